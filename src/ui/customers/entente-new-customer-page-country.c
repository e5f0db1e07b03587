/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-new-customer-page-private.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"

static void
update_state_rows (EntenteNewCustomerPage *self,
                   EntenteCountryRule     *country_rule)
{
  g_auto (GStrv) states = country_rule != NULL ? entente_country_rule_dup_states (country_rule) : NULL;
  gboolean known = states != NULL && states[0] != NULL;
  g_autofree char *before = g_strdup (entente_picker_row_get_value (self->state_picker_row));

  entente_picker_row_clear (self->state_picker_row);
  for (guint i = 0; known && states[i] != NULL; i++)
    entente_picker_row_add (self->state_picker_row, states[i], states[i]);
  entente_picker_row_set_value (self->state_picker_row,
                                before[0] == '\0' && self->pending_state != NULL ? self->pending_state : before);

  gtk_widget_set_visible (GTK_WIDGET (self->state_picker_row), known);
  gtk_widget_set_visible (GTK_WIDGET (self->state_row), !known);
}

static void
set_rule (EntenteNewCustomerPage *self,
          EntenteCountryRule     *country_rule)
{
  static const char *const names[] = { "country", "registration-id", "address-line1", "city", "state", "state-picked",
                                       "postal-code", "phone", NULL };

  g_clear_pointer (&self->rule, entente_address_rule_free);
  self->rule = entente_address_rule_new (entente_picker_row_get_value (self->country_row), country_rule);
  update_state_rows (self, country_rule);
  entente_new_customer_page_revalidate (self, names);
}

static void
rule_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) record = entente_workspace_load_finish (ENTENTE_WORKSPACE (source), result, &error);

  /* Where nothing was imported for the country the general rule stays. */
  if (record != NULL)
    set_rule (ENTENTE_NEW_CUSTOMER_PAGE (user_data), ENTENTE_COUNTRY_RULE (record));
}

static void
update_registration (EntenteNewCustomerPage *self,
                     const char             *country)
{
  const char *kinds = "";
  EntenteRegistration registration = ENTENTE_REGISTRATION_UNSUPPORTED;
  g_autofree char *title = NULL;

  if (entente_country_find (country) != NULL)
    registration = entente_country_get_registration (country, &kinds);

  if (registration == ENTENTE_REGISTRATION_OPTIONAL)
    title = g_strdup (_("Registration ID (optional)"));
  else if (kinds[0] == '\0')
    title = g_strdup (_("Registration ID"));
  else
    /* Translators: %s is what numbers of companies are called in a country, as in “TIN, PESEL” */
    title = entente_sentence (_("Registration ID (%s)"), kinds);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->registration_row), title);
  gtk_widget_set_visible (GTK_WIDGET (self->registration_row), registration != ENTENTE_REGISTRATION_UNSUPPORTED);
}

void
entente_new_customer_page_country_changed_cb (EntenteNewCustomerPage *self)
{
  const char *country = entente_picker_row_get_value (self->country_row);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  update_registration (self, country);
  set_rule (self, NULL);
  if (country[0] != '\0')
    entente_workspace_load_async (self->workspace, "country-rules", country, self->cancellable, rule_loaded_cb, self);
}

/* A partner sells only within its region. */
void
entente_new_customer_page_add_countries (EntenteNewCustomerPage *self)
{
  g_autofree const char **codes = entente_country_dup_codes ();

  for (guint i = 0; codes[i] != NULL; i++)
    if (entente_country_check_same_region (self->provider_country, codes[i], NULL, NULL))
      entente_picker_row_add (self->country_row, codes[i], entente_country_get_name (codes[i]));
}
