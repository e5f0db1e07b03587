/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_ENGINE_INSIDE) && !defined(ENTENTE_ENGINE_COMPILATION)
# error "Only <entente-engine.h> can be included directly."
#endif

#include <glib.h>

G_BEGIN_DECLS

/* The names of all commands, in alphabetical order, ended by NULL, for whoever has to have words for each. Free
 * with g_free(). */
const char **entente_command_names_dup (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
