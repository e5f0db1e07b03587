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

/* All subscriptions that the account sees: its own as a customer, those of its customers as a partner. */

#define ENTENTE_TYPE_SUBSCRIPTIONS_PAGE (entente_subscriptions_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSubscriptionsPage, entente_subscriptions_page, ENTENTE, SUBSCRIPTIONS_PAGE, EntenteListPage)

G_END_DECLS
