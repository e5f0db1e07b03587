/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* What holds for the whole workspace: its id, the program's domain. */

/* "id", "domain-suffix". (transfer full) */
char *entente_workspace_values_dup         (EntenteConnection  *connection,
                                            const char         *key,
                                            GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/* The primary domain for a prefix, "prefix.suffix" in small letters, if it is free; else refuses TAKEN, with a free prefix
 * as its detail. (transfer full) */
char *entente_workspace_values_take_domain (EntenteExecution   *execution,
                                            const char         *prefix,
                                            const char         *field,
                                            GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
