/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-left-out.h"

/* Undoes import.dismiss, for as long as the rows are kept. */

static const EntenteParam params[] = {
  { "import", "s" },
  { "version", "x", TRUE },
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  return entente_left_out_set_dismissed (execution, FALSE, error);
}

const EntenteCommandSpec entente_import_restore_command = {
  .name = "import.restore",
  .permission = ENTENTE_PERMISSION_IMPORT_CUSTOMERS,
  .params = params,
  .apply = apply,
};
