/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"
#include "test-ui.h"

#include <string.h>

typedef struct
{
  TestWorkspace *workspace;
  GtkWindow *window;
  EntentePage *page;
  char *customer;
  char *subscription;
} Fixture;

static void
show_page (Fixture *fixture)
{
  AdwToastOverlay *overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());

  fixture->page = g_object_new (ENTENTE_TYPE_SUBSCRIPTIONS_PAGE, "workspace", fixture->workspace->workspace,
                                "title", "Subscriptions", NULL);
  adw_toast_overlay_set_child (overlay, GTK_WIDGET (fixture->page));
  fixture->window = test_ui_show (GTK_WIDGET (overlay), 900, 600);
}

/* @data: who looks; NULL for the provider. There is a subscription unless it is "nobody". */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_trade_new ();
  fixture->customer = test_trade_add_customer (fixture->workspace, "adatum", "bravo", "attested");
  if (g_strcmp0 (data, "nobody") != 0)
    fixture->subscription = test_trade_subscribe (fixture->workspace, fixture->customer, "SUITE", 25);

  if (data != NULL && !g_str_equal (data, "nobody"))
    test_workspace_act_as (fixture->workspace, data);
  show_page (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  g_free (fixture->customer);
  g_free (fixture->subscription);
  test_workspace_free (fixture->workspace);
}

static GtkWidget *
open_subscription (Fixture *fixture)
{
  entente_page_show_record (fixture->page, fixture->subscription);
  test_ui_wait_for (test_ui_shows (GTK_WIDGET (fixture->page), "Available"));
  test_ui_wait_for (test_ui_shows (GTK_WIDGET (fixture->page), "Mar 2, 2027"));

  return entente_page_get_detail (fixture->page);
}

/* The text that the subscription page shows in the row of that title. */
static const char *
get_row_text (GtkWidget  *page,
              const char *title)
{
  GtkWidget *row = test_ui_find (page, ADW_TYPE_PREFERENCES_ROW, title);

  return ENTENTE_IS_VALUE_ROW (row) ? entente_value_row_get_value (ENTENTE_VALUE_ROW (row))
                                    : adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
}

static void
test_empty_page_says_what_to_do (Fixture       *fixture,
                                 gconstpointer  data)
{
  test_ui_wait_for (test_ui_shows (GTK_WIDGET (fixture->page), "No Subscriptions Yet"));
  test_ui_assert_named (GTK_WIDGET (fixture->page));
  test_ui_assert_fits (GTK_WIDGET (fixture->page), 360);
}

static void
test_partners_see_whose_it_is (Fixture       *fixture,
                               gconstpointer  data)
{
  test_ui_wait_for (test_ui_shows (GTK_WIDGET (fixture->page), "Office Suite"));
  g_assert_true (test_ui_shows (GTK_WIDGET (fixture->page), "Adatum Bakery"));
  g_assert_true (test_ui_shows (GTK_WIDGET (fixture->page), "25 licenses"));
  g_assert_true (test_ui_shows (GTK_WIDGET (fixture->page), "Renews on Mar 2, 2027"));
  g_assert_true (test_ui_shows (GTK_WIDGET (fixture->page), "1 subscription"));
  test_ui_assert_fits (GTK_WIDGET (fixture->page), 360);
}

static void
test_row_tells_how_many_licenses_are_assigned (Fixture       *fixture,
                                               gconstpointer  data)
{
  EntenteNewUser nora = {
    .name = "Nora Fell",
    .email = "nora@adatum.example",
    .user = "nora",
    .roles = "",
    .customer = fixture->customer,
  };
  g_autoptr (GVariant) added = NULL;
  g_autoptr (GVariant) assigned = NULL;
  const char *users[] = { NULL, NULL };

  test_ui_wait_for (test_ui_shows (GTK_WIDGET (fixture->page), "25 licenses"));

  added = test_workspace_run_done (fixture->workspace, entente_command_add_user (&nora));
  users[0] = test_outcome_get_text (added, "user");
  assigned = test_workspace_run_done (fixture->workspace, entente_command_assign_license (fixture->subscription, users));

  test_ui_wait_for (test_ui_shows (GTK_WIDGET (fixture->page), "1 of 25 licenses"));
}

static void
test_customers_see_who_sold_it (Fixture       *fixture,
                                gconstpointer  data)
{
  test_ui_wait_for (test_ui_shows (GTK_WIDGET (fixture->page), "Office Suite"));
  g_assert_true (test_ui_shows (GTK_WIDGET (fixture->page), "Sold by Alpha Ltd"));
  g_assert_false (test_ui_shows (GTK_WIDGET (fixture->page), "Adatum Bakery"));
}

static void
test_kinds_are_filtered (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *trial = test_trade_subscribe (fixture->workspace, fixture->customer, "TRIAL", 25);
  EntenteFilterChip *chip = NULL;

  test_ui_wait_for (test_ui_shows (GTK_WIDGET (fixture->page), "2 subscriptions"));
  for (GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_parent (test_ui_find (GTK_WIDGET (fixture->page), ENTENTE_TYPE_FILTER_CHIP, NULL)));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (entente_filter_chip_get_filter (ENTENTE_FILTER_CHIP (child)), "type"))
      chip = ENTENTE_FILTER_CHIP (child);

  entente_filter_chip_set_value (chip, "trial");
  test_ui_wait_for (test_ui_shows (GTK_WIDGET (fixture->page), "1 subscription"));
  test_ui_wait_for (test_ui_shows (GTK_WIDGET (fixture->page), "Office Suite Trial"));
  entente_filter_chip_set_value (chip, "add-on");
  test_ui_wait_for (test_ui_shows (GTK_WIDGET (fixture->page), "No Results"));
}

static void
test_detail_page_tells_everything (Fixture       *fixture,
                                   gconstpointer  data)
{
  GtkWidget *page = open_subscription (fixture);

  g_assert_cmpstr (get_row_text (page, "Offer"), ==, "Office Suite");
  g_assert_cmpstr (get_row_text (page, "Started on"), ==, "Mar 2, 2026");
  g_assert_cmpstr (get_row_text (page, "Renews on"), ==, "Mar 2, 2027");
  g_assert_cmpstr (get_row_text (page, "Billing cycle"), ==, "Annual");
  g_assert_cmpstr (get_row_text (page, "Limits"), ==, "1–300 licenses");
  g_assert_cmpstr (get_row_text (page, "Customer"), ==, "Adatum Bakery");
  g_assert_cmpstr (get_row_text (page, "Indirect provider"), ==, "Alpha Ltd");
  g_assert_cmpstr (get_row_text (page, "Reseller credited (partner of record)"), ==, "Nobody");
  g_assert_cmpstr (get_row_text (page, "Designated support contact"), ==, "Alpha Ltd");

  test_ui_assert_named (page);
  test_ui_assert_fits (page, 360);
}

static void
test_focus_is_not_in_the_name_at_first (Fixture       *fixture,
                                        gconstpointer  data)
{
  GtkWidget *page = open_subscription (fixture);

  g_assert_true (GTK_IS_BUTTON (gtk_root_get_focus (gtk_widget_get_root (page))));
}

static void
test_new_name_shows_everywhere (Fixture       *fixture,
                                gconstpointer  data)
{
  GtkWidget *page = open_subscription (fixture);
  GtkWidget *row = test_ui_find (page, ADW_TYPE_ENTRY_ROW, "Name");

  gtk_editable_set_text (GTK_EDITABLE (row), " Front office ");
  g_signal_emit_by_name (row, "apply");
  test_ui_wait_for (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), "Front office"));
  test_ui_wait_for (test_ui_shows (page, "Front office"));

  entente_page_pop (fixture->page);
  test_ui_wait_for (test_ui_shows (GTK_WIDGET (fixture->page), "Adatum Bakery · Office Suite"));
}

static void
rename_to (GtkWidget  *page,
           const char *name)
{
  GtkWidget *row = test_ui_find (page, ADW_TYPE_ENTRY_ROW, "Name");

  gtk_editable_set_text (GTK_EDITABLE (row), name);
  g_signal_emit_by_name (row, "apply");
}

static void
click_undo (Fixture *fixture)
{
  test_ui_wait_for (test_ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Undo") != NULL);
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Undo"), "clicked");
}

static char *
dup_name (Fixture *fixture)
{
  return test_workspace_join (fixture->workspace, "subscriptions", "name");
}

static void
test_new_name_can_be_undone (Fixture       *fixture,
                             gconstpointer  data)
{
  GtkWidget *page = open_subscription (fixture);
  g_autofree char *name = NULL;

  rename_to (page, "Front office");
  test_ui_wait_for (test_ui_shows (fixture->window, "Subscription renamed"));
  click_undo (fixture);
  test_ui_wait_for (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (test_ui_find (page, ADW_TYPE_ENTRY_ROW, "Name"))), "Office Suite"));

  test_ui_wait_for (!test_ui_shows (fixture->window, "Subscription renamed"));

  /* And once more, from the list. */
  rename_to (page, "Front office");
  test_ui_wait_for (test_ui_shows (page, "Front office"));
  test_ui_wait_for (test_ui_shows (fixture->window, "Subscription renamed"));
  entente_page_pop (fixture->page);
  test_ui_wait_for (test_ui_shows (GTK_WIDGET (fixture->page), "Front office"));
  click_undo (fixture);
  test_ui_wait_for (!test_ui_shows (GTK_WIDGET (fixture->page), "Front office"));
  name = dup_name (fixture);
  g_assert_cmpstr (name, ==, "Office Suite");
}

static void
test_what_somebody_else_named_is_not_undone (Fixture       *fixture,
                                             gconstpointer  data)
{
  GtkWidget *page = open_subscription (fixture);
  g_autoptr (GVariant) outcome = NULL;
  g_autofree char *name = NULL;

  rename_to (page, "Front office");
  test_ui_wait_for (test_ui_shows (fixture->window, "Subscription renamed"));
  outcome = test_workspace_run_done (fixture->workspace,
                                     entente_command_rename_subscription (fixture->subscription, 0, "Back office"));
  click_undo (fixture);
  test_ui_wait_for (test_ui_shows (fixture->window, "This was changed meanwhile."));
  name = dup_name (fixture);
  g_assert_cmpstr (name, ==, "Back office");
}

static void
test_what_is_typed_outlives_changes_elsewhere (Fixture       *fixture,
                                               gconstpointer  data)
{
  GtkWidget *page = open_subscription (fixture);
  GtkWidget *row = test_ui_find (page, ADW_TYPE_ENTRY_ROW, "Name");
  g_autoptr (GVariant) outcome = NULL;

  gtk_editable_set_text (GTK_EDITABLE (row), "Half a na");
  outcome = test_workspace_run_done (fixture->workspace,
                                     entente_command_rename_subscription (fixture->subscription, 0, "Back office"));
  test_ui_wait_for (test_ui_shows (page, "Back office"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Half a na");
}

static void
test_who_may_not_is_told_why (Fixture       *fixture,
                              gconstpointer  data)
{
  GtkWidget *page = open_subscription (fixture);
  GtkWidget *row = test_ui_find (page, ADW_TYPE_ENTRY_ROW, "Name");
  GtkWidget *button = test_ui_find (page, GTK_TYPE_BUTTON, "Change…");

  g_assert_false (gtk_widget_get_sensitive (row));
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (row), ==, "Only an indirect provider can do this. Ask your provider.");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Only an indirect provider can do this. Ask your provider.");
}

static void
test_add_ons_are_listed (Fixture       *fixture,
                         gconstpointer  data)
{
  GtkWidget *page = open_subscription (fixture);
  GtkWidget *list;
  g_autofree char *add_on = NULL;

  g_assert_false (test_ui_shows (page, "Add-ons"));
  add_on = test_trade_subscribe (fixture->workspace, fixture->customer, "ARCHIVE", 5);
  test_ui_wait_for (test_ui_shows (page, "Add-ons"));
  test_ui_wait_for (test_ui_shows (page, "Archive"));

  list = gtk_widget_get_ancestor (test_ui_find (page, ENTENTE_TYPE_RECORD_ROW, NULL), GTK_TYPE_LIST_BOX);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  test_ui_wait_for (entente_page_get_detail (fixture->page) != page);
  test_ui_wait_for (test_ui_shows (entente_page_get_detail (fixture->page), "5"));
}

static GtkWidget *
open_dialog (Fixture   *fixture,
             GtkWidget *page)
{
  GtkWidget *dialog;

  g_assert_true (gtk_widget_activate_action (page, "subscription.choose-support-contact", NULL));
  dialog = test_ui_find_window (ENTENTE_TYPE_SUPPORT_CONTACT_DIALOG);
  g_assert_nonnull (dialog);
  test_ui_wait_for (test_ui_shows (dialog, "Bravo Ltd"));

  return dialog;
}

static void
test_support_contact_is_chosen (Fixture       *fixture,
                                gconstpointer  data)
{
  GtkWidget *page = open_subscription (fixture);
  GtkWidget *dialog = open_dialog (fixture, page);
  GtkWidget *submit = test_ui_find (dialog, GTK_TYPE_BUTTON, "_Submit");

  test_ui_assert_named (dialog);
  test_ui_assert_fits (dialog, 360);
  g_assert_true (test_ui_shows (dialog, "Alpha Ltd"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == test_ui_find (dialog, ADW_TYPE_ACTION_ROW, "Alpha Ltd"));
  g_assert_false (gtk_widget_get_sensitive (submit));

  gtk_widget_activate (test_ui_find (dialog, ADW_TYPE_ACTION_ROW, "Bravo Ltd"));
  g_assert_true (gtk_widget_get_sensitive (submit));
  g_signal_emit_by_name (submit, "clicked");

  test_ui_wait_for (test_ui_find_window (ENTENTE_TYPE_SUPPORT_CONTACT_DIALOG) == NULL);
  test_ui_wait_for (g_str_equal (get_row_text (page, "Designated support contact"), "Bravo Ltd"));

  click_undo (fixture);
  test_ui_wait_for (g_str_equal (get_row_text (page, "Designated support contact"), "Alpha Ltd"));
}

static void
test_refused_contact_is_explained_in_place (Fixture       *fixture,
                                            gconstpointer  data)
{
  GtkWidget *page = open_subscription (fixture);
  GtkWidget *dialog = open_dialog (fixture, page);

  /* The account is not the provider's any more when the order reaches the engine. */
  gtk_widget_activate (test_ui_find (dialog, ADW_TYPE_ACTION_ROW, "Bravo Ltd"));
  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  g_signal_emit_by_name (test_ui_find (dialog, GTK_TYPE_BUTTON, "_Submit"), "clicked");

  test_ui_wait_for (test_ui_shows (dialog, "Only an indirect provider can do this."));
  g_assert_true (test_ui_find_window (ENTENTE_TYPE_SUPPORT_CONTACT_DIALOG) == dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, data, test) g_test_add ("/subscriptions/" name, Fixture, data, set_up, test, tear_down)
  ADD ("empty-page-says-what-to-do", "nobody", test_empty_page_says_what_to_do);
  ADD ("partners-see-whose-it-is", NULL, test_partners_see_whose_it_is);
  ADD ("customers-see-who-sold-it", "admin@adatum.program.example", test_customers_see_who_sold_it);
  ADD ("row-tells-how-many-licenses-are-assigned", TEST_RESELLER, test_row_tells_how_many_licenses_are_assigned);
  ADD ("kinds-are-filtered", NULL, test_kinds_are_filtered);
  ADD ("detail-page-tells-everything", NULL, test_detail_page_tells_everything);
  ADD ("focus-is-not-in-the-name-at-first", NULL, test_focus_is_not_in_the_name_at_first);
  ADD ("new-name-shows-everywhere", NULL, test_new_name_shows_everywhere);
  ADD ("new-name-can-be-undone", NULL, test_new_name_can_be_undone);
  ADD ("what-somebody-else-named-is-not-undone", NULL, test_what_somebody_else_named_is_not_undone);
  ADD ("what-is-typed-outlives-changes-elsewhere", NULL, test_what_is_typed_outlives_changes_elsewhere);
  ADD ("who-may-not-is-told-why", TEST_RESELLER, test_who_may_not_is_told_why);
  ADD ("add-ons-are-listed", NULL, test_add_ons_are_listed);
  ADD ("support-contact-is-chosen", NULL, test_support_contact_is_chosen);
  ADD ("refused-contact-is-explained-in-place", NULL, test_refused_contact_is_explained_in_place);
#undef ADD

  return g_test_run ();
}
