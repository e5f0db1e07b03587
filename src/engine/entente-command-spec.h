/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>

#include "entente-execution.h"

G_BEGIN_DECLS

/* A parameter of a command. Declared once, here its type is checked, and a page can be made from it. */
typedef struct
{
  const char *name;
  const char *type; /* GVariant type string */
  gboolean optional;
} EntenteParam;

/* Does the work inside the transaction; FALSE with a refusal takes everything back. */
typedef gboolean (*EntenteCommandApply) (EntenteExecution  *execution,
                                         GError           **error);

typedef struct
{
  const char *name;
  EntentePermission permission;
  /* It is for somebody who has no account, so that nobody is asked who they are or what they may. Its apply makes a person,
   * and becomes that person: entente_execution_become(). "permission" is ENTENTE_N_PERMISSIONS. */
  gboolean newcomer;
  const EntenteParam *params; /* ended by an entry without a name */
  EntenteCommandApply apply;

  /* With this parameter it is another thing to do, for others; (nullable). Who asks before anybody does calls it
   * "NAME+VARIANT". */
  const char *variant;
  EntentePermission variant_permission;
} EntenteCommandSpec;

/* NULL when there is no such command. */
const EntenteCommandSpec        *entente_command_table_find (const char               *name);
/* Every command, ended by NULL. */
const EntenteCommandSpec *const *entente_command_table_get  (void);

/* What it takes to give the command with these parameters. */
EntentePermission                entente_command_spec_get_permission (const EntenteCommandSpec *spec,
                                                                      GVariant                 *params);
/* The same by the command's name, with or without "+" and its variant; ENTENTE_N_PERMISSIONS when there is no such. */
EntentePermission                entente_command_find_permission (const char               *name);

/* The values of the parameters, in the order of their declaration, NULL for those that are left out. Refuses
 * unknown keys, wrong types and missing parameters. (transfer full) */
GPtrArray                       *entente_command_spec_read  (const EntenteCommandSpec  *spec,
                                                             GVariant                  *params,
                                                             GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
/* One of them. (nullable) */
GVariant                        *entente_command_spec_get_value (const EntenteCommandSpec *spec,
                                                                 GPtrArray                *values,
                                                                 const char               *name);

G_END_DECLS
