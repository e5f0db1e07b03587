/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-list-passage.h"

G_BEGIN_DECLS

/* The rows of a list by their numbers, and how they become others: in steps, each of which is told before the next is
 * made. On the main thread only. */

typedef struct _EntenteListRows EntenteListRows;

/* @model, which owns the rows, is what tells of them. @holds (nullable): as in entente_list_passage_step(). */
EntenteListRows *entente_list_rows_new      (GListModel             *model,
                                             EntenteListPassageFunc  holds,
                                             gpointer                data) G_GNUC_WARN_UNUSED_RESULT;
void             entente_list_rows_free     (EntenteListRows *self);

guint            entente_list_rows_get_size (EntenteListRows *self);
guint32          entente_list_rows_get      (EntenteListRows *self,
                                             guint            position);
/* All of them, as guint32. Edited by the functions below only. (transfer none) */
GArray          *entente_list_rows_peek     (EntenteListRows *self);

/* Nothing of what is shown stays. */
void             entente_list_rows_replace  (EntenteListRows *self,
                                             GArray          *rows);
/* Begins to make them @rows. What is in both stays, as far as somebody holds it: those in @held (guint32, nullable) are
 * not told to go as long as they keep their order and are held, so that a view keeps its place, its selection, and its
 * expanded rows. Nothing else may be done to the rows until all steps are made. */
void             entente_list_rows_begin    (EntenteListRows *self,
                                             GArray          *rows,
                                             GArray          *held);
/* Makes steps, at least one, until @deadline in monotonic time, or all when it is negative. TRUE when there are no more. */
gboolean         entente_list_rows_go_on    (EntenteListRows *self,
                                             gint64           deadline);

/* Makes them @rows, of which those in @moved (guint32) have come, gone, or moved. Each of them is taken out, and put in
 * where it belongs now, told by itself: selection, scroll position and expanded rows of all others are not touched. */
void             entente_list_rows_move     (EntenteListRows *self,
                                             GArray          *moved,
                                             GArray          *rows);

G_END_DECLS
