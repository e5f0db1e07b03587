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

/* Somebody signs in with a work account, or wants one. */

#define ENTENTE_TYPE_WORK_ACCOUNT_PAGE (entente_work_account_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWorkAccountPage, entente_work_account_page, ENTENTE, WORK_ACCOUNT_PAGE, EntenteWizardPage)

G_END_DECLS
