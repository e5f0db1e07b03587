/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-order-rules.h"

#include "entente-country.h"
#include "entente-error.h"
#include "entente-sold-in.h"

static gboolean
refuse (GError        **error,
        EntenteReason   reason,
        const char     *field,
        const char     *detail)
{
  entente_refuse (error, reason, field, detail, NULL);

  return FALSE;
}

static gboolean
refuse_number (GError        **error,
               EntenteReason   reason,
               const char     *field,
               gint64          number)
{
  g_autofree char *detail = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  return refuse (error, reason, field, detail);
}

/* State-owned entities buy as the others do, and whoever is
 * in the government's cloud buys nothing elsewhere. */
gboolean
entente_segment_allows (EntenteQualifications offer,
                        EntenteQualifications customer)
{
  EntenteQualifications own = customer & (ENTENTE_QUALIFICATION_EDUCATION | ENTENTE_QUALIFICATION_NONPROFIT);

  if (customer & ENTENTE_QUALIFICATION_GOVERNMENT)
    return (offer & ENTENTE_QUALIFICATION_GOVERNMENT) != 0;

  return offer == ENTENTE_QUALIFICATION_NONE || (offer & own) != 0;
}

char *
entente_offer_pick_cycle (const char *cycles,
                          const char *wanted)
{
  g_auto (GStrv) all = NULL;

  g_return_val_if_fail (cycles != NULL, NULL);
  g_return_val_if_fail (wanted != NULL, NULL);

  all = g_strsplit (cycles, ",", -1);
  if (wanted[0] != '\0' && g_strv_contains ((const char *const *) all, wanted))
    return g_strdup (wanted);

  return g_strv_length (all) == 1 ? g_strdup (all[0]) : NULL;
}

/* 900123 and 900124: neither sells before it has signed. */
static gboolean
check_partner_agreement (const EntentePartnerFacts  *partner,
                         const char                 *field,
                         GError                    **error)
{
  return partner->has_agreement ||
         refuse (error, ENTENTE_REASON_PARTNER_AGREEMENT_UNSIGNED, field, entente_kind_to_nick (partner->kind));
}

/* The reseller of record is a reseller, never the provider (2072, 800016),
 * a partner of the provider, and a reseller of this customer. */
static gboolean
check_partner_of_record (const EntenteOrderFacts  *order,
                         GError                  **error)
{
  const EntentePartnerFacts *partner = order->partner_of_record;
  const char *field = "partner-of-record";

  if (partner->is_provider || partner->kind != ENTENTE_KIND_RESELLER)
    return refuse (error, ENTENTE_REASON_NOT_A_RESELLER, field, NULL);

  if (!partner->has_partnership)
    return refuse (error, ENTENTE_REASON_NOT_A_PARTNER, field, NULL);

  if (!partner->has_relationship)
    return refuse (error, ENTENTE_REASON_NOT_THEIR_RESELLER, field, NULL);

  return entente_country_check_same_region (partner->country, order->customer_country, field, error) &&
         check_partner_agreement (partner, field, error);
}

gboolean
entente_order_check_head (const EntenteOrderFacts  *order,
                          GError                  **error)
{
  g_return_val_if_fail (order != NULL, FALSE);
  g_return_val_if_fail (order->provider != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  /* 20002 */
  if (!order->provider->has_relationship)
    return refuse (error, ENTENTE_REASON_NOT_YOUR_CUSTOMER, "customer", NULL);

  if (!entente_country_check_same_region (order->provider->country, order->customer_country, "customer", error) ||
      !check_partner_agreement (order->provider, NULL, error))
    return FALSE;

  /* 13605 */
  if (!g_str_equal (order->customer_agreement, "accepted") && !g_str_equal (order->customer_agreement, "attested"))
    return refuse (error, ENTENTE_REASON_AGREEMENT_MISSING, "customer", NULL);

  if (order->partner_of_record != NULL && !check_partner_of_record (order, error))
    return FALSE;

  if (order->n_lines == 0)
    return refuse (error, ENTENTE_REASON_REQUIRED, "lines", NULL);

  if (order->n_lines > ENTENTE_ORDER_LINES_MAX)
    return refuse_number (error, ENTENTE_REASON_TOO_MANY, "lines", ENTENTE_ORDER_LINES_MAX);

  return TRUE;
}

static gboolean
is_same_id (const char *a,
            const char *b)
{
  return g_ascii_strcasecmp (a, b) == 0;
}

/* 2085, 2091; and it is in the lists of both countries: 2006, 2030, 800070. */
gboolean
entente_offer_check_sold (const EntenteOfferFacts  *offer,
                          const char               *customer_country,
                          const char               *provider_country,
                          GError                  **error)
{
  g_return_val_if_fail (offer != NULL, FALSE);
  g_return_val_if_fail (customer_country != NULL, FALSE);
  g_return_val_if_fail (provider_country != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!offer->available)
    return refuse (error, ENTENTE_REASON_NOT_AVAILABLE, "offer", NULL);

  if (!entente_sold_in_holds (offer->sold_in, customer_country))
    return refuse (error, ENTENTE_REASON_NOT_SOLD_IN, "offer", customer_country);

  return entente_sold_in_holds (offer->sold_in, provider_country) ||
         refuse (error, ENTENTE_REASON_NOT_SOLD_IN, "offer", provider_country);
}

static gboolean
check_offer (const EntenteOrderFacts  *order,
             const EntenteOrderLine   *line,
             GError                  **error)
{
  const EntenteOfferFacts *offer = line->offer;
  EntenteQualifications qualifications;

  if (offer == NULL)
    return refuse (error, ENTENTE_REASON_NOT_FOUND, "offer", "offer");

  if (!entente_offer_check_sold (offer, order->customer_country, order->provider->country, error))
    return FALSE;

  qualifications = entente_qualifications_from_text (offer->qualifications);
  if (!entente_segment_allows (qualifications, entente_qualifications_from_text (order->customer_qualification)))
    return refuse (error, ENTENTE_REASON_SEGMENT, "offer", offer->qualifications);

  return TRUE;
}

gboolean
entente_quantity_is_limited (gint64 maximum)
{
  return maximum > 0 && maximum < ENTENTE_QUANTITY_MAX;
}

/* 2002; a trial has the quantity it has. */
gboolean
entente_offer_check_quantity (const EntenteOfferFacts  *offer,
                              gint64                    quantity,
                              GError                  **error)
{
  gint64 smallest;
  gint64 largest;

  g_return_val_if_fail (offer != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  smallest = MAX (offer->minimum, 1);
  largest = entente_quantity_is_limited (offer->maximum) ? offer->maximum : MAX (offer->maximum, ENTENTE_QUANTITY_MAX);

  if (offer->trial)
    return quantity == smallest ||
           refuse_number (error, ENTENTE_REASON_TRIAL_QUANTITY, "quantity", smallest);

  if (quantity < smallest || quantity > largest)
    {
      g_autofree char *low = g_strdup_printf ("%" G_GINT64_FORMAT, smallest);
      g_autofree char *high = g_strdup_printf ("%" G_GINT64_FORMAT, largest);

      entente_refuse (error, ENTENTE_REASON_OUT_OF_RANGE, "quantity", low, high, NULL);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_cycle (const EntenteOrderLine  *line,
             GError                 **error)
{
  g_auto (GStrv) cycles = g_strsplit (line->offer->cycles, ",", -1);

  return g_strv_contains ((const char *const *) cycles, line->billing_cycle) ||
         refuse (error, ENTENTE_REASON_CYCLE, "billing-cycle", line->offer->cycles);
}

/* The same add-on may be bought for each of several subscriptions. */
static gboolean
check_repetition (const EntenteOrderFacts  *order,
                  guint                     line,
                  GError                  **error)
{
  const EntenteOrderLine *this_line = &order->lines[line];

  for (guint i = 0; i < line; i++)
    if (order->lines[i].offer != NULL && is_same_id (order->lines[i].offer->id, this_line->offer->id) &&
        is_same_id (order->lines[i].parent, this_line->parent))
      return refuse_number (error, ENTENTE_REASON_REPEATED, "offer", i + 1);

  return TRUE;
}

/* A cancelled subscription occupies its place until it is deprovisioned. */
static gboolean
is_in_use (const EntenteSubscriptionFacts *subscription)
{
  return !subscription->deprovisioned;
}

static gint64
count_uses (const EntenteOrderFacts *order,
            guint                    line,
            gboolean                 ever)
{
  const char *offer = order->lines[line].offer->id;
  gint64 n = 1;

  for (guint i = 0; i < order->n_subscriptions; i++)
    if (is_same_id (order->subscriptions[i].offer, offer) && (ever || is_in_use (&order->subscriptions[i])))
      n++;

  for (guint i = 0; i < line; i++)
    if (order->lines[i].offer != NULL && is_same_id (order->lines[i].offer->id, offer))
      n++;

  return n;
}

/* 27006; a trial is had once, whatever the catalog says. */
static gboolean
check_use_limit (const EntenteOrderFacts  *order,
                 guint                     line,
                 GError                  **error)
{
  const EntenteOfferFacts *offer = order->lines[line].offer;
  gboolean ever = offer->trial || g_str_equal (offer->limit_unit, "lifetime");
  gint64 limit = offer->trial ? 1 : MAX (offer->limit_count, 1);
  g_autofree char *detail = NULL;

  if (!ever && !g_str_equal (offer->limit_unit, "concurrent"))
    return TRUE;

  if (count_uses (order, line, ever) <= limit)
    return TRUE;

  detail = g_strdup_printf ("%" G_GINT64_FORMAT, limit);
  entente_refuse (error, ENTENTE_REASON_USE_LIMIT, "offer", ever ? "lifetime" : "concurrent", detail, NULL);

  return FALSE;
}

static gboolean
is_prerequisite (const EntenteOfferFacts *offer,
                 const char              *id)
{
  for (guint i = 0; offer->prerequisites[i] != NULL; i++)
    if (is_same_id (offer->prerequisites[i], id))
      return TRUE;

  return FALSE;
}

static gboolean
has_prerequisites (const EntenteOfferFacts *offer)
{
  return offer->prerequisites != NULL && offer->prerequisites[0] != NULL;
}

static gboolean
has_subscription_for (const EntenteOrderFacts *order,
                      const EntenteOrderLine  *line)
{
  for (guint i = 0; i < order->n_subscriptions; i++)
    {
      const EntenteSubscriptionFacts *subscription = &order->subscriptions[i];

      if (line->parent[0] != '\0' && !is_same_id (line->parent, subscription->id))
        continue;

      if (g_str_equal (subscription->state, "active") && is_prerequisite (line->offer, subscription->offer))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_line_for (const EntenteOrderFacts *order,
              guint                    line,
              const gboolean          *founded)
{
  if (order->lines[line].parent[0] != '\0')
    return FALSE;

  for (guint i = 0; i < order->n_lines; i++)
    if (i != line && founded[i] && is_prerequisite (order->lines[line].offer, order->lines[i].offer->id))
      return TRUE;

  return FALSE;
}

/* Which lines stand on something: on nothing that they need, on an active subscription, or on another
 * line that does. Offers that need only each other stand on nothing. */
static gboolean *
find_founded_lines (const EntenteOrderFacts *order)
{
  gboolean *founded = g_new0 (gboolean, order->n_lines);
  gboolean more;

  for (guint i = 0; i < order->n_lines; i++)
    founded[i] = order->lines[i].offer != NULL &&
                 (!has_prerequisites (order->lines[i].offer) || has_subscription_for (order, &order->lines[i]));

  do
    {
      more = FALSE;

      for (guint i = 0; i < order->n_lines; i++)
        if (!founded[i] && order->lines[i].offer != NULL && has_line_for (order, i, founded))
          founded[i] = more = TRUE;
    }
  while (more);

  return founded;
}

/* Any one of them does. Ids that the catalog does not know match nothing. */
static gboolean
check_prerequisites (const EntenteOrderFacts  *order,
                     guint                     line,
                     GError                  **error)
{
  const EntenteOfferFacts *offer = order->lines[line].offer;
  g_autofree gboolean *founded = NULL;
  g_autofree char *ids = NULL;

  if (!has_prerequisites (offer))
    return TRUE;

  founded = find_founded_lines (order);
  if (founded[line])
    return TRUE;

  ids = g_strjoinv (",", (char **) offer->prerequisites);

  return refuse (error, offer->prerequisite_sold ? ENTENTE_REASON_PREREQUISITE_MISSING : ENTENTE_REASON_PREREQUISITE_NOT_SOLD,
                 "offer", ids);
}

gboolean
entente_order_check_line (const EntenteOrderFacts  *order,
                          guint                     line,
                          GError                  **error)
{
  g_return_val_if_fail (order != NULL, FALSE);
  g_return_val_if_fail (line < order->n_lines, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return check_offer (order, &order->lines[line], error) &&
         entente_offer_check_quantity (order->lines[line].offer, order->lines[line].quantity, error) &&
         check_cycle (&order->lines[line], error) &&
         check_repetition (order, line, error) &&
         check_use_limit (order, line, error) &&
         check_prerequisites (order, line, error);
}

static void
clear_error (gpointer error)
{
  if (error != NULL)
    g_error_free (error);
}

static void
propagate_from_line (GError       **error,
                     guint          line,
                     const GError  *refusal)
{
  g_autofree char *field = g_strdup_printf ("lines/%u/%s", line, entente_error_get_field (refusal));

  entente_refuse (error, entente_error_get_reason (refusal), field,
                  entente_error_get_detail (refusal, 0), entente_error_get_detail (refusal, 1), NULL);
}

gboolean
entente_order_check (const EntenteOrderFacts  *order,
                     GPtrArray               **line_errors,
                     GError                  **error)
{
  g_autoptr (GPtrArray) refusals = g_ptr_array_new_with_free_func (clear_error);
  gboolean allowed;

  g_return_val_if_fail (order != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  allowed = entente_order_check_head (order, error);

  for (guint i = 0; i < order->n_lines && order->n_lines <= ENTENTE_ORDER_LINES_MAX; i++)
    {
      GError *refusal = NULL;

      if (!entente_order_check_line (order, i, &refusal) && allowed)
        {
          propagate_from_line (error, i, refusal);
          allowed = FALSE;
        }
      g_ptr_array_add (refusals, refusal);
    }

  if (line_errors != NULL)
    *line_errors = g_steal_pointer (&refusals);

  return allowed;
}

/* The provider answers for what it sold; a reseller has to be able to administer what it answers for. */
gboolean
entente_support_contact_check (const EntentePartnerFacts  *partner,
                               const char                 *field,
                               GError                    **error)
{
  g_return_val_if_fail (partner != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (partner->is_provider)
    return TRUE;

  if (partner->kind != ENTENTE_KIND_RESELLER || !partner->has_relationship)
    return refuse (error, ENTENTE_REASON_NOT_THEIR_RESELLER, field, NULL);

  return partner->has_dap || refuse (error, ENTENTE_REASON_NEEDS_DELEGATED_ADMIN, field, NULL);
}
