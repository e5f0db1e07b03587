/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-ui.h"
#include "test-workspace.h"

typedef struct
{
  TestWorkspace *workspace;
  EntentePage *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *provider = NULL;

  fixture->workspace = test_workspace_new ();
  provider = test_workspace_add_organization (fixture->workspace, "provider", "fabrikam", "global-admin");
  test_workspace_act_as (fixture->workspace, "admin@fabrikam.program.example");
  fixture->page = g_object_new (ENTENTE_TYPE_CUSTOMERS_PAGE, "workspace", fixture->workspace->workspace,
                                "title", "Customers", NULL);
  fixture->window = test_ui_show (GTK_WIDGET (fixture->page), 900, 600);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  test_workspace_free (fixture->workspace);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  g_autofree char *texts = test_ui_dup_texts (GTK_WIDGET (fixture->page));

  return strstr (texts, text) != NULL;
}

static void
test_without_customers_says_how_they_come (Fixture       *fixture,
                                           gconstpointer  data)
{
  test_ui_wait_for (shows (fixture, "No Customers Yet"));
  test_ui_assert_named (GTK_WIDGET (fixture->page));
  test_ui_assert_fits (GTK_WIDGET (fixture->page), 360);
}

static void
test_search_that_finds_nothing_can_be_cleared (Fixture       *fixture,
                                               gconstpointer  data)
{
  EntenteListPage *page = ENTENTE_LIST_PAGE (fixture->page);

  g_assert_true (entente_page_start_search (fixture->page));
  entente_list_page_set_search (page, "nobody");
  test_ui_wait_for (shows (fixture, "No Results"));

  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "_Clear Filters"), "clicked");
  g_assert_cmpstr (entente_list_page_get_search (page), ==, "");
  test_ui_wait_for (shows (fixture, "No Customers Yet"));
}

static void
test_error_takes_the_place_of_the_list (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  entente_refuse (&error, ENTENTE_REASON_CLOSED, NULL, NULL);
  entente_list_page_set_error (ENTENTE_LIST_PAGE (fixture->page), error);
  test_ui_settle (GTK_WIDGET (fixture->page));
  g_assert_true (shows (fixture, "The List Cannot Be Shown"));

  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->page), GTK_TYPE_BUTTON, "_Try Again"), "clicked");
  test_ui_wait_for (shows (fixture, "No Customers Yet"));
}

static void
test_list_that_cannot_be_read_says_so (Fixture       *fixture,
                                       gconstpointer  data)
{
  test_ui_wait_for (shows (fixture, "No Customers Yet"));

  entente_local_workspace_close (fixture->workspace->local);
  entente_list_page_set_search (ENTENTE_LIST_PAGE (fixture->page), "anybody");

  test_ui_wait_for (shows (fixture, "The List Cannot Be Shown"));
  g_assert_false (shows (fixture, "No Results"));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/customers-page/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("without-customers-says-how-they-come", test_without_customers_says_how_they_come);
  ADD ("search-that-finds-nothing-can-be-cleared", test_search_that_finds_nothing_can_be_cleared);
  ADD ("error-takes-the-place-of-the-list", test_error_takes_the_place_of_the_list);
  ADD ("list-that-cannot-be-read-says-so", test_list_that_cannot_be_read_says_so);
#undef ADD

  return g_test_run ();
}
