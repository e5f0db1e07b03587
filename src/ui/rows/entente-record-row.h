/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

#include "rows/entente-record-head.h"

G_BEGIN_DECLS

/* One record in a list: a head that follows the record, and, when the row has details, an arrow that
 * expands it in place. In a GtkListView or a GtkListBox. */

#define ENTENTE_TYPE_RECORD_ROW (entente_record_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRecordRow, entente_record_row, ENTENTE, RECORD_ROW, GtkWidget)

/* Writes into @head what a row shows of @record; called whenever the record has changed, never for one
 * whose content is still on its way. Heads are used again for other records: set everything each time. */
typedef void       (*EntenteRecordUpdate)  (EntenteRecordHead *head,
                                            EntenteRecord     *record);
/* Makes what the expanded row shows; called when it is first expanded. */
typedef GtkWidget *(*EntenteRecordDetails) (EntenteRecordRow  *row,
                                            EntenteRecord     *record,
                                            gpointer           user_data);

GtkWidget         *entente_record_row_new           (EntenteRecordUpdate   update) G_GNUC_WARN_UNUSED_RESULT;

EntenteRecordHead *entente_record_row_get_head      (EntenteRecordRow     *self);

/* Property "record"; NULL empties the row. */
void               entente_record_row_set_record    (EntenteRecordRow     *self,
                                                     EntenteRecord        *record);
EntenteRecord     *entente_record_row_get_record    (EntenteRecordRow     *self);

/* @details NULL: the row cannot be expanded. */
void               entente_record_row_set_details   (EntenteRecordRow     *self,
                                                     EntenteRecordDetails  details,
                                                     gpointer              user_data);
gboolean           entente_record_row_is_expandable (EntenteRecordRow     *self);
/* Property "expanded". */
void               entente_record_row_set_expanded  (EntenteRecordRow     *self,
                                                     gboolean              expanded);
gboolean           entente_record_row_get_expanded  (EntenteRecordRow     *self);
/* What the expanded row shows, or NULL. */
GtkWidget         *entente_record_row_get_content   (EntenteRecordRow     *self);

/* Whether the row has a check button, which is made now, and goes when it has none any more. */
void               entente_record_row_set_checkable (EntenteRecordRow     *self,
                                                     gboolean              checkable);
void               entente_record_row_set_checked   (EntenteRecordRow     *self,
                                                     gboolean              checked);

/* Signals: "activated" (), the head was clicked; "ticked" (), somebody wants the check button to be the other way: who
 * listens sets it. */

G_END_DECLS
