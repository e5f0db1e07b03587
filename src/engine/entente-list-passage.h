/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How the rows of a list become others in small steps, and what the list is meanwhile.
 *
 * Rows that somebody holds and that are in both stay as long as they keep their order: between them are gaps, each of
 * which loses its old rows and gets its new ones by itself. What comes into a view pushes the rows around it out of it,
 * so that soon nobody holds most of them any more, and the gaps beside those become one. As each step above the view
 * makes GTK bind all of its rows again, the next gap is always that in the middle of what is left, which halves them. */

typedef struct _EntenteListPassage EntenteListPassage;

/* Whether somebody holds what @row shows. */
typedef gboolean (*EntenteListPassageFunc) (guint32  row,
                                            gpointer data);

typedef struct
{
  guint position;
  guint removed;
  guint added;
} EntenteListStep;

/* From @old to @new (guint32, each row once), which are not edited meanwhile; @held: the rows that somebody holds
 * (guint32, nullable). */
EntenteListPassage *entente_list_passage_new      (GArray *old,
                                                   GArray *new,
                                                   GArray *held) G_GNUC_WARN_UNUSED_RESULT;
void                entente_list_passage_free     (EntenteListPassage *self);

guint               entente_list_passage_get_size (EntenteListPassage *self);
guint32             entente_list_passage_get      (EntenteListPassage *self,
                                                   guint               position);

/* Makes one step, in which rows go or rows come. Without @holds (nullable) whoever held a row goes on to. FALSE when
 * there is none left to make, and the rows are the new ones. */
gboolean            entente_list_passage_step     (EntenteListPassage     *self,
                                                   EntenteListPassageFunc  holds,
                                                   gpointer                data,
                                                   EntenteListStep        *step);

G_END_DECLS
