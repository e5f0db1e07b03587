/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-customer-details.h"

#include <glib/gi18n.h>

#include "customers/entente-customer-account.h"
#include "customers/entente-customer-list.h"

/* As many rows as can be taken in at a glance. */
#define LIMIT 6

struct _EntenteCustomerDetails
{
  AdwBin parent_instance;

  EntenteWorkspace *workspace;
  EntenteCustomer *customer;

  GtkToggleButton *account_button;
  GtkToggleButton *services_button;
  GtkToggleButton *users_button;
  GtkToggleButton *licenses_button;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (EntenteCustomerDetails, entente_customer_details, ADW_TYPE_BIN)

static GtkWidget *
create_section (EntenteCustomerDetails *self,
                const char             *section)
{
  GtkWidget *account;

  if (g_str_equal (section, "services"))
    return entente_customer_list_new (self->workspace, self->customer, ENTENTE_CUSTOMER_LIST_SERVICES, LIMIT);
  if (g_str_equal (section, "users"))
    return entente_customer_list_new (self->workspace, self->customer, ENTENTE_CUSTOMER_LIST_USERS, LIMIT);
  if (g_str_equal (section, "licenses"))
    return entente_customer_list_new (self->workspace, self->customer, ENTENTE_CUSTOMER_LIST_LICENSES, LIMIT);

  account = entente_customer_account_new (self->workspace);
  entente_customer_account_set_customer (ENTENTE_CUSTOMER_ACCOUNT (account), self->customer);

  return account;
}

static void
show_section (EntenteCustomerDetails *self,
              const char             *section)
{
  if (gtk_stack_get_child_by_name (self->stack, section) == NULL)
    gtk_stack_add_named (self->stack, create_section (self, section), section);

  gtk_stack_set_visible_child_name (self->stack, section);
}

static void
section_chosen_cb (EntenteCustomerDetails *self,
                   GtkToggleButton        *button)
{
  if (!gtk_toggle_button_get_active (button) || self->customer == NULL)
    return;

  if (button == self->account_button)
    show_section (self, "account");
  else if (button == self->services_button)
    show_section (self, "services");
  else if (button == self->users_button)
    show_section (self, "users");
  else
    show_section (self, "licenses");
}

static void
entente_customer_details_dispose (GObject *object)
{
  EntenteCustomerDetails *self = ENTENTE_CUSTOMER_DETAILS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_CUSTOMER_DETAILS);
  g_clear_object (&self->workspace);
  g_clear_object (&self->customer);

  G_OBJECT_CLASS (entente_customer_details_parent_class)->dispose (object);
}

static void
entente_customer_details_class_init (EntenteCustomerDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_customer_details_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/customers/entente-customer-details.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerDetails, account_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerDetails, licenses_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerDetails, services_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerDetails, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerDetails, users_button);
  gtk_widget_class_bind_template_callback (widget_class, section_chosen_cb);
}

static void
entente_customer_details_init (EntenteCustomerDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Who may not see users sees no button for them, nor for who has a license. */
static void
hide_what_is_forbidden (EntenteCustomerDetails *self)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);
  gboolean users = account != NULL &&
                   entente_account_check_permission (account, ENTENTE_PERMISSION_VIEW_CUSTOMER_USERS, NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->services_button),
                          account != NULL &&
                            entente_account_check_permission (account, ENTENTE_PERMISSION_VIEW_SUBSCRIPTIONS, NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->users_button), users);
  gtk_widget_set_visible (GTK_WIDGET (self->licenses_button), users);
}

GtkWidget *
entente_customer_details_new (EntenteWorkspace *workspace,
                              EntenteCustomer  *customer)
{
  EntenteCustomerDetails *self;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ENTENTE_IS_CUSTOMER (customer), NULL);

  self = g_object_new (ENTENTE_TYPE_CUSTOMER_DETAILS, NULL);
  self->workspace = g_object_ref (workspace);
  self->customer = g_object_ref (customer);
  hide_what_is_forbidden (self);
  entente_customer_details_show (self, gtk_widget_get_visible (GTK_WIDGET (self->services_button)) ? "services" : "account");

  return GTK_WIDGET (self);
}

void
entente_customer_details_show (EntenteCustomerDetails *self,
                               const char             *section)
{
  GtkToggleButton *button;

  g_return_if_fail (ENTENTE_IS_CUSTOMER_DETAILS (self));
  g_return_if_fail (section != NULL);

  if (g_str_equal (section, "services"))
    button = self->services_button;
  else if (g_str_equal (section, "users"))
    button = self->users_button;
  else if (g_str_equal (section, "licenses"))
    button = self->licenses_button;
  else
    button = self->account_button;

  if (gtk_toggle_button_get_active (button))
    section_chosen_cb (self, button);
  else
    gtk_toggle_button_set_active (button, TRUE);
}
