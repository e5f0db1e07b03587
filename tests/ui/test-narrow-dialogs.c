/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every dialog and every page of a wizard at 360 pixels, also with large text, in the language of the environment. */

#include "entente-config.h"

#include "test-newcomer.h"
#include "test-window-fixture.h"

typedef TestWindow Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  test_window_open_sample (fixture, 800);
}

static void
assert_narrow (GtkWidget *dialog)
{
  test_ui_settle (dialog);
  test_ui_assert_named (dialog);
  test_ui_assert_narrow (dialog);
}

static void
visit_pages (EntenteWizard *wizard,
             GtkWidget     *widget)
{
  if (ENTENTE_IS_WIZARD_PAGE (widget))
    {
      const char *name = entente_wizard_page_get_name (ENTENTE_WIZARD_PAGE (widget));

      g_test_message ("%s", name);
      entente_wizard_edit (wizard, name);
      assert_narrow (GTK_WIDGET (wizard));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    visit_pages (wizard, child);
}

static void
check (GtkWidget *dialog)
{
  test_ui_wait_for (gtk_widget_get_mapped (dialog));
  if (ENTENTE_IS_WIZARD (dialog))
    {
      test_ui_wait_for (entente_wizard_get_current (ENTENTE_WIZARD (dialog)) != NULL);
      visit_pages (ENTENTE_WIZARD (dialog), dialog);
    }
  else
    {
      assert_narrow (dialog);
    }

  test_ui_close (GTK_WINDOW (g_object_ref (dialog)));
}

/* The dialog that the action of @widget opens. */
static void
check_action (Fixture    *fixture,
              GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_test_message ("%s", action);
  g_assert_true (gtk_widget_activate_action_variant (widget, action, parameter));
  check (GTK_WIDGET (test_ui_wait_for_dialog (fixture->window)));
}

/* Of the first row. */
static char *
dup_id (Fixture *fixture)
{
  EntenteList *list = entente_list_page_get_list (ENTENTE_LIST_PAGE (test_window_get_page (fixture)));
  g_autoptr (EntenteRecord) first = NULL;

  test_ui_wait_for (g_list_model_get_n_items (G_LIST_MODEL (list)) > 0);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  test_ui_wait_for (entente_record_get_loaded (first));

  return g_strdup (entente_record_get_id (first));
}

/* What the last choice of the chip for days opens. */
static void
ask_for_days (Fixture *fixture)
{
  GtkWidget *chip = test_ui_find (GTK_WIDGET (test_window_get_page (fixture)), ENTENTE_TYPE_FILTER_CHIP, NULL);

  while (g_strcmp0 (entente_filter_chip_get_filter (ENTENTE_FILTER_CHIP (chip)), "period") != 0)
    chip = gtk_widget_get_next_sibling (chip);

  g_signal_emit_by_name (chip, "more");
  check (GTK_WIDGET (test_ui_wait_for_dialog (fixture->window)));
}

static void
test_dialogs_of_a_provider_fit (Fixture       *fixture,
                                gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autofree char *customer = NULL;
  g_autofree char *subscription = NULL;
  g_autofree char *user = NULL;
  EntentePage *page;

  test_window_show_page (fixture, TEST_SAMPLE_PROVIDER, "customers", NULL);
  customer = dup_id (fixture);
  check_action (fixture, window, "win.add-customer", g_variant_new_string (""));
  check_action (fixture, window, "win.add-subscription", g_variant_new_string (customer));
  check_action (fixture, window, "win.confirm-agreement", g_variant_new_string (customer));
  check_action (fixture, window, "win.remove-relationship", g_variant_new_string (customer));
  check_action (fixture, window, "win.invite", g_variant_new_string ("partnership"));
  check_action (fixture, window, "win.open-invitation", g_variant_new_string (""));

  test_window_show_page (fixture, TEST_SAMPLE_PROVIDER, "activity", NULL);
  ask_for_days (fixture);

  test_window_show_page (fixture, TEST_SAMPLE_PROVIDER, "users", NULL);
  page = test_window_get_page (fixture);
  user = dup_id (fixture);
  check_action (fixture, GTK_WIDGET (page), "page.add-user", NULL);
  entente_page_show_record (page, user);
  test_ui_wait_for (test_ui_shows (entente_page_get_detail (page), "@meridian.program.example"));
  check_action (fixture, entente_page_get_detail (page), "user.set-roles", NULL);

  test_window_show_page (fixture, TEST_SAMPLE_PROVIDER, "subscriptions", NULL);
  subscription = dup_id (fixture);
  page = test_window_get_page (fixture);
  entente_page_show_record (page, subscription);
  test_ui_wait_for (entente_page_get_detail (page) != NULL);
  test_ui_settle (window);
  check_action (fixture, entente_page_get_detail (page), "subscription.choose-support-contact", NULL);
}

static void
test_dialogs_of_a_reseller_fit (Fixture       *fixture,
                                gconstpointer  data)
{
  test_window_show_page (fixture, TEST_SAMPLE_RESELLER, "customers", NULL);
  check_action (fixture, GTK_WIDGET (fixture->window), "win.invite", g_variant_new_string ("relationship"));
  check_action (fixture, GTK_WIDGET (fixture->window), "win.invite-jointly", g_variant_new_string (""));
  check_action (fixture, GTK_WIDGET (fixture->window), "win.ask-provider", g_variant_new ("(ss)", "", ""));
}

static void
test_dialogs_of_the_operator_fit (Fixture       *fixture,
                                  gconstpointer  data)
{
  static const char prices[] = "Offer name,Offer ID,ERP price,List price\nAn offer,B1,1.00,much\n";
  EntenteWorkspace *workspace = fixture->workspace->workspace;
  g_autoptr (GBytes) bytes = g_bytes_new_static (prices, strlen (prices));
  GtkWidget *dialogs[2];

  test_window_show_page (fixture, TEST_SAMPLE_OPERATOR, "organization", NULL);
  check_action (fixture, GTK_WIDGET (test_window_get_page (fixture)), "page.edit-mail-policy", NULL);
  check_action (fixture, GTK_WIDGET (fixture->window), "win.enroll", NULL);

  test_window_show_page (fixture, TEST_SAMPLE_OPERATOR, "catalog", NULL);
  dialogs[0] = entente_prices_import_new (workspace, "prices.csv", bytes);
  dialogs[1] = entente_agreement_editor_new (workspace);
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      gtk_window_set_transient_for (GTK_WINDOW (dialogs[i]), fixture->window);
      gtk_window_present (GTK_WINDOW (dialogs[i]));
      check (dialogs[i]);
    }
}

/* The registry has another name: the operator decides. */
static void
test_dialogs_about_an_enrollment_fit (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (EntenteVetting) vetting = NULL;
  TestMembership membership;
  GtkWidget *page;

  test_membership_add (&membership, fixture->workspace, "Contoso IT");
  test_newcomer_enroll (fixture->workspace, &membership);
  test_membership_clear (&membership);
  test_newcomer_confirm (fixture->workspace);
  vetting = test_newcomer_load_vetting (fixture->workspace);

  test_window_show_page (fixture, TEST_SAMPLE_OPERATOR, "enrollments", entente_record_get_id (ENTENTE_RECORD (vetting)));
  test_ui_wait_for (entente_page_get_detail (test_window_get_page (fixture)) != NULL);
  page = entente_page_get_detail (test_window_get_page (fixture));
  test_ui_wait_for (test_ui_shows (page, "1 Main Street"));
  test_window_assert_page_fits (fixture);
  check_action (fixture, page, "enrollment.approve", NULL);
  check_action (fixture, page, "enrollment.ask", NULL);
  check_action (fixture, page, "enrollment.reject", NULL);
}

static void
test_preferences_fit (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  GtkWidget *preferences = entente_preferences_new (settings);

  gtk_window_present (GTK_WINDOW (preferences));
  test_ui_wait_for (gtk_widget_get_mapped (preferences));
  test_ui_settle (preferences);
  test_ui_assert_narrow (preferences);
  test_ui_close (GTK_WINDOW (g_object_ref (preferences)));
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/narrow-dialogs/dialogs-of-a-provider-fit", test_dialogs_of_a_provider_fit },
    { "/narrow-dialogs/dialogs-of-a-reseller-fit", test_dialogs_of_a_reseller_fit },
    { "/narrow-dialogs/dialogs-of-the-operator-fit", test_dialogs_of_the_operator_fit },
    { "/narrow-dialogs/dialogs-about-an-enrollment-fit", test_dialogs_about_an_enrollment_fit },
    { "/narrow-dialogs/preferences-fit", test_preferences_fit },
  };

  if (!test_ui_init (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, test_window_tear_down);

  return g_test_run ();
}
