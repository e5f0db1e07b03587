/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"
#include "test-ui.h"

typedef struct
{
  TestWorkspace *workspace;
  EntentePage *page;
  GtkWindow *window;
} Fixture;

static void
show_page (Fixture *fixture)
{
  AdwToastOverlay *overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());

  fixture->page = g_object_new (ENTENTE_TYPE_ACTIVITY_PAGE, "workspace", fixture->workspace->workspace,
                                "title", "Activity", NULL);
  adw_toast_overlay_set_child (overlay, GTK_WIDGET (fixture->page));
  fixture->window = test_ui_show (GTK_WIDGET (overlay), 900, 600);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *provider = NULL;
  g_autoptr (GVariant) outcome = NULL;

  fixture->workspace = test_workspace_new ();
  provider = test_workspace_add_organization (fixture->workspace, "provider", "fabrikam", "global-admin");
  test_workspace_act_as (fixture->workspace, "admin@fabrikam.program.example");
  outcome = test_workspace_do (fixture->workspace, "user.add",
                               "{'name': <'Hugo Petit'>, 'email': <'hugo@fabrikam.example'>, "
                               "'user': <'hugo'>, 'roles': <'sales-agent'>}");
  show_page (fixture);
}

/* A provider that sells to two customers, and one of them. */
static void
set_up_trade (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *id = NULL;
  g_autofree char *subscription = NULL;
  g_autoptr (GVariant) outcome = NULL;
  EntenteNewCustomer other = test_trade_customer ("bravoworks");

  fixture->workspace = test_trade_new ();
  id = test_trade_add_customer (fixture->workspace, "alphaworks", NULL, "attested");
  other.name = "Bravo Works";
  outcome = test_workspace_run_done (fixture->workspace, entente_command_add_customer (&other, NULL, NULL));
  subscription = test_trade_subscribe (fixture->workspace, id, "SUITE", 5);
  if (data != NULL)
    test_workspace_act_as (fixture->workspace, data);
  show_page (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  test_workspace_free (fixture->workspace);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return test_ui_shows (fixture->window, text);
}

static void
test_says_in_words_what_was_done_by_whom (Fixture       *fixture,
                                          gconstpointer  data)
{
  test_ui_wait_for (shows (fixture, "User added: Hugo Petit"));
  g_assert_true (shows (fixture, "Organization registered: "));
  g_assert_false (shows (fixture, "user.add"));

  test_ui_assert_named (GTK_WIDGET (fixture->page));
  test_ui_assert_fits (GTK_WIDGET (fixture->page), 360);
}

static void
test_row_expands_to_what_changed (Fixture       *fixture,
                                  gconstpointer  data)
{
  EntenteRecordRow *row;

  test_ui_wait_for (shows (fixture, "User added: Hugo Petit"));
  row = ENTENTE_RECORD_ROW (test_ui_find (GTK_WIDGET (fixture->page), ENTENTE_TYPE_RECORD_ROW, NULL));
  entente_record_row_set_expanded (row, TRUE);
  test_ui_settle (GTK_WIDGET (fixture->page));

  g_assert_true (shows (fixture, "User · Added"));
  g_assert_true (shows (fixture, "Roles|Sales agent"));
  g_assert_true (shows (fixture, "Has to choose a new password|Yes"));
}

static EntenteFilterChip *
find_chip (Fixture    *fixture,
           const char *filter)
{
  GtkWidget *chip = test_ui_find (GTK_WIDGET (fixture->page), ENTENTE_TYPE_FILTER_CHIP, NULL);

  while (g_strcmp0 (entente_filter_chip_get_filter (ENTENTE_FILTER_CHIP (chip)), filter) != 0)
    chip = gtk_widget_get_next_sibling (chip);

  return ENTENTE_FILTER_CHIP (chip);
}

static void
test_filter_by_area_leaves_the_rest_out (Fixture       *fixture,
                                         gconstpointer  data)
{
  EntenteFilterChip *chip;

  test_ui_wait_for (shows (fixture, "3 entries"));
  chip = find_chip (fixture, "area");

  entente_filter_chip_set_value (chip, "customer,organization");
  test_ui_wait_for (shows (fixture, "1 entry"));
  g_assert_true (shows (fixture, "Organization registered: "));

  entente_filter_chip_set_value (chip, "invitation");
  test_ui_wait_for (shows (fixture, "No Results"));
}

static void
test_filter_can_be_chosen_with_keys (Fixture       *fixture,
                                     gconstpointer  data)
{
  GtkWidget *chip;
  GtkMenuButton *button;

  test_ui_wait_for (shows (fixture, "3 entries"));
  chip = GTK_WIDGET (find_chip (fixture, "area"));
  button = GTK_MENU_BUTTON (test_ui_find (chip, GTK_TYPE_MENU_BUTTON, NULL));

  /* There is much to choose from: one can search, and go on from there. */
  gtk_menu_button_popup (button);
  test_ui_settle (GTK_WIDGET (fixture->page));
  g_assert_true (GTK_IS_TEXT (gtk_root_get_focus (gtk_widget_get_root (chip))));
  gtk_widget_activate_action (chip, "chip.enter-list", NULL);
  g_assert_true (GTK_IS_LIST_BOX_ROW (gtk_root_get_focus (gtk_widget_get_root (chip))));
  gtk_menu_button_popdown (button);
  test_ui_settle (GTK_WIDGET (fixture->page));

  /* There is not. */
  chip = GTK_WIDGET (find_chip (fixture, "period"));
  button = GTK_MENU_BUTTON (test_ui_find (chip, GTK_TYPE_MENU_BUTTON, NULL));
  gtk_menu_button_popup (button);
  test_ui_settle (GTK_WIDGET (fixture->page));
  g_assert_true (GTK_IS_LIST_BOX_ROW (gtk_root_get_focus (gtk_widget_get_root (chip))));

  /* GTK stumbles over a popover that is open while its window is destroyed. */
  gtk_menu_button_popdown (button);
  test_ui_settle (GTK_WIDGET (fixture->page));
}

static void
choose (Fixture           *fixture,
        EntenteFilterChip *chip,
        const char        *choice)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (test_ui_find (GTK_WIDGET (chip), GTK_TYPE_MENU_BUTTON, NULL)));
  test_ui_wait_for (test_ui_find (GTK_WIDGET (chip), GTK_TYPE_LABEL, choice) != NULL);
  gtk_widget_activate (gtk_widget_get_ancestor (test_ui_find (GTK_WIDGET (chip), GTK_TYPE_LABEL, choice), GTK_TYPE_LIST_BOX_ROW));
  test_ui_settle (GTK_WIDGET (fixture->page));
}

static void
test_filter_by_days_leaves_other_days_out (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr (GVariant) outcome = NULL;

  entente_manual_clock_advance (fixture->workspace->clock, 3 * G_TIME_SPAN_DAY);
  outcome = test_workspace_do (fixture->workspace, "user.add",
                               "{'name': <'Ines Faure'>, 'email': <'ines@fabrikam.example'>, "
                               "'user': <'ines'>, 'roles': <'sales-agent'>}");
  test_ui_wait_for (shows (fixture, "4 entries"));

  choose (fixture, find_chip (fixture, "period"), "Today");
  test_ui_wait_for (shows (fixture, "1 entry"));
  g_assert_true (shows (fixture, "User added: Ines Faure"));

  choose (fixture, find_chip (fixture, "period"), "Last 7 days");
  test_ui_wait_for (shows (fixture, "4 entries"));
}

static void
test_today_turns_at_midnight_while_the_page_is_open (Fixture       *fixture,
                                                     gconstpointer  data)
{
  test_ui_wait_for (shows (fixture, "3 entries"));
  choose (fixture, find_chip (fixture, "period"), "Today");
  test_ui_wait_for (shows (fixture, "3 entries"));

  /* Somebody comes back to the page late in the evening. */
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), FALSE);
  entente_manual_clock_set (fixture->workspace->clock, TEST_NOW + 15 * G_TIME_SPAN_HOUR - 50000);
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), TRUE);
  test_ui_settle (GTK_WIDGET (fixture->page));
  g_assert_true (shows (fixture, "3 entries"));
  entente_manual_clock_advance (fixture->workspace->clock, 50000);
  test_ui_wait_for (shows (fixture, "No Results"));
  g_assert_true (shows (fixture, "Period: Today"));
}

static void
test_filter_by_customer_leaves_others_out (Fixture       *fixture,
                                           gconstpointer  data)
{
  test_ui_wait_for (shows (fixture, "Order placed: Adatum Bakery"));
  g_assert_true (shows (fixture, "Customer: Any"));

  choose (fixture, find_chip (fixture, "concerns"), "Bravo Works");
  test_ui_wait_for (shows (fixture, "1 entry"));
  g_assert_true (shows (fixture, "Customer added: Bravo Works"));
  g_assert_true (shows (fixture, "Customer: Bravo Works"));
  test_ui_assert_named (GTK_WIDGET (fixture->page));
  test_ui_assert_fits (GTK_WIDGET (fixture->page), 360);
}

/* A customer has partners, and no page of customers. */
static void
test_filter_is_about_those_whom_one_deals_with (Fixture       *fixture,
                                                gconstpointer  data)
{
  test_ui_wait_for (shows (fixture, "Partner: Any"));
  g_assert_false (shows (fixture, "Customer: Any"));
}

static void
test_intact_log_is_said_to_be (Fixture       *fixture,
                               gconstpointer  data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.check-log", NULL);
  test_ui_wait_for (shows (fixture, "The log is intact: 3 entries checked"));
}

/* What entries of the sample workspace hold is what people will look at. */
static void
test_everything_logged_has_its_words (void)
{
  g_autofree const char **names = entente_command_names_dup ();

  g_assert_nonnull (names[0]);
  for (guint i = 0; names[i] != NULL; i++)
    if (!entente_activity_has_phrase (names[i]))
      g_error ("no phrase for the command “%s”", names[i]);

  g_assert_cmpstr (entente_activity_get_phrase ("rocket.launch"), ==, "rocket.launch");
}

static void
assert_labels (const char *type,
               GVariant   *values)
{
  GVariantIter iter;
  const char *field;

  if (values == NULL)
    return;

  g_variant_iter_init (&iter, values);
  while (g_variant_iter_next (&iter, "{&sv}", &field, NULL))
    if (!entente_change_has_label (type, field))
      g_error ("no label for “%s” of “%s”", field, type);
}

static void
test_every_field_of_the_sample_has_its_label (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autoptr (EntenteQuery) query = entente_query_new ("activity");
  g_autoptr (EntenteList) list = NULL;
  guint n_items = 0;

  test_workspace_add_sample (workspace);
  test_workspace_act_as (workspace, "camille@meridian.program.example");
  list = test_workspace_list (workspace, query);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (EntenteActivity) activity = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autoptr (GPtrArray) items = entente_activity_dup_items (activity);

      for (guint j = 0; j < items->len; j++)
        {
          const EntenteActivityItem *item = g_ptr_array_index (items, j);

          g_assert_cmpstr (entente_change_get_thing (item->type), !=, item->type);
          g_assert_cmpstr (entente_change_get_event (item->event), !=, item->event);
          assert_labels (item->type, item->before);
          assert_labels (item->type, item->after);
          n_items++;
        }
    }
  g_assert_cmpuint (n_items, >, 50);

  g_clear_object (&list);
  test_workspace_free (workspace);
}

static void
test_values_are_as_people_read_them (void)
{
  static const struct
  {
    const char *type;
    const char *field;
    const char *value;
    const char *text;
  } cases[] = {
    { "relationship", "dap", "int64 1", "Yes" },
    { "relationship", "reseller", "int64 0", "No" },
    { "organization", "country", "'FR'", "France" },
    { "organization", "state", "'WA'", "WA" },
    { "organization", "kind", "'provider'", "Indirect provider" },
    { "invitation", "state", "'sent'", "Sent" },
    { "invitation", "kind", "'joint'", "Relationship with reseller and provider" },
    { "invitation", "sent", "int64 0", "" },
    { "subscription", "quantity", "int64 25", "25" },
    { "subscription", "ends_on", "'2027-03-02'", "Mar 2, 2027" },
    { "user", "roles", "'global-admin,sales-agent'", "Global admin, Sales agent" },
    { "rocket", "thrust", "'7 MN'", "7 MN" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GVariant) value = g_variant_parse (NULL, cases[i].value, NULL, NULL, NULL);
      g_autofree char *text = entente_change_format_value (cases[i].type, cases[i].field, value);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/activity-page/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("says-in-words-what-was-done-by-whom", test_says_in_words_what_was_done_by_whom);
  ADD ("row-expands-to-what-changed", test_row_expands_to_what_changed);
  ADD ("filter-by-area-leaves-the-rest-out", test_filter_by_area_leaves_the_rest_out);
  ADD ("filter-can-be-chosen-with-keys", test_filter_can_be_chosen_with_keys);
  ADD ("filter-by-days-leaves-other-days-out", test_filter_by_days_leaves_other_days_out);
  ADD ("today-turns-at-midnight-while-the-page-is-open", test_today_turns_at_midnight_while_the_page_is_open);
  g_test_add ("/activity-page/filter-by-customer-leaves-others-out", Fixture, NULL, set_up_trade,
              test_filter_by_customer_leaves_others_out, tear_down);
  g_test_add ("/activity-page/filter-is-about-those-whom-one-deals-with", Fixture, TEST_CUSTOMER, set_up_trade,
              test_filter_is_about_those_whom_one_deals_with, tear_down);
  ADD ("intact-log-is-said-to-be", test_intact_log_is_said_to_be);
#undef ADD

  g_test_add_func ("/activity-text/everything-logged-has-its-words", test_everything_logged_has_its_words);
  g_test_add_func ("/activity-text/every-field-of-the-sample-has-its-label", test_every_field_of_the_sample_has_its_label);
  g_test_add_func ("/activity-text/values-are-as-people-read-them", test_values_are_as_people_read_them);

  return g_test_run ();
}
