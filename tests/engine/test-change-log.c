/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-workspace.h"

#include <entente-database.h>

#include "test-system.h"

/* What is found when somebody changes the file otherwise than with Entente, past the triggers that keep the log. */

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gssize
verify (TestWorkspace  *workspace,
        GError        **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  entente_local_workspace_verify_async (workspace->local, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return entente_local_workspace_verify_finish (workspace->local, result, error);
}

static void
execute_in_file (const char *path,
                 const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteConnection) connection = entente_connection_open (path, ENTENTE_OPEN_NONE, &error);

  g_assert_no_error (error);
  entente_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

/* Registers two organizations, carries out @sql in the file, and answers what the entry is about that does not
 * fit any more. */
static char *
find_altered (const char *sql)
{
  g_autofree char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "w.entente", NULL);
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace = test_workspace_open (path, &error);
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");
  g_autofree char *zulu = test_workspace_add_organization (workspace, "reseller", "zulu", "global-admin");
  char *about;

  test_workspace_free (workspace);
  execute_in_file (path, sql);

  workspace = test_workspace_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (verify (workspace, &error), ==, -1);
  g_assert_true (entente_error_is (error, ENTENTE_REASON_LOG_ALTERED));
  about = g_strdup (entente_error_get_detail (error, 4));
  test_workspace_free (workspace);
  test_remove_folder (g_steal_pointer (&folder));

  return about;
}

static void
test_altered_entry_is_named (void)
{
  g_autofree char *about = find_altered ("DROP TRIGGER change_stays_update; UPDATE change SET user_name = 'somebody' WHERE row = 2");

  g_assert_cmpstr (about, ==, "Zulu Ltd");
}

static void
test_entry_with_altered_values_is_named (void)
{
  g_autofree char *about = find_altered ("DROP TRIGGER change_item_stays_update; "
                                         "UPDATE change_item SET after = replace (after, 'alpha', 'beta') WHERE change = 1");

  g_assert_cmpstr (about, ==, "Alpha Ltd");
}

static void
test_entry_after_one_that_is_missing_is_named (void)
{
  g_autofree char *about = find_altered ("PRAGMA foreign_keys = OFF; DROP TRIGGER change_stays_delete; "
                                         "DELETE FROM change WHERE row = 1");

  g_assert_cmpstr (about, ==, "Zulu Ltd");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change-log/altered-entry-is-named", test_altered_entry_is_named);
  g_test_add_func ("/change-log/entry-with-altered-values-is-named", test_entry_with_altered_values_is_named);
  g_test_add_func ("/change-log/entry-after-one-that-is-missing-is-named", test_entry_after_one_that_is_missing_is_named);

  return g_test_run ();
}
