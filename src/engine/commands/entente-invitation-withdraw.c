/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-invitation-access.h"
#include "../tables/entente-tables.h"

/* The sender takes an invitation back: its link stops working. */

static const EntenteParam params[] = {
  { "invitation", "s" },
  { "version", "x", TRUE },
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteInvitationAccess) access = { 0 };
  const char *next;

  if (!entente_invitation_access_load_own (execution, &access, error) ||
      !entente_life_cycle_step (&entente_invitation_life_cycle, access.state, "withdraw", &next, error))
    return FALSE;

  entente_execution_set_summary (execution, access.recipient_name);

  return entente_table_update (execution, &entente_invitation_table, access.row,
                               entente_execution_get_integer (execution, "version"), error,
                               "s:state", next,
                               "i:ended", entente_execution_get_now (execution),
                               NULL) &&
         entente_invitation_access_add_event (execution, &access, "withdrawn", "", error);
}

const EntenteCommandSpec entente_invitation_withdraw_command = {
  .name = "invitation.withdraw",
  .permission = ENTENTE_PERMISSION_WITHDRAW_INVITATION,
  .params = params,
  .apply = apply,
};
