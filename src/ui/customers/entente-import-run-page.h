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

/* A page of the import of customers that goes through the whole table on the way on, and shows how far it is.
 *
 * Properties, to be set when it is made: "import" (EntenteCustomersImport), "executes" (TRUE: the customers come
 * in; FALSE: a rehearsal). */

#define ENTENTE_TYPE_IMPORT_RUN_PAGE (entente_import_run_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteImportRunPage, entente_import_run_page, ENTENTE, IMPORT_RUN_PAGE, EntenteWizardPage)

struct _EntenteImportRunPageClass
{
  EntenteWizardPageClass parent_class;
};

EntenteCustomersImport *entente_import_run_page_get_import (EntenteImportRunPage *self);

G_END_DECLS
