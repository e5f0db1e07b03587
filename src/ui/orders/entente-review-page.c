/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-review-page.h"

#include <glib/gi18n.h>

#include "catalog/entente-price-text.h"
#include "entente-format.h"
#include "entente-names.h"
#include "subscriptions/entente-subscription-text.h"

struct _EntenteReviewPage
{
  EntenteSummaryPage parent_instance;

  EntenteWorkspace *workspace;
  const EntenteReview *review;
};

G_DEFINE_FINAL_TYPE (EntenteReviewPage, entente_review_page, ENTENTE_TYPE_SUMMARY_PAGE)

static void
entente_review_page_shown (EntenteWizardPage *page)
{
  EntenteReviewPage *self = ENTENTE_REVIEW_PAGE (page);

  entente_summary_page_clear (ENTENTE_SUMMARY_PAGE (page));
  self->review->fill (self);
}

static void
executed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  GVariant *outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (outcome != NULL)
    g_task_return_pointer (task, outcome, (GDestroyNotify) g_variant_unref);
  else
    g_task_return_error (task, error);
}

static void
entente_review_page_apply_async (EntenteWizardPage   *page,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  EntenteReviewPage *self = ENTENTE_REVIEW_PAGE (page);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (EntenteCommand) command = self->review->new_command (self);

  g_task_set_source_tag (task, entente_review_page_apply_async);
  entente_workspace_execute_async (self->workspace, command, cancellable, executed_cb, g_steal_pointer (&task));
}

static gboolean
entente_review_page_apply_finish (EntenteWizardPage  *page,
                                  GAsyncResult       *result,
                                  GError            **error)
{
  EntenteReviewPage *self = ENTENTE_REVIEW_PAGE (page);
  g_autoptr (GVariant) outcome = g_task_propagate_pointer (G_TASK (result), error);

  if (outcome == NULL)
    return FALSE;

  self->review->done (self, outcome);

  return TRUE;
}

static void
entente_review_page_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_REVIEW_PAGE (object)->workspace);

  G_OBJECT_CLASS (entente_review_page_parent_class)->dispose (object);
}

static void
entente_review_page_class_init (EntenteReviewPageClass *klass)
{
  EntenteWizardPageClass *page_class = ENTENTE_WIZARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_review_page_dispose;

  page_class->shown = entente_review_page_shown;
  page_class->apply_async = entente_review_page_apply_async;
  page_class->apply_finish = entente_review_page_apply_finish;
}

static void
entente_review_page_init (EntenteReviewPage *self)
{
}

EntenteWizardPage *
entente_review_page_new (EntenteWorkspace    *workspace,
                         const EntenteReview *review)
{
  EntenteReviewPage *self;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (review != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_REVIEW_PAGE, "name", "review", "title", _("Review"), "next-label", _("Submit"),
                       "commits", TRUE, NULL);
  self->workspace = g_object_ref (workspace);
  self->review = review;

  return ENTENTE_WIZARD_PAGE (self);
}

/* Whether the price of any line is known; where none is, nobody has asked for prices. */
static gboolean
any_is_known (GPtrArray *costs)
{
  for (guint i = 0; costs != NULL && i < costs->len; i++)
    if (entente_cost_get_kind (g_ptr_array_index (costs, i)) == ENTENTE_COST_KNOWN)
      return TRUE;

  return FALSE;
}

static char *
format_first_part (EntenteCost *cost)
{
  g_autofree char *until = entente_format_date (entente_cost_get_until (cost));
  g_autofree char *days = entente_format_count (entente_cost_get_days (cost));
  g_autofree char *of_days = entente_format_count (entente_cost_get_period_days (cost));
  g_autofree char *money = entente_format_money (entente_cost_get_list_first (cost), entente_cost_get_currency (cost));

  /* Translators: what is paid first, for a part of the billing period: an amount, how many days of how many, and the day on
   * which the next period begins, as in “First EUR 12.30 for 12 of 31 days, until Mar 15, 2027” */
  return g_strdup_printf (_("First %1$s for %2$s of %3$s days, until %4$s"), money, days, of_days, until);
}

/* How many, at which price, and what that makes. */
static char *
format_line (EntenteBasketItem *item,
             EntenteCost       *cost)
{
  EntenteOffer *offer = entente_basket_item_get_offer (item);
  g_autofree char *quantity = entente_format_quantity (entente_basket_item_get_quantity (item),
                                                       entente_offer_get_unit (offer));
  g_autofree char *price = NULL;
  g_autofree char *total = NULL;
  g_autofree char *first = NULL;

  if (cost == NULL)
    return g_steal_pointer (&quantity);

  switch (entente_cost_get_kind (cost))
    {
    case ENTENTE_COST_UNKNOWN:
      /* Translators: a number of licenses of which the price is not known */
      return g_strdup_printf (_("%s · no price"), quantity);

    case ENTENTE_COST_FREE:
      /* Translators: a number of licenses of a trial, which costs nothing */
      return g_strdup_printf (_("%s · free trial"), quantity);

    case ENTENTE_COST_KNOWN:
      break;
    }

  price = entente_format_money (entente_cost_get_list_price (cost), entente_cost_get_currency (cost));
  total = entente_price_format (entente_cost_get_list_total (cost), entente_cost_get_currency (cost),
                                entente_cost_get_billing_cycle (cost));
  if (entente_cost_get_days (cost) > 0)
    {
      first = format_first_part (cost);

      /* Translators: a number of licenses, the price of one, what all of them cost in a month or a year, and, on a line of
       * its own, what is paid first */
      return g_strdup_printf (_("%1$s × %2$s = %3$s\n%4$s"), quantity, price, total, first);
    }

  /* Translators: a number of licenses, the price of one, and what all of them cost in a month or a year, as in
   * “12 licenses × EUR 4.10 = EUR 49.20 a month” */
  return g_strdup_printf (_("%1$s × %2$s = %3$s"), quantity, price, total);
}

static char *
format_total (const EntenteCostTotal *total,
              gint64                  amount,
              gint64                  first)
{
  g_autofree char *whole = entente_price_format (amount, total->currency, total->billing_cycle);
  g_autofree char *part = NULL;

  if (first == amount)
    return g_steal_pointer (&whole);

  part = entente_format_money (first, total->currency);

  /* Translators: what is paid in a month or a year, and what is paid the first time, because that is for a part of
   * the billing period only: “EUR 49.20 a month\nEUR 12.30 the first time” */
  return g_strdup_printf (_("%1$s\n%2$s the first time"), whole, part);
}

/* Of several currencies or billing cycles one below the other. */
static void
add_totals (EntenteReviewPage *self,
            GPtrArray         *costs)
{
  EntenteSummaryPage *summary = ENTENTE_SUMMARY_PAGE (self);
  guint n_unknown = 0;
  g_autoptr (GArray) totals = entente_costs_sum (costs, &n_unknown);
  g_autoptr (GString) own = g_string_new (NULL);
  g_autoptr (GString) customer = g_string_new (NULL);
  AdwPreferencesGroup *group = entente_summary_page_add_group (summary, _("Total"), NULL);
  g_autofree char *count = entente_format_count (n_unknown);
  g_autofree char *description = NULL;

  for (guint i = 0; i < totals->len; i++)
    {
      const EntenteCostTotal *total = &g_array_index (totals, EntenteCostTotal, i);
      g_autofree char *own_text = format_total (total, total->list_total, total->list_first);
      g_autofree char *customer_text = format_total (total, total->customer_total, total->customer_first);

      g_string_append_printf (own, "%s%s", i > 0 ? "\n" : "", own_text);
      g_string_append_printf (customer, "%s%s", i > 0 ? "\n" : "", customer_text);
    }

  entente_summary_page_add_row (summary, group, _("You pay"), own->str);
  entente_summary_page_add_row (summary, group, _("The customer pays, at ERP prices"), customer->str);

  if (n_unknown > 0)
    {
      description = g_strdup_printf (ngettext ("Without %s subscription of which no price is known.",
                                               "Without %s subscriptions of which no price is known.", n_unknown),
                                     count);
      adw_preferences_group_set_description (group, description);
    }
}

void
entente_review_page_add_order (EntenteReviewPage *self,
                               EntenteOrderPage  *order_page)
{
  EntenteSummaryPage *summary = ENTENTE_SUMMARY_PAGE (self);
  EntenteOfferChooser *chooser = entente_order_page_get_chooser (order_page);
  EntenteBasket *basket = entente_offer_chooser_get_basket (chooser);
  GPtrArray *costs = entente_order_page_get_costs (order_page);
  const char *page = entente_wizard_page_get_name (ENTENTE_WIZARD_PAGE (order_page));
  gboolean known = any_is_known (costs) && costs->len == entente_basket_get_n_items (basket);
  AdwPreferencesGroup *group;

  g_return_if_fail (ENTENTE_IS_REVIEW_PAGE (self));
  g_return_if_fail (ENTENTE_IS_ORDER_PAGE (order_page));

  group = entente_summary_page_add_group (summary, _("Subscriptions"), page);
  if (entente_basket_get_n_items (basket) == 0)
    {
      adw_preferences_group_set_description (group, _("Nothing is ordered."));
      return;
    }

  for (guint i = 0; i < entente_basket_get_n_items (basket); i++)
    {
      EntenteBasketItem *item = entente_basket_get (basket, i);
      g_autofree char *line = format_line (item, known ? g_ptr_array_index (costs, i) : NULL);

      entente_summary_page_add_row (summary, group, entente_offer_get_name (entente_basket_item_get_offer (item)), line);
    }

  if (known)
    add_totals (self, costs);

  group = entente_summary_page_add_group (summary, _("Billing"), page);
  entente_summary_page_add_row (summary, group, _("Billing cycle"),
                                entente_word_get_name ("billing-cycle", entente_offer_chooser_get_cycle (chooser), NULL));
  entente_summary_page_add_row (summary, group, _("Reseller credited"), entente_offer_chooser_get_partner_name (chooser));
}
