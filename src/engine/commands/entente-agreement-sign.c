/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-agreement-acceptance.h"

/* A partner that was let into the program signs the partner agreement, once for its region and for good. Nothing can be
 * ordered with it before. */

static const EntenteParam params[] = {
  { "agreement", "s" },
  { "first-name", "s" },
  { "last-name", "s" },
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  const char *agreement = entente_execution_get_text (execution, "agreement");
  g_autofree char *first_name = entente_text_clean (entente_execution_get_text (execution, "first-name"));
  g_autofree char *last_name = entente_text_clean (entente_execution_get_text (execution, "last-name"));
  g_autofree char *title = NULL;

  if (!entente_agreement_sign (execution, agreement, "agreement", &(EntenteSignatory){ first_name, last_name }, error) ||
      !entente_connection_query_text (entente_execution_get_connection (execution), &title, error,
                                      "SELECT title FROM agreement WHERE id = ?1", "s", agreement))
    return FALSE;

  entente_execution_set_summary (execution, title);

  return TRUE;
}

const EntenteCommandSpec entente_agreement_sign_command = {
  .name = "agreement.sign",
  .permission = ENTENTE_PERMISSION_SIGN_AGREEMENT,
  .params = params,
  .apply = apply,
};
