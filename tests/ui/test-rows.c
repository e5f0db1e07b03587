/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-ui.h"

static EntenteRecord *
new_account (const char *id,
             const char *name)
{
  EntenteRecord *account = g_object_new (ENTENTE_TYPE_ACCOUNT, NULL);
  EntenteRecordClass *klass = ENTENTE_RECORD_GET_CLASS (account);

  entente_record_init_key (account, id, 1);
  entente_record_init_text (account, entente_record_class_find_field (klass, "name"), name);
  entente_record_init_text (account, entente_record_class_find_field (klass, "organization_name"), "Fabrikam");

  return account;
}

static void
update_row (EntenteRecordHead *head,
            EntenteRecord     *record)
{
  entente_record_head_set_title (head, entente_account_get_name (ENTENTE_ACCOUNT (record)));
  entente_record_head_set_subtitle (head, entente_account_get_organization_name (ENTENTE_ACCOUNT (record)));
  entente_record_head_set_fact (head, 0, "3 subscriptions");
  entente_record_head_set_fact (head, 1, "via Contoso");
  entente_record_head_set_state (head, ENTENTE_MEANING_WARNING, "Agreement missing");
}

static GtkWidget *
create_details (EntenteRecordRow *row,
                EntenteRecord    *record,
                gpointer          user_data)
{
  int *n_created = user_data;

  (*n_created)++;

  return gtk_button_new_with_label ("Add");
}

static void
test_pill_hides_without_text (void)
{
  EntentePill *pill = g_object_ref_sink (ENTENTE_PILL (entente_pill_new ()));

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (pill)));
  entente_pill_set (pill, ENTENTE_MEANING_ERROR, "Expired");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (pill)));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (pill), "error"));
  entente_pill_set (pill, ENTENTE_MEANING_NEUTRAL, "");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (pill)));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (pill), "error"));

  g_assert_finalize_object (pill);
}

static void
test_row_follows_its_record (void)
{
  g_autoptr (EntenteRecord) record = new_account ("1", "Ada");
  g_autoptr (EntenteRecord) changed = new_account ("1", "Grace");
  GtkWidget *row = g_object_ref_sink (entente_record_row_new (update_row));
  EntenteRecordHead *head = entente_record_row_get_head (ENTENTE_RECORD_ROW (row));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  entente_record_row_set_record (ENTENTE_RECORD_ROW (row), record);
  before = entente_record_head_dup_description (head);
  g_assert_cmpstr (before, ==, "Ada, Fabrikam, Agreement missing, 3 subscriptions, via Contoso");

  entente_record_update (record, changed);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  after = entente_record_head_dup_description (head);
  g_assert_cmpstr (after, ==, "Grace, Fabrikam, Agreement missing, 3 subscriptions, via Contoso");

  g_assert_finalize_object (row);
}

static void
test_row_lets_go_of_its_record (void)
{
  EntenteRecord *record = new_account ("1", "Ada");
  GtkWidget *row = g_object_ref_sink (entente_record_row_new (update_row));
  g_autoptr (EntenteRecord) changed = new_account ("1", "Grace");

  entente_record_row_set_record (ENTENTE_RECORD_ROW (row), record);
  entente_record_update (record, changed);

  /* With an update still to come. */
  g_assert_finalize_object (row);
  g_assert_finalize_object (record);
}

static void
test_unloaded_row_shows_bars_in_sight (void)
{
  g_autoptr (EntenteRecord) record = g_object_new (ENTENTE_TYPE_ACCOUNT, NULL);
  g_autoptr (EntenteRecord) loaded = new_account ("1", "Ada");
  GtkWidget *row = g_object_ref_sink (entente_record_row_new (update_row));
  GtkWidget *head = GTK_WIDGET (entente_record_row_get_head (ENTENTE_RECORD_ROW (row)));

  GtkWindow *window;

  entente_record_row_set_record (ENTENTE_RECORD_ROW (row), record);
  g_assert_false (gtk_widget_has_css_class (head, "loading"));

  window = test_ui_show (row, 600, 100);
  g_assert_true (gtk_widget_has_css_class (head, "loading"));

  entente_record_update (record, loaded);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (gtk_widget_has_css_class (head, "loading"));

  test_ui_close (window);
  g_assert_finalize_object (row);
}

static void
test_details_are_made_when_first_shown (void)
{
  g_autoptr (EntenteRecord) record = new_account ("1", "Ada");
  GtkWidget *row = g_object_ref_sink (entente_record_row_new (update_row));
  int n_created = 0;

  entente_record_row_set_details (ENTENTE_RECORD_ROW (row), create_details, &n_created);
  entente_record_row_set_record (ENTENTE_RECORD_ROW (row), record);
  g_assert_cmpint (n_created, ==, 0);
  g_assert_null (entente_record_row_get_content (ENTENTE_RECORD_ROW (row)));

  entente_record_row_set_expanded (ENTENTE_RECORD_ROW (row), TRUE);
  g_assert_cmpint (n_created, ==, 1);
  g_assert_nonnull (entente_record_row_get_content (ENTENTE_RECORD_ROW (row)));

  entente_record_row_set_expanded (ENTENTE_RECORD_ROW (row), FALSE);
  g_assert_null (entente_record_row_get_content (ENTENTE_RECORD_ROW (row)));

  g_assert_finalize_object (row);
}

static int
measure_height (GtkWidget *row,
                int        width)
{
  int height;

  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static void
test_head_folds_when_narrow (void)
{
  g_autoptr (EntenteRecord) record = new_account ("1", "Ada");
  GtkWidget *row = g_object_ref_sink (entente_record_row_new (update_row));

  entente_record_row_set_record (ENTENTE_RECORD_ROW (row), record);
  test_ui_assert_fits (row, 300);
  g_assert_cmpint (measure_height (row, 340), >, measure_height (row, 900));

  g_assert_finalize_object (row);
}

static void
test_head_folds_earlier_with_large_text (void)
{
  g_autoptr (EntenteRecord) record = new_account ("1", "Ada");
  GtkWidget *row = g_object_ref_sink (entente_record_row_new (update_row));
  GtkSettings *settings = gtk_widget_get_settings (row);
  GtkWindow *window;
  int dpi;

  entente_record_row_set_record (ENTENTE_RECORD_ROW (row), record);
  window = test_ui_show (row, 900, 100);
  g_assert_cmpint (measure_height (row, 600), ==, measure_height (row, 900));

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi * 2, NULL);
  test_ui_settle (row);
  g_assert_cmpint (measure_height (row, 600), >, measure_height (row, 1400));
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);

  test_ui_close (window);
  g_assert_finalize_object (row);
}

typedef struct
{
  GListStore *store;
  EntenteRecordList *list;
  GtkWidget *list_view;
  GtkWindow *window;
  int n_created;
  int n_activated;
} ListFixture;

static void
activated_cb (ListFixture *fixture)
{
  fixture->n_activated++;
}

static void
list_set_up (ListFixture   *fixture,
             gconstpointer  data)
{
  static const char *const names[] = { "Ada", "Barbara", "Grace" };

  fixture->store = g_list_store_new (ENTENTE_TYPE_RECORD);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (EntenteRecord) record = new_account (names[i], names[i]);

      g_list_store_append (fixture->store, record);
    }

  fixture->list = ENTENTE_RECORD_LIST (entente_record_list_new ());
  entente_record_list_set_rows (fixture->list, update_row, create_details, &fixture->n_created);
  entente_record_list_set_model (fixture->list, G_LIST_MODEL (fixture->store));
  g_signal_connect_swapped (fixture->list, "activate", G_CALLBACK (activated_cb), fixture);
  fixture->list_view = test_ui_find (GTK_WIDGET (fixture->list), GTK_TYPE_LIST_VIEW, NULL);
  fixture->window = test_ui_show (GTK_WIDGET (fixture->list), 700, 400);
}

static void
list_tear_down (ListFixture   *fixture,
                gconstpointer  data)
{
  test_ui_close (fixture->window);
  g_assert_finalize_object (fixture->store);
}

static void
test_keys_expand_close_and_activate (ListFixture   *fixture,
                                     gconstpointer  data)
{
  g_assert_true (gtk_widget_grab_focus (fixture->list_view));

  g_assert_true (test_ui_press (fixture->list_view, GDK_KEY_Right, 0));
  g_assert_true (entente_record_list_get_expanded (fixture->list, "Ada"));
  g_assert_true (test_ui_press (fixture->list_view, GDK_KEY_Left, 0));
  g_assert_false (entente_record_list_get_expanded (fixture->list, "Ada"));
  g_assert_true (test_ui_press (fixture->list_view, GDK_KEY_space, 0));
  g_assert_true (entente_record_list_get_expanded (fixture->list, "Ada"));

  g_assert_false (test_ui_press (fixture->list_view, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_true (test_ui_press (fixture->list_view, GDK_KEY_Return, 0));
  g_assert_cmpint (fixture->n_activated, ==, 1);
}

static guint
count_stops_in_row (ListFixture      *fixture,
                    GtkDirectionType  direction)
{
  GtkRoot *root = gtk_widget_get_root (fixture->list_view);
  GtkWidget *first = gtk_widget_get_first_child (fixture->list_view);
  guint n = 0;

  for (; gtk_widget_child_focus (GTK_WIDGET (fixture->list), direction); n++)
    g_assert_true (gtk_root_get_focus (root) == first || gtk_widget_is_ancestor (gtk_root_get_focus (root), first));

  return n;
}

static void
test_tab_leaves_the_list_from_any_row (ListFixture   *fixture,
                                       gconstpointer  data)
{
  g_assert_true (gtk_widget_grab_focus (fixture->list_view));

  /* To what opens the row, and out; the same way back. */
  g_assert_cmpuint (count_stops_in_row (fixture, GTK_DIR_TAB_FORWARD), ==, 1);
  g_assert_cmpuint (count_stops_in_row (fixture, GTK_DIR_TAB_BACKWARD), ==, 1);
}

static void
test_arrows_are_mirrored (ListFixture   *fixture,
                          gconstpointer  data)
{
  gtk_widget_set_direction (GTK_WIDGET (fixture->list), GTK_TEXT_DIR_RTL);
  gtk_widget_grab_focus (fixture->list_view);

  g_assert_true (test_ui_press (fixture->list_view, GDK_KEY_Left, 0));
  g_assert_true (entente_record_list_get_expanded (fixture->list, "Ada"));
  g_assert_true (test_ui_press (fixture->list_view, GDK_KEY_Right, 0));
  g_assert_false (entente_record_list_get_expanded (fixture->list, "Ada"));
}

static void
test_expansion_and_selection_belong_to_the_record (ListFixture   *fixture,
                                                   gconstpointer  data)
{
  g_autoptr (EntenteRecord) barbara = g_list_model_get_item (G_LIST_MODEL (fixture->store), 1);
  g_autoptr (EntenteRecord) again = new_account ("Barbara", "Barbara");

  entente_record_list_set_expanded (fixture->list, "Barbara", TRUE);
  gtk_widget_activate_action (fixture->list_view, "list.select-item", "(ubb)", 1, FALSE, FALSE);
  g_assert_true (entente_record_list_get_selected (fixture->list) == barbara);

  /* She goes, and comes back elsewhere as another object. */
  g_list_store_remove (fixture->store, 1);
  test_ui_settle (GTK_WIDGET (fixture->list));
  g_assert_null (entente_record_list_get_selected (fixture->list));
  g_list_store_append (fixture->store, again);
  test_ui_settle (GTK_WIDGET (fixture->list));

  g_assert_true (entente_record_list_get_selected (fixture->list) == again);
  g_assert_true (entente_record_list_get_expanded (fixture->list, "Barbara"));
  g_assert_cmpint (fixture->n_created, ==, 2);
}

static void
test_rows_have_names (ListFixture   *fixture,
                      gconstpointer  data)
{
  for (GtkWidget *item = gtk_widget_get_first_child (fixture->list_view); item != NULL; item = gtk_widget_get_next_sibling (item))
    if (gtk_widget_get_first_child (item) != NULL)
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL));

  test_ui_assert_named (GTK_WIDGET (fixture->list));
}

static void
test_avatar_shows_initials (void)
{
  EntenteAvatar *avatar = g_object_ref_sink (ENTENTE_AVATAR (entente_avatar_new ()));
  GtkLabel *label = GTK_LABEL (test_ui_find (GTK_WIDGET (avatar), GTK_TYPE_LABEL, NULL));
  g_autofree char *color = NULL;

  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (avatar), "color0"));

  entente_avatar_set_text (avatar, "élan and Sons ");
  g_assert_cmpstr (gtk_label_get_label (label), ==, "ÉS");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (avatar), "color0"));

  entente_avatar_set_text (avatar, "Bravo");
  color = g_strdup_printf ("color%u", 1 + g_str_hash ("Bravo") % 14);
  g_assert_cmpstr (gtk_label_get_label (label), ==, "B");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (avatar), color));

  entente_avatar_set_text (avatar, "");
  g_assert_cmpstr (gtk_label_get_label (label), ==, "");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (avatar), "color0"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (avatar), color));

  g_assert_finalize_object (avatar);
}

static void
value_changed_cb (GObject    *object,
                  GParamSpec *pspec,
                  int        *n)
{
  (*n)++;
}

static void
test_chip_tells_what_is_chosen (void)
{
  EntenteFilterChip *chip = g_object_ref_sink (ENTENTE_FILTER_CHIP (entente_filter_chip_new ("agreement", "Agreement")));
  GtkMenuButton *button = GTK_MENU_BUTTON (test_ui_find (GTK_WIDGET (chip), GTK_TYPE_MENU_BUTTON, NULL));
  int n = 0;

  g_signal_connect (chip, "notify::value", G_CALLBACK (value_changed_cb), &n);
  entente_filter_chip_add_choice (chip, "missing", "Missing");
  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "Agreement: Any");

  entente_filter_chip_set_value (chip, "missing");
  entente_filter_chip_set_value (chip, "missing");
  g_assert_cmpint (n, ==, 1);
  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "Agreement: Missing");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (chip), "set"));

  entente_filter_chip_set_value (chip, NULL);
  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "Agreement: Any");
  test_ui_assert_named (GTK_WIDGET (chip));

  g_assert_finalize_object (chip);
}

/* Walks with Tab, or Shift+Tab, from one widget to the other and counts the stops between. */
static guint
count_stops (GtkWidget        *from,
             GtkWidget        *to,
             GtkDirectionType  direction)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (from));
  guint n = 0;

  gtk_widget_grab_focus (from);
  while (gtk_widget_child_focus (gtk_window_get_child (window), direction) && gtk_window_get_focus (window) != to)
    n++;

  return n;
}

/* Where the button is, in a row of that width: right of the text, or below it. */
static void
expect_button (GtkTextDirection direction,
               int              width,
               gboolean         is_beside,
               gboolean         is_left)
{
  GtkWidget *row, *button, *label;
  graphene_rect_t text, place;
  int height;

  gtk_widget_set_default_direction (direction);
  row = g_object_ref_sink (entente_value_row_new ("Customer agreement", "Accepted by Sophie Delmas, sophie@delmas.example"));
  button = gtk_button_new_with_label ("Confirm Again…");
  entente_value_row_add_suffix (ENTENTE_VALUE_ROW (row), button);
  label = test_ui_find (row, GTK_TYPE_LABEL, "Accepted by Sophie Delmas, sophie@delmas.example");

  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_size_allocate (row, &(GtkAllocation){ 0, 0, width, height }, -1);
  g_assert_true (gtk_widget_compute_bounds (label, row, &text));
  g_assert_true (gtk_widget_compute_bounds (button, row, &place));

  g_assert_true ((place.origin.y < text.origin.y + text.size.height) == is_beside);
  g_assert_true ((place.origin.x < width - place.origin.x - place.size.width) == is_left);
  g_assert_cmpfloat (place.origin.y + place.size.height, <=, height);

  g_assert_finalize_object (row);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_button_is_below_where_there_is_no_room (void)
{
  expect_button (GTK_TEXT_DIR_LTR, 600, TRUE, FALSE);
  expect_button (GTK_TEXT_DIR_LTR, 340, FALSE, TRUE);
  expect_button (GTK_TEXT_DIR_RTL, 600, TRUE, TRUE);
  expect_button (GTK_TEXT_DIR_RTL, 340, FALSE, FALSE);
}

static void
test_value_row_is_one_stop (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *before = gtk_button_new_with_label ("Before");
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *after = gtk_button_new_with_label ("After");
  GtkWidget *name = entente_value_row_new ("Legal name", "Fabrikam");
  GtkWidget *domain = entente_value_row_new ("Primary domain", "fabrikam.example");
  GtkLabel *label;
  int end;

  entente_value_row_add_suffix (ENTENTE_VALUE_ROW (domain), gtk_button_new_with_label ("Copy"));
  gtk_list_box_append (GTK_LIST_BOX (list), name);
  gtk_list_box_append (GTK_LIST_BOX (list), domain);
  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), after);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  test_ui_settle (window);

  g_assert_cmpuint (count_stops (before, after, GTK_DIR_TAB_FORWARD), ==, 3);
  g_assert_cmpuint (count_stops (after, before, GTK_DIR_TAB_BACKWARD), ==, 3);

  gtk_widget_grab_focus (name);
  label = GTK_LABEL (gtk_window_get_focus (GTK_WINDOW (window)));
  g_assert_true (gtk_label_get_selection_bounds (label, NULL, &end));
  g_assert_cmpint (end, ==, strlen ("Fabrikam"));
  gtk_widget_child_focus (box, GTK_DIR_TAB_FORWARD);
  g_assert_false (gtk_label_get_selection_bounds (label, NULL, NULL));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

  g_test_add_func ("/rows/pill-hides-without-text", test_pill_hides_without_text);
  g_test_add_func ("/rows/row-follows-its-record", test_row_follows_its_record);
  g_test_add_func ("/rows/row-lets-go-of-its-record", test_row_lets_go_of_its_record);
  g_test_add_func ("/rows/unloaded-row-shows-bars-in-sight", test_unloaded_row_shows_bars_in_sight);
  g_test_add_func ("/rows/details-are-made-when-first-shown", test_details_are_made_when_first_shown);
  g_test_add_func ("/rows/head-folds-when-narrow", test_head_folds_when_narrow);
  g_test_add_func ("/rows/head-folds-earlier-with-large-text", test_head_folds_earlier_with_large_text);
  g_test_add_func ("/rows/avatar-shows-initials", test_avatar_shows_initials);
  g_test_add_func ("/rows/chip-tells-what-is-chosen", test_chip_tells_what_is_chosen);
  g_test_add_func ("/rows/button-is-below-where-there-is-no-room", test_button_is_below_where_there_is_no_room);
  g_test_add_func ("/rows/value-row-is-one-stop", test_value_row_is_one_stop);

#define ADD(name, test) g_test_add ("/rows/list/" name, ListFixture, NULL, list_set_up, test, list_tear_down)
  ADD ("tab-leaves-the-list-from-any-row", test_tab_leaves_the_list_from_any_row);
  ADD ("keys-expand-close-and-activate", test_keys_expand_close_and_activate);
  ADD ("arrows-are-mirrored", test_arrows_are_mirrored);
  ADD ("expansion-and-selection-belong-to-the-record", test_expansion_and_selection_belong_to_the_record);
  ADD ("rows-have-names", test_rows_have_names);
#undef ADD

  return g_test_run ();
}
