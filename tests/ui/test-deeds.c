/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"
#include "test-window-fixture.h"

/* About a subscription. */
typedef TestWindow Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  TestWorkspace *workspace = test_trade_new ();
  g_autofree char *customer = test_trade_add_customer (workspace, "adatum", "bravo", "attested");

  fixture->subject = test_trade_subscribe (workspace, customer, "SUITE", 25);
  test_window_open (fixture, workspace, 900);
  test_window_show_page (fixture, TEST_PROVIDER, "subscriptions", fixture->subject);
  test_ui_wait_for (test_ui_shows (fixture->window, "Mar 2, 2027"));
}

static GtkWidget *
get_details (Fixture *fixture)
{
  return entente_page_get_detail (test_window_get_page (fixture));
}

static GtkWidget *
find_undo (Fixture *fixture)
{
  return test_ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Undo");
}

/* The toast that is shown, once it is. (transfer full) */
static AdwToast *
wait_for_undo (Fixture *fixture)
{
  AdwToast *toast;

  test_ui_wait_for (find_undo (fixture) != NULL);
  g_object_get (gtk_widget_get_ancestor (find_undo (fixture), g_type_from_name ("AdwToastWidget")), "toast", &toast, NULL);

  return toast;
}

static void
count_cb (int *n)
{
  *n += 1;
}

/* At once: a toast goes by itself after some seconds. */
static void
assert_goes_with_account (Fixture *fixture)
{
  g_autoptr (AdwToast) toast = wait_for_undo (fixture);
  int n = 0;

  g_signal_connect_swapped (toast, "dismissed", G_CALLBACK (count_cb), &n);
  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  g_assert_cmpint (n, ==, 1);
}

static void
rename_to (Fixture    *fixture,
           const char *name)
{
  GtkWidget *row = test_ui_find (get_details (fixture), ADW_TYPE_ENTRY_ROW, "Name");

  gtk_editable_set_text (GTK_EDITABLE (row), name);
  g_signal_emit_by_name (row, "apply");
}

static void
change_contact (Fixture *fixture)
{
  GtkWidget *dialog;

  g_assert_true (gtk_widget_activate_action (get_details (fixture), "subscription.choose-support-contact", NULL));
  dialog = test_ui_find_window (ENTENTE_TYPE_SUPPORT_CONTACT_DIALOG);
  test_ui_wait_for (test_ui_shows (dialog, "Bravo Ltd"));
  gtk_widget_activate (test_ui_find (dialog, ADW_TYPE_ACTION_ROW, "Bravo Ltd"));
  g_signal_emit_by_name (test_ui_find (dialog, GTK_TYPE_BUTTON, "_Submit"), "clicked");
  test_ui_wait_for (test_ui_find_window (ENTENTE_TYPE_SUPPORT_CONTACT_DIALOG) == NULL);
}

static void
test_undo_of_a_page_goes_with_the_account (Fixture       *fixture,
                                           gconstpointer  data)
{
  rename_to (fixture, "Front office");
  assert_goes_with_account (fixture);
}

static void
test_undo_of_a_dialog_goes_with_the_account (Fixture       *fixture,
                                             gconstpointer  data)
{
  change_contact (fixture);
  assert_goes_with_account (fixture);
}

static void
test_undo_gives_the_focus_back (Fixture       *fixture,
                                gconstpointer  data)
{
  GtkWidget *row = test_ui_find (get_details (fixture), ADW_TYPE_ENTRY_ROW, "Name");
  g_autoptr (AdwToast) toast = NULL;

  gtk_widget_grab_focus (row);
  rename_to (fixture, "Front office");
  toast = wait_for_undo (fixture);
  gtk_widget_grab_focus (find_undo (fixture));
  g_signal_emit_by_name (find_undo (fixture), "clicked");
  test_ui_wait_for (gtk_window_get_focus (fixture->window) != NULL &&
                    gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), row));
}

static void
test_undo_that_waits_goes_with_the_account (Fixture       *fixture,
                                            gconstpointer  data)
{
  rename_to (fixture, "Front office");
  test_ui_wait_for (find_undo (fixture) != NULL);
  change_contact (fixture);
  assert_goes_with_account (fixture);

  while (find_undo (fixture) != NULL)
    {
      g_assert_false (test_ui_shows (fixture->window, "Designated support contact changed"));
      test_ui_iterate ();
    }
}

static void
test_undo_stays_while_another_page_is_shown (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autofree char *name = NULL;

  rename_to (fixture, "Front office");
  test_ui_wait_for (find_undo (fixture) != NULL);
  entente_window_show_page (ENTENTE_WINDOW (fixture->window), "customers", NULL);
  test_ui_settle (GTK_WIDGET (fixture->window));

  g_signal_emit_by_name (find_undo (fixture), "clicked");
  test_ui_wait_for (find_undo (fixture) == NULL);
  entente_window_show_page (ENTENTE_WINDOW (fixture->window), "subscriptions", NULL);
  test_ui_wait_for (test_ui_shows (test_window_get_page (fixture), "Adatum Bakery"));
  test_ui_wait_for (!test_ui_shows (test_window_get_page (fixture), "Front office"));
  name = test_workspace_join (fixture->workspace, "subscriptions", "name");
  g_assert_cmpstr (name, ==, "Office Suite");
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/deeds/" name, Fixture, NULL, set_up, test, test_window_tear_down)
  ADD ("undo-gives-the-focus-back", test_undo_gives_the_focus_back);
  ADD ("undo-of-a-page-goes-with-the-account", test_undo_of_a_page_goes_with_the_account);
  ADD ("undo-of-a-dialog-goes-with-the-account", test_undo_of_a_dialog_goes_with_the_account);
  ADD ("undo-that-waits-goes-with-the-account", test_undo_that_waits_goes_with_the_account);
  ADD ("undo-stays-while-another-page-is-shown", test_undo_stays_while_another_page_is_shown);
#undef ADD

  return g_test_run ();
}
