/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-customer-account.h"

#include <glib/gi18n.h>

#include "agreements/entente-agreement-text.h"
#include "customers/entente-customer-text.h"
#include "entente-format.h"
#include "entente-names.h"
#include "entente-widget.h"
#include "rows/entente-value-row.h"

struct _EntenteCustomerAccount
{
  AdwBin parent_instance;

  EntenteWorkspace *workspace;
  EntenteCustomer *customer; /* (nullable) */
  gulong notify_id;

  EntenteValueRow *domain_row;
  EntenteValueRow *address_row;
  EntenteValueRow *registration_row;
  EntenteValueRow *qualification_row;
  EntenteValueRow *language_row;
  EntenteValueRow *contact_row;
  EntenteValueRow *email_row;
  EntenteValueRow *phone_row;
  EntenteValueRow *agreement_row;
  GtkButton *agreement_button;
  EntenteValueRow *privileges_row;
  EntenteValueRow *through_row;
  EntenteValueRow *since_row;
  EntenteValueRow *ended_row;
  GtkButton *remove_button;
  GtkButton *reinstate_button;
  GtkWidget *notice_button;
};

G_DEFINE_FINAL_TYPE (EntenteCustomerAccount, entente_customer_account, ADW_TYPE_BIN)

/* It is the provider that attests, also again; it sees the way also where a role is missing. */
static void
update_agreement_button (EntenteCustomerAccount *self)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);
  const char *state = entente_customer_get_customer_agreement (self->customer);
  g_autoptr (GError) error = NULL;

  gtk_button_set_label (self->agreement_button,
                        g_str_equal (state, "missing") ? _("Confirm _Agreement…") : _("Confirm _Again…"));
  gtk_widget_set_visible (GTK_WIDGET (self->agreement_button),
                          !entente_customer_is_former (self->customer) &&
                            entente_life_cycle_allows (&entente_agreement_life_cycle, state, "attest") && account != NULL &&
                            entente_account_get_kind (account) == ENTENTE_KIND_PROVIDER);
  entente_workspace_check (self->workspace, "customer.attest-agreement", &error);
  entente_insensitive_explain (GTK_WIDGET (self->agreement_button), error);
}

/* The one takes the place of the other, and its focus. */
static void
exchange (GtkButton *old,
          GtkButton *new)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (old));
  gboolean had_focus = root != NULL && gtk_root_get_focus (root) == GTK_WIDGET (old);

  gtk_widget_set_visible (GTK_WIDGET (new), TRUE);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (new));
  gtk_widget_set_visible (GTK_WIDGET (old), FALSE);
}

/* Who may not do it sees that it can be done, and who can. What ended is begun anew by asking. Who only administers has
 * nothing to end. */
static void
update_relationship_buttons (EntenteCustomerAccount *self)
{
  g_autoptr (GError) remove_error = NULL;
  g_autoptr (GError) request_error = NULL;

  entente_workspace_check (self->workspace, "relationship.remove", &remove_error);
  entente_insensitive_explain (GTK_WIDGET (self->remove_button), remove_error);
  entente_workspace_check (self->workspace, "invitation.create", &request_error);
  entente_insensitive_explain (GTK_WIDGET (self->reinstate_button), request_error);

  if (entente_customer_is_former (self->customer))
    exchange (self->remove_button, self->reinstate_button);
  else
    exchange (self->reinstate_button, self->remove_button);
  if (!entente_customer_is_former (self->customer) && !entente_customer_get_reseller (self->customer))
    gtk_widget_set_visible (GTK_WIDGET (self->remove_button), FALSE);
  gtk_widget_set_visible (self->notice_button, entente_customer_is_former (self->customer));
}

static void
remove_clicked_cb (EntenteCustomerAccount *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.remove-relationship", "s",
                              entente_record_get_id (ENTENTE_RECORD (self->customer)));
}

static void
reinstate_clicked_cb (EntenteCustomerAccount *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.reinstate-relationship", "s",
                              entente_record_get_id (ENTENTE_RECORD (self->customer)));
}

static void
notice_clicked_cb (EntenteCustomerAccount *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.draft-notice", "s", entente_record_get_id (ENTENTE_RECORD (self->customer)));
}

static void
agreement_clicked_cb (EntenteCustomerAccount *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.confirm-agreement", "s",
                              entente_record_get_id (ENTENTE_RECORD (self->customer)));
}

static void
customer_changed_cb (EntenteCustomerAccount *self)
{
  EntenteCustomer *customer = self->customer;
  g_autofree char *address = entente_customer_format_address (customer);
  g_autofree char *agreement = entente_customer_format_agreement (customer);
  gboolean former = entente_customer_is_former (customer);
  g_autofree char *since = entente_format_instant_date (entente_customer_get_since (customer));
  g_autofree char *ended = former ? entente_format_instant_date (entente_customer_get_ended (customer)) : g_strdup ("");
  /* Translators: a person's first name, then the last name */
  g_autofree char *contact = g_strdup_printf (C_("name of a person", "%1$s %2$s"), entente_customer_get_contact_first_name (customer),
                                              entente_customer_get_contact_last_name (customer));
  const char *language = entente_customer_get_language (customer);

  entente_value_row_set_value (self->domain_row, entente_customer_get_domain (customer));
  entente_value_row_set_value (self->address_row, address);
  entente_value_row_set_value (self->registration_row, entente_customer_get_registration_id (customer));
  entente_value_row_set_value (self->qualification_row,
                               entente_word_get_name ("qualification", entente_customer_get_qualification (customer), NULL));
  entente_value_row_set_value (self->language_row, language[0] != '\0' ? entente_language_get_name (language) : "");
  entente_value_row_set_value (self->contact_row, g_strstrip (contact));
  entente_value_row_set_value (self->email_row, entente_customer_get_email (customer));
  entente_value_row_set_value (self->phone_row, entente_customer_get_phone (customer));
  entente_value_row_set_value (self->agreement_row, former ? "" : agreement);
  entente_value_row_set_value (self->privileges_row,
                               entente_customer_get_dap (customer) ? _("Granted: you administer this customer") : _("Not granted"));
  entente_value_row_set_value (self->through_row, entente_customer_get_through_name (customer));
  entente_value_row_set_value (self->since_row, since);
  entente_value_row_set_value (self->ended_row, ended);
  update_agreement_button (self);
  update_relationship_buttons (self);
}

static void
entente_customer_account_dispose (GObject *object)
{
  EntenteCustomerAccount *self = ENTENTE_CUSTOMER_ACCOUNT (object);

  g_clear_signal_handler (&self->notify_id, self->customer);
  g_clear_object (&self->customer);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_CUSTOMER_ACCOUNT);

  G_OBJECT_CLASS (entente_customer_account_parent_class)->dispose (object);
}

static void
entente_customer_account_class_init (EntenteCustomerAccountClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_customer_account_dispose;

  g_type_ensure (ENTENTE_TYPE_VALUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/customers/entente-customer-account.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerAccount, address_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerAccount, agreement_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerAccount, agreement_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerAccount, contact_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerAccount, domain_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerAccount, email_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerAccount, ended_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerAccount, language_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerAccount, notice_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerAccount, phone_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerAccount, privileges_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerAccount, qualification_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerAccount, registration_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerAccount, reinstate_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerAccount, remove_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerAccount, since_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerAccount, through_row);
  gtk_widget_class_bind_template_callback (widget_class, agreement_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, notice_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, reinstate_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
entente_customer_account_init (EntenteCustomerAccount *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_button_wrap (self->remove_button);
}

GtkWidget *
entente_customer_account_new (EntenteWorkspace *workspace)
{
  EntenteCustomerAccount *self;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (ENTENTE_TYPE_CUSTOMER_ACCOUNT, NULL);
  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}

void
entente_customer_account_set_customer (EntenteCustomerAccount *self,
                                       EntenteCustomer        *customer)
{
  g_return_if_fail (ENTENTE_IS_CUSTOMER_ACCOUNT (self));
  g_return_if_fail (ENTENTE_IS_CUSTOMER (customer));

  if (self->customer == customer)
    return;

  g_clear_signal_handler (&self->notify_id, self->customer);
  g_set_object (&self->customer, customer);
  self->notify_id = g_signal_connect_swapped (customer, "notify", G_CALLBACK (customer_changed_cb), self);
  customer_changed_cb (self);
}
