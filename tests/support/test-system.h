/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What tests of hostile circumstances need of the system: a child that may be killed, another user, a small disk. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A child that ends with this could not set up its circumstances: the test is to be skipped. */
#define TEST_EXIT_SKIP 77

typedef int (*TestRoleFunc) (int    argc,
                             char **argv);

typedef struct
{
  const char *name;
  TestRoleFunc play;
} TestRole;

/* When this process is a child that test_spawn() started: plays its role and exits. To be called first in
 * main(). */
void         test_play_role        (int              argc,
                                    char           **argv,
                                    const TestRole  *roles,
                                    guint            n_roles);

/* This program again, in a role, with arguments up to NULL. Its standard output is a pipe. */
GSubprocess *test_spawn            (const char      *role,
                                    ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

/* Waits for a child; skips the present test when it asks for it, and fails it when the child failed. */
void         test_finish           (GSubprocess     *child);

/* A test that is a child in the role of that name, with a new folder as its argument: for g_test_add_data_func(). */
void         test_run_role         (gconstpointer    role);

/* Without rights of root, for which files are never read-only; @folder becomes the new user's. */
gboolean     test_become_nobody    (const char      *folder);

/* File systems of its own for this process: FALSE where the system does not permit it. */
gboolean     test_enter_namespace  (void);
gboolean     test_mount_small_disk (const char      *folder,
                                    const char      *size);
gboolean     test_make_read_only   (const char      *folder);
/* The files of this process become no longer than that; G_MAXSIZE takes it back. */
void         test_limit_files      (gsize            size);
/* Writes a file of @size bytes, or as many as there is room for. */
void         test_take_room        (const char      *path,
                                    gsize            size);

/* A new empty folder; and its end, with everything in it. */
char        *test_make_folder      (void) G_GNUC_WARN_UNUSED_RESULT;
void         test_remove_folder    (char            *folder);

/* A fixture: such a folder, and where a workspace stands in it. */
typedef struct
{
  char *folder;
  char *path;
} TestPlace;

void         test_place_set_up     (TestPlace       *place,
                                    gconstpointer    data);
void         test_place_tear_down  (TestPlace       *place,
                                    gconstpointer    data);

/* Names and contents of all files of a folder, in one text: equal texts, nothing was touched. An empty log
 * and the index of a log are left out: they are how processes meet, not data. */
char        *test_describe_folder  (const char      *folder) G_GNUC_WARN_UNUSED_RESULT;

/* Overwrites @size bytes at @offset with what is not there already. */
void         test_spoil            (const char      *path,
                                    goffset          offset,
                                    gsize            size);
void         test_truncate         (const char      *path,
                                    goffset          size);
goffset      test_get_size         (const char      *path);

G_END_DECLS
