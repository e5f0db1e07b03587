/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-choice-row.h"

#include "entente-widget.h"

struct _EntenteChoiceRow
{
  AdwComboRow parent_instance;

  GtkStringList *labels;
  GPtrArray *values; /* of text, parallel to labels */
};

G_DEFINE_FINAL_TYPE (EntenteChoiceRow, entente_choice_row, ADW_TYPE_COMBO_ROW)

typedef enum
{
  PROP_VALUE = 1,
} EntenteChoiceRowProperty;

static GParamSpec *properties[PROP_VALUE + 1];

static void
selected_cb (EntenteChoiceRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
entente_choice_row_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  EntenteChoiceRow *self = ENTENTE_CHOICE_ROW (object);

  switch ((EntenteChoiceRowProperty) property_id)
    {
    case PROP_VALUE:
      g_value_set_string (value, entente_choice_row_get_value (self));
      break;
    }
}

static void
entente_choice_row_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  EntenteChoiceRow *self = ENTENTE_CHOICE_ROW (object);

  switch ((EntenteChoiceRowProperty) property_id)
    {
    case PROP_VALUE:
      entente_choice_row_set_value (self, g_value_get_string (value));
      break;
    }
}

static void
entente_choice_row_finalize (GObject *object)
{
  EntenteChoiceRow *self = ENTENTE_CHOICE_ROW (object);

  g_clear_object (&self->labels);
  g_clear_pointer (&self->values, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_choice_row_parent_class)->finalize (object);
}

static void
entente_choice_row_class_init (EntenteChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_choice_row_get_property;
  object_class->set_property = entente_choice_row_set_property;
  object_class->finalize = entente_choice_row_finalize;

  properties[PROP_VALUE] =
    g_param_spec_string ("value", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

/* What the list made around a choice has the focus, and no name of its own. */
static void
name_choice_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkStringObject *choice = gtk_list_item_get_item (item);

  entente_set_accessible_name (gtk_widget_get_parent (gtk_list_item_get_child (item)),
                               gtk_string_object_get_string (choice));
}

static void
entente_choice_row_init (EntenteChoiceRow *self)
{
  self->labels = gtk_string_list_new (NULL);
  self->values = g_ptr_array_new_with_free_func (g_free);

  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (self->labels));
  g_signal_connect (adw_combo_row_get_factory (ADW_COMBO_ROW (self)), "bind", G_CALLBACK (name_choice_cb), NULL);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

GtkWidget *
entente_choice_row_new (const char *title)
{
  GtkWidget *self;

  g_return_val_if_fail (title != NULL, NULL);

  /* Told beforehand: the row reads its title at once. */
  self = g_object_new (ENTENTE_TYPE_CHOICE_ROW, NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);

  return self;
}

void
entente_choice_row_add (EntenteChoiceRow *self,
                        const char       *value,
                        const char       *label)
{
  g_return_if_fail (ENTENTE_IS_CHOICE_ROW (self));
  g_return_if_fail (value != NULL);
  g_return_if_fail (label != NULL);

  g_ptr_array_add (self->values, g_strdup (value));
  gtk_string_list_append (self->labels, label);
}

void
entente_choice_row_clear (EntenteChoiceRow *self)
{
  g_return_if_fail (ENTENTE_IS_CHOICE_ROW (self));

  gtk_string_list_splice (self->labels, 0, self->values->len, NULL);
  g_ptr_array_set_size (self->values, 0);
}

const char *
entente_choice_row_get_value (EntenteChoiceRow *self)
{
  guint selected;

  g_return_val_if_fail (ENTENTE_IS_CHOICE_ROW (self), NULL);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return selected < self->values->len ? g_ptr_array_index (self->values, selected) : "";
}

void
entente_choice_row_set_value (EntenteChoiceRow *self,
                              const char       *value)
{
  guint i;

  g_return_if_fail (ENTENTE_IS_CHOICE_ROW (self));

  if (value != NULL && g_ptr_array_find_with_equal_func (self->values, value, g_str_equal, &i))
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
}
