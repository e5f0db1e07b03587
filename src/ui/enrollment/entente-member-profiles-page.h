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

/* The organization profiles of the membership, one of which is chosen; those that cannot be chosen say why. Cancel is about
 * the membership: somebody signs in with another one. */

#define ENTENTE_TYPE_MEMBER_PROFILES_PAGE (entente_member_profiles_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMemberProfilesPage, entente_member_profiles_page, ENTENTE, MEMBER_PROFILES_PAGE, EntenteWizardPage)

/* An array of EntenteMemberProfile. */
void entente_member_profiles_page_set_profiles (EntenteMemberProfilesPage *self,
                                                GPtrArray                 *profiles);

G_END_DECLS
