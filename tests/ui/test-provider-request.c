/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"
#include "test-invitation.h"
#include "test-window-fixture.h"

/* A reseller asks its provider for what only a provider can do. */

typedef TestWindow Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  TestWorkspace *workspace = test_trade_new ();

  test_workspace_act_as (workspace, TEST_RESELLER);
  test_window_open (fixture, workspace, 900);
}

static EntenteWizard *
ask (Fixture    *fixture,
     const char *provider,
     const char *customer)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.ask-provider", "(ss)", provider, customer);
  test_ui_wait_for (test_ui_find_dialog (fixture->window) != NULL);
  test_ui_settle (GTK_WIDGET (test_ui_find_dialog (fixture->window)));

  return ENTENTE_WIZARD (test_ui_find_dialog (fixture->window));
}

static EntenteMailDraft *
get_draft (EntenteWizard *wizard)
{
  EntenteMailDraftPage *page = ENTENTE_MAIL_DRAFT_PAGE (entente_wizard_get_page (wizard, "mail"));

  return entente_mail_draft_view_get_draft (entente_mail_draft_page_get_view (page));
}

static const char *
get_current (EntenteWizard *wizard)
{
  return entente_wizard_page_get_name (entente_wizard_get_current (wizard));
}

static void
end (Fixture       *fixture,
     EntenteWizard *wizard)
{
  entente_wizard_next (wizard);
  test_ui_wait_for (test_ui_find_dialog (fixture->window) == NULL);
}

static void
test_customer_to_be_added_is_named (Fixture       *fixture,
                                    gconstpointer  data)
{
  EntenteWizard *wizard = ask (fixture, "", "");
  GtkWidget *row = test_ui_find (GTK_WIDGET (wizard), ADW_TYPE_ENTRY_ROW, "Legal name");

  test_ui_assert_named (GTK_WIDGET (wizard));
  test_ui_assert_fits (GTK_WIDGET (wizard), 360);

  entente_wizard_next (wizard);
  g_assert_cmpstr (get_current (wizard), ==, "request");
  test_ui_wait_for (test_ui_find (GTK_WIDGET (wizard), GTK_TYPE_LABEL, "Fill this in.") != NULL);

  gtk_editable_set_text (GTK_EDITABLE (row), "  Adatum Bakery ");
  test_ui_wait_for (strstr (entente_mail_draft_get_subject (get_draft (wizard)), "Adatum Bakery") != NULL);
  entente_wizard_next (wizard);
  test_ui_wait_for (g_str_equal (get_current (wizard), "mail"));
  g_assert_cmpstr (entente_mail_draft_get_to (get_draft (wizard)), ==, "ada.martin@example.com");
  g_assert_nonnull (strstr (entente_mail_draft_get_body (get_draft (wizard)), "Hello Alpha Ltd,"));
  g_assert_nonnull (strstr (entente_mail_draft_get_body (get_draft (wizard)), "add Adatum Bakery as a customer"));
  test_ui_assert_named (GTK_WIDGET (wizard));
  test_ui_assert_fits (GTK_WIDGET (wizard), 360);

  end (fixture, wizard);
}

static void
test_mail_for_a_customer_of_a_provider_is_there_at_once (Fixture       *fixture,
                                                         gconstpointer  data)
{
  g_autofree char *alpha = test_trade_find_organization (fixture->workspace, "alpha");
  EntenteWizard *wizard;

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  wizard = ask (fixture, alpha, "Adatum Bakery");
  g_assert_cmpstr (get_current (wizard), ==, "mail");
  test_ui_wait_for (g_str_equal (entente_mail_draft_get_to (get_draft (wizard)), "ada.martin@example.com"));
  g_assert_nonnull (strstr (entente_mail_draft_get_body (get_draft (wizard)), "order for our customer Adatum Bakery:"));
  g_assert_false (entente_mail_draft_get_has_link (get_draft (wizard)));

  entente_mail_draft_set_language (get_draft (wizard), "fr");
  g_assert_cmpstr (entente_mail_draft_get_subject (get_draft (wizard)), ==, "Commande pour Adatum Bakery");

  end (fixture, wizard);
}

static void
test_customer_that_came_without_a_provider_can_be_ordered_for (Fixture       *fixture,
                                                               gconstpointer  data)
{
  EntenteWizard *wizard = ask (fixture, "", "Adatum Bakery");

  g_assert_cmpstr (get_current (wizard), ==, "request");
  test_ui_wait_for (entente_mail_draft_get_to (get_draft (wizard))[0] != '\0');
  entente_wizard_next (wizard);
  test_ui_wait_for (g_str_equal (get_current (wizard), "mail"));

  end (fixture, wizard);
}

static void
test_reseller_is_led_to_it (Fixture       *fixture,
                            gconstpointer  data)
{
  GtkWidget *page = NULL;
  g_autoptr (EntenteRecord) record = NULL;
  EntenteList *list;

  entente_window_show_page (ENTENTE_WINDOW (fixture->window), "providers", NULL);
  page = GTK_WIDGET (entente_window_get_page (ENTENTE_WINDOW (fixture->window)));
  list = entente_list_page_get_list (ENTENTE_LIST_PAGE (page));
  test_ui_wait_for (g_list_model_get_n_items (G_LIST_MODEL (list)) == 1);
  record = g_list_model_get_item (G_LIST_MODEL (list), 0);
  entente_record_list_set_expanded (ENTENTE_RECORD_LIST (test_ui_find (page, ENTENTE_TYPE_RECORD_LIST, NULL)),
                                    entente_record_get_id (record), TRUE);
  test_ui_wait_for (test_ui_find (page, GTK_TYPE_BUTTON, "Ask to Add a Customer…") != NULL);
  g_assert_false (gtk_widget_get_visible (test_ui_find (page, GTK_TYPE_BUTTON, "Add New Customer")));

  g_signal_emit_by_name (test_ui_find (page, GTK_TYPE_BUTTON, "Ask to Add a Customer…"), "clicked");
  test_ui_wait_for (test_ui_find_dialog (fixture->window) != NULL);
  gtk_window_close (test_ui_find_dialog (fixture->window));
  test_ui_wait_for (test_ui_find_dialog (fixture->window) == NULL);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/provider-request/" name, Fixture, NULL, set_up, test, test_window_tear_down)
  ADD ("customer-to-be-added-is-named", test_customer_to_be_added_is_named);
  ADD ("mail-for-a-customer-of-a-provider-is-there-at-once", test_mail_for_a_customer_of_a_provider_is_there_at_once);
  ADD ("customer-that-came-without-a-provider-can-be-ordered-for", test_customer_that_came_without_a_provider_can_be_ordered_for);
  ADD ("reseller-is-led-to-it", test_reseller_is_led_to_it);
#undef ADD

  return g_test_run ();
}
