/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-left-out.h"

/* Somebody has dealt with the rows that were left out of a table. Who imports tables dismisses what any of them left. */

static const EntenteParam params[] = {
  { "import", "s" },
  { "version", "x", TRUE },
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  return entente_left_out_set_dismissed (execution, TRUE, error);
}

const EntenteCommandSpec entente_import_dismiss_command = {
  .name = "import.dismiss",
  .permission = ENTENTE_PERMISSION_IMPORT_CUSTOMERS,
  .params = params,
  .apply = apply,
};
