/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"
#include "test-window-fixture.h"

/* Who has which right on which customer. */

/* About the customer. */
typedef TestWindow Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  TestWorkspace *workspace = test_trade_new ();

  if (data != NULL)
    fixture->subject = test_trade_add_customer (workspace, "adatum", "bravo", "attested");
  test_window_open (fixture, workspace, 900);
}

static EntentePage *
show_page (Fixture    *fixture,
           const char *user_name)
{
  test_window_show_page (fixture, user_name, "rights", NULL);

  return test_window_get_page (fixture);
}

static void
choose (EntentePage *page,
        const char  *chip,
        const char  *value)
{
  GtkWidget *button = test_ui_find (GTK_WIDGET (page), GTK_TYPE_MENU_BUTTON, chip);

  entente_filter_chip_set_value (ENTENTE_FILTER_CHIP (gtk_widget_get_ancestor (button, ENTENTE_TYPE_FILTER_CHIP)), value);
}

static void
test_who_sells_and_who_administers_are_told_apart (Fixture       *fixture,
                                                   gconstpointer  data)
{
  EntentePage *page = show_page (fixture, TEST_PROVIDER);

  test_ui_wait_for (test_ui_shows (page, "Reseller, DAP"));
  g_assert_true (test_ui_shows (page, "2 entries"));
  g_assert_true (test_ui_shows (page, "Adatum Bakery"));
  g_assert_true (test_ui_shows (page, "Alpha Ltd"));
  g_assert_true (test_ui_shows (page, "Bravo Ltd"));
  g_assert_true (test_ui_shows (page, "Since Mar 2, 2026"));
  test_ui_assert_named (GTK_WIDGET (page));
  test_window_assert_page_fits (fixture);
}

static void
test_rows_are_filtered_by_who_and_by_right (Fixture       *fixture,
                                            gconstpointer  data)
{
  EntentePage *page = show_page (fixture, TEST_PROVIDER);

  test_ui_wait_for (test_ui_shows (page, "2 entries"));
  choose (page, "Who: Any", "yes");
  test_ui_wait_for (test_ui_shows (page, "1 entry"));
  test_ui_wait_for (!test_ui_shows (page, "Bravo Ltd"));
  choose (page, "Right: Any", "delegated-admin");
  test_ui_wait_for (test_ui_shows (page, "No Results"));
}

static void
test_row_leads_to_the_customer (Fixture       *fixture,
                                gconstpointer  data)
{
  EntentePage *page = show_page (fixture, TEST_RESELLER);
  g_autoptr (EntenteRecord) record = NULL;

  test_ui_wait_for (test_ui_shows (page, "2 entries"));
  record = g_list_model_get_item (G_LIST_MODEL (entente_list_page_get_list (ENTENTE_LIST_PAGE (page))), 0);
  ENTENTE_LIST_PAGE_GET_CLASS (page)->activate (ENTENTE_LIST_PAGE (page), record);
  test_ui_wait_for (test_ui_find (GTK_WIDGET (fixture->window), ENTENTE_TYPE_CUSTOMER_PAGE, NULL) != NULL);
}

static void
test_without_customers_it_says_what_will_be_there (Fixture       *fixture,
                                                   gconstpointer  data)
{
  EntentePage *page = show_page (fixture, TEST_PROVIDER);

  test_ui_wait_for (test_ui_shows (page, "No Rights Yet"));
  test_window_assert_page_fits (fixture);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, data, function) g_test_add ("/rights-page/" name, Fixture, data, set_up, function, test_window_tear_down)

  ADD ("who-sells-and-who-administers-are-told-apart", "customer", test_who_sells_and_who_administers_are_told_apart);
  ADD ("rows-are-filtered-by-who-and-by-right", "customer", test_rows_are_filtered_by_who_and_by_right);
  ADD ("row-leads-to-the-customer", "customer", test_row_leads_to_the_customer);
  ADD ("without-customers-it-says-what-will-be-there", NULL, test_without_customers_it_says_what_will_be_there);

  return g_test_run ();
}
