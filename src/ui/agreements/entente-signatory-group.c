/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-signatory-group.h"

#include <glib/gi18n.h>

#include "entente-names.h"
#include "entente-sentence.h"

struct _EntenteSignatoryGroup
{
  AdwPreferencesGroup parent_instance;

  AdwEntryRow *first_name_row;
  AdwEntryRow *last_name_row;
};

G_DEFINE_FINAL_TYPE (EntenteSignatoryGroup, entente_signatory_group, ADW_TYPE_PREFERENCES_GROUP)

/* As the engine does, with the text cleaned. */
static gboolean
check_first_name (GtkWidget  *row,
                  gpointer    user_data,
                  GError    **error)
{
  g_autofree char *text = entente_text_clean (gtk_editable_get_text (GTK_EDITABLE (row)));

  return entente_signatory_check_field (&(EntenteSignatory){ .first_name = text }, "first-name", error);
}

static gboolean
check_last_name (GtkWidget  *row,
                 gpointer    user_data,
                 GError    **error)
{
  g_autofree char *text = entente_text_clean (gtk_editable_get_text (GTK_EDITABLE (row)));

  return entente_signatory_check_field (&(EntenteSignatory){ .last_name = text }, "last-name", error);
}

static void
describe_region (EntenteSignatoryGroup *self,
                 const char            *country_code)
{
  const EntenteCountry *country = entente_country_find (country_code);
  const char *region;
  g_autofree char *text = NULL;
  g_autofree char *escaped = NULL;

  if (country == NULL)
    return;

  region = entente_word_get_name ("region", entente_region_to_nick (country->region), NULL);
  /* Translators: %s is a region of the program, such as “Europe” or “Asia and Pacific” */
  text = entente_sentence (_("You sign once for the region “%s”. The signature does not expire."), region);
  escaped = g_markup_escape_text (text, -1);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), escaped);
}

static void
entente_signatory_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_SIGNATORY_GROUP);

  G_OBJECT_CLASS (entente_signatory_group_parent_class)->dispose (object);
}

static void
entente_signatory_group_class_init (EntenteSignatoryGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_signatory_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/agreements/entente-signatory-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSignatoryGroup, first_name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSignatoryGroup, last_name_row);
}

static void
entente_signatory_group_init (EntenteSignatoryGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
entente_signatory_group_set_up (EntenteSignatoryGroup *self,
                                EntenteForm           *form,
                                EntenteAccount        *account)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_if_fail (ENTENTE_IS_SIGNATORY_GROUP (self));
  g_return_if_fail (ENTENTE_IS_FORM (form));
  g_return_if_fail (ENTENTE_IS_ACCOUNT (account));

  entente_name_split (entente_account_get_name (account), &first, &last);
  gtk_editable_set_text (GTK_EDITABLE (self->first_name_row), first);
  gtk_editable_set_text (GTK_EDITABLE (self->last_name_row), last);
  describe_region (self, entente_account_get_country (account));

  entente_form_add (form, "first-name", GTK_WIDGET (self->first_name_row), check_first_name, NULL);
  entente_form_add (form, "last-name", GTK_WIDGET (self->last_name_row), check_last_name, NULL);
}

EntenteSignatory
entente_signatory_group_get (EntenteSignatoryGroup *self)
{
  g_return_val_if_fail (ENTENTE_IS_SIGNATORY_GROUP (self), (EntenteSignatory){ NULL });

  return (EntenteSignatory){
    .first_name = gtk_editable_get_text (GTK_EDITABLE (self->first_name_row)),
    .last_name = gtk_editable_get_text (GTK_EDITABLE (self->last_name_row)),
  };
}
