/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-workspace.h"

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_sample_story_is_told (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *organizations = NULL;

  test_workspace_add_sample (workspace);
  organizations = test_workspace_join (workspace, "organizations", "name");
  g_assert_nonnull (strstr (organizations, "Meridian Distribution"));

  /* Everything that happened bears the time at which it happened, in order, and the chain holds. */
  entente_local_workspace_verify_async (workspace->local, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (entente_local_workspace_verify_finish (workspace->local, result, &error), >, 0);
  g_assert_no_error (error);
  g_clear_object (&result);

  test_workspace_free (workspace);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample/story-is-told", test_sample_story_is_told);

  return g_test_run ();
}
