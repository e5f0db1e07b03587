/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-list-plan.h"

G_BEGIN_DECLS

/* Writes what a list shows as a table of text, on a reader's thread: in the list's order, with its search and
 * filters. */

/* Whether the list @name can be exported, and what it takes. */
gboolean          entente_exporter_knows          (const char                  *name);
EntentePermission entente_exporter_get_permission (const EntenteListDefinition *definition);

/* @stream is written, not closed. @progress may be NULL. Ends with G_IO_ERROR_CANCELLED when @cancellable is.
 * Answers the number of rows, or -1. */
gssize            entente_exporter_run            (EntenteListPlan             *plan,
                                                   EntenteConnection           *connection,
                                                   GOutputStream               *stream,
                                                   EntenteProgress             *progress,
                                                   GCancellable                *cancellable,
                                                   GError                     **error);

G_END_DECLS
