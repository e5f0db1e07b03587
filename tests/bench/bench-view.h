/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-ui.h>

G_BEGIN_DECLS

/* A window, and what of it is measured: its frames, and the list of Customers. */
typedef struct
{
  GtkWindow *window;
  GtkWidget *list_view; /* (nullable) (unowned) until there is one */
  guint n_frames;       /* painted */
  gboolean awaited;     /* are its rows; until a frame has shown them */
} BenchView;

/* Presents the window. */
void          bench_view_init           (BenchView *self,
                                         GtkWindow *window);

GtkWidget    *bench_view_find           (BenchView *self,
                                         GType      type);
/* (transfer none) (nullable) */
GListModel   *bench_view_get_rows       (BenchView *self);
GtkAdjustment *bench_view_get_adjustment (BenchView *self);

/* Draws one. */
void          bench_view_wait_for_frame (BenchView *self);
/* Until a frame has shown the first row. */
void          bench_view_wait_for_rows  (BenchView *self);
/* Until there are so many, and nothing is left to be done. */
void          bench_view_settle         (BenchView *self,
                                         guint      n_rows);

G_END_DECLS
