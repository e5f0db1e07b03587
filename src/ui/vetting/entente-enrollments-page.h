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

/* Who wants to enter the program, for the operator, who decides where the program cannot. */

#define ENTENTE_TYPE_ENROLLMENTS_PAGE (entente_enrollments_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEnrollmentsPage, entente_enrollments_page, ENTENTE, ENROLLMENTS_PAGE, EntenteListPage)

G_END_DECLS
