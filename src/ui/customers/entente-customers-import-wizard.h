/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "customers/entente-customers-import.h"
#include "wizards/entente-wizard.h"

G_BEGIN_DECLS

/* Imports a table of customers: what the columns hold, a preview, and what came of it. Nothing is kept as a
 * draft: the file may be another one by then. */
EntenteWizard *entente_customers_import_wizard_new (GtkWindow              *parent,
                                                    EntenteWorkspace       *workspace,
                                                    EntenteCustomersImport *import) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
