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

/* An import under way goes on for who began it; one that was only looked at would be another organization's now. */
static void
account_changed_cb (EntenteWizard *wizard)
{
  if (!entente_wizard_get_applying (wizard) && !ENTENTE_IS_IMPORT_RESULT_PAGE (entente_wizard_get_current (wizard)))
    gtk_window_destroy (GTK_WINDOW (wizard));
}

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
  /* A large table takes a while; the rest of the window stays of use meanwhile, and closing it gives the import up. */
  gtk_window_set_modal (GTK_WINDOW (wizard), FALSE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (wizard), TRUE);
  g_signal_connect_object (workspace, "notify::account", G_CALLBACK (account_changed_cb), wizard, G_CONNECT_SWAPPED);

  entente_wizard_add_page (wizard, entente_import_mapping_page_new (import));
  entente_wizard_add_page (wizard, entente_import_preview_page_new (import));
  entente_wizard_add_page (wizard, entente_import_result_page_new (import));

  return wizard;
}
