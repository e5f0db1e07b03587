/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-invitation-edges.h"

void
entente_invitation_edges_clear (EntenteInvitationEdges *self)
{
  g_free (self->sender.state);
  g_free (self->provider.state);
}

static gboolean
load (EntenteExecution       *execution,
      const char             *sql,
      gint64                  partner,
      EntenteInvitationEdge  *self,
      GError                **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution), sql, error);
  if (statement == NULL ||
      !entente_statement_bind (statement, "ii", partner, entente_execution_get_organization (execution)) ||
      !entente_statement_step (statement, &found, error))
    return FALSE;

  self->row = found ? entente_statement_get_int64 (statement, 0) : 0;
  self->state = g_strdup (found ? entente_statement_get_text (statement, 1) : "");
  self->since = found ? entente_statement_get_int64 (statement, 2) : 0;
  self->reseller = found && entente_statement_get_boolean (statement, 3);
  self->dap = found && entente_statement_get_boolean (statement, 4);
  self->through = found ? entente_statement_get_int64 (statement, 5) : 0;
  self->invitation = found ? entente_statement_get_int64 (statement, 6) : 0;

  return TRUE;
}

static gboolean
load_partnership (EntenteExecution         *execution,
                  EntenteInvitationAccess  *access,
                  EntenteInvitationEdge    *self,
                  GError                  **error)
{
  return load (execution,
               "SELECT row, state, since, 0, 0, 0, 0 FROM partnership WHERE provider = ?1 AND reseller = ?2",
               access->sender, self, error) &&
         (self->row == 0 || entente_life_cycle_step (&entente_partnership_life_cycle, self->state, "authorize", NULL, error));
}

static gboolean
load_relationship (EntenteExecution       *execution,
                   gint64                  partner,
                   gboolean                dap,
                   EntenteInvitationEdge  *self,
                   GError                **error)
{
  if (!load (execution,
             "SELECT row, state, since, reseller, dap, ifnull (through, 0), ifnull (invitation, 0) FROM relationship "
             "WHERE partner = ?1 AND customer = ?2",
             partner, self, error) ||
      (self->row != 0 && !entente_life_cycle_step (&entente_relationship_life_cycle, self->state, "accept", NULL, error)))
    return FALSE;

  self->suffices = g_str_equal (self->state, "active") && self->reseller && (self->dap || !dap);

  return TRUE;
}

/* The provider that is named beside who asks is to sell, and not to administer. */
gboolean
entente_invitation_edges_load (EntenteExecution         *execution,
                               EntenteInvitationAccess  *access,
                               EntenteInvitationEdges   *self,
                               GError                  **error)
{
  if (g_str_equal (access->kind, "partnership"))
    return load_partnership (execution, access, &self->sender, error);

  if (!load_relationship (execution, access->sender, access->dap, &self->sender, error) ||
      (access->provider != 0 && !load_relationship (execution, access->provider, /* dap= */ FALSE, &self->provider, error)))
    return FALSE;

  if (self->sender.suffices && (access->provider == 0 || self->provider.suffices))
    {
      entente_refuse (error, ENTENTE_REASON_ALREADY_PARTNERS, NULL, NULL);
      return FALSE;
    }

  return TRUE;
}
