/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "entente-config.h"

#include "test-ui.h"
#include "test-workspace.h"

#include <string.h>

typedef struct
{
  TestWorkspace *workspace;
  EntenteWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *provider = NULL;
  g_autofree char *customer = NULL;

  fixture->workspace = test_workspace_new ();
  provider = test_workspace_add_organization (fixture->workspace, "provider", "fabrikam", "global-admin");
  customer = test_workspace_add_organization (fixture->workspace, "customer", "adatum", "global-admin");
  test_workspace_act_as (fixture->workspace, "admin@fabrikam.program.example");

  fixture->window = entente_window_new (NULL, NULL);
}

static void
show (Fixture *fixture,
      int      width)
{
  entente_window_set_workspace (fixture->window, fixture->workspace->workspace);
  entente_window_show_page (fixture->window, "customers", NULL);
  test_ui_show (GTK_WIDGET (fixture->window), width, 600);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (GTK_WINDOW (fixture->window));
  test_workspace_free (fixture->workspace);
}

static void
test_pages_follow_the_account (Fixture       *fixture,
                               gconstpointer  data)
{
  show (fixture, 1000);
  g_assert_true (ENTENTE_IS_CUSTOMERS_PAGE (entente_window_get_page (fixture->window)));
  g_assert_cmpstr (entente_page_get_title (entente_window_get_page (fixture->window)), ==, "Customers");

  test_workspace_act_as (fixture->workspace, "admin@adatum.program.example");
  g_assert_false (ENTENTE_IS_CUSTOMERS_PAGE (entente_window_get_page (fixture->window)));

  test_workspace_act_as (fixture->workspace, "admin@fabrikam.program.example");
  entente_window_show_page (fixture->window, "customers", NULL);
  g_assert_true (ENTENTE_IS_CUSTOMERS_PAGE (entente_window_get_page (fixture->window)));
}

/* One begins at Home, and later where one was. */
static void
test_last_page_is_shown_again (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  EntenteWindow *window;

  entente_window_set_workspace (fixture->window, fixture->workspace->workspace);
  test_ui_show (GTK_WIDGET (fixture->window), 1000, 600);
  g_assert_true (ENTENTE_IS_HOME_PAGE (entente_window_get_page (fixture->window)));

  g_settings_set_string (settings, "last-page", "resellers");
  window = entente_window_new (NULL, settings);
  entente_window_set_workspace (window, fixture->workspace->workspace);
  test_ui_show (GTK_WIDGET (window), 1000, 600);
  g_assert_true (ENTENTE_IS_RESELLERS_PAGE (entente_window_get_page (window)));

  test_ui_close (GTK_WINDOW (window));
  g_settings_reset (settings, "last-page");
}

/* What it is not let into is not shown to it. */
static void
test_organization_that_enrolls_sees_its_own_pages (Fixture       *fixture,
                                                   gconstpointer  data)
{
  static const EntenteNewWorkAccount newcomer = {
    .organization_name = "Contoso IT",
    .country = "US",
    .domain_prefix = "contoso",
    .first_name = "Ada",
    .last_name = "Martin",
    .user = "ada",
    .password = "correct horse battery",
  };
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, entente_command_create_work_account (&newcomer));
  g_autofree char *texts = NULL;

  test_workspace_act_as (fixture->workspace, "ada@contoso.program.example");
  show (fixture, 1000);
  test_ui_settle (GTK_WIDGET (fixture->window));

  texts = test_ui_dup_texts (test_ui_find (GTK_WIDGET (fixture->window), ENTENTE_TYPE_SIDEBAR, NULL));
  g_assert_cmpstr (texts, ==, "Home|Messages|Activity|Users|Organization");

  entente_window_show_page (fixture->window, "customers", NULL);
  g_assert_false (ENTENTE_IS_CUSTOMERS_PAGE (entente_window_get_page (fixture->window)));
}

static void
test_unknown_page_changes_nothing (Fixture       *fixture,
                                   gconstpointer  data)
{
  EntentePage *page;

  show (fixture, 1000);
  page = entente_window_get_page (fixture->window);
  entente_window_show_page (fixture->window, "no-such-page", NULL);
  g_assert_true (entente_window_get_page (fixture->window) == page);
}

static void
test_accounts_are_listed_by_kind (Fixture       *fixture,
                                  gconstpointer  data)
{
  EntenteAccountButton *button;
  g_autofree char *texts = NULL;

  show (fixture, 1000);
  button = ENTENTE_ACCOUNT_BUTTON (test_ui_find (GTK_WIDGET (fixture->window), ENTENTE_TYPE_ACCOUNT_BUTTON, NULL));
  entente_account_button_popup (button);
  test_ui_wait_for (test_ui_find (GTK_WIDGET (button), GTK_TYPE_LABEL, "Adatum Ltd") != NULL);
  test_ui_settle (GTK_WIDGET (fixture->window));

  texts = test_ui_dup_texts (test_ui_find (GTK_WIDGET (button), GTK_TYPE_LIST_VIEW, NULL));
  g_test_message ("%s", texts);
  g_assert_nonnull (strstr (texts, "Indirect Providers|FL|Fabrikam Ltd"));
  g_assert_nonnull (strstr (texts, "Customers|AL|Adatum Ltd"));

  /* GTK stumbles over a popover that is open while its window is destroyed. */
  gtk_popover_popdown (GTK_POPOVER (test_ui_find (GTK_WIDGET (button), GTK_TYPE_POPOVER, NULL)));
  test_ui_settle (GTK_WIDGET (fixture->window));
}

/* Whatever the roles: also who may see nothing of the organization learns whom to ask. */
static void
test_account_button_leads_to_what_its_person_can_do (Fixture       *fixture,
                                                     gconstpointer  data)
{
  g_autofree char *organization = test_workspace_add_organization (fixture->workspace, "reseller", "sales", "sales-agent");
  GtkWidget *account_button, *button;
  EntentePage *page;

  test_workspace_act_as (fixture->workspace, "admin@sales.program.example");
  show (fixture, 360);
  entente_window_show_page (fixture->window, "organization", NULL);
  g_assert_false (ENTENTE_IS_ORGANIZATION_PAGE (entente_window_get_page (fixture->window)));
  page = entente_window_get_page (fixture->window);
  account_button = test_ui_find (GTK_WIDGET (fixture->window), ENTENTE_TYPE_ACCOUNT_BUTTON, NULL);
  button = test_ui_find (account_button, GTK_TYPE_BUTTON, "_What Can I Do?");

  /* Once more is not one more to come back from. */
  for (int i = 0; i < 2; i++)
    {
      g_signal_emit_by_name (button, "clicked");
      test_ui_settle (GTK_WIDGET (fixture->window));
      g_assert_true (ENTENTE_IS_PERMISSIONS_PAGE (entente_page_get_detail (page)));
      g_assert_true (test_ui_shows (entente_page_get_detail (page), "What Can I Do?"));
    }
  g_assert_true (gtk_widget_get_child_visible (GTK_WIDGET (page)));

  entente_page_pop (page);
  test_ui_wait_for (entente_page_get_detail (page) == NULL);
}

static gboolean
is_searching (GtkWidget *entry)
{
  return gtk_widget_get_mapped (entry) && gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (entry)), entry);
}

/* A person knows after the first time where to type, and does not wait until the accounts are there. */
static void
test_search_for_accounts_is_there_at_once_when_it_was_before (Fixture       *fixture,
                                                              gconstpointer  data)
{
  EntenteAccountButton *button;
  GtkWidget *popover, *entry;

  test_workspace_add_sample (fixture->workspace);
  show (fixture, 1000);
  button = ENTENTE_ACCOUNT_BUTTON (test_ui_find (GTK_WIDGET (fixture->window), ENTENTE_TYPE_ACCOUNT_BUTTON, NULL));
  popover = test_ui_find (GTK_WIDGET (button), GTK_TYPE_POPOVER, NULL);
  entry = test_ui_find (popover, GTK_TYPE_SEARCH_ENTRY, NULL);

  entente_account_button_popup (button);
  test_ui_wait_for (is_searching (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "owen");
  gtk_popover_popdown (GTK_POPOVER (popover));
  test_ui_settle (GTK_WIDGET (fixture->window));

  entente_account_button_popup (button);
  g_assert_true (is_searching (entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  gtk_popover_popdown (GTK_POPOVER (popover));
  test_ui_settle (GTK_WIDGET (fixture->window));
}

/* Keys come to the search while it is not shown, too. */
static void
test_search_for_few_accounts_is_there_for_what_is_typed (Fixture       *fixture,
                                                         gconstpointer  data)
{
  EntenteAccountButton *button;
  GtkWidget *popover, *entry;

  show (fixture, 1000);
  button = ENTENTE_ACCOUNT_BUTTON (test_ui_find (GTK_WIDGET (fixture->window), ENTENTE_TYPE_ACCOUNT_BUTTON, NULL));
  popover = test_ui_find (GTK_WIDGET (button), GTK_TYPE_POPOVER, NULL);
  entry = test_ui_find (popover, GTK_TYPE_SEARCH_ENTRY, NULL);

  entente_account_button_popup (button);
  test_ui_wait_for (test_ui_find (GTK_WIDGET (button), GTK_TYPE_LABEL, "Adatum Ltd") != NULL);
  g_assert_false (gtk_widget_get_visible (entry));

  gtk_editable_set_text (GTK_EDITABLE (entry), "adatum");
  test_ui_wait_for (is_searching (entry));

  gtk_editable_set_text (GTK_EDITABLE (entry), "nobody has this name");
  test_ui_wait_for (test_ui_shows (popover, "No accounts found"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  test_ui_wait_for (!test_ui_shows (popover, "No accounts found"));

  gtk_popover_popdown (GTK_POPOVER (popover));
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static void
test_account_stands_at_the_start_of_a_wide_sidebar (Fixture       *fixture,
                                                    gconstpointer  data)
{
  GtkWidget *button;
  GtkWidget *avatar;
  graphene_rect_t bounds;

  show (fixture, 640);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-sidebar", NULL);
  button = test_ui_find (GTK_WIDGET (fixture->window), ENTENTE_TYPE_ACCOUNT_BUTTON, NULL);
  test_ui_wait_for (gtk_widget_get_mapped (button) && gtk_widget_get_width (button) > 500);

  avatar = test_ui_find (button, ENTENTE_TYPE_AVATAR, NULL);
  g_assert_true (gtk_widget_compute_bounds (avatar, button, &bounds));
  g_assert_cmpfloat (bounds.origin.x, <, 30);
}

static void
test_narrow_window_folds (Fixture       *fixture,
                          gconstpointer  data)
{
  EntentePage *page;

  show (fixture, 360);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), ==, 360);

  page = entente_window_get_page (fixture->window);
  g_assert_true (entente_page_get_folded (page));
  test_ui_assert_fits (GTK_WIDGET (page), 360);
}

static void
test_wide_window_does_not_fold (Fixture       *fixture,
                                gconstpointer  data)
{
  show (fixture, 720);
  g_assert_false (entente_page_get_folded (entente_window_get_page (fixture->window)));
}

static void
test_tab_goes_past_the_pages (Fixture       *fixture,
                              gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  EntentePage *page;
  GtkWidget *sidebar;
  guint n_tabs = 0;

  show (fixture, 1000);
  page = entente_window_get_page (fixture->window);
  sidebar = test_ui_find (window, ENTENTE_TYPE_SIDEBAR, NULL);

  while (gtk_widget_get_focus_child (sidebar) == NULL && n_tabs++ < 10)
    g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  g_assert_nonnull (gtk_widget_get_focus_child (sidebar));

  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  g_assert_null (gtk_widget_get_focus_child (sidebar));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_WIDGET (page)));
  g_assert_true (entente_window_get_page (fixture->window) == page);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static gboolean
is_on_a_row (Fixture *fixture)
{
  GtkWidget *focus = get_focus (fixture);

  return focus != NULL && ENTENTE_IS_RECORD_ROW (gtk_widget_get_first_child (focus));
}

static gboolean
has_rows (Fixture *fixture)
{
  GtkWidget *list = test_ui_find (GTK_WIDGET (entente_window_get_page (fixture->window)), ENTENTE_TYPE_RECORD_LIST, NULL);

  return test_ui_find (list, ENTENTE_TYPE_RECORD_ROW, NULL) != NULL;
}

static void
test_focus_begins_in_the_list (Fixture       *fixture,
                               gconstpointer  data)
{
  g_assert_true (test_workspace_import_customers (fixture->workspace, "wingtip", 3, NULL));

  show (fixture, 1000);
  test_ui_wait_for (is_on_a_row (fixture));
}

/* As if there were no Home. */
static void
begin_with_the_list (Fixture *fixture)
{
  entente_window_set_entries (fixture->window, entente_pages_find ("customers"));
}

/* The window is there long before the workspace, and the workspace before the rows. */
static void
test_focus_begins_in_the_list_of_a_slow_workspace (Fixture       *fixture,
                                                   gconstpointer  data)
{
  g_assert_true (test_workspace_import_customers (fixture->workspace, "wingtip", 3, NULL));

  entente_window_show_loading (fixture->window);
  test_ui_show (GTK_WIDGET (fixture->window), 1000, 600);
  g_assert_null (get_focus (fixture));

  begin_with_the_list (fixture);
  entente_window_set_workspace (fixture->window, fixture->workspace->workspace);
  g_assert_false (has_rows (fixture));
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), GTK_WIDGET (entente_window_get_page (fixture->window))));
  test_ui_wait_for (is_on_a_row (fixture));
}

static void
test_focus_begins_in_the_list_while_something_moves (Fixture       *fixture,
                                                     gconstpointer  data)
{
  guint id;

  g_assert_true (test_workspace_import_customers (fixture->workspace, "wingtip", 3, NULL));
  entente_window_show_loading (fixture->window);
  test_ui_show (GTK_WIDGET (fixture->window), 1000, 600);

  id = test_ui_keep_drawing ();
  begin_with_the_list (fixture);
  entente_window_set_workspace (fixture->window, fixture->workspace->workspace);
  g_assert_false (has_rows (fixture));
  test_ui_wait_for (is_on_a_row (fixture));
  g_source_remove (id);
}

static void
test_focus_stays_where_the_person_takes_it_before_the_rows_come (Fixture       *fixture,
                                                                 gconstpointer  data)
{
  GtkWidget *focus;

  g_assert_true (test_workspace_import_customers (fixture->workspace, "wingtip", 3, NULL));

  entente_window_show_loading (fixture->window);
  test_ui_show (GTK_WIDGET (fixture->window), 1000, 600);
  begin_with_the_list (fixture);
  entente_window_set_workspace (fixture->window, fixture->workspace->workspace);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-sidebar", NULL);
  focus = get_focus (fixture);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, ENTENTE_TYPE_SIDEBAR));

  g_assert_false (has_rows (fixture));
  test_ui_wait_for (has_rows (fixture));
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_true (get_focus (fixture) == focus);
}

/* Words are for whoever has to wait longer than a moment. */
static void
test_waiting_for_an_older_file_says_why (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autofree char *plain = NULL;
  g_autofree char *upgrading = NULL;
  g_autofree char *again = NULL;

  entente_window_show_loading (fixture->window);
  test_ui_show (GTK_WIDGET (fixture->window), 1000, 600);
  plain = test_ui_dup_texts (GTK_WIDGET (fixture->window));
  g_assert_null (strstr (plain, "up to Date"));

  entente_window_show_upgrading (fixture->window, "R&D <old>.entente");
  upgrading = test_ui_dup_texts (GTK_WIDGET (fixture->window));
  g_assert_nonnull (strstr (upgrading, "Bringing “R&D <old>.entente” up to Date"));
  g_assert_nonnull (strstr (upgrading, "a minute or two"));
  test_ui_assert_named (GTK_WIDGET (fixture->window));

  entente_window_show_loading (fixture->window);
  again = test_ui_dup_texts (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (again, ==, plain);
}

static void
test_everything_has_a_name (Fixture       *fixture,
                            gconstpointer  data)
{
  show (fixture, 1000);
  test_ui_assert_named (GTK_WIDGET (fixture->window));
}

static void
test_details_go_on_top_and_away_again (Fixture       *fixture,
                                       gconstpointer  data)
{
  GtkWidget *first = entente_detail_page_new ();
  GtkWidget *second = entente_detail_page_new ();
  gpointer weak = second;
  EntentePage *page;

  show (fixture, 1000);
  page = entente_window_get_page (fixture->window);
  entente_detail_page_set_title (ENTENTE_DETAIL_PAGE (first), "First");
  entente_detail_page_set_state (ENTENTE_DETAIL_PAGE (first), ENTENTE_MEANING_SUCCESS, "Active");

  entente_page_push (page, first);
  g_assert_true (entente_page_get_detail (page) == first);
  entente_page_push (page, second);
  g_assert_true (entente_page_get_detail (page) == second);
  test_ui_assert_named (GTK_WIDGET (page));
  test_ui_assert_fits (GTK_WIDGET (page), 360);

  g_object_add_weak_pointer (G_OBJECT (second), &weak);
  gtk_widget_activate_action (second, "page.back", NULL);
  g_assert_true (entente_page_get_detail (page) == first);
  test_ui_wait_for (weak == NULL);

  entente_page_pop_all (page);
  g_assert_null (entente_page_get_detail (page));
}

/* What was left is cleaned away later, on a busy machine after the next keys. */
static void
test_focus_goes_back_at_once_and_not_again (Fixture       *fixture,
                                            gconstpointer  data)
{
  GtkWidget *detail = entente_detail_page_new ();
  gpointer weak = detail;
  EntentePage *page;
  GtkWidget *row;

  g_assert_true (test_workspace_import_customers (fixture->workspace, "wingtip", 3, NULL));
  show (fixture, 1000);
  test_ui_wait_for (is_on_a_row (fixture));
  page = entente_window_get_page (fixture->window);
  row = get_focus (fixture);

  entente_page_push (page, detail);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), detail));
  gtk_widget_activate_action (detail, "page.back", NULL);
  g_assert_true (get_focus (fixture) == row);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-sidebar", NULL);
  g_assert_nonnull (gtk_widget_get_ancestor (get_focus (fixture), ENTENTE_TYPE_SIDEBAR));
  g_object_add_weak_pointer (G_OBJECT (detail), &weak);
  test_ui_wait_for (weak == NULL);
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (gtk_widget_get_ancestor (get_focus (fixture), ENTENTE_TYPE_SIDEBAR));
}

static void
test_focus_that_cannot_go_back_stays_on_the_page (Fixture       *fixture,
                                                  gconstpointer  data)
{
  GtkWidget *first = entente_detail_page_new ();
  GtkWidget *second = entente_detail_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GtkWidget) button = g_object_ref_sink (gtk_button_new_with_label ("Gone soon"));
  gpointer weak = second;
  EntentePage *page;

  show (fixture, 1000);
  page = entente_window_get_page (fixture->window);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), button);
  entente_detail_page_add (ENTENTE_DETAIL_PAGE (first), group);
  entente_page_push (page, first);
  gtk_widget_grab_focus (button);
  entente_page_push (page, second);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), button);

  gtk_widget_activate_action (second, "page.back", NULL);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), first));
  g_object_add_weak_pointer (G_OBJECT (second), &weak);
  test_ui_wait_for (weak == NULL);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), first));
}

static void
test_detail_page_finalizes (void)
{
  GtkWidget *detail = g_object_ref_sink (entente_detail_page_new ());

  entente_detail_page_add (ENTENTE_DETAIL_PAGE (detail), adw_preferences_group_new ());
  g_assert_finalize_object (detail);
}

static void
test_error_is_said_in_words (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *texts = NULL;

  entente_refuse (&error, ENTENTE_REASON_DAMAGED, NULL, NULL);
  entente_window_show_error (fixture->window, "sales & more.entente", error);
  test_ui_show (GTK_WIDGET (fixture->window), 360, 600);

  texts = test_ui_dup_texts (GTK_WIDGET (fixture->window));
  g_test_message ("%s", texts);
  g_assert_nonnull (strstr (texts, "sales & more.entente"));
  g_assert_nonnull (strstr (texts, "This workspace is damaged"));
  test_ui_assert_named (GTK_WIDGET (fixture->window));
}

static void
test_welcome_offers_the_sample (Fixture       *fixture,
                                gconstpointer  data)
{
  GtkWidget *leaflet = test_ui_find (GTK_WIDGET (fixture->window), ADW_TYPE_LEAFLET, NULL);

  entente_window_show_loading (fixture->window);
  entente_window_show_welcome (fixture->window);
  test_ui_show (GTK_WIDGET (fixture->window), 360, 600);

  g_assert_nonnull (test_ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Explore with Sample Data"));
  /* There is nothing yet that any of the actions could be about. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edit-organization", NULL);
  g_assert_null (test_ui_find_dialog (GTK_WINDOW (fixture->window)));
  /* What is not shown yet costs no styles and no room. */
  g_assert_false (gtk_widget_get_visible (leaflet));

  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 360);
  test_ui_assert_named (GTK_WIDGET (fixture->window));
}

static void
test_action_without_words_is_not_shown (void)
{
  GtkWidget *button = g_object_ref_sink (g_object_new (ENTENTE_TYPE_ACTION_BUTTON, NULL));

  g_assert_false (gtk_widget_get_visible (button));
  g_object_set (button, "icon", "list-add-symbolic", "text", "Add", NULL);
  g_assert_true (gtk_widget_get_visible (button));
  g_object_set (button, "text", "", NULL);
  g_assert_false (gtk_widget_get_visible (button));

  g_assert_finalize_object (button);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

  g_test_add_func ("/window/action-without-words-is-not-shown", test_action_without_words_is_not_shown);

#define ADD(name, test) g_test_add ("/window/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("pages-follow-the-account", test_pages_follow_the_account);
  ADD ("last-page-is-shown-again", test_last_page_is_shown_again);
  ADD ("organization-that-enrolls-sees-its-own-pages", test_organization_that_enrolls_sees_its_own_pages);
  ADD ("unknown-page-changes-nothing", test_unknown_page_changes_nothing);
  ADD ("accounts-are-listed-by-kind", test_accounts_are_listed_by_kind);
  ADD ("account-button-leads-to-what-its-person-can-do", test_account_button_leads_to_what_its_person_can_do);
  ADD ("search-for-accounts-is-there-at-once-when-it-was-before", test_search_for_accounts_is_there_at_once_when_it_was_before);
  ADD ("search-for-few-accounts-is-there-for-what-is-typed", test_search_for_few_accounts_is_there_for_what_is_typed);
  ADD ("account-stands-at-the-start-of-a-wide-sidebar", test_account_stands_at_the_start_of_a_wide_sidebar);
  ADD ("narrow-window-folds", test_narrow_window_folds);
  ADD ("wide-window-does-not-fold", test_wide_window_does_not_fold);
  ADD ("tab-goes-past-the-pages", test_tab_goes_past_the_pages);
  ADD ("focus-begins-in-the-list", test_focus_begins_in_the_list);
  ADD ("focus-begins-in-the-list-of-a-slow-workspace", test_focus_begins_in_the_list_of_a_slow_workspace);
  ADD ("focus-begins-in-the-list-while-something-moves", test_focus_begins_in_the_list_while_something_moves);
  ADD ("focus-stays-where-the-person-takes-it-before-the-rows-come", test_focus_stays_where_the_person_takes_it_before_the_rows_come);
  ADD ("waiting-for-an-older-file-says-why", test_waiting_for_an_older_file_says_why);
  ADD ("everything-has-a-name", test_everything_has_a_name);
  ADD ("details-go-on-top-and-away-again", test_details_go_on_top_and_away_again);
  ADD ("focus-goes-back-at-once-and-not-again", test_focus_goes_back_at_once_and_not_again);
  ADD ("focus-that-cannot-go-back-stays-on-the-page", test_focus_that_cannot_go_back_stays_on_the_page);
  ADD ("error-is-said-in-words", test_error_is_said_in_words);
  ADD ("welcome-offers-the-sample", test_welcome_offers_the_sample);
#undef ADD
  g_test_add_func ("/window/detail-page-finalizes", test_detail_page_finalizes);

  return g_test_run ();
}
