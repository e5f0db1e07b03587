/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-change-set.h"
#include "entente-list-plan.h"

G_BEGIN_DECLS

/* What a list asks of a reader's thread. */

typedef struct
{
  guint32 row;
  EntenteRecord *record; /* NULL: the list does not have the row any more */
  gboolean stays;        /* where it was: only its content may differ */
} EntenteListTouch;

typedef struct
{
  /* asked */
  EntenteListPlan *plan;
  guint limit;               /* of the first rows */
  GArray *present;           /* guint32: rows, of the model mostly; not to be edited meanwhile */
  EntenteChangeSet *changes;
  guint many;                /* more changed rows than this are not followed */

  /* answered */
  GArray *rows;        /* guint32 */
  GPtrArray *records;  /* of the first rows */
  GArray *touches;     /* EntenteListTouch */
  gboolean complete;   /* "rows" are all rows */
  gboolean too_many;   /* nothing was followed: load all rows */
} EntenteListJob;

EntenteListJob *entente_list_job_new    (EntenteListPlan   *plan) G_GNUC_WARN_UNUSED_RESULT;
void            entente_list_job_free   (EntenteListJob    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteListJob, entente_list_job_free)

/* Each takes a job as the task's data and returns TRUE or an error. */
void            entente_list_job_first  (EntenteConnection *connection,
                                         GTask             *task,
                                         gpointer           task_data);
/* As entente_list_job_first(), with all rows when that takes no longer: they are picked from "present", the rows
 * without the search. Without a limit all rows and no records. */
void            entente_list_job_pick   (EntenteConnection *connection,
                                         GTask             *task,
                                         gpointer           task_data);
void            entente_list_job_rows   (EntenteConnection *connection,
                                         GTask             *task,
                                         gpointer           task_data);
void            entente_list_job_follow (EntenteConnection *connection,
                                         GTask             *task,
                                         gpointer           task_data);
/* Fills "records" for the rows in "present", in their order, with NULL for those that are gone. */
void            entente_list_job_fetch  (EntenteConnection *connection,
                                         GTask             *task,
                                         gpointer           task_data);

G_END_DECLS
