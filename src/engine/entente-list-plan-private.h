/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-list-plan.h"

#include "entente-list-picker.h"

G_BEGIN_DECLS

/* ?1 and ?2 are the account, ?3 is the present instant. All three stand in every statement, so that they can
 * be bound in every one. */
#define EVERYWHERE "?1 >= 0 AND ?2 >= 0 AND ?3 >= 0"
#define FIRST_PARAM ENTENTE_LIST_FIRST_PARAM

struct _EntenteListPlan
{
  gatomicrefcount ref_count;
  const EntenteListDefinition *definition;

  char *organization; /* id */
  char *user;         /* id */
  EntenteClock *clock;
  GPtrArray *params; /* texts, for FIRST_PARAM and on */

  /* Rows of the account, once they are known; the plan is used on several threads. */
  gpointer organization_row;
  gpointer user_row;

  EntenteListPicker *picker; /* (nullable) */
  char *whole;               /* conditions and order without the search */
  guint n_whole_params;
  char *some_sql;     /* the records of some rows of that, the last parameter, as a JSON array */
  char *in_order_sql; /* those rows alone */

  char *rows_from; /* what rows are counted in: tables and conditions, without an order */
  char *first_sql;
  char *rows_sql;
  char *ids_sql;
  char *row_sql;   /* is the row still in? its number is the last parameter */
  char *find_sql;  /* the record by id, the last parameter */
  char *fetch_sql; /* the record by row, ?4 */
  char *key_sql;   /* the sort key of row ?4 */
  gboolean descending;
};

/* Prepares @sql, and binds account, instant and what the query asks for. */
EntenteStatement *entente_list_plan_prepare         (EntenteListPlan    *self,
                                                     EntenteConnection  *connection,
                                                     const char         *sql,
                                                     GError            **error);
/* Prepares @sql, which asks about one row, and binds all of it. */
EntenteStatement *entente_list_plan_prepare_for_row (EntenteListPlan    *self,
                                                     EntenteConnection  *connection,
                                                     const char         *sql,
                                                     guint32             row,
                                                     GError            **error);

G_END_DECLS
