/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "rows/entente-record-row.h"
#include "rows/entente-selection.h"

G_BEGIN_DECLS

/* A scrolled list of records of any length. Space and → expand a row, ← closes it, Enter or a click
 * activates it. Which rows are expanded and selected is remembered by the record, not by the position,
 * and survives changes of the model.
 *
 * While it has a selection the rows can be ticked: Space, Enter or a click ticks one, Shift and the arrows, Home, End
 * or a click all from one to another. A list that can have one asks for it when a person begins to select, by a long press, by Ctrl or Shift
 * and a click, Ctrl+Space, or Ctrl+A.
 *
 * Signals: "activate" (EntenteRecord *record), not while there is a selection; "begin-selection" (), to which the answer is
 * entente_record_list_set_selection(). */

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
/* Whether rows can be selected at all. */
void           entente_record_list_set_selectable (EntenteRecordList  *self,
                                                   gboolean            selectable);
/* Of the list that is the model. NULL: nothing is selected any more. */
void           entente_record_list_set_selection (EntenteRecordList   *self,
                                                  EntenteSelection    *selection);
void           entente_record_list_select_all   (EntenteRecordList    *self);

void           entente_record_list_scroll_to    (EntenteRecordList    *self,
                                                 guint                 position);

G_END_DECLS
