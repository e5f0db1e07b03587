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

/* Lets the operator choose a file of offers or country rules, says what it holds and what importing it
 * would do, and imports it. */

#define ENTENTE_TYPE_CATALOG_IMPORT (entente_catalog_import_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCatalogImport, entente_catalog_import, ENTENTE, CATALOG_IMPORT, EntenteImportDialog)

/* Asks for the file first; @widget is what the dialogs belong to and where the result is said. */
void       entente_catalog_import_run  (GtkWidget           *widget,
                                        EntenteWorkspace    *workspace,
                                        EntenteDocumentKind  kind);

/* The same for a file that was chosen. */
void       entente_catalog_import_file (GtkWidget           *widget,
                                        EntenteWorkspace    *workspace,
                                        EntenteDocumentKind  kind,
                                        GFile               *file);

/* The window for a file whose content is known. */
GtkWidget *entente_catalog_import_new  (EntenteWorkspace    *workspace,
                                        EntenteDocumentKind  kind,
                                        const char          *file_name,
                                        GBytes              *bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
