/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-snapshot.h"

typedef struct
{
  const char *name; /* NULL of a viewer */
  gboolean null;
  char *text; /* NULL: an integer */
  gint64 integer;
} Column;

/* What comes before the columns that are told of. */
typedef enum
{
  COLUMN_ID,
  COLUMN_VERSION,
  N_HEAD,
} Head;

struct _EntenteSnapshot
{
  char *id;
  gint64 version;
  int n_viewers;
  int n; /* columns, those of the viewers first */
  Column columns[];
};

static void
read_column (Column           *self,
             EntenteStatement *statement,
             int               column)
{
  self->null = entente_statement_is_null (statement, column);
  if (self->null)
    return;

  if (entente_statement_is_integer (statement, column))
    self->integer = entente_statement_get_int64 (statement, column);
  else
    self->text = g_strdup (entente_statement_get_text (statement, column));
}

EntenteSnapshot *
entente_snapshot_take (EntenteStatement  *statement,
                       guint              n_viewers,
                       GError           **error)
{
  EntenteSnapshot *self;
  gboolean found = FALSE;
  int n;

  if (!entente_statement_step (statement, &found, error) || !found)
    return NULL;

  n = entente_statement_get_n_columns (statement) - N_HEAD;
  g_assert (n >= (int) n_viewers);

  self = g_malloc0 (sizeof (EntenteSnapshot) + n * sizeof (Column));
  self->id = g_strdup (entente_statement_get_text (statement, COLUMN_ID));
  self->version = entente_statement_get_int64 (statement, COLUMN_VERSION);
  self->n_viewers = (int) n_viewers;
  self->n = n;

  for (int i = 0; i < n; i++)
    read_column (&self->columns[i], statement, N_HEAD + i);
  for (int i = self->n_viewers; i < n; i++)
    self->columns[i].name = g_intern_string (entente_statement_get_column_name (statement, N_HEAD + i));

  return self;
}

void
entente_snapshot_free (EntenteSnapshot *self)
{
  for (int i = 0; i < self->n; i++)
    g_free (self->columns[i].text);
  g_free (self->id);
  g_free (self);
}

const char *
entente_snapshot_get_id (EntenteSnapshot *self)
{
  return self->id;
}

gint64
entente_snapshot_get_version (EntenteSnapshot *self)
{
  return self->version;
}

static gboolean
is_same (const Column *a,
         const Column *b)
{
  return a->null == b->null && a->integer == b->integer && g_strcmp0 (a->text, b->text) == 0;
}

/* Whether a variant prints the text as it is, between quotes. */
static gboolean
is_plain (const char *text)
{
  for (; *text != '\0'; text++)
    if (!g_ascii_isprint (*text) || *text == '\'' || *text == '\\')
      return FALSE;

  return TRUE;
}

static void
print_text (const char *value,
            GString    *text)
{
  g_autoptr (GVariant) variant = NULL;

  if (is_plain (value))
    {
      g_string_append_c (text, '\'');
      g_string_append (text, value);
      g_string_append_c (text, '\'');
      return;
    }

  variant = g_variant_ref_sink (g_variant_new_string (value));
  g_variant_print_string (variant, text, TRUE);
}

static void
print_column (const Column *self,
              GString      *text)
{
  g_string_append_c (text, '\'');
  g_string_append (text, self->name);
  g_string_append (text, "': <");

  if (self->text != NULL)
    print_text (self->text, text);
  else
    g_string_append_printf (text, "int64 %" G_GINT64_FORMAT, self->integer);

  g_string_append_c (text, '>');
}

gint64
entente_snapshot_get_viewer (EntenteSnapshot *self,
                             guint            n)
{
  g_return_val_if_fail (n < (guint) self->n_viewers, 0);

  return self->columns[n].integer;
}

char *
entente_snapshot_print (EntenteSnapshot *self,
                        EntenteSnapshot *other)
{
  GString *text = g_string_new ("{");

  g_return_val_if_fail (other == NULL || other->n == self->n, NULL);

  for (int i = self->n_viewers; i < self->n; i++)
    {
      const Column *column = &self->columns[i];

      if (column->null || (other != NULL && is_same (column, &other->columns[i])))
        continue;

      if (text->len > 1)
        g_string_append (text, ", ");
      print_column (column, text);
    }

  g_string_append_c (text, '}');

  return g_string_free (text, FALSE);
}
