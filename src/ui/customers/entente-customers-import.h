/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

#include "exchange/entente-problem-list.h"

G_BEGIN_DECLS

/* A table of customers on its way into the workspace: the file, what its columns hold, and what a rehearsal
 * and the import itself have said. Shared by the pages of the wizard. */

#define ENTENTE_TYPE_CUSTOMERS_IMPORT (entente_customers_import_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCustomersImport, entente_customers_import, ENTENTE, CUSTOMERS_IMPORT, GObject)

/* How many rows of the table are looked at for a preview. */
#define ENTENTE_CUSTOMERS_IMPORT_N_SAMPLES 5

/* Reads the headings and the first rows; refuses what is no table. */
EntenteCustomersImport  *entente_customers_import_new             (const char              *name,
                                                                   GBytes                  *file,
                                                                   GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

const char              *entente_customers_import_get_name        (EntenteCustomersImport  *self);
EntenteCustomerMapping  *entente_customers_import_get_mapping     (EntenteCustomersImport  *self);
EntenteProgress         *entente_customers_import_get_progress    (EntenteCustomersImport  *self);
guint                    entente_customers_import_get_n_samples   (EntenteCustomersImport  *self);
/* What stands in a column of the nth of the first rows; "" where nothing does. */
const char              *entente_customers_import_get_sample      (EntenteCustomersImport  *self,
                                                                   guint                    n,
                                                                   guint                    column);
/* The same of the column that holds @field. */
const char              *entente_customers_import_get_value       (EntenteCustomersImport  *self,
                                                                   guint                    n,
                                                                   EntenteCustomerField     field);

typedef enum
{
  ENTENTE_CUSTOMERS_IMPORT_REHEARSE,
  ENTENTE_CUSTOMERS_IMPORT_EXECUTE,
} EntenteCustomersImportMode;

void                     entente_customers_import_run_async       (EntenteCustomersImport     *self,
                                                                   EntenteWorkspace           *workspace,
                                                                   EntenteCustomersImportMode  mode,
                                                                   GCancellable               *cancellable,
                                                                   GAsyncReadyCallback         callback,
                                                                   gpointer                    user_data);
gboolean                 entente_customers_import_run_finish      (EntenteCustomersImport  *self,
                                                                   GAsyncResult            *result,
                                                                   GError                 **error);

/* What the last run has said: how many rows came in (or would) and were left out, and why. */
gint64                   entente_customers_import_get_n_imported  (EntenteCustomersImport  *self);
gint64                   entente_customers_import_get_n_left_out  (EntenteCustomersImport  *self);
EntenteProblemList      *entente_customers_import_get_problems    (EntenteCustomersImport  *self);

G_END_DECLS
