/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-database"

#include "entente-statement-cache-private.h"

#include <string.h>

#define KEPT_STATEMENTS 96

struct _EntenteStatementCache
{
  GHashTable *known; /* text → EntenteStatement */
  GQueue idle;       /* of those not lent out, the last used first */
};

/* A few dozen of the characters tell statements apart well enough; the texts are long, and asked for often. */
static guint
hash_sql (gconstpointer sql)
{
  const char *text = sql;
  gsize length = strlen (text);
  gsize step = 1 + length / 32;
  guint hash = (guint) length;

  for (gsize i = 0; i < length; i += step)
    hash = hash * 33 + (guchar) text[i];

  return hash;
}

EntenteStatementCache *
entente_statement_cache_new (void)
{
  EntenteStatementCache *self = g_new0 (EntenteStatementCache, 1);

  self->known = g_hash_table_new (hash_sql, g_str_equal);
  g_queue_init (&self->idle);

  return self;
}

void
entente_statement_cache_free (EntenteStatementCache *self)
{
  entente_statement_cache_clear (self);
  g_hash_table_unref (self->known);
  g_free (self);
}

EntenteStatement *
entente_statement_cache_take (EntenteStatementCache *self,
                              const char            *sql)
{
  EntenteStatement *statement = g_hash_table_lookup (self->known, sql);

  if (statement == NULL || entente_statement_is_lent (statement))
    return NULL;

  g_queue_unlink (&self->idle, entente_statement_get_link (statement));

  return statement;
}

void
entente_statement_cache_add (EntenteStatementCache *self,
                             EntenteStatement      *statement)
{
  const char *sql = entente_statement_get_sql (statement);
  EntenteStatement *other = g_hash_table_lookup (self->known, sql);

  if (other != NULL)
    entente_statement_get_link (other)->data = NULL;

  g_hash_table_replace (self->known, (gpointer) sql, statement);
  entente_statement_get_link (statement)->data = statement;
}

void
entente_statement_cache_put (EntenteStatementCache *self,
                             EntenteStatement      *statement)
{
  GList *link = entente_statement_get_link (statement);

  if (link->data == NULL)
    {
      entente_statement_free (statement);
      return;
    }

  g_queue_push_head_link (&self->idle, link);
  if (self->idle.length <= KEPT_STATEMENTS)
    return;

  statement = g_queue_pop_tail_link (&self->idle)->data;
  g_hash_table_remove (self->known, entente_statement_get_sql (statement));
  entente_statement_free (statement);
}

void
entente_statement_cache_clear (EntenteStatementCache *self)
{
  GHashTableIter iter;
  gpointer statement;

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, NULL, &statement))
    {
      entente_statement_get_link (statement)->data = NULL;
      if (!entente_statement_is_lent (statement))
        entente_statement_free (statement);
      /* The text was the statement's. */
      g_hash_table_iter_steal (&iter);
    }

  g_queue_init (&self->idle);
}
