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

/* The password of the membership. On the way on its organization profiles are found. */

#define ENTENTE_TYPE_MEMBER_PASSWORD_PAGE (entente_member_password_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMemberPasswordPage, entente_member_password_page, ENTENTE, MEMBER_PASSWORD_PAGE, EntenteWizardPage)

/* Borrowed until it is changed. */
const char *entente_member_password_page_get_password (EntenteMemberPasswordPage *self);
/* Emptied, for another membership. */
void entente_member_password_page_clear (EntenteMemberPasswordPage *self);

G_END_DECLS
