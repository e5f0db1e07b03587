/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-review-page.h"

#include <glib/gi18n.h>

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

void
entente_review_page_add_order (EntenteReviewPage *self,
                               EntenteOrderPage  *order_page)
{
  EntenteSummaryPage *summary = ENTENTE_SUMMARY_PAGE (self);
  EntenteOfferChooser *chooser = entente_order_page_get_chooser (order_page);
  EntenteBasket *basket = entente_offer_chooser_get_basket (chooser);
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

  for (guint i = 0; i < entente_basket_get_n_items (basket); i++)
    {
      EntenteBasketItem *item = entente_basket_get (basket, i);
      EntenteOffer *offer = entente_basket_item_get_offer (item);
      g_autofree char *quantity = entente_format_quantity (entente_basket_item_get_quantity (item),
                                                           entente_offer_get_unit (offer));

      entente_summary_page_add_row (summary, group, entente_offer_get_name (offer), quantity);
    }

  group = entente_summary_page_add_group (summary, _("Billing"), page);
  entente_summary_page_add_row (summary, group, _("Billing cycle"),
                                entente_word_get_name ("billing-cycle", entente_offer_chooser_get_cycle (chooser), NULL));
  entente_summary_page_add_row (summary, group, _("Reseller credited"), entente_offer_chooser_get_partner_name (chooser));
}
