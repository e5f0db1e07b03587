/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-view.h"

static GtkWidget *
find_widget (GtkWidget *root,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
bench_view_find (BenchView *self,
                 GType      type)
{
  return find_widget (GTK_WIDGET (self->window), type);
}

/* The list of Customers, not that of the sidebar. */
static GtkWidget *
find_list_view (BenchView *self)
{
  if (self->list_view == NULL)
    {
      GtkWidget *list = find_widget (GTK_WIDGET (self->window), ENTENTE_TYPE_RECORD_LIST);

      if (list != NULL)
        self->list_view = find_widget (list, GTK_TYPE_LIST_VIEW);
    }

  return self->list_view;
}

GListModel *
bench_view_get_rows (BenchView *self)
{
  GtkWidget *list_view = find_list_view (self);
  GtkSelectionModel *selection = list_view != NULL ? gtk_list_view_get_model (GTK_LIST_VIEW (list_view)) : NULL;

  return selection != NULL ? gtk_single_selection_get_model (GTK_SINGLE_SELECTION (selection)) : NULL;
}

GtkAdjustment *
bench_view_get_adjustment (BenchView *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find_list_view (self)));
}

/* Whether the first row that is shown is the first of the list, and can be read. */
static gboolean
shows_rows (BenchView *self)
{
  GListModel *rows = bench_view_get_rows (self);
  GtkWidget *row = rows != NULL ? find_widget (self->list_view, ENTENTE_TYPE_RECORD_ROW) : NULL;
  g_autoptr (EntenteRecord) first = rows != NULL ? g_list_model_get_item (rows, 0) : NULL;

  return row != NULL && first != NULL && gtk_widget_get_mapped (row) && entente_record_get_loaded (first) &&
         entente_record_row_get_record (ENTENTE_RECORD_ROW (row)) == first &&
         !entente_list_get_loading (ENTENTE_LIST (rows));
}

static void
after_paint_cb (GdkFrameClock *clock,
                BenchView     *view)
{
  view->n_frames++;
  if (view->awaited && shows_rows (view))
    view->awaited = FALSE;
}

void
bench_view_init (BenchView *self,
                 GtkWindow *window)
{
  self->window = window;
  gtk_window_set_default_size (window, 1000, 700);
  gtk_window_present (window);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (after_paint_cb), self);
}

void
bench_view_wait_for_frame (BenchView *self)
{
  guint n_frames = self->n_frames;

  gtk_widget_queue_draw (GTK_WIDGET (self->window));
  while (self->n_frames == n_frames)
    g_main_context_iteration (NULL, TRUE);
}

void
bench_view_wait_for_rows (BenchView *self)
{
  self->awaited = TRUE;
  while (self->awaited)
    g_main_context_iteration (NULL, TRUE);
}

void
bench_view_settle (BenchView *view,
                   guint      n)
{
  gint64 end;

  while (g_list_model_get_n_items (bench_view_get_rows (view)) != n)
    g_main_context_iteration (NULL, TRUE);

  end = g_get_monotonic_time () + 100 * G_TIME_SPAN_MILLISECOND;
  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (G_TIME_SPAN_MILLISECOND);
}
