/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the window can do to win customers and sell to them, wherever one is: the actions win.add-customer (s: id
 * of the reseller that looks after it, or ""), win.add-subscription and win.confirm-agreement (s: id of a
 * customer), win.remove-relationship (s: the same), win.draft-notice (s: id of a former one), win.ask-provider (ss: id of the
 * provider, name of the customer to order for; either may be ""), win.sign-agreement; and to buy, win.accept-agreement. */
void entente_order_actions_install (GtkWidgetClass *widget_class);

G_END_DECLS
