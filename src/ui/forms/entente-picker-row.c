/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-picker-row.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-languages-private.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "forms/entente-picker-item.h"

struct _EntentePickerRow
{
  AdwActionRow parent_instance;

  GListStore *items;
  EntentePickerItem *chosen; /* (nullable) */
  char *search;              /* folded */

  GtkLabel *label;
  GtkPopover *popover;
  GtkSearchEntry *search_entry;
  GtkCustomFilter *filter;
  GtkFilterListModel *filtered;
  GtkListView *list_view;
};

G_DEFINE_FINAL_TYPE (EntentePickerRow, entente_picker_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_VALUE = 1,
} EntentePickerRowProperty;

static GParamSpec *properties[PROP_VALUE + 1];

static void
update_label (EntentePickerRow *self)
{
  const char *label = entente_picker_row_get_label (self);
  g_autofree char *name = NULL;

  gtk_label_set_label (self->label, label);
  name = entente_sentence (_("%s: %s"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
                           label[0] != '\0' ? label : _("None"));
  entente_set_accessible_name (self, name);
}

static void
title_changed_cb (EntentePickerRow *self)
{
  update_label (self);
}

static void
choose (EntentePickerRow  *self,
        EntentePickerItem *item)
{
  if (!g_set_object (&self->chosen, item))
    return;

  update_label (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static gboolean
match_cb (gpointer item,
          gpointer user_data)
{
  EntentePickerRow *self = ENTENTE_PICKER_ROW (user_data);

  return entente_picker_item_matches (ENTENTE_PICKER_ITEM (item), self->search);
}

static void
search_changed_cb (EntentePickerRow *self)
{
  g_free (self->search);
  self->search = entente_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
activated_cb (EntentePickerRow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_popover_popup (self->popover);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
item_activated_cb (EntentePickerRow *self,
                   guint             position)
{
  g_autoptr (EntentePickerItem) item = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  if (item == NULL)
    return;

  gtk_popover_popdown (self->popover);
  choose (self, item);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
search_activated_cb (EntentePickerRow *self)
{
  item_activated_cb (self, 0);
}

static void
setup_cb (EntentePickerRow *self,
          GtkListItem      *item)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (EntentePickerRow *self,
         GtkListItem      *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *text = entente_picker_item_get_label (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), text);
  entente_set_accessible_name (gtk_widget_get_parent (label), text);
}

static void
entente_picker_row_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  EntentePickerRow *self = ENTENTE_PICKER_ROW (object);

  switch ((EntentePickerRowProperty) property_id)
    {
    case PROP_VALUE:
      g_value_set_string (value, entente_picker_row_get_value (self));
      break;
    }
}

static void
entente_picker_row_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  EntentePickerRow *self = ENTENTE_PICKER_ROW (object);

  switch ((EntentePickerRowProperty) property_id)
    {
    case PROP_VALUE:
      entente_picker_row_set_value (self, g_value_get_string (value));
      break;
    }
}

static void
entente_picker_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_PICKER_ROW);

  G_OBJECT_CLASS (entente_picker_row_parent_class)->dispose (object);
}

static void
entente_picker_row_finalize (GObject *object)
{
  EntentePickerRow *self = ENTENTE_PICKER_ROW (object);

  g_clear_object (&self->items);
  g_clear_object (&self->chosen);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (entente_picker_row_parent_class)->finalize (object);
}

static void
entente_picker_row_class_init (EntentePickerRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_picker_row_get_property;
  object_class->set_property = entente_picker_row_set_property;
  object_class->dispose = entente_picker_row_dispose;
  object_class->finalize = entente_picker_row_finalize;

  properties[PROP_VALUE] =
    g_param_spec_string ("value", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/forms/entente-picker-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePickerRow, filter);
  gtk_widget_class_bind_template_child (widget_class, EntentePickerRow, filtered);
  gtk_widget_class_bind_template_child (widget_class, EntentePickerRow, label);
  gtk_widget_class_bind_template_child (widget_class, EntentePickerRow, list_view);
  gtk_widget_class_bind_template_child (widget_class, EntentePickerRow, popover);
  gtk_widget_class_bind_template_child (widget_class, EntentePickerRow, search_entry);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
}

static void
entente_picker_row_init (EntentePickerRow *self)
{
  self->items = g_list_store_new (ENTENTE_TYPE_PICKER_ITEM);
  self->search = g_strdup ("");

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_custom_filter_set_filter_func (self->filter, match_cb, self, NULL);
  gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (self->items));
  update_label (self);
}

GtkWidget *
entente_picker_row_new (const char *title)
{
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (ENTENTE_TYPE_PICKER_ROW, "title", title, NULL);
}

void
entente_picker_row_add (EntentePickerRow *self,
                        const char       *value,
                        const char       *label)
{
  g_autoptr (EntentePickerItem) item = NULL;

  g_return_if_fail (ENTENTE_IS_PICKER_ROW (self));

  item = entente_picker_item_new (value, label);
  g_list_store_append (self->items, item);
}

void
entente_picker_row_add_countries (EntentePickerRow *self)
{
  g_autofree const char **codes = NULL;

  g_return_if_fail (ENTENTE_IS_PICKER_ROW (self));

  codes = entente_country_dup_codes ();
  for (guint i = 0; codes[i] != NULL; i++)
    entente_picker_row_add (self, codes[i], entente_country_get_name (codes[i]));
}

static int
compare_languages (gconstpointer a,
                   gconstpointer b)
{
  return g_utf8_collate (entente_language_get_name (*(const char *const *) a),
                         entente_language_get_name (*(const char *const *) b));
}

void
entente_picker_row_add_languages (EntentePickerRow *self)
{
  g_autofree const char **codes = g_new (const char *, entente_n_languages);

  g_return_if_fail (ENTENTE_IS_PICKER_ROW (self));

  for (guint i = 0; i < entente_n_languages; i++)
    codes[i] = entente_languages[i].code;
  qsort (codes, entente_n_languages, sizeof *codes, compare_languages);

  for (guint i = 0; i < entente_n_languages; i++)
    entente_picker_row_add (self, codes[i], entente_language_get_name (codes[i]));
}

void
entente_picker_row_clear (EntentePickerRow *self)
{
  g_return_if_fail (ENTENTE_IS_PICKER_ROW (self));

  g_list_store_remove_all (self->items);
  choose (self, NULL);
}

const char *
entente_picker_row_get_value (EntentePickerRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_PICKER_ROW (self), NULL);

  return self->chosen != NULL ? entente_picker_item_get_value (self->chosen) : "";
}

void
entente_picker_row_set_value (EntentePickerRow *self,
                              const char       *value)
{
  g_return_if_fail (ENTENTE_IS_PICKER_ROW (self));

  for (guint i = 0; value != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (EntentePickerItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (g_str_equal (entente_picker_item_get_value (item), value))
        {
          choose (self, item);
          return;
        }
    }

  choose (self, NULL);
}

const char *
entente_picker_row_get_label (EntentePickerRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_PICKER_ROW (self), NULL);

  return self->chosen != NULL ? entente_picker_item_get_label (self->chosen) : "";
}
