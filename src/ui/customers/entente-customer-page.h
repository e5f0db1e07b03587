/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

#include "window/entente-detail-page.h"

G_BEGIN_DECLS

/* One customer: its account, services, users and licenses, all on one page. */

#define ENTENTE_TYPE_CUSTOMER_PAGE (entente_customer_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCustomerPage, entente_customer_page, ENTENTE, CUSTOMER_PAGE, EntenteDetailPage)

GtkWidget *entente_customer_page_new (EntenteWorkspace *workspace,
                                      const char       *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
