/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <glib-object.h>

G_BEGIN_DECLS

/* Tables as text with separators (RFC 4180), read row by row and written row by row.
 *
 * Read: UTF-8 with or without byte order mark, or UTF-16 with one; lines that end in CRLF, LF or CR;
 * commas, semicolons or tabs, whichever the first row has most of, or what a first line "sep=;" says.
 * Lines with nothing in them are passed over. A quote inside a cell that does not begin with one is
 * an ordinary character.
 *
 * Written: UTF-8, CRLF, commas, quotes where anything could be misunderstood without them.
 *
 * Guard against formulas: a spreadsheet takes a cell that begins with = + - @ (also in their full-width
 * forms), a tab or a line end for a formula, or may be brought to. Such a value, and one that begins
 * with apostrophes followed by such a character, is written with one more apostrophe before it. When a
 * cell is read, one apostrophe is taken off if all that is before such a character is apostrophes. So
 * every value comes back as it was, and apostrophes elsewhere ('t Hooft) are left alone both ways. */

/* In bytes; none may be exceeded. */
#define ENTENTE_CSV_FILE_MAX  536870912
#define ENTENTE_CSV_ROW_MAX   1048576
#define ENTENTE_CSV_CELL_MAX  65536
#define ENTENTE_CSV_CELLS_MAX 1024

#define ENTENTE_CSV_BOM       "\xef\xbb\xbf"

typedef struct _EntenteCsvReader EntenteCsvReader;

typedef struct
{
  const char *const *cells; /* owned by the reader; gone with the next row */
  guint n_cells;
  guint line;               /* of the file, counted from 1, where the row begins */
  gboolean stray_quote;     /* something stands between a closing quote and the separator */
} EntenteCsvRow;

/* Refuses a @bytes that is no text (FILE_EMPTY, FILE_TOO_LARGE, FILE_NOT_TEXT, FILE_ENCODING). */
EntenteCsvReader *entente_csv_reader_new           (GBytes            *bytes,
                                                    GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void              entente_csv_reader_free          (EntenteCsvReader  *self);

/* FALSE at the end, and with @error set for CELL_TOO_LONG, ROW_TOO_LONG, TOO_MANY_CELLS or QUOTE_OPEN:
 * what comes after can then not be read. */
gboolean          entente_csv_reader_read          (EntenteCsvReader  *self,
                                                    EntenteCsvRow     *row,
                                                    GError           **error);

/* Whether there are no cells, or nothing but space in them. */
gboolean          entente_csv_row_is_empty         (const EntenteCsvRow *row);
/* The text of a cell; "" when there is none at @place, as at -1. */
const char       *entente_csv_row_get_cell         (const EntenteCsvRow *row,
                                                    int                place);

char              entente_csv_reader_get_separator (EntenteCsvReader  *self);
/* How much of the file has been read, from 0 to 1. */
double            entente_csv_reader_get_progress  (EntenteCsvReader  *self);

/* Appends one row to @text. */
void              entente_csv_append_row           (GString           *text,
                                                    const char *const *cells,
                                                    guint              n_cells);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCsvReader, entente_csv_reader_free)

G_END_DECLS
