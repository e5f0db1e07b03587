/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-invitation-access.h"

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

  if (!entente_invitation_access_load_own (execution, &access, error))
    return FALSE;

  entente_execution_set_summary (execution, access.recipient_name);

  return entente_invitation_access_withdraw (execution, &access, entente_execution_get_integer (execution, "version"), error);
}

const EntenteCommandSpec entente_invitation_withdraw_command = {
  .name = "invitation.withdraw",
  .permission = ENTENTE_PERMISSION_WITHDRAW_INVITATION,
  .params = params,
  .apply = apply,
};
