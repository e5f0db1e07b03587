/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-database"

/* The transactions of a connection. */

#include "entente-connection-private.h"

/* Half an end is worse than a late one. */
static gboolean
run_to_the_end (EntenteConnection  *self,
                const char         *sql,
                GError            **error)
{
  gboolean done;

  entente_connection_set_uncancellable (self, TRUE);
  done = entente_connection_run (self, error, sql, NULL);
  entente_connection_set_uncancellable (self, FALSE);

  return done;
}

gboolean
entente_connection_begin (EntenteConnection  *self,
                          GError            **error)
{
  g_return_val_if_fail (ENTENTE_IS_CONNECTION (self), FALSE);

  return entente_connection_run (self, error, entente_connection_is_read_only (self) ? "BEGIN" : "BEGIN IMMEDIATE", NULL);
}

gboolean
entente_connection_commit (EntenteConnection  *self,
                           GError            **error)
{
  g_return_val_if_fail (ENTENTE_IS_CONNECTION (self), FALSE);

  if (!run_to_the_end (self, "COMMIT", error))
    {
      entente_connection_rollback (self);
      return FALSE;
    }

  return TRUE;
}

void
entente_connection_rollback (EntenteConnection *self)
{
  g_return_if_fail (ENTENTE_IS_CONNECTION (self));

  if (!entente_connection_in_transaction (self))
    return;

  /* What can fail here leaves the connection without a transaction all the same. */
  run_to_the_end (self, "ROLLBACK", NULL);
}

gboolean
entente_connection_in_transaction (EntenteConnection *self)
{
  g_return_val_if_fail (ENTENTE_IS_CONNECTION (self), FALSE);

  return entente_connection_check (self, NULL) && sqlite3_get_autocommit (entente_connection_get_handle (self)) == 0;
}

gboolean
entente_connection_savepoint (EntenteConnection  *self,
                              GError            **error)
{
  g_return_val_if_fail (ENTENTE_IS_CONNECTION (self), FALSE);

  return entente_connection_run (self, error, "SAVEPOINT entente", NULL);
}

gboolean
entente_connection_release (EntenteConnection  *self,
                            GError            **error)
{
  g_return_val_if_fail (ENTENTE_IS_CONNECTION (self), FALSE);

  return run_to_the_end (self, "RELEASE entente", error);
}

gboolean
entente_connection_rollback_to (EntenteConnection  *self,
                                GError            **error)
{
  g_return_val_if_fail (ENTENTE_IS_CONNECTION (self), FALSE);

  return run_to_the_end (self, "ROLLBACK TO entente", error) && run_to_the_end (self, "RELEASE entente", error);
}
