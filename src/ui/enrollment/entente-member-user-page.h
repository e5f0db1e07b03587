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

/* The user name of the membership; and where memberships come from. */

#define ENTENTE_TYPE_MEMBER_USER_PAGE (entente_member_user_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMemberUserPage, entente_member_user_page, ENTENTE, MEMBER_USER_PAGE, EntenteWizardPage)

/* Borrowed until it is changed. */
const char *entente_member_user_page_get_user_name (EntenteMemberUserPage *self);
/* Emptied, for another membership. */
void entente_member_user_page_clear (EntenteMemberUserPage *self);

G_END_DECLS
