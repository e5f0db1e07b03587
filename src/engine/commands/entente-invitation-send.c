/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-invitation-access.h"
#include "../tables/entente-tables.h"

/* The mail with the link is on its way, or in its writer's hands: from now on the link works, and the days for
 * which it does are counted. */

static const EntenteParam params[] = {
  { "invitation", "s" },
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteInvitationAccess) access = { 0 };
  gint64 now = entente_execution_get_now (execution);
  gint64 expires;
  const char *next;

  if (!entente_invitation_access_load_to_ask (execution, &access, error) ||
      !entente_life_cycle_step (&entente_invitation_life_cycle, access.state, "send", &next, error))
    return FALSE;

  expires = now + (access.expires - access.created);
  entente_execution_set_summary (execution, access.recipient_name);
  entente_execution_set_outcome (execution, "expires", g_variant_new_int64 (expires));

  return entente_table_update (execution, &entente_invitation_table, access.row, 0, error,
                               "s:state", next,
                               "i:sent", now,
                               "i:expires", expires,
                               NULL) &&
         entente_invitation_access_discard_mail (execution, &access, error) &&
         entente_invitation_access_add_event (execution, &access, "sent", "", error);
}

/* The gate asks for what every kind of request needs; entente_invitation_access_load_to_ask() for the rest. */
const EntenteCommandSpec entente_invitation_send_command = {
  .name = "invitation.send",
  .permission = ENTENTE_PERMISSION_REQUEST_RELATIONSHIP,
  .params = params,
  .apply = apply,
};
