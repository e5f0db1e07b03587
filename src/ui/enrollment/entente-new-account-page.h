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

/* A work account, the first one of a new organization. On the way on it is made, and signed in with. */

#define ENTENTE_TYPE_NEW_ACCOUNT_PAGE (entente_new_account_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNewAccountPage, entente_new_account_page, ENTENTE, NEW_ACCOUNT_PAGE, EntenteWizardPage)

G_END_DECLS
