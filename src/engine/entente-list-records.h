/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-list-plan.h"
#include "entente-readers.h"

G_BEGIN_DECLS

/* The records of a list by their rows: made empty when they are asked for, and filled as they are read. On the main thread
 * only. */

#define ENTENTE_TYPE_LIST_RECORDS (entente_list_records_get_type ())
G_DECLARE_FINAL_TYPE (EntenteListRecords, entente_list_records, ENTENTE, LIST_RECORDS, GObject)

EntenteListRecords *entente_list_records_new      (EntenteReaders     *readers,
                                                   GType               type) G_GNUC_WARN_UNUSED_RESULT;

/* How they are read from now on. */
void                entente_list_records_set_plan (EntenteListRecords *self,
                                                   EntenteListPlan    *plan);

/* (transfer full) */
EntenteRecord      *entente_list_records_get      (EntenteListRecords *self,
                                                   guint32             row) G_GNUC_WARN_UNUSED_RESULT;
/* What was read otherwise. */
void                entente_list_records_put      (EntenteListRecords *self,
                                                   guint32             row,
                                                   EntenteRecord      *record);
/* Whether the record is there, because somebody holds it or it is kept a while longer. */
gboolean            entente_list_records_contain  (EntenteListRecords *self,
                                                   guint32             row);
/* Lets go of those that nobody else holds, and answers the rows of the others. (transfer full) */
GArray             *entente_list_records_tidy     (EntenteListRecords *self) G_GNUC_WARN_UNUSED_RESULT;
/* Reads those that somebody holds again. */
void                entente_list_records_refresh  (EntenteListRecords *self);

/* Nothing is read or told any more. */
void                entente_list_records_close    (EntenteListRecords *self);

/* Signal "failed" (GError): some could not be read. They stay as they are. */

G_END_DECLS
