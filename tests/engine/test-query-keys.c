/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-workspace.h"

typedef struct
{
  TestWorkspace *workspace;
  char *ids[3]; /* alpha, mike, zulu; the operator is before them */
  EntenteQuery *all;
  EntenteList *list;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_workspace_new ();
  fixture->ids[2] = test_workspace_add_organization (fixture->workspace, "provider", "zulu", "global-admin");
  fixture->ids[0] = test_workspace_add_organization (fixture->workspace, "provider", "alpha", "global-admin");
  fixture->ids[1] = test_workspace_add_organization (fixture->workspace, "provider", "mike", "global-admin");
  fixture->all = entente_query_new ("organizations");
  fixture->list = test_workspace_list (fixture->workspace, fixture->all);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixture->ids); i++)
    g_free (fixture->ids[i]);
  g_clear_object (&fixture->all);
  test_assert_finalizes (fixture->list);
  test_workspace_free (fixture->workspace);
}

static guint
find (Fixture    *fixture,
      const char *id)
{
  for (guint i = 0;; i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);

      g_assert_nonnull (record);
      if (g_str_equal (entente_record_get_id (record), id))
        return i;
    }
}

static guint32
get_key (Fixture    *fixture,
         const char *id)
{
  guint32 key;

  entente_list_get_keys (fixture->list, find (fixture, id), 1, &key);

  return key;
}

static void
assert_ids (Fixture          *fixture,
            EntenteQueryKeys  which,
            const guint32    *keys,
            guint             n_keys,
            const char       *search,
            const char       *expected)
{
  g_autoptr (EntenteQuery) some = entente_query_with_keys (fixture->all, which, keys, n_keys);
  g_autoptr (EntenteQuery) query = entente_query_with_search (some, search);
  g_autofree char *ids = test_workspace_join_ids (fixture->workspace, query);

  g_assert_cmpstr (ids, ==, expected);
}

static void
test_only_those_with_the_keys (Fixture       *fixture,
                               gconstpointer  data)
{
  guint32 keys[] = { get_key (fixture, fixture->ids[2]), get_key (fixture, fixture->ids[0]) };
  g_autofree char *both = g_strdup_printf ("%s, %s", fixture->ids[0], fixture->ids[2]);

  assert_ids (fixture, ENTENTE_QUERY_ONLY, keys, 2, "", both);
  assert_ids (fixture, ENTENTE_QUERY_ONLY, keys, 2, "zulu", fixture->ids[2]);
  assert_ids (fixture, ENTENTE_QUERY_ONLY, keys, 2, "mike", "");
  assert_ids (fixture, ENTENTE_QUERY_ONLY, NULL, 0, "", "");
}

static void
test_all_but_those_with_the_keys (Fixture       *fixture,
                                  gconstpointer  data)
{
  guint32 keys[] = { get_key (fixture, fixture->ids[2]), get_key (fixture, fixture->ids[0]) };

  assert_ids (fixture, ENTENTE_QUERY_EXCEPT, keys, 2, "ltd", fixture->ids[1]);
  assert_ids (fixture, ENTENTE_QUERY_EXCEPT, keys, 2, "zulu", "");
  assert_ids (fixture, ENTENTE_QUERY_EXCEPT, NULL, 0, "mike", fixture->ids[1]);
}

static void
test_queries_of_other_keys_differ (Fixture       *fixture,
                                   gconstpointer  data)
{
  static const guint32 keys[] = { 1, 2 };
  g_autoptr (EntenteQuery) one = entente_query_with_keys (fixture->all, ENTENTE_QUERY_ONLY, keys, 1);
  g_autoptr (EntenteQuery) two = entente_query_with_keys (one, ENTENTE_QUERY_ONLY, keys, 2);
  g_autoptr (EntenteQuery) same = entente_query_with_keys (fixture->all, ENTENTE_QUERY_ONLY, keys, 2);
  g_autoptr (EntenteQuery) others = entente_query_with_keys (two, ENTENTE_QUERY_EXCEPT, keys, 2);

  g_assert_null (entente_query_get_keys (fixture->all, NULL));
  g_assert_cmpuint (entente_query_get_keys (two, NULL)->len, ==, 2);
  g_assert_false (entente_query_equal (fixture->all, one));
  g_assert_false (entente_query_equal (one, two));
  g_assert_true (entente_query_equal (two, same));
  g_assert_false (entente_query_equal (two, others));
}

/* A row in front of the others does not make them others. */
static void
test_keys_go_with_their_rows (Fixture       *fixture,
                              gconstpointer  data)
{
  guint32 mike = get_key (fixture, fixture->ids[1]);
  guint before = find (fixture, fixture->ids[1]);
  g_autofree char *aaa = test_workspace_add_organization (fixture->workspace, "provider", "aaa", "global-admin");

  while (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)) < 5)
    g_main_context_iteration (NULL, TRUE);
  test_list_settle (fixture->list);

  g_assert_cmpuint (find (fixture, fixture->ids[1]), ==, before + 1);
  g_assert_cmpuint (get_key (fixture, fixture->ids[1]), ==, mike);
  g_assert_cmpuint (get_key (fixture, aaa), !=, mike);
}

static void
append_state_cb (EntenteList *list,
                 GParamSpec  *pspec,
                 GString     *states)
{
  g_string_append_printf (states, "%s%u ", entente_list_get_complete (list) ? "all " : "not ",
                          g_list_model_get_n_items (G_LIST_MODEL (list)));
}

/* The first rows come ahead of the rest. */
static void
test_list_is_complete_with_its_last_row (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("customers");
  g_autoptr (EntenteQuery) searched = entente_query_with_search (query, "alphax1");
  g_autoptr (GString) states = g_string_new (NULL);
  EntenteList *list;

  test_workspace_act_as (fixture->workspace, "admin@alpha.program.example");
  g_assert_true (test_workspace_import_customers (fixture->workspace, "alpha", 100, NULL));
  list = entente_workspace_open_list (fixture->workspace->workspace, query);
  g_assert_false (entente_list_get_complete (list));
  g_signal_connect (list, "notify::complete", G_CALLBACK (append_state_cb), states);
  while (!entente_list_get_complete (list))
    g_main_context_iteration (NULL, TRUE);

  entente_list_set_query (list, searched);
  g_assert_false (entente_list_get_complete (list));
  while (!entente_list_get_complete (list))
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (states->str, ==, "all 100 not 100 all 11 ");
  test_assert_finalizes (list);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/query-keys/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("only-those-with-the-keys", test_only_those_with_the_keys);
  ADD ("all-but-those-with-the-keys", test_all_but_those_with_the_keys);
  ADD ("queries-of-other-keys-differ", test_queries_of_other_keys_differ);
  ADD ("keys-go-with-their-rows", test_keys_go_with_their_rows);
  ADD ("list-is-complete-with-its-last-row", test_list_is_complete_with_its_last_row);
#undef ADD

  return g_test_run ();
}
