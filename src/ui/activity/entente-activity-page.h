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

/* Everything that was done and concerns the organization: by whom, when, and what it changed. */

#define ENTENTE_TYPE_ACTIVITY_PAGE (entente_activity_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteActivityPage, entente_activity_page, ENTENTE, ACTIVITY_PAGE, EntenteListPage)

G_END_DECLS
