/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"
#include "test-window-fixture.h"

/* Indirect resellers, indirect providers, and the partners of a customer. */

typedef TestWindow Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  test_window_open (fixture, test_invitation_workspace_new (), 900);
}

/* One customer of two is of both partners. */
static void
set_up_trade (Fixture       *fixture,
              gconstpointer  data)
{
  TestWorkspace *workspace = test_trade_new ();

  g_free (test_trade_add_customer (workspace, "adatum", "bravo", "attested"));
  g_free (test_trade_add_customer (workspace, "fabrikam", NULL, "attested"));
  test_window_open (fixture, workspace, 900);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return test_ui_shows (test_window_get_page (fixture), text);
}

/* Expands the only row, and answers what it shows then. */
static GtkWidget *
expand (Fixture *fixture)
{
  EntenteList *list = entente_list_page_get_list (ENTENTE_LIST_PAGE (test_window_get_page (fixture)));
  GtkWidget *rows = test_ui_find (GTK_WIDGET (test_window_get_page (fixture)), ENTENTE_TYPE_RECORD_LIST, NULL);
  g_autoptr (EntenteRecord) record = NULL;

  test_ui_wait_for (g_list_model_get_n_items (G_LIST_MODEL (list)) == 1);
  record = g_list_model_get_item (G_LIST_MODEL (list), 0);
  entente_record_list_set_expanded (ENTENTE_RECORD_LIST (rows), entente_record_get_id (record), TRUE);
  test_ui_wait_for (test_ui_find (rows, ENTENTE_TYPE_PARTNER_DETAILS, NULL) != NULL);
  test_ui_settle (GTK_WIDGET (fixture->window));

  return test_ui_find (rows, ENTENTE_TYPE_PARTNER_DETAILS, NULL);
}

static void
answer (Fixture    *fixture,
        const char *response)
{
  GtkWindow *dialog;

  test_ui_wait_for (test_ui_find_dialog (fixture->window) != NULL);
  dialog = test_ui_find_dialog (fixture->window);
  test_ui_assert_named (GTK_WIDGET (dialog));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
}

static void
test_empty_pages_say_what_to_do (Fixture       *fixture,
                                 gconstpointer  data)
{
  static const struct
  {
    const char *user_name;
    const char *page;
    const char *text;
  } pages[] = {
    { TEST_PROVIDER, "resellers", "No Indirect Resellers Yet" },
    { TEST_RESELLER, "providers", "No Indirect Providers Yet" },
    { TEST_CUSTOMER, "partners", "No Partners Yet" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      test_window_show_page (fixture, pages[i].user_name, pages[i].page, NULL);
      test_ui_wait_for (shows (fixture, pages[i].text));
      test_ui_assert_named (GTK_WIDGET (fixture->window));
      test_window_assert_page_fits (fixture);
    }
}

static void
test_provider_sees_its_reseller (Fixture       *fixture,
                                 gconstpointer  data)
{
  GtkWidget *details;

  test_invitation_join (fixture->workspace, TEST_PROVIDER, "partnership", FALSE, TEST_RESELLER);
  test_window_show_page (fixture, TEST_PROVIDER, "resellers", NULL);
  test_ui_wait_for (shows (fixture, "Bravo Ltd"));
  g_assert_true (shows (fixture, "No customers"));
  g_assert_true (shows (fixture, "1 indirect reseller"));

  details = expand (fixture);
  g_assert_true (shows (fixture, "You may administer the reseller’s own account"));
  g_assert_true (shows (fixture, "Signed on Mar 2, 2026"));
  g_assert_true (gtk_widget_get_visible (test_ui_find (details, GTK_TYPE_BUTTON, "Add New Customer")));
  test_ui_assert_named (GTK_WIDGET (fixture->window));
  test_window_assert_page_fits (fixture);
}

static void
view_customers (Fixture    *fixture,
                const char *user_name,
                const char *page,
                const char *chip)
{
  GtkWidget *details;

  test_window_show_page (fixture, user_name, page, NULL);
  details = expand (fixture);
  test_ui_wait_for (gtk_widget_get_visible (test_ui_find (details, GTK_TYPE_BUTTON, "View")));
  g_signal_emit_by_name (test_ui_find (details, GTK_TYPE_BUTTON, "View"), "clicked");
  test_ui_wait_for (ENTENTE_IS_CUSTOMERS_PAGE (test_window_get_page (fixture)));
  test_ui_wait_for (shows (fixture, "1 customer"));
  g_assert_nonnull (test_ui_find (GTK_WIDGET (test_window_get_page (fixture)), GTK_TYPE_MENU_BUTTON, chip));
}

static void
test_shared_customers_are_viewed (Fixture       *fixture,
                                  gconstpointer  data)
{
  view_customers (fixture, TEST_PROVIDER, "resellers", "Reseller: Bravo Ltd");
  test_ui_wait_for (shows (fixture, "Adatum Bakery"));
  entente_list_page_set_search (ENTENTE_LIST_PAGE (test_window_get_page (fixture)), "nobody");
  test_ui_wait_for (shows (fixture, "No Results"));
  view_customers (fixture, TEST_PROVIDER, "resellers", "Reseller: Bravo Ltd");
  view_customers (fixture, TEST_RESELLER, "providers", "Provider: Alpha Ltd");
}

/* Whether the question names what stays besides the customers. */
static gboolean
tells_of_access (Fixture *fixture)
{
  test_ui_wait_for (test_ui_find_dialog (fixture->window) != NULL);

  return strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (test_ui_find_dialog (fixture->window))), "Administrator access") != NULL;
}

static void
test_removing_a_partnership_asks_first (Fixture       *fixture,
                                        gconstpointer  data)
{
  GtkWidget *details;

  test_invitation_join (fixture->workspace, TEST_PROVIDER, "partnership", FALSE, TEST_RESELLER);
  test_window_show_page (fixture, TEST_PROVIDER, "resellers", NULL);
  details = expand (fixture);

  gtk_widget_activate_action (details, "partner.remove", NULL);
  g_assert_true (tells_of_access (fixture));
  answer (fixture, "cancel");
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_true (shows (fixture, "Bravo Ltd"));

  gtk_widget_activate_action (details, "partner.remove", NULL);
  answer (fixture, "remove");
  test_ui_wait_for (shows (fixture, "No Indirect Resellers Yet"));
}

static void
test_reseller_takes_administrator_access_back (Fixture       *fixture,
                                               gconstpointer  data)
{
  GtkWidget *details;
  GtkWidget *button;

  test_invitation_join (fixture->workspace, TEST_PROVIDER, "partnership", FALSE, TEST_RESELLER);
  test_window_show_page (fixture, TEST_RESELLER, "providers", NULL);
  details = expand (fixture);
  button = test_ui_find (details, GTK_TYPE_BUTTON, "Remove…");
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_true (shows (fixture, "Places orders and adds subscriptions for your customers"));
  test_ui_assert_named (GTK_WIDGET (fixture->window));

  g_signal_emit_by_name (button, "clicked");
  answer (fixture, "remove");
  test_ui_wait_for (shows (fixture, "Not granted"));
  g_assert_false (gtk_widget_get_visible (button));

  gtk_widget_activate_action (details, "partner.remove", NULL);
  g_assert_false (tells_of_access (fixture));
  answer (fixture, "remove");
  test_ui_wait_for (shows (fixture, "No Indirect Providers Yet"));
}

static void
test_customer_reads_what_partners_may_do (Fixture       *fixture,
                                          gconstpointer  data)
{
  test_invitation_join (fixture->workspace, TEST_RESELLER, "relationship", TRUE, TEST_CUSTOMER);
  test_window_show_page (fixture, TEST_CUSTOMER, "partners", NULL);
  test_ui_wait_for (shows (fixture, "Reseller & delegated administrator"));
  g_assert_true (shows (fixture, "Indirect reseller"));

  expand (fixture);
  g_assert_true (shows (fixture, "Sells products and services to you, and administers them"));
  test_ui_assert_named (GTK_WIDGET (fixture->window));
  test_window_assert_page_fits (fixture);
}

static void
test_partner_leads_to_its_invitation (Fixture       *fixture,
                                      gconstpointer  data)
{
  test_invitation_join (fixture->workspace, TEST_PROVIDER, "partnership", FALSE, TEST_RESELLER);
  test_window_show_page (fixture, TEST_PROVIDER, "resellers", NULL);
  gtk_widget_activate_action (expand (fixture), "partner.show-invitation", NULL);

  test_ui_wait_for (entente_page_get_detail (test_window_get_page (fixture)) != NULL);
  g_assert_true (ENTENTE_IS_INVITATION_PAGE (entente_page_get_detail (test_window_get_page (fixture))));
  test_ui_wait_for (shows (fixture, "Jean Dupont"));
}

static gboolean
is_in_list (Fixture   *fixture,
            GtkWidget *widget)
{
  GtkWidget *rows = test_ui_find (GTK_WIDGET (fixture->window), ENTENTE_TYPE_RECORD_LIST, NULL);

  return widget != NULL && rows != NULL && gtk_widget_is_ancestor (widget, rows);
}

/* From a message, of which one may have been written before the partnership ended. */
static void
test_partner_is_found_by_its_id (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autofree char *id = NULL;

  test_invitation_join (fixture->workspace, TEST_PROVIDER, "partnership", FALSE, TEST_RESELLER);
  id = test_invitation_look (fixture->workspace, TEST_PROVIDER, "resellers", "id");

  test_window_show_page (fixture, TEST_PROVIDER, "resellers", id);
  test_ui_wait_for (test_ui_find (GTK_WIDGET (fixture->window), ENTENTE_TYPE_PARTNER_DETAILS, NULL) != NULL);
  g_assert_cmpstr (entente_list_page_get_search (ENTENTE_LIST_PAGE (test_window_get_page (fixture))), ==, "Bravo Ltd");
  test_ui_wait_for (is_in_list (fixture, gtk_window_get_focus (fixture->window)));

  test_window_show_page (fixture, TEST_PROVIDER, "resellers", "nobody");
  test_ui_wait_for (test_ui_shows (fixture->window, "You are not partners any more."));
}

static void
test_what_the_role_forbids_says_why (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autofree char *id = test_workspace_add_organization (fixture->workspace, "provider", "users", "user-admin");
  GtkWidget *button;
  g_autofree char *tooltip = NULL;

  test_window_show_page (fixture, "admin@users.program.example", "resellers", NULL);
  button = entente_list_page_get_action_button (ENTENTE_LIST_PAGE (test_window_get_page (fixture)));
  g_assert_false (gtk_widget_get_sensitive (button));
  tooltip = g_strdup (gtk_widget_get_tooltip_text (button));
  g_assert_nonnull (strstr (tooltip, "an admin agent"));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/partners/" name, Fixture, NULL, set_up, test, test_window_tear_down)
  ADD ("empty-pages-say-what-to-do", test_empty_pages_say_what_to_do);
  ADD ("provider-sees-its-reseller", test_provider_sees_its_reseller);
  g_test_add ("/partners/shared-customers-are-viewed", Fixture, NULL, set_up_trade, test_shared_customers_are_viewed,
              test_window_tear_down);
  ADD ("removing-a-partnership-asks-first", test_removing_a_partnership_asks_first);
  ADD ("reseller-takes-administrator-access-back", test_reseller_takes_administrator_access_back);
  ADD ("customer-reads-what-partners-may-do", test_customer_reads_what_partners_may_do);
  ADD ("partner-leads-to-its-invitation", test_partner_leads_to_its_invitation);
  ADD ("partner-is-found-by-its-id", test_partner_is_found_by_its_id);
  ADD ("what-the-role-forbids-says-why", test_what_the_role_forbids_says_why);
#undef ADD

  return g_test_run ();
}
