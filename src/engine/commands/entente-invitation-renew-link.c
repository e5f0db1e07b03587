/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-invitation-access.h"
#include "../tables/entente-tables.h"

/* Nobody can make a link of what is stored. A sender who has lost it makes another, and the one before stops
 * working; the days for which the invitation can be answered stay what they are. Whoever has opened it can go on
 * without a link. */

static const EntenteParam params[] = {
  { "invitation", "s" },
  { "secret-hash", "s" },
  { "version", "x", TRUE },
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteInvitationAccess) access = { 0 };
  const char *next;

  if (!entente_invitation_check_secret_hash (execution, error) ||
      !entente_invitation_access_load_to_ask (execution, &access, error) ||
      !entente_life_cycle_step (&entente_invitation_life_cycle, access.state, "renew-link", &next, error))
    return FALSE;

  entente_execution_set_summary (execution, access.recipient_name);

  return entente_table_update (execution, &entente_invitation_table, access.row,
                               entente_execution_get_integer (execution, "version"), error,
                               "s:secret_hash", entente_execution_get_text (execution, "secret-hash"),
                               NULL) &&
         entente_invitation_access_add_event (execution, &access, "link-renewed", "", error);
}

/* The gate asks for what every kind of request needs; entente_invitation_access_load_to_ask() for the rest. */
const EntenteCommandSpec entente_invitation_renew_link_command = {
  .name = "invitation.renew-link",
  .permission = ENTENTE_PERMISSION_REQUEST_RELATIONSHIP,
  .params = params,
  .apply = apply,
};
