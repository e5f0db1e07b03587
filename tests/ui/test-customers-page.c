/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"
#include "test-ui.h"

typedef struct
{
  TestWorkspace *workspace;
  EntentePage *page;
  GtkWindow *window;
} Fixture;

static void
show_page (Fixture *fixture)
{
  fixture->page = g_object_new (ENTENTE_TYPE_CUSTOMERS_PAGE, "workspace", fixture->workspace->workspace,
                                "title", "Customers", NULL);
  fixture->window = test_ui_show (GTK_WIDGET (fixture->page), 900, 700);
}

/* @data: the kind of the organization that has no customers. */
static void
set_up_without (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *partner = NULL;

  fixture->workspace = test_workspace_new ();
  partner = test_workspace_add_organization (fixture->workspace, data, "fabrikam", "global-admin");
  test_workspace_act_as (fixture->workspace, "admin@fabrikam.program.example");
  show_page (fixture);
}

static void
set_up_many (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *provider = NULL;

  fixture->workspace = test_workspace_new ();
  provider = test_workspace_add_organization (fixture->workspace, "provider", "fabrikam", "global-admin");
  test_workspace_act_as (fixture->workspace, "admin@fabrikam.program.example");
  g_assert_true (test_workspace_import_customers (fixture->workspace, "c", 1000, NULL));
  show_page (fixture);
}

/* Two customers; the first of the reseller Bravo, with a subscription. Shown to the provider's administrator, or to a user of it who has
 * the role @data alone. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *adatum = NULL;
  g_autofree char *wingtip = NULL;
  g_autofree char *subscription = NULL;

  fixture->workspace = test_trade_new ();
  adatum = test_trade_add_customer (fixture->workspace, "adatum", "bravo", "attested");
  wingtip = test_trade_add_customer (fixture->workspace, "wingtip", NULL, "missing");
  subscription = test_trade_subscribe (fixture->workspace, adatum, "SUITE", 25);
  if (data != NULL)
    {
      g_autoptr (GVariant) added = test_workspace_do (fixture->workspace, "user.add",
                                                      "{'name': <'Ben'>, 'email': <'ben@alpha.example'>, 'user': <'ben'>, 'roles': <%s>}",
                                                      (const char *) data);

      test_workspace_act_as (fixture->workspace, "ben@alpha.program.example");
    }
  show_page (fixture);
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
  return test_ui_shows (fixture->page, text);
}

/* The first rows are there before the others. */
static void
test_count_is_of_all_rows (Fixture       *fixture,
                           gconstpointer  data)
{
  while (!shows (fixture, "1000 customers"))
    {
      g_assert_false (shows (fixture, "40 customers"));
      test_ui_iterate ();
    }
}

static void
test_without_customers_says_how_they_come (Fixture       *fixture,
                                           gconstpointer  data)
{
  GtkWidget *empty_page;

  test_ui_wait_for (shows (fixture, "No Customers Yet"));
  empty_page = gtk_widget_get_ancestor (test_ui_find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, "No Customers Yet"),
                                        ADW_TYPE_STATUS_PAGE);

  if (g_str_equal (data, "provider"))
    {
      GtkWidget *import = test_ui_find (empty_page, GTK_TYPE_BUTTON, "_Import…");

      g_assert_true (shows (fixture, "Add a customer, or import those that you have already."));
      g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (test_ui_find (empty_page, GTK_TYPE_BUTTON, "Add New Customer"))),
                       ==, "page.add-customer");
      g_assert_true (gtk_widget_is_sensitive (import));
    }
  else
    {
      GtkWidget *request = test_ui_find (empty_page, GTK_TYPE_BUTTON, "Request a Reseller Relationship");

      g_assert_true (shows (fixture, "Companies appear here as soon as they accept your invitation."));
      g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (request)), ==, "page.request-relationship");
      g_assert_true (gtk_widget_is_sensitive (request));
      g_assert_false (gtk_widget_get_visible (test_ui_find (empty_page, GTK_TYPE_BUTTON, "_Import…")));
    }

  test_ui_assert_named (GTK_WIDGET (fixture->page));
  entente_page_set_folded (fixture->page, TRUE);
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
test_search_leads_to_what_it_found (Fixture       *fixture,
                                    gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  GtkWidget *entry;
  GtkWidget *focus;

  g_assert_true (entente_page_start_search (fixture->page));
  entry = test_ui_find (page, GTK_TYPE_SEARCH_ENTRY, NULL);
  entente_list_page_set_search (ENTENTE_LIST_PAGE (fixture->page), "wingtip");
  test_ui_wait_for (shows (fixture, "1 customer"));
  test_ui_settle (page);

  g_signal_emit_by_name (entry, "activate");
  focus = gtk_root_get_focus (gtk_widget_get_root (page));
  g_assert_true (ENTENTE_IS_RECORD_ROW (gtk_widget_get_first_child (focus)));
}

static gboolean
is_on_a_row (GtkRoot *root)
{
  return ENTENTE_IS_RECORD_ROW (gtk_widget_get_first_child (gtk_root_get_focus (root)));
}

/* Asked for before the rows are there, and again when the focus is elsewhere on the page. */
static void
test_page_gives_the_focus_to_the_list (Fixture       *fixture,
                                       gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  GtkRoot *root = gtk_widget_get_root (page);

  entente_page_take_focus (fixture->page);
  test_ui_wait_for (is_on_a_row (root));

  g_assert_true (entente_page_start_search (fixture->page));
  g_assert_false (is_on_a_row (root));
  entente_page_take_focus (fixture->page);
  g_assert_true (is_on_a_row (root));
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

static EntenteRecordRow *
find_row (Fixture    *fixture,
          const char *title)
{
  GtkWidget *label = test_ui_find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, title);

  return label != NULL ? ENTENTE_RECORD_ROW (gtk_widget_get_ancestor (label, ENTENTE_TYPE_RECORD_ROW)) : NULL;
}

static void
click (GtkWidget  *root,
       const char *label)
{
  GtkWidget *button = test_ui_find (root, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  if (GTK_IS_TOGGLE_BUTTON (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  else
    g_signal_emit_by_name (button, "clicked");
}

static void
test_row_says_what_matters (Fixture       *fixture,
                            gconstpointer  data)
{
  test_ui_wait_for (shows (fixture, "2 customers"));
  test_ui_wait_for (shows (fixture, "1 subscription"));
  g_assert_true (shows (fixture, "adatum.program.example"));
  g_assert_true (shows (fixture, "via Bravo Ltd"));
  g_assert_true (shows (fixture, "No subscriptions"));
  g_assert_true (shows (fixture, "Agreement missing"));
  test_ui_assert_named (GTK_WIDGET (fixture->page));
  entente_page_set_folded (fixture->page, TRUE);
  test_ui_assert_fits (GTK_WIDGET (fixture->page), 360);
}

static EntenteRecordRow *
find_adatum (Fixture *fixture)
{
  GtkWidget *label;

  test_ui_wait_for (shows (fixture, "via Bravo Ltd"));
  label = test_ui_find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, "via Bravo Ltd");

  return ENTENTE_RECORD_ROW (gtk_widget_get_ancestor (label, ENTENTE_TYPE_RECORD_ROW));
}

static void
test_expanded_row_shows_everything (Fixture       *fixture,
                                    gconstpointer  data)
{
  EntenteRecordRow *row = find_adatum (fixture);
  GtkWidget *content;

  test_invitation_join (fixture->workspace, TEST_PROVIDER, "relationship", TRUE, "admin@adatum.program.example");
  entente_record_row_set_expanded (row, TRUE);
  content = entente_record_row_get_content (row);
  test_ui_wait_for (shows (fixture, "25 licenses"));

  click (content, "Account");
  test_ui_wait_for (shows (fixture, "Primary domain"));
  g_assert_true (shows (fixture, "Agreement attested"));
  click (content, "Users");
  test_ui_wait_for (shows (fixture, "admin@adatum.program.example"));
  g_assert_false (shows (fixture, "_Request Delegated Admin Privileges…"));
  click (content, "Licenses");
  test_ui_wait_for (shows (fixture, "No license of this customer is assigned to a user."));
  g_assert_false (shows (fixture, "_Request Delegated Admin Privileges…"));

  test_ui_assert_named (GTK_WIDGET (fixture->page));
  entente_page_set_folded (fixture->page, TRUE);
  test_ui_assert_fits (GTK_WIDGET (fixture->page), 360);
}

#define USERS_ARE_NOT_SHOWN "Users are shown to partners with delegated admin privileges, which this customer has not granted you."
#define HOLDERS_ARE_NOT_SHOWN "Who has a license is shown to partners with delegated admin privileges, which this customer has not granted you."

static void
test_what_takes_delegated_admin_privileges_says_so (Fixture       *fixture,
                                                    gconstpointer  data)
{
  EntenteRecordRow *row = find_adatum (fixture);
  GtkWidget *content;
  GtkWidget *request;

  entente_record_row_set_expanded (row, TRUE);
  content = entente_record_row_get_content (row);
  click (content, "Users");
  test_ui_wait_for (shows (fixture, USERS_ARE_NOT_SHOWN));
  g_assert_false (shows (fixture, "This customer has no users."));
  request = test_ui_find (content, GTK_TYPE_BUTTON, "_Request Delegated Admin Privileges…");
  g_assert_true (gtk_widget_get_sensitive (request));
  click (content, "Licenses");
  test_ui_wait_for (shows (fixture, HOLDERS_ARE_NOT_SHOWN));
  test_ui_assert_named (GTK_WIDGET (fixture->page));

  /* They come as soon as the customer grants it. */
  click (content, "Users");
  test_invitation_join (fixture->workspace, TEST_PROVIDER, "relationship", TRUE, "admin@adatum.program.example");
  test_ui_wait_for (shows (fixture, "admin@adatum.program.example"));
  g_assert_false (gtk_widget_get_visible (request));
  g_assert_false (shows (fixture, USERS_ARE_NOT_SHOWN));
}

static void
test_sales_agent_is_told_who_requests_them (Fixture       *fixture,
                                            gconstpointer  data)
{
  EntenteRecordRow *row = find_adatum (fixture);
  GtkWidget *content;
  GtkWidget *request;

  entente_record_row_set_expanded (row, TRUE);
  content = entente_record_row_get_content (row);
  click (content, "Users");
  test_ui_wait_for (shows (fixture, USERS_ARE_NOT_SHOWN));
  request = test_ui_find (content, GTK_TYPE_BUTTON, "_Request Delegated Admin Privileges…");
  g_assert_false (gtk_widget_get_sensitive (request));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (request), "admin agent"));
}

static void
test_page_of_a_customer (Fixture       *fixture,
                         gconstpointer  data)
{
  EntenteRecord *record = entente_record_row_get_record (find_adatum (fixture));
  g_autofree char *texts = NULL;
  GtkWidget *detail;

  entente_page_show_record (fixture->page, entente_record_get_id (record));
  detail = entente_page_get_detail (fixture->page);
  g_assert_true (ENTENTE_IS_CUSTOMER_PAGE (detail));
  test_ui_wait_for (shows (fixture, "25 licenses"));

  texts = test_ui_dup_texts (detail);
  g_assert_nonnull (strstr (texts, "Primary contact"));
  test_ui_assert_named (detail);
  test_ui_assert_fits (detail, 360);
}

/* The customer grants it, while the page of the provider stands open. */
static void
grant_elsewhere (Fixture *fixture)
{
  g_autoptr (EntenteAccount) before = g_object_ref (entente_workspace_get_account (fixture->workspace->workspace));
  EntenteInvitationLink link = test_invitation_send (fixture->workspace, "relationship", TRUE);
  EntenteCommand *command = test_invitation_accept (&link);
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, "admin@adatum.program.example");
  entente_command_stamp (command, entente_record_get_id (ENTENTE_RECORD (entente_workspace_get_account (fixture->workspace->workspace))),
                         TEST_NOW);
  entente_workspace_set_account (fixture->workspace->workspace, before);
  outcome = test_workspace_run_done (fixture->workspace, command);
}

static void
test_page_of_a_customer_says_once_what_is_not_shown (Fixture       *fixture,
                                                     gconstpointer  data)
{
  static const char request[] = "Request Delegated Admin Privileges…";
  EntenteRecord *record = entente_record_row_get_record (find_adatum (fixture));
  g_autofree char *texts = NULL;
  const char *first;
  GtkWidget *detail;

  entente_page_show_record (fixture->page, entente_record_get_id (record));
  detail = entente_page_get_detail (fixture->page);
  test_ui_wait_for (test_ui_shows (detail, "Users, and who has a license, are shown to partners with delegated admin privileges, "
                                           "which this customer has not granted you."));
  g_assert_false (test_ui_shows (detail, USERS_ARE_NOT_SHOWN));
  g_assert_false (test_ui_shows (detail, HOLDERS_ARE_NOT_SHOWN));
  texts = test_ui_dup_texts (detail);
  first = strstr (texts, request);
  g_assert_nonnull (first);
  g_assert_null (strstr (first + strlen (request), request));

  grant_elsewhere (fixture);
  test_ui_wait_for (test_ui_shows (detail, "admin@adatum.program.example"));
  test_ui_wait_for (test_ui_shows (detail, "No license of this customer is assigned to a user."));
  g_assert_false (test_ui_shows (detail, "Users and Licenses"));
}

static void
test_billing_administrator_sees_nobody_of_a_customer (Fixture       *fixture,
                                                      gconstpointer  data)
{
  EntenteRecordRow *row = find_adatum (fixture);
  EntenteRecord *record = entente_record_row_get_record (row);
  g_autofree char *expanded = NULL;
  g_autofree char *texts = NULL;
  GtkWidget *detail;

  entente_record_row_set_expanded (row, TRUE);
  test_ui_wait_for (shows (fixture, "25 licenses"));
  expanded = test_ui_dup_texts (entente_record_row_get_content (row));
  g_assert_nonnull (strstr (expanded, "Services"));
  g_assert_null (strstr (expanded, "Users"));
  g_assert_null (strstr (expanded, "Licenses"));

  entente_page_show_record (fixture->page, entente_record_get_id (record));
  detail = entente_page_get_detail (fixture->page);
  test_ui_wait_for (shows (fixture, "Primary contact"));
  texts = test_ui_dup_texts (detail);
  g_assert_nonnull (strstr (texts, "Services"));
  g_assert_null (strstr (texts, "Users"));
  g_assert_null (strstr (texts, "Licenses"));
}

static void
test_customer_that_is_gone_is_said_so (Fixture       *fixture,
                                       gconstpointer  data)
{
  entente_page_show_record (fixture->page, "019a0000-0000-7000-8000-000000000000");
  test_ui_wait_for (shows (fixture, "This customer does not exist any more, or you may not see it."));
}

static void
test_filters_and_search_narrow_the_list (Fixture       *fixture,
                                         gconstpointer  data)
{
  EntenteListPage *page = ENTENTE_LIST_PAGE (fixture->page);
  GtkWidget *chip = test_ui_find (GTK_WIDGET (page), GTK_TYPE_MENU_BUTTON, "Agreement: Any");

  test_ui_wait_for (shows (fixture, "2 customers"));
  entente_filter_chip_set_value (ENTENTE_FILTER_CHIP (gtk_widget_get_ancestor (chip, ENTENTE_TYPE_FILTER_CHIP)), "missing");
  test_ui_wait_for (shows (fixture, "1 customer"));
  g_assert_false (shows (fixture, "via Bravo Ltd"));

  entente_list_page_clear_filters (page);
  test_ui_wait_for (shows (fixture, "2 customers"));
  entente_list_page_set_search (page, "wingt");
  test_ui_wait_for (shows (fixture, "1 customer"));
}

static void
test_list_can_be_sorted (Fixture       *fixture,
                         gconstpointer  data)
{
  EntenteList *list = entente_list_page_get_list (ENTENTE_LIST_PAGE (fixture->page));
  GtkWidget *button = test_ui_find (GTK_WIDGET (fixture->page), ENTENTE_TYPE_SORT_BUTTON, NULL);
  g_autoptr (EntenteCustomer) first = NULL;
  g_autoptr (EntenteCustomer) newest = NULL;

  test_ui_wait_for (shows (fixture, "2 customers"));
  g_assert_null (entente_query_get_sort (entente_list_get_query (list)));

  entente_sort_button_set_choice (ENTENTE_SORT_BUTTON (button), 2);
  g_assert_cmpstr (entente_query_get_sort (entente_list_get_query (list)), ==, "since");
  test_ui_wait_for (!entente_list_get_loading (list));
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (entente_customer_get_domain (first), ==, "adatum.program.example");

  entente_sort_button_set_choice (ENTENTE_SORT_BUTTON (button), 1);
  test_ui_wait_for (!entente_list_get_loading (list));
  newest = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (entente_customer_get_domain (newest), ==, "wingtip.program.example");

  entente_sort_button_set_choice (ENTENTE_SORT_BUTTON (button), 0);
  g_assert_null (entente_query_get_sort (entente_list_get_query (list)));

  gtk_menu_button_popup (GTK_MENU_BUTTON (test_ui_find (button, GTK_TYPE_MENU_BUTTON, NULL)));
  test_ui_wait_for (test_ui_find (button, GTK_TYPE_POPOVER_MENU, NULL) != NULL);
  test_ui_assert_named (button);
}

static void
test_resellers_can_be_filtered_by (Fixture       *fixture,
                                   gconstpointer  data)
{
  GtkWidget *chip = gtk_widget_get_ancestor (test_ui_find (GTK_WIDGET (fixture->page), GTK_TYPE_MENU_BUTTON, "Reseller: Any"),
                                             ENTENTE_TYPE_FILTER_CHIP);

  test_ui_wait_for (test_ui_find (chip, GTK_TYPE_LABEL, "Bravo Ltd") != NULL);
}

static void
test_long_lists_lead_to_all (Fixture       *fixture,
                             gconstpointer  data)
{
  EntenteRecordBox *box = g_object_ref_sink (ENTENTE_RECORD_BOX (entente_record_box_new (entente_customer_update_row)));
  g_autoptr (EntenteQuery) query = entente_query_new ("customers");
  EntenteList *list = entente_workspace_open_list (fixture->workspace->workspace, query);
  g_autofree char *texts = NULL;

  test_list_settle (list);
  entente_record_box_set_list (box, list, 1);
  test_ui_wait_for (test_ui_find (GTK_WIDGET (box), GTK_TYPE_BUTTON, "Show All 2") != NULL);
  g_assert_nonnull (find_row (fixture, "Adatum Bakery"));

  g_assert_finalize_object (box);
  test_assert_finalizes (list);
}

static void
test_page_of_all_can_be_searched (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("customers");
  GtkWidget *records = entente_records_page_new (fixture->workspace->workspace, "Everybody", query, entente_customer_update_row);
  GtkWidget *entry;

  entente_page_push (fixture->page, records);
  test_ui_wait_for (test_ui_find (records, GTK_TYPE_LABEL, "via Bravo Ltd") != NULL);
  entry = test_ui_find (records, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "nobody");
  test_ui_wait_for (shows (fixture, "No Results"));
  test_ui_assert_named (records);
  test_ui_assert_fits (records, 360);
}

/* A dialog that says so stays until it was read; closes it. */
static void
expect_dialog (Fixture    *fixture,
               const char *heading,
               const char *sentence)
{
  g_autofree char *texts = NULL;
  GtkWindow *dialog;

  test_ui_wait_for (test_ui_find_dialog (fixture->window) != NULL);
  dialog = test_ui_find_dialog (fixture->window);
  test_ui_settle (GTK_WIDGET (dialog));
  texts = test_ui_dup_texts (GTK_WIDGET (dialog));
  g_assert_nonnull (strstr (texts, heading));
  g_assert_nonnull (strstr (texts, sentence));
  test_ui_assert_fits (GTK_WIDGET (dialog), 360);

  gtk_window_destroy (dialog);
}

static void
test_file_that_cannot_be_imported_is_explained (Fixture       *fixture,
                                                gconstpointer  data)
{
  g_autoptr (EntenteCustomersExchange) exchange = entente_customers_exchange_new (ENTENTE_LIST_PAGE (fixture->page));
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) empty = g_file_new_tmp ("entente-XXXXXX.csv", &stream, NULL);
  g_autoptr (GFile) gone = g_file_new_for_path ("/nowhere/customers.csv");

  entente_customers_exchange_import_file (exchange, empty);
  expect_dialog (fixture, "Nothing Was Imported", "There is nothing in this file.");
  entente_customers_exchange_import_file (exchange, gone);
  expect_dialog (fixture, "Nothing Was Imported", "/nowhere/customers.csv");

  g_file_delete (empty, NULL, NULL);
  entente_customers_exchange_close (exchange);
}

static void
test_who_may_not_import_is_told_why (Fixture       *fixture,
                                     gconstpointer  data)
{
  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.import", NULL);
  expect_dialog (fixture, "Nothing Was Imported", "provider");
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

  g_test_add ("/customers-page/provider-without-customers-is-told-how-they-come", Fixture, "provider", set_up_without,
              test_without_customers_says_how_they_come, tear_down);
  g_test_add ("/customers-page/reseller-without-customers-is-told-how-they-come", Fixture, "reseller", set_up_without,
              test_without_customers_says_how_they_come, tear_down);
  g_test_add ("/customers-page/count-is-of-all-rows", Fixture, NULL, set_up_many, test_count_is_of_all_rows, tear_down);
#define ADD(name, test) g_test_add ("/customers-page/" name, Fixture, "provider", set_up_without, test, tear_down)
  ADD ("search-that-finds-nothing-can-be-cleared", test_search_that_finds_nothing_can_be_cleared);
  ADD ("error-takes-the-place-of-the-list", test_error_takes_the_place_of_the_list);
  ADD ("list-that-cannot-be-read-says-so", test_list_that_cannot_be_read_says_so);
  ADD ("file-that-cannot-be-imported-is-explained", test_file_that_cannot_be_imported_is_explained);
#undef ADD
#define ADD(name, test) g_test_add ("/customers-page/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("search-leads-to-what-it-found", test_search_leads_to_what_it_found);
  ADD ("page-gives-the-focus-to-the-list", test_page_gives_the_focus_to_the_list);
  ADD ("row-says-what-matters", test_row_says_what_matters);
  ADD ("expanded-row-shows-everything", test_expanded_row_shows_everything);
  ADD ("what-takes-delegated-admin-privileges-says-so", test_what_takes_delegated_admin_privileges_says_so);
  g_test_add ("/customers-page/sales-agent-is-told-who-requests-them", Fixture, "sales-agent", set_up,
              test_sales_agent_is_told_who_requests_them, tear_down);
  ADD ("page-of-a-customer", test_page_of_a_customer);
  ADD ("page-of-a-customer-says-once-what-is-not-shown", test_page_of_a_customer_says_once_what_is_not_shown);
  g_test_add ("/customers-page/billing-administrator-sees-nobody-of-a-customer", Fixture, "billing-admin", set_up,
              test_billing_administrator_sees_nobody_of_a_customer, tear_down);
  ADD ("customer-that-is-gone-is-said-so", test_customer_that_is_gone_is_said_so);
  ADD ("filters-and-search-narrow-the-list", test_filters_and_search_narrow_the_list);
  ADD ("list-can-be-sorted", test_list_can_be_sorted);
  ADD ("resellers-can-be-filtered-by", test_resellers_can_be_filtered_by);
  ADD ("long-lists-lead-to-all", test_long_lists_lead_to_all);
  ADD ("page-of-all-can-be-searched", test_page_of_all_can_be_searched);
  ADD ("who-may-not-import-is-told-why", test_who_may_not_import_is_told_why);
#undef ADD

  return g_test_run ();
}
