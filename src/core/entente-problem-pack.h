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

/* Problems as text that takes little room, to be kept: of a hundred thousand alike, some hundred kilobytes. */

/* In bytes, before they are made small. Of problems that take more, the first are kept. */
#define ENTENTE_PROBLEM_PACK_MAX 16777216

/* @problems: of EntenteProblem. Says how many of them it is. */
char     *entente_problem_pack   (GPtrArray  *problems,
                                  guint      *n_packed) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full) An array of ENTENTE_PROBLEM_VARIANT_TYPE; empty when it cannot be read. */
GVariant *entente_problem_unpack (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
