/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-order.h"

#include "entente-mail.h"
#include "entente-order-cost.h"
#include "tables/entente-tables.h"

/* A subscription, as far as an add-on needs to know it. */
typedef struct
{
  gint64 row;      /* 0: it is not written yet */
  gint64 purchase; /* 0: not one of this provider */
  char *id;
  char *ends_on;
  char *since; /* from when on it has been billed, or what it was added to */
} Subscription;

/* An order under way. */
typedef struct
{
  EntenteExecution *execution;
  EntenteOrderGathering *gathering;
  const EntenteOrderFacts *facts;
  char *customer_name;
  char *customer_domain;
  GHashTable *purchases; /* row (gint64) by sales group and billing cycle */
  GStrvBuilder *orders;  /* ids */
  GArray *written;       /* Subscription, by line */
  GPtrArray *costs;      /* GVariant, by line; NULL for those who may not see prices */
} Order;

static void
subscription_clear (gpointer data)
{
  Subscription *self = data;

  g_free (self->id);
  g_free (self->ends_on);
  g_free (self->since);
}

static void
cost_free (gpointer data)
{
  g_clear_pointer ((GVariant **) &data, g_variant_unref);
}

static void
order_clear (Order *self)
{
  g_clear_pointer (&self->gathering, entente_order_gathering_free);
  g_clear_pointer (&self->customer_name, g_free);
  g_clear_pointer (&self->customer_domain, g_free);
  g_clear_pointer (&self->purchases, g_hash_table_unref);
  g_clear_pointer (&self->orders, g_strv_builder_unref);
  g_clear_pointer (&self->written, g_array_unref);
  g_clear_pointer (&self->costs, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Order, order_clear)

static gboolean
order_init (Order             *self,
            EntenteExecution  *execution,
            gint64             customer,
            GError           **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);

  self->execution = execution;
  self->gathering = entente_order_gathering_new (execution, customer, error);
  if (self->gathering == NULL)
    return FALSE;

  self->facts = entente_order_gathering_get_facts (self->gathering);
  self->purchases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->orders = g_strv_builder_new ();
  self->written = g_array_new (FALSE, TRUE, sizeof (Subscription));
  g_array_set_clear_func (self->written, subscription_clear);
  g_array_set_size (self->written, self->facts->n_lines);

  if (entente_execution_check_permission (execution, ENTENTE_PERMISSION_VIEW_PRICES, NULL))
    {
      self->costs = g_ptr_array_new_with_free_func (cost_free);
      g_ptr_array_set_size (self->costs, self->facts->n_lines);
    }

  return entente_connection_query_text (connection, &self->customer_name, error,
                                        "SELECT name FROM organization WHERE row = ?1", "i", customer) &&
         entente_connection_query_text (connection, &self->customer_domain, error,
                                        "SELECT domain FROM organization WHERE row = ?1", "i", customer);
}

static Subscription *
get_written (Order *self,
             guint  line)
{
  return &g_array_index (self->written, Subscription, line);
}

static gboolean
needs_parent (Order *self,
              guint  line)
{
  return entente_order_gathering_get_detail (self->gathering, line)->add_on &&
         self->facts->lines[line].offer->prerequisites[0] != NULL;
}

/* What the rules of core leave open: the names, and that only an add-on is added to something. */
static gboolean
check_details (Order   *self,
               GError **error)
{
  for (guint i = 0; i < self->facts->n_lines; i++)
    {
      const EntenteOrderDetail *detail = entente_order_gathering_get_detail (self->gathering, i);
      g_autofree char *name_field = g_strdup_printf ("lines/%u/name", i);
      g_autofree char *parent_field = g_strdup_printf ("lines/%u/parent", i);

      if (!entente_text_check (detail->name, 0, ENTENTE_SUBSCRIPTION_NAME_MAX, ENTENTE_TEXT_SINGLE_LINE, name_field, error))
        return FALSE;

      if (self->facts->lines[i].parent[0] != '\0' && !needs_parent (self, i))
        {
          entente_refuse (error, ENTENTE_REASON_NOT_SUPPORTED, parent_field, NULL);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
fits (Order      *self,
      guint       line,
      const char *offer)
{
  const char *const *prerequisites = self->facts->lines[line].offer->prerequisites;

  for (guint i = 0; prerequisites[i] != NULL; i++)
    if (g_ascii_strcasecmp (prerequisites[i], offer) == 0)
      return TRUE;

  return FALSE;
}

/* A line of this order that is written already. */
static gboolean
find_line_parent (Order        *self,
                  guint         line,
                  gboolean      among_add_ons,
                  Subscription *parent)
{
  for (guint i = 0; i < self->facts->n_lines; i++)
    if (get_written (self, i)->row != 0 &&
        entente_order_gathering_get_detail (self->gathering, i)->add_on == among_add_ons &&
        fits (self, line, self->facts->lines[i].offer->id))
      {
        *parent = *get_written (self, i);
        return TRUE;
      }

  return FALSE;
}

/* A subscription that the customer has: the one that is asked for, or the oldest that will do. The provider's
 * own come first. */
static gboolean
find_old_parent (Order        *self,
                 guint         line,
                 gboolean      own,
                 Subscription *parent)
{
  const char *wanted = self->facts->lines[line].parent;

  for (guint i = 0; i < self->facts->n_subscriptions; i++)
    {
      const EntenteSubscriptionFacts *facts = &self->facts->subscriptions[i];
      const EntenteSubscriptionDetail *detail = entente_order_gathering_get_subscription (self->gathering, i);
      gboolean is_own = detail->provider == entente_execution_get_organization (self->execution);

      if (is_own != own || !g_str_equal (facts->state, "active") || !fits (self, line, facts->offer) ||
          (wanted[0] != '\0' && g_ascii_strcasecmp (wanted, facts->id) != 0))
        continue;

      *parent = (Subscription){
        .row = detail->row,
        .purchase = is_own ? detail->purchase : 0,
        .ends_on = (char *) detail->ends_on,
        .since = (char *) detail->since,
      };
      return TRUE;
    }

  return FALSE;
}

/* Whether the line can be written now. @parent is what it is added to; its row stays 0 for what stands on its
 * own. What is in it is borrowed. */
static gboolean
find_parent (Order        *self,
             guint         line,
             Subscription *parent)
{
  gboolean any = self->facts->lines[line].parent[0] == '\0';

  *parent = (Subscription){ 0 };

  if (!needs_parent (self, line))
    return TRUE;

  return (any && find_line_parent (self, line, FALSE, parent)) ||
         find_old_parent (self, line, TRUE, parent) ||
         find_old_parent (self, line, FALSE, parent) ||
         (any && find_line_parent (self, line, TRUE, parent));
}

/* Offers of one sales group and billing cycle are one order. */
static gint64
ensure_purchase (Order   *self,
                 guint    line,
                 GError **error)
{
  const char *sales_group = entente_order_gathering_get_detail (self->gathering, line)->sales_group;
  const char *cycle = self->facts->lines[line].billing_cycle;
  g_autofree char *key = g_strdup_printf ("%s\n%s", sales_group, cycle);
  g_autofree char *id = NULL;
  gint64 *row = g_hash_table_lookup (self->purchases, key);

  if (row != NULL)
    return *row;

  id = entente_execution_new_id (self->execution);
  row = g_new (gint64, 1);
  *row = entente_table_insert (self->execution, &entente_purchase_table, id, error,
                               "r:customer", entente_order_gathering_get_customer (self->gathering),
                               "r:provider", entente_execution_get_organization (self->execution),
                               "s:state", "completed",
                               "s:billing_cycle", cycle,
                               "i:placed", entente_execution_get_now (self->execution),
                               "r:user", entente_execution_get_user (self->execution),
                               NULL);
  g_strv_builder_add (self->orders, id);
  g_hash_table_insert (self->purchases, g_steal_pointer (&key), row);

  return *row;
}

static gint64
insert_subscription (Order               *self,
                     guint                line,
                     const Subscription  *parent,
                     GError             **error)
{
  const EntenteOrderDetail *detail = entente_order_gathering_get_detail (self->gathering, line);
  const EntenteOrderLine *facts = &self->facts->lines[line];
  Subscription *written = get_written (self, line);
  const char *name = detail->name[0] != '\0' ? detail->name : detail->offer_name;
  g_autofree char *name_key = entente_text_sort_key (name);
  g_autofree char *search = entente_order_dup_search (name, detail->offer_name, self->customer_name, self->customer_domain);

  return entente_table_insert (self->execution, &entente_subscription_table, written->id, error,
                               "r:purchase", written->purchase,
                               "r:customer", entente_order_gathering_get_customer (self->gathering),
                               "r:provider", entente_execution_get_organization (self->execution),
                               "r:offer", detail->offer,
                               "r:parent", parent->row,
                               "s:name", name,
                               "s:name_key", name_key,
                               "i:quantity", facts->quantity,
                               "s:state", "active",
                               "s:billing_cycle", facts->billing_cycle,
                               "b:auto_renew", detail->auto_renewable,
                               "b:trial", facts->offer->trial,
                               "i:created", entente_execution_get_now (self->execution),
                               "s:starts_on", entente_execution_get_today (self->execution),
                               "s:ends_on", written->ends_on,
                               "r:partner_of_record", entente_order_gathering_get_partner (self->gathering),
                               "r:support_contact", entente_execution_get_organization (self->execution),
                               "s:search", search,
                               NULL);
}

/* Notes what the line costs, for those who may know. */
static gboolean
work_out_cost (Order   *self,
               guint    line,
               GError **error)
{
  const EntenteOrderLine *facts = &self->facts->lines[line];
  Subscription *written = get_written (self, line);
  EntenteCostFacts cost = {
    .quantity = facts->quantity,
    .billing_cycle = facts->billing_cycle,
    .trial = facts->offer->trial,
    .today = entente_execution_get_today (self->execution),
    .since = written->since,
    .ends_on = written->ends_on,
  };

  if (self->costs == NULL)
    return TRUE;

  if (!entente_order_cost_find_price (self->execution, self->facts, line, &cost, error))
    return FALSE;

  self->costs->pdata[line] = g_variant_ref_sink (entente_cost_work_out (&cost));

  return TRUE;
}

/* An add-on belongs to the order of what it is added to, and ends with it. */
static gboolean
write_line (Order               *self,
            guint                line,
            const Subscription  *parent,
            GError             **error)
{
  const EntenteOrderDetail *detail = entente_order_gathering_get_detail (self->gathering, line);
  Subscription *written = get_written (self, line);

  written->id = entente_execution_new_id (self->execution);
  written->since = g_strdup (parent->row != 0 ? parent->since : entente_execution_get_today (self->execution));
  if (parent->row != 0)
    written->ends_on = g_strdup (parent->ends_on);
  else
    written->ends_on = entente_term_get_end (entente_execution_get_today (self->execution), detail->term, detail->term_unit);

  written->purchase = parent->purchase != 0 ? parent->purchase : ensure_purchase (self, line, error);
  if (written->purchase == 0)
    return FALSE;

  written->row = insert_subscription (self, line, parent, error);

  return written->row != 0 && work_out_cost (self, line, error);
}

/* What stands on its own comes first, then add-ons, as soon as what they are added to is there. The rules have
 * made sure that every line stands on something. */
static gboolean
write_lines (Order   *self,
             GError **error)
{
  guint n_written = 0;
  guint before;

  do
    {
      before = n_written;

      for (guint i = 0; i < self->facts->n_lines; i++)
        {
          Subscription parent;

          if (get_written (self, i)->row != 0 || !find_parent (self, i, &parent))
            continue;

          if (!write_line (self, i, &parent, error))
            return FALSE;
          n_written++;
        }
    }
  while (n_written > before);

  g_assert (n_written == self->facts->n_lines);

  return TRUE;
}

/* "a(sx)": the names of what was ordered, and how many. (transfer floating) */
static GVariant *
list_lines (Order *self)
{
  GVariantBuilder lines;

  g_variant_builder_init (&lines, G_VARIANT_TYPE ("a(sx)"));
  for (guint i = 0; i < self->facts->n_lines; i++)
    {
      const EntenteOrderDetail *detail = entente_order_gathering_get_detail (self->gathering, i);

      g_variant_builder_add (&lines, "(sx)", detail->name[0] != '\0' ? detail->name : detail->offer_name,
                             self->facts->lines[i].quantity);
    }

  return g_variant_builder_end (&lines);
}

static gboolean
send_mails (Order   *self,
            GError **error)
{
  const char *provider = entente_execution_get_organization_name (self->execution);
  gint64 partner = entente_order_gathering_get_partner (self->gathering);
  EntenteMail to_customer = {
    .organization = entente_order_gathering_get_customer (self->gathering),
    .kind = "order-placed",
    .subject = provider,
    .about_type = "subscription",
    .about_id = get_written (self, 0)->id,
  };
  EntenteMail to_partner = {
    .organization = partner,
    .kind = "order-credited",
    .subject = self->customer_name,
    .about_type = "subscription",
    .about_id = get_written (self, 0)->id,
  };

  if (!entente_mail_send (self->execution, &to_customer,
                          g_variant_new_parsed ("{'provider': <%s>, 'lines': <%*>}", provider, list_lines (self)), error))
    return FALSE;

  return partner == 0 ||
         entente_mail_send (self->execution, &to_partner,
                            g_variant_new_parsed ("{'provider': <%s>, 'customer': <%s>, 'lines': <%*>}", provider,
                                                  self->customer_name, list_lines (self)),
                            error);
}

static void
set_outcome (Order *self)
{
  g_auto (GStrv) orders = g_strv_builder_end (self->orders);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < self->facts->n_lines; i++)
    g_ptr_array_add (ids, get_written (self, i)->id);

  entente_execution_set_outcome (self->execution, "orders", g_variant_new_strv ((const char *const *) orders, -1));
  entente_execution_set_outcome (self->execution, "subscriptions",
                                 g_variant_new_strv ((const char *const *) ids->pdata, ids->len));

  if (self->costs != NULL)
    entente_execution_set_outcome (self->execution, "costs",
                                   g_variant_new_array (G_VARIANT_TYPE_VARDICT, (GVariant *const *) self->costs->pdata,
                                                        self->costs->len));
}

gboolean
entente_order_place (EntenteExecution  *execution,
                     gint64             customer,
                     GError           **error)
{
  g_auto (Order) order = { NULL };

  if (!order_init (&order, execution, customer, error) ||
      !entente_order_check (order.facts, NULL, error) ||
      !check_details (&order, error) ||
      !write_lines (&order, error) ||
      !send_mails (&order, error))
    return FALSE;

  set_outcome (&order);

  return TRUE;
}

char *
entente_order_dup_search (const char *name,
                          const char *offer_name,
                          const char *customer_name,
                          const char *customer_domain)
{
  g_autofree char *text = g_strjoin (" ", name, offer_name, customer_name, customer_domain, NULL);

  return entente_text_fold (text);
}
