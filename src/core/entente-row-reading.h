/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-csv.h"
#include "entente-problem.h"

G_BEGIN_DECLS

/* One row of a table while it is read for what it says: what is kept of it, and everything that is wrong in it. */

typedef struct
{
  const EntenteCsvRow *row;
  const char *subject;      /* what a person knows the row by; "" before that is known */
  GPtrArray *texts;         /* of the row, freed by its owner */
  GPtrArray *problems;      /* EntenteProblem, of all rows */
  guint n_problems;         /* of this one */
} EntenteRowReading;

/* Takes over @text and keeps it as long as the row. */
const char *entente_row_reading_keep        (EntenteRowReading  *self,
                                             char               *text);

/* Takes over @error. */
void        entente_row_reading_add         (EntenteRowReading  *self,
                                             GError             *error);
/* Takes over @error, which is cleared, unless it is @good; answers @good. */
gboolean    entente_row_reading_judge       (EntenteRowReading  *self,
                                             gboolean            good,
                                             GError            **error);

/* Whether the cells can be where they belong (QUOTE_STRAY, CELL_COUNT). Cells of nothing after the last column do no
 * harm. */
gboolean    entente_row_reading_check_shape (EntenteRowReading  *self,
                                             guint               n_columns);
/* Whether no row has @key before this one (REPEATED); @lines tells for each key the first line with it. */
gboolean    entente_row_reading_check_first (EntenteRowReading  *self,
                                             GHashTable         *lines,
                                             const char         *key,
                                             const char         *field);

G_END_DECLS
