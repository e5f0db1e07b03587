/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-database"

#include "entente-migration.h"

#include "entente-connection-private.h"
#include "entente-statement.h"

typedef struct
{
  EntenteConnection *connection;
  gint64 application_id;
  gint64 version;
  gint64 n_objects;
} File;

/* A step may rebuild a table that others refer to; and it may change every row of a large table in one statement, which
 * sets aside what was there before, as much as the table is. Inside a transaction these do nothing. */
static const char settings_of_steps[] = "PRAGMA foreign_keys = OFF; PRAGMA temp_store = FILE;";
static const char settings_after[] = "PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;";

static gboolean
look (File    *file,
      GError **error)
{
  return entente_connection_query_int64 (file->connection, &file->application_id, error, "PRAGMA application_id", NULL) &&
         entente_connection_query_int64 (file->connection, &file->version, error, "PRAGMA user_version", NULL) &&
         entente_connection_query_int64 (file->connection, &file->n_objects, error, "SELECT count(*) FROM sqlite_schema", NULL);
}

static gboolean
is_new (const File *file)
{
  return file->application_id == 0 && file->version == 0 && file->n_objects == 0;
}

static gboolean
recognize (const File  *file,
           gint32       application_id,
           gint64       newest,
           GError     **error)
{
  if (!is_new (file) && (file->application_id != application_id || file->version <= 0))
    {
      entente_refuse (error, ENTENTE_REASON_FOREIGN_FILE, NULL, NULL);
      return FALSE;
    }

  if (file->version > newest)
    {
      g_autofree char *theirs = g_strdup_printf ("%" G_GINT64_FORMAT, file->version);
      g_autofree char *ours = g_strdup_printf ("%" G_GINT64_FORMAT, newest);

      entente_refuse (error, ENTENTE_REASON_NEWER_FILE, NULL, theirs, ours, NULL);
      return FALSE;
    }

  return TRUE;
}

static gboolean
can_write (const File  *file,
           gint64       newest,
           GError     **error)
{
  if (file->version < newest && entente_connection_is_read_only (file->connection))
    {
      entente_refuse (error, ENTENTE_REASON_READ_ONLY, NULL, NULL);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_references (EntenteConnection  *connection,
                  GError            **error)
{
  g_autofree char *table = NULL;

  if (!entente_connection_query_text (connection, &table, error, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1", NULL))
    return FALSE;

  if (table != NULL)
    {
      entente_refuse (error, ENTENTE_REASON_DAMAGED, NULL, table, NULL);
      return FALSE;
    }

  return TRUE;
}

static gboolean
apply (EntenteConnection       *connection,
       const EntenteMigration  *step,
       gint32                   application_id,
       GError                 **error)
{
  g_autofree char *stamp = NULL;

  /* Pragmas take no parameters; these are numbers of ours. Both roll back with the rest. */
  stamp = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;", application_id, step->version);

  return entente_connection_execute (connection, step->sql, error) &&
         entente_connection_execute (connection, stamp, error) &&
         check_references (connection, error);
}

static gboolean
migrate_step (EntenteConnection       *connection,
              const EntenteMigration  *step,
              gint32                   application_id,
              GError                 **error)
{
  gint64 version = 0;

  if (!entente_connection_begin (connection, error))
    return FALSE;

  /* Another program may have been faster while this one waited for its turn. */
  if (!entente_connection_query_int64 (connection, &version, error, "PRAGMA user_version", NULL) ||
      (version < step->version && !apply (connection, step, application_id, error)))
    {
      entente_connection_rollback (connection);
      return FALSE;
    }

  return entente_connection_commit (connection, error);
}

static gboolean
migrate_steps (const File              *file,
               const EntenteMigration  *steps,
               guint                    n_steps,
               gint32                   application_id,
               GError                 **error)
{
  for (guint i = 0; i < n_steps; i++)
    if (steps[i].version > file->version)
      if (!migrate_step (file->connection, &steps[i], application_id, error))
        return FALSE;

  return TRUE;
}

static gboolean
back_up (const File  *file,
         const char  *prefix,
         GError     **error)
{
  g_autofree char *path = g_strdup_printf ("%s%" G_GINT64_FORMAT, prefix, file->version);

  return entente_connection_backup_to (file->connection, path, NULL, error);
}

gboolean
entente_migration_check (EntenteConnection  *connection,
                         gint32              application_id,
                         int                 newest,
                         GError            **error)
{
  File file = { connection };

  g_return_val_if_fail (ENTENTE_IS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!look (&file, error))
    return FALSE;

  if (is_new (&file))
    {
      entente_refuse (error, ENTENTE_REASON_FOREIGN_FILE, NULL, NULL);
      return FALSE;
    }

  return recognize (&file, application_id, newest, error);
}

gboolean
entente_migrate (EntenteConnection       *connection,
                 const EntenteMigration  *steps,
                 guint                    n_steps,
                 gint32                   application_id,
                 const char              *backup_prefix,
                 GError                 **error)
{
  File file = { connection };
  gboolean done;
  int newest;

  g_return_val_if_fail (ENTENTE_IS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (n_steps > 0, FALSE);
  g_return_val_if_fail (application_id != 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  newest = steps[n_steps - 1].version;
  if (!look (&file, error) || !recognize (&file, application_id, newest, error) || !can_write (&file, newest, error) ||
      !entente_connection_adopt (connection, error))
    return FALSE;

  if (file.version == newest)
    return TRUE;

  if (!is_new (&file) && backup_prefix != NULL && !back_up (&file, backup_prefix, error))
    return FALSE;

  if (!entente_connection_execute (connection, settings_of_steps, error))
    return FALSE;

  done = migrate_steps (&file, steps, n_steps, application_id, error);

  return entente_connection_execute (connection, settings_after, done ? error : NULL) && done;
}
