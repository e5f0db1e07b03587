/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-new-customer-page-private.h"

#include "entente-format.h"
#include "forms/entente-country-rows.h"

static void
set_rule (EntenteNewCustomerPage *self,
          EntenteCountryRule     *country_rule)
{
  static const char *const names[] = { "country", "registration-id", "address-line1", "city", "state", "state-picked",
                                       "postal-code", "phone", NULL };

  g_clear_pointer (&self->rule, entente_address_rule_free);
  self->rule = entente_address_rule_new (entente_picker_row_get_value (self->country_row), country_rule);
  entente_country_rows_set_states (self->state_picker_row, GTK_WIDGET (self->state_row), country_rule, self->pending_state);
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

void
entente_new_customer_page_country_changed_cb (EntenteNewCustomerPage *self)
{
  const char *country = entente_picker_row_get_value (self->country_row);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  entente_country_rows_set_registration (self->registration_row, country);
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
