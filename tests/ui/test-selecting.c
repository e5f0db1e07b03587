/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-invitation.h"
#include "test-window-fixture.h"

/* Pages of the sample workspace on which several rows are selected. */

typedef TestWindow Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  test_window_open_sample (fixture, 1000);
  test_workspace_act_as (fixture->workspace, TEST_SAMPLE_PROVIDER);
}

static GtkWidget *
get_page (Fixture *fixture)
{
  return GTK_WIDGET (test_window_get_page (fixture));
}

/* Shows the page, with the focus on its first row. */
static GtkWidget *
show_page (Fixture    *fixture,
           const char *id)
{
  EntenteList *list;

  entente_window_show_page (ENTENTE_WINDOW (fixture->window), id, NULL);
  list = entente_list_page_get_list (ENTENTE_LIST_PAGE (get_page (fixture)));
  test_ui_wait_for (entente_list_get_complete (list));
  test_ui_settle (get_page (fixture));
  gtk_widget_grab_focus (test_ui_find (get_page (fixture), ENTENTE_TYPE_RECORD_LIST, NULL));

  return get_page (fixture);
}

static gboolean
press (GtkWidget       *page,
       guint            key,
       GdkModifierType  modifiers)
{
  return test_ui_press (test_ui_find (page, GTK_TYPE_LIST_VIEW, NULL), key, modifiers);
}

static guint
get_n_selected (GtkWidget *page)
{
  EntenteSelection *selection = entente_list_page_get_selection (ENTENTE_LIST_PAGE (page));

  return selection != NULL ? entente_selection_get_n_selected (selection) : 0;
}

static GtkWidget *
find_check (GtkWidget *page)
{
  return test_ui_find (page, GTK_TYPE_CHECK_BUTTON, NULL);
}

static void
test_ctrl_a_selects_all (Fixture       *fixture,
                         gconstpointer  data)
{
  GtkWidget *page = show_page (fixture, "customers");
  GtkWidget *button;

  g_assert_null (entente_list_page_get_selection (ENTENTE_LIST_PAGE (page)));
  g_assert_null (find_check (page));

  g_assert_true (press (page, GDK_KEY_a, GDK_CONTROL_MASK));
  test_ui_settle (page);
  g_assert_true (test_ui_shows (page, "All 28 Selected"));
  button = test_ui_find (page, GTK_TYPE_BUTTON, "_Export…");
  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_true (gtk_widget_get_mapped (button));

  gtk_widget_activate_action (page, "selection.toggle-all", NULL);
  g_assert_true (test_ui_shows (page, "Nothing Selected"));
  g_assert_false (gtk_widget_is_sensitive (button));
  gtk_widget_activate_action (page, "selection.toggle-all", NULL);
  g_assert_true (test_ui_shows (page, "All 28 Selected"));

  gtk_widget_activate_action (page, "selection.end", NULL);
  test_ui_settle (page);
  g_assert_null (entente_list_page_get_selection (ENTENTE_LIST_PAGE (page)));
  g_assert_null (find_check (page));
  g_assert_false (gtk_widget_get_mapped (button));
}

static void
test_keys_tick_and_do_not_open (Fixture       *fixture,
                                gconstpointer  data)
{
  GtkWidget *page = show_page (fixture, "customers");

  g_assert_true (press (page, GDK_KEY_space, GDK_CONTROL_MASK));
  g_assert_true (test_ui_shows (page, "1 Selected"));
  g_assert_true (press (page, GDK_KEY_space, 0));
  g_assert_true (test_ui_shows (page, "Nothing Selected"));
  g_assert_true (press (page, GDK_KEY_Return, 0));
  g_assert_true (test_ui_shows (page, "1 Selected"));
  g_assert_null (entente_page_get_detail (ENTENTE_PAGE (page)));

  /* The focus moves by GTK's own keys, which are not used up; → still expands. */
  g_assert_false (press (page, GDK_KEY_Down, GDK_SHIFT_MASK));
  g_assert_true (test_ui_shows (page, "2 Selected"));
  g_assert_false (press (page, GDK_KEY_End, GDK_SHIFT_MASK));
  g_assert_true (test_ui_shows (page, "All 28 Selected"));
  g_assert_false (press (page, GDK_KEY_Home, GDK_SHIFT_MASK));
  g_assert_true (test_ui_shows (page, "1 Selected"));
  g_assert_false (press (page, GDK_KEY_Down, 0));
  g_assert_true (press (page, GDK_KEY_Right, 0));
  g_assert_nonnull (test_ui_find (page, ENTENTE_TYPE_CUSTOMER_DETAILS, NULL));
}

static void
test_rows_have_check_buttons_with_names (Fixture       *fixture,
                                         gconstpointer  data)
{
  GtkWidget *page = show_page (fixture, "customers");
  GtkWidget *check;
  GtkWidget *item;

  gtk_widget_activate_action (page, "selection.begin", NULL);
  check = find_check (page);
  item = gtk_widget_get_parent (gtk_widget_get_ancestor (check, ENTENTE_TYPE_RECORD_ROW));
  gtk_test_accessible_assert_property (check, GTK_ACCESSIBLE_PROPERTY_LABEL, "Select Alpine Velo");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));

  /* As a screen reader does it. */
  g_signal_emit_by_name (check, "activate");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_cmpuint (get_n_selected (page), ==, 1);
  gtk_test_accessible_assert_state (item, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);

  test_ui_assert_named (page);
}

/* What was selected stays so when the row is shown anew. */
static void
test_search_goes_on_while_selecting (Fixture       *fixture,
                                     gconstpointer  data)
{
  GtkWidget *page = show_page (fixture, "customers");
  EntenteList *list = entente_list_page_get_list (ENTENTE_LIST_PAGE (page));

  g_assert_true (press (page, GDK_KEY_a, GDK_CONTROL_MASK));
  entente_list_page_set_search (ENTENTE_LIST_PAGE (page), "alpine");
  test_ui_wait_for (g_list_model_get_n_items (G_LIST_MODEL (list)) < 28 && entente_list_get_complete (list));
  test_ui_settle (page);
  g_assert_cmpuint (get_n_selected (page), ==, g_list_model_get_n_items (G_LIST_MODEL (list)));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (page))));

  entente_list_page_set_search (ENTENTE_LIST_PAGE (page), "no such customer");
  test_ui_wait_for (test_ui_shows (page, "No Results"));
  test_ui_wait_for (test_ui_shows (page, "Nothing Selected"));
}

static void
answer (GtkWindow  *dialog,
        const char *response)
{
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);
}

static GtkWindow *
wait_for_dialog (Fixture *fixture)
{
  GtkWindow *dialog = test_ui_wait_for_dialog (fixture->window);

  test_ui_assert_fits (GTK_WIDGET (dialog), 360);

  return dialog;
}

static guint
count_open (Fixture *fixture)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("invitations");
  g_autoptr (EntenteQuery) open = entente_query_with_filter (all, "open", "yes");
  EntenteList *list = test_workspace_list (fixture->workspace, open);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  test_assert_finalizes (list);

  return n;
}

static void
test_invitations_are_withdrawn (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *question = NULL;
  GtkWindow *dialog;
  GtkWidget *page;
  guint n;

  test_invitation_draft (fixture->workspace, "partnership", FALSE);
  page = show_page (fixture, "invitations");
  n = count_open (fixture);
  question = g_strdup_printf ("Withdraw %u Invitations?", n);
  g_assert_cmpuint (n, >, 1);
  g_assert_true (press (page, GDK_KEY_a, GDK_CONTROL_MASK));
  gtk_widget_activate_action (page, "page.withdraw-selected", NULL);
  dialog = wait_for_dialog (fixture);
  g_assert_true (test_ui_shows (dialog, question));
  g_assert_true (test_ui_shows (dialog, "cannot be withdrawn, and stay as they are:"));
  g_assert_true (test_ui_shows (dialog, ": Accepted"));

  answer (dialog, "cancel");
  test_ui_settle (page);
  g_assert_cmpuint (count_open (fixture), ==, n);
  g_assert_nonnull (entente_list_page_get_selection (ENTENTE_LIST_PAGE (page)));

  gtk_widget_activate_action (page, "page.withdraw-selected", NULL);
  answer (wait_for_dialog (fixture), "withdraw");
  test_ui_wait_for (entente_list_page_get_selection (ENTENTE_LIST_PAGE (page)) == NULL);
  g_assert_cmpuint (count_open (fixture), ==, 0);

  /* And now there is nothing to withdraw. */
  g_assert_true (press (page, GDK_KEY_a, GDK_CONTROL_MASK));
  gtk_widget_activate_action (page, "page.withdraw-selected", NULL);
  dialog = wait_for_dialog (fixture);
  g_assert_true (test_ui_shows (dialog, "Nothing Can Be Withdrawn"));
  answer (dialog, "close");
}

/* Who presses twice is asked once. */
static void
test_of_two_presses_one_asks (Fixture       *fixture,
                              gconstpointer  data)
{
  GtkWidget *page = show_page (fixture, "invitations");
  GtkWindow *dialog;

  test_invitation_draft (fixture->workspace, "partnership", FALSE);
  g_assert_true (press (page, GDK_KEY_a, GDK_CONTROL_MASK));
  gtk_widget_activate_action (page, "page.withdraw-selected", NULL);
  gtk_widget_activate_action (page, "page.withdraw-selected", NULL);
  dialog = wait_for_dialog (fixture);
  answer (dialog, "withdraw");
  test_ui_wait_for (entente_list_page_get_selection (ENTENTE_LIST_PAGE (page)) == NULL);
  test_ui_settle (page);
  g_assert_null (test_ui_find_dialog (fixture->window));
  g_assert_cmpuint (count_open (fixture), ==, 0);
}

/* It is carried out as of the answer, not of the question. */
static void
test_what_expired_while_it_was_asked_is_told (Fixture       *fixture,
                                              gconstpointer  data)
{
  GtkWidget *page = show_page (fixture, "invitations");
  GtkWindow *dialog;

  g_assert_true (press (page, GDK_KEY_a, GDK_CONTROL_MASK));
  gtk_widget_activate_action (page, "page.withdraw-selected", NULL);
  dialog = wait_for_dialog (fixture);
  g_assert_true (test_ui_shows (dialog, "Withdraw"));
  entente_manual_clock_advance (fixture->workspace->clock, 365 * G_TIME_SPAN_DAY);
  answer (dialog, "withdraw");

  dialog = wait_for_dialog (fixture);
  g_assert_true (test_ui_shows (dialog, "Nothing Can Be Withdrawn"));
  g_assert_true (test_ui_shows (dialog, ": Expired"));
  answer (dialog, "close");
}

static guint
count_unread (GtkWidget *page)
{
  GListModel *list = G_LIST_MODEL (entente_list_page_get_list (ENTENTE_LIST_PAGE (page)));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (EntenteMessage) message = g_list_model_get_item (list, i);

      n += entente_message_get_unread (message);
    }

  return n;
}

static void
test_messages_are_marked (Fixture       *fixture,
                          gconstpointer  data)
{
  GtkWidget *page = show_page (fixture, "messages");
  GtkWidget *undo;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (entente_list_page_get_list (ENTENTE_LIST_PAGE (page))));

  g_assert_cmpuint (n, >, 1);
  g_assert_true (press (page, GDK_KEY_a, GDK_CONTROL_MASK));
  gtk_widget_activate_action (page, "page.mark-read", NULL);
  test_ui_wait_for (count_unread (page) == 0);
  test_ui_wait_for (entente_list_page_get_selection (ENTENTE_LIST_PAGE (page)) == NULL);

  g_assert_true (press (page, GDK_KEY_a, GDK_CONTROL_MASK));
  g_assert_true (press (page, GDK_KEY_space, 0));
  gtk_widget_activate_action (page, "page.mark-unread", NULL);
  test_ui_wait_for (count_unread (page) == n - 1);

  /* The one that was left out stays as it was. Undone twice is undone once. */
  test_ui_wait_for (test_ui_shows (fixture->window, "marked as unread"));
  undo = test_ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Undo");
  g_signal_emit_by_name (undo, "clicked");
  g_signal_emit_by_name (undo, "clicked");
  test_ui_wait_for (count_unread (page) == 0);
}

static void
test_who_may_not_export_is_told_why (Fixture       *fixture,
                                     gconstpointer  data)
{
  GtkWidget *page;
  GtkWidget *button;

  test_workspace_act_as (fixture->workspace, "hugo@meridian.program.example");
  page = show_page (fixture, "customers");
  g_assert_true (press (page, GDK_KEY_a, GDK_CONTROL_MASK));
  button = test_ui_find (page, GTK_TYPE_BUTTON, "_Export…");
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_nonnull (gtk_widget_get_tooltip_text (button));
}

/* Customers are only asked: they can take several invitations out, and withdraw none. */
static void
test_who_is_only_asked_withdraws_nothing (Fixture       *fixture,
                                          gconstpointer  data)
{
  GtkWidget *page;

  test_workspace_act_as (fixture->workspace, "claire@verlaine.program.example");
  page = show_page (fixture, "invitations");
  g_assert_true (press (page, GDK_KEY_a, GDK_CONTROL_MASK));
  test_ui_settle (page);
  g_assert_true (gtk_widget_is_sensitive (test_ui_find (page, GTK_TYPE_BUTTON, "_Export…")));
  g_assert_false (test_ui_shows (page, "Withdraw…"));
}

/* What can be looked through can be taken along. */
static void
test_rows_of_every_list_can_be_exported (Fixture       *fixture,
                                         gconstpointer  data)
{
  static const struct
  {
    const char *person;
    const char *page;
  } pages[] = {
    { TEST_SAMPLE_PROVIDER, "resellers" },
    { TEST_SAMPLE_PROVIDER, "subscriptions" },
    { TEST_SAMPLE_PROVIDER, "invitations" },
    { TEST_SAMPLE_PROVIDER, "catalog" },
    { TEST_SAMPLE_PROVIDER, "activity" },
    { TEST_SAMPLE_RESELLER, "providers" },
    { "claire@verlaine.program.example", "partners" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *page;

      g_test_message ("%s of %s", pages[i].page, pages[i].person);
      test_workspace_act_as (fixture->workspace, pages[i].person);
      page = show_page (fixture, pages[i].page);
      g_assert_true (press (page, GDK_KEY_a, GDK_CONTROL_MASK));
      test_ui_settle (page);
      g_assert_true (gtk_widget_is_sensitive (test_ui_find (page, GTK_TYPE_BUTTON, "_Export…")));
      test_ui_assert_named (page);
    }
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/selecting/" name, Fixture, NULL, set_up, test, test_window_tear_down)
  ADD ("ctrl-a-selects-all", test_ctrl_a_selects_all);
  ADD ("keys-tick-and-do-not-open", test_keys_tick_and_do_not_open);
  ADD ("rows-have-check-buttons-with-names", test_rows_have_check_buttons_with_names);
  ADD ("search-goes-on-while-selecting", test_search_goes_on_while_selecting);
  ADD ("invitations-are-withdrawn", test_invitations_are_withdrawn);
  ADD ("of-two-presses-one-asks", test_of_two_presses_one_asks);
  ADD ("what-expired-while-it-was-asked-is-told", test_what_expired_while_it_was_asked_is_told);
  ADD ("messages-are-marked", test_messages_are_marked);
  ADD ("who-may-not-export-is-told-why", test_who_may_not_export_is_told_why);
  ADD ("who-is-only-asked-withdraws-nothing", test_who_is_only_asked_withdraws_nothing);
  ADD ("rows-of-every-list-can-be-exported", test_rows_of_every_list_can_be_exported);
#undef ADD

  return g_test_run ();
}
