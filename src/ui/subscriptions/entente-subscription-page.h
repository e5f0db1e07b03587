/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "window/entente-detail-page.h"

#include <entente-core.h>

G_BEGIN_DECLS

/* One subscription: how many licenses, until when, who is credited, who answers, and its add-ons. It follows
 * the subscription by itself. */

#define ENTENTE_TYPE_SUBSCRIPTION_PAGE (entente_subscription_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSubscriptionPage, entente_subscription_page, ENTENTE, SUBSCRIPTION_PAGE, EntenteDetailPage)

GtkWidget *entente_subscription_page_new (EntenteWorkspace *workspace,
                                          const char       *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
