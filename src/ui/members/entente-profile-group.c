/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-profile-group.h"

#include <glib/gi18n.h>

#include "forms/entente-picker-row.h"

struct _EntenteProfileGroup
{
  AdwPreferencesGroup parent_instance;

  char *mpn_id; /* as the rows have it, cleaned */
  char *name;

  AdwEntryRow *name_row;
  AdwEntryRow *mpn_id_row;
  EntentePickerRow *country_row;
};

G_DEFINE_FINAL_TYPE (EntenteProfileGroup, entente_profile_group, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
check_field (GtkWidget   *row,
             const char  *field,
             GError     **error)
{
  EntenteProfileGroup *self = ENTENTE_PROFILE_GROUP (gtk_widget_get_ancestor (row, ENTENTE_TYPE_PROFILE_GROUP));
  EntenteNewProfile profile = entente_profile_group_get (self);

  return entente_new_profile_check_field (&profile, field, error);
}

static gboolean
check_name (GtkWidget  *row,
            gpointer    user_data,
            GError    **error)
{
  return check_field (row, "name", error);
}

static gboolean
check_mpn_id (GtkWidget  *row,
              gpointer    user_data,
              GError    **error)
{
  return check_field (row, "mpn-id", error);
}

static gboolean
check_country (GtkWidget  *row,
               gpointer    user_data,
               GError    **error)
{
  return check_field (row, "country", error);
}

static void
entente_profile_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_PROFILE_GROUP);

  G_OBJECT_CLASS (entente_profile_group_parent_class)->dispose (object);
}

static void
entente_profile_group_finalize (GObject *object)
{
  EntenteProfileGroup *self = ENTENTE_PROFILE_GROUP (object);

  g_clear_pointer (&self->mpn_id, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (entente_profile_group_parent_class)->finalize (object);
}

static void
entente_profile_group_class_init (EntenteProfileGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_profile_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_profile_group_finalize;

  g_type_ensure (ENTENTE_TYPE_PICKER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/members/entente-profile-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteProfileGroup, country_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteProfileGroup, mpn_id_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteProfileGroup, name_row);
}

static void
entente_profile_group_init (EntenteProfileGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_picker_row_add_countries (self->country_row);
}

void
entente_profile_group_add_to (EntenteProfileGroup *self,
                              EntenteForm         *form)
{
  g_return_if_fail (ENTENTE_IS_PROFILE_GROUP (self));
  g_return_if_fail (ENTENTE_IS_FORM (form));

  entente_form_add (form, "name", GTK_WIDGET (self->name_row), check_name, NULL);
  entente_form_add (form, "mpn-id", GTK_WIDGET (self->mpn_id_row), check_mpn_id, NULL);
  entente_form_add (form, "country", GTK_WIDGET (self->country_row), check_country, NULL);
}

void
entente_profile_group_set (EntenteProfileGroup     *self,
                           const EntenteNewProfile *profile)
{
  g_return_if_fail (ENTENTE_IS_PROFILE_GROUP (self));
  g_return_if_fail (profile != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->name_row), profile->name);
  gtk_editable_set_text (GTK_EDITABLE (self->mpn_id_row), profile->mpn_id);
  entente_picker_row_set_value (self->country_row, profile->country);
}

EntenteNewProfile
entente_profile_group_get (EntenteProfileGroup *self)
{
  EntenteNewProfile profile = { "", "", "" };

  g_return_val_if_fail (ENTENTE_IS_PROFILE_GROUP (self), profile);

  g_free (self->mpn_id);
  self->mpn_id = entente_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->mpn_id_row)));
  g_free (self->name);
  self->name = entente_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
  profile = (EntenteNewProfile){ self->mpn_id, self->name, entente_picker_row_get_value (self->country_row) };

  return profile;
}
