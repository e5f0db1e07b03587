/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>
#include <entente-core.h>

#include "rows/entente-record-row.h"

G_BEGIN_DECLS

/* A whole list of its own, pushed with entente_page_push(): all users of a customer, say. With search.
 *
 * Signal "activate" (EntenteRecord *record). */

#define ENTENTE_TYPE_RECORDS_PAGE (entente_records_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRecordsPage, entente_records_page, ENTENTE, RECORDS_PAGE, AdwBin)

GtkWidget *entente_records_page_new (EntenteWorkspace    *workspace,
                                     const char          *title,
                                     EntenteQuery        *query,
                                     EntenteRecordUpdate  update) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
