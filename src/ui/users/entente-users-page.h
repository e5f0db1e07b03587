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

/* The people of one's own organization. */

#define ENTENTE_TYPE_USERS_PAGE (entente_users_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteUsersPage, entente_users_page, ENTENTE, USERS_PAGE, EntenteListPage)

G_END_DECLS
