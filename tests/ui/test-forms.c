/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-ui.h"

typedef struct
{
  GtkWindow *window;
  EntenteForm *form;
  GtkWidget *group;
  GtkWidget *name;
  GtkWidget *password;
  GtkWidget *quantity;
  int n_changed;
} Fixture;

static gboolean
check_name (GtkWidget  *row,
            gpointer    user_data,
            GError    **error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  if (text[0] == '\0')
    entente_refuse (error, ENTENTE_REASON_REQUIRED, "name", NULL);
  else if (strlen (text) > 5)
    entente_refuse (error, ENTENTE_REASON_TOO_LONG, "name", "5", NULL);
  else
    return TRUE;

  return FALSE;
}

static gboolean
check_quantity (GtkWidget  *row,
                gpointer    user_data,
                GError    **error)
{
  if (entente_quantity_row_get_value (ENTENTE_QUANTITY_ROW (row)) <= 300)
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_OUT_OF_RANGE, "quantity", "1", "300", NULL);

  return FALSE;
}

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changed++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->group = adw_preferences_group_new ();
  fixture->name = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fixture->name), "Name");
  fixture->password = adw_password_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fixture->password), "Password");
  fixture->quantity = entente_quantity_row_new ("Licenses");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (fixture->group), fixture->name);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (fixture->group), fixture->password);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (fixture->group), fixture->quantity);

  fixture->form = entente_form_new ();
  entente_form_add (fixture->form, "name", fixture->name, check_name, NULL);
  entente_form_add (fixture->form, "password", fixture->password, NULL, NULL);
  entente_form_add (fixture->form, "quantity", fixture->quantity, check_quantity, NULL);
  g_signal_connect_swapped (fixture->form, "changed", G_CALLBACK (changed_cb), fixture);

  fixture->window = test_ui_show (fixture->group, 400, 400);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->form);
  test_ui_close (fixture->window);
}

static void
type (GtkWidget  *row,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
test_nothing_is_said_before_something_was_typed (Fixture       *fixture,
                                                 gconstpointer  data)
{
  g_assert_false (entente_form_get_valid (fixture->form));
  g_assert_null (entente_field_get_message (fixture->name));
  gtk_widget_child_focus (fixture->name, GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (fixture->quantity, GTK_DIR_TAB_FORWARD);
  test_ui_settle (fixture->group);
  g_assert_null (entente_field_get_message (fixture->name));
}

static void
test_problem_comes_after_a_pause_and_goes_at_once (Fixture       *fixture,
                                                   gconstpointer  data)
{
  type (fixture->name, "Fabrikam");
  g_assert_cmpint (fixture->n_changed, >, 0);
  g_assert_null (entente_field_get_message (fixture->name));
  test_ui_wait_for (entente_field_get_message (fixture->name) != NULL);
  g_assert_cmpstr (entente_field_get_message (fixture->name), ==, "This is too long. Use 5 characters at most.");
  g_assert_true (gtk_test_accessible_has_state (GTK_ACCESSIBLE (fixture->name), GTK_ACCESSIBLE_STATE_INVALID));

  type (fixture->name, "Fabri");
  g_assert_null (entente_field_get_message (fixture->name));
  g_assert_false (gtk_widget_has_css_class (fixture->name, "error"));
  g_assert_true (entente_form_get_valid (fixture->form));
}

static void
test_validating_shows_all_and_goes_to_the_first (Fixture       *fixture,
                                                 gconstpointer  data)
{
  entente_quantity_row_set_value (ENTENTE_QUANTITY_ROW (fixture->quantity), 301);
  g_assert_false (entente_form_validate (fixture->form));

  g_assert_cmpstr (entente_field_get_message (fixture->name), ==, "Fill this in.");
  g_assert_cmpstr (entente_field_get_message (fixture->quantity), ==, "This must be between 1 and 300.");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), fixture->name));
  test_ui_assert_fits (fixture->group, 320);

  type (fixture->name, "Ada");
  entente_quantity_row_set_value (ENTENTE_QUANTITY_ROW (fixture->quantity), 300);
  g_assert_true (entente_form_validate (fixture->form));
}

/* And not at the button in it that shows the password. */
static void
test_focus_stays_in_a_password_that_is_refused (Fixture       *fixture,
                                                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *focus;

  gtk_widget_child_focus (fixture->password, GTK_DIR_TAB_FORWARD);
  focus = gtk_window_get_focus (fixture->window);
  g_assert_true (gtk_widget_is_ancestor (focus, fixture->password));

  entente_refuse (&error, ENTENTE_REASON_SIGN_IN_REFUSED, "password", NULL);
  g_assert_true (entente_form_show_error (fixture->form, error));
  g_assert_true (gtk_window_get_focus (fixture->window) == focus);
}

static void
test_hidden_fields_do_not_count (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_assert_false (entente_form_validate (fixture->form));
  gtk_widget_set_visible (fixture->name, FALSE);
  g_assert_true (entente_form_get_valid (fixture->form));
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_next_sibling (fixture->name)));
}

static void
test_refusal_stands_under_its_field_until_it_is_changed (Fixture       *fixture,
                                                         gconstpointer  data)
{
  g_autoptr (GError) taken = NULL;
  g_autoptr (GError) other = NULL;

  type (fixture->name, "ada");
  entente_refuse (&taken, ENTENTE_REASON_TAKEN, "name", "ada-2", NULL);
  entente_refuse (&other, ENTENTE_REASON_AGREEMENT_MISSING, "customer", NULL);

  g_assert_false (entente_form_show_error (fixture->form, other));
  g_assert_true (entente_form_show_error (fixture->form, taken));
  g_assert_cmpstr (entente_field_get_message (fixture->name), ==, "This is taken already. ada-2 is free.");
  g_assert_false (entente_form_validate (fixture->form));

  type (fixture->name, "ada-2");
  g_assert_null (entente_field_get_message (fixture->name));
  g_assert_true (entente_form_validate (fixture->form));
}

static void
test_draft_keeps_everything_but_passwords (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_auto (GVariantDict) saved = G_VARIANT_DICT_INIT (NULL);
  g_auto (GVariantDict) read = G_VARIANT_DICT_INIT (NULL);
  g_autoptr (GVariant) draft = NULL;

  type (fixture->name, "Ada");
  type (fixture->password, "secret");
  entente_quantity_row_set_value (ENTENTE_QUANTITY_ROW (fixture->quantity), 7);
  entente_form_save (fixture->form, &saved);
  draft = g_variant_ref_sink (g_variant_dict_end (&saved));
  g_assert_false (g_variant_lookup (draft, "password", "s", NULL));

  type (fixture->name, "");
  type (fixture->password, "");
  entente_quantity_row_set_value (ENTENTE_QUANTITY_ROW (fixture->quantity), 1);
  fixture->n_changed = 0;
  g_variant_dict_init (&read, draft);
  entente_form_restore (fixture->form, &read);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->name)), ==, "Ada");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->password)), ==, "");
  g_assert_cmpint (entente_quantity_row_get_value (ENTENTE_QUANTITY_ROW (fixture->quantity)), ==, 7);
  g_assert_cmpint (fixture->n_changed, ==, 0);
}

static void
test_draft_of_another_version_does_no_harm (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_auto (GVariantDict) draft = G_VARIANT_DICT_INIT (NULL);

  g_variant_dict_insert (&draft, "name", "i", 5);
  g_variant_dict_insert (&draft, "quantity", "s", "many");
  g_variant_dict_insert (&draft, "gone", "s", "x");
  entente_form_restore (fixture->form, &draft);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->name)), ==, "");
}

static void
test_everything_has_a_name (Fixture       *fixture,
                            gconstpointer  data)
{
  GtkWidget *rows[] = {
    entente_choice_row_new ("Language"),
    entente_date_row_new ("Date"),
    entente_picker_row_new ("Country"),
    entente_switch_row_new ("Auto-Renew"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (fixture->group), rows[i]);

  test_ui_settle (fixture->group);
  test_ui_assert_named (fixture->group);
  test_ui_assert_fits (fixture->group, 320);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          int        *n)
{
  (*n)++;
}

static void
test_choice_row_knows_its_values (void)
{
  EntenteChoiceRow *row = g_object_ref_sink (ENTENTE_CHOICE_ROW (entente_choice_row_new ("Cycle")));

  g_assert_cmpstr (entente_choice_row_get_value (row), ==, "");
  entente_choice_row_add (row, "monthly", "Monthly");
  entente_choice_row_add (row, "annual", "Annual");
  g_assert_cmpstr (entente_choice_row_get_value (row), ==, "monthly");
  entente_choice_row_set_value (row, "annual");
  g_assert_cmpstr (entente_choice_row_get_value (row), ==, "annual");
  entente_choice_row_set_value (row, "never");
  g_assert_cmpstr (entente_choice_row_get_value (row), ==, "annual");

  g_assert_finalize_object (row);
}

static void
test_date_row_takes_dates_only (void)
{
  EntenteDateRow *row = g_object_ref_sink (ENTENTE_DATE_ROW (entente_date_row_new ("Date")));
  GtkMenuButton *button = GTK_MENU_BUTTON (test_ui_find (GTK_WIDGET (row), GTK_TYPE_MENU_BUTTON, NULL));
  int n = 0;

  g_signal_connect (row, "notify::value", G_CALLBACK (count_cb), &n);
  entente_date_row_set_value (row, "2026-03-03");
  entente_date_row_set_value (row, "2026-03-03");
  g_assert_cmpint (n, ==, 1);
  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "Mar 3, 2026");
  entente_date_row_set_value (row, "2026-02-30");
  g_assert_cmpstr (entente_date_row_get_value (row), ==, "");
  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "Choose…");

  g_assert_finalize_object (row);
}

static void
test_date_row_takes_keys (void)
{
  static const struct
  {
    guint key;
    const char *value;
  } steps[] = {
    { GDK_KEY_Right, "2026-03-01" },
    { GDK_KEY_Down, "2026-03-08" },
    { GDK_KEY_Left, "2026-03-07" },
    { GDK_KEY_Up, "2026-02-28" },
    { GDK_KEY_Page_Up, "2026-01-28" },
    { GDK_KEY_Page_Down, "2026-02-28" },
    { GDK_KEY_Return, "2026-02-28" },
  };
  EntenteDateRow *row = g_object_ref_sink (ENTENTE_DATE_ROW (entente_date_row_new ("Date")));
  GtkWidget *calendar = test_ui_find (GTK_WIDGET (row), GTK_TYPE_CALENDAR, NULL);

  entente_date_row_set_value (row, "2026-02-28");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (test_ui_press (calendar, steps[i].key, 0));
      g_assert_cmpstr (entente_date_row_get_value (row), ==, steps[i].value);
    }

  g_assert_finalize_object (row);
}

static void
test_picker_row_finds_countries (void)
{
  EntentePickerRow *row = g_object_ref_sink (ENTENTE_PICKER_ROW (entente_picker_row_new ("Country")));
  g_autoptr (EntentePickerItem) item = entente_picker_item_new ("CI", "Côte d'Ivoire");

  entente_picker_row_add_countries (row);
  g_assert_cmpstr (entente_picker_row_get_value (row), ==, "");
  entente_picker_row_set_value (row, "FR");
  g_assert_cmpstr (entente_picker_row_get_label (row), ==, "France");
  entente_picker_row_set_value (row, "??");
  g_assert_cmpstr (entente_picker_row_get_value (row), ==, "");

  g_assert_true (entente_picker_item_matches (item, ""));
  g_assert_true (entente_picker_item_matches (item, "cote"));
  g_assert_true (entente_picker_item_matches (item, "ivoi"));
  g_assert_true (entente_picker_item_matches (item, "ci"));
  g_assert_false (entente_picker_item_matches (item, "voire"));

  g_assert_finalize_object (row);
}

static void
test_switch_row_switches (void)
{
  EntenteSwitchRow *row = g_object_ref_sink (ENTENTE_SWITCH_ROW (entente_switch_row_new ("DAP")));
  int n = 0;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_SWITCH);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED, FALSE);

  g_signal_connect (row, "notify::value", G_CALLBACK (count_cb), &n);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_assert_true (entente_switch_row_get_value (row));
  g_assert_cmpint (n, ==, 1);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED, TRUE);

  g_assert_finalize_object (row);
}

/* In a mirrored window its groups of digits would change places. */
static void
test_telephone_number_is_read_from_left_to_right (void)
{
  g_autoptr (EntenteForm) form = entente_form_new ();
  g_autoptr (GtkWidget) phone = g_object_ref_sink (adw_entry_row_new ());
  g_autoptr (GtkWidget) name = g_object_ref_sink (adw_entry_row_new ());

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (phone), GTK_INPUT_PURPOSE_PHONE);
  entente_form_add (form, "phone", phone, NULL, NULL);
  entente_form_add (form, "name", name, NULL, NULL);

  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (phone)))), ==, GTK_TEXT_DIR_LTR);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (name)))), ==, GTK_TEXT_DIR_RTL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_object_run_dispose (G_OBJECT (form));
}

static void
test_switch_is_one_stop (Fixture       *fixture,
                         gconstpointer  data)
{
  GtkWidget *row = entente_switch_row_new ("Auto-Renew");
  GtkRoot *root = gtk_widget_get_root (fixture->group);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (fixture->group), row);
  gtk_widget_grab_focus (row);
  g_assert_true (gtk_root_get_focus (root) == row);
  g_assert_false (gtk_widget_child_focus (fixture->group, GTK_DIR_TAB_FORWARD));
}

static void
test_number_is_one_stop (Fixture       *fixture,
                         gconstpointer  data)
{
  static const GtkDirectionType directions[] = { GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD };
  GtkRoot *root = gtk_widget_get_root (fixture->quantity);

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      gtk_root_set_focus (root, NULL);
      g_assert_true (gtk_widget_child_focus (fixture->quantity, directions[i]));
      g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (root), GTK_TYPE_SPIN_BUTTON));
      g_assert_false (gtk_widget_child_focus (fixture->quantity, directions[i]));
    }
}

static void
set_taken (Fixture    *fixture,
           const char *field)
{
  g_autoptr (GError) error = NULL;

  entente_refuse (&error, ENTENTE_REASON_TAKEN, field, NULL);
  entente_form_set_problem (fixture->form, field, error);
}

static gboolean
moves_to (Fixture          *fixture,
          GtkDirectionType  direction,
          GtkWidget        *row)
{
  return gtk_widget_child_focus (fixture->group, direction) &&
         gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (fixture->group)), row);
}

/* The message under a field is a row of its own, which takes no focus. */
static void
test_messages_are_on_nobodys_way (Fixture       *fixture,
                                  gconstpointer  data)
{
  set_taken (fixture, "name");
  set_taken (fixture, "quantity");

  gtk_widget_grab_focus (fixture->name);
  g_assert_true (moves_to (fixture, GTK_DIR_TAB_FORWARD, fixture->password));

  gtk_root_set_focus (gtk_widget_get_root (fixture->group), NULL);
  g_assert_true (moves_to (fixture, GTK_DIR_TAB_BACKWARD, fixture->quantity));

  gtk_widget_grab_focus (fixture->password);
  g_assert_true (moves_to (fixture, GTK_DIR_TAB_BACKWARD, fixture->name));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/forms/form/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("switch-is-one-stop", test_switch_is_one_stop);
  ADD ("number-is-one-stop", test_number_is_one_stop);
  ADD ("messages-are-on-nobodys-way", test_messages_are_on_nobodys_way);
  ADD ("nothing-is-said-before-something-was-typed", test_nothing_is_said_before_something_was_typed);
  ADD ("problem-comes-after-a-pause-and-goes-at-once", test_problem_comes_after_a_pause_and_goes_at_once);
  ADD ("validating-shows-all-and-goes-to-the-first", test_validating_shows_all_and_goes_to_the_first);
  ADD ("focus-stays-in-a-password-that-is-refused", test_focus_stays_in_a_password_that_is_refused);
  ADD ("hidden-fields-do-not-count", test_hidden_fields_do_not_count);
  ADD ("refusal-stands-under-its-field-until-it-is-changed", test_refusal_stands_under_its_field_until_it_is_changed);
  ADD ("draft-keeps-everything-but-passwords", test_draft_keeps_everything_but_passwords);
  ADD ("draft-of-another-version-does-no-harm", test_draft_of_another_version_does_no_harm);
  ADD ("everything-has-a-name", test_everything_has_a_name);
#undef ADD
  g_test_add_func ("/forms/choice-row-knows-its-values", test_choice_row_knows_its_values);
  g_test_add_func ("/forms/date-row-takes-dates-only", test_date_row_takes_dates_only);
  g_test_add_func ("/forms/date-row-takes-keys", test_date_row_takes_keys);
  g_test_add_func ("/forms/picker-row-finds-countries", test_picker_row_finds_countries);
  g_test_add_func ("/forms/switch-row-switches", test_switch_row_switches);
  g_test_add_func ("/forms/telephone-number-is-read-from-left-to-right", test_telephone_number_is_read_from_left_to_right);

  return g_test_run ();
}
