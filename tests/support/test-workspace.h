/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-engine.h>

G_BEGIN_DECLS

/* A workspace for tests: in memory unless a path is given, with a clock that stands still, used without
 * callbacks. Every call runs the main context until its answer is there. */

/* 2026-03-02 09:00:00 UTC, a Monday. */
#define TEST_NOW G_GINT64_CONSTANT (1772442000000000)

#define TEST_PASSWORD "correct horse battery"

typedef struct
{
  EntenteManualClock *clock;
  EntenteLocalWorkspace *local;
  EntenteWorkspace *workspace; /* the same object */
  GHashTable *passwords;       /* temporary ones that were told, by user names */
} TestWorkspace;

TestWorkspace *test_workspace_new          (void);
/* NULL and an error when the file cannot be opened. */
TestWorkspace *test_workspace_open         (const char      *path,
                                            GError         **error);
/* The same for what is killed and opened anew: nobody is told a temporary password, or has to choose another one. */
TestWorkspace *test_workspace_open_unheard (const char      *path,
                                            GError         **error);
/* Asserts that everything of it is gone. */
void           test_workspace_free         (TestWorkspace   *self);

/* Tells the story of the sample workspace. */
void           test_workspace_add_sample   (TestWorkspace   *self);

/* Acts as the user of that name from now on, e.g. "operator@operator.program.example". Who was told a temporary password
 * has TEST_PASSWORD from then on. */
void           test_workspace_act_as       (TestWorkspace   *self,
                                            const char      *user_name);

/* The same as somebody who signs in for the first time, and has that still before them. */
void           test_workspace_act_as_told  (TestWorkspace   *self,
                                            const char      *user_name);

/* (transfer full) (nullable): the outcome. @params as for g_variant_new_parsed() of an `a{sv}`. */
GVariant      *test_workspace_execute      (TestWorkspace   *self,
                                            const char      *command,
                                            GError         **error,
                                            const char      *params,
                                            ...);
GVariant      *test_workspace_rehearse     (TestWorkspace   *self,
                                            const char      *command,
                                            GError         **error,
                                            const char      *params,
                                            ...);
/* Executes and asserts that it is done. (transfer full) */
GVariant      *test_workspace_do           (TestWorkspace   *self,
                                            const char      *command,
                                            const char      *params,
                                            ...);
/* Executes and asserts that it is refused for @reason, about @field if not NULL. */
void           test_workspace_refuse       (TestWorkspace   *self,
                                            const char      *command,
                                            EntenteReason    reason,
                                            const char      *field,
                                            const char      *params,
                                            ...);

/* The same for commands made by their typed constructors, which are dropped. */
GVariant      *test_workspace_run          (TestWorkspace   *self,
                                            EntenteCommand  *command,
                                            GError         **error);
GVariant      *test_workspace_run_done     (TestWorkspace   *self,
                                            EntenteCommand  *command);
void           test_workspace_run_refused  (TestWorkspace   *self,
                                            EntenteReason    reason,
                                            const char      *field,
                                            EntenteCommand  *command);

/* The entries of the change log, which must be a chain. */
gssize         test_workspace_verify       (TestWorkspace   *self);

/* Registers organizations as the operator, acting as the present account again afterwards: "provider",
 * "reseller" or "customer" with prefix @prefix, whose administrator is "admin@PREFIX.program.example" and
 * has @roles. Answers the organization's id. (transfer full) */
char          *test_workspace_add_organization (TestWorkspace *self,
                                                const char    *kind,
                                                const char    *prefix,
                                                const char    *roles);

/* The same, of a partner that has not signed the partner agreement. (transfer full) */
char          *test_workspace_add_qualified    (TestWorkspace *self,
                                                const char    *kind,
                                                const char    *prefix,
                                                const char    *roles);

/* Imports a table of @n customers as the present account, which must be a partner's: "Customer 0 of PREFIX" and so
 * on, with the prefixes PREFIXx0 and so on, and one row more, which is left out. Whether all of them came in. */
gboolean       test_workspace_import_customers (TestWorkspace *self,
                                                const char    *prefix,
                                                int            n,
                                                GError       **error);

/* Imports a table called @file of @n rows of which none can come in, "Nowhere 0" and so on without a domain. Answers the id of
 * what is kept of that. (transfer full) */
char          *test_workspace_import_refused (TestWorkspace *self,
                                              const char    *file,
                                              int            n);

/* One record of a list; NULL when the account cannot find it there. (transfer full) (nullable) */
EntenteRecord *test_workspace_load         (TestWorkspace   *self,
                                            const char      *list,
                                            const char      *id);
/* All rows of a list, loaded. (transfer full) */
EntenteList   *test_workspace_list         (TestWorkspace   *self,
                                            EntenteQuery    *query);
/* Runs the main context until the list rests: not loading, every record of it loaded. */
void           test_list_settle            (EntenteList     *list);
/* The ids of all that the query finds, with ", " between them. (transfer full) */
char          *test_workspace_join_ids     (TestWorkspace   *self,
                                            EntenteQuery    *query);
/* What it comes to; NULL and no more when that is refused. (transfer full) (nullable) */
EntenteSummary *test_workspace_summarize  (TestWorkspace   *self,
                                           EntenteQuery    *query,
                                           const char      *by);
/* The texts of a property of all records, with ", " between them. (transfer full) */
char          *test_list_join              (EntenteList     *list,
                                            const char      *property);
/* The same, of a list opened by name and closed again. (transfer full) */
char          *test_workspace_join         (TestWorkspace   *self,
                                            const char      *list,
                                            const char      *property);

/* Drops the reference, and asserts that it was the last one, once work that is under way on other threads
 * has let go of its own. */
void           test_assert_finalizes       (gpointer         object);

/* One text, one number of an outcome. */
const char    *test_outcome_get_text       (GVariant        *outcome,
                                            const char      *name);
gint64         test_outcome_get_count      (GVariant        *outcome,
                                            const char      *name);

G_END_DECLS
