/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

G_BEGIN_DECLS

/* Writes all rows that @query has into @file: beside it first, and in its place when all of it is there. When
 * that fails or is cancelled, a file that was there before is as it was. @progress may be NULL. Answers the
 * number of rows, or -1. */
void   entente_file_export_async  (EntenteWorkspace     *workspace,
                                   EntenteQuery         *query,
                                   GFile                *file,
                                   EntenteProgress      *progress,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
gssize entente_file_export_finish (GAsyncResult         *result,
                                   GError              **error);

G_END_DECLS
