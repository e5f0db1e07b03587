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
  GtkWindow *parent;
  EntenteWizard *wizard;
  char *reseller;
} Fixture;

static void
open_wizard (Fixture    *fixture,
             const char *reseller)
{
  entente_add_customer_present (fixture->parent, fixture->workspace->workspace, reseller);
  test_ui_wait_for (test_ui_find_window (ENTENTE_TYPE_ADD_CUSTOMER) != NULL);
  fixture->wizard = test_ui_find_window (ENTENTE_TYPE_ADD_CUSTOMER);
  g_object_add_weak_pointer (G_OBJECT (fixture->wizard), (gpointer *) &fixture->wizard);
  test_ui_settle (GTK_WIDGET (fixture->wizard));
  test_ui_wait_for_start (ENTENTE_WIZARD (fixture->wizard));
}

/* Without asking what to do with what was filled in. */
static void
close_wizard (Fixture *fixture)
{
  if (fixture->wizard != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->wizard));
  test_ui_wait_for (fixture->wizard == NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_trade_new ();
  fixture->reseller = test_trade_find_organization (fixture->workspace, "bravo");
  fixture->parent = test_ui_show (adw_toast_overlay_new (), 900, 700);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  close_wizard (fixture);
  test_ui_close (fixture->parent);
  g_free (fixture->reseller);
  test_workspace_free (fixture->workspace);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return test_ui_shows (fixture->wizard, text);
}

static EntenteWizardPage *
get_page (Fixture    *fixture,
          const char *name)
{
  return entente_wizard_get_page (fixture->wizard, name);
}

static gboolean
is_at (Fixture    *fixture,
       const char *name)
{
  EntenteWizardPage *page = entente_wizard_get_current (fixture->wizard);

  return page != NULL && g_str_equal (entente_wizard_page_get_name (page), name);
}

static GtkWidget *
get_row (Fixture    *fixture,
         const char *field)
{
  return entente_form_get_row (entente_wizard_page_get_form (get_page (fixture, "account")), field);
}

static void
type (Fixture    *fixture,
      const char *field,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, field)), text);
}

static const char *
read_text (Fixture    *fixture,
           const char *field)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_row (fixture, field)));
}

/* Everything that is asked for, and who accepted the agreement. */
static void
fill_in (Fixture *fixture)
{
  type (fixture, "name", "Adatum Bakery");
  type (fixture, "address-line1", "1 Main Street");
  type (fixture, "city", "Springfield");
  type (fixture, "state", "IL");
  type (fixture, "postal-code", "62701");
  type (fixture, "contact-first-name", "Zoë");
  type (fixture, "contact-last-name", "Baker");
  type (fixture, "email", "zoe@adatum.example");
  type (fixture, "phone", "2175550100");
  entente_date_row_set_value (ENTENTE_DATE_ROW (get_row (fixture, "agreement-date")), "2026-03-01");
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->wizard), GTK_TYPE_BUTTON, "Copy From Contact"), "clicked");
}

static void
go_on (Fixture    *fixture,
       const char *to)
{
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (is_at (fixture, to));
}

static void
choose (Fixture    *fixture,
        const char *offer,
        gint64      quantity)
{
  EntenteOfferChooser *chooser = entente_order_page_get_chooser (ENTENTE_ORDER_PAGE (get_page (fixture, "subscriptions")));
  g_autoptr (EntenteRecord) record = test_workspace_load (fixture->workspace, "offers", offer);
  EntenteBasketItem *item = entente_basket_add (entente_offer_chooser_get_basket (chooser), ENTENTE_OFFER (record));

  entente_basket_item_set_quantity (item, quantity);
}

static void
test_whole_way (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *names = NULL;
  g_autofree char *quantities = NULL;
  g_autofree char *through = NULL;

  open_wizard (fixture, fixture->reseller);
  fill_in (fixture);
  go_on (fixture, "subscriptions");
  choose (fixture, "SUITE", 25);
  go_on (fixture, "review");
  g_assert_true (shows (fixture, "Adatum Bakery"));
  g_assert_true (shows (fixture, "adatumbakery.program.example"));
  g_assert_true (shows (fixture, "25 licenses"));
  g_assert_true (shows (fixture, "Bravo Ltd"));
  g_assert_true (shows (fixture, "Submit"));

  go_on (fixture, "credentials");
  g_assert_true (shows (fixture, "Adatum Bakery Was Added"));
  g_assert_true (shows (fixture, "admin@adatumbakery.program.example"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (test_ui_find (GTK_WIDGET (get_page (fixture, "credentials")),
                                                               GTK_TYPE_CHECK_BUTTON, NULL)),
                               TRUE);
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (fixture->wizard == NULL);

  names = test_workspace_join (fixture->workspace, "customers", "name");
  through = test_workspace_join (fixture->workspace, "customers", "through-name");
  quantities = test_workspace_join (fixture->workspace, "subscriptions", "quantity");
  g_assert_cmpstr (names, ==, "Adatum Bakery");
  g_assert_cmpstr (through, ==, "Bravo Ltd");
  g_assert_cmpstr (quantities, ==, "25");
}

/* Shown as one line: the paragraph runs from left to right, as its words do, and only the name from right to left. */
static void
assert_shown_from_left (Fixture    *fixture,
                        const char *text)
{
  GtkLabel *label = GTK_LABEL (test_ui_find (GTK_WIDGET (get_page (fixture, "credentials")), GTK_TYPE_LABEL, text));
  PangoLayoutLine *line;

  g_assert_nonnull (label);
  line = pango_layout_get_line_readonly (gtk_label_get_layout (label), 0);
  g_assert_cmpint (pango_layout_line_get_resolved_direction (line), ==, PANGO_DIRECTION_LTR);
}

static void
test_arabic_name_does_not_turn_a_sentence (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autofree char *names = NULL;

  open_wizard (fixture, "");
  fill_in (fixture);
  type (fixture, "name", "شركة النور");
  type (fixture, "domain-prefix", "alnour");
  type (fixture, "contact-first-name", "ليلى");
  type (fixture, "contact-last-name", "حداد");
  go_on (fixture, "subscriptions");
  choose (fixture, "SUITE", 25);
  go_on (fixture, "review");
  go_on (fixture, "credentials");

  assert_shown_from_left (fixture, "\u200e\u2068شركة النور\u2069 Was Added");
  assert_shown_from_left (fixture, "Setup info for the customer’s administrator, \u2068ليلى حداد\u2069");

  /* What is kept is what was typed. */
  names = test_workspace_join (fixture->workspace, "customers", "name");
  g_assert_cmpstr (names, ==, "شركة النور");
}

static void
test_cancel_on_the_last_page_leaves_nothing (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autofree char *names = NULL;
  g_autofree char *commands = NULL;

  open_wizard (fixture, "");
  fill_in (fixture);
  go_on (fixture, "subscriptions");
  choose (fixture, "SUITE", 25);
  go_on (fixture, "review");

  gtk_widget_activate_action (GTK_WIDGET (fixture->wizard), "wizard.cancel", NULL);
  test_ui_wait_for (fixture->wizard == NULL);

  names = test_workspace_join (fixture->workspace, "customers", "name");
  commands = test_workspace_join (fixture->workspace, "activity", "command");
  g_assert_cmpstr (names, ==, "");
  g_assert_null (strstr (commands, "customer.add"));

  /* Neither is there a draft. */
  open_wizard (fixture, "");
  test_ui_wait_for (is_at (fixture, "account"));
  g_assert_cmpstr (read_text (fixture, "name"), ==, "");
}

static void
test_draft_outlives_the_window (Fixture       *fixture,
                                gconstpointer  data)
{
  open_wizard (fixture, "");
  fill_in (fixture);
  go_on (fixture, "subscriptions");
  choose (fixture, "SUITE", 25);
  gtk_window_close (GTK_WINDOW (fixture->wizard));
  test_ui_wait_for (fixture->wizard == NULL);

  open_wizard (fixture, "");
  test_ui_wait_for (shows (fixture, "Continue Where You Left Off?"));
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->wizard), GTK_TYPE_BUTTON, "_Continue Where You Left Off"), "clicked");
  test_ui_wait_for (is_at (fixture, "account") || is_at (fixture, "subscriptions"));
  g_assert_cmpstr (read_text (fixture, "name"), ==, "Adatum Bakery");
  g_assert_cmpstr (read_text (fixture, "email"), ==, "zoe@adatum.example");
  test_ui_wait_for (entente_basket_get_n_items (entente_offer_chooser_get_basket (entente_order_page_get_chooser (
                      ENTENTE_ORDER_PAGE (get_page (fixture, "subscriptions"))))) == 1);
}

static void
test_first_problem_is_gone_to (Fixture       *fixture,
                               gconstpointer  data)
{
  open_wizard (fixture, "");
  entente_wizard_next (fixture->wizard);

  g_assert_true (is_at (fixture, "account"));
  g_assert_cmpstr (entente_field_get_message (get_row (fixture, "name")), ==, "Fill this in.");
  g_assert_cmpstr (entente_field_get_message (get_row (fixture, "agreement-email")), ==, "Fill this in.");
  g_assert_null (entente_field_get_message (get_row (fixture, "address-line2")));
}

static void
test_domain_follows_the_name_until_it_is_changed (Fixture       *fixture,
                                                  gconstpointer  data)
{
  open_wizard (fixture, "");
  type (fixture, "name", "Adatum Bakery");
  g_assert_cmpstr (read_text (fixture, "domain-prefix"), ==, "adatumbakery");

  type (fixture, "domain-prefix", "bakery");
  type (fixture, "name", "Adatum Bakeries");
  g_assert_cmpstr (read_text (fixture, "domain-prefix"), ==, "bakery");

  type (fixture, "domain-prefix", "");
  type (fixture, "name", "Adatum");
  g_assert_cmpstr (read_text (fixture, "domain-prefix"), ==, "adatum");
}

static void
test_taken_domain_is_known_while_typing (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autofree char *other = test_trade_add_customer (fixture->workspace, "adatum", NULL, "missing");

  open_wizard (fixture, "");
  type (fixture, "domain-prefix", "Adatum");
  test_ui_wait_for (entente_field_get_message (get_row (fixture, "domain-prefix")) != NULL);
  g_assert_cmpstr (entente_field_get_message (get_row (fixture, "domain-prefix")), ==,
                   "This is taken already. adatum-2 is free.");

  type (fixture, "domain-prefix", "adatum-2");
  test_ui_wait_for (entente_field_get_message (get_row (fixture, "domain-prefix")) == NULL);
}

static void
test_countries_are_those_of_the_region (Fixture       *fixture,
                                        gconstpointer  data)
{
  EntentePickerRow *row;

  open_wizard (fixture, "");
  row = ENTENTE_PICKER_ROW (get_row (fixture, "country"));
  g_assert_cmpstr (entente_picker_row_get_value (row), ==, "US");
  entente_picker_row_set_value (row, "FR");
  g_assert_cmpstr (entente_picker_row_get_value (row), ==, "");
}

static void
test_states_are_picked_where_they_are_known (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autoptr (GVariant) rules = NULL;
  GtkWidget *picker;

  test_workspace_act_as (fixture->workspace, "operator@operator.program.example");
  rules = test_workspace_do (fixture->workspace, "country-rules.import",
                             "{'rules': <[{'country': <'US'>, 'states': <['WA', 'IL']>, 'state-required': <true>}]>}");
  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);

  open_wizard (fixture, "");
  picker = get_row (fixture, "state-picked");
  test_ui_wait_for (gtk_widget_get_visible (picker));
  g_assert_false (gtk_widget_get_visible (get_row (fixture, "state")));

  entente_picker_row_set_value (ENTENTE_PICKER_ROW (picker), "WA");
  g_assert_cmpstr (entente_new_customer_page_get_customer (ENTENTE_NEW_CUSTOMER_PAGE (get_page (fixture, "account"))).state,
                   ==, "WA");
}

static void
test_without_agreement_nothing_is_ordered (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autofree char *agreements = NULL;
  g_autofree char *subscriptions = NULL;

  open_wizard (fixture, "");
  fill_in (fixture);
  go_on (fixture, "subscriptions");
  choose (fixture, "SUITE", 25);
  entente_wizard_back (fixture->wizard);
  test_ui_wait_for (is_at (fixture, "account"));

  entente_choice_row_set_value (ENTENTE_CHOICE_ROW (get_row (fixture, "agreement")), "asked");
  g_assert_cmpstr (entente_wizard_page_get_next_label (get_page (fixture, "account")), ==, "Next: Review");
  go_on (fixture, "review");
  g_assert_true (shows (fixture, "The customer will be asked to accept it"));
  g_assert_false (shows (fixture, "25 licenses"));
  go_on (fixture, "credentials");

  agreements = test_workspace_join (fixture->workspace, "customers", "customer-agreement");
  subscriptions = test_workspace_join (fixture->workspace, "subscriptions", "name");
  g_assert_cmpstr (agreements, ==, "missing");
  g_assert_cmpstr (subscriptions, ==, "");
}

static void
test_who_may_not_attest_is_not_asked (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autofree char *echo = test_workspace_add_organization (fixture->workspace, "provider", "echo", "user-admin");

  test_workspace_act_as (fixture->workspace, "admin@echo.program.example");
  open_wizard (fixture, "");
  g_assert_cmpstr (entente_choice_row_get_value (ENTENTE_CHOICE_ROW (get_row (fixture, "agreement"))), ==, "asked");
  g_assert_false (shows (fixture, "Who Accepted the Agreement"));
  g_assert_cmpstr (entente_wizard_page_get_next_label (get_page (fixture, "account")), ==, "Next: Review");
}

static void
test_who_may_not_add_gets_no_wizard (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autofree char *texts = NULL;

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  entente_add_customer_present (fixture->parent, fixture->workspace->workspace, "");
  test_ui_settle (GTK_WIDGET (fixture->parent));

  g_assert_null (test_ui_find_window (ENTENTE_TYPE_ADD_CUSTOMER));
  texts = test_ui_dup_texts (GTK_WIDGET (fixture->parent));
  g_assert_nonnull (strstr (texts, "Only an indirect provider can do this."));
}

static void
test_reseller_is_credited_unless_decided_otherwise (Fixture       *fixture,
                                                    gconstpointer  data)
{
  EntenteOfferChooser *chooser;

  open_wizard (fixture, fixture->reseller);
  chooser = entente_order_page_get_chooser (ENTENTE_ORDER_PAGE (get_page (fixture, "subscriptions")));
  g_assert_cmpstr (entente_picker_row_get_label (ENTENTE_PICKER_ROW (get_row (fixture, "reseller"))), ==, "Bravo Ltd");
  g_assert_cmpstr (entente_order_bar_get_partner (entente_offer_chooser_get_bar (chooser)), ==, fixture->reseller);

  entente_picker_row_set_value (ENTENTE_PICKER_ROW (get_row (fixture, "reseller")), "");
  g_assert_cmpstr (entente_order_bar_get_partner (entente_offer_chooser_get_bar (chooser)), ==, "");
}

/* Somebody else takes the domain between review and submit. */
static void
test_late_refusal_is_told_and_nothing_is_lost (Fixture       *fixture,
                                               gconstpointer  data)
{
  g_autofree char *other = NULL;

  open_wizard (fixture, "");
  fill_in (fixture);
  go_on (fixture, "subscriptions");
  go_on (fixture, "review");
  other = test_trade_add_customer (fixture->workspace, "adatumbakery", NULL, "missing");

  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (shows (fixture, "This is taken already. adatumbakery-2 is free."));
  g_assert_true (is_at (fixture, "review"));

  entente_wizard_edit (fixture->wizard, "account");
  test_ui_wait_for (is_at (fixture, "account"));
  type (fixture, "domain-prefix", "adatumbakery-2");
  go_on (fixture, "review");
  go_on (fixture, "credentials");
}

static void
test_every_page_is_named_and_narrow (Fixture       *fixture,
                                     gconstpointer  data)
{
  open_wizard (fixture, fixture->reseller);
  test_ui_assert_named (GTK_WIDGET (get_page (fixture, "account")));
  test_ui_assert_fits (GTK_WIDGET (fixture->wizard), 360);

  fill_in (fixture);
  go_on (fixture, "subscriptions");
  choose (fixture, "SUITE", 301);
  test_ui_wait_for (shows (fixture, "This must be between 1 and 300."));
  test_ui_assert_named (GTK_WIDGET (get_page (fixture, "subscriptions")));
  test_ui_assert_fits (GTK_WIDGET (fixture->wizard), 360);

  choose (fixture, "SUITE", 30);
  go_on (fixture, "review");
  test_ui_assert_named (GTK_WIDGET (get_page (fixture, "review")));
  test_ui_assert_fits (GTK_WIDGET (fixture->wizard), 360);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/add-customer/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("whole-way", test_whole_way);
  ADD ("arabic-name-does-not-turn-a-sentence", test_arabic_name_does_not_turn_a_sentence);
  ADD ("cancel-on-the-last-page-leaves-nothing", test_cancel_on_the_last_page_leaves_nothing);
  ADD ("draft-outlives-the-window", test_draft_outlives_the_window);
  ADD ("first-problem-is-gone-to", test_first_problem_is_gone_to);
  ADD ("domain-follows-the-name-until-it-is-changed", test_domain_follows_the_name_until_it_is_changed);
  ADD ("taken-domain-is-known-while-typing", test_taken_domain_is_known_while_typing);
  ADD ("countries-are-those-of-the-region", test_countries_are_those_of_the_region);
  ADD ("states-are-picked-where-they-are-known", test_states_are_picked_where_they_are_known);
  ADD ("without-agreement-nothing-is-ordered", test_without_agreement_nothing_is_ordered);
  ADD ("who-may-not-attest-is-not-asked", test_who_may_not_attest_is_not_asked);
  ADD ("who-may-not-add-gets-no-wizard", test_who_may_not_add_gets_no_wizard);
  ADD ("reseller-is-credited-unless-decided-otherwise", test_reseller_is_credited_unless_decided_otherwise);
  ADD ("late-refusal-is-told-and-nothing-is-lost", test_late_refusal_is_told_and_nothing_is_lost);
  ADD ("every-page-is-named-and-narrow", test_every_page_is_named_and_narrow);
#undef ADD

  return g_test_run ();
}
