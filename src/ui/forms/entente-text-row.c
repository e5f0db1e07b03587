/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-text-row.h"

#include <entente-core.h>

#include "entente-widget.h"

/* Of the text before it scrolls, in pixels. */
#define SMALLEST 72
#define LARGEST 180

struct _EntenteTextRow
{
  AdwPreferencesRow parent_instance;

  char *value;

  GtkLabel *title;
  GtkTextView *view;
};

G_DEFINE_FINAL_TYPE (EntenteTextRow, entente_text_row, ADW_TYPE_PREFERENCES_ROW)

typedef enum
{
  PROP_VALUE = 1,
} EntenteTextRowProperty;

static GParamSpec *properties[PROP_VALUE + 1];

static char *
dup_text (EntenteTextRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);

  return entente_text_clean (text);
}

static void
text_changed_cb (EntenteTextRow *self)
{
  g_free (self->value);
  self->value = dup_text (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
title_changed_cb (EntenteTextRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));

  gtk_label_set_label (self->title, title);
  entente_set_accessible_name (self->view, title);
}

static void
entente_text_row_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((EntenteTextRowProperty) property_id)
    {
    case PROP_VALUE:
      g_value_set_string (value, entente_text_row_get_value (ENTENTE_TEXT_ROW (object)));
      break;
    }
}

static void
entente_text_row_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((EntenteTextRowProperty) property_id)
    {
    case PROP_VALUE:
      entente_text_row_set_value (ENTENTE_TEXT_ROW (object), g_value_get_string (value));
      break;
    }
}

/* The text is the only stop in the row. */
static gboolean
entente_text_row_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static gboolean
entente_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ENTENTE_TEXT_ROW (widget)->view));
}

static void
entente_text_row_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_TEXT_ROW (object)->value, g_free);

  G_OBJECT_CLASS (entente_text_row_parent_class)->finalize (object);
}

static void
entente_text_row_class_init (EntenteTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_text_row_get_property;
  object_class->set_property = entente_text_row_set_property;
  object_class->finalize = entente_text_row_finalize;

  widget_class->focus = entente_text_row_focus;
  widget_class->grab_focus = entente_text_row_grab_focus;

  properties[PROP_VALUE] =
    g_param_spec_string ("value", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
entente_text_row_init (EntenteTextRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *scrolled_window = gtk_scrolled_window_new ();

  self->value = g_strdup ("");

  self->title = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_xalign (self->title, 0.0);
  gtk_label_set_wrap (self->title, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "value-title");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "plain-text");
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled_window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled_window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled_window), LARGEST);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled_window), SMALLEST);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled_window), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box), scrolled_window);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "text-row");

  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
}

GtkWidget *
entente_text_row_new (const char *title)
{
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (ENTENTE_TYPE_TEXT_ROW, "title", title, NULL);
}

const char *
entente_text_row_get_value (EntenteTextRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_TEXT_ROW (self), NULL);

  return self->value;
}

void
entente_text_row_set_value (EntenteTextRow *self,
                            const char     *value)
{
  g_return_if_fail (ENTENTE_IS_TEXT_ROW (self));
  g_return_if_fail (value != NULL);

  if (!g_str_equal (self->value, value))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), value, -1);
}

GtkTextView *
entente_text_row_get_view (EntenteTextRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_TEXT_ROW (self), NULL);

  return self->view;
}
