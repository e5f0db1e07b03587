/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-customers-page.h"

#include <glib/gi18n.h>

#include "customers/entente-customer-details.h"
#include "customers/entente-customer-page.h"
#include "customers/entente-customer-text.h"
#include "customers/entente-customers-exchange.h"
#include "entente-format.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "window/entente-pill-button.h"

struct _EntenteCustomersPage
{
  EntenteListPage parent_instance;

  EntenteCustomersExchange *exchange;

  AdwStatusPage *empty_page;
  GtkWidget *empty_button;
  GtkWidget *empty_import_button;
  EntenteFilterChip *agreement_chip;
  EntenteFilterChip *dap_chip;
  EntenteFilterChip *provider_chip;
  EntenteFilterChip *relationship_chip;
  EntenteFilterChip *reseller_chip;
};

G_DEFINE_FINAL_TYPE (EntenteCustomersPage, entente_customers_page, ENTENTE_TYPE_LIST_PAGE)

static char *
entente_customers_page_format_count (EntenteListPage *page,
                                     guint            n)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s customer", "%s customers", n), count);
}

static GtkWidget *
entente_customers_page_create_details (EntenteListPage *page,
                                       EntenteRecord   *record)
{
  return entente_customer_details_new (entente_page_get_workspace (ENTENTE_PAGE (page)), ENTENTE_CUSTOMER (record));
}

static void
show_customer (EntentePage *page,
               const char  *id)
{
  entente_page_push (page, entente_customer_page_new (entente_page_get_workspace (page), id));
}

static void
entente_customers_page_activate (EntenteListPage *page,
                                 EntenteRecord   *record)
{
  show_customer (ENTENTE_PAGE (page), entente_record_get_id (record));
}

static void
add_customer_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.add-customer", "s", "");
}

static void
request_relationship_cb (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.invite", "s", "relationship");
}

static void
ask_provider_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.ask-provider", "(ss)", "", "");
}

/* The one suggested action, in the header bar and on the empty page. */
static void
set_action (EntenteCustomersPage *self,
            const char           *label,
            const char           *action,
            const GError         *error)
{
  g_object_set (self, "action-label", label, "action-name", action, NULL);
  g_object_set (self->empty_button, "label", label, "action-name", action, NULL);

  entente_insensitive_explain (entente_list_page_get_action_button (ENTENTE_LIST_PAGE (self)), error);
  entente_insensitive_explain (self->empty_button, error);
}

/* A provider adds customers; a reseller asks them, and its provider. */
static void
set_up_actions (EntenteCustomersPage *self,
                gboolean              provider)
{
  EntenteWorkspace *workspace = entente_page_get_workspace (ENTENTE_PAGE (self));
  g_autoptr (GError) add_error = NULL;
  g_autoptr (GError) request_error = NULL;

  entente_workspace_check (workspace, "customer.add", &add_error);
  entente_workspace_check (workspace, "invitation.create", &request_error);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add-customer", add_error == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.request-relationship", request_error == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.ask-provider", !provider);

  if (provider)
    set_action (self, _("Add New Customer"), "page.add-customer", add_error);
  else
    set_action (self, _("Request a Reseller Relationship"), "page.request-relationship", request_error);
}

/* A provider brings customers in by itself, a reseller waits for their answer. */
static void
set_up_empty_page (EntenteCustomersPage *self,
                   gboolean              provider,
                   gboolean              may_import)
{
  adw_status_page_set_description (self->empty_page,
                                   provider ? _("Add a customer, or import those that you have already. Companies that you invite "
                                                "appear here as soon as they accept.")
                                            : _("Companies appear here as soon as they accept your invitation."));
  gtk_widget_set_visible (self->empty_import_button, may_import);
}

/* A provider tells its customers apart by reseller, a reseller by provider. */
static void
entente_customers_page_constructed (GObject *object)
{
  EntenteCustomersPage *self = ENTENTE_CUSTOMERS_PAGE (object);
  EntenteWorkspace *workspace = entente_page_get_workspace (ENTENTE_PAGE (self));
  EntenteAccount *account = entente_workspace_get_account (workspace);
  gboolean provider = account != NULL && entente_account_get_kind (account) == ENTENTE_KIND_PROVIDER;
  g_autoptr (EntenteQuery) query = entente_query_new (provider ? "resellers" : "providers");
  g_autoptr (EntenteList) partners = entente_workspace_open_list (workspace, query);
  gboolean may_import = account != NULL && entente_customers_exchange_can_import (account);

  G_OBJECT_CLASS (entente_customers_page_parent_class)->constructed (object);

  gtk_widget_set_visible (GTK_WIDGET (self->reseller_chip), provider);
  gtk_widget_set_visible (GTK_WIDGET (self->provider_chip), !provider);
  entente_filter_chip_follow (provider ? self->reseller_chip : self->provider_chip, partners, "name");
  set_up_actions (self, provider);
  set_up_empty_page (self, provider, may_import);

  self->exchange = entente_customers_exchange_new (ENTENTE_LIST_PAGE (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.import", may_import);
  /* Translators: suggested name of the file that customers are exported to */
  entente_list_page_add_export (ENTENTE_LIST_PAGE (self), _("Export Customers"), _("customers.csv"));
}

static void
import_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  entente_customers_exchange_import (ENTENTE_CUSTOMERS_PAGE (widget)->exchange);
}

static void
entente_customers_page_dispose (GObject *object)
{
  EntenteCustomersPage *self = ENTENTE_CUSTOMERS_PAGE (object);

  if (self->exchange != NULL)
    entente_customers_exchange_close (self->exchange);
  g_clear_object (&self->exchange);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_CUSTOMERS_PAGE);

  G_OBJECT_CLASS (entente_customers_page_parent_class)->dispose (object);
}

static void
entente_customers_page_class_init (EntenteCustomersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteListPageClass *list_class = ENTENTE_LIST_PAGE_CLASS (klass);

  object_class->constructed = entente_customers_page_constructed;
  object_class->dispose = entente_customers_page_dispose;

  list_class->update_row = entente_customer_update_row;
  list_class->create_details = entente_customers_page_create_details;
  list_class->activate = entente_customers_page_activate;
  list_class->format_count = entente_customers_page_format_count;
  ENTENTE_PAGE_CLASS (klass)->show_record = show_customer;

  gtk_widget_class_install_action (widget_class, "page.add-customer", NULL, add_customer_cb);
  gtk_widget_class_install_action (widget_class, "page.ask-provider", NULL, ask_provider_cb);
  gtk_widget_class_install_action (widget_class, "page.request-relationship", NULL, request_relationship_cb);
  gtk_widget_class_install_action (widget_class, "page.import", NULL, import_cb);

  g_type_ensure (ENTENTE_TYPE_PILL_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/customers/entente-customers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomersPage, agreement_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomersPage, dap_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomersPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomersPage, empty_import_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomersPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomersPage, provider_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomersPage, relationship_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomersPage, reseller_chip);
}

static void
entente_customers_page_init (EntenteCustomersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_filter_chip_add_choice (self->agreement_chip, "missing", C_("agreement filter", "Missing"));
  entente_filter_chip_add_choice (self->agreement_chip, "attested", C_("agreement filter", "Attested"));
  entente_filter_chip_add_choice (self->agreement_chip, "accepted", C_("agreement filter", "Accepted"));
  entente_filter_chip_add_choice (self->dap_chip, "yes", C_("delegated admin privileges filter", "Granted"));
  entente_filter_chip_add_choice (self->dap_chip, "no", C_("delegated admin privileges filter", "Not granted"));
  /* Translators: customers with whom there is a relationship at present */
  entente_filter_chip_set_unset_label (self->relationship_chip, C_("relationship filter", "Current"));
  /* Translators: customers with whom the relationship was ended */
  entente_filter_chip_add_choice (self->relationship_chip, "removed", C_("relationship filter", "Former"));

  entente_list_page_add_sort_by_name (ENTENTE_LIST_PAGE (self));
  entente_list_page_add_sort_by_time (ENTENTE_LIST_PAGE (self), "since");
}
