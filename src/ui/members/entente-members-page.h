/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "window/entente-list-page.h"

G_BEGIN_DECLS

/* The membership registry: who can enroll. */

#define ENTENTE_TYPE_MEMBERS_PAGE (entente_members_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMembersPage, entente_members_page, ENTENTE, MEMBERS_PAGE, EntenteListPage)

/* As if it was chosen by *Import Memberships…*. */
void entente_members_page_import_file (EntenteMembersPage *self,
                                       GFile              *file);

G_END_DECLS
