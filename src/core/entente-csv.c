/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-csv.h"
#include "entente-error.h"

#include <string.h>

struct _EntenteCsvReader
{
  GBytes *bytes;
  const char *start;
  const char *at;
  const char *end;
  guint line;
  char separator;
  guint8 ends_cell[256]; /* 1 for the separator and for line ends */

  GString *text;   /* the present row's cells, each ended by NUL */
  GArray *offsets; /* gsize: where each begins in @text */
  GPtrArray *cells;
};

static gboolean
refuse_at_line (GError        **error,
                EntenteReason   reason,
                guint           line,
                gsize           limit)
{
  g_autofree char *line_text = g_strdup_printf ("%u", line);
  g_autofree char *limit_text = limit > 0 ? g_strdup_printf ("%" G_GSIZE_FORMAT, limit) : NULL;

  entente_refuse (error, reason, NULL, line_text, limit_text, NULL);

  return FALSE;
}

/* Counts line ends of every kind. */
static guint
count_lines (const char *text,
             const char *end)
{
  guint n = 0;

  for (const char *at = text; at < end; at++)
    if (*at == '\n' || (*at == '\r' && (at + 1 == end || at[1] != '\n')))
      n++;

  return n;
}

static guint
count_lines_utf16 (const gunichar2 *units,
                   gsize            n_units)
{
  guint n = 0;

  for (gsize i = 0; i < n_units; i++)
    if (units[i] == '\n' || (units[i] == '\r' && (i + 1 == n_units || units[i + 1] != '\n')))
      n++;

  return n;
}

/* Answers @bytes, which begin with a byte order mark of UTF-16, in UTF-8. */
static GBytes *
convert_utf16 (GBytes  *bytes,
               GError **error)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  const guint low = data[0] == 0xff ? 0 : 1;
  const gsize n = size / 2 - 1;
  g_autofree gunichar2 *units = g_new (gunichar2, n + 1);
  g_autofree char *text = NULL;
  glong n_read = 0;
  glong n_written = 0;

  for (gsize i = 0; i < n; i++)
    {
      const guint8 *unit = data + 2 + 2 * i;

      units[i] = (gunichar2) (unit[low] | unit[1 - low] << 8);
      if (units[i] == 0)
        {
          refuse_at_line (error, ENTENTE_REASON_FILE_NOT_TEXT, 1 + count_lines_utf16 (units, i), 0);
          return NULL;
        }
    }

  text = g_utf16_to_utf8 (units, (glong) n, &n_read, &n_written, NULL);
  if (text == NULL || (gsize) n_read < n || size % 2 != 0)
    {
      refuse_at_line (error, ENTENTE_REASON_FILE_ENCODING, 1 + count_lines_utf16 (units, (gsize) n_read), 0);
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&text), (gsize) n_written);
}

/* Answers the text of @bytes as valid UTF-8 without byte order mark. */
static GBytes *
decode (GBytes  *bytes,
        GError **error)
{
  g_autoptr (GBytes) text = NULL;
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *bad;

  if (size == 0)
    {
      entente_refuse (error, ENTENTE_REASON_FILE_EMPTY, NULL, NULL);
      return NULL;
    }

  if (size > ENTENTE_CSV_FILE_MAX)
    {
      entente_refuse (error, ENTENTE_REASON_FILE_TOO_LARGE, NULL, G_STRINGIFY (ENTENTE_CSV_FILE_MAX), NULL);
      return NULL;
    }

  if (size >= 4 && (memcmp (data, "\xff\xfe\0\0", 4) == 0 || memcmp (data, "\0\0\xfe\xff", 4) == 0))
    {
      refuse_at_line (error, ENTENTE_REASON_FILE_ENCODING, 1, 0);
      return NULL;
    }

  if (size >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    text = convert_utf16 (bytes, error);
  else if (size >= 3 && memcmp (data, ENTENTE_CSV_BOM, 3) == 0)
    text = g_bytes_new_from_bytes (bytes, 3, size - 3);
  else
    text = g_bytes_ref (bytes);

  if (text == NULL)
    return NULL;

  data = g_bytes_get_data (text, &size);

  if (size == 0)
    return g_steal_pointer (&text);

  bad = memchr (data, '\0', size);
  if (bad != NULL)
    {
      refuse_at_line (error, ENTENTE_REASON_FILE_NOT_TEXT, 1 + count_lines (data, bad), 0);
      return NULL;
    }

  if (!g_utf8_validate_len (data, size, &bad))
    {
      refuse_at_line (error, ENTENTE_REASON_FILE_ENCODING, 1 + count_lines (data, bad), 0);
      return NULL;
    }

  return g_steal_pointer (&text);
}

static gboolean
is_separator (char c)
{
  return c == ',' || c == ';' || c == '\t';
}

/* Takes the one that stands most often in the first row, outside quotes; commas when in doubt. */
static char
detect_separator (const char *text,
                  const char *end)
{
  guint commas = 0;
  guint semicolons = 0;
  guint tabs = 0;
  gboolean quoted = FALSE;
  gboolean may_open = TRUE; /* at the beginning of a cell, and in the middle of a doubled quote */

  for (const char *at = text; at < end && (quoted || (*at != '\n' && *at != '\r')); at++)
    {
      gboolean toggles = *at == '"' && (quoted || may_open);

      if (toggles)
        quoted = !quoted;
      else if (!quoted)
        {
          commas += *at == ',';
          semicolons += *at == ';';
          tabs += *at == '\t';
        }

      may_open = toggles || is_separator (*at);
    }

  if (commas >= semicolons && commas >= tabs)
    return ',';

  return semicolons >= tabs ? ';' : '\t';
}

static void
skip_line_end (EntenteCsvReader *self)
{
  if (*self->at == '\r' && self->at + 1 < self->end && self->at[1] == '\n')
    self->at++;
  self->at++;
  self->line++;
}

static void
skip_empty_lines (EntenteCsvReader *self)
{
  while (self->at < self->end && (*self->at == '\n' || *self->at == '\r'))
    skip_line_end (self);
}

/* Takes the line "sep=;" by which spreadsheets tell each other the separator, if there is one. */
static gboolean
take_separator_line (EntenteCsvReader *self)
{
  const char *at = self->at;

  if (self->end - at < 5 || g_ascii_strncasecmp (at, "sep=", 4) != 0 || !is_separator (at[4]) ||
      (at + 5 < self->end && at[5] != '\n' && at[5] != '\r'))
    return FALSE;

  self->separator = at[4];
  self->at += 5;
  skip_empty_lines (self);

  return TRUE;
}

/* Appends the piece from @begin to @end to the cell that begins at @offset. The limits are checked before
 * anything is copied, so that a row costs no more than it may be long. */
static gboolean
append_piece (EntenteCsvReader  *self,
              EntenteCsvRow     *row,
              gsize              offset,
              const char        *begin,
              const char        *end,
              GError           **error)
{
  gsize length = self->text->len + (gsize) (end - begin);

  if (length - offset > ENTENTE_CSV_CELL_MAX)
    return refuse_at_line (error, ENTENTE_REASON_CELL_TOO_LONG, row->line, ENTENTE_CSV_CELL_MAX);
  if (length > ENTENTE_CSV_ROW_MAX)
    return refuse_at_line (error, ENTENTE_REASON_ROW_TOO_LONG, row->line, ENTENTE_CSV_ROW_MAX);

  g_string_append_len (self->text, begin, end - begin);

  return TRUE;
}

/* Takes what stands up to the end of the cell. */
static gboolean
take_plain (EntenteCsvReader  *self,
            EntenteCsvRow     *row,
            gsize              offset,
            GError           **error)
{
  const char *begin = self->at;
  const char *at = begin;

  while (at < self->end && !self->ends_cell[(guint8) *at])
    at++;
  self->at = at;

  return append_piece (self, row, offset, begin, at, error);
}

static gboolean
take_quoted (EntenteCsvReader  *self,
             EntenteCsvRow     *row,
             gsize              offset,
             GError           **error)
{
  guint line = self->line;
  gboolean doubled = TRUE;

  while (doubled)
    {
      const char *begin = ++self->at;
      const char *quote = begin < self->end ? memchr (begin, '"', self->end - begin) : NULL;

      if (quote == NULL)
        return refuse_at_line (error, ENTENTE_REASON_QUOTE_OPEN, line, 0);

      /* A doubled quote stands for one: it is taken with what is before it. */
      self->at = quote + 1;
      doubled = self->at < self->end && *self->at == '"';
      if (!append_piece (self, row, offset, begin, doubled ? self->at : quote, error))
        return FALSE;

      self->line += count_lines (begin, quote);
    }

  if (self->at == self->end || self->ends_cell[(guint8) *self->at])
    return TRUE;

  row->stray_quote = TRUE;

  return take_plain (self, row, offset, error);
}

/* Whether a spreadsheet may take @text for a formula. */
static gboolean
looks_like_formula (const char *text)
{
  static const char *const full_width[] = { "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0" };

  if (text[0] == '\0')
    return FALSE;

  if (strchr ("=+-@\t\r\n", text[0]) != NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (full_width); i++)
    if (strncmp (text, full_width[i], 3) == 0)
      return TRUE;

  return FALSE;
}

/* The number of apostrophes that @text begins with. */
static gsize
count_apostrophes (const char *text)
{
  return strspn (text, "'");
}

static gboolean
take_cell (EntenteCsvReader  *self,
           EntenteCsvRow     *row,
           GError           **error)
{
  gsize offset = self->text->len;
  gboolean quoted = self->at < self->end && *self->at == '"';
  const char *text;
  gsize n_apostrophes;

  if (self->offsets->len == ENTENTE_CSV_CELLS_MAX)
    return refuse_at_line (error, ENTENTE_REASON_TOO_MANY_CELLS, row->line, ENTENTE_CSV_CELLS_MAX);

  if (quoted ? !take_quoted (self, row, offset, error) : !take_plain (self, row, offset, error))
    return FALSE;

  text = self->text->str + offset;
  n_apostrophes = count_apostrophes (text);
  if (n_apostrophes > 0 && looks_like_formula (text + n_apostrophes))
    offset++;

  g_array_append_val (self->offsets, offset);
  g_string_append_c (self->text, '\0');

  return TRUE;
}

EntenteCsvReader *
entente_csv_reader_new (GBytes  *bytes,
                        GError **error)
{
  g_autoptr (EntenteCsvReader) self = NULL;
  gsize size = 0;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (EntenteCsvReader, 1);
  self->bytes = decode (bytes, error);
  if (self->bytes == NULL)
    return NULL;

  self->start = self->at = g_bytes_get_data (self->bytes, &size);
  self->end = self->start + size;
  self->line = 1;
  self->text = g_string_new (NULL);
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->cells = g_ptr_array_new ();

  skip_empty_lines (self);
  if (!take_separator_line (self))
    self->separator = detect_separator (self->at, self->end);
  if (self->at == self->end)
    {
      entente_refuse (error, ENTENTE_REASON_FILE_EMPTY, NULL, NULL);
      return NULL;
    }

  self->ends_cell['\n'] = self->ends_cell['\r'] = self->ends_cell[(guint8) self->separator] = 1;

  return g_steal_pointer (&self);
}

void
entente_csv_reader_free (EntenteCsvReader *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->offsets, g_array_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

gboolean
entente_csv_reader_read (EntenteCsvReader  *self,
                         EntenteCsvRow     *row,
                         GError           **error)
{
  gboolean more = TRUE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (row != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  skip_empty_lines (self);
  if (self->at == self->end)
    return FALSE;

  g_string_truncate (self->text, 0);
  g_array_set_size (self->offsets, 0);
  row->line = self->line;
  row->stray_quote = FALSE;

  while (more)
    {
      if (!take_cell (self, row, error))
        {
          self->at = self->end;
          return FALSE;
        }

      more = self->at < self->end && *self->at == self->separator;
      if (more)
        self->at++;
    }
  if (self->at < self->end)
    skip_line_end (self);

  g_ptr_array_set_size (self->cells, (int) self->offsets->len);
  for (guint i = 0; i < self->offsets->len; i++)
    self->cells->pdata[i] = self->text->str + g_array_index (self->offsets, gsize, i);
  row->cells = (const char *const *) self->cells->pdata;
  row->n_cells = self->cells->len;

  return TRUE;
}

gboolean
entente_csv_row_is_empty (const EntenteCsvRow *row)
{
  g_return_val_if_fail (row != NULL, TRUE);

  for (guint i = 0; i < row->n_cells; i++)
    if (row->cells[i][strspn (row->cells[i], " \t")] != '\0')
      return FALSE;

  return TRUE;
}

const char *
entente_csv_row_get_cell (const EntenteCsvRow *row,
                          int                  place)
{
  g_return_val_if_fail (row != NULL, "");

  return place >= 0 && (guint) place < row->n_cells ? row->cells[place] : "";
}

char
entente_csv_reader_get_separator (EntenteCsvReader *self)
{
  g_return_val_if_fail (self != NULL, '\0');

  return self->separator;
}

double
entente_csv_reader_get_progress (EntenteCsvReader *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return (double) (self->at - self->start) / (double) (self->end - self->start);
}

static gboolean
needs_quotes (const char *cell)
{
  gsize length = strlen (cell);

  return length > 0 && (cell[0] == ' ' || cell[length - 1] == ' ' ||
                        cell[strcspn (cell, ",;\t\"\r\n")] != '\0' ||
                        g_str_has_prefix (cell, ENTENTE_CSV_BOM) ||
                        g_ascii_strncasecmp (cell, "sep=", 4) == 0);
}

void
entente_csv_append_row (GString           *text,
                        const char *const *cells,
                        guint              n_cells)
{
  g_return_if_fail (text != NULL);
  g_return_if_fail (cells != NULL && n_cells > 0);

  for (guint i = 0; i < n_cells; i++)
    {
      const char *cell = cells[i];
      gboolean guarded = looks_like_formula (cell + count_apostrophes (cell));
      /* A row of one empty cell would be an empty line. */
      gboolean quoted = needs_quotes (cell) || (n_cells == 1 && cell[0] == '\0');

      if (i > 0)
        g_string_append_c (text, ',');
      if (quoted)
        g_string_append_c (text, '"');
      if (guarded)
        g_string_append_c (text, '\'');

      for (const char *quote; quoted && (quote = strchr (cell, '"')) != NULL; cell = quote + 1)
        {
          g_string_append_len (text, cell, quote + 1 - cell);
          g_string_append_c (text, '"');
        }
      g_string_append (text, cell);

      if (quoted)
        g_string_append_c (text, '"');
    }

  g_string_append (text, "\r\n");
}
