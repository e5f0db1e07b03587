/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "rows/entente-record-row.h"

G_BEGIN_DECLS

/* A scrolled list of records of any length. Space and → expand a row, ← closes it, Enter or a click
 * activates it. Which rows are expanded and selected is remembered by the record, not by the position,
 * and survives changes of the model.
 *
 * Signal "activate" (EntenteRecord *record). */

#define ENTENTE_TYPE_RECORD_LIST (entente_record_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRecordList, entente_record_list, ENTENTE, RECORD_LIST, AdwBin)

GtkWidget     *entente_record_list_new          (void) G_GNUC_WARN_UNUSED_RESULT;

/* Before a model is set. @details may be NULL. */
void           entente_record_list_set_rows     (EntenteRecordList    *self,
                                                 EntenteRecordUpdate   update,
                                                 EntenteRecordDetails  details,
                                                 gpointer              user_data);
/* A GListModel of EntenteRecords. */
void           entente_record_list_set_model    (EntenteRecordList    *self,
                                                 GListModel           *model);
EntenteRecord *entente_record_list_get_selected (EntenteRecordList    *self);
/* Expands or closes the row of the record with @id, now or when it comes into sight. */
void           entente_record_list_set_expanded (EntenteRecordList    *self,
                                                 const char           *id,
                                                 gboolean              expanded);
gboolean       entente_record_list_get_expanded (EntenteRecordList    *self,
                                                 const char           *id);
void           entente_record_list_scroll_to    (EntenteRecordList    *self,
                                                 guint                 position);

G_END_DECLS
