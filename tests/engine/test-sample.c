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

/* Who reads from the top down, or from the bottom up, is not thrown about in time. */
static void
test_sample_story_is_told_in_the_order_of_its_dates (void)
{
  static const char *const people[] = { "operator@operator.program.example", "camille@meridian.program.example",
                                        "noemie@atelier-nuage.program.example" };
  TestWorkspace *workspace = test_workspace_new ();

  test_workspace_add_sample (workspace);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (EntenteQuery) query = entente_query_new ("activity");
      EntenteList *list;
      guint n;

      test_workspace_act_as (workspace, people[i]);
      list = test_workspace_list (workspace, query);
      n = g_list_model_get_n_items (G_LIST_MODEL (list));
      g_assert_cmpuint (n, >, 5);

      for (guint j = 1; j < n; j++)
        {
          g_autoptr (EntenteActivity) later = g_list_model_get_item (G_LIST_MODEL (list), j - 1);
          g_autoptr (EntenteActivity) earlier = g_list_model_get_item (G_LIST_MODEL (list), j);

          g_assert_cmpint (entente_activity_get_at (earlier), <=, entente_activity_get_at (later));
        }
      test_assert_finalizes (list);
    }

  test_workspace_free (workspace);
}

static EntenteList *
open_list (TestWorkspace *workspace,
           const char    *person,
           const char    *name)
{
  g_autoptr (EntenteQuery) query = entente_query_new (name);

  test_workspace_act_as (workspace, person);

  return test_workspace_list (workspace, query);
}

/* Nobody was told a temporary password. */
static void
test_sample_waits_for_no_first_sign_in (void)
{
  static const char *const people[] = { "camille@meridian.program.example", "noemie@atelier-nuage.program.example" };
  TestWorkspace *workspace = test_workspace_new ();

  test_workspace_add_sample (workspace);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      EntenteList *users = open_list (workspace, people[i], "users");
      guint n = g_list_model_get_n_items (G_LIST_MODEL (users));

      g_assert_cmpuint (n, >, 2);
      for (guint j = 0; j < n; j++)
        {
          g_autoptr (EntenteUser) user = g_list_model_get_item (G_LIST_MODEL (users), j);

          g_assert_false (entente_user_get_must_change_password (user));
        }
      test_assert_finalizes (users);
    }

  test_workspace_free (workspace);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample/story-is-told", test_sample_story_is_told);
  g_test_add_func ("/sample/story-is-told-in-the-order-of-its-dates", test_sample_story_is_told_in_the_order_of_its_dates);
  g_test_add_func ("/sample/waits-for-no-first-sign-in", test_sample_waits_for_no_first_sign_in);

  return g_test_run ();
}
