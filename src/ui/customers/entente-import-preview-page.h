/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "customers/entente-import-run-page.h"

G_BEGIN_DECLS

/* What would come in and what would be left out; on the way on, the customers are imported. */

#define ENTENTE_TYPE_IMPORT_PREVIEW_PAGE (entente_import_preview_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteImportPreviewPage, entente_import_preview_page, ENTENTE, IMPORT_PREVIEW_PAGE,
                      EntenteImportRunPage)

EntenteWizardPage *entente_import_preview_page_new (EntenteCustomersImport *import) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
