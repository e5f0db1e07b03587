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

/* Who gets a work account in one's own organization, and which roles. On the way on the user is added, and the page
 * "credentials" of the wizard shows what that has made. */

#define ENTENTE_TYPE_NEW_USER_PAGE (entente_new_user_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNewUserPage, entente_new_user_page, ENTENTE, NEW_USER_PAGE, EntenteWizardPage)

/* Some account acts. */
EntenteWizardPage *entente_new_user_page_new (EntenteWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
