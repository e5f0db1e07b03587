/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A workspace on a file that is damaged, foreign, too new, not to be written, in use or out of room: every time a
 * clear refusal, the file untouched, and never a crash. */

#include "test-workspace.h"

#include <glib/gstdio.h>

#include "test-file.h"
#include "test-system.h"

#define N_ORGANIZATIONS 60
#define N_SPOILED 60

static gboolean
register_organization (TestWorkspace  *workspace,
                       int             n,
                       GError        **error)
{
  g_autofree char *prefix = g_strdup_printf ("org%d", n);
  g_autoptr (GVariant) outcome = NULL;

  outcome = test_workspace_execute (workspace, "organization.register", error,
                                    "{'kind': <'reseller'>, 'name': <%s>, 'domain-prefix': <%s>, 'country': <'US'>, "
                                    "'admin-name': <'Ada Martin'>, 'admin-user': <'admin'>, 'admin-roles': <'global-admin'>}",
                                    prefix, prefix);

  return outcome != NULL;
}

static void
make_workspace (const char *path)
{
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace = test_workspace_open (path, &error);

  g_assert_no_error (error);
  for (int i = 0; i < N_ORGANIZATIONS; i++)
    {
      register_organization (workspace, i, &error);
      g_assert_no_error (error);
    }
  test_workspace_free (workspace);
}

static void
refuse_to_open (const char    *path,
                EntenteReason  reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (test_workspace_open (path, &error));
  g_test_message ("%s", error->message);
  g_assert_true (entente_error_is (error, reason));
}

static void
check_refused (TestPlace     *fixture,
               EntenteReason  reason)
{
  g_autofree char *before = test_describe_folder (fixture->folder);
  g_autofree char *after = NULL;

  refuse_to_open (fixture->path, reason);

  after = test_describe_folder (fixture->folder);
  g_assert_cmpstr (before, ==, after);
}

static void
test_a_damaged_file_is_refused (TestPlace     *fixture,
                                gconstpointer  data)
{
  make_workspace (fixture->path);
  test_spoil (fixture->path, 100, 300);
  check_refused (fixture, ENTENTE_REASON_DAMAGED);
}

static void
test_a_truncated_file_is_refused (TestPlace     *fixture,
                                  gconstpointer  data)
{
  goffset size;

  make_workspace (fixture->path);
  size = test_get_size (fixture->path);

  for (int i = 1; i < 8; i++)
    {
      test_truncate (fixture->path, size - size * i / 8);
      check_refused (fixture, ENTENTE_REASON_DAMAGED);
    }

  test_truncate (fixture->path, 0);
  check_refused (fixture, ENTENTE_REASON_DAMAGED);
}

static void
test_a_foreign_file_is_refused (TestPlace     *fixture,
                                gconstpointer  data)
{
  g_assert_true (g_file_set_contents (fixture->path, "name,country\nAda,FR\n", -1, NULL));
  check_refused (fixture, ENTENTE_REASON_FOREIGN_FILE);
  g_unlink (fixture->path);

  test_file_execute (fixture->path, "PRAGMA application_id = 1; PRAGMA user_version = 1; CREATE TABLE organization (id)");
  check_refused (fixture, ENTENTE_REASON_FOREIGN_FILE);
  g_unlink (fixture->path);

  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  check_refused (fixture, ENTENTE_REASON_FOREIGN_FILE);
}

static void
test_a_newer_file_is_refused (TestPlace     *fixture,
                              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  make_workspace (fixture->path);
  test_file_execute (fixture->path, "PRAGMA user_version = 1000");
  check_refused (fixture, ENTENTE_REASON_NEWER_FILE);

  g_assert_null (test_workspace_open (fixture->path, &error));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "1000");
}

static void
test_a_file_in_use_is_refused (TestPlace     *fixture,
                               gconstpointer  data)
{
  TestWorkspace *workspace;
  g_autoptr (GError) error = NULL;

  make_workspace (fixture->path);
  workspace = test_workspace_open (fixture->path, &error);
  g_assert_no_error (error);

  refuse_to_open (fixture->path, ENTENTE_REASON_LOCKED);

  /* The first is none the worse for it. */
  g_assert_true (register_organization (workspace, N_ORGANIZATIONS, &error));
  test_workspace_free (workspace);
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_a_missing_file_is_not_found_and_not_made (TestPlace     *fixture,
                                               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "deeper", "w.entente", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *files = NULL;

  entente_local_workspace_open_async (path, ENTENTE_LOCAL_WORKSPACE_DEFAULT, NULL, NULL, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_null (entente_local_workspace_open_finish (result, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_NOT_FOUND));
  files = test_describe_folder (fixture->folder);
  g_assert_cmpstr (files, ==, "");
}

static void
test_a_list_says_that_it_cannot_be_read (TestPlace     *fixture,
                                         gconstpointer  data)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("organizations");
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace;
  EntenteList *list;

  make_workspace (fixture->path);
  workspace = test_workspace_open (fixture->path, &error);
  g_assert_no_error (error);

  list = test_workspace_list (workspace, query);
  g_assert_no_error (entente_list_get_error (list));
  test_assert_finalizes (list);

  /* Behind its back. */
  test_file_execute (fixture->path, "ALTER TABLE organization RENAME COLUMN name TO lost");

  list = test_workspace_list (workspace, query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_nonnull (entente_list_get_error (list));
  test_assert_finalizes (list);

  test_workspace_free (workspace);
}

/* Opens the file whatever it has become, and asks and changes this and that. */
static void
try_everything (const char *path)
{
  static const char *const lists[] = { "accounts", "organizations", "activity", "resellers" };
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) verified = NULL;
  g_autoptr (GError) error = NULL;
  EntenteLocalWorkspace *workspace;

  entente_local_workspace_open_async (path, ENTENTE_LOCAL_WORKSPACE_CHEAP_PASSWORDS, NULL, NULL, NULL, store_result_cb, &opened);
  while (opened == NULL)
    g_main_context_iteration (NULL, TRUE);
  workspace = entente_local_workspace_open_finish (opened, &error);
  if (workspace == NULL)
    {
      g_assert_cmpint (error->domain, ==, ENTENTE_ERROR);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (EntenteQuery) query = entente_query_new (lists[i]);
      EntenteList *list = entente_workspace_open_list (ENTENTE_WORKSPACE (workspace), query);

      while (entente_list_get_loading (list))
        g_main_context_iteration (NULL, TRUE);

      if (i == 0 && g_list_model_get_n_items (G_LIST_MODEL (list)) > 0)
        {
          g_autoptr (EntenteAccount) account = g_list_model_get_item (G_LIST_MODEL (list), 0);

          entente_workspace_set_account (ENTENTE_WORKSPACE (workspace), account);
        }
      test_assert_finalizes (list);
    }

  if (entente_workspace_get_account (ENTENTE_WORKSPACE (workspace)) != NULL)
    {
      g_autoptr (GHashTable) passwords = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      TestWorkspace wrapped = { NULL, workspace, ENTENTE_WORKSPACE (workspace), passwords };

      register_organization (&wrapped, N_ORGANIZATIONS, NULL);
    }

  entente_local_workspace_verify_async (workspace, NULL, store_result_cb, &verified);
  while (verified == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&verified);

  entente_local_workspace_close (workspace);
  g_clear_object (&opened);
  test_assert_finalizes (workspace);
}

/* What comes of it is not foreseen; only that it is an answer. */
static void
test_damage_anywhere_is_survived (TestPlace     *fixture,
                                  gconstpointer  data)
{
  g_autofree char *whole = NULL;
  gsize size;

  make_workspace (fixture->path);
  g_assert_true (g_file_get_contents (fixture->path, &whole, &size, NULL));

  for (int i = 0; i < N_SPOILED; i++)
    {
      gint32 n_pages = (gint32) (size / 4096);
      goffset page = g_test_rand_int_range (0, n_pages) * 4096;

      g_assert_true (g_file_set_contents (fixture->path, whole, (gssize) size, NULL));

      /* A page's head, a few bytes of it, or all of it. */
      if (i % 3 == 0)
        test_spoil (fixture->path, page + (page == 0 ? 100 : 0), 8);
      else if (i % 3 == 1)
        test_spoil (fixture->path, page + g_test_rand_int_range (0, 4000), 64);
      else if (page > 0)
        test_spoil (fixture->path, page, 4096);

      try_everything (fixture->path);
    }
}

static int
open_read_only (int    argc,
                char **argv)
{
  g_autofree char *path = g_build_filename (argv[0], "w.entente", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!test_become_nobody (argv[0]))
    return TEST_EXIT_SKIP;

  make_workspace (path);
  before = test_describe_folder (argv[0]);

  g_chmod (path, 0400);
  refuse_to_open (path, ENTENTE_REASON_READ_ONLY);
  g_chmod (path, 0000);
  refuse_to_open (path, ENTENTE_REASON_INPUT_OUTPUT);
  g_chmod (path, 0600);
  g_chmod (argv[0], 0500);
  refuse_to_open (path, ENTENTE_REASON_READ_ONLY);
  g_chmod (argv[0], 0700);

  after = test_describe_folder (argv[0]);
  g_assert_cmpstr (before, ==, after);

  return 0;
}

static int
open_on_read_only_disk (int    argc,
                        char **argv)
{
  g_autofree char *path = g_build_filename (argv[0], "w.entente", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!test_enter_namespace () || !test_mount_small_disk (argv[0], "8m"))
    return TEST_EXIT_SKIP;

  make_workspace (path);
  before = test_describe_folder (argv[0]);
  if (!test_make_read_only (argv[0]))
    return TEST_EXIT_SKIP;

  refuse_to_open (path, ENTENTE_REASON_READ_ONLY);

  after = test_describe_folder (argv[0]);
  g_assert_cmpstr (before, ==, after);

  return 0;
}

static void
check_registered (TestWorkspace *workspace,
                  int            n)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("organizations");
  EntenteList *list = test_workspace_list (workspace, query);

  /* The operator is one more, and was never registered. */
  g_assert_no_error (entente_list_get_error (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, (guint) n + 1);
  test_assert_finalizes (list);

  g_assert_cmpint (test_workspace_verify (workspace), ==, n);
}

static int
use_full_disk (int    argc,
               char **argv)
{
  g_autofree char *path = g_build_filename (argv[0], "w.entente", NULL);
  g_autofree char *other = g_build_filename (argv[0], "other.entente", NULL);
  g_autofree char *ballast = g_build_filename (argv[0], "ballast", NULL);
  g_autofree char *rest = g_build_filename (argv[0], "rest", NULL);
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace;
  int n = 0;

  if (!test_enter_namespace () || !test_mount_small_disk (argv[0], "3m"))
    return TEST_EXIT_SKIP;

  test_take_room (ballast, 500000);
  workspace = test_workspace_open (path, &error);
  g_assert_no_error (error);

  while (register_organization (workspace, n, &error))
    n++;
  g_test_message ("Organization %d: %s", n, error->message);
  g_assert_true (entente_error_is (error, ENTENTE_REASON_DISK_FULL));
  g_clear_error (&error);
  g_assert_cmpint (n, >, 20);
  test_take_room (rest, G_MAXSIZE);

  /* Everything else that would write says the same, and what is there can be read. */
  g_assert_false (register_organization (workspace, n, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_DISK_FULL));
  g_clear_error (&error);
  check_registered (workspace, n);

  refuse_to_open (other, ENTENTE_REASON_DISK_FULL);
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));

  /* There is room again. */
  g_assert_cmpint (g_unlink (rest), ==, 0);
  g_assert_cmpint (g_unlink (ballast), ==, 0);
  g_assert_true (register_organization (workspace, n, &error));
  n++;
  check_registered (workspace, n);
  test_workspace_free (workspace);

  workspace = test_workspace_open (path, &error);
  g_assert_no_error (error);
  check_registered (workspace, n);
  test_workspace_free (workspace);
  test_file_assert_whole (path);
  g_assert_cmpint (test_file_query (path, "SELECT count(*) FROM user"), ==, n + 1);

  return 0;
}

/* More than there is room for, in one transaction. */
static int
import_on_full_disk (int    argc,
                     char **argv)
{
  g_autofree char *path = g_build_filename (argv[0], "w.entente", NULL);
  g_autofree char *provider = NULL;
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace;

  if (!test_enter_namespace () || !test_mount_small_disk (argv[0], "3m"))
    return TEST_EXIT_SKIP;

  workspace = test_workspace_open_unheard (path, &error);
  g_assert_no_error (error);
  provider = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");

  test_workspace_act_as (workspace, "admin@alpha.program.example");
  g_assert_false (test_workspace_import_customers (workspace, "many", 20000, &error));
  g_test_message ("%s", error->message);
  g_assert_true (entente_error_is (error, ENTENTE_REASON_DISK_FULL));
  g_clear_error (&error);
  test_workspace_act_as (workspace, "operator@operator.program.example");
  check_registered (workspace, 1);

  /* What fits comes in. */
  test_workspace_act_as (workspace, "admin@alpha.program.example");
  g_assert_true (test_workspace_import_customers (workspace, "few", 5, &error));
  g_assert_no_error (error);
  test_workspace_free (workspace);
  test_file_assert_whole (path);
  g_assert_cmpint (test_file_query (path, "SELECT count(*) FROM organization WHERE kind = 'customer'"), ==, 5);
  g_assert_cmpint (test_file_query (path, "SELECT count(*) FROM relationship"), ==, 5);
  g_assert_cmpint (test_file_query (path, "SELECT sum(imported) FROM incomplete_import"), ==, 5);

  workspace = test_workspace_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (test_workspace_verify (workspace), ==, 2);
  test_workspace_free (workspace);

  return 0;
}

static const TestRole roles[] = {
  { "read-only", open_read_only },
  { "read-only-disk", open_on_read_only_disk },
  { "full-disk", use_full_disk },
  { "import-on-full-disk", import_on_full_disk },
};

#define ADD(name, func) g_test_add ("/storage-faults/" name, TestPlace, NULL, test_place_set_up, func, test_place_tear_down)

int
main (int   argc,
      char *argv[])
{
  test_play_role (argc, argv, roles, G_N_ELEMENTS (roles));
  g_test_init (&argc, &argv, NULL);

  ADD ("a-damaged-file-is-refused", test_a_damaged_file_is_refused);
  ADD ("a-truncated-file-is-refused", test_a_truncated_file_is_refused);
  ADD ("a-foreign-file-is-refused", test_a_foreign_file_is_refused);
  ADD ("a-newer-file-is-refused", test_a_newer_file_is_refused);
  ADD ("a-file-in-use-is-refused", test_a_file_in_use_is_refused);
  ADD ("a-missing-file-is-not-found-and-not-made", test_a_missing_file_is_not_found_and_not_made);
  ADD ("a-list-says-that-it-cannot-be-read", test_a_list_says_that_it_cannot_be_read);
  ADD ("damage-anywhere-is-survived", test_damage_anywhere_is_survived);
  g_test_add_data_func ("/storage-faults/a-read-only-file-or-folder-is-refused", "read-only", test_run_role);
  g_test_add_data_func ("/storage-faults/a-read-only-disk-is-refused", "read-only-disk", test_run_role);
  g_test_add_data_func ("/storage-faults/a-full-disk-refuses-and-loses-nothing", "full-disk", test_run_role);
  g_test_add_data_func ("/storage-faults/an-import-on-a-full-disk-leaves-nothing", "import-on-full-disk", test_run_role);

  return g_test_run ();
}
