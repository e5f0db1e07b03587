/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-command.h"

G_BEGIN_DECLS

/* Longest name of a subscription, in characters. */
#define ENTENTE_SUBSCRIPTION_NAME_MAX 200

/* What is bought: an offer, by its id, and how many of it. Borrowed text. */
typedef struct
{
  const char *offer;
  gint64 quantity;
  const char *name;   /* the subscription's own name; "" or NULL for the offer's */
  const char *parent; /* of an add-on: the id of the subscription it is added to; "" or NULL to let it join
                       * a base offer of the same order, or the only subscription that it fits */
} EntenteNewLine;

typedef struct
{
  const char *billing_cycle;     /* "monthly" or "annual"; what is not billed by cycles is passed over */
  const char *partner_of_record; /* id of the reseller who is credited; "" or NULL for nobody */
  const EntenteNewLine *lines;
  guint n_lines;
} EntenteNewOrder;

/* The type of the parameter "lines": offer, quantity, name, parent. */
#define ENTENTE_ORDER_LINES_TYPE "a(sxss)"

/* What order.place and customer.add both take, added to an `a{sv}`. */
void            entente_new_order_add_params          (const EntenteNewOrder *self,
                                                       GVariantBuilder       *params);

/* order.place, for the customer with that id. The outcome: "orders" (as, ids), "subscriptions" (as, ids
 * in the order of the lines) and, for those who may see prices, "costs" (aa{sv}, each as an EntenteCost, likewise). */
EntenteCommand *entente_command_place_order           (const char            *customer,
                                                       const EntenteNewOrder *order) G_GNUC_WARN_UNUSED_RESULT;

/* subscription.set-support-contact: @contact is the id of a partner's organization. @version is the one that
 * the actor saw, 0 not to mind. */
EntenteCommand *entente_command_set_support_contact   (const char            *subscription,
                                                       gint64                 version,
                                                       const char            *contact) G_GNUC_WARN_UNUSED_RESULT;

/* subscription.rename */
EntenteCommand *entente_command_rename_subscription   (const char            *subscription,
                                                       gint64                 version,
                                                       const char            *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
