/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-invitation.h"
#include "test-trade.h"
#include "test-window-fixture.h"

/* Home: what needs attention, figures and charts. */

/* About the customer. */
typedef TestWindow Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  gboolean invites = g_strcmp0 (data, "invitations") == 0;
  TestWorkspace *workspace = invites ? test_invitation_workspace_new () : test_trade_new ();

  if (data != NULL && !invites)
    fixture->subject = test_trade_add_customer (workspace, "adatum", "bravo", g_str_equal (data, "missing") ? data : "attested");

  if (g_strcmp0 (data, "sold") == 0 || g_strcmp0 (data, "sold-before") == 0)
    {
      g_autofree char *suite = test_trade_subscribe (workspace, fixture->subject, "SUITE", 10);
      g_autofree char *trial = test_trade_subscribe (workspace, fixture->subject, "TRIAL", 25);
    }

  /* The trial is just over, and what was bought for a year is renewed in the last of the months. */
  if (g_strcmp0 (data, "sold-before") == 0)
    entente_manual_clock_advance (workspace->clock, 31 * G_TIME_SPAN_DAY);
  test_window_open (fixture, workspace, 1000);
}

static EntentePage *
show_page (Fixture    *fixture,
           const char *user_name)
{
  test_window_show_page (fixture, user_name, "home", NULL);

  return test_window_get_page (fixture);
}

static GtkWidget *
find_figure (EntentePage *page,
             const char  *caption)
{
  GtkWidget *label = test_ui_find (GTK_WIDGET (page), GTK_TYPE_LABEL, caption);

  return label != NULL ? gtk_widget_get_ancestor (label, ENTENTE_TYPE_FIGURE_BUTTON) : NULL;
}

static GtkWidget *
find_row (EntentePage *page,
          const char  *title)
{
  GtkWidget *label = test_ui_find (GTK_WIDGET (page), GTK_TYPE_LABEL, title);

  return label != NULL ? gtk_widget_get_ancestor (label, ENTENTE_TYPE_ATTENTION_ROW) : NULL;
}

static void
press_in (GtkWidget *row)
{
  g_assert_nonnull (row);
  g_signal_emit_by_name (test_ui_find (row, GTK_TYPE_BUTTON, NULL), "clicked");
}

static EntenteChart *
get_chart (EntentePage *page,
           guint        n)
{
  GtkWidget *box = gtk_widget_get_ancestor (test_ui_find (GTK_WIDGET (page), ENTENTE_TYPE_CHART, NULL), GTK_TYPE_FLOW_BOX);

  return ENTENTE_CHART (test_ui_find (GTK_WIDGET (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (box), n)), ENTENTE_TYPE_CHART, NULL));
}

static void
assert_bar (EntenteChart *chart,
            guint         n,
            const char   *label,
            const char   *value,
            double        fraction)
{
  EntenteBarRow *bar = entente_chart_get_bar (chart, n);

  g_assert_nonnull (bar);
  g_assert_cmpstr (entente_bar_row_get_label (bar), ==, label);
  g_assert_cmpstr (entente_bar_row_get_value (bar), ==, value);
  g_assert_cmpfloat_with_epsilon (entente_bar_get_fraction (entente_bar_row_get_bar (bar)), fraction, 0.01);
}

static void
test_nothing_waits (Fixture       *fixture,
                    gconstpointer  data)
{
  EntentePage *page = show_page (fixture, TEST_PROVIDER);

  test_ui_wait_for (test_ui_shows (page, "Nothing waits for you"));
  test_ui_wait_for (test_ui_shows (find_figure (page, "Customers"), "0"));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_chart (page, 0))));
  test_ui_assert_named (GTK_WIDGET (page));
  test_window_assert_page_fits (fixture);
}

/* That nothing waits is not known then. */
static void
test_what_cannot_be_read_is_told (Fixture       *fixture,
                                  gconstpointer  data)
{
  EntentePage *page = show_page (fixture, TEST_PROVIDER);

  test_ui_wait_for (test_ui_shows (page, "Nothing waits for you"));
  entente_local_workspace_close (fixture->workspace->local);
  entente_manual_clock_advance (fixture->workspace->clock, 2 * G_TIME_SPAN_DAY);
  gtk_widget_activate_action (GTK_WIDGET (page), "win.show-page", "s", "customers");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "home");

  test_ui_wait_for (test_ui_shows (page, "What waits for you cannot be shown"));
  g_assert_false (test_ui_shows (page, "Nothing waits for you"));
  g_assert_nonnull (find_figure (page, "Customers"));
  test_ui_assert_named (GTK_WIDGET (page));
  test_window_assert_page_fits (fixture);

  press_in (gtk_widget_get_ancestor (test_ui_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "What waits for you cannot be shown"),
                                     ADW_TYPE_ACTION_ROW));
  test_ui_wait_for (test_ui_shows (page, "What waits for you cannot be shown"));
}

static void
test_charts_show_what_was_sold (Fixture       *fixture,
                                gconstpointer  data)
{
  EntentePage *page = show_page (fixture, TEST_PROVIDER);
  EntenteChart *offers = get_chart (page, 0);
  EntenteChart *months = get_chart (page, 1);

  test_ui_wait_for (gtk_widget_get_mapped (GTK_WIDGET (offers)) && gtk_widget_get_mapped (GTK_WIDGET (months)));
  g_assert_cmpuint (entente_chart_get_n_bars (offers), ==, 2);
  assert_bar (offers, 0, "Office Suite Trial", "25", 1.0);
  assert_bar (offers, 1, "Office Suite", "10", 0.4);
  g_assert_cmpuint (entente_chart_get_n_bars (months), ==, 12);
  assert_bar (months, 0, "April 2026", "0", 0.0);
  assert_bar (months, 11, "March 2027", "1", 1.0);
  test_ui_assert_named (GTK_WIDGET (page));
  test_window_assert_page_fits (fixture);
}

static void
test_bar_leads_to_what_is_behind_it (Fixture       *fixture,
                                     gconstpointer  data)
{
  EntentePage *page = show_page (fixture, TEST_PROVIDER);
  EntenteChart *months = get_chart (page, 1);

  test_ui_wait_for (gtk_widget_get_mapped (GTK_WIDGET (months)));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (entente_chart_get_bar (months, 0))));
  g_signal_emit_by_name (entente_chart_get_bar (months, 11), "activate");

  page = test_window_get_page (fixture);
  g_assert_true (ENTENTE_IS_SUBSCRIPTIONS_PAGE (page));
  test_ui_wait_for (test_ui_shows (page, "1 subscription"));
  g_assert_true (test_ui_shows (page, "Office Suite"));
  g_assert_true (test_ui_shows (page, "Term ends: March 2027"));
  g_assert_true (test_ui_shows (page, "Renewal: By itself"));
  g_assert_true (test_ui_shows (page, "State: Active"));
}

static void
test_figures_lead_to_what_they_count (Fixture       *fixture,
                                      gconstpointer  data)
{
  EntentePage *page = show_page (fixture, TEST_PROVIDER);

  test_ui_wait_for (test_ui_shows (find_figure (page, "Licenses"), "35"));
  g_assert_true (test_ui_shows (find_figure (page, "Active subscriptions"), "2"));
  g_signal_emit_by_name (find_figure (page, "Customers"), "clicked");
  g_assert_true (ENTENTE_IS_CUSTOMERS_PAGE (test_window_get_page (fixture)));
}

/* Also while it is looked at. */
static void
test_page_follows_what_is_done (Fixture       *fixture,
                                gconstpointer  data)
{
  EntentePage *page = show_page (fixture, TEST_PROVIDER);
  g_autofree char *more = NULL;

  test_ui_wait_for (test_ui_shows (find_figure (page, "Licenses"), "35"));
  more = test_trade_subscribe (fixture->workspace, fixture->subject, "SUITE", 90);
  test_ui_wait_for (test_ui_shows (find_figure (page, "Licenses"), "125"));
  test_ui_wait_for (g_str_equal (entente_bar_row_get_value (entente_chart_get_bar (get_chart (page, 0), 0)), "100"));
}

static void
test_what_ends_soon_is_told (Fixture       *fixture,
                             gconstpointer  data)
{
  EntentePage *page;

  /* Days pass while another page is shown. */
  page = show_page (fixture, TEST_PROVIDER);
  test_ui_wait_for (test_ui_shows (page, "Nothing waits for you"));
  test_window_show_page (fixture, TEST_PROVIDER, "customers", NULL);
  entente_manual_clock_advance (fixture->workspace->clock, 10 * G_TIME_SPAN_DAY);
  page = show_page (fixture, TEST_PROVIDER);
  test_ui_wait_for (test_ui_shows (page, "1 subscription ends within 30 days and is not renewed"));
  g_assert_false (test_ui_shows (page, "Nothing waits for you"));

  press_in (find_row (page, "1 subscription ends within 30 days and is not renewed"));
  test_ui_wait_for (test_ui_find (GTK_WIDGET (fixture->window), ENTENTE_TYPE_SUBSCRIPTION_PAGE, NULL) != NULL);
}

static void
rename_subscription (Fixture    *fixture,
                     const char *subscription,
                     const char *name)
{
  g_autoptr (EntenteRecord) record = test_workspace_load (fixture->workspace, "subscriptions", subscription);
  g_autoptr (GVariant) outcome = NULL;

  outcome = test_workspace_run_done (fixture->workspace,
                                     entente_command_rename_subscription (subscription, entente_record_get_version (record), name));
}

/* Also that of one that has become the first. */
static void
test_names_are_followed (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *customer = test_trade_add_customer (fixture->workspace, "fourth", "bravo", "attested");
  g_autofree char *first = test_trade_subscribe (fixture->workspace, fixture->subject, "TRIAL", 25);
  g_autofree char *second = test_trade_subscribe (fixture->workspace, customer, "TRIAL", 25);
  EntentePage *page;

  test_window_show_page (fixture, TEST_PROVIDER, "customers", NULL);
  entente_manual_clock_advance (fixture->workspace->clock, 10 * G_TIME_SPAN_DAY);
  page = show_page (fixture, TEST_PROVIDER);
  test_ui_wait_for (test_ui_shows (page, "Office Suite Trial, Office Suite Trial"));

  rename_subscription (fixture, first, "Trial of the first");
  test_ui_wait_for (test_ui_shows (page, "Office Suite Trial, Trial of the first"));
  rename_subscription (fixture, second, "Another trial");
  test_ui_wait_for (test_ui_shows (page, "Another trial, Trial of the first"));
}

static void
test_customer_without_agreement_is_told_and_one_with_is_not (Fixture       *fixture,
                                                             gconstpointer  data)
{
  EntentePage *page = show_page (fixture, TEST_PROVIDER);
  g_autofree char *other = NULL;

  test_ui_wait_for (test_ui_shows (page, "1 customer without the customer agreement"));
  g_assert_true (test_ui_shows (page, "Adatum Bakery"));

  other = test_trade_add_customer (fixture->workspace, "fourth", "bravo", "missing");
  page = show_page (fixture, TEST_PROVIDER);
  test_ui_wait_for (test_ui_shows (page, "2 customers without the customer agreement"));
  press_in (find_row (page, "2 customers without the customer agreement"));
  page = test_window_get_page (fixture);
  g_assert_true (ENTENTE_IS_CUSTOMERS_PAGE (page));
  test_ui_wait_for (test_ui_shows (page, "Agreement: Missing"));
}

static void
test_invitations_are_sent_and_answered_from_here (Fixture       *fixture,
                                                  gconstpointer  data)
{
  EntenteInvitationLink draft;
  EntenteInvitationLink link;
  g_autoptr (GVariant) opened = NULL;
  g_autoptr (GVariant) declined = NULL;
  EntentePage *page;
  GtkWindow *dialog;

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  draft = test_invitation_draft (fixture->workspace, "partnership", FALSE);
  link = test_invitation_send (fixture->workspace, "partnership", FALSE);

  page = show_page (fixture, TEST_PROVIDER);
  test_ui_wait_for (test_ui_shows (page, "1 invitation to send"));
  press_in (find_row (page, "1 invitation to send"));
  g_assert_true (ENTENTE_IS_INVITATIONS_PAGE (test_window_get_page (fixture)));
  test_ui_wait_for (entente_page_get_detail (test_window_get_page (fixture)) != NULL);

  /* It waits for those who have seen it. */
  page = show_page (fixture, TEST_RESELLER);
  test_ui_wait_for (test_ui_shows (page, "Nothing waits for you"));
  opened = test_workspace_run_done (fixture->workspace, test_invitation_open (&link));
  test_ui_wait_for (test_ui_shows (page, "1 invitation to answer"));
  g_assert_false (test_ui_shows (page, "Nothing waits for you"));

  press_in (find_row (page, "1 invitation to answer"));
  test_ui_wait_for (test_ui_find_window (ENTENTE_TYPE_INVITATION_DIALOG) != NULL);
  dialog = test_ui_find_window (ENTENTE_TYPE_INVITATION_DIALOG);
  gtk_window_close (dialog);
  test_ui_wait_for (test_ui_find_window (ENTENTE_TYPE_INVITATION_DIALOG) == NULL);

  declined = test_workspace_run_done (fixture->workspace, test_invitation_decline (&link));
  test_ui_wait_for (test_ui_shows (page, "Nothing waits for you"));
  g_assert_cmpstr (draft.id, !=, link.id);
}

/* Who may not do it reads who has to. */
static void
test_agreement_is_signed_from_here (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autofree char *id = test_workspace_add_qualified (fixture->workspace, "reseller", "lonely", "global-admin");
  g_autoptr (GVariant) published = NULL;
  EntentePage *page;
  GtkWidget *row;

  test_workspace_act_as (fixture->workspace, "operator@operator.program.example");
  published = test_workspace_do (fixture->workspace, "agreement.publish",
                                 "{'kind': <'partner'>, 'title': <'Partner Agreement'>, 'language': <'en'>, 'text': <'Be good.'>}");

  page = show_page (fixture, "admin@lonely.program.example");
  test_ui_wait_for (test_ui_shows (page, "Sign the partner agreement"));
  row = find_row (page, "Sign the partner agreement");
  g_assert_true (test_ui_shows (row, "Read and Sign…"));
  press_in (row);
  test_ui_wait_for (test_ui_find_window (ENTENTE_TYPE_AGREEMENT_DIALOG) != NULL);
  gtk_window_close (test_ui_find_window (ENTENTE_TYPE_AGREEMENT_DIALOG));
  test_ui_wait_for (test_ui_find_window (ENTENTE_TYPE_AGREEMENT_DIALOG) == NULL);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, data, function) g_test_add ("/home/" name, Fixture, data, set_up, function, test_window_tear_down)

  ADD ("nothing-waits", NULL, test_nothing_waits);
  ADD ("what-cannot-be-read-is-told", NULL, test_what_cannot_be_read_is_told);
  ADD ("charts-show-what-was-sold", "sold-before", test_charts_show_what_was_sold);
  ADD ("bar-leads-to-what-is-behind-it", "sold-before", test_bar_leads_to_what_is_behind_it);
  ADD ("figures-lead-to-what-they-count", "sold", test_figures_lead_to_what_they_count);
  ADD ("page-follows-what-is-done", "sold", test_page_follows_what_is_done);
  ADD ("what-ends-soon-is-told", "sold", test_what_ends_soon_is_told);
  ADD ("names-are-followed", "attested", test_names_are_followed);
  ADD ("customer-without-agreement-is-told", "missing", test_customer_without_agreement_is_told_and_one_with_is_not);
  ADD ("invitations-are-sent-and-answered-from-here", "invitations", test_invitations_are_sent_and_answered_from_here);
  ADD ("agreement-is-signed-from-here", NULL, test_agreement_is_signed_from_here);

  return g_test_run ();
}
