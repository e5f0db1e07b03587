/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>

G_BEGIN_DECLS

/* A workspace without any data but arrays in memory: what the window would cost if the data cost nothing. */
#define BENCH_TYPE_ARRAY_WORKSPACE (bench_array_workspace_get_type ())
G_DECLARE_FINAL_TYPE (BenchArrayWorkspace, bench_array_workspace, BENCH, ARRAY_WORKSPACE, GObject)

BenchArrayWorkspace *bench_array_workspace_new (EntenteAccount *account);

/* What the list has for a search: a copy of its first records, and as many rows as it has, which show the
 * same records over and over. */
void bench_array_workspace_add (BenchArrayWorkspace *self,
                                const char          *list,
                                const char          *search,
                                GListModel          *rows);

G_END_DECLS
