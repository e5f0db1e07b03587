/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"
#include "test-window-fixture.h"

/* Whoever presses twice wants one window. What reads something first is pressed while that is on its way. */

typedef struct
{
  TestWindow window;
  char *customer;
} Fixture;

typedef struct
{
  const char *path;
  const char *user_name;
  const char *action;
  const char *text; /* its parameter: "customer" for the id of one, NULL for none */
} Case;

static const Case cases[] = {
  { "/one-window/to-invite", TEST_PROVIDER, "win.invite", "partnership" },
  { "/one-window/to-open-an-invitation", TEST_PROVIDER, "win.open-invitation", "" },
  { "/one-window/to-invite-jointly", TEST_RESELLER, "win.invite-jointly", "" },
  { "/one-window/to-ask-for-delegated-admin", TEST_RESELLER, "win.request-delegated-admin", "customer" },
  { "/one-window/to-add-a-customer", TEST_PROVIDER, "win.add-customer", "" },
  { "/one-window/to-add-a-subscription", TEST_PROVIDER, "win.add-subscription", "customer" },
  { "/one-window/to-confirm-the-agreement", TEST_PROVIDER, "win.confirm-agreement", "customer" },
  { "/one-window/to-remove-a-relationship", TEST_PROVIDER, "win.remove-relationship", "customer" },
  { "/one-window/to-reinstate-a-relationship", TEST_RESELLER, "win.reinstate-relationship", "customer" },
  { "/one-window/to-draft-a-notice", TEST_RESELLER, "win.draft-notice", "customer" },
  { "/one-window/to-accept-the-agreement", TEST_CUSTOMER, "win.accept-agreement", NULL },
  { "/one-window/to-sign-the-agreement", TEST_RESELLER, "win.sign-agreement", NULL },
};

/* Those that load what they are about. */
static const Case slow_cases[] = {
  { "/one-window/not-for-delegated-admin-of-nobody", TEST_RESELLER, "win.request-delegated-admin", "nobody" },
  { "/one-window/not-for-a-subscription-of-nobody", TEST_PROVIDER, "win.add-subscription", "nobody" },
};

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const Case *example = data;
  TestWorkspace *workspace = test_trade_new ();

  fixture->customer = test_trade_add_customer (workspace, "adatum", "bravo", "missing");
  test_workspace_act_as (workspace, example->user_name);
  test_window_open (&fixture->window, workspace, 900);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window.window != NULL)
    test_ui_close (fixture->window.window);
  test_workspace_free (fixture->window.workspace);
  g_free (fixture->customer);
}

static void
press (Fixture    *fixture,
       const Case *example)
{
  GVariant *parameter = NULL;

  if (example->text != NULL)
    parameter = g_variant_new_string (g_str_equal (example->text, "customer") ? fixture->customer : example->text);

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window.window), example->action, parameter));
}

/* Those over the main one, whether they are shown or not. */
static guint
count_windows (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      n += gtk_window_get_transient_for (window) == fixture->window.window;
    }

  return n;
}

static void
close_window (Fixture *fixture)
{
  gtk_window_destroy (test_ui_find_dialog (fixture->window.window));
  test_ui_wait_for (count_windows (fixture) == 0);
}

/* What this account asks for is answered after what was asked before, by all of them. */
static void
let_others_come (Fixture *fixture)
{
  g_autoptr (EntenteRecord) record = test_workspace_load (fixture->window.workspace, "customers", "nobody");
  g_autofree char *resellers = test_workspace_join (fixture->window.workspace, "accounts", "id");

  g_assert_null (record);
}

static void
test_two_presses_open_one (Fixture       *fixture,
                           gconstpointer  data)
{
  press (fixture, data);
  press (fixture, data);
  test_ui_wait_for_dialog (fixture->window.window);
  press (fixture, data);
  let_others_come (fixture);
  test_ui_settle (GTK_WIDGET (fixture->window.window));
  g_assert_cmpuint (count_windows (fixture), ==, 1);
  close_window (fixture);

  press (fixture, data);
  test_ui_wait_for_dialog (fixture->window.window);
  g_assert_cmpuint (count_windows (fixture), ==, 1);
  close_window (fixture);
}

static void
test_what_cannot_be_loaded_is_said (Fixture       *fixture,
                                    gconstpointer  data)
{
  for (int i = 0; i < 2; i++)
    {
      press (fixture, data);
      let_others_come (fixture);
      g_assert_cmpuint (count_windows (fixture), ==, 0);
      g_assert_true (test_ui_shows (fixture->window.window, "does not exist any more, or you may not see it"));
    }
}

/* Nor does it come when the one below was closed. */
static void
test_what_is_on_its_way_goes_with_the_window_below (Fixture       *fixture,
                                                    gconstpointer  data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  press (fixture, data);
  test_ui_close (g_steal_pointer (&fixture->window.window));
  let_others_come (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, 0);
}

static void
test_provider_is_asked_in_one (Fixture       *fixture,
                               gconstpointer  data)
{
  for (int i = 0; i < 2; i++)
    {
      for (int j = 0; j < 2; j++)
        gtk_widget_activate_action (GTK_WIDGET (fixture->window.window), "win.ask-provider", "(ss)", "", "");
      test_ui_wait_for_dialog (fixture->window.window);
      g_assert_cmpuint (count_windows (fixture), ==, 1);
      close_window (fixture);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const Case reseller = { NULL, TEST_RESELLER, NULL, NULL };

  if (!test_ui_init (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, &cases[i], set_up, test_two_presses_open_one, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (slow_cases); i++)
    g_test_add (slow_cases[i].path, Fixture, &slow_cases[i], set_up, test_what_cannot_be_loaded_is_said, tear_down);
  g_test_add ("/one-window/to-ask-a-provider", Fixture, &reseller, set_up, test_provider_is_asked_in_one, tear_down);
  for (guint i = 2; i < 6; i++)
    {
      g_autofree char *path = g_strconcat (cases[i].path, "-goes-with-the-one-below", NULL);

      g_test_add (path, Fixture, &cases[i], set_up, test_what_is_on_its_way_goes_with_the_window_below, tear_down);
    }

  return g_test_run ();
}
