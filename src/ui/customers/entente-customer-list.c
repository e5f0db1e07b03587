/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-customer-list.h"

#include <glib/gi18n.h>

#include "customers/entente-customer-text.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "rows/entente-record-box.h"
#include "subscriptions/entente-subscription-text.h"
#include "window/entente-page.h"
#include "window/entente-records-page.h"

struct _EntenteCustomerList
{
  AdwBin parent_instance;

  EntenteWorkspace *workspace;
  EntenteQuery *query;
  EntenteCustomer *customer;
  EntenteCustomerListKind kind;

  EntenteRecordBox *box;
  GtkWidget *order_button;   /* (nullable) where nothing is ordered */
  GtkWidget *request_button; /* (nullable) where all partners see the same */
};

G_DEFINE_FINAL_TYPE (EntenteCustomerList, entente_customer_list, ADW_TYPE_BIN)

static const struct
{
  const char *title;
  const char *empty_text;
  const char *forbidden_text; /* (nullable) without delegated admin privileges */
  const char *list;
  const char *filter;
  EntenteRecordUpdate update;
} kinds[] = {
  [ENTENTE_CUSTOMER_LIST_SERVICES] = { N_("Services"), N_("This customer has no subscriptions."), NULL, "subscriptions",
                                       "customer", entente_subscription_update_row_of_one },
  [ENTENTE_CUSTOMER_LIST_USERS] = { N_("Users"), N_("This customer has no users."),
                                    N_("Users are shown to partners with delegated admin privileges, which this customer has not "
                                       "granted you."),
                                    "users", "organization", entente_user_update_row },
  [ENTENTE_CUSTOMER_LIST_LICENSES] = { N_("Licenses"), N_("No license of this customer is assigned to a user."),
                                       N_("Who has a license is shown to partners with delegated admin privileges, which this "
                                          "customer has not granted you."),
                                       "licenses", "customer", entente_license_update_row },
};

static void
record_activated_cb (EntenteCustomerList *self,
                     EntenteRecord       *record)
{
  if (self->kind == ENTENTE_CUSTOMER_LIST_SERVICES)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ss)", "subscriptions", entente_record_get_id (record));
  else if (self->kind == ENTENTE_CUSTOMER_LIST_LICENSES)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ss)", "subscriptions",
                                entente_license_get_subscription (ENTENTE_LICENSE (record)));
}

static void
show_all_cb (EntenteCustomerList *self)
{
  EntentePage *page = entente_page_find (GTK_WIDGET (self));
  g_autofree char *title = NULL;
  GtkWidget *records;

  if (page == NULL)
    return;

  /* Translators: what is listed, and whose it is, as in “Users · Adatum Bakery” */
  title = entente_sentence (_("%1$s · %2$s"), entente_customer_list_get_title (self->kind),
                            entente_customer_get_name (self->customer));
  records = entente_records_page_new (self->workspace, title, self->query, kinds[self->kind].update);
  g_signal_connect_object (records, "activate", G_CALLBACK (record_activated_cb), self, G_CONNECT_SWAPPED);
  entente_page_push (page, records);
}

static void
add_subscription_cb (EntenteCustomerList *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-subscription", "s",
                              entente_record_get_id (ENTENTE_RECORD (self->customer)));
}

static void
ask_provider_cb (EntenteCustomerList *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.ask-provider", "(ss)", entente_customer_get_through (self->customer),
                              entente_customer_get_name (self->customer));
}

/* A reseller asks for what only its provider can order. Others who may not order see that it can be done, and who
 * can. */
static GtkWidget *
create_button (EntenteCustomerList *self)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);
  gboolean asks = account != NULL && entente_account_get_kind (account) == ENTENTE_KIND_RESELLER;
  GtkWidget *button = gtk_button_new_with_mnemonic (asks ? _("Ask Your _Provider…") : _("Add _Subscription…"));
  g_autoptr (GError) error = NULL;

  entente_button_wrap (GTK_BUTTON (button));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (asks ? ask_provider_cb : add_subscription_cb), self,
                           G_CONNECT_SWAPPED);
  if (!asks)
    entente_workspace_check (self->workspace, "order.place", &error);
  entente_insensitive_explain (button, error);

  return button;
}

/* The list of what may not be seen is empty, and that is no news of the customer. */
static void
rights_changed_cb (EntenteCustomerList *self)
{
  gboolean dap = entente_customer_get_dap (self->customer);
  gboolean former = entente_customer_is_former (self->customer);
  gboolean forbidden = kinds[self->kind].forbidden_text != NULL && !dap;
  const char *text = forbidden ? kinds[self->kind].forbidden_text : kinds[self->kind].empty_text;

  if (former && !dap)
    text = N_("What this customer has is shown to its partners, which you no longer are.");
  g_object_set (self->box, "empty-text", _(text), NULL);
  if (self->order_button != NULL)
    gtk_widget_set_visible (self->order_button, !former);
  if (self->request_button != NULL)
    gtk_widget_set_visible (self->request_button, forbidden && !former);
}

static void
entente_customer_list_dispose (GObject *object)
{
  EntenteCustomerList *self = ENTENTE_CUSTOMER_LIST (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->query);
  g_clear_object (&self->customer);

  G_OBJECT_CLASS (entente_customer_list_parent_class)->dispose (object);
}

static void
entente_customer_list_class_init (EntenteCustomerListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_customer_list_dispose;
}

static void
entente_customer_list_init (EntenteCustomerList *self)
{
}

static void
request_clicked_cb (GtkWidget *button,
                    gpointer   user_data)
{
  gtk_widget_activate_action (button, "win.request-delegated-admin", "s", entente_record_get_id (ENTENTE_RECORD (user_data)));
}

GtkWidget *
entente_customer_list_new_request_button (EntenteWorkspace *workspace,
                                          EntenteCustomer  *customer)
{
  GtkWidget *button;
  EntenteAccount *account;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ENTENTE_IS_CUSTOMER (customer), NULL);

  button = gtk_button_new_with_mnemonic (_("_Request Delegated Admin Privileges…"));
  entente_button_wrap (GTK_BUTTON (button));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (request_clicked_cb), customer, 0);

  account = entente_workspace_get_account (workspace);
  if (account != NULL)
    entente_account_check_permission (account, ENTENTE_PERMISSION_REQUEST_DELEGATED_ADMIN, &error);
  entente_insensitive_explain (button, error);

  return button;
}

GtkWidget *
entente_customer_list_new (EntenteWorkspace        *workspace,
                           EntenteCustomer         *customer,
                           EntenteCustomerListKind  kind,
                           guint                    limit)
{
  g_autoptr (EntenteQuery) all = NULL;
  g_autoptr (EntenteList) list = NULL;
  EntenteCustomerList *self;
  GtkWidget *content;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ENTENTE_IS_CUSTOMER (customer), NULL);
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);

  self = g_object_new (ENTENTE_TYPE_CUSTOMER_LIST, NULL);
  self->workspace = g_object_ref (workspace);
  self->customer = g_object_ref (customer);
  self->kind = kind;
  all = entente_query_new (kinds[kind].list);
  self->query = entente_query_with_filter (all, kinds[kind].filter,
                                           entente_record_get_id (ENTENTE_RECORD (customer)));

  self->box = ENTENTE_RECORD_BOX (entente_record_box_new (kinds[kind].update));
  g_signal_connect_object (self->box, "activate", G_CALLBACK (record_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->box, "show-all", G_CALLBACK (show_all_cb), self, G_CONNECT_SWAPPED);
  content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->box));
  if (kind == ENTENTE_CUSTOMER_LIST_SERVICES)
    {
      self->order_button = create_button (self);
      gtk_box_append (GTK_BOX (content), self->order_button);
    }
  if (kinds[kind].forbidden_text != NULL)
    {
      self->request_button = entente_customer_list_new_request_button (workspace, customer);
      gtk_box_append (GTK_BOX (content), self->request_button);
    }
  g_signal_connect_object (customer, "notify::dap", G_CALLBACK (rights_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (customer, "notify::relationship-state", G_CALLBACK (rights_changed_cb), self, G_CONNECT_SWAPPED);
  rights_changed_cb (self);
  adw_bin_set_child (ADW_BIN (self), content);

  list = entente_workspace_open_list (workspace, self->query);
  entente_record_box_set_list (self->box, list, limit);

  return GTK_WIDGET (self);
}

const char *
entente_customer_list_get_title (EntenteCustomerListKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);

  return _(kinds[kind].title);
}
