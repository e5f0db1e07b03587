/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "customers/entente-customers-import.h"
#include "wizards/entente-wizard-page.h"

G_BEGIN_DECLS

/* What came in, and what was left out and why. */

#define ENTENTE_TYPE_IMPORT_RESULT_PAGE (entente_import_result_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteImportResultPage, entente_import_result_page, ENTENTE, IMPORT_RESULT_PAGE, EntenteWizardPage)

EntenteWizardPage *entente_import_result_page_new (EntenteCustomersImport *import) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
