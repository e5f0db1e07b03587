/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-provider-request-page.h"

#include "partners/entente-provider-choice.h"

struct _EntenteProviderRequestPage
{
  EntenteWizardPage parent_instance;

  EntenteProviderChoice *choice; /* (nullable) */

  EntenteChoiceRow *provider_row;
  GtkWidget *customer_group;
  AdwEntryRow *customer_row;
};

G_DEFINE_FINAL_TYPE (EntenteProviderRequestPage, entente_provider_request_page, ENTENTE_TYPE_WIZARD_PAGE)

char *
entente_provider_request_page_dup_customer (EntenteProviderRequestPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROVIDER_REQUEST_PAGE (self), NULL);

  return entente_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->customer_row)));
}

static gboolean
check_customer (GtkWidget  *row,
                gpointer    user_data,
                GError    **error)
{
  g_autofree char *customer = entente_provider_request_page_dup_customer (user_data);

  return entente_validate_organization_name (customer, "customer", error);
}

static void
entente_provider_request_page_dispose (GObject *object)
{
  EntenteProviderRequestPage *self = ENTENTE_PROVIDER_REQUEST_PAGE (object);

  g_clear_object (&self->choice);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PROVIDER_REQUEST_PAGE);

  G_OBJECT_CLASS (entente_provider_request_page_parent_class)->dispose (object);
}

static void
entente_provider_request_page_class_init (EntenteProviderRequestPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_provider_request_page_dispose;

  g_type_ensure (ENTENTE_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/partners/entente-provider-request-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteProviderRequestPage, customer_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteProviderRequestPage, customer_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteProviderRequestPage, provider_row);
}

static void
entente_provider_request_page_init (EntenteProviderRequestPage *self)
{
  EntenteForm *form;

  gtk_widget_init_template (GTK_WIDGET (self));

  form = entente_wizard_page_get_form (ENTENTE_WIZARD_PAGE (self));
  entente_form_add (form, "provider", GTK_WIDGET (self->provider_row), NULL, NULL);
  entente_form_add (form, "customer", GTK_WIDGET (self->customer_row), check_customer, self);
}

GtkWidget *
entente_provider_request_page_new (const char *customer)
{
  EntenteProviderRequestPage *self;

  g_return_val_if_fail (customer != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_PROVIDER_REQUEST_PAGE, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->customer_row), customer);
  gtk_widget_set_visible (self->customer_group, customer[0] == '\0');

  return GTK_WIDGET (self);
}

void
entente_provider_request_page_set_list (EntenteProviderRequestPage *self,
                                        EntenteList                *providers,
                                        const char                 *chosen)
{
  g_return_if_fail (ENTENTE_IS_PROVIDER_REQUEST_PAGE (self));
  g_return_if_fail (ENTENTE_IS_LIST (providers));
  g_return_if_fail (chosen != NULL);
  g_return_if_fail (self->choice == NULL);

  self->choice = entente_provider_choice_new (self->provider_row, providers, chosen);
  g_signal_connect_object (self->choice, "changed", G_CALLBACK (entente_wizard_page_changed), self, G_CONNECT_SWAPPED);
  entente_wizard_page_changed (ENTENTE_WIZARD_PAGE (self));
}

EntentePartner *
entente_provider_request_page_dup_provider (EntenteProviderRequestPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROVIDER_REQUEST_PAGE (self), NULL);

  return self->choice != NULL ? entente_provider_choice_dup_provider (self->choice) : NULL;
}
