/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-own-relationship.h"
#include "../entente-relationship.h"
#include "../tables/entente-tables.h"

/* Undoes relationship.remove, a short while after it: the relationship is what it was, as if it had not ended. */

static const EntenteParam params[] = {
  { "customer", "s" },
  { "version", "x", TRUE },
  { NULL },
};

/* That it was over is no part of its history. */
static gboolean
forget (EntenteOwnRelationship  *relationship,
        EntenteExecution        *execution,
        GError                 **error)
{
  gint64 period = 0;

  return entente_connection_query_int64 (entente_execution_get_connection (execution), &period, error,
                                         "SELECT row FROM relationship_period WHERE relationship = ?1 AND ended = ?2 ORDER BY "
                                         "row DESC LIMIT 1",
                                         "ii", relationship->row, relationship->ended) &&
         (period == 0 || entente_table_delete (execution, &entente_relationship_period_table, period, error));
}

static gboolean
show (EntenteOwnRelationship  *relationship,
      EntenteExecution        *execution,
      GError                 **error)
{
  EntenteRelationshipEdge edge = {
    .partner = entente_execution_get_organization (execution),
    .customer = relationship->customer,
    .dap = relationship->dap,
  };

  return entente_relationship_show (execution, &edge, error);
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteOwnRelationship) relationship = { 0 };

  return entente_own_relationship_load (&relationship, execution, error) &&
         entente_relationship_check_restore (relationship.state, relationship.ended, entente_execution_get_now (execution),
                                             error) &&
         entente_table_update (execution, &entente_relationship_table, relationship.row,
                               entente_execution_get_integer (execution, "version"), error,
                               "s:state", "active",
                               "b:reseller", TRUE,
                               "i:ended", (gint64) 0,
                               NULL) &&
         forget (&relationship, execution, error) &&
         show (&relationship, execution, error) &&
         entente_own_relationship_tell (&relationship, execution, "relationship-restored", error);
}

const EntenteCommandSpec entente_relationship_restore_command = {
  .name = "relationship.restore",
  .permission = ENTENTE_PERMISSION_REMOVE_RELATIONSHIP,
  .params = params,
  .apply = apply,
};
