/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Workspace files as wholes: backed up while they are used, checked, restored, moved. */

#include "test-system.h"
#include "test-workspace.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>

#define ADMIN "admin@alpha.program.example"
#define N_CUSTOMERS 300
#define ROUNDS 25

typedef struct
{
  char *folder;
  char *path;
  char *target;
  EntenteProgress *progress;
  GCancellable *cancellable;
} Fixture;

typedef void (*StartFunc) (Fixture *fixture,
                           GAsyncReadyCallback callback,
                           gpointer user_data);

static void
make_workspace (const char *path)
{
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace = test_workspace_open (path, &error);
  g_autofree char *provider = NULL;

  g_assert_no_error (error);
  provider = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin,admin-agent,sales-agent");
  test_workspace_act_as (workspace, ADMIN);
  g_assert_true (test_workspace_import_customers (workspace, "c", N_CUSTOMERS, &error));
  g_assert_no_error (error);
  test_workspace_free (workspace);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "w.entente", NULL);
  fixture->target = g_build_filename (fixture->folder, "target.entente", NULL);
  fixture->progress = entente_progress_new ();
  fixture->cancellable = g_cancellable_new ();
  make_workspace (fixture->path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->progress);
  g_object_unref (fixture->cancellable);
  g_free (fixture->target);
  g_free (fixture->path);
  test_remove_folder (fixture->folder);
}

static void
note_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static gboolean
wait_for (GAsyncResult **result,
          GError       **error)
{
  gboolean done;

  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  done = entente_workspace_file_finish (*result, error);
  g_clear_object (result);

  return done;
}

static gboolean
check (const char  *path,
       GError     **error)
{
  GAsyncResult *result = NULL;

  entente_workspace_file_check_async (path, NULL, note_cb, &result);

  return wait_for (&result, error);
}

static gboolean
back_up (Fixture  *fixture,
         GError  **error)
{
  GAsyncResult *result = NULL;

  entente_workspace_file_back_up_async (fixture->path, fixture->target, fixture->progress, fixture->cancellable, note_cb, &result);

  return wait_for (&result, error);
}

static gboolean
restore (Fixture  *fixture,
         GError  **error)
{
  GAsyncResult *result = NULL;

  entente_workspace_file_restore_async (fixture->path, fixture->target, fixture->progress, fixture->cancellable, note_cb, &result);

  return wait_for (&result, error);
}

static gboolean
move (const char  *path,
      const char  *target,
      GError     **error)
{
  GAsyncResult *result = NULL;

  entente_workspace_file_move_async (path, target, NULL, NULL, note_cb, &result);

  return wait_for (&result, error);
}

static void
assert_refused (gboolean        done,
                GError        **error,
                EntenteReason   reason)
{
  g_assert_false (done);
  g_assert_nonnull (*error);
  if (!entente_error_is (*error, reason))
    g_error ("refused for %s, not %s: %s", entente_reason_get_nick (entente_error_get_reason (*error)),
             entente_reason_get_nick (reason), (*error)->message);
  g_clear_error (error);
}

/* It opens, and has what was put into it. */
static void
assert_workspace (const char *path,
                  guint       n_customers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteQuery) query = entente_query_new ("customers");
  TestWorkspace *workspace = test_workspace_open (path, &error);
  g_autofree char *joined = NULL;
  g_auto (GStrv) ids = NULL;

  g_assert_no_error (error);
  test_workspace_act_as (workspace, ADMIN);
  joined = test_workspace_join_ids (workspace, query);
  ids = g_strsplit (joined, ", ", -1);
  g_assert_cmpuint (g_strv_length (ids), ==, n_customers);
  g_assert_cmpint (test_workspace_verify (workspace), >, 1);
  test_workspace_free (workspace);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The names in the folder, with " " between them. */
static char *
list_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

static void
assert_folder (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *names = list_folder (fixture->folder);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_backup_of_a_workspace_in_use_is_whole (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace = test_workspace_open (fixture->path, &error);

  g_assert_no_error (error);
  test_workspace_act_as (workspace, ADMIN);
  /* It is in the log only, and belongs to the backup. */
  g_assert_true (test_workspace_import_customers (workspace, "d", 7, &error));

  g_assert_true (back_up (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (entente_progress_get_fraction (fixture->progress), >, 0.99);

  /* What comes later does not. */
  g_assert_true (test_workspace_import_customers (workspace, "e", 5, &error));
  test_workspace_free (workspace);

  assert_folder (fixture, "target.entente w.entente");
  g_assert_true (check (fixture->target, &error));
  assert_workspace (fixture->target, N_CUSTOMERS + 7);
  assert_workspace (fixture->path, N_CUSTOMERS + 12);
}

/* One command after the other is committed while the pages are copied. */
static void
test_backup_while_somebody_writes_ends (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace = test_workspace_open (fixture->path, &error);
  GAsyncResult *result = NULL;
  guint n = 0;

  test_workspace_act_as (workspace, ADMIN);
  entente_workspace_file_back_up_async (fixture->path, fixture->target, NULL, NULL, note_cb, &result);
  while (result == NULL)
    {
      g_autofree char *prefix = g_strdup_printf ("w%u", n++);

      g_assert_true (test_workspace_import_customers (workspace, prefix, 1, &error));
    }
  g_assert_true (wait_for (&result, &error));
  g_assert_no_error (error);
  test_workspace_free (workspace);
  g_assert_true (check (fixture->target, &error));
  g_assert_no_error (error);
}

static void
test_backup_over_what_is_open_is_refused (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace = test_workspace_open (fixture->path, &error);
  TestWorkspace *other;

  g_assert_no_error (error);
  g_free (fixture->target);
  fixture->target = g_strdup (fixture->path);
  assert_refused (back_up (fixture, &error), &error, ENTENTE_REASON_PLACE_IN_USE);

  /* Nor over another that is open. */
  g_free (fixture->target);
  fixture->target = g_build_filename (fixture->folder, "other.entente", NULL);
  other = test_workspace_open (fixture->target, &error);
  g_assert_no_error (error);
  assert_refused (back_up (fixture, &error), &error, ENTENTE_REASON_PLACE_IN_USE);

  test_workspace_free (other);
  test_workspace_free (workspace);
  assert_workspace (fixture->path, N_CUSTOMERS);
}

/* What stands in a log that was not taken over would get into the file that takes the place. */
static void
test_backup_over_what_was_not_closed_is_refused (Fixture       *fixture,
                                                 gconstpointer  data)
{
  g_autofree char *log = g_strconcat (fixture->target, "-wal", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->target, "old", -1, NULL));
  g_assert_true (g_file_set_contents (log, "of the old one", -1, NULL));
  assert_refused (back_up (fixture, &error), &error, ENTENTE_REASON_PLACE_IN_USE);

  g_assert_cmpint (g_unlink (log), ==, 0);
  g_assert_true (back_up (fixture, &error));
  g_assert_no_error (error);
  assert_workspace (fixture->target, N_CUSTOMERS);
}

static void
test_cancelled_backup_leaves_nothing (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (fixture->cancellable);
  g_assert_false (back_up (fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_folder (fixture, "w.entente");
}

static void
test_backup_into_nowhere_says_so (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_free (fixture->target);
  fixture->target = g_build_filename (fixture->folder, "no-such-folder", "w.entente", NULL);
  assert_refused (back_up (fixture, &error), &error, ENTENTE_REASON_NOT_FOUND);
  assert_folder (fixture, "w.entente");
}

static void
test_only_whole_workspaces_of_ours_are_restored (Fixture       *fixture,
                                                 gconstpointer  data)
{
  g_autofree char *letter = g_build_filename (fixture->folder, "letter.entente", NULL);
  g_autofree char *gone = g_build_filename (fixture->folder, "gone.entente", NULL);
  g_autoptr (GError) error = NULL;
  goffset size = test_get_size (fixture->path);

  g_assert_true (check (fixture->path, &error));
  g_assert_no_error (error);

  assert_refused (check (gone, &error), &error, ENTENTE_REASON_NOT_FOUND);
  g_assert_true (g_file_set_contents (letter, "Dear Entente, this is a letter, and not at all a database of anybody at all.", -1, NULL));
  assert_refused (check (letter, &error), &error, ENTENTE_REASON_FOREIGN_FILE);

  /* In the middle, where opening does not look. */
  test_spoil (fixture->path, size / 2, 4096);
  assert_refused (check (fixture->path, &error), &error, ENTENTE_REASON_DAMAGED);
  assert_refused (restore (fixture, &error), &error, ENTENTE_REASON_DAMAGED);
  test_truncate (fixture->path, size / 2);
  assert_refused (check (fixture->path, &error), &error, ENTENTE_REASON_DAMAGED);
  assert_folder (fixture, "letter.entente w.entente");
}

static void
test_restored_is_a_workspace_beside_its_backup (Fixture       *fixture,
                                                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GStatBuf info;

  before = test_describe_folder (fixture->folder);
  g_assert_true (check (fixture->path, &error));
  after = test_describe_folder (fixture->folder);
  g_assert_cmpstr (before, ==, after);

  g_assert_true (restore (fixture, &error));
  g_assert_no_error (error);
  assert_folder (fixture, "target.entente w.entente");
  g_assert_cmpint (g_stat (fixture->target, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  assert_workspace (fixture->target, N_CUSTOMERS);
  assert_workspace (fixture->path, N_CUSTOMERS);
}

static void
test_moved_is_there_and_not_here (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (move (fixture->path, fixture->target, &error));
  g_assert_no_error (error);
  assert_folder (fixture, "target.entente");
  assert_workspace (fixture->target, N_CUSTOMERS);
}

static void
test_what_is_open_is_not_moved (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace = test_workspace_open (fixture->path, &error);

  assert_refused (move (fixture->path, fixture->target, &error), &error, ENTENTE_REASON_LOCKED);
  test_workspace_free (workspace);
  assert_folder (fixture, "w.entente");

  assert_refused (move (fixture->path, fixture->path, &error), &error, ENTENTE_REASON_PLACE_IN_USE);
  assert_workspace (fixture->path, N_CUSTOMERS);
}

/* A folder on another disk than that of temporary files; NULL where there is none. */
static char *
make_folder_elsewhere (const char *folder)
{
  g_autofree char *pattern = g_strdup ("/dev/shm/entente-XXXXXX");
  GStatBuf here, there;

  if (g_mkdtemp (pattern) == NULL)
    return NULL;

  if (g_stat (folder, &here) == 0 && g_stat (pattern, &there) == 0 && here.st_dev != there.st_dev)
    return g_steal_pointer (&pattern);

  g_rmdir (pattern);

  return NULL;
}

static void
test_moved_to_another_disk (Fixture       *fixture,
                            gconstpointer  data)
{
  char *elsewhere = make_folder_elsewhere (fixture->folder);
  g_autofree char *target = NULL;
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;

  if (elsewhere == NULL)
    {
      g_test_skip ("there is only one disk");
      return;
    }

  target = g_build_filename (elsewhere, "w.entente", NULL);
  g_assert_true (move (fixture->path, target, &error));
  g_assert_no_error (error);
  assert_folder (fixture, "");
  names = list_folder (elsewhere);
  g_assert_cmpstr (names, ==, "w.entente");
  assert_workspace (target, N_CUSTOMERS);
  test_remove_folder (elsewhere);
}

static int
move_for_ever (int    argc,
               char **argv)
{
  for (;;)
    if (!move (argv[0], argv[1], NULL) || !move (argv[1], argv[0], NULL))
      return 1;
}

static gboolean
is_whole (const char *path)
{
  g_autoptr (GError) error = NULL;
  gboolean whole;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return FALSE;

  whole = check (path, &error);
  g_assert_no_error (error);

  return whole;
}

/* To another disk and back, and killed at any moment of that. */
static void
test_one_is_whole_whenever_it_is_killed (Fixture       *fixture,
                                         gconstpointer  data)
{
  char *elsewhere = make_folder_elsewhere (fixture->folder);
  g_autofree char *target = NULL;
  guint n_there = 0;

  if (elsewhere == NULL)
    {
      g_test_skip ("there is only one disk");
      return;
    }

  target = g_build_filename (elsewhere, "w.entente", NULL);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GSubprocess) child = test_spawn ("move", fixture->path, target, NULL);
      gboolean here, there;

      g_usleep ((gulong) g_test_rand_int_range (20000, 90000));
      g_subprocess_force_exit (child);
      g_subprocess_wait (child, NULL, NULL);
      g_assert_true (g_subprocess_get_if_signaled (child));

      here = is_whole (fixture->path);
      there = is_whole (target);
      g_assert_true (here || there);
      n_there += there ? 1 : 0;
      if (!here)
        g_assert_true (move (target, fixture->path, NULL));
    }

  g_test_message ("%u of %u were killed when it was elsewhere", n_there, (guint) ROUNDS);
  assert_workspace (fixture->path, N_CUSTOMERS);
  test_remove_folder (elsewhere);
}

/* On a disk that is too small for two of them. */
static int
back_up_to_full_disk (int    argc,
                      char **argv)
{
  Fixture fixture = { argv[0] };
  g_autofree char *rest = g_build_filename (argv[0], "rest", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  if (!test_enter_namespace () || !test_mount_small_disk (argv[0], "8m"))
    return TEST_EXIT_SKIP;

  fixture.path = g_build_filename (argv[0], "w.entente", NULL);
  fixture.target = g_build_filename (argv[0], "target.entente", NULL);
  make_workspace (fixture.path);
  test_take_room (rest, G_MAXSIZE);
  test_truncate (rest, test_get_size (rest) - 100000);

  before = list_folder (argv[0]);
  assert_refused (back_up (&fixture, &error), &error, ENTENTE_REASON_DISK_FULL);
  assert_refused (restore (&fixture, &error), &error, ENTENTE_REASON_DISK_FULL);
  after = list_folder (argv[0]);
  g_assert_cmpstr (before, ==, after);

  g_unlink (rest);
  g_assert_true (back_up (&fixture, &error));
  assert_workspace (fixture.target, N_CUSTOMERS);
  g_free (fixture.path);
  g_free (fixture.target);

  return 0;
}

/* A backup can be read from where nothing can be written, and nothing is written there. */
static int
use_read_only_folder (int    argc,
                      char **argv)
{
  g_autofree char *disk = g_build_filename (argv[0], "disk", NULL);
  g_autofree char *path = g_build_filename (disk, "w.entente", NULL);
  g_autofree char *target = g_build_filename (argv[0], "target.entente", NULL);
  g_autofree char *beside = g_build_filename (disk, "target.entente", NULL);
  Fixture fixture = { argv[0], path, target };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  if (!test_enter_namespace () || !test_mount_small_disk (disk, "8m"))
    return TEST_EXIT_SKIP;

  make_workspace (path);
  if (!test_make_read_only (disk))
    return TEST_EXIT_SKIP;

  g_assert_true (check (path, &error));
  g_assert_no_error (error);
  g_assert_true (restore (&fixture, &error));
  g_assert_no_error (error);
  assert_workspace (target, N_CUSTOMERS);

  fixture.target = beside;
  assert_refused (back_up (&fixture, &error), &error, ENTENTE_REASON_PLACE_READ_ONLY);

  return 0;
}

static const TestRole roles[] = {
  { "move", move_for_ever },
  { "back-up-to-full-disk", back_up_to_full_disk },
  { "use-read-only-folder", use_read_only_folder },
};

#define ADD(name, func) g_test_add ("/workspace-files/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  test_play_role (argc, argv, roles, G_N_ELEMENTS (roles));
  g_test_init (&argc, &argv, NULL);

  ADD ("backup-of-a-workspace-in-use-is-whole", test_backup_of_a_workspace_in_use_is_whole);
  ADD ("backup-while-somebody-writes-ends", test_backup_while_somebody_writes_ends);
  ADD ("backup-over-what-is-open-is-refused", test_backup_over_what_is_open_is_refused);
  ADD ("backup-over-what-was-not-closed-is-refused", test_backup_over_what_was_not_closed_is_refused);
  ADD ("cancelled-backup-leaves-nothing", test_cancelled_backup_leaves_nothing);
  ADD ("backup-into-nowhere-says-so", test_backup_into_nowhere_says_so);
  ADD ("only-whole-workspaces-of-ours-are-restored", test_only_whole_workspaces_of_ours_are_restored);
  ADD ("restored-is-a-workspace-beside-its-backup", test_restored_is_a_workspace_beside_its_backup);
  ADD ("moved-is-there-and-not-here", test_moved_is_there_and_not_here);
  ADD ("what-is-open-is-not-moved", test_what_is_open_is_not_moved);
  ADD ("moved-to-another-disk", test_moved_to_another_disk);
  ADD ("one-is-whole-whenever-it-is-killed", test_one_is_whole_whenever_it_is_killed);
  g_test_add_data_func ("/workspace-files/no-room-leaves-nothing", "back-up-to-full-disk", test_run_role);
  g_test_add_data_func ("/workspace-files/restored-from-where-nothing-can-be-written", "use-read-only-folder", test_run_role);

  return g_test_run ();
}
