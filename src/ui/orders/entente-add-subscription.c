/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-add-subscription.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-record-watch.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "orders/entente-order-page.h"
#include "orders/entente-review-page.h"

struct _EntenteAddSubscription
{
  EntenteWizard parent_instance;

  EntenteRecordWatch *customer;
  EntenteList *resellers;
  EntenteOrderPage *order_page;
  char *id;
};

G_DEFINE_FINAL_TYPE (EntenteAddSubscription, entente_add_subscription, ENTENTE_TYPE_WIZARD)

static EntenteAddSubscription *
find_wizard (gpointer page)
{
  return ENTENTE_ADD_SUBSCRIPTION (entente_wizard_find (GTK_WIDGET (page)));
}

static EntenteCommand *
new_command (EntenteOrderPage      *page,
             const EntenteNewOrder *order)
{
  return entente_command_place_order (find_wizard (page)->id, order);
}

static void
fill_review (EntenteReviewPage *page)
{
  EntenteAddSubscription *self = find_wizard (page);
  EntenteRecord *customer = entente_record_watch_get_record (self->customer);
  AdwPreferencesGroup *group = entente_summary_page_add_group (ENTENTE_SUMMARY_PAGE (page), _("Customer"), NULL);

  if (customer != NULL)
    entente_summary_page_add_row (ENTENTE_SUMMARY_PAGE (page), group, _("Company"),
                                  entente_customer_get_name (ENTENTE_CUSTOMER (customer)));
  entente_review_page_add_order (page, self->order_page);
}

static EntenteCommand *
new_review_command (EntenteReviewPage *page)
{
  return entente_order_page_new_command (find_wizard (page)->order_page);
}

static void
order_placed (EntenteReviewPage *page,
              GVariant          *outcome)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (find_wizard (page)));
  g_autofree const char **subscriptions = NULL;
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;
  guint n;

  if (parent == NULL || !g_variant_lookup (outcome, "subscriptions", "^a&s", &subscriptions))
    return;

  n = g_strv_length ((char **) subscriptions);
  count = entente_format_count (n);
  text = entente_sentence (ngettext ("%s subscription added", "%s subscriptions added", n), count);
  entente_toast (GTK_WIDGET (parent), text);
}

static const EntenteReview review = { fill_review, new_review_command, order_placed };

/* The agreement may be confirmed while the wizard is open. */
static void
customer_changed_cb (EntenteAddSubscription *self)
{
  EntenteRecord *record = entente_record_watch_get_record (self->customer);
  gboolean missing = record != NULL &&
                     g_str_equal (entente_customer_get_customer_agreement (ENTENTE_CUSTOMER (record)), "missing");

  entente_order_page_set_agreement_missing (self->order_page, missing ? self->id : "");
  if (record != NULL)
    entente_offer_chooser_set_country (entente_order_page_get_chooser (self->order_page),
                                       entente_customer_get_country (ENTENTE_CUSTOMER (record)));
}

static void
resellers_changed_cb (EntenteAddSubscription *self)
{
  EntenteOrderBar *bar = entente_offer_chooser_get_bar (entente_order_page_get_chooser (self->order_page));
  GListModel *model = G_LIST_MODEL (self->resellers);

  entente_order_bar_clear_partners (bar);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (EntentePartner) partner = g_list_model_get_item (model, i);

      if (entente_record_get_loaded (ENTENTE_RECORD (partner)))
        entente_order_bar_add_partner (bar, entente_record_get_id (ENTENTE_RECORD (partner)),
                                       entente_partner_get_name (partner));
    }

  if (g_list_model_get_n_items (model) > 0)
    entente_order_bar_add_partner (bar, "", _("Nobody"));
}

static void
entente_add_subscription_dispose (GObject *object)
{
  EntenteAddSubscription *self = ENTENTE_ADD_SUBSCRIPTION (object);

  if (self->resellers != NULL)
    g_signal_handlers_disconnect_by_data (self->resellers, self);
  if (self->customer != NULL)
    g_signal_handlers_disconnect_by_data (self->customer, self);
  g_clear_object (&self->resellers);
  g_clear_object (&self->customer);

  G_OBJECT_CLASS (entente_add_subscription_parent_class)->dispose (object);
}

static void
entente_add_subscription_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_ADD_SUBSCRIPTION (object)->id, g_free);

  G_OBJECT_CLASS (entente_add_subscription_parent_class)->finalize (object);
}

static void
entente_add_subscription_class_init (EntenteAddSubscriptionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_add_subscription_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_add_subscription_finalize;
}

static void
entente_add_subscription_init (EntenteAddSubscription *self)
{
}

static EntenteAddSubscription *
new_for_id (GtkWindow        *parent,
            EntenteWorkspace *workspace,
            const char       *id)
{
  g_autofree char *kind = g_strconcat ("add-subscription/", id, NULL);
  EntenteAddSubscription *self = g_object_new (ENTENTE_TYPE_ADD_SUBSCRIPTION, "transient-for", parent, "destroy-with-parent", TRUE,
                                               "workspace", workspace, "kind", kind, NULL);

  self->id = g_strdup (id);

  return self;
}

static void
begin (EntenteAddSubscription *self,
       EntenteCustomer        *customer)
{
  EntenteWorkspace *workspace = entente_wizard_get_workspace (ENTENTE_WIZARD (self));
  EntenteWizardPage *order_page = entente_order_page_new (workspace, ENTENTE_ORDER_PAGE_DEFAULT, new_command);
  g_autoptr (EntenteQuery) all = entente_query_new ("customer-resellers");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "customer", self->id);
  /* Translators: %s is the name of a customer */
  g_autofree char *title = entente_sentence (_("Add Subscription for %s"), entente_customer_get_name (customer));

  gtk_window_set_title (GTK_WINDOW (self), title);
  self->order_page = ENTENTE_ORDER_PAGE (order_page);
  entente_wizard_add_page (ENTENTE_WIZARD (self), order_page);
  entente_wizard_add_page (ENTENTE_WIZARD (self), entente_review_page_new (workspace, &review));

  self->resellers = entente_workspace_open_list (workspace, query);
  g_signal_connect_object (self->resellers, "items-changed", G_CALLBACK (resellers_changed_cb), self, G_CONNECT_SWAPPED);
  self->customer = entente_record_watch_new (workspace, "customers", self->id);
  g_signal_connect_object (self->customer, "changed", G_CALLBACK (customer_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
customer_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) record = entente_workspace_load_finish (ENTENTE_WORKSPACE (source), result, &error);
  EntenteAddSubscription *self;

  /* The window may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_ADD_SUBSCRIPTION (user_data);
  if (record == NULL)
    {
      entente_toast_error (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  begin (self, ENTENTE_CUSTOMER (record));
  gtk_window_present (GTK_WINDOW (self));
}

void
entente_add_subscription_present (GtkWindow        *parent,
                                  EntenteWorkspace *workspace,
                                  const char       *customer)
{
  EntenteAddSubscription *self;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (customer != NULL);

  if (entente_window_present_open (parent, ENTENTE_TYPE_ADD_SUBSCRIPTION) != NULL)
    return;

  if (!entente_workspace_check (workspace, "order.place", &error))
    {
      entente_toast_error (GTK_WIDGET (parent), error);
      return;
    }

  self = new_for_id (parent, workspace, customer);
  entente_workspace_load_async (workspace, "customers", customer, entente_wizard_get_cancellable (ENTENTE_WIZARD (self)),
                                customer_loaded_cb, self);
}
