/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-agreement-acceptance.h"

/* A customer accepts the customer agreement itself, without an invitation: it has partners already, and none of
 * them has attested it, or the customer would rather have accepted it in its own name. */

static const EntenteParam params[] = {
  { "agreement", "s" },
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  const char *agreement = entente_execution_get_text (execution, "agreement");
  g_autofree char *title = NULL;

  if (!entente_agreement_accept (execution, agreement, "agreement", error) ||
      !entente_connection_query_text (entente_execution_get_connection (execution), &title, error,
                                      "SELECT title FROM agreement WHERE id = ?1", "s", agreement))
    return FALSE;

  entente_execution_set_summary (execution, title);

  return TRUE;
}

const EntenteCommandSpec entente_agreement_accept_command = {
  .name = "agreement.accept",
  .permission = ENTENTE_PERMISSION_ACCEPT_AGREEMENT,
  .params = params,
  .apply = apply,
};
