/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-customers-import-wizard.h"

#include <glib/gi18n.h>

#include "customers/entente-import-mapping-page.h"
#include "customers/entente-import-preview-page.h"
#include "customers/entente-import-result-page.h"

EntenteWizard *
entente_customers_import_wizard_new (GtkWindow              *parent,
                                     EntenteWorkspace       *workspace,
                                     EntenteCustomersImport *import)
{
  EntenteWizard *wizard;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ENTENTE_IS_CUSTOMERS_IMPORT (import), NULL);

  wizard = entente_wizard_new (parent, workspace, _("Import Customers"), NULL);
  entente_wizard_add_page (wizard, entente_import_mapping_page_new (import));
  entente_wizard_add_page (wizard, entente_import_preview_page_new (import));
  entente_wizard_add_page (wizard, entente_import_result_page_new (import));

  return wizard;
}
