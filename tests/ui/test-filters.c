/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"
#include "test-ui.h"

/* The chips above a list: those of days, and those whose choices are a list themselves. */

typedef struct
{
  TestWorkspace *workspace;
  EntenteFilterChip *chip;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_trade_new ();
  fixture->chip = ENTENTE_FILTER_CHIP (entente_filter_chip_new ("thing", "Thing"));
  fixture->window = test_ui_show (GTK_WIDGET (fixture->chip), 300, 200);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  test_workspace_free (fixture->workspace);
}

static GtkMenuButton *
find_button (Fixture *fixture)
{
  return GTK_MENU_BUTTON (test_ui_find (GTK_WIDGET (fixture->chip), GTK_TYPE_MENU_BUTTON, NULL));
}

static void
open_chip (Fixture *fixture)
{
  gtk_menu_button_popup (find_button (fixture));
  test_ui_settle (GTK_WIDGET (fixture->chip));
}

static void
close_chip (Fixture *fixture)
{
  gtk_menu_button_popdown (find_button (fixture));
  test_ui_settle (GTK_WIDGET (fixture->chip));
}

/* As a click does. */
static void
choose (Fixture    *fixture,
        const char *choice)
{
  GtkWidget *label;

  open_chip (fixture);
  label = test_ui_find (GTK_WIDGET (fixture->chip), GTK_TYPE_LABEL, choice);
  g_assert_nonnull (label);
  g_assert_true (gtk_widget_activate (gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW)));
  test_ui_settle (GTK_WIDGET (fixture->chip));
}

static void
assert_chip (Fixture    *fixture,
             const char *value,
             const char *label)
{
  g_assert_cmpstr (entente_filter_chip_get_value (fixture->chip), ==, value);
  g_assert_cmpstr (gtk_menu_button_get_label (find_button (fixture)), ==, label);
}

static EntentePeriodFilter *
new_period (Fixture *fixture)
{
  return entente_period_filter_new (fixture->chip, entente_workspace_get_clock (fixture->workspace->workspace));
}

static void
test_days_are_those_of_the_place (Fixture       *fixture,
                                  gconstpointer  data)
{
  EntentePeriodFilter *period = new_period (fixture);

  entente_period_filter_choose (period, "2026-01-05", "2026-01-06");
  assert_chip (fixture, "2026-01-04T23:00:00Z/2026-01-06T23:00:00Z", "Thing: Jan 5, 2026 – Jan 6, 2026");

  /* A day of 23 hours. */
  entente_period_filter_choose (period, "2026-03-29", "2026-03-29");
  assert_chip (fixture, "2026-03-28T23:00:00Z/2026-03-29T22:00:00Z", "Thing: Mar 29, 2026");

  g_assert_finalize_object (period);
}

static void
test_today_is_what_it_is_when_it_is_chosen (Fixture       *fixture,
                                            gconstpointer  data)
{
  EntentePeriodFilter *period = new_period (fixture);

  /* Half past midnight in Paris, and still the day before in Greenwich. */
  entente_manual_clock_set (fixture->workspace->clock, G_GINT64_CONSTANT (1772494200) * G_USEC_PER_SEC);
  choose (fixture, "Today");
  assert_chip (fixture, "2026-03-02T23:00:00Z/2026-03-03T23:00:00Z", "Thing: Today");
  choose (fixture, "Last 7 days");
  assert_chip (fixture, "2026-02-24T23:00:00Z/2026-03-03T23:00:00Z", "Thing: Last 7 days");

  entente_manual_clock_advance (fixture->workspace->clock, G_TIME_SPAN_DAY);
  entente_period_filter_update (period);
  assert_chip (fixture, "2026-02-25T23:00:00Z/2026-03-04T23:00:00Z", "Thing: Last 7 days");

  choose (fixture, "Any");
  assert_chip (fixture, NULL, "Thing: Any");
  entente_period_filter_update (period);
  assert_chip (fixture, NULL, "Thing: Any");

  g_assert_finalize_object (period);
}

static gboolean
is_value (Fixture    *fixture,
          const char *value)
{
  return g_strcmp0 (entente_filter_chip_get_value (fixture->chip), value) == 0;
}

static void
test_today_turns_at_midnight_while_it_is_shown (Fixture       *fixture,
                                                gconstpointer  data)
{
  EntentePeriodFilter *period = new_period (fixture);

  /* A moment before midnight in Paris. */
  entente_manual_clock_set (fixture->workspace->clock, G_GINT64_CONSTANT (1772492400) * G_USEC_PER_SEC - 50000);
  entente_period_filter_set_shown (period, TRUE);
  choose (fixture, "Today");
  assert_chip (fixture, "2026-03-01T23:00:00Z/2026-03-02T23:00:00Z", "Thing: Today");
  entente_manual_clock_advance (fixture->workspace->clock, G_USEC_PER_SEC - 50000);
  test_ui_wait_for (is_value (fixture, "2026-03-02T23:00:00Z/2026-03-03T23:00:00Z"));
  assert_chip (fixture, "2026-03-02T23:00:00Z/2026-03-03T23:00:00Z", "Thing: Today");

  /* Days that were chosen as such stay what they are, also when they are today. */
  entente_period_filter_choose (period, "2026-03-03", "2026-03-03");
  entente_manual_clock_advance (fixture->workspace->clock, G_TIME_SPAN_DAY);
  entente_period_filter_update (period);
  g_assert_true (is_value (fixture, "2026-03-02T23:00:00Z/2026-03-03T23:00:00Z"));

  g_assert_finalize_object (period);
}

/* The next one is waited for after the first. */
static void
test_today_turns_at_every_midnight (Fixture       *fixture,
                                    gconstpointer  data)
{
  EntentePeriodFilter *period = new_period (fixture);

  entente_manual_clock_set (fixture->workspace->clock, G_GINT64_CONSTANT (1772492400) * G_USEC_PER_SEC - 50000);
  entente_period_filter_set_shown (period, TRUE);
  choose (fixture, "Today");
  /* A day passes while it waits for a moment: it is a moment before midnight again. */
  entente_manual_clock_advance (fixture->workspace->clock, G_TIME_SPAN_DAY);
  test_ui_wait_for (is_value (fixture, "2026-03-02T23:00:00Z/2026-03-03T23:00:00Z"));
  entente_manual_clock_advance (fixture->workspace->clock, 50000);
  test_ui_wait_for (is_value (fixture, "2026-03-03T23:00:00Z/2026-03-04T23:00:00Z"));

  g_assert_finalize_object (period);
}

/* The timer slept, too. */
static void
test_today_turns_when_somebody_comes_back (Fixture       *fixture,
                                           gconstpointer  data)
{
  EntentePeriodFilter *period = new_period (fixture);

  entente_manual_clock_set (fixture->workspace->clock, G_GINT64_CONSTANT (1772492400) * G_USEC_PER_SEC - 3 * G_TIME_SPAN_HOUR);
  entente_period_filter_set_shown (period, TRUE);
  choose (fixture, "Today");
  g_object_notify (G_OBJECT (fixture->window), "is-active");
  assert_chip (fixture, "2026-03-01T23:00:00Z/2026-03-02T23:00:00Z", "Thing: Today");
  entente_manual_clock_advance (fixture->workspace->clock, 10 * G_TIME_SPAN_HOUR);
  g_object_notify (G_OBJECT (fixture->window), "is-active");
  assert_chip (fixture, "2026-03-02T23:00:00Z/2026-03-03T23:00:00Z", "Thing: Today");

  /* Nobody looks at what is out of sight. */
  entente_period_filter_set_shown (period, FALSE);
  entente_manual_clock_advance (fixture->workspace->clock, G_TIME_SPAN_DAY);
  g_object_notify (G_OBJECT (fixture->window), "is-active");
  assert_chip (fixture, "2026-03-02T23:00:00Z/2026-03-03T23:00:00Z", "Thing: Today");

  g_assert_finalize_object (period);
}

/* Nothing waits for the next day behind another page. */
static void
test_today_does_not_turn_out_of_sight (Fixture       *fixture,
                                       gconstpointer  data)
{
  EntentePeriodFilter *period = new_period (fixture);
  gint64 until = g_get_monotonic_time () + 100 * G_TIME_SPAN_MILLISECOND;

  entente_manual_clock_set (fixture->workspace->clock, G_GINT64_CONSTANT (1772492400) * G_USEC_PER_SEC - 1000);
  choose (fixture, "Today");
  entente_period_filter_set_shown (period, TRUE);
  entente_period_filter_set_shown (period, FALSE);
  entente_manual_clock_advance (fixture->workspace->clock, G_USEC_PER_SEC);
  while (g_get_monotonic_time () < until)
    test_ui_iterate ();
  assert_chip (fixture, "2026-03-01T23:00:00Z/2026-03-02T23:00:00Z", "Thing: Today");

  entente_period_filter_set_shown (period, TRUE);
  assert_chip (fixture, "2026-03-02T23:00:00Z/2026-03-03T23:00:00Z", "Thing: Today");

  g_assert_finalize_object (period);
}

static EntenteDateRow *
find_row (GtkWidget  *dialog,
          const char *title)
{
  return ENTENTE_DATE_ROW (test_ui_find (dialog, ENTENTE_TYPE_DATE_ROW, title));
}

static void
test_days_can_be_chosen (Fixture       *fixture,
                         gconstpointer  data)
{
  EntentePeriodFilter *period = new_period (fixture);
  GtkWidget *dialog;

  choose (fixture, "Other days…");
  dialog = GTK_WIDGET (test_ui_find_dialog (fixture->window));
  test_ui_assert_named (dialog);
  test_ui_assert_fits (dialog, 360);

  /* To begin with, the last seven. */
  g_assert_cmpstr (entente_date_row_get_value (find_row (dialog, "From")), ==, "2026-02-24");
  g_assert_cmpstr (entente_date_row_get_value (find_row (dialog, "To")), ==, "2026-03-02");

  /* What would end before it begins takes the other day along. */
  entente_date_row_set_value (find_row (dialog, "To"), "2026-01-10");
  g_assert_cmpstr (entente_date_row_get_value (find_row (dialog, "From")), ==, "2026-01-10");
  entente_date_row_set_value (find_row (dialog, "From"), "2026-01-20");
  g_assert_cmpstr (entente_date_row_get_value (find_row (dialog, "To")), ==, "2026-01-20");
  entente_date_row_set_value (find_row (dialog, "To"), "2026-01-22");

  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "show");
  test_ui_settle (GTK_WIDGET (fixture->chip));
  assert_chip (fixture, "2026-01-19T23:00:00Z/2026-01-22T23:00:00Z", "Thing: Jan 20, 2026 – Jan 22, 2026");

  /* It goes on from there, and leaves all as it was when nothing was chosen. */
  choose (fixture, "Other days…");
  dialog = GTK_WIDGET (test_ui_find_dialog (fixture->window));
  g_assert_cmpstr (entente_date_row_get_value (find_row (dialog, "From")), ==, "2026-01-20");
  entente_date_row_set_value (find_row (dialog, "From"), "2026-01-01");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  test_ui_settle (GTK_WIDGET (fixture->chip));
  assert_chip (fixture, "2026-01-19T23:00:00Z/2026-01-22T23:00:00Z", "Thing: Jan 20, 2026 – Jan 22, 2026");

  g_assert_finalize_object (period);
}

static guint
count_choices (Fixture *fixture)
{
  GtkListBox *box = GTK_LIST_BOX (test_ui_find (GTK_WIDGET (fixture->chip), GTK_TYPE_LIST_BOX, NULL));
  guint n = 0;

  while (gtk_list_box_get_row_at_index (box, (int) n) != NULL)
    n++;

  return n;
}

static gboolean
has_choice (Fixture    *fixture,
            const char *choice)
{
  return test_ui_find (GTK_WIDGET (fixture->chip), GTK_TYPE_LABEL, choice) != NULL;
}

static void
test_whole_list_is_searched (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("customers");
  g_autoptr (EntenteList) list = NULL;
  g_autofree char *chosen = NULL;
  GtkWidget *entry;

  g_assert_true (test_workspace_import_customers (fixture->workspace, "many", 150, NULL));
  list = entente_workspace_open_list (fixture->workspace->workspace, query);
  entente_filter_chip_follow (fixture->chip, list, "name");

  /* "Any", and the first of them. */
  open_chip (fixture);
  test_ui_wait_for (count_choices (fixture) == 101);
  g_assert_true (has_choice (fixture, "Customer 0 of many"));
  g_assert_false (has_choice (fixture, "Customer 98 of many"));

  /* Enter takes what is found, also when it is pressed before that is there. */
  entry = test_ui_find (GTK_WIDGET (fixture->chip), GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "customer 98");
  g_signal_emit_by_name (entry, "activate");
  test_ui_wait_for (entente_filter_chip_get_value (fixture->chip) != NULL);
  chosen = g_strdup (entente_filter_chip_get_value (fixture->chip));
  assert_chip (fixture, chosen, "Thing: Customer 98 of many");

  /* It stands on top of the first ones when somebody looks again. */
  open_chip (fixture);
  test_ui_wait_for (count_choices (fixture) == 102);
  g_assert_true (has_choice (fixture, "Customer 98 of many"));
  assert_chip (fixture, chosen, "Thing: Customer 98 of many");

  /* What is not found leaves nothing to choose. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "nobody of that name");
  test_ui_wait_for (count_choices (fixture) == 1);
  g_signal_emit_by_name (entry, "activate");
  test_ui_settle (GTK_WIDGET (fixture->chip));
  assert_chip (fixture, chosen, "Thing: Customer 98 of many");

  close_chip (fixture);
}

static void
test_choices_come_while_something_moves (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("customers");
  g_autoptr (EntenteList) list = NULL;
  guint id;

  g_assert_true (test_workspace_import_customers (fixture->workspace, "many", 3, NULL));
  list = entente_workspace_open_list (fixture->workspace->workspace, query);
  open_chip (fixture);

  id = test_ui_keep_drawing ();
  entente_filter_chip_follow (fixture->chip, list, "name");
  test_ui_wait_for (has_choice (fixture, "Customer 2 of many"));
  g_source_remove (id);

  close_chip (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Europe/Paris", TRUE);
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/filters/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("days-are-those-of-the-place", test_days_are_those_of_the_place);
  ADD ("today-is-what-it-is-when-it-is-chosen", test_today_is_what_it_is_when_it_is_chosen);
  ADD ("today-turns-at-midnight-while-it-is-shown", test_today_turns_at_midnight_while_it_is_shown);
  ADD ("today-turns-at-every-midnight", test_today_turns_at_every_midnight);
  ADD ("today-turns-when-somebody-comes-back", test_today_turns_when_somebody_comes_back);
  ADD ("today-does-not-turn-out-of-sight", test_today_does_not_turn_out_of_sight);
  ADD ("days-can-be-chosen", test_days_can_be_chosen);
  ADD ("whole-list-is-searched", test_whole_list_is_searched);
  ADD ("choices-come-while-something-moves", test_choices_come_while_something_moves);
#undef ADD

  return g_test_run ();
}
