/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-schema.h"

#include <gio/gio.h>

#define SQL_PATH "/io/github/entente/Entente/sql/"

/* One line per version, the file of the same number in resources/sql/:
 *   1  first
 *   2  prices
 *   3  offers that are sold in several countries
 *   4  what customers are found by
 *   5  what was of relationships that ended; what the operator asks of those who enroll; users who are removed
 *   6  drafts of who has no account yet
 *   7  the vetting of who enrolls
 *   8  what was left out of tables that were imported
 */
static const char *const files[] = {
  "0001.sql",
  "0002.sql",
  "0003.sql",
  "0004.sql",
  "0005.sql",
  "0006.sql",
  "0007.sql",
  "0008.sql",
};

/* How far a step is cannot be told, only that there are some. */
#define BEGUN 0.1

/* Addresses and domains of a program that exists only in this file end in a name reserved for examples
 * (RFC 2606), so that nothing that is sent by mistake reaches anybody. */
#define DOMAIN_SUFFIX "program.example"

static gboolean
migrate (EntenteConnection  *connection,
         const char         *path,
         GError            **error)
{
  GBytes *texts[G_N_ELEMENTS (files)] = { NULL };
  EntenteMigration steps[G_N_ELEMENTS (files)];
  g_autofree char *backup = NULL;
  gboolean done = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (files) && done; i++)
    {
      g_autofree char *resource = g_strconcat (SQL_PATH, files[i], NULL);

      texts[i] = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      done = texts[i] != NULL;
      if (done)
        steps[i] = (EntenteMigration){ i + 1, g_bytes_get_data (texts[i], NULL) };
    }

  if (path != NULL)
    backup = g_strconcat (path, ".version-", NULL);

  done = done && entente_migrate (connection, steps, G_N_ELEMENTS (steps), ENTENTE_APPLICATION_ID, backup, error);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (&texts[i], g_bytes_unref);

  return done;
}

static gboolean
set_up (EntenteConnection  *connection,
        gint64              now,
        GError            **error)
{
  g_autofree char *workspace = entente_id_new (now);
  g_autofree char *organization = entente_id_new (now);
  g_autofree char *user = entente_id_new (now);
  gint64 row;

  if (!entente_connection_run (connection, error,
                               "INSERT INTO workspace (key, value) VALUES ('id', ?1), ('domain-suffix', ?2)",
                               "ss", workspace, DOMAIN_SUFFIX) ||
      !entente_connection_run (connection, error,
                               "INSERT INTO organization (id, kind, name, name_key, domain, created) "
                               "VALUES (?1, 'operator', 'Program Operator', 'program operator', ?2, ?3)",
                               "ssi", organization, "operator." DOMAIN_SUFFIX, now))
    return FALSE;

  row = entente_connection_get_last_row (connection);

  return entente_connection_run (connection, error,
                                 "INSERT INTO user (id, organization, user_name, name, name_key, roles, created) "
                                 "VALUES (?1, ?2, ?3, 'Operator', 'operator', 'global-admin,admin-agent', ?4)",
                                 "sisi", user, row, "operator@operator." DOMAIN_SUFFIX, now);
}

/* Somebody may be waiting, and longer than for a file of the present version. */
static gboolean
tell_upgrade (EntenteConnection  *connection,
              EntenteProgress    *upgrade,
              GError            **error)
{
  gint64 version = 0;

  if (!entente_connection_query_int64 (connection, &version, error, "PRAGMA user_version", ""))
    return FALSE;

  if (upgrade != NULL && version > 0 && version < (gint64) G_N_ELEMENTS (files))
    entente_progress_set_fraction (upgrade, BEGUN);

  return TRUE;
}

gboolean
entente_schema_prepare (EntenteConnection  *connection,
                        const char         *path,
                        gint64              now,
                        EntenteProgress    *upgrade,
                        GError            **error)
{
  gint64 n = 0;

  if (!tell_upgrade (connection, upgrade, error) ||
      !migrate (connection, path, error) ||
      !entente_connection_query_int64 (connection, &n, error, "SELECT count (*) FROM workspace", ""))
    return FALSE;

  if (n > 0)
    return TRUE;

  if (!entente_connection_begin (connection, error))
    return FALSE;

  if (!set_up (connection, now, error))
    {
      entente_connection_rollback (connection);
      return FALSE;
    }

  return entente_connection_commit (connection, error);
}

gboolean
entente_schema_check (EntenteConnection  *connection,
                      GError            **error)
{
  return entente_migration_check (connection, ENTENTE_APPLICATION_ID, G_N_ELEMENTS (files), error) &&
         entente_connection_check_whole (connection, error);
}
