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

/* The agreement texts of the program. The operator publishes them; customers and partners read them. */

#define ENTENTE_TYPE_AGREEMENTS_PAGE (entente_agreements_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAgreementsPage, entente_agreements_page, ENTENTE, AGREEMENTS_PAGE, EntenteListPage)

G_END_DECLS
