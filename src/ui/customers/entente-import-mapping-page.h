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

/* Which column of a table of customers holds what; on the way on, the import is rehearsed. */

#define ENTENTE_TYPE_IMPORT_MAPPING_PAGE (entente_import_mapping_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteImportMappingPage, entente_import_mapping_page, ENTENTE, IMPORT_MAPPING_PAGE,
                      EntenteImportRunPage)

EntenteWizardPage *entente_import_mapping_page_new (EntenteCustomersImport *import) G_GNUC_WARN_UNUSED_RESULT;

/* What a field of a customer is called. */
const char        *entente_customer_field_get_label (EntenteCustomerField field);

G_END_DECLS
