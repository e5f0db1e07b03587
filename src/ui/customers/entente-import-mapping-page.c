/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-import-mapping-page.h"

#include <glib/gi18n.h>

#include "entente-sentence.h"
#include "forms/entente-choice-row.h"

struct _EntenteImportMappingPage
{
  EntenteImportRunPage parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray *rows; /* of EntenteChoiceRow, by column; owned by the group */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (EntenteImportMappingPage, entente_import_mapping_page, ENTENTE_TYPE_IMPORT_RUN_PAGE)

static EntenteCustomersImport *
get_import (EntenteImportMappingPage *self)
{
  return entente_import_run_page_get_import (ENTENTE_IMPORT_RUN_PAGE (self));
}

static const char *const labels[ENTENTE_N_CUSTOMER_FIELDS] = {
  [ENTENTE_CUSTOMER_FIELD_NAME] = NC_("customer field", "Company name"),
  [ENTENTE_CUSTOMER_FIELD_DOMAIN] = NC_("customer field", "Primary domain"),
  [ENTENTE_CUSTOMER_FIELD_RELATIONSHIP] = NC_("customer field", "Relationship"),
  [ENTENTE_CUSTOMER_FIELD_RESELLER] = NC_("customer field", "Indirect reseller"),
  [ENTENTE_CUSTOMER_FIELD_COUNTRY] = NC_("customer field", "Country or region"),
  [ENTENTE_CUSTOMER_FIELD_ADDRESS_LINE1] = NC_("customer field", "Address"),
  [ENTENTE_CUSTOMER_FIELD_ADDRESS_LINE2] = NC_("customer field", "Address, second line"),
  [ENTENTE_CUSTOMER_FIELD_CITY] = NC_("customer field", "City"),
  [ENTENTE_CUSTOMER_FIELD_STATE] = NC_("customer field", "State or province"),
  [ENTENTE_CUSTOMER_FIELD_POSTAL_CODE] = NC_("customer field", "Postal code"),
  [ENTENTE_CUSTOMER_FIELD_CONTACT_FIRST_NAME] = NC_("customer field", "Contact’s first name"),
  [ENTENTE_CUSTOMER_FIELD_CONTACT_LAST_NAME] = NC_("customer field", "Contact’s last name"),
  [ENTENTE_CUSTOMER_FIELD_EMAIL] = NC_("customer field", "Contact’s e-mail"),
  [ENTENTE_CUSTOMER_FIELD_PHONE] = NC_("customer field", "Contact’s phone"),
  [ENTENTE_CUSTOMER_FIELD_REGISTRATION_ID] = NC_("customer field", "Registration ID"),
  [ENTENTE_CUSTOMER_FIELD_QUALIFICATION] = NC_("customer field", "Qualification"),
  [ENTENTE_CUSTOMER_FIELD_LANGUAGE] = NC_("customer field", "Language"),
  [ENTENTE_CUSTOMER_FIELD_AGREEMENT_DATE] = NC_("customer field", "Agreement: date"),
  [ENTENTE_CUSTOMER_FIELD_AGREEMENT_FIRST_NAME] = NC_("customer field", "Agreement: first name"),
  [ENTENTE_CUSTOMER_FIELD_AGREEMENT_LAST_NAME] = NC_("customer field", "Agreement: last name"),
  [ENTENTE_CUSTOMER_FIELD_AGREEMENT_EMAIL] = NC_("customer field", "Agreement: e-mail"),
  [ENTENTE_CUSTOMER_FIELD_AGREEMENT_PHONE] = NC_("customer field", "Agreement: phone"),
};

static char *
format_missing (EntenteCustomerMapping *mapping)
{
  g_auto (GStrv) nicks = entente_customer_mapping_dup_missing (mapping);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; nicks[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) entente_customer_field_get_label (entente_customer_field_from_nick (nicks[i])));
  g_ptr_array_add (names, NULL);

  return g_strjoinv (_(", "), (char **) names->pdata);
}

/* Of what the mapping says into the rows: a field that one column takes is taken from another. */
static void
update (EntenteImportMappingPage *self)
{
  EntenteCustomerMapping *mapping = entente_customers_import_get_mapping (get_import (self));
  gboolean complete = entente_customer_mapping_get_complete (mapping);
  g_autofree char *missing = format_missing (mapping);
  g_autofree char *text = NULL;

  self->updating = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *nick = entente_customer_field_to_nick (entente_customer_mapping_get_field (mapping, i));

      entente_choice_row_set_value (g_ptr_array_index (self->rows, i), nick != NULL ? nick : "");
    }
  self->updating = FALSE;

  /* Translators: %s is names of fields: “Company name, Country or region” */
  text = complete ? g_strdup (_("Choose what each column of the table holds. Other columns are left out."))
                  : entente_sentence (_("Choose the columns that hold what every customer needs: %s."), missing);
  adw_preferences_group_set_description (self->group, text);
  entente_wizard_page_set_complete (ENTENTE_WIZARD_PAGE (self), complete);
}

static void
value_changed_cb (EntenteImportMappingPage *self,
                  GParamSpec               *pspec,
                  EntenteChoiceRow         *row)
{
  guint column;

  if (self->updating || !g_ptr_array_find (self->rows, row, &column))
    return;

  entente_customer_mapping_set_field (entente_customers_import_get_mapping (get_import (self)), column,
                                      entente_customer_field_from_nick (entente_choice_row_get_value (row)));
}

static GtkWidget *
new_row (EntenteImportMappingPage *self,
         guint                     column)
{
  const char *heading = entente_customer_mapping_get_heading (entente_customers_import_get_mapping (get_import (self)), column);
  const char *sample = "";
  /* Translators: a column of a table that has no heading, by its number */
  g_autofree char *title = heading[0] != '\0' ? g_strdup (heading) : entente_sentence (_("Column %u"), column + 1);
  GtkWidget *row = entente_choice_row_new (title);

  for (guint i = 0; i < entente_customers_import_get_n_samples (get_import (self)) && sample[0] == '\0'; i++)
    sample = entente_customers_import_get_sample (get_import (self), i, column);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sample);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  entente_choice_row_add (ENTENTE_CHOICE_ROW (row), "", C_("customer field", "Left out"));
  for (int field = 0; field < ENTENTE_N_CUSTOMER_FIELDS; field++)
    entente_choice_row_add (ENTENTE_CHOICE_ROW (row), entente_customer_field_to_nick ((EntenteCustomerField) field),
                            entente_customer_field_get_label ((EntenteCustomerField) field));

  return row;
}

static void
build (EntenteImportMappingPage *self)
{
  EntenteCustomerMapping *mapping = entente_customers_import_get_mapping (get_import (self));

  for (guint i = 0; i < entente_customer_mapping_get_n_columns (mapping); i++)
    {
      GtkWidget *row = new_row (self, i);

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (self->group, row);
    }

  update (self);
  for (guint i = 0; i < self->rows->len; i++)
    g_signal_connect_object (g_ptr_array_index (self->rows, i), "notify::value", G_CALLBACK (value_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (mapping, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
entente_import_mapping_page_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_IMPORT_MAPPING_PAGE (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_import_mapping_page_parent_class)->finalize (object);
}

static void
entente_import_mapping_page_class_init (EntenteImportMappingPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_import_mapping_page_finalize;
}

static void
entente_import_mapping_page_init (EntenteImportMappingPage *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  entente_wizard_page_add (ENTENTE_WIZARD_PAGE (self), GTK_WIDGET (self->group));
}

EntenteWizardPage *
entente_import_mapping_page_new (EntenteCustomersImport *import)
{
  EntenteImportMappingPage *self;

  g_return_val_if_fail (ENTENTE_IS_CUSTOMERS_IMPORT (import), NULL);

  self = g_object_new (ENTENTE_TYPE_IMPORT_MAPPING_PAGE, "import", import, "name", "mapping", "title", _("Columns"),
                       "next-label", _("Next: Preview"), NULL);
  adw_preferences_group_set_title (self->group, _("What do the columns hold?"));
  build (self);

  return ENTENTE_WIZARD_PAGE (self);
}

const char *
entente_customer_field_get_label (EntenteCustomerField field)
{
  g_return_val_if_fail (field >= 0 && field < ENTENTE_N_CUSTOMER_FIELDS, NULL);

  return g_dpgettext2 (NULL, "customer field", labels[field]);
}
