/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "window/entente-page.h"

G_BEGIN_DECLS

/* Where a person begins: what needs attention, with what to do about it, figures and charts, each of which leads to what is
 * behind it. */

#define ENTENTE_TYPE_HOME_PAGE (entente_home_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteHomePage, entente_home_page, ENTENTE, HOME_PAGE, EntentePage)

G_END_DECLS
