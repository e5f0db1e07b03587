/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-ui.h>

#include "test-invitation.h"

/* More than come first. */
#define N_CUSTOMERS 100

typedef struct
{
  TestWorkspace *workspace;
  EntenteList *list;
  EntenteSelection *selection;
  guint n_changes;
} Fixture;

static void
count_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
wait_for_list (Fixture *fixture)
{
  while (!entente_list_get_complete (fixture->list))
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
search (Fixture    *fixture,
        const char *text)
{
  g_autoptr (EntenteQuery) query = entente_query_with_search (entente_list_get_query (fixture->list), text);

  entente_list_set_query (fixture->list, query);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("customers");
  g_autofree char *alpha = NULL;

  fixture->workspace = test_workspace_new ();
  alpha = test_workspace_add_organization (fixture->workspace, "provider", "alpha", "global-admin");
  test_workspace_act_as (fixture->workspace, "admin@alpha.program.example");
  g_assert_true (test_workspace_import_customers (fixture->workspace, "alpha", N_CUSTOMERS, NULL));

  fixture->list = entente_workspace_open_list (fixture->workspace->workspace, query);
  fixture->selection = entente_selection_new (fixture->list);
  g_signal_connect_swapped (fixture->selection, "changed", G_CALLBACK (count_cb), fixture);
  wait_for_list (fixture);
  fixture->n_changes = 0;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->selection);
  test_assert_finalizes (fixture->list);
  test_workspace_free (fixture->workspace);
}

/* Which rows are selected, such as "0 3-5". */
static char *
print (Fixture *fixture)
{
  GString *text = g_string_new (NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
  guint first = 0;

  for (guint i = 0; i <= n; i++)
    {
      gboolean before = i > 0 && entente_selection_contains (fixture->selection, i - 1);
      gboolean now = i < n && entente_selection_contains (fixture->selection, i);

      if (now && !before)
        first = i;
      if (before && !now)
        g_string_append_printf (text, first + 1 == i ? "%s%u" : "%s%u-%u", text->len > 0 ? " " : "", first, i - 1);
    }

  return g_string_free (text, FALSE);
}

static void
assert_selected (Fixture    *fixture,
                 guint       n,
                 const char *rows)
{
  g_autofree char *text = print (fixture);

  g_assert_cmpstr (text, ==, rows);
  g_assert_cmpuint (entente_selection_get_n_selected (fixture->selection), ==, n);
}

/* How many the query of the selection finds. */
static void
assert_found (Fixture *fixture,
              guint    n)
{
  g_autoptr (EntenteQuery) query = entente_selection_dup_query (fixture->selection);
  g_autofree char *ids = test_workspace_join_ids (fixture->workspace, query);
  g_auto (GStrv) parts = ids[0] != '\0' ? g_strsplit (ids, ", ", -1) : g_new0 (char *, 1);

  g_assert_cmpuint (g_strv_length (parts), ==, n);
}

static void
test_rows_are_toggled (Fixture       *fixture,
                       gconstpointer  data)
{
  assert_selected (fixture, 0, "");
  assert_found (fixture, 0);

  entente_selection_toggle (fixture->selection, 3);
  entente_selection_toggle (fixture->selection, 70);
  assert_selected (fixture, 2, "3 70");
  assert_found (fixture, 2);
  g_assert_cmpuint (fixture->n_changes, ==, 2);

  entente_selection_toggle (fixture->selection, 3);
  assert_selected (fixture, 1, "70");
  g_assert_false (entente_selection_is_whole (fixture->selection));

  entente_selection_clear (fixture->selection);
  assert_selected (fixture, 0, "");
  g_assert_false (entente_selection_contains (fixture->selection, N_CUSTOMERS));
}

static void
test_selection_is_extended_and_drawn_in_again (Fixture       *fixture,
                                               gconstpointer  data)
{
  entente_selection_toggle (fixture->selection, 10);
  entente_selection_extend (fixture->selection, 0, 14);
  assert_selected (fixture, 5, "10-14");
  entente_selection_extend (fixture->selection, 0, 12);
  assert_selected (fixture, 3, "10-12");
  entente_selection_extend (fixture->selection, 0, 8);
  assert_selected (fixture, 3, "8-10");

  entente_selection_toggle (fixture->selection, 20);
  entente_selection_extend (fixture->selection, 0, 21);
  assert_selected (fixture, 5, "8-10 20-21");
}

static void
test_without_a_first_row_it_extends_from_the_focus (Fixture       *fixture,
                                                    gconstpointer  data)
{
  entente_selection_extend (fixture->selection, 5, 7);
  assert_selected (fixture, 3, "5-7");
  entente_selection_extend (fixture->selection, 90, 6);
  assert_selected (fixture, 2, "5-6");
}

static void
test_all_but_some (Fixture       *fixture,
                   gconstpointer  data)
{
  entente_selection_select_all (fixture->selection);
  g_assert_true (entente_selection_is_whole (fixture->selection));
  assert_selected (fixture, N_CUSTOMERS, "0-99");
  assert_found (fixture, N_CUSTOMERS);

  entente_selection_toggle (fixture->selection, 50);
  g_assert_false (entente_selection_is_whole (fixture->selection));
  assert_selected (fixture, N_CUSTOMERS - 1, "0-49 51-99");
  assert_found (fixture, N_CUSTOMERS - 1);

  entente_selection_toggle (fixture->selection, 50);
  g_assert_true (entente_selection_is_whole (fixture->selection));
}

/* The first rows come ahead of the rest: all is all. */
static void
test_all_is_all_before_all_are_there (Fixture       *fixture,
                                      gconstpointer  data)
{
  Fixture other = { .workspace = fixture->workspace };

  other.list = entente_workspace_open_list (fixture->workspace->workspace, entente_list_get_query (fixture->list));
  other.selection = entente_selection_new (other.list);
  while (entente_list_get_loading (other.list))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (other.list)), <, N_CUSTOMERS);
  entente_selection_select_all (other.selection);

  wait_for_list (&other);
  assert_selected (&other, N_CUSTOMERS, "0-99");
  assert_found (&other, N_CUSTOMERS);

  g_assert_finalize_object (other.selection);
  test_assert_finalizes (other.list);
}

static void
test_what_a_search_leaves_out_is_not_selected_any_more (Fixture       *fixture,
                                                        gconstpointer  data)
{
  /* In their order: Customer 0, 1, 10, 11, … */
  entente_selection_extend (fixture->selection, 0, 3);
  search (fixture, "alphax1");
  wait_for_list (fixture);
  assert_selected (fixture, 3, "0-2");

  search (fixture, "");
  wait_for_list (fixture);
  assert_selected (fixture, 3, "1-3");
  assert_found (fixture, 3);
}

static void
test_all_of_a_search_are_those_rows_of_the_next (Fixture       *fixture,
                                                 gconstpointer  data)
{
  search (fixture, "alphax1");
  wait_for_list (fixture);
  entente_selection_select_all (fixture->selection);
  entente_selection_toggle (fixture->selection, 0);
  assert_selected (fixture, 10, "1-10");

  search (fixture, "");
  wait_for_list (fixture);
  assert_selected (fixture, 10, "2-11");
  assert_found (fixture, 10);
}

static void
test_order_keeps_what_is_selected (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (EntenteQuery) query = entente_query_with_sort (entente_list_get_query (fixture->list), "name", ENTENTE_QUERY_DESCENDING);

  entente_selection_extend (fixture->selection, 0, 1);
  entente_list_set_query (fixture->list, query);
  wait_for_list (fixture);
  assert_selected (fixture, 2, "98-99");
}

/* More than are looked at at a time. */
#define N_MANY 10000

static void
test_thousands_are_selected (Fixture       *fixture,
                             gconstpointer  data)
{
  g_assert_true (test_workspace_import_customers (fixture->workspace, "beta", N_MANY - N_CUSTOMERS, NULL));
  wait_for_list (fixture);
  while (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)) < N_MANY || !entente_list_get_complete (fixture->list))
    g_main_context_iteration (NULL, TRUE);

  entente_selection_extend (fixture->selection, N_MANY - 1, 0);
  g_assert_true (entente_selection_is_whole (fixture->selection));
  entente_selection_toggle (fixture->selection, 9000);
  assert_selected (fixture, N_MANY - 1, "0-8999 9001-9999");

  /* What is left of them is found among all of another search, in its order. */
  search (fixture, "beta");
  while (!entente_list_get_complete (fixture->list) || entente_selection_get_n_selected (fixture->selection) == N_MANY - 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, N_MANY - N_CUSTOMERS);
  g_assert_cmpuint (entente_selection_get_n_selected (fixture->selection), ==, N_MANY - N_CUSTOMERS - 1);
  g_assert_false (entente_selection_is_whole (fixture->selection));
  assert_found (fixture, N_MANY - N_CUSTOMERS - 1);
}

/* The one in the middle is withdrawn while the open ones are listed. */
static void
test_row_that_goes_is_not_selected_any_more (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  g_autoptr (EntenteQuery) all = entente_query_new ("invitations");
  g_autoptr (EntenteQuery) open = entente_query_with_filter (all, "open", "yes");
  Fixture fixture = { .workspace = workspace };
  g_autoptr (EntenteRecord) invitation = NULL;
  g_autoptr (GVariant) outcome = NULL;

  for (guint i = 0; i < 4; i++)
    test_invitation_draft (workspace, "partnership", FALSE);
  fixture.list = test_workspace_list (workspace, open);
  fixture.selection = entente_selection_new (fixture.list);
  entente_selection_extend (fixture.selection, 0, 2);
  assert_selected (&fixture, 3, "0-2");

  invitation = g_list_model_get_item (G_LIST_MODEL (fixture.list), 1);
  outcome = test_workspace_run_done (workspace, entente_command_withdraw_invitation (entente_record_get_id (invitation), 0));
  while (entente_selection_get_n_selected (fixture.selection) == 3)
    g_main_context_iteration (NULL, TRUE);
  assert_selected (&fixture, 2, "0-1");

  /* Of all of them it is no more either, and those that are left are all. */
  entente_selection_select_all (fixture.selection);
  entente_selection_toggle (fixture.selection, 1);
  assert_selected (&fixture, 2, "0 2");
  g_clear_object (&invitation);
  invitation = g_list_model_get_item (G_LIST_MODEL (fixture.list), 1);
  g_variant_unref (outcome);
  outcome = test_workspace_run_done (workspace, entente_command_withdraw_invitation (entente_record_get_id (invitation), 0));
  while (!entente_selection_is_whole (fixture.selection))
    g_main_context_iteration (NULL, TRUE);
  assert_selected (&fixture, 2, "0-1");

  g_clear_object (&invitation);
  g_assert_finalize_object (fixture.selection);
  test_assert_finalizes (fixture.list);
  test_workspace_free (workspace);
}

static gboolean
draw_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* As on a slow machine: there is always something to draw. */
static void
test_it_follows_while_frames_follow_each_other (Fixture       *fixture,
                                                gconstpointer  data)
{
  gint64 deadline = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;
  guint id;

  g_assert_true (test_workspace_import_customers (fixture->workspace, "beta", N_MANY - N_CUSTOMERS, NULL));
  while (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)) < N_MANY || !entente_list_get_complete (fixture->list))
    g_main_context_iteration (NULL, TRUE);
  entente_selection_extend (fixture->selection, 0, N_MANY - 2);

  id = g_idle_add_full (GDK_PRIORITY_REDRAW, draw_cb, NULL, NULL);
  search (fixture, "beta");
  while (entente_selection_get_n_selected (fixture->selection) >= N_MANY - N_CUSTOMERS && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);

  g_assert_cmpuint (entente_selection_get_n_selected (fixture->selection), ==, N_MANY - N_CUSTOMERS - 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/selection/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("rows-are-toggled", test_rows_are_toggled);
  ADD ("selection-is-extended-and-drawn-in-again", test_selection_is_extended_and_drawn_in_again);
  ADD ("without-a-first-row-it-extends-from-the-focus", test_without_a_first_row_it_extends_from_the_focus);
  ADD ("all-but-some", test_all_but_some);
  ADD ("all-is-all-before-all-are-there", test_all_is_all_before_all_are_there);
  ADD ("what-a-search-leaves-out-is-not-selected-any-more", test_what_a_search_leaves_out_is_not_selected_any_more);
  ADD ("all-of-a-search-are-those-rows-of-the-next", test_all_of_a_search_are_those_rows_of_the_next);
  ADD ("order-keeps-what-is-selected", test_order_keeps_what_is_selected);
  ADD ("thousands-are-selected", test_thousands_are_selected);
  ADD ("it-follows-while-frames-follow-each-other", test_it_follows_while_frames_follow_each_other);
#undef ADD
  g_test_add_func ("/selection/row-that-goes-is-not-selected-any-more", test_row_that_goes_is_not_selected_any_more);

  return g_test_run ();
}
