/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-provider-request-page.h"

#include "forms/entente-choice-row.h"

struct _EntenteProviderRequestPage
{
  EntenteWizardPage parent_instance;

  EntenteList *providers; /* (nullable) */
  char *chosen;           /* id, until a person chooses */

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

/* A partnership that has ended leaves a provider among them as long as it has administrator access. */
static gboolean
is_asked (EntentePartner *provider)
{
  return entente_record_get_loaded (ENTENTE_RECORD (provider)) &&
         g_str_equal (entente_partner_get_relation_state (provider), "active");
}

static void
providers_changed_cb (EntenteProviderRequestPage *self)
{
  g_autofree char *chosen = g_strdup (entente_choice_row_get_value (self->provider_row));

  if (chosen[0] == '\0')
    {
      g_free (chosen);
      chosen = g_strdup (self->chosen);
    }

  entente_choice_row_clear (self->provider_row);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->providers)); i++)
    {
      g_autoptr (EntentePartner) provider = g_list_model_get_item (G_LIST_MODEL (self->providers), i);

      if (is_asked (provider))
        entente_choice_row_add (self->provider_row, entente_record_get_id (ENTENTE_RECORD (provider)),
                                entente_partner_get_name (provider));
    }
  entente_choice_row_set_value (self->provider_row, chosen);

  entente_wizard_page_changed (ENTENTE_WIZARD_PAGE (self));
}

static void
entente_provider_request_page_dispose (GObject *object)
{
  EntenteProviderRequestPage *self = ENTENTE_PROVIDER_REQUEST_PAGE (object);

  g_clear_object (&self->providers);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PROVIDER_REQUEST_PAGE);

  G_OBJECT_CLASS (entente_provider_request_page_parent_class)->dispose (object);
}

static void
entente_provider_request_page_finalize (GObject *object)
{
  EntenteProviderRequestPage *self = ENTENTE_PROVIDER_REQUEST_PAGE (object);

  g_clear_pointer (&self->chosen, g_free);

  G_OBJECT_CLASS (entente_provider_request_page_parent_class)->finalize (object);
}

static void
entente_provider_request_page_class_init (EntenteProviderRequestPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_provider_request_page_dispose;
  object_class->finalize = entente_provider_request_page_finalize;

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
  g_return_if_fail (self->providers == NULL);

  self->providers = g_object_ref (providers);
  self->chosen = g_strdup (chosen);
  g_signal_connect_object (providers, "notify::loading", G_CALLBACK (providers_changed_cb), self, G_CONNECT_SWAPPED);
  providers_changed_cb (self);
}

EntentePartner *
entente_provider_request_page_dup_provider (EntenteProviderRequestPage *self)
{
  const char *id;

  g_return_val_if_fail (ENTENTE_IS_PROVIDER_REQUEST_PAGE (self), NULL);

  if (self->providers == NULL)
    return NULL;

  id = entente_choice_row_get_value (self->provider_row);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->providers)); i++)
    {
      g_autoptr (EntentePartner) provider = g_list_model_get_item (G_LIST_MODEL (self->providers), i);

      if (is_asked (provider) && g_str_equal (entente_record_get_id (ENTENTE_RECORD (provider)), id))
        return g_steal_pointer (&provider);
    }

  return NULL;
}
