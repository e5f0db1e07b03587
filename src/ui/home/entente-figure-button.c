/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-figure-button.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "rows/entente-figure.h"

struct _EntenteFigureButton
{
  GtkButton parent_instance;

  EntenteSummaryWatch *watch;
  EntenteFigureKind kind;
  char *caption;

  EntenteFigure *figure;
};

G_DEFINE_FINAL_TYPE (EntenteFigureButton, entente_figure_button, GTK_TYPE_BUTTON)

static void
watch_changed_cb (EntenteFigureButton *self)
{
  EntenteSummary *summary = entente_summary_watch_get_summary (self->watch);
  g_autofree char *value = NULL;
  g_autofree char *name = NULL;

  if (summary == NULL)
    {
      entente_set_accessible_name (self, self->caption);
      return;
    }

  value = entente_format_count (self->kind == ENTENTE_FIGURE_COUNT ? entente_summary_get_count (summary, 0)
                                                                   : entente_summary_get_amount (summary, 0));
  name = entente_sentence (_("%s: %s"), self->caption, value);
  entente_figure_set_value (self->figure, value);
  entente_set_accessible_name (self, name);
}

static void
entente_figure_button_dispose (GObject *object)
{
  EntenteFigureButton *self = ENTENTE_FIGURE_BUTTON (object);

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (entente_figure_button_parent_class)->dispose (object);
}

static void
entente_figure_button_finalize (GObject *object)
{
  g_free (ENTENTE_FIGURE_BUTTON (object)->caption);

  G_OBJECT_CLASS (entente_figure_button_parent_class)->finalize (object);
}

static void
entente_figure_button_class_init (EntenteFigureButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_figure_button_dispose;
  object_class->finalize = entente_figure_button_finalize;
}

static void
entente_figure_button_init (EntenteFigureButton *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "figure-button");
}

GtkWidget *
entente_figure_button_new (const char          *caption,
                           EntenteSummaryWatch *watch,
                           EntenteFigureKind    kind)
{
  EntenteFigureButton *self;

  g_return_val_if_fail (caption != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_SUMMARY_WATCH (watch), NULL);

  self = g_object_new (ENTENTE_TYPE_FIGURE_BUTTON, NULL);
  self->watch = g_object_ref (watch);
  self->kind = kind;
  self->caption = g_strdup (caption);
  self->figure = ENTENTE_FIGURE (entente_figure_new (caption));
  gtk_widget_remove_css_class (GTK_WIDGET (self->figure), "card");
  gtk_button_set_child (GTK_BUTTON (self), GTK_WIDGET (self->figure));
  g_signal_connect_object (watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);
  watch_changed_cb (self);

  return GTK_WIDGET (self);
}
