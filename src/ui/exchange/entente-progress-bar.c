/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-progress-bar.h"

#include <glib/gi18n.h>

#include "entente-widget.h"

#define LOOK_MS 100

struct _EntenteProgressBar
{
  GtkWidget parent_instance;

  GtkProgressBar *bar;
  EntenteProgress *progress; /* (nullable) */
  guint look_id;
};

G_DEFINE_FINAL_TYPE (EntenteProgressBar, entente_progress_bar, GTK_TYPE_WIDGET)

static void
look (EntenteProgressBar *self)
{
  gtk_progress_bar_set_fraction (self->bar,
                                 self->progress != NULL ? entente_progress_get_fraction (self->progress) : 0.0);
}

static gboolean
look_cb (gpointer user_data)
{
  look (ENTENTE_PROGRESS_BAR (user_data));

  return G_SOURCE_CONTINUE;
}

static void
entente_progress_bar_map (GtkWidget *widget)
{
  EntenteProgressBar *self = ENTENTE_PROGRESS_BAR (widget);

  GTK_WIDGET_CLASS (entente_progress_bar_parent_class)->map (widget);

  look (self);
  self->look_id = g_timeout_add (LOOK_MS, look_cb, self);
}

static void
entente_progress_bar_unmap (GtkWidget *widget)
{
  EntenteProgressBar *self = ENTENTE_PROGRESS_BAR (widget);

  g_clear_handle_id (&self->look_id, g_source_remove);

  GTK_WIDGET_CLASS (entente_progress_bar_parent_class)->unmap (widget);
}

static void
entente_progress_bar_dispose (GObject *object)
{
  EntenteProgressBar *self = ENTENTE_PROGRESS_BAR (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->progress);
  if (self->bar != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->bar));
  self->bar = NULL;

  G_OBJECT_CLASS (entente_progress_bar_parent_class)->dispose (object);
}

static void
entente_progress_bar_class_init (EntenteProgressBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_progress_bar_dispose;
  widget_class->map = entente_progress_bar_map;
  widget_class->unmap = entente_progress_bar_unmap;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
entente_progress_bar_init (EntenteProgressBar *self)
{
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  entente_set_accessible_name (self->bar, _("Progress"));
  gtk_widget_set_parent (GTK_WIDGET (self->bar), GTK_WIDGET (self));
}

GtkWidget *
entente_progress_bar_new (void)
{
  return g_object_new (ENTENTE_TYPE_PROGRESS_BAR, NULL);
}

void
entente_progress_bar_set_progress (EntenteProgressBar *self,
                                   EntenteProgress    *progress)
{
  g_return_if_fail (ENTENTE_IS_PROGRESS_BAR (self));
  g_return_if_fail (progress == NULL || ENTENTE_IS_PROGRESS (progress));

  g_set_object (&self->progress, progress);
  look (self);
}
