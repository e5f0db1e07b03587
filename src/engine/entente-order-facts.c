/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-order-facts.h"

struct _EntenteOrderGathering
{
  EntenteOrderFacts facts;
  EntentePartnerFacts provider;
  EntentePartnerFacts partner_of_record;
  gint64 customer;
  gint64 partner;

  GStringChunk *texts; /* every text of the facts and details */
  GPtrArray *offers;   /* EntenteOfferFacts */
  GArray *lines;
  GArray *details;
  GArray *subscriptions;
  GArray *subscription_details;
};

static void
offer_facts_free (gpointer data)
{
  EntenteOfferFacts *facts = data;

  g_free ((gpointer) facts->prerequisites);
  g_free (facts);
}

void
entente_order_gathering_free (EntenteOrderGathering *self)
{
  g_string_chunk_free (self->texts);
  g_ptr_array_unref (self->offers);
  g_array_unref (self->lines);
  g_array_unref (self->details);
  g_array_unref (self->subscriptions);
  g_array_unref (self->subscription_details);
  g_free (self);
}

static const char *
keep (GStringChunk *texts,
      const char   *text)
{
  return g_string_chunk_insert_const (texts, text);
}

gboolean
entente_partner_facts_load (EntenteConnection    *connection,
                            gint64                provider,
                            gint64                customer,
                            gint64                partner,
                            GStringChunk         *texts,
                            EntentePartnerFacts  *facts,
                            GError              **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (connection,
                                          "SELECT o.kind, o.country, o.partner_agreement <> 0, "
                                          "EXISTS (SELECT 1 FROM partnership p WHERE p.provider = ?1 AND p.reseller = "
                                          "o.row AND p.state = 'active'), "
                                          "ifnull (r.reseller AND r.state = 'active', 0), "
                                          "ifnull (r.dap, 0) "
                                          "FROM organization o LEFT JOIN relationship r ON r.partner = o.row AND "
                                          "r.customer = ?2 WHERE o.row = ?3",
                                          error);
  if (statement == NULL || !entente_statement_bind (statement, "iii", provider, customer, partner) ||
      !entente_statement_step (statement, &found, error))
    return FALSE;

  if (!found)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, NULL, "organization", NULL);
      return FALSE;
    }

  *facts = (EntentePartnerFacts){
    .kind = entente_kind_from_nick (entente_statement_get_text (statement, 0)),
    .country = keep (texts, entente_statement_get_text (statement, 1)),
    .is_provider = partner == provider,
    .has_agreement = entente_statement_get_boolean (statement, 2),
    .has_partnership = entente_statement_get_boolean (statement, 3),
    .has_relationship = entente_statement_get_boolean (statement, 4),
    .has_dap = entente_statement_get_boolean (statement, 5),
  };

  return TRUE;
}

static gboolean
load_customer (EntenteOrderGathering  *self,
               EntenteConnection      *connection,
               GError                **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (connection,
                                          "SELECT country, qualification, customer_agreement FROM organization "
                                          "WHERE row = ?1 AND kind = 'customer'",
                                          error);
  if (statement == NULL || !entente_statement_bind (statement, "i", self->customer) ||
      !entente_statement_step (statement, &found, error))
    return FALSE;

  if (!found)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, "customer", "organization", NULL);
      return FALSE;
    }

  self->facts.customer_country = keep (self->texts, entente_statement_get_text (statement, 0));
  self->facts.customer_qualification = keep (self->texts, entente_statement_get_text (statement, 1));
  self->facts.customer_agreement = keep (self->texts, entente_statement_get_text (statement, 2));

  return TRUE;
}

static gboolean
load_subscriptions (EntenteOrderGathering  *self,
                    EntenteConnection      *connection,
                    GError                **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean more = FALSE;

  statement = entente_connection_prepare (connection,
                                          "SELECT t.row, t.id, f.id, t.state, t.provider, t.purchase, t.ends_on, "
                                          "(WITH RECURSIVE base (parent, starts_on) AS (VALUES (t.parent, t.starts_on) "
                                          "UNION ALL SELECT s.parent, s.starts_on FROM subscription s JOIN base ON "
                                          "s.row = base.parent) SELECT starts_on FROM base WHERE parent IS NULL) "
                                          "FROM subscription t JOIN offer f ON f.row = t.offer "
                                          "WHERE t.customer = ?1 ORDER BY t.row",
                                          error);
  if (statement == NULL || !entente_statement_bind (statement, "i", self->customer))
    return FALSE;

  while (TRUE)
    {
      EntenteSubscriptionFacts facts;
      EntenteSubscriptionDetail detail;

      if (!entente_statement_step (statement, &more, error))
        return FALSE;
      if (!more)
        break;

      facts.id = keep (self->texts, entente_statement_get_text (statement, 1));
      facts.offer = keep (self->texts, entente_statement_get_text (statement, 2));
      facts.state = keep (self->texts, entente_statement_get_text (statement, 3));
      facts.deprovisioned = g_str_equal (facts.state, "deleted");
      g_array_append_val (self->subscriptions, facts);

      detail.row = entente_statement_get_int64 (statement, 0);
      detail.provider = entente_statement_get_int64 (statement, 4);
      detail.purchase = entente_statement_get_int64 (statement, 5);
      detail.ends_on = keep (self->texts, entente_statement_get_text (statement, 6));
      detail.since = keep (self->texts, entente_statement_get_text (statement, 7));
      g_array_append_val (self->subscription_details, detail);
    }

  self->facts.subscriptions = (const EntenteSubscriptionFacts *) self->subscriptions->data;
  self->facts.n_subscriptions = self->subscriptions->len;

  return TRUE;
}

static gboolean
load_prerequisites (EntenteOrderGathering  *self,
                    EntenteConnection      *connection,
                    gint64                  offer,
                    EntenteOfferFacts      *facts,
                    GError                **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean more = FALSE;

  statement = entente_connection_prepare (connection,
                                          "SELECT k.target, ifnull (o.available, 0), ifnull (o.sold_in, '') FROM offer_link k "
                                          "LEFT JOIN offer o ON o.id = k.target COLLATE NOCASE "
                                          "WHERE k.offer = ?1 AND k.kind = 'prerequisite'",
                                          error);
  if (statement == NULL || !entente_statement_bind (statement, "i", offer))
    return FALSE;

  while (TRUE)
    {
      EntenteOfferFacts prerequisite = { NULL };

      if (!entente_statement_step (statement, &more, error))
        return FALSE;
      if (!more)
        break;

      prerequisite.available = entente_statement_get_boolean (statement, 1);
      prerequisite.sold_in = entente_statement_get_text (statement, 2);
      facts->prerequisite_sold = facts->prerequisite_sold ||
                                 entente_offer_check_sold (&prerequisite, self->facts.customer_country,
                                                           self->provider.country, NULL);
      g_ptr_array_add (ids, (gpointer) keep (self->texts, entente_statement_get_text (statement, 0)));
    }

  g_ptr_array_add (ids, NULL);
  facts->prerequisites = (const char *const *) g_ptr_array_free (g_steal_pointer (&ids), FALSE);

  return TRUE;
}

/* Fills @detail, and answers in @offer the facts, or NULL when there is no such offer. */
static gboolean
load_offer (EntenteOrderGathering    *self,
            EntenteConnection        *connection,
            const char               *id,
            EntenteOrderDetail       *detail,
            const EntenteOfferFacts **offer,
            GError                  **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  EntenteOfferFacts *facts;
  gboolean found = FALSE;

  *offer = NULL;

  statement = entente_connection_prepare (connection,
                                          "SELECT row, id, name, minimum, maximum, limit_unit, limit_count, cycles, "
                                          "qualifications, sold_in, trial, available, sales_group, term, term_unit, "
                                          "add_on, auto_renewable FROM offer WHERE id = ?1",
                                          error);
  if (statement == NULL || !entente_statement_bind (statement, "s", id) ||
      !entente_statement_step (statement, &found, error))
    return FALSE;

  if (!found)
    return TRUE;

  detail->offer = entente_statement_get_int64 (statement, 0);
  detail->offer_name = keep (self->texts, entente_statement_get_text (statement, 2));
  detail->sales_group = keep (self->texts, entente_statement_get_text (statement, 12));
  detail->term = entente_statement_get_int64 (statement, 13);
  detail->term_unit = keep (self->texts, entente_statement_get_text (statement, 14));
  detail->add_on = entente_statement_get_boolean (statement, 15);
  detail->auto_renewable = entente_statement_get_boolean (statement, 16);

  facts = g_new0 (EntenteOfferFacts, 1);
  g_ptr_array_add (self->offers, facts);
  facts->id = keep (self->texts, entente_statement_get_text (statement, 1));
  facts->minimum = entente_statement_get_int64 (statement, 3);
  facts->maximum = entente_statement_get_int64 (statement, 4);
  facts->limit_unit = keep (self->texts, entente_statement_get_text (statement, 5));
  facts->limit_count = entente_statement_get_int64 (statement, 6);
  facts->cycles = keep (self->texts, entente_statement_get_text (statement, 7));
  facts->qualifications = keep (self->texts, entente_statement_get_text (statement, 8));
  facts->sold_in = keep (self->texts, entente_statement_get_text (statement, 9));
  facts->trial = entente_statement_get_boolean (statement, 10);
  facts->available = entente_statement_get_boolean (statement, 11);
  *offer = facts;

  return load_prerequisites (self, connection, detail->offer, facts, error);
}

static gboolean
load_line (EntenteOrderGathering  *self,
           EntenteConnection      *connection,
           GVariant               *variant,
           const char             *wanted_cycle,
           GError                **error)
{
  EntenteOrderLine line = { NULL };
  EntenteOrderDetail detail = { 0 };
  g_autofree char *clean_name = NULL;
  g_autofree char *cycle = NULL;
  const char *offer;
  const char *name;
  const char *parent;

  g_variant_get (variant, "(&sx&s&s)", &offer, &line.quantity, &name, &parent);

  clean_name = entente_text_clean (name);
  detail.name = keep (self->texts, clean_name);
  line.parent = keep (self->texts, parent);

  if (!load_offer (self, connection, offer, &detail, &line.offer, error))
    return FALSE;

  if (line.offer != NULL)
    cycle = entente_offer_pick_cycle (line.offer->cycles, wanted_cycle);
  line.billing_cycle = keep (self->texts, cycle != NULL ? cycle : wanted_cycle);

  g_array_append_val (self->lines, line);
  g_array_append_val (self->details, detail);

  return TRUE;
}

static gboolean
load_lines (EntenteOrderGathering  *self,
            EntenteExecution       *execution,
            GError                **error)
{
  g_autoptr (GVariant) lines = entente_execution_dup_variant (execution, "lines");
  const char *cycle = entente_execution_get_text (execution, "billing-cycle");
  gsize n = lines != NULL ? g_variant_n_children (lines) : 0;

  /* More than that is refused by the rules; nobody has to look at what they are. */
  for (gsize i = 0; i < MIN (n, ENTENTE_ORDER_LINES_MAX + 1); i++)
    {
      g_autoptr (GVariant) line = g_variant_get_child_value (lines, i);

      if (!load_line (self, entente_execution_get_connection (execution), line, cycle, error))
        return FALSE;
    }

  self->facts.lines = (const EntenteOrderLine *) self->lines->data;
  self->facts.n_lines = self->lines->len;

  return TRUE;
}

static gboolean
load_partners (EntenteOrderGathering  *self,
               EntenteExecution       *execution,
               GError                **error)
{
  EntenteConnection *connection = entente_execution_get_connection (execution);
  gint64 provider = entente_execution_get_organization (execution);
  const char *partner = entente_execution_get_text (execution, "partner-of-record");

  if (!entente_partner_facts_load (connection, provider, self->customer, provider, self->texts, &self->provider, error))
    return FALSE;

  self->facts.provider = &self->provider;

  if (partner[0] == '\0')
    return TRUE;

  self->partner = entente_execution_find (execution, "organization", partner, "partner-of-record", error);
  if (self->partner == 0 ||
      !entente_partner_facts_load (connection, provider, self->customer, self->partner, self->texts,
                                   &self->partner_of_record, error))
    return FALSE;

  self->facts.partner_of_record = &self->partner_of_record;

  return TRUE;
}

EntenteOrderGathering *
entente_order_gathering_new (EntenteExecution  *execution,
                             gint64             customer,
                             GError           **error)
{
  g_autoptr (EntenteOrderGathering) self = g_new0 (EntenteOrderGathering, 1);
  EntenteConnection *connection = entente_execution_get_connection (execution);

  self->customer = customer;
  self->texts = g_string_chunk_new (1024);
  self->offers = g_ptr_array_new_with_free_func (offer_facts_free);
  self->lines = g_array_new (FALSE, TRUE, sizeof (EntenteOrderLine));
  self->details = g_array_new (FALSE, TRUE, sizeof (EntenteOrderDetail));
  self->subscriptions = g_array_new (FALSE, TRUE, sizeof (EntenteSubscriptionFacts));
  self->subscription_details = g_array_new (FALSE, TRUE, sizeof (EntenteSubscriptionDetail));

  if (!load_customer (self, connection, error) ||
      !load_partners (self, execution, error) ||
      !load_subscriptions (self, connection, error) ||
      !load_lines (self, execution, error))
    return NULL;

  return g_steal_pointer (&self);
}

const EntenteOrderFacts *
entente_order_gathering_get_facts (EntenteOrderGathering *self)
{
  return &self->facts;
}

gint64
entente_order_gathering_get_customer (EntenteOrderGathering *self)
{
  return self->customer;
}

gint64
entente_order_gathering_get_partner (EntenteOrderGathering *self)
{
  return self->partner;
}

const EntenteOrderDetail *
entente_order_gathering_get_detail (EntenteOrderGathering *self,
                                    guint                  line)
{
  g_assert (line < self->details->len);

  return &g_array_index (self->details, EntenteOrderDetail, line);
}

const EntenteSubscriptionDetail *
entente_order_gathering_get_subscription (EntenteOrderGathering *self,
                                          guint                  n)
{
  g_assert (n < self->subscription_details->len);

  return &g_array_index (self->subscription_details, EntenteSubscriptionDetail, n);
}
