/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-order-commands.h"

static const char *
text_of (const char *text)
{
  return text != NULL ? text : "";
}

void
entente_new_order_add_params (const EntenteNewOrder *self,
                              GVariantBuilder       *params)
{
  GVariantBuilder lines;

  g_return_if_fail (self != NULL);
  g_return_if_fail (params != NULL);

  g_variant_builder_init (&lines, G_VARIANT_TYPE (ENTENTE_ORDER_LINES_TYPE));
  for (guint i = 0; i < self->n_lines; i++)
    {
      const EntenteNewLine *line = &self->lines[i];

      g_variant_builder_add (&lines, "(sxss)", line->offer, line->quantity, text_of (line->name), text_of (line->parent));
    }

  g_variant_builder_add (params, "{sv}", "lines", g_variant_builder_end (&lines));
  g_variant_builder_add (params, "{sv}", "billing-cycle", g_variant_new_string (text_of (self->billing_cycle)));
  g_variant_builder_add (params, "{sv}", "partner-of-record", g_variant_new_string (text_of (self->partner_of_record)));
}

EntenteCommand *
entente_command_place_order (const char            *customer,
                             const EntenteNewOrder *order)
{
  GVariantBuilder params;

  g_return_val_if_fail (customer != NULL, NULL);
  g_return_val_if_fail (order != NULL, NULL);

  g_variant_builder_init (&params, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&params, "{sv}", "customer", g_variant_new_string (customer));
  entente_new_order_add_params (order, &params);

  return entente_command_new ("order.place", g_variant_builder_end (&params));
}

/* A command that sets one text of a subscription. */
static EntenteCommand *
new_subscription_command (const char *name,
                          const char *subscription,
                          gint64      version,
                          const char *param,
                          const char *value)
{
  GVariantBuilder params;

  g_variant_builder_init (&params, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&params, "{sv}", "subscription", g_variant_new_string (subscription));
  g_variant_builder_add (&params, "{sv}", "version", g_variant_new_int64 (version));
  g_variant_builder_add (&params, "{sv}", param, g_variant_new_string (value));

  return entente_command_new (name, g_variant_builder_end (&params));
}

EntenteCommand *
entente_command_set_support_contact (const char *subscription,
                                     gint64      version,
                                     const char *contact)
{
  g_return_val_if_fail (subscription != NULL, NULL);
  g_return_val_if_fail (contact != NULL, NULL);

  return new_subscription_command ("subscription.set-support-contact", subscription, version, "contact", contact);
}

EntenteCommand *
entente_command_rename_subscription (const char *subscription,
                                     gint64      version,
                                     const char *name)
{
  g_return_val_if_fail (subscription != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return new_subscription_command ("subscription.rename", subscription, version, "name", name);
}
