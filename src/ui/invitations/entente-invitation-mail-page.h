/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "mail/entente-mail-draft-page.h"
#include "mail/entente-mail-templates.h"

G_BEGIN_DECLS

/* The mail of an invitation. Opening it in a program for e-mail, copying it, and *Done* send the invitation. Until then
 * what is written is kept, so that it can be gone on with after the window was closed or the program has crashed. */

#define ENTENTE_TYPE_INVITATION_MAIL_PAGE (entente_invitation_mail_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInvitationMailPage, entente_invitation_mail_page, ENTENTE, INVITATION_MAIL_PAGE, EntenteMailDraftPage)

GtkWidget *entente_invitation_mail_page_new   (EntenteWorkspace           *workspace,
                                               EntenteMailTemplates       *templates) G_GNUC_WARN_UNUSED_RESULT;

/* Before it begins: the name of the provider that a joint invitation names. */
void       entente_invitation_mail_page_set_provider (EntenteInvitationMailPage *self,
                                                      const char                *name);

/* Once. @invitation says what the mail is about; @expires until when its link works. @is_sent: the mail only carries
 * another link, and nothing of it is kept. @kept (nullable): what was kept of it; otherwise it is written anew. */
void       entente_invitation_mail_page_begin (EntenteInvitationMailPage  *self,
                                               const char                 *id,
                                               const EntenteNewInvitation *invitation,
                                               gint64                      expires,
                                               gboolean                    is_sent,
                                               const char                 *link,
                                               GVariant                   *kept);

G_END_DECLS
