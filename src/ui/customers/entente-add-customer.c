/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-add-customer.h"

#include <glib/gi18n.h>

#include "credentials/entente-credentials-page.h"
#include "customers/entente-new-customer-page.h"
#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "orders/entente-order-page.h"
#include "orders/entente-review-page.h"

struct _EntenteAddCustomer
{
  EntenteWizard parent_instance;

  /* What it begins with, on its way. */
  EntenteOrganization *provider; /* the account's own organization */
  EntenteList *list;
  GListStore *resellers; /* all of the list, held until they are loaded */
  guint n_waiting;
  char *reseller; /* id of the one to begin with, or "" */
};

G_DEFINE_FINAL_TYPE (EntenteAddCustomer, entente_add_customer, ENTENTE_TYPE_WIZARD)

static EntenteWizardPage *
find_page (gpointer    page,
           const char *name)
{
  return entente_wizard_get_page (entente_wizard_find (GTK_WIDGET (page)), name);
}

static EntenteNewCustomerPage *
find_account_page (gpointer page)
{
  return ENTENTE_NEW_CUSTOMER_PAGE (find_page (page, "account"));
}

/* What was chosen before it turned out that nothing can be ordered is not ordered. */
static EntenteCommand *
new_command (EntenteOrderPage      *page,
             const EntenteNewOrder *order)
{
  gboolean needed = entente_wizard_page_get_needed (ENTENTE_WIZARD_PAGE (page));

  return entente_new_customer_page_new_command (find_account_page (page), needed ? order : NULL);
}

static void
add_company (EntenteSummaryPage     *summary,
             EntenteNewCustomerPage *account)
{
  EntenteNewCustomer customer = entente_new_customer_page_get_customer (account);
  EntenteAddress address = {
    .line1 = customer.address_line1,
    .line2 = customer.address_line2,
    .city = customer.city,
    .state = customer.state != NULL ? customer.state : "",
    .postal_code = customer.postal_code,
    .country = customer.country,
    .phone = "",
  };
  AdwPreferencesGroup *group = entente_summary_page_add_group (summary, _("Company"), "account");
  g_autofree char *domain = entente_new_customer_page_dup_domain (account);
  g_autofree char *address_text = entente_format_address (&address);

  entente_summary_page_add_row (summary, group, _("Legal name"), customer.name);
  entente_summary_page_add_row (summary, group, _("Primary domain"), domain);
  entente_summary_page_add_row (summary, group, _("Registration ID"), customer.registration_id);
  entente_summary_page_add_row (summary, group, _("Special qualification"),
                                entente_word_get_name ("qualification", customer.qualification, NULL));
  entente_summary_page_add_row (summary, group, _("Address"), address_text);
  entente_summary_page_add_row (summary, group, _("Language"), entente_language_get_name (customer.language));
}

static void
add_people (EntenteSummaryPage     *summary,
            EntenteNewCustomerPage *account)
{
  EntenteNewCustomer customer = entente_new_customer_page_get_customer (account);
  AdwPreferencesGroup *group = entente_summary_page_add_group (summary, _("Primary Contact"), "account");
  /* Translators: a person’s first and last name */
  g_autofree char *name = g_strdup_printf (C_("person", "%1$s %2$s"), customer.contact_first_name,
                                           customer.contact_last_name);

  entente_summary_page_add_row (summary, group, _("Name"), name);
  entente_summary_page_add_row (summary, group, _("E-mail address"), customer.email);
  entente_summary_page_add_row (summary, group, _("Phone"), customer.phone);

  group = entente_summary_page_add_group (summary, _("Indirect Reseller"), "account");
  entente_summary_page_add_row (summary, group, _("Reseller"), entente_new_customer_page_get_reseller_name (account));
}

static void
add_agreement (EntenteSummaryPage     *summary,
               EntenteNewCustomerPage *account)
{
  AdwPreferencesGroup *group = entente_summary_page_add_group (summary, _("Customer Agreement"), "account");
  EntenteAttestation attestation = entente_new_customer_page_get_attestation (account);
  g_autofree char *date = NULL;
  g_autofree char *name = NULL;

  if (!entente_new_customer_page_get_attested (account))
    {
      entente_summary_page_add_row (summary, group, _("Agreement"), _("The customer will be asked to accept it"));
      adw_preferences_group_set_description (group, _("Nothing can be ordered before it is accepted."));
      return;
    }

  date = entente_format_date (attestation.accepted_on);
  name = g_strdup_printf (C_("person", "%1$s %2$s"), attestation.first_name, attestation.last_name);
  entente_summary_page_add_row (summary, group, _("Accepted by"), name);
  entente_summary_page_add_row (summary, group, _("Accepted on"), date);
  entente_summary_page_add_row (summary, group, _("E-mail address"), attestation.email);
}

static void
fill_review (EntenteReviewPage *page)
{
  EntenteSummaryPage *summary = ENTENTE_SUMMARY_PAGE (page);
  EntenteNewCustomerPage *account = find_account_page (page);
  EntenteWizardPage *order_page = find_page (page, "subscriptions");

  add_company (summary, account);
  add_people (summary, account);
  add_agreement (summary, account);
  if (entente_wizard_page_get_needed (order_page))
    entente_review_page_add_order (page, ENTENTE_ORDER_PAGE (order_page));
}

static EntenteCommand *
new_review_command (EntenteReviewPage *page)
{
  return entente_order_page_new_command (ENTENTE_ORDER_PAGE (find_page (page, "subscriptions")));
}

static void
customer_added (EntenteReviewPage *page,
                GVariant          *outcome)
{
  EntenteNewCustomer customer = entente_new_customer_page_get_customer (find_account_page (page));
  /* Translators: %s is the name of a company */
  g_autofree char *heading = entente_sentence (_("%s Was Added"), customer.name);
  g_autofree char *name = g_strdup_printf (C_("person", "%1$s %2$s"), customer.contact_first_name,
                                           customer.contact_last_name);
  /* Translators: %s is the name of the customer’s contact */
  g_autofree char *description = entente_sentence (_("Setup info for the customer’s administrator, %s"), name);
  const char *user_name = "";
  const char *password = "";

  g_variant_lookup (outcome, "user-name", "&s", &user_name);
  g_variant_lookup (outcome, "password", "&s", &password);
  entente_credentials_page_set (ENTENTE_CREDENTIALS_PAGE (find_page (page, "credentials")), heading, description, user_name,
                                password);
}

static const EntenteReview review = { fill_review, new_review_command, customer_added };

/* Where the customer is says what it pays in; whoever looks after it is credited, unless somebody decides
 * otherwise. */
static void
update_order (EntenteWizardPage *order_page)
{
  EntenteNewCustomerPage *account = find_account_page (order_page);
  EntenteNewCustomer customer = entente_new_customer_page_get_customer (account);
  EntenteOfferChooser *chooser = entente_order_page_get_chooser (ENTENTE_ORDER_PAGE (order_page));
  EntenteOrderBar *bar = entente_offer_chooser_get_bar (chooser);

  entente_offer_chooser_set_country (chooser, customer.country);
  entente_order_bar_clear_partners (bar);
  if (customer.reseller[0] == '\0')
    return;

  entente_order_bar_add_partner (bar, customer.reseller, entente_new_customer_page_get_reseller_name (account));
  entente_order_bar_add_partner (bar, "", _("Nobody"));
}

static void
stop_waiting (EntenteAddCustomer *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->resellers)); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (G_LIST_MODEL (self->resellers), i);

      g_signal_handlers_disconnect_by_data (record, self);
    }
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
}

static void
entente_add_customer_dispose (GObject *object)
{
  EntenteAddCustomer *self = ENTENTE_ADD_CUSTOMER (object);

  if (self->resellers != NULL)
    stop_waiting (self);
  g_clear_object (&self->resellers);
  g_clear_object (&self->provider);

  G_OBJECT_CLASS (entente_add_customer_parent_class)->dispose (object);
}

static void
entente_add_customer_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_ADD_CUSTOMER (object)->reseller, g_free);

  G_OBJECT_CLASS (entente_add_customer_parent_class)->finalize (object);
}

static void
entente_add_customer_class_init (EntenteAddCustomerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_add_customer_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_add_customer_finalize;
}

static void
entente_add_customer_init (EntenteAddCustomer *self)
{
  self->resellers = g_list_store_new (ENTENTE_TYPE_RECORD);
}

static void
show_wizard (EntenteAddCustomer *self)
{
  EntenteWizard *wizard = ENTENTE_WIZARD (self);
  EntenteWorkspace *workspace = entente_wizard_get_workspace (wizard);
  EntenteWizardPage *account = entente_new_customer_page_new (workspace, self->provider, G_LIST_MODEL (self->resellers),
                                                              self->reseller);
  EntenteWizardPage *order_page = entente_order_page_new (workspace, ENTENTE_ORDER_PAGE_MAY_BE_NOTHING, new_command);

  stop_waiting (self);
  entente_wizard_add_page (wizard, account);
  entente_wizard_add_page (wizard, order_page);
  entente_wizard_add_page (wizard, entente_review_page_new (workspace, &review));
  entente_wizard_add_page (wizard, g_object_new (ENTENTE_TYPE_CREDENTIALS_PAGE, "name", "credentials",
                                                 "title", _("Confirmation"), "next-label", _("Done"), NULL));

  g_signal_connect_object (account, "changed", G_CALLBACK (update_order), order_page, G_CONNECT_SWAPPED);
  update_order (order_page);
  gtk_window_present (GTK_WINDOW (self));
}

static void
reseller_loaded_cb (EntenteAddCustomer *self)
{
  if (--self->n_waiting == 0)
    show_wizard (self);
}

static void
list_loaded_cb (EntenteAddCustomer *self)
{
  if (entente_list_get_loading (self->list))
    return;

  g_signal_handlers_disconnect_by_data (self->list, self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      g_list_store_append (self->resellers, record);
      if (entente_record_get_loaded (record))
        continue;

      self->n_waiting++;
      g_signal_connect_object (record, "notify::loaded", G_CALLBACK (reseller_loaded_cb), self, G_CONNECT_SWAPPED);
    }

  if (self->n_waiting == 0)
    show_wizard (self);
}

static void
provider_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("resellers");
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) record = entente_workspace_load_finish (ENTENTE_WORKSPACE (source), result, &error);
  EntenteAddCustomer *self;

  /* The window may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_ADD_CUSTOMER (user_data);
  if (record == NULL)
    {
      entente_toast_error (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  self->provider = ENTENTE_ORGANIZATION (g_steal_pointer (&record));
  self->list = entente_workspace_open_list (ENTENTE_WORKSPACE (source), query);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (list_loaded_cb), self, G_CONNECT_SWAPPED);
  list_loaded_cb (self);
}

void
entente_add_customer_present (GtkWindow        *parent,
                              EntenteWorkspace *workspace,
                              const char       *reseller)
{
  EntenteAddCustomer *self;
  g_autoptr (GError) error = NULL;
  g_autofree char *kind = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (reseller != NULL);

  if (entente_window_present_open (parent, ENTENTE_TYPE_ADD_CUSTOMER) != NULL)
    return;

  if (!entente_workspace_check (workspace, "customer.add", &error))
    {
      entente_toast_error (GTK_WIDGET (parent), error);
      return;
    }

  kind = g_strconcat ("add-customer/", reseller, NULL);
  self = g_object_new (ENTENTE_TYPE_ADD_CUSTOMER, "transient-for", parent, "destroy-with-parent", TRUE, "workspace", workspace,
                       "title", _("Add New Customer"), "kind", kind, NULL);
  self->reseller = g_strdup (reseller);
  entente_workspace_load_async (workspace, "organizations",
                                entente_account_get_organization (entente_workspace_get_account (workspace)),
                                entente_wizard_get_cancellable (ENTENTE_WIZARD (self)), provider_loaded_cb, self);
}
