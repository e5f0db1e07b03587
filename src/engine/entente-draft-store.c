/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-draft-store.h"

/* The row of who has the draft; NULL where nobody does, and ?1 is "". */
#define OWNER "(SELECT row FROM user WHERE id = ?1)"

typedef struct
{
  char *user;
  char *kind;
  char *content; /* NULL: to be discarded */
  gint64 now;
} Draft;

static void
draft_free (gpointer data)
{
  Draft *draft = data;

  g_free (draft->user);
  g_free (draft->kind);
  g_free (draft->content);
  g_free (draft);
}

static void
save_on_writer (EntenteConnection *connection,
                GTask             *task,
                gpointer           task_data)
{
  Draft *draft = task_data;
  GError *error = NULL;
  gboolean done;

  if (draft->content != NULL)
    done = entente_connection_run (connection, &error,
                                   "INSERT INTO draft (user, kind, content, updated) "
                                   "SELECT " OWNER ", ?2, ?3, ?4 WHERE ?1 = '' OR " OWNER " IS NOT NULL "
                                   "ON CONFLICT DO UPDATE SET content = excluded.content, updated = excluded.updated",
                                   "sssi", draft->user, draft->kind, draft->content, draft->now);
  else
    done = entente_draft_store_discard_own (connection, draft->user, draft->kind, &error);

  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
load_on_writer (EntenteConnection *connection,
                GTask             *task,
                gpointer           task_data)
{
  Draft *draft = task_data;
  g_autofree char *text = NULL;
  GError *error = NULL;
  GVariant *content = NULL;

  if (!entente_connection_query_text (connection, &text, &error,
                                      "SELECT content FROM draft WHERE user IS " OWNER " AND kind = ?2",
                                      "ss", draft->user, draft->kind))
    {
      g_task_return_error (task, error);
      return;
    }

  /* A draft that cannot be read is no draft: a person starts over, nothing else depends on it. */
  if (text != NULL)
    content = g_variant_parse (NULL, text, NULL, NULL, NULL);

  g_task_return_pointer (task, content, (GDestroyNotify) g_variant_unref);
}

static Draft *
draft_new (const char *user,
           const char *kind)
{
  Draft *draft = g_new0 (Draft, 1);

  draft->user = g_strdup (user);
  draft->kind = g_strdup (kind);

  return draft;
}

void
entente_draft_store_save (EntenteWorker *writer,
                          GTask         *task,
                          const char    *user,
                          const char    *kind,
                          GVariant      *content,
                          gint64         now)
{
  Draft *draft = draft_new (user, kind);
  g_autoptr (GVariant) owned = content != NULL ? g_variant_ref_sink (content) : NULL;

  draft->content = owned != NULL ? g_variant_print (owned, TRUE) : NULL;
  draft->now = now;
  g_task_set_task_data (task, draft, draft_free);
  entente_worker_push (writer, task, save_on_writer);
}

void
entente_draft_store_load (EntenteWorker *writer,
                          GTask         *task,
                          const char    *user,
                          const char    *kind)
{
  g_task_set_task_data (task, draft_new (user, kind), draft_free);
  entente_worker_push (writer, task, load_on_writer);
}

gboolean
entente_draft_store_discard (EntenteConnection  *connection,
                             const char         *kind,
                             GError            **error)
{
  return entente_connection_run (connection, error, "DELETE FROM draft WHERE kind = ?1", "s", kind);
}

gboolean
entente_draft_store_discard_own (EntenteConnection  *connection,
                                 const char         *user,
                                 const char         *kind,
                                 GError            **error)
{
  return entente_connection_run (connection, error, "DELETE FROM draft WHERE user IS " OWNER " AND kind = ?2", "ss", user, kind);
}

gboolean
entente_draft_store_hand_over (EntenteConnection  *connection,
                               const char         *user,
                               const char         *other,
                               const char         *kind,
                               GError            **error)
{
  return entente_connection_run (connection, error,
                                 "UPDATE draft SET user = (SELECT row FROM user WHERE id = ?3) WHERE user IS " OWNER " AND kind = ?2",
                                 "sss", user, kind, other);
}
