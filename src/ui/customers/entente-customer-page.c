/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-customer-page.h"

#include <glib/gi18n.h>

#include "customers/entente-customer-account.h"
#include "customers/entente-customer-list.h"
#include "customers/entente-customer-text.h"
#include "entente-record-watch.h"
#include "entente-refusal-text.h"
#include "rows/entente-record-box.h"

#define LIMIT 12

struct _EntenteCustomerPage
{
  EntenteDetailPage parent_instance;

  EntenteWorkspace *workspace;
  EntenteRecordWatch *watch;
  char *id;

  EntenteCustomerAccount *account; /* (nullable) before the customer was loaded */
  GtkWidget *users;                /* (nullable) what takes delegated admin privileges, and what is said without them */
  GtkWidget *licenses;
  GtkWidget *request;
  GtkWidget *history; /* (nullable) before the customer was loaded */
};

G_DEFINE_FINAL_TYPE (EntenteCustomerPage, entente_customer_page, ENTENTE_TYPE_DETAIL_PAGE)

static gboolean
is_allowed (EntenteCustomerPage *self,
            EntentePermission    permission)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);

  return account != NULL && entente_account_check_permission (account, permission, NULL);
}

static GtkWidget *
add_group (EntenteCustomerPage *self,
           const char          *title,
           GtkWidget           *content)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), content);
  entente_detail_page_add (ENTENTE_DETAIL_PAGE (self), group);

  return group;
}

static GtkWidget *
add_list (EntenteCustomerPage     *self,
          EntenteCustomer         *customer,
          EntenteCustomerListKind  kind)
{
  return add_group (self, entente_customer_list_get_title (kind), entente_customer_list_new (self->workspace, customer, kind, LIMIT));
}

/* The same holds for both lists: without the privileges it is said once. */
static void
privileges_changed_cb (EntenteCustomerPage *self,
                       GParamSpec          *pspec,
                       EntenteCustomer     *customer)
{
  gboolean dap = entente_customer_get_dap (customer);

  gtk_widget_set_visible (self->users, dap);
  gtk_widget_set_visible (self->licenses, dap);
  gtk_widget_set_visible (self->request, !dap && !entente_customer_is_former (customer));
}

static void
add_what_takes_privileges (EntenteCustomerPage *self,
                           EntenteCustomer     *customer)
{
  self->users = add_list (self, customer, ENTENTE_CUSTOMER_LIST_USERS);
  self->licenses = add_list (self, customer, ENTENTE_CUSTOMER_LIST_LICENSES);
  self->request = add_group (self, _("Users and Licenses"), entente_customer_list_new_request_button (self->workspace, customer));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->request),
                                         _("Users, and who has a license, are shown to partners with delegated admin privileges, "
                                           "which this customer has not granted you."));

  g_signal_connect_object (customer, "notify::dap", G_CALLBACK (privileges_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (customer, "notify::relationship-state", G_CALLBACK (privileges_changed_cb), self, G_CONNECT_SWAPPED);
  privileges_changed_cb (self, NULL, customer);
}

/* Most customers have none. */
static void
history_changed_cb (EntenteCustomerPage *self,
                    guint                position,
                    guint                n_removed,
                    guint                n_added,
                    GListModel          *history)
{
  gtk_widget_set_visible (self->history, g_list_model_get_n_items (history) > 0);
}

static void
add_history (EntenteCustomerPage *self)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("relationship-periods");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "customer", self->id);
  g_autoptr (EntenteList) list = entente_workspace_open_list (self->workspace, query);
  GtkWidget *box = entente_record_box_new (entente_relationship_period_update_row);

  self->history = add_group (self, _("Former Relationships"), box);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (history_changed_cb), self, G_CONNECT_SWAPPED);
  history_changed_cb (self, 0, 0, 0, G_LIST_MODEL (list));
  entente_record_box_set_list (ENTENTE_RECORD_BOX (box), list, LIMIT);
}

static void
add_groups (EntenteCustomerPage *self,
            EntenteCustomer     *customer)
{
  if (is_allowed (self, ENTENTE_PERMISSION_VIEW_SUBSCRIPTIONS))
    add_list (self, customer, ENTENTE_CUSTOMER_LIST_SERVICES);

  self->account = ENTENTE_CUSTOMER_ACCOUNT (entente_customer_account_new (self->workspace));
  entente_customer_account_set_customer (self->account, customer);
  entente_detail_page_add (ENTENTE_DETAIL_PAGE (self), GTK_WIDGET (self->account));
  add_history (self);

  if (is_allowed (self, ENTENTE_PERMISSION_VIEW_CUSTOMER_USERS))
    add_what_takes_privileges (self, customer);
}

static void
customer_changed_cb (EntenteCustomerPage *self)
{
  EntenteDetailPage *page = ENTENTE_DETAIL_PAGE (self);
  EntenteRecord *record = entente_record_watch_get_record (self->watch);
  const GError *error = entente_record_watch_get_error (self->watch);
  g_autofree char *subtitle = NULL;
  EntenteMeaning meaning;
  const char *state;

  if (record == NULL)
    {
      g_autofree char *text = error != NULL ? entente_refusal_to_text (error) : g_strdup ("");

      entente_detail_page_set_subtitle (page, text);
      return;
    }

  if (self->account == NULL)
    add_groups (self, ENTENTE_CUSTOMER (record));

  subtitle = entente_customer_format_subtitle (ENTENTE_CUSTOMER (record));
  entente_customer_get_state_text (ENTENTE_CUSTOMER (record), &state, &meaning);
  entente_detail_page_set_title (page, entente_customer_get_name (ENTENTE_CUSTOMER (record)));
  entente_detail_page_set_subtitle (page, subtitle);
  entente_detail_page_set_state (page, meaning, state);
}

static void
entente_customer_page_dispose (GObject *object)
{
  EntenteCustomerPage *self = ENTENTE_CUSTOMER_PAGE (object);

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (entente_customer_page_parent_class)->dispose (object);

  g_clear_object (&self->workspace);
}

static void
entente_customer_page_finalize (GObject *object)
{
  EntenteCustomerPage *self = ENTENTE_CUSTOMER_PAGE (object);

  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (entente_customer_page_parent_class)->finalize (object);
}

static void
entente_customer_page_class_init (EntenteCustomerPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_customer_page_dispose;
  object_class->finalize = entente_customer_page_finalize;
}

static void
entente_customer_page_init (EntenteCustomerPage *self)
{
}

GtkWidget *
entente_customer_page_new (EntenteWorkspace *workspace,
                           const char       *id)
{
  EntenteCustomerPage *self;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_CUSTOMER_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  self->id = g_strdup (id);
  self->watch = entente_record_watch_new (workspace, "customers", id);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (customer_changed_cb), self, G_CONNECT_SWAPPED);
  customer_changed_cb (self);

  return GTK_WIDGET (self);
}
