/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-database.h>

#include <glib/gstdio.h>
#include <unistd.h>

#include "test-system.h"

/* Locks, says so, and holds the lock until it is killed. */
static int
hold_lock (int    argc,
           char **argv)
{
  EntenteFileLock *lock = entente_file_lock_acquire (argv[0], ENTENTE_OPEN_NONE, NULL);

  if (lock == NULL || write (STDOUT_FILENO, "!", 1) != 1)
    return 1;

  for (;;)
    pause ();

  return 0;
}

static void
test_a_second_lock_is_refused (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "new", "w.entente", NULL);
  g_autofree char *file = g_strconcat (path, ".lock", NULL);
  g_autoptr (GError) error = NULL;
  EntenteFileLock *lock;

  /* Only for a file that may be made is its folder made. */
  g_assert_null (entente_file_lock_acquire (path, ENTENTE_OPEN_NONE, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_NOT_FOUND));
  g_clear_error (&error);

  lock = entente_file_lock_acquire (path, ENTENTE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));

  g_assert_null (entente_file_lock_acquire (path, ENTENTE_OPEN_NONE, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_LOCKED));
  g_clear_error (&error);

  entente_file_lock_release (lock);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));

  lock = entente_file_lock_acquire (path, ENTENTE_OPEN_NONE, &error);
  g_assert_no_error (error);
  entente_file_lock_release (lock);
  test_remove_folder (folder);
}

static void
test_locks_of_other_files_do_not_matter (void)
{
  char *folder = test_make_folder ();
  g_autofree char *one = g_build_filename (folder, "one", NULL);
  g_autofree char *two = g_build_filename (folder, "two", NULL);
  EntenteFileLock *first = entente_file_lock_acquire (one, ENTENTE_OPEN_NONE, NULL);
  EntenteFileLock *second = entente_file_lock_acquire (two, ENTENTE_OPEN_NONE, NULL);

  g_assert_nonnull (first);
  g_assert_nonnull (second);

  entente_file_lock_release (first);
  entente_file_lock_release (second);
  test_remove_folder (folder);
}

static void
test_a_lock_ends_with_its_program (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "w.entente", NULL);
  g_autoptr (GSubprocess) child = test_spawn ("hold", path, NULL);
  g_autoptr (GError) error = NULL;
  EntenteFileLock *lock;
  char byte;

  g_assert_cmpint (g_input_stream_read (g_subprocess_get_stdout_pipe (child), &byte, 1, NULL, NULL), ==, 1);
  g_assert_null (entente_file_lock_acquire (path, ENTENTE_OPEN_NONE, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_LOCKED));
  g_clear_error (&error);

  g_subprocess_force_exit (child);
  g_subprocess_wait (child, NULL, NULL);

  lock = entente_file_lock_acquire (path, ENTENTE_OPEN_NONE, &error);
  g_assert_no_error (error);
  entente_file_lock_release (lock);
  test_remove_folder (folder);
}

typedef struct
{
  char *path;
  int holders; /* atomic */
  int turns;   /* atomic */
} Contest;

static gpointer
contend (gpointer data)
{
  Contest *contest = data;

  for (int i = 0; i < 2000; i++)
    {
      EntenteFileLock *lock = entente_file_lock_acquire (contest->path, ENTENTE_OPEN_NONE, NULL);

      if (lock == NULL)
        continue;

      g_assert_cmpint (g_atomic_int_add (&contest->holders, 1), ==, 0);
      g_atomic_int_inc (&contest->turns);
      g_assert_cmpint (g_atomic_int_add (&contest->holders, -1), ==, 1);
      entente_file_lock_release (lock);
    }

  return NULL;
}

/* A lock's file is removed when it is released: nobody may hold the lock of a removed file meanwhile. */
static void
test_two_never_hold_it (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "w.entente", NULL);
  Contest contest = { path };
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("contender", contend, &contest);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);

  g_assert_cmpint (contest.turns, >, 0);
  test_remove_folder (folder);
}

static int
lock_read_only (int    argc,
                char **argv)
{
  g_autofree char *path = g_build_filename (argv[0], "w.entente", NULL);
  g_autofree char *deeper = g_build_filename (argv[0], "deeper", "w.entente", NULL);
  g_autoptr (GError) error = NULL;

  if (!test_become_nobody (argv[0]) || g_chmod (argv[0], 0500) != 0)
    return TEST_EXIT_SKIP;

  g_assert_null (entente_file_lock_acquire (path, ENTENTE_OPEN_NONE, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_READ_ONLY));
  g_clear_error (&error);
  g_assert_null (entente_file_lock_acquire (deeper, ENTENTE_OPEN_CREATE, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_READ_ONLY));

  return 0;
}

static void
test_a_read_only_folder_is_refused (void)
{
  char *folder = test_make_folder ();
  g_autoptr (GSubprocess) child = test_spawn ("read-only", folder, NULL);

  test_finish (child);
  g_chmod (folder, 0700);
  test_remove_folder (folder);
}

static void
test_a_link_in_its_place_is_refused (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "w.entente", NULL);
  g_autofree char *file = g_strconcat (path, ".lock", NULL);
  g_autofree char *precious = g_build_filename (folder, "precious", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink (precious, file), ==, 0);
  g_assert_null (entente_file_lock_acquire (path, ENTENTE_OPEN_NONE, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_INPUT_OUTPUT));
  g_assert_false (g_file_test (precious, G_FILE_TEST_EXISTS));

  test_remove_folder (folder);
}

static const TestRole roles[] = {
  { "hold", hold_lock },
  { "read-only", lock_read_only },
};

int
main (int   argc,
      char *argv[])
{
  test_play_role (argc, argv, roles, G_N_ELEMENTS (roles));
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/database/file-lock/a-second-lock-is-refused", test_a_second_lock_is_refused);
  g_test_add_func ("/database/file-lock/locks-of-other-files-do-not-matter", test_locks_of_other_files_do_not_matter);
  g_test_add_func ("/database/file-lock/a-lock-ends-with-its-program", test_a_lock_ends_with_its_program);
  g_test_add_func ("/database/file-lock/two-never-hold-it", test_two_never_hold_it);
  g_test_add_func ("/database/file-lock/a-read-only-folder-is-refused", test_a_read_only_folder_is_refused);
  g_test_add_func ("/database/file-lock/a-link-in-its-place-is-refused", test_a_link_in_its_place_is_refused);

  return g_test_run ();
}
