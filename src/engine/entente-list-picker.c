/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-list-picker.h"

#include "entente-list-condition.h"

#include <string.h>

/* One question to each search table at most. */
#define MAX_MATCHES 2

/* So many matches are enough to guess how many there are. */
#define PROBED_MATCHES 1000

/* So few can be put in order by themselves. */
#define FEW_MATCHES 500

/* When one row in so many matches, to look at the rows themselves is quicker than to gather all matches. */
#define DENSE 8

typedef struct
{
  char *sql;
  char *match;
} Match;

/* One way to understand what a person typed. */
typedef struct
{
  GStrv words; /* (unowned) */
  Match matches[MAX_MATCHES];
  guint n_matches;
} Reading;

struct _EntenteListPicker
{
  GPtrArray *words; /* GStrv */
  char *text_sql;   /* the text of row ?1 that is searched */
  GArray *readings; /* Reading, at least one */
};

/* A set of rows, a bit each. */
typedef struct
{
  guint64 *words;
  guint32 last;
} RowSet;

static void
row_set_init (RowSet *self,
              GArray *order)
{
  self->last = 0;
  for (guint i = 0; i < order->len; i++)
    self->last = MAX (self->last, g_array_index (order, guint32, i));

  self->words = g_new0 (guint64, self->last / 64 + 1);
}

static void
row_set_clear (RowSet *self)
{
  g_free (self->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RowSet, row_set_clear)

static void
row_set_add (RowSet *self,
             gint64  row)
{
  if (row <= self->last)
    self->words[row / 64] |= G_GUINT64_CONSTANT (1) << (row % 64);
}

static gboolean
row_set_contains (const RowSet *self,
                  guint32       row)
{
  return (self->words[row / 64] >> (row % 64)) & 1;
}

static void
row_set_intersect (RowSet       *self,
                   const RowSet *other)
{
  for (guint32 i = 0; i <= self->last / 64; i++)
    self->words[i] &= other->words[i];
}

static void
row_set_unite (RowSet       *self,
               const RowSet *other)
{
  for (guint32 i = 0; i <= self->last / 64; i++)
    self->words[i] |= other->words[i];
}

static void
add_match (Reading    *self,
           const char *table,
           char       *match)
{
  Match *added;

  if (match[0] == '\0')
    {
      g_free (match);
      return;
    }

  added = &self->matches[self->n_matches++];
  added->sql = g_strdup_printf ("SELECT rowid FROM %s WHERE %s MATCH ?1", table, table);
  added->match = match;
}

static void
reading_clear (gpointer data)
{
  Reading *self = data;

  for (guint i = 0; i < self->n_matches; i++)
    {
      g_free (self->matches[i].sql);
      g_free (self->matches[i].match);
    }
}

static gboolean
add_reading (EntenteListPicker           *self,
             const EntenteListDefinition *definition,
             GStrv                        words)
{
  Reading reading = { words };
  char *trigram;
  char *prefix;

  if (!entente_list_condition_dup_matches (words, &trigram, &prefix))
    return FALSE;

  add_match (&reading, definition->trigram, trigram);
  add_match (&reading, definition->prefix, prefix);
  g_array_append_val (self->readings, reading);

  return TRUE;
}

EntenteListPicker *
entente_list_picker_new (const EntenteListDefinition *definition,
                         const char                  *search)
{
  EntenteListPicker *self;

  if (definition->trigram == NULL)
    return NULL;

  self = g_new0 (EntenteListPicker, 1);
  self->words = entente_list_condition_dup_readings (search);
  self->text_sql = g_strdup_printf ("SELECT %s FROM %s WHERE t.row = ?1", definition->search_text,
                                    definition->index_from != NULL ? definition->index_from : definition->from);
  self->readings = g_array_new (FALSE, FALSE, sizeof (Reading));
  g_array_set_clear_func (self->readings, reading_clear);

  for (guint i = 0; i < self->words->len; i++)
    if (!add_reading (self, definition, g_ptr_array_index (self->words, i)))
      {
        entente_list_picker_free (self);
        return NULL;
      }

  return self;
}

void
entente_list_picker_free (EntenteListPicker *self)
{
  g_array_unref (self->readings);
  g_ptr_array_unref (self->words);
  g_free (self->text_sql);
  g_free (self);
}

static gboolean
find_matches (const Match        *match,
              EntenteConnection  *connection,
              RowSet             *found,
              GError            **error)
{
  g_autoptr (EntenteStatement) statement = entente_connection_prepare (connection, match->sql, error);
  gboolean more = FALSE;

  if (statement == NULL)
    return FALSE;

  entente_statement_bind_text (statement, 1, match->match);
  while (TRUE)
    {
      if (!entente_statement_step (statement, &more, error))
        return FALSE;
      if (!more)
        return TRUE;

      row_set_add (found, entente_statement_get_int64 (statement, 0));
    }
}

/* The rows that hold what @reading asks for. */
static gboolean
find_reading (const Reading      *reading,
              EntenteConnection  *connection,
              GArray             *order,
              RowSet             *found,
              GError            **error)
{
  row_set_init (found, order);
  if (!find_matches (&reading->matches[0], connection, found, error))
    return FALSE;

  for (guint i = 1; i < reading->n_matches; i++)
    {
      g_auto (RowSet) more = { NULL };

      row_set_init (&more, order);
      if (!find_matches (&reading->matches[i], connection, &more, error))
        return FALSE;
      row_set_intersect (found, &more);
    }

  return TRUE;
}

static const Reading *
get_reading (EntenteListPicker *self,
             guint              i)
{
  return &g_array_index (self->readings, Reading, i);
}

gboolean
entente_list_picker_pick (EntenteListPicker  *self,
                          EntenteConnection  *connection,
                          GArray             *order,
                          GArray             *rows,
                          GError            **error)
{
  g_auto (RowSet) found = { NULL };

  if (get_reading (self, 0)->n_matches == 0)
    {
      g_array_append_vals (rows, order->data, order->len);
      return TRUE;
    }

  if (!find_reading (get_reading (self, 0), connection, order, &found, error))
    return FALSE;

  for (guint i = 1; i < self->readings->len; i++)
    {
      g_auto (RowSet) more = { NULL };

      if (!find_reading (get_reading (self, i), connection, order, &more, error))
        return FALSE;
      row_set_unite (&found, &more);
    }

  for (guint i = 0; i < order->len; i++)
    {
      guint32 row = g_array_index (order, guint32, i);

      if (row_set_contains (&found, row))
        g_array_append_val (rows, row);
    }

  return TRUE;
}

/* The first matches of the first question, at most @limit, by their rows. */
static gboolean
probe (const Match        *match,
       EntenteConnection  *connection,
       guint               limit,
       GArray             *rows,
       GError            **error)
{
  g_autoptr (EntenteStatement) statement = entente_connection_prepare (connection, match->sql, error);
  gboolean more = FALSE;

  if (statement == NULL)
    return FALSE;

  entente_statement_bind_text (statement, 1, match->match);
  while (rows->len < limit)
    {
      guint32 row;

      if (!entente_statement_step (statement, &more, error))
        return FALSE;
      if (!more)
        return TRUE;

      row = entente_statement_get_int64 (statement, 0);
      g_array_append_val (rows, row);
    }

  return TRUE;
}

static gboolean
begins_word (const char *text,
             const char *word)
{
  const char *found = text;

  while ((found = strstr (found, word)) != NULL)
    {
      if (found == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found))))
        return TRUE;
      found++;
    }

  return FALSE;
}

static gboolean
holds_words (const char *text,
             GStrv       words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (entente_text_length (words[i]) >= ENTENTE_LIST_TRIGRAM ? strstr (text, words[i]) == NULL
                                                               : !begins_word (text, words[i]))
      return FALSE;

  return TRUE;
}

/* Looks at the next rows of @order, from @passed on, until @limit have been found in all or @most were passed. */
static gboolean
look_at_next (EntenteListPicker  *self,
              EntenteConnection  *connection,
              guint               limit,
              guint               most,
              GArray             *order,
              guint              *passed,
              GArray             *rows,
              GError            **error)
{
  g_autoptr (EntenteStatement) statement = entente_connection_prepare (connection, self->text_sql, error);
  gboolean found = FALSE;

  if (statement == NULL)
    return FALSE;

  for (; *passed < MIN (most, order->len) && rows->len < limit; (*passed)++)
    {
      guint32 row = g_array_index (order, guint32, *passed);

      entente_statement_bind_int64 (statement, 1, row);
      if (!entente_statement_step (statement, &found, error))
        return FALSE;
      if (found && holds_words (entente_statement_get_text (statement, 0), get_reading (self, 0)->words))
        g_array_append_val (rows, row);
    }

  return TRUE;
}

/* Few matches are gathered, if there are no more. If many were met soon, @dense is set. Matches come by their rows, so that
 * the last one tells how many rows were passed. */
static gboolean
gather_few (const Reading      *reading,
            EntenteConnection  *connection,
            GArray             *rows,
            gboolean           *complete,
            gboolean           *dense,
            GError            **error)
{
  g_autoptr (GArray) probed = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (!probe (&reading->matches[0], connection, PROBED_MATCHES, probed, error))
    return FALSE;

  *complete = reading->n_matches == 1 && probed->len <= FEW_MATCHES;
  *dense = probed->len == PROBED_MATCHES && g_array_index (probed, guint32, probed->len - 1) / DENSE <= probed->len;
  if (*complete)
    g_array_append_vals (rows, probed->data, probed->len);

  return TRUE;
}

gboolean
entente_list_picker_begin (EntenteListPicker  *self,
                           EntenteConnection  *connection,
                           guint               limit,
                           GArray             *order,
                           GArray             *rows,
                           gboolean           *complete,
                           GError            **error)
{
  g_autoptr (GArray) looked = g_array_new (FALSE, FALSE, sizeof (guint32));
  const Reading *reading = get_reading (self, 0);
  gboolean dense;
  guint passed = 0;

  *complete = FALSE;
  if (reading->n_matches == 0)
    {
      g_array_append_vals (rows, order->data, MIN (limit, order->len));
      return TRUE;
    }

  /* A telephone number is asked for as a whole: there are few of each. */
  if (self->readings->len > 1)
    return TRUE;

  /* The first rows tell most cheaply that one in a few is found. */
  if (!look_at_next (self, connection, limit, limit, order, &passed, looked, error))
    return FALSE;

  dense = looked->len >= limit / DENSE;
  if (!dense && !gather_few (reading, connection, rows, complete, &dense, error))
    return FALSE;

  if (*complete || !dense)
    return TRUE;

  if (!look_at_next (self, connection, limit, 2 * DENSE * limit, order, &passed, looked, error))
    return FALSE;

  /* It took too long, or the rest is looked at with all others. */
  if (looked->len == limit)
    g_array_append_vals (rows, looked->data, looked->len);

  return TRUE;
}
