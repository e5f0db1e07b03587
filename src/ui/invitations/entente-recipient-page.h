/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "wizards/entente-wizard-page.h"

G_BEGIN_DECLS

/* Whom an invitation is for, and what it asks. On the way on the invitation is made, with a link that nobody
 * else knows. Property "kind": "partnership", "relationship" or "joint".
 *
 * Signal "made" (): it was. */

#define ENTENTE_TYPE_RECIPIENT_PAGE (entente_recipient_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRecipientPage, entente_recipient_page, ENTENTE, RECIPIENT_PAGE, EntenteWizardPage)

GtkWidget            *entente_recipient_page_new            (const char           *kind,
                                                             const char *const    *languages) G_GNUC_WARN_UNUSED_RESULT;

/* Of the mail; to begin with. */
void                  entente_recipient_page_set_language   (EntenteRecipientPage *self,
                                                             const char           *language);

/* Of a joint one: the list "providers" to choose from, and the id of the one to begin with, "" for the first. */
void                  entente_recipient_page_set_providers  (EntenteRecipientPage *self,
                                                             EntenteList          *providers,
                                                             const char           *chosen);

/* Fills in whom to ask; to begin with. A draft may name somebody else. */
void                  entente_recipient_page_set_recipient  (EntenteRecipientPage *self,
                                                             const char           *name,
                                                             const char           *email);
/* Asks for delegated admin privileges with the relationship, whatever a draft says. */
void                  entente_recipient_page_ask_to_administer (EntenteRecipientPage *self);

/* What was filled in. Borrowed until the page is changed. */
EntenteNewInvitation  entente_recipient_page_get_invitation (EntenteRecipientPage *self);
/* Of the provider that is invited with; "" without one. (transfer full) */
char                 *entente_recipient_page_dup_provider_name (EntenteRecipientPage *self) G_GNUC_WARN_UNUSED_RESULT;

/* After the way on: the invitation's id, its link, and the instant until which it will work. */
const char           *entente_recipient_page_get_id         (EntenteRecipientPage *self);
const char           *entente_recipient_page_get_link       (EntenteRecipientPage *self);
gint64                entente_recipient_page_get_expires    (EntenteRecipientPage *self);

G_END_DECLS
