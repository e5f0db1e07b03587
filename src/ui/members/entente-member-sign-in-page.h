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

/* Makes a sign-in of the membership registry, or another password for one, and hands what is told once to the page
 * "credentials" of the same wizard. */

#define ENTENTE_TYPE_MEMBER_SIGN_IN_PAGE (entente_member_sign_in_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMemberSignInPage, entente_member_sign_in_page, ENTENTE, MEMBER_SIGN_IN_PAGE, EntenteWizardPage)

/* @membership NULL: a new one, with its first organization. */
EntenteWizardPage *entente_member_sign_in_page_new (EntenteMembership *membership) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
