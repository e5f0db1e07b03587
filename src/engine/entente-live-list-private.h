/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-list-records.h"
#include "entente-list-rows.h"
#include "entente-live-list.h"

G_BEGIN_DECLS

struct _EntenteLiveList
{
  GObject parent_instance;

  EntenteReaders *readers;
  const EntenteListDefinition *definition;
  EntenteQuery *query;
  char *organization;
  char *user;
  EntenteClock *clock;

  EntenteListPlan *plan; /* of the rows in the model; NULL before the first */
  EntenteListRows *rows; /* not edited while a job runs */
  EntenteListRecords *records;

  /* Rows of the query without a search, from which those with one are picked; NULL when they are not known. Each
   * change takes them away. */
  GArray *order;               /* guint32; never edited */
  EntenteListPlan *order_plan; /* with it */
  gboolean order_pending;      /* they were missed */

  gboolean busy;             /* a job is under way */
  GCancellable *cancellable; /* of that job */
  gboolean loading;          /* the rows of the present query are not in the model yet */
  gboolean complete;         /* all of them are, and no others */
  GError *error;             /* why something of it could not be read */
  gboolean query_pending;
  gboolean rows_pending;
  guint rest_id;   /* until then they wait */
  guint change_id; /* the rows are on their way from those before: busy */
  GQueue changes;  /* EntenteChangeSet, to be followed */
};

void entente_live_list_set_loading  (EntenteLiveList *self,
                                     gboolean         loading);
void entente_live_list_set_complete (EntenteLiveList *self,
                                     gboolean         complete);
/* NULL: it can be read again. */
void entente_live_list_set_error    (EntenteLiveList *self,
                                     const GError    *error);

/* Begins with what is to be done next, if anything is, unless a job is under way: one at a time reads what the query
 * finds, the rest of its rows, what changed. */
void entente_live_list_start_job    (EntenteLiveList *self);
/* Something changed: searches no longer pick from the rows that were known. */
void entente_live_list_forget_order (EntenteLiveList *self);

G_END_DECLS
