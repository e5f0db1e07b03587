/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_DATABASE_INSIDE) && !defined(ENTENTE_DATABASE_COMPILATION)
# error "Only <entente-database.h> can be included directly."
#endif

#include "entente-connection.h"

G_BEGIN_DECLS

typedef struct
{
  int version;     /* the user_version after this step; each larger than the one before */
  const char *sql; /* statements without BEGIN or COMMIT */
} EntenteMigration;

/* Brings the file to the last step's version, each step in a transaction of its own. Looks first and refuses
 * what belongs to another program or a later version without a touch. A file of an older version is copied
 * before anything changes, to the path that is @backup_prefix (NULL for no copy) and that version: what a later
 * migration copies has another name. */
gboolean entente_migrate (EntenteConnection       *connection,
                          const EntenteMigration  *steps,
                          guint                    n_steps,
                          gint32                   application_id,
                          const char              *backup_prefix,
                          GError                 **error);

/* Whether it could: refuses FOREIGN_FILE and NEWER_FILE. */
gboolean entente_migration_check (EntenteConnection  *connection,
                                  gint32              application_id,
                                  int                 newest,
                                  GError            **error);

G_END_DECLS
