/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* A table that commands write. Every write goes through here, so that each change has a version, an
 * entry in the change log and a place in the feed of all who may see it, without its command's doing. */
typedef struct
{
  const char *name;     /* of the table, and of the type of its entities */
  /* Row ?1: a SELECT of "id", "version", the rows of @n_viewers organizations (or NULL) that may see it, and what the
   * change log keeps, in named columns without secrets and without row numbers (other things by their id or name). */
  const char *snapshot;
  guint n_viewers;
  /* The organizations that may see it besides: a SELECT of their rows, the same one as often as it comes (to sort them
   * out in SQL costs more than all the rest of it); NULL for none. Of what has neither viewers nor these all may see. */
  const char *audience;
} EntenteTable;

/* The columns are given as "type:column" and a value, ended by NULL. Types:
 *   s  text (const char *)    i  gint64    b  gboolean    r  gint64, the row of another table; 0 is NULL
 * Every name is constant text of a command file. */

/* Answers the new row, or 0. @id is the entity's. */
gint64   entente_table_insert (EntenteExecution    *execution,
                               const EntenteTable  *table,
                               const char          *id,
                               GError             **error,
                               ...) G_GNUC_NULL_TERMINATED;
/* @version, where it matters, is the one the actor saw; 0 otherwise. Another one in the file is STALE. */
gboolean entente_table_update (EntenteExecution    *execution,
                               const EntenteTable  *table,
                               gint64               row,
                               gint64               version,
                               GError             **error,
                               ...) G_GNUC_NULL_TERMINATED;
gboolean entente_table_delete (EntenteExecution    *execution,
                               const EntenteTable  *table,
                               gint64               row,
                               GError             **error);

/* After a change of something else by which @viewer saw the row: it is told that it is gone, unless it sees it still. */
gboolean entente_table_hide   (EntenteExecution    *execution,
                               const EntenteTable  *table,
                               gint64               row,
                               gint64               viewer,
                               GError             **error);

G_END_DECLS
