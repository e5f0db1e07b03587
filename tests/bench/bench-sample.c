/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Makes the sample workspace in a file. */

#include "bench.h"

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace;

  bench_file_remove (argv[1]);
  workspace = test_workspace_open (argv[1], NULL);
  g_assert_nonnull (workspace);

  entente_local_workspace_add_sample_async (workspace->local, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  entente_local_workspace_add_sample_finish (workspace->local, result, &error);
  g_assert_no_error (error);

  g_clear_object (&result);
  test_workspace_free (workspace);

  return 0;
}
