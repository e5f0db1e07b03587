/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <glib.h>

G_BEGIN_DECLS

/* Whether the heading of a column is one of @words. Only its letters and digits count, small and without accents; so
 * they are written in @words, with a space between two. */
gboolean entente_heading_is (const char *heading,
                             const char *words);

G_END_DECLS
