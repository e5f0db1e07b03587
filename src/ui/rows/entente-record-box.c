/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-record-box.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"

struct _EntenteRecordBox
{
  AdwBin parent_instance;

  EntenteRecordUpdate update;
  EntenteList *list; /* (nullable) */
  guint limit;

  GtkListBox *list_box;
  GtkLabel *empty_label;
  GtkButton *all_button;
};

G_DEFINE_FINAL_TYPE (EntenteRecordBox, entente_record_box, ADW_TYPE_BIN)

typedef enum
{
  PROP_EMPTY_TEXT = 1,
} EntenteRecordBoxProperty;

static GParamSpec *properties[PROP_EMPTY_TEXT + 1];

enum
{
  ACTIVATE,
  SHOW_ALL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
list_changed_cb (EntenteRecordBox *self)
{
  guint n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  g_autofree char *count = entente_format_count (n);
  /* Translators: %s is a number, at least a handful */
  g_autofree char *label = entente_sentence (_("Show All %s"), count);

  gtk_button_set_label (self->all_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->all_button), n > self->limit);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label),
                          n == 0 && self->list != NULL && !entente_list_get_loading (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), n > 0);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  EntenteRecordBox *self = ENTENTE_RECORD_BOX (user_data);
  GtkWidget *list_box_row = gtk_list_box_row_new ();
  GtkWidget *row = entente_record_row_new (self->update);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_box_row), row);
  entente_record_row_set_record (ENTENTE_RECORD_ROW (row), ENTENTE_RECORD (item));

  return list_box_row;
}

static void
row_activated_cb (EntenteRecordBox *self,
                  GtkListBoxRow    *row)
{
  EntenteRecord *record = entente_record_row_get_record (ENTENTE_RECORD_ROW (gtk_list_box_row_get_child (row)));

  if (entente_record_get_loaded (record))
    g_signal_emit (self, signals[ACTIVATE], 0, record);
}

static void
all_clicked_cb (EntenteRecordBox *self)
{
  g_signal_emit (self, signals[SHOW_ALL], 0);
}

static void
entente_record_box_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  EntenteRecordBox *self = ENTENTE_RECORD_BOX (object);

  switch ((EntenteRecordBoxProperty) property_id)
    {
    case PROP_EMPTY_TEXT:
      g_value_set_string (value, gtk_label_get_label (self->empty_label));
      break;
    }
}

static void
entente_record_box_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  EntenteRecordBox *self = ENTENTE_RECORD_BOX (object);

  switch ((EntenteRecordBoxProperty) property_id)
    {
    case PROP_EMPTY_TEXT:
      gtk_label_set_label (self->empty_label, g_value_get_string (value));
      break;
    }
}

static void
entente_record_box_dispose (GObject *object)
{
  EntenteRecordBox *self = ENTENTE_RECORD_BOX (object);

  if (self->list_box != NULL)
    entente_record_box_set_list (self, NULL, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_RECORD_BOX);

  G_OBJECT_CLASS (entente_record_box_parent_class)->dispose (object);
}

static void
entente_record_box_class_init (EntenteRecordBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_record_box_get_property;
  object_class->set_property = entente_record_box_set_property;
  object_class->dispose = entente_record_box_dispose;

  properties[PROP_EMPTY_TEXT] =
    g_param_spec_string ("empty-text", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[ACTIVATE] = g_signal_new ("activate", ENTENTE_TYPE_RECORD_BOX, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_RECORD);
  signals[SHOW_ALL] = g_signal_new ("show-all", ENTENTE_TYPE_RECORD_BOX, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/rows/entente-record-box.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordBox, all_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordBox, empty_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordBox, list_box);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
entente_record_box_init (EntenteRecordBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
entente_record_box_new (EntenteRecordUpdate update)
{
  GtkWidget *self = g_object_new (ENTENTE_TYPE_RECORD_BOX, NULL);

  entente_record_box_set_rows (ENTENTE_RECORD_BOX (self), update);

  return self;
}

void
entente_record_box_set_rows (EntenteRecordBox    *self,
                             EntenteRecordUpdate  update)
{
  g_return_if_fail (ENTENTE_IS_RECORD_BOX (self));
  g_return_if_fail (self->list == NULL);
  g_return_if_fail (update != NULL);

  self->update = update;
}

void
entente_record_box_set_list (EntenteRecordBox *self,
                             EntenteList      *list,
                             guint             limit)
{
  g_return_if_fail (ENTENTE_IS_RECORD_BOX (self));
  g_return_if_fail (list == NULL || (ENTENTE_IS_LIST (list) && self->update != NULL));

  if (self->list == list)
    return;

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
  g_set_object (&self->list, list);
  self->limit = limit;

  if (list != NULL)
    {
      g_autoptr (GtkSliceListModel) first = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (list)), 0, limit);

      gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (first), create_row, self, NULL);
      g_signal_connect_object (list, "items-changed", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (list, "notify::loading", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
    }

  list_changed_cb (self);
}

EntenteList *
entente_record_box_get_list (EntenteRecordBox *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_BOX (self), NULL);

  return self->list;
}
