/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-window-fixture.h"

typedef TestWindow Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  test_window_open_sample (fixture, 360);
}

/* What the first row of the page leads to, where it leads anywhere. */
static void
open_first (Fixture     *fixture,
            EntentePage *page)
{
  EntenteList *list = ENTENTE_IS_LIST_PAGE (page) ? entente_list_page_get_list (ENTENTE_LIST_PAGE (page)) : NULL;
  g_autoptr (EntenteRecord) first = NULL;

  if (list == NULL)
    return;

  test_ui_wait_for (!entente_list_get_loading (list));
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  if (first == NULL)
    return;

  test_ui_wait_for (entente_record_get_loaded (first));
  entente_page_show_record (page, entente_record_get_id (first));
  test_ui_settle (GTK_WIDGET (fixture->window));
}

/* While rows are selected there is another header bar, and one at the bottom. */
static void
select_rows (Fixture     *fixture,
             EntentePage *page)
{
  if (!gtk_widget_activate_action (GTK_WIDGET (page), "selection.all", NULL))
    return;

  test_ui_settle (GTK_WIDGET (fixture->window));
  test_ui_assert_narrow (fixture->window);
  test_ui_assert_named (GTK_WIDGET (fixture->window));
  test_ui_assert_tab_leads_on (GTK_WIDGET (page));
  gtk_widget_activate_action (GTK_WIDGET (page), "selection.end", NULL);
}

static void
test_every_page_fits (Fixture       *fixture,
                      gconstpointer  data)
{
  test_workspace_act_as (fixture->workspace, data);

  for (const EntentePageEntry *entry = entente_pages_get (); entry->id != NULL; entry++)
    {
      EntentePage *page;

      if (!entente_page_entry_is_for (entry, entente_workspace_get_account (fixture->workspace->workspace)))
        continue;

      g_test_message ("%s", entry->id);
      entente_window_show_page (ENTENTE_WINDOW (fixture->window), entry->id, NULL);
      page = test_window_get_page (fixture);
      g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (page, entry->get_type ()));
      test_ui_settle (GTK_WIDGET (fixture->window));
      test_ui_assert_narrow (fixture->window);
      select_rows (fixture, page);

      open_first (fixture, page);
      test_ui_assert_narrow (fixture->window);
      test_ui_assert_named (GTK_WIDGET (fixture->window));
      test_ui_assert_tab_leads_on (GTK_WIDGET (page));
    }
}

static void
test_window_without_a_workspace_fits (void)
{
  EntenteWindow *window = entente_window_new (NULL, NULL);
  g_autoptr (GError) error = NULL;

  test_ui_show (GTK_WIDGET (window), 360, 700);

  entente_window_show_loading (window);
  test_ui_assert_narrow (window);
  entente_window_show_upgrading (window, "the-file-of-a-person-who-likes-long-names");
  test_ui_assert_narrow (window);
  entente_window_show_welcome (window);
  test_ui_assert_narrow (window);

  entente_refuse (&error, ENTENTE_REASON_FOREIGN_FILE, NULL, NULL);
  entente_window_show_error (window, "the-file-of-a-person-who-likes-long-names", error);
  test_ui_assert_narrow (window);

  test_ui_close (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  static const char *const people[] = { TEST_SAMPLE_OPERATOR, TEST_SAMPLE_PROVIDER, TEST_SAMPLE_RESELLER, TEST_SAMPLE_CUSTOMER };

  if (!test_ui_init (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *path = g_strdup_printf ("/narrow/every-page-fits/%s", people[i]);

      g_test_add_vtable (path, sizeof (Fixture), people[i], (GTestFixtureFunc) set_up,
                         (GTestFixtureFunc) test_every_page_fits, (GTestFixtureFunc) test_window_tear_down);
    }
  g_test_add_func ("/narrow/window-without-a-workspace-fits", test_window_without_a_workspace_fits);

  return g_test_run ();
}
