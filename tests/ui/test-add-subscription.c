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
  char *customer;
  char *reseller;
} Fixture;

static void
open_wizard (Fixture *fixture)
{
  entente_add_subscription_present (fixture->parent, fixture->workspace->workspace, fixture->customer);
  test_ui_wait_for (test_ui_find_window (ENTENTE_TYPE_ADD_SUBSCRIPTION) != NULL);
  fixture->wizard = test_ui_find_window (ENTENTE_TYPE_ADD_SUBSCRIPTION);
  g_object_add_weak_pointer (G_OBJECT (fixture->wizard), (gpointer *) &fixture->wizard);
  test_ui_settle (GTK_WIDGET (fixture->wizard));
  test_ui_wait_for_start (ENTENTE_WIZARD (fixture->wizard));
}

static void
close_wizard (Fixture *fixture)
{
  if (fixture->wizard != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->wizard));
  test_ui_wait_for (fixture->wizard == NULL);
}

/* @data: how it stands with the customer's agreement. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_trade_new ();
  fixture->customer = test_trade_add_customer (fixture->workspace, "adatum", "bravo", data);
  fixture->reseller = test_trade_find_organization (fixture->workspace, "bravo");
  fixture->parent = test_ui_show (adw_toast_overlay_new (), 900, 700);
  open_wizard (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  close_wizard (fixture);
  test_ui_close (fixture->parent);
  g_free (fixture->customer);
  g_free (fixture->reseller);
  test_workspace_free (fixture->workspace);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return test_ui_shows (fixture->wizard, text);
}

static EntenteOfferChooser *
get_chooser (Fixture *fixture)
{
  return entente_order_page_get_chooser (ENTENTE_ORDER_PAGE (entente_wizard_get_page (fixture->wizard, "subscriptions")));
}

static EntenteBasket *
get_basket (Fixture *fixture)
{
  return entente_offer_chooser_get_basket (get_chooser (fixture));
}

static gboolean
is_at (Fixture    *fixture,
       const char *name)
{
  EntenteWizardPage *page = entente_wizard_get_current (fixture->wizard);

  return page != NULL && g_str_equal (entente_wizard_page_get_name (page), name);
}

static EntenteOfferRow *
find_row (GtkWidget  *root,
          const char *offer)
{
  if (ENTENTE_IS_OFFER_ROW (root))
    {
      EntenteOffer *shown = entente_offer_row_get_offer (ENTENTE_OFFER_ROW (root));

      return shown != NULL && g_str_equal (entente_record_get_id (ENTENTE_RECORD (shown)), offer) ? ENTENTE_OFFER_ROW (root) : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      EntenteOfferRow *row = find_row (child, offer);

      if (row != NULL)
        return row;
    }

  return NULL;
}

/* Ticks the row as a person does. */
static EntenteOfferRow *
tick (Fixture    *fixture,
      const char *offer)
{
  EntenteOfferRow *row;

  test_ui_wait_for (find_row (GTK_WIDGET (fixture->wizard), offer) != NULL);
  row = find_row (GTK_WIDGET (fixture->wizard), offer);
  entente_offer_row_toggle (row);
  g_assert_nonnull (entente_basket_find (get_basket (fixture), offer));

  return row;
}

static void
set_quantity (EntenteOfferRow *row,
              double           quantity)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (test_ui_find (GTK_WIDGET (row), GTK_TYPE_SPIN_BUTTON, NULL)), quantity);
}

static gboolean
row_shows (EntenteOfferRow *row,
           const char      *text)
{
  g_autofree char *texts = test_ui_dup_texts (GTK_WIDGET (row));

  return strstr (texts, text) != NULL;
}

static void
test_whole_way (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *quantities = NULL;
  g_autofree char *credited = NULL;
  g_autofree char *toast = NULL;

  g_assert_false (entente_wizard_page_get_complete (entente_wizard_get_current (fixture->wizard)));
  set_quantity (tick (fixture, "SUITE"), 25);
  g_assert_true (shows (fixture, "1 offer · 25 licenses · Annual"));
  g_assert_true (shows (fixture, "Chosen (1)"));

  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (is_at (fixture, "review"));
  g_assert_true (shows (fixture, "Adatum Bakery"));
  g_assert_true (shows (fixture, "Office Suite|25 licenses"));
  g_assert_true (shows (fixture, "Reseller credited|Bravo Ltd"));

  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (fixture->wizard == NULL);

  quantities = test_workspace_join (fixture->workspace, "subscriptions", "quantity");
  credited = test_workspace_join (fixture->workspace, "subscriptions", "partner-of-record-name");
  g_assert_cmpstr (quantities, ==, "25");
  g_assert_cmpstr (credited, ==, "Bravo Ltd");

  toast = test_ui_dup_texts (GTK_WIDGET (fixture->parent));
  g_assert_nonnull (strstr (toast, "1 subscription added"));
}

static void
test_offer_is_ordered_with_its_add_on (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autofree char *quantities = NULL;
  g_autofree char *toast = NULL;

  set_quantity (tick (fixture, "SUITE"), 25);
  set_quantity (tick (fixture, "ARCHIVE"), 4);
  g_assert_true (shows (fixture, "Chosen (2)"));

  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (is_at (fixture, "review"));
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (fixture->wizard == NULL);

  quantities = test_workspace_join (fixture->workspace, "subscriptions", "quantity");
  g_assert_cmpstr (quantities, ==, "4, 25");
  toast = test_ui_dup_texts (GTK_WIDGET (fixture->parent));
  g_assert_nonnull (strstr (toast, "2 subscriptions added"));
}

static void
test_quantity_is_refused_in_its_row (Fixture       *fixture,
                                     gconstpointer  data)
{
  EntenteOfferRow *row = tick (fixture, "SUITE");

  set_quantity (row, 301);
  g_assert_true (row_shows (row, "This must be between 1 and 300."));
  entente_wizard_next (fixture->wizard);
  g_assert_true (is_at (fixture, "subscriptions"));

  /* What was chosen is shown, with the problem. */
  row = find_row (GTK_WIDGET (fixture->wizard), "SUITE");
  g_assert_null (find_row (GTK_WIDGET (fixture->wizard), "LARGE"));
  set_quantity (row, 300);
  g_assert_false (row_shows (row, "This must be"));
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (is_at (fixture, "review"));
}

static void
test_wrong_quantity_hides_no_other_refusal (Fixture       *fixture,
                                            gconstpointer  data)
{
  EntenteOfferRow *charity;

  set_quantity (tick (fixture, "SUITE"), 301);
  charity = tick (fixture, "CHARITY");
  test_ui_wait_for (row_shows (charity, "This offer is not made for customers of this kind."));
  g_assert_true (shows (fixture, "This must be between 1 and 300."));
}

/* What is not sold in the customer's country cannot be chosen. */
static void
test_offers_of_other_countries_are_left_out (Fixture       *fixture,
                                             gconstpointer  data)
{
  test_ui_wait_for (find_row (GTK_WIDGET (fixture->wizard), "SUITE") != NULL);
  g_assert_null (find_row (GTK_WIDGET (fixture->wizard), "ABROAD"));

  entente_offer_chooser_set_country (get_chooser (fixture), "FR");
  test_ui_wait_for (shows (fixture, "No Offers to Choose From"));
  g_assert_null (find_row (GTK_WIDGET (fixture->wizard), "SUITE"));
}

/* Unknown, not sold any more, sold in another country: nothing that it needs can be shown. */
static void
test_add_on_that_needs_what_nobody_sells_leads_nowhere (Fixture       *fixture,
                                                        gconstpointer  data)
{
  EntenteOfferRow *row = tick (fixture, "ORPHAN");

  test_ui_wait_for (row_shows (row, "the catalog holds none of those"));
  g_assert_false (gtk_widget_get_visible (test_ui_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, "Show What It _Needs")));
}

static void
test_add_on_leads_to_what_it_needs (Fixture       *fixture,
                                    gconstpointer  data)
{
  EntenteOfferRow *row = tick (fixture, "ARCHIVE");
  GtkWidget *button = test_ui_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, "Show What It _Needs");

  g_assert_false (gtk_widget_get_visible (button));
  test_ui_wait_for (row_shows (row, "This add-on needs another offer"));
  g_assert_true (gtk_widget_get_visible (button));

  g_signal_emit_by_name (button, "clicked");
  test_ui_wait_for (find_row (GTK_WIDGET (fixture->wizard), "TWICE") == NULL);
  g_assert_true (shows (fixture, "Needed for Archive"));
  tick (fixture, "LARGE");
  g_assert_null (find_row (GTK_WIDGET (fixture->wizard), "ARCHIVE"));

  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (is_at (fixture, "review"));
}

static void
test_limits_of_use_are_refused (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *trial = test_trade_subscribe (fixture->workspace, fixture->customer, "TRIAL", 25);
  EntenteOfferRow *row = tick (fixture, "TRIAL");

  test_ui_wait_for (row_shows (row, "A customer can have this offer only 1 time ever."));
  entente_offer_row_toggle (row);
  g_assert_false (row_shows (row, "only 1 time"));
  g_assert_cmpuint (entente_basket_get_n_items (get_basket (fixture)), ==, 0);
}

static void
test_offers_are_searched_and_filtered (Fixture       *fixture,
                                       gconstpointer  data)
{
  GtkWidget *entry = test_ui_find (GTK_WIDGET (fixture->wizard), GTK_TYPE_SEARCH_ENTRY, NULL);

  test_ui_wait_for (find_row (GTK_WIDGET (fixture->wizard), "SUITE") != NULL);
  g_assert_null (find_row (GTK_WIDGET (fixture->wizard), "OLD"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "storage");
  test_ui_wait_for (find_row (GTK_WIDGET (fixture->wizard), "SUITE") == NULL);
  g_assert_nonnull (find_row (GTK_WIDGET (fixture->wizard), "TWICE"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "zzz");
  test_ui_wait_for (shows (fixture, "No Offers Found"));
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->wizard), GTK_TYPE_BUTTON, "_Clear Filters"), "clicked");
  test_ui_wait_for (find_row (GTK_WIDGET (fixture->wizard), "SUITE") != NULL);
}

static void
test_nobody_may_be_credited (Fixture       *fixture,
                             gconstpointer  data)
{
  EntenteChoiceRow *row;

  test_ui_wait_for (g_str_equal (entente_order_bar_get_partner (entente_offer_chooser_get_bar (get_chooser (fixture))), fixture->reseller));
  row = ENTENTE_CHOICE_ROW (test_ui_find (GTK_WIDGET (fixture->wizard), ENTENTE_TYPE_CHOICE_ROW, "Reseller credited"));
  entente_choice_row_set_value (row, "");
  g_assert_cmpstr (entente_order_bar_get_partner (entente_offer_chooser_get_bar (get_chooser (fixture))), ==, "");
  g_assert_cmpstr (entente_order_bar_get_partner_name (entente_offer_chooser_get_bar (get_chooser (fixture))), ==, "Nobody");
}

static void
test_missing_agreement_is_confirmed_in_place (Fixture       *fixture,
                                              gconstpointer  data)
{
  GtkWidget *dialog;

  test_ui_wait_for (shows (fixture, "The customer has not accepted the customer agreement."));
  tick (fixture, "SUITE");
  g_assert_false (entente_wizard_page_get_complete (entente_wizard_get_current (fixture->wizard)));

  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->wizard), GTK_TYPE_BUTTON, "Confirm _Agreement…"), "clicked");
  dialog = test_ui_find_window (ENTENTE_TYPE_ATTESTATION_DIALOG);
  g_assert_nonnull (dialog);
  test_ui_settle (dialog);
  test_ui_assert_named (dialog);
  test_ui_assert_fits (dialog, 360);

  /* The contact is proposed; the day is not. */
  test_ui_wait_for (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (test_ui_find (dialog, ADW_TYPE_ENTRY_ROW, "First name"))), "Zoë"));
  g_signal_emit_by_name (test_ui_find (dialog, GTK_TYPE_BUTTON, "C_onfirm"), "clicked");
  g_assert_true (test_ui_find_window (ENTENTE_TYPE_ATTESTATION_DIALOG) == dialog);
  g_assert_cmpstr (entente_field_get_message (test_ui_find (dialog, ENTENTE_TYPE_DATE_ROW, NULL)), ==, "Fill this in.");

  entente_date_row_set_value (ENTENTE_DATE_ROW (test_ui_find (dialog, ENTENTE_TYPE_DATE_ROW, NULL)), "2026-03-01");
  g_signal_emit_by_name (test_ui_find (dialog, GTK_TYPE_BUTTON, "C_onfirm"), "clicked");
  test_ui_wait_for (test_ui_find_window (ENTENTE_TYPE_ATTESTATION_DIALOG) == NULL);

  test_ui_wait_for (!shows (fixture, "The customer has not accepted the customer agreement."));
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (is_at (fixture, "review"));
}

static gboolean
says (GtkWidget  *dialog,
      const char *text)
{
  g_autofree char *texts = test_ui_dup_texts (dialog);

  return strstr (texts, text) != NULL;
}

static void
test_refused_attestation_is_told (Fixture       *fixture,
                                  gconstpointer  data)
{
  EntenteAttestation attestation = test_trade_attestation ();
  GtkWidget *dialog = entente_attestation_dialog_new (fixture->parent, fixture->workspace->workspace, fixture->customer);

  gtk_window_present (GTK_WINDOW (dialog));
  /* Nobody is proposed: it has to be somebody else this time. */
  test_ui_wait_for (says (dialog, "This was attested before."));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test_ui_find (dialog, ADW_TYPE_ENTRY_ROW, "First name"))), ==, "");
  test_ui_assert_fits (dialog, 360);
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (dialog, ADW_TYPE_ENTRY_ROW, "First name")), attestation.first_name);
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (dialog, ADW_TYPE_ENTRY_ROW, "Last name")), attestation.last_name);
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (dialog, ADW_TYPE_ENTRY_ROW, "E-mail address")), attestation.email);
  entente_date_row_set_value (ENTENTE_DATE_ROW (test_ui_find (dialog, ENTENTE_TYPE_DATE_ROW, NULL)), "2026-03-01");

  /* The same person was attested when the customer was added. */
  g_signal_emit_by_name (test_ui_find (dialog, GTK_TYPE_BUTTON, "C_onfirm"), "clicked");
  test_ui_wait_for (entente_field_get_message (test_ui_find (dialog, ADW_TYPE_ENTRY_ROW, "E-mail address")) != NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_draft_belongs_to_the_customer (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autofree char *other = test_trade_add_customer (fixture->workspace, "baldwin", NULL, "attested");

  tick (fixture, "SUITE");
  gtk_window_close (GTK_WINDOW (fixture->wizard));
  test_ui_wait_for (fixture->wizard == NULL);

  g_free (fixture->customer);
  fixture->customer = g_steal_pointer (&other);
  open_wizard (fixture);
  test_ui_wait_for (is_at (fixture, "subscriptions"));
  g_assert_cmpuint (entente_basket_get_n_items (get_basket (fixture)), ==, 0);
}

/* As the operator, before the wizard is opened anew by somebody who is a user of the provider. */
static void
publish_prices (Fixture    *fixture,
                const char *user)
{
  static const char text[] = "Offer ID,List Price,ERP Price,Billing Cycle\n"
                             "SUITE,48.00,60.00,Annual\n"
                             "ARCHIVE,36.50,40.00,Annual\n"
                             "SUITE,4.10,5.00,Monthly\n"
                             "METERED,7,8,Monthly\n";
  g_autoptr (GBytes) list = g_bytes_new_static (text, strlen (text));
  g_autoptr (GVariant) imported = NULL;

  close_wizard (fixture);
  test_workspace_act_as (fixture->workspace, "operator@operator.program.example");
  imported = test_workspace_run_done (fixture->workspace, entente_command_import_prices ("list.csv", list, "USD", ""));
  test_workspace_act_as (fixture->workspace, user);
  open_wizard (fixture);
}

static void
test_review_tells_the_costs (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autofree char *suite = test_trade_subscribe (fixture->workspace, fixture->customer, "SUITE", 10);
  EntenteOfferRow *row;

  /* The base has run for 39 days of the year. */
  entente_manual_clock_advance (fixture->workspace->clock, 39 * G_TIME_SPAN_DAY);
  publish_prices (fixture, TEST_PROVIDER);

  row = tick (fixture, "SUITE");
  g_assert_true (row_shows (row, "USD 48.00 a year · 1–300 licenses · 1 year"));
  set_quantity (row, 25);
  g_assert_true (row_shows (row, "USD 1,200.00 a year") || row_shows (row, "USD 1200.00 a year"));
  set_quantity (row, 301);
  g_assert_false (row_shows (row, "USD 14"));
  entente_offer_row_toggle (row);

  set_quantity (tick (fixture, "ARCHIVE"), 4);
  tick (fixture, "METERED");
  tick (fixture, "TWICE");
  tick (fixture, "TRIAL");

  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (is_at (fixture, "review") && shows (fixture, "Total"));
  g_assert_true (shows (fixture, "Archive|4 licenses × USD 36.50 = USD 146.00 a year\n"
                                 "First USD 130.40 for 326 of 365 days, until Mar 2, 2027"));
  g_assert_true (shows (fixture, "Compute|1 license × USD 7.00 = USD 7.00 a month"));
  g_assert_true (shows (fixture, "Storage|1 license · no price"));
  g_assert_true (shows (fixture, "Office Suite Trial|25 licenses · free trial"));
  g_assert_true (shows (fixture, "You pay|USD 7.00 a month\nUSD 146.00 a year\nUSD 130.40 the first time"));
  g_assert_true (shows (fixture, "The customer pays, at ERP prices|USD 8.00 a month\nUSD 160.00 a year\nUSD 142.90 the first time"));
  g_assert_true (shows (fixture, "Without 1 subscription of which no price is known."));
  test_ui_assert_named (GTK_WIDGET (fixture->wizard));
  test_ui_assert_fits (GTK_WIDGET (fixture->wizard), 360);
}

static void
test_prices_follow_the_billing_cycle (Fixture       *fixture,
                                      gconstpointer  data)
{
  EntenteOfferRow *row;

  publish_prices (fixture, TEST_PROVIDER);
  row = tick (fixture, "SUITE");
  g_assert_true (row_shows (row, "USD 48.00 a year"));

  entente_choice_row_set_value (ENTENTE_CHOICE_ROW (test_ui_find (GTK_WIDGET (fixture->wizard), ENTENTE_TYPE_CHOICE_ROW, "Billing cycle")),
                                "monthly");
  g_assert_true (row_shows (row, "USD 4.10 a month"));
  g_assert_false (row_shows (row, "a year"));

  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (is_at (fixture, "review") && shows (fixture, "You pay|USD 4.10 a month"));
  g_assert_false (shows (fixture, "the first time"));

  /* Changed from the review, it is worked out anew. */
  entente_wizard_edit (fixture->wizard, "subscriptions");
  test_ui_wait_for (is_at (fixture, "subscriptions"));
  entente_choice_row_set_value (ENTENTE_CHOICE_ROW (test_ui_find (GTK_WIDGET (fixture->wizard), ENTENTE_TYPE_CHOICE_ROW, "Billing cycle")),
                                "annual");
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (is_at (fixture, "review") && shows (fixture, "You pay|USD 48.00 a year"));
}

/* The offers of a draft come a moment later: nobody may be led on without them. */
static void
test_draft_of_a_review_has_its_offers (Fixture       *fixture,
                                       gconstpointer  data)
{
  set_quantity (tick (fixture, "SUITE"), 25);
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (is_at (fixture, "review"));
  gtk_window_close (GTK_WINDOW (fixture->wizard));
  test_ui_wait_for (fixture->wizard == NULL);

  open_wizard (fixture);
  test_ui_wait_for (shows (fixture, "Continue Where You Left Off?"));
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->wizard), GTK_TYPE_BUTTON, "_Continue Where You Left Off"), "clicked");
  test_ui_wait_for (is_at (fixture, "subscriptions") && entente_basket_get_n_items (get_basket (fixture)) == 1);
  g_assert_false (entente_basket_is_restoring (get_basket (fixture)));

  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (is_at (fixture, "review"));
  g_assert_true (shows (fixture, "Office Suite|25 licenses"));
}

static void
test_who_may_see_no_prices_is_shown_none (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autoptr (GVariant) added = test_workspace_do (fixture->workspace, "user.add",
                                                  "{'name': <'Helen'>, 'email': <'helen@alpha.example'>, 'user': <'helen'>, "
                                                  "'roles': <'helpdesk-agent'>}");

  publish_prices (fixture, "helen@alpha.program.example");
  g_assert_false (row_shows (tick (fixture, "SUITE"), "USD"));
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (is_at (fixture, "review"));
  g_assert_true (shows (fixture, "Office Suite|1 license"));
  g_assert_false (shows (fixture, "USD"));
  g_assert_false (shows (fixture, "no price"));
  g_assert_false (shows (fixture, "Total"));
}

static void
test_everything_is_named_and_narrow (Fixture       *fixture,
                                     gconstpointer  data)
{
  set_quantity (tick (fixture, "SUITE"), 301);
  tick (fixture, "ARCHIVE");
  test_ui_assert_named (GTK_WIDGET (fixture->wizard));
  test_ui_assert_fits (GTK_WIDGET (fixture->wizard), 360);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, agreement, test) g_test_add ("/add-subscription/" name, Fixture, agreement, set_up, test, tear_down)
  ADD ("whole-way", "attested", test_whole_way);
  ADD ("offer-is-ordered-with-its-add-on", "attested", test_offer_is_ordered_with_its_add_on);
  ADD ("quantity-is-refused-in-its-row", "attested", test_quantity_is_refused_in_its_row);
  ADD ("wrong-quantity-hides-no-other-refusal", "attested", test_wrong_quantity_hides_no_other_refusal);
  ADD ("add-on-leads-to-what-it-needs", "attested", test_add_on_leads_to_what_it_needs);
  ADD ("add-on-that-needs-what-nobody-sells-leads-nowhere", "attested",
       test_add_on_that_needs_what_nobody_sells_leads_nowhere);
  ADD ("offers-of-other-countries-are-left-out", "attested", test_offers_of_other_countries_are_left_out);
  ADD ("limits-of-use-are-refused", "attested", test_limits_of_use_are_refused);
  ADD ("offers-are-searched-and-filtered", "attested", test_offers_are_searched_and_filtered);
  ADD ("nobody-may-be-credited", "attested", test_nobody_may_be_credited);
  ADD ("missing-agreement-is-confirmed-in-place", "missing", test_missing_agreement_is_confirmed_in_place);
  ADD ("refused-attestation-is-told", "attested", test_refused_attestation_is_told);
  ADD ("draft-belongs-to-the-customer", "attested", test_draft_belongs_to_the_customer);
  ADD ("review-tells-the-costs", "attested", test_review_tells_the_costs);
  ADD ("prices-follow-the-billing-cycle", "attested", test_prices_follow_the_billing_cycle);
  ADD ("draft-of-a-review-has-its-offers", "attested", test_draft_of_a_review_has_its_offers);
  ADD ("who-may-see-no-prices-is-shown-none", "attested", test_who_may_see_no_prices_is_shown_none);
  ADD ("everything-is-named-and-narrow", "attested", test_everything_is_named_and_narrow);
#undef ADD

  return g_test_run ();
}
