/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-workspace.h"

#include "entente-list-definition.h"

/* Every list can be asked in every way by every kind of account: statements that do not compile, columns
 * that no field takes, filters without a meaning would show here. */

static void
ask (TestWorkspace *workspace,
     EntenteQuery  *query)
{
  EntenteList *list = test_workspace_list (workspace, query);

  test_assert_finalizes (list);
}

static void
ask_with_keys (TestWorkspace    *workspace,
               EntenteQuery     *all,
               EntenteQueryKeys  which)
{
  static const guint32 keys[] = { 1, 2, 4000000000 };
  g_autoptr (EntenteQuery) query = entente_query_with_keys (all, which, keys, G_N_ELEMENTS (keys));
  g_autoptr (EntenteQuery) searched = entente_query_with_search (query, "alpha");
  g_autofree char *ids = test_workspace_join_ids (workspace, query);

  ask (workspace, query);
  ask (workspace, searched);
}

static void
summarize (TestWorkspace *workspace,
           EntenteQuery  *query,
           const char    *by)
{
  g_autoptr (EntenteSummary) summary = test_workspace_summarize (workspace, query, by);

  g_assert_nonnull (summary);
}

static void
ask_everything (TestWorkspace               *workspace,
                const EntenteListDefinition *definition)
{
  static const char *const searches[] = { "a", "zu", "alp", "alpha", "\"", "a b cde fgh", "%_'", "é", "日本語" };
  g_autoptr (EntenteQuery) all = entente_query_new (definition->name);

  ask (workspace, all);

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (EntenteQuery) query = entente_query_with_search (all, searches[i]);

      ask (workspace, query);
    }

  for (const EntenteListFilter *filter = definition->filters; filter != NULL && filter->name != NULL; filter++)
    {
      g_autoptr (EntenteQuery) query = entente_query_with_filter (all, filter->name, "yes");

      ask (workspace, query);
    }

  summarize (workspace, all, NULL);
  for (const EntenteListSummary *summary = definition->summaries; summary != NULL && summary->name != NULL; summary++)
    summarize (workspace, all, summary->name);

  for (const EntenteListSort *sort = definition->sorts; sort->name != NULL; sort++)
    {
      g_autoptr (EntenteQuery) up = entente_query_with_sort (all, sort->name, ENTENTE_QUERY_DEFAULT);
      g_autoptr (EntenteQuery) down = entente_query_with_sort (all, sort->name, ENTENTE_QUERY_DESCENDING);

      ask (workspace, up);
      ask (workspace, down);
    }

  ask_with_keys (workspace, all, ENTENTE_QUERY_ONLY);
  ask_with_keys (workspace, all, ENTENTE_QUERY_EXCEPT);
}

static void
test_every_list_in_every_way (void)
{
  static const char *const kinds[] = { "provider", "reseller", "customer" };
  TestWorkspace *workspace = test_workspace_new ();
  const EntenteListDefinition *const *lists = entente_list_table_get ();

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autofree char *id = test_workspace_add_organization (workspace, kinds[k], kinds[k], "global-admin");
    }

  for (guint i = 0; lists[i] != NULL; i++)
    {
      test_workspace_act_as (workspace, "operator@operator.program.example");
      ask_everything (workspace, lists[i]);

      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        {
          g_autofree char *user = g_strdup_printf ("admin@%s.program.example", kinds[k]);

          test_workspace_act_as (workspace, user);
          ask_everything (workspace, lists[i]);
        }
    }

  test_workspace_free (workspace);
}

static void
test_search_folds_case_and_accents (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (EntenteQuery) all = entente_query_new ("organizations");
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, "zurich");
  EntenteList *list;

  outcome = test_workspace_do (workspace, "organization.register",
                               "{'kind': <'provider'>, 'name': <'Zürich Handel'>, 'domain-prefix': <'zh'>, "
                               "'country': <'CH'>, 'admin-name': <'Ada'>, 'admin-user': <'admin'>, "
                               "'admin-roles': <'global-admin'>}");
  list = test_workspace_list (workspace, query);
  g_assert_cmpint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);

  test_assert_finalizes (list);
  test_workspace_free (workspace);
}

/* A name typed as it is written finds its row, and so does each part of it. */
static void
test_search_takes_signs (void)
{
  static const char *const searches[] = {
    "Müller & Söhne-Werke (D'Aix)",
    "muller & sohne",
    "&",
    "söhne-werke",
    "-",
    "d'aix",
    "D’Aix",
    "daix",
    "(",
    "werke",
  };
  TestWorkspace *workspace = test_workspace_new ();
  g_autoptr (EntenteQuery) all = entente_query_new ("organizations");
  g_autoptr (GVariant) outcome = NULL;

  outcome = test_workspace_do (workspace, "organization.register",
                               "{'kind': <'provider'>, 'name': <\"Müller & Söhne-Werke (D'Aix)\">, "
                               "'domain-prefix': <'muller'>, 'country': <'FR'>, 'admin-name': <'Ada'>, "
                               "'admin-user': <'admin'>, 'admin-roles': <'global-admin'>}");

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (EntenteQuery) query = entente_query_with_search (all, searches[i]);
      EntenteList *list = test_workspace_list (workspace, query);
      g_autofree char *names = test_list_join (list, "name");

      g_test_message ("%s", searches[i]);
      g_assert_nonnull (strstr (names, "Müller"));
      test_assert_finalizes (list);
    }

  test_workspace_free (workspace);
}

static void
test_search_finds_titles_with_accents (void)
{
  static const char *const searches[] = { "generales", "GÉNÉRALES", "d’usage", "cond usa" };
  TestWorkspace *workspace = test_workspace_new ();
  g_autoptr (EntenteQuery) all = entente_query_new ("agreements");
  g_autoptr (GVariant) outcome = NULL;

  outcome = test_workspace_do (workspace, "agreement.publish",
                               "{'kind': <'customer'>, 'title': <\"Conditions générales d'usage\">, "
                               "'language': <'fr'>, 'text': <'…'>}");

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (EntenteQuery) query = entente_query_with_search (all, searches[i]);
      EntenteList *list = test_workspace_list (workspace, query);

      g_test_message ("%s", searches[i]);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
      test_assert_finalizes (list);
    }

  test_workspace_free (workspace);
}

static void
append_change_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  GString    *changes)
{
  g_string_append_printf (changes, "%u-%u+%u ", position, removed, added);
}

static void
test_change_touches_only_its_row (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autoptr (EntenteQuery) query = entente_query_new ("organizations");
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");
  g_autofree char *zulu = test_workspace_add_organization (workspace, "provider", "zulu", "global-admin");
  g_autofree char *mike = NULL;
  EntenteList *list = test_workspace_list (workspace, query);
  g_autoptr (EntenteRecord) first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr (EntenteRecord) still_first = NULL;

  g_signal_connect (list, "items-changed", G_CALLBACK (append_change_cb), changes);
  mike = test_workspace_add_organization (workspace, "provider", "mike", "global-admin");
  while (g_list_model_get_n_items (G_LIST_MODEL (list)) < 4)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (changes->str, ==, "1-0+1 ");
  still_first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (first == still_first);

  g_clear_object (&first);
  g_clear_object (&still_first);
  test_assert_finalizes (list);
  test_workspace_free (workspace);
}

static void
test_last_query_wins (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");
  g_autofree char *zulu = test_workspace_add_organization (workspace, "provider", "zulu", "global-admin");
  g_autoptr (EntenteQuery) all = entente_query_new ("organizations");
  EntenteList *list = test_workspace_list (workspace, all);
  g_autofree char *names = NULL;

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (EntenteQuery) query = entente_query_with_search (all, i % 2 == 0 ? "alpha" : "zulu");

      entente_list_set_query (list, query);
      if (i % 3 == 0)
        g_main_context_iteration (NULL, FALSE);
    }

  test_list_settle (list);
  names = test_list_join (list, "name");
  g_assert_cmpstr (names, ==, "Zulu Ltd");

  test_assert_finalizes (list);
  test_workspace_free (workspace);
}

static void
test_equal_query_leaves_the_rows (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autoptr (EntenteQuery) all = entente_query_new ("organizations");
  g_autoptr (EntenteQuery) same = entente_query_with_search (all, "");
  g_autoptr (EntenteQuery) searched = entente_query_with_search (all, "alpha");
  EntenteList *list = test_workspace_list (workspace, all);

  g_signal_connect (list, "items-changed", G_CALLBACK (append_change_cb), changes);
  entente_list_set_query (list, same);
  g_assert_false (entente_list_get_loading (list));
  g_assert_cmpstr (changes->str, ==, "");

  entente_list_set_query (list, searched);
  g_assert_true (entente_list_get_loading (list));
  test_list_settle (list);
  g_assert_cmpstr (changes->str, !=, "");

  test_assert_finalizes (list);
  test_workspace_free (workspace);
}

/* More than come first. */
#define FIRST_ROWS 40

/* How many rows the query has, and the first of them by their domains, once the list has all. */
static char *
join_first (EntenteList  *list,
            EntenteQuery *query)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) text = g_string_new (NULL);

  entente_list_set_query (list, query);
  while (entente_list_get_loading (list) || g_list_model_get_n_items (G_LIST_MODEL (list)) == FIRST_ROWS)
    g_main_context_iteration (NULL, TRUE);

  g_string_append_printf (text, "%u:", g_list_model_get_n_items (G_LIST_MODEL (list)));
  for (guint i = 0; i < MIN (FIRST_ROWS, g_list_model_get_n_items (G_LIST_MODEL (list))); i++)
    g_ptr_array_add (records, g_list_model_get_item (G_LIST_MODEL (list), i));

  for (guint i = 0; i < records->len; i++)
    {
      while (!entente_record_get_loaded (g_ptr_array_index (records, i)))
        g_main_context_iteration (NULL, TRUE);
      g_string_append_printf (text, " %s", entente_customer_get_domain (g_ptr_array_index (records, i)));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* @list knows the order of all rows by now; another one asks for the first time. */
static void
assert_finds_the_same (TestWorkspace *workspace,
                       EntenteList   *list,
                       const char    *search)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("customers");
  g_autoptr (EntenteQuery) nothing = entente_query_with_search (all, "no such customer");
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, search);
  EntenteList *other = entente_workspace_open_list (workspace->workspace, nothing);
  g_autofree char *picked = join_first (list, query);
  g_autofree char *asked = NULL;

  while (entente_list_get_loading (other))
    g_main_context_iteration (NULL, TRUE);
  entente_list_set_query (other, nothing);
  asked = join_first (other, query);

  g_test_message ("%s", search);
  g_assert_cmpstr (picked, ==, asked);
  test_assert_finalizes (other);
}

/* Found by everybody; by two words of which one is short; by a few; by nobody, in one question and in two; by looking into
 * the rows; by many of the first rows and few of the others. */
static void
test_search_of_many_finds_the_same (void)
{
  static const char *const searches[] = { "customer", "c", "cu", "customer 17", "17 al", "customer 1234", "1234", "4", "zz", "xyzzy al", "stom", "-", "10", "hax100", "(217) 555-0100", "217 555 01 00", "+1 217 555 01 00 17", "217 555 01 01" };
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");
  g_autoptr (EntenteQuery) all = entente_query_new ("customers");
  EntenteList *list;

  test_workspace_act_as (workspace, "admin@alpha.program.example");
  g_assert_true (test_workspace_import_customers (workspace, "alpha", 4500, NULL));

  list = test_workspace_list (workspace, all);
  while (g_list_model_get_n_items (G_LIST_MODEL (list)) < 4500)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    assert_finds_the_same (workspace, list, searches[i]);

  test_assert_finalizes (list);
  test_workspace_free (workspace);
}

/* What was known of the order is forgotten by then. */
static void
test_search_after_change_finds_the_new (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");
  g_autoptr (EntenteQuery) all = entente_query_new ("customers");
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, "x2.");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  EntenteList *list;

  test_workspace_act_as (workspace, "admin@alpha.program.example");
  g_assert_true (test_workspace_import_customers (workspace, "early", 3, NULL));
  list = test_workspace_list (workspace, all);
  before = join_first (list, query);
  g_assert_cmpstr (before, ==, "1: earlyx2.program.example");

  g_assert_true (test_workspace_import_customers (workspace, "later", 3, NULL));
  after = join_first (list, all);
  g_clear_pointer (&after, g_free);
  after = join_first (list, query);
  g_assert_cmpstr (after, ==, "2: earlyx2.program.example laterx2.program.example");

  test_assert_finalizes (list);
  test_workspace_free (workspace);
}

/* A frame of a slow machine, on which something moves. */
static gboolean
draw_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
test_rows_come_while_frames_follow_each_other (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");
  g_autoptr (EntenteQuery) all = entente_query_new ("customers");
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 deadline = g_get_monotonic_time () + 60 * G_TIME_SPAN_SECOND;
  EntenteList *list;
  guint id;

  test_workspace_act_as (workspace, "admin@alpha.program.example");
  g_assert_true (test_workspace_import_customers (workspace, "alpha", 200, NULL));

  id = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 20, draw_cb, NULL, NULL); /* of GDK for redrawing */
  list = test_workspace_list (workspace, all);
  while (g_list_model_get_n_items (G_LIST_MODEL (list)) < 200 && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 200);

  for (guint i = 0; i < 200; i++)
    g_ptr_array_add (records, g_list_model_get_item (G_LIST_MODEL (list), i));
  for (guint i = 0; i < 200; i++)
    {
      while (!entente_record_get_loaded (g_ptr_array_index (records, i)) && g_get_monotonic_time () < deadline)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (entente_record_get_loaded (g_ptr_array_index (records, i)));
    }

  g_source_remove (id);
  g_ptr_array_set_size (records, 0);
  test_assert_finalizes (list);
  test_workspace_free (workspace);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lists/every-list-in-every-way", test_every_list_in_every_way);
  g_test_add_func ("/lists/search-folds-case-and-accents", test_search_folds_case_and_accents);
  g_test_add_func ("/lists/search-takes-signs", test_search_takes_signs);
  g_test_add_func ("/lists/search-finds-titles-with-accents", test_search_finds_titles_with_accents);
  g_test_add_func ("/lists/change-touches-only-its-row", test_change_touches_only_its_row);
  g_test_add_func ("/lists/last-query-wins", test_last_query_wins);
  g_test_add_func ("/lists/equal-query-leaves-the-rows", test_equal_query_leaves_the_rows);
  g_test_add_func ("/lists/search-of-many-finds-the-same", test_search_of_many_finds_the_same);
  g_test_add_func ("/lists/search-after-change-finds-the-new", test_search_after_change_finds_the_new);
  g_test_add_func ("/lists/rows-come-while-frames-follow-each-other", test_rows_come_while_frames_follow_each_other);

  return g_test_run ();
}
