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
#include "entente-sentence.h"
#include "rows/entente-value-row.h"
#include "subscriptions/entente-subscription-text.h"
#include "wizards/entente-wizard.h"

struct _EntenteReviewPage
{
  EntenteSummaryPage parent_instance;

  EntenteWorkspace *workspace;
  const EntenteReview *review;
  GCancellable *cancellable; /* of finding out what is shown at present costs */

  /* What entente_review_page_add_order() has added; gone when the page is filled anew. */
  EntenteBasket *basket; /* (nullable) */
  GPtrArray *lines;      /* EntenteValueRow, one for each item of the basket; of the group */
  AdwPreferencesGroup *total_group;
  EntenteValueRow *own_row;
  EntenteValueRow *customer_row;
};

G_DEFINE_FINAL_TYPE (EntenteReviewPage, entente_review_page, ENTENTE_TYPE_SUMMARY_PAGE)

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
  return entente_sentence (_("First %1$s for %2$s of %3$s days, until %4$s"), money, days, of_days, until);
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
      return entente_sentence (_("%s · no price"), quantity);

    case ENTENTE_COST_FREE:
      /* Translators: a number of licenses of a trial, which costs nothing */
      return entente_sentence (_("%s · free trial"), quantity);

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
      return entente_sentence (_("%1$s × %2$s = %3$s\n%4$s"), quantity, price, total, first);
    }

  /* Translators: a number of licenses, the price of one, and what all of them cost in a month or a year, as in
   * “12 licenses × EUR 4.10 = EUR 49.20 a month” */
  return entente_sentence (_("%1$s × %2$s = %3$s"), quantity, price, total);
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
  return entente_sentence (_("%1$s\n%2$s the first time"), whole, part);
}

/* Of several currencies or billing cycles one below the other. */
static void
show_totals (EntenteReviewPage *self,
             GPtrArray         *costs)
{
  guint n_unknown = 0;
  g_autoptr (GArray) totals = entente_costs_sum (costs, &n_unknown);
  g_autoptr (GString) own = g_string_new (NULL);
  g_autoptr (GString) customer = g_string_new (NULL);
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

  if (n_unknown > 0)
    description = entente_sentence (ngettext ("Without %s subscription of which no price is known.",
                                              "Without %s subscriptions of which no price is known.", n_unknown),
                                    count);

  entente_value_row_set_value (self->own_row, own->str);
  entente_value_row_set_value (self->customer_row, customer->str);
  adw_preferences_group_set_description (self->total_group, description);
}

/* @costs: one for each item of the basket, or NULL as long as nothing is known. In place, so that the focus stays. */
static void
show_costs (EntenteReviewPage *self,
            GPtrArray         *costs)
{
  gboolean known = any_is_known (costs) && costs->len == self->lines->len;

  for (guint i = 0; i < self->lines->len; i++)
    {
      g_autofree char *line = format_line (entente_basket_get (self->basket, i), known ? g_ptr_array_index (costs, i) : NULL);

      entente_value_row_set_value (g_ptr_array_index (self->lines, i), line);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->total_group), known);
  if (known)
    show_totals (self, costs);
}

/* (transfer container) (nullable): of EntenteCosts; NULL for those who may not see prices. */
static GPtrArray *
take_costs (GVariant *outcome)
{
  g_autoptr (GVariant) costs = g_variant_lookup_value (outcome, "costs", G_VARIANT_TYPE ("aa{sv}"));
  GPtrArray *records;

  if (costs == NULL)
    return NULL;

  records = g_ptr_array_new_with_free_func (g_object_unref);
  for (gsize i = 0; i < g_variant_n_children (costs); i++)
    {
      g_autoptr (GVariant) cost = g_variant_get_child_value (costs, i);

      g_ptr_array_add (records, entente_record_new_from_variant (ENTENTE_TYPE_COST, "", cost));
    }

  return records;
}

static void
rehearsed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_rehearse_finish (ENTENTE_WORKSPACE (source), result, &error);
  g_autoptr (GPtrArray) costs = NULL;

  /* What is refused is said when it is submitted. The page cancels when it is filled anew. */
  if (outcome == NULL)
    return;

  costs = take_costs (outcome);
  if (costs != NULL)
    show_costs (ENTENTE_REVIEW_PAGE (user_data), costs);
}

/* Forgets what was filled in, and that somebody wants to know what it costs. */
static void
reset (EntenteReviewPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->basket);
  g_ptr_array_set_size (self->lines, 0);
}

/* What an order costs depends on all that was filled in before, so it is found out each time. */
static void
entente_review_page_shown (EntenteWizardPage *page)
{
  EntenteReviewPage *self = ENTENTE_REVIEW_PAGE (page);
  g_autoptr (EntenteCommand) command = NULL;

  reset (self);
  entente_summary_page_clear (ENTENTE_SUMMARY_PAGE (page));
  self->review->fill (self);

  if (self->lines->len == 0 || !entente_prices_are_visible (self->workspace))
    return;

  self->cancellable = g_cancellable_new ();
  command = self->review->new_command (self);
  entente_workspace_rehearse_async (self->workspace, command, self->cancellable, rehearsed_cb, self);
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
  entente_wizard_give_draft (entente_wizard_find (GTK_WIDGET (self)), command);
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
  EntenteReviewPage *self = ENTENTE_REVIEW_PAGE (object);

  reset (self);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_review_page_parent_class)->dispose (object);
}

static void
entente_review_page_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_REVIEW_PAGE (object)->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_review_page_parent_class)->finalize (object);
}

static void
entente_review_page_class_init (EntenteReviewPageClass *klass)
{
  EntenteWizardPageClass *page_class = ENTENTE_WIZARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_review_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_review_page_finalize;

  page_class->shown = entente_review_page_shown;
  page_class->apply_async = entente_review_page_apply_async;
  page_class->apply_finish = entente_review_page_apply_finish;
}

static void
entente_review_page_init (EntenteReviewPage *self)
{
  self->lines = g_ptr_array_new ();
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

static EntenteValueRow *
add_total_row (EntenteReviewPage *self,
               const char        *title)
{
  GtkWidget *row = entente_value_row_new (title, "");

  adw_preferences_group_add (self->total_group, row);

  return ENTENTE_VALUE_ROW (row);
}

void
entente_review_page_add_order (EntenteReviewPage *self,
                               EntenteOrderPage  *order_page)
{
  EntenteSummaryPage *summary = ENTENTE_SUMMARY_PAGE (self);
  EntenteOfferChooser *chooser = entente_order_page_get_chooser (order_page);
  EntenteBasket *basket = entente_offer_chooser_get_basket (chooser);
  EntenteOrderBar *bar = entente_offer_chooser_get_bar (chooser);
  const char *page = entente_wizard_page_get_name (ENTENTE_WIZARD_PAGE (order_page));
  AdwPreferencesGroup *group;

  g_return_if_fail (ENTENTE_IS_REVIEW_PAGE (self));
  g_return_if_fail (ENTENTE_IS_ORDER_PAGE (order_page));

  group = entente_summary_page_add_group (summary, _("Subscriptions"), page);
  if (entente_basket_get_n_items (basket) == 0)
    {
      adw_preferences_group_set_description (group, _("Nothing is ordered."));
      return;
    }

  self->basket = g_object_ref (basket);
  for (guint i = 0; i < entente_basket_get_n_items (basket); i++)
    {
      EntenteOffer *offer = entente_basket_item_get_offer (entente_basket_get (basket, i));
      GtkWidget *row = entente_value_row_new (entente_offer_get_name (offer), "");

      g_ptr_array_add (self->lines, row);
      adw_preferences_group_add (group, row);
    }

  self->total_group = entente_summary_page_add_group (summary, _("Total"), NULL);
  self->own_row = add_total_row (self, _("You pay"));
  self->customer_row = add_total_row (self, _("The customer pays, at ERP prices"));
  show_costs (self, NULL);

  group = entente_summary_page_add_group (summary, _("Billing"), page);
  entente_summary_page_add_row (summary, group, _("Billing cycle"),
                                entente_word_get_name ("billing-cycle", entente_order_bar_get_cycle (bar), NULL));
  entente_summary_page_add_row (summary, group, _("Reseller credited"), entente_order_bar_get_partner_name (bar));
}
