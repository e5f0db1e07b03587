/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>
#include <entente-database.h>

#include "entente-change-set.h"
#include "entente-list-definition.h"

G_BEGIN_DECLS

/* A query of a list, for one account, as SQL text and parameters: made on the main thread, asked on any
 * reader's thread. Rows are kept as 32-bit numbers: half the memory of a million of them. */

typedef struct _EntenteListPlan EntenteListPlan;

/* @organization NULL: an account that may not see the list, and finds it empty.
 * NULL and a refusal when the query names a filter or sort that the list does not have. */
EntenteListPlan             *entente_list_plan_new            (const EntenteListDefinition  *definition,
                                                               EntenteQuery                 *query,
                                                               const char                   *organization,
                                                               const char                   *user,
                                                               EntenteClock                 *clock,
                                                               GError                      **error) G_GNUC_WARN_UNUSED_RESULT;
EntenteListPlan             *entente_list_plan_ref            (EntenteListPlan              *self);
void                         entente_list_plan_unref          (EntenteListPlan              *self);
const EntenteListDefinition *entente_list_plan_get_definition (EntenteListPlan              *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteListPlan, entente_list_plan_unref)

/* The first rows in order, with their records. */
gboolean       entente_list_plan_load_first   (EntenteListPlan    *self,
                                               EntenteConnection  *connection,
                                               guint               limit,
                                               GArray             *rows,
                                               GPtrArray          *records,
                                               GError            **error);
/* Whether the query is one without a search. */
gboolean       entente_list_plan_is_whole     (EntenteListPlan    *self);

/* Whether the rows of @whole, a query without a search, are those of this one and maybe more, in the same order, and
 * the search tables alone can tell which. */
gboolean       entente_list_plan_can_pick     (EntenteListPlan    *self,
                                               EntenteListPlan    *whole);

/* The first rows in order, with their records, picked from those of such a query, when there is a way that takes
 * less than to pick all; @rows stays empty when there is none. @complete: there are no others. */
gboolean       entente_list_plan_pick_first   (EntenteListPlan    *self,
                                               EntenteConnection  *connection,
                                               guint               limit,
                                               GArray             *order,
                                               GArray             *rows,
                                               GPtrArray          *records,
                                               gboolean           *complete,
                                               GError            **error);

/* Puts rows of the main table in order, with their records; those that the query without its search does not have
 * are left out. */
gboolean       entente_list_plan_load_records (EntenteListPlan    *self,
                                               EntenteConnection  *connection,
                                               const guint32      *some,
                                               guint               n,
                                               GArray             *rows,
                                               GPtrArray          *records,
                                               GError            **error);

/* All rows in order, picked from those of such a query. */
gboolean       entente_list_plan_pick_rows    (EntenteListPlan    *self,
                                               EntenteConnection  *connection,
                                               GArray             *order,
                                               GArray             *rows,
                                               GError            **error);

/* All rows in order. */
gboolean       entente_list_plan_load_rows    (EntenteListPlan    *self,
                                               EntenteConnection  *connection,
                                               GArray             *rows,
                                               GError            **error);
/* The ids of all of them, in order. */
GStrv          entente_list_plan_load_ids     (EntenteListPlan    *self,
                                               EntenteConnection  *connection,
                                               GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* What all of them come to, by one of the list's summaries or, @by NULL, as a whole; NULL and a refusal when the list has no
 * such summary. */
EntenteSummary *entente_list_plan_summarize   (EntenteListPlan    *self,
                                               EntenteConnection  *connection,
                                               const char         *by,
                                               GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* The record of a row of the main table, whether or not the query still has it; NULL without an error when
 * the row is gone. */
EntenteRecord *entente_list_plan_load_record  (EntenteListPlan    *self,
                                               EntenteConnection  *connection,
                                               guint32             row,
                                               GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* The record with an id, if the query has it; NULL without an error if not. */
EntenteRecord *entente_list_plan_find_record  (EntenteListPlan    *self,
                                               EntenteConnection  *connection,
                                               const char         *id,
                                               GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* Whether the query has the row. */
gboolean       entente_list_plan_has_row      (EntenteListPlan    *self,
                                               EntenteConnection  *connection,
                                               guint32             row,
                                               gboolean           *has,
                                               GError            **error);
/* Where @row belongs in @rows, which is in order and does not hold it. */
gboolean       entente_list_plan_find_place   (EntenteListPlan    *self,
                                               EntenteConnection  *connection,
                                               GArray             *rows,
                                               guint32             row,
                                               guint              *place,
                                               GError            **error);
/* The rows of the main table that show @change, appended to @rows. */
gboolean       entente_list_plan_follow       (EntenteListPlan     *self,
                                               EntenteConnection   *connection,
                                               const EntenteChange *change,
                                               GArray              *rows,
                                               GError             **error);

G_END_DECLS
