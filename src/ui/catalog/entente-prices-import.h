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

/* Says what a price list holds and what importing it would do, asks for what it does not say of itself, and
 * imports it. */

#define ENTENTE_TYPE_PRICES_IMPORT (entente_prices_import_get_type ())
G_DECLARE_FINAL_TYPE (EntentePricesImport, entente_prices_import, ENTENTE, PRICES_IMPORT, EntenteImportDialog)

/* Whether a file is to be read as a price list, and not as a catalog: tables are, whatever they are called. */
gboolean   entente_prices_import_takes (const char *file_name,
                                        GBytes     *bytes);

GtkWidget *entente_prices_import_new   (EntenteWorkspace *workspace,
                                        const char       *file_name,
                                        GBytes           *bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
