/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "mail/entente-mail-draft-view.h"
#include "wizards/entente-wizard-page.h"

G_BEGIN_DECLS

/* The last page of a wizard that ends in a mail to send. *Done* is always there, and becomes
 * the suggested action when the mail was opened or copied. */

#define ENTENTE_TYPE_MAIL_DRAFT_PAGE (entente_mail_draft_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteMailDraftPage, entente_mail_draft_page, ENTENTE, MAIL_DRAFT_PAGE, EntenteWizardPage)

struct _EntenteMailDraftPageClass
{
  EntenteWizardPageClass parent_class;
};

EntenteMailDraftView *entente_mail_draft_page_get_view (EntenteMailDraftPage *self);

G_END_DECLS
