/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-country-rows.h"

#include <glib/gi18n.h>

#include "entente-sentence.h"

void
entente_country_rows_set_states (EntentePickerRow   *picker_row,
                                 GtkWidget          *entry_row,
                                 EntenteCountryRule *rule,
                                 const char         *pending)
{
  g_auto (GStrv) states = NULL;
  g_autofree char *before = NULL;
  gboolean known;

  g_return_if_fail (ENTENTE_IS_PICKER_ROW (picker_row));
  g_return_if_fail (GTK_IS_WIDGET (entry_row));
  g_return_if_fail (rule == NULL || ENTENTE_IS_COUNTRY_RULE (rule));

  states = rule != NULL ? entente_country_rule_dup_states (rule) : NULL;
  known = states != NULL && states[0] != NULL;
  before = g_strdup (entente_picker_row_get_value (picker_row));

  entente_picker_row_clear (picker_row);
  for (guint i = 0; known && states[i] != NULL; i++)
    entente_picker_row_add (picker_row, states[i], states[i]);
  entente_picker_row_set_value (picker_row, before[0] == '\0' && pending != NULL ? pending : before);

  gtk_widget_set_visible (GTK_WIDGET (picker_row), known);
  gtk_widget_set_visible (entry_row, !known);
}

void
entente_country_rows_set_registration (AdwEntryRow *row,
                                       const char  *country)
{
  const char *kinds = "";
  EntenteRegistration registration = ENTENTE_REGISTRATION_UNSUPPORTED;
  g_autofree char *title = NULL;

  g_return_if_fail (ADW_IS_ENTRY_ROW (row));
  g_return_if_fail (country != NULL);

  if (entente_country_find (country) != NULL)
    registration = entente_country_get_registration (country, &kinds);

  if (registration == ENTENTE_REGISTRATION_OPTIONAL)
    title = g_strdup (_("Registration ID (optional)"));
  else if (kinds[0] == '\0')
    title = g_strdup (_("Registration ID"));
  else
    /* Translators: %s is what numbers of companies are called in a country, as in “TIN, PESEL” */
    title = entente_sentence (_("Registration ID (%s)"), kinds);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_visible (GTK_WIDGET (row), registration != ENTENTE_REGISTRATION_UNSUPPORTED);
}
