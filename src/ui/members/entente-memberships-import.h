/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "exchange/entente-import-dialog.h"

G_BEGIN_DECLS

/* Takes profiles of the membership registry in from a table, as entente-member-table.h has it. */

#define ENTENTE_TYPE_MEMBERSHIPS_IMPORT (entente_memberships_import_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMembershipsImport, entente_memberships_import, ENTENTE, MEMBERSHIPS_IMPORT, EntenteImportDialog)

GtkWidget *entente_memberships_import_new (EntenteWorkspace *workspace,
                                           const char       *file_name,
                                           GBytes           *bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
