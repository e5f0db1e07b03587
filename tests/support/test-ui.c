/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-ui.h"

#include "entente-config.h"

#include <glib/gi18n.h>

/* Half as large again as text usually is. */
#define LARGE_TEXT_DPI (96 * 1024 * 3 / 2)

/* Of a long list only the first rows are walked through. */
#define MOST_STOPS 100

gboolean
test_ui_init (int    *argc,
              char ***argv)
{
  /* Not with directories of its own, in which GTK finds neither icons nor what reads them. */
  g_test_init (argc, argv, NULL);

  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return FALSE;
    }

  /* In the language of LANGUAGE, of which the tests have the catalogs where ENTENTE_CATALOGS is. */
  if (g_getenv ("ENTENTE_CATALOGS") != NULL)
    {
      bindtextdomain (GETTEXT_PACKAGE, g_getenv ("ENTENTE_CATALOGS"));
      bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
      textdomain (GETTEXT_PACKAGE);
    }

  adw_init ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/io/github/entente/Entente/icons");

  return TRUE;
}

static gboolean
tick_cb (gpointer user_data)
{
  return G_SOURCE_REMOVE;
}

void
test_ui_iterate (void)
{
  guint id = g_timeout_add (5, tick_cb, NULL);

  g_main_context_iteration (NULL, TRUE);
  if (g_main_context_find_source_by_id (NULL, id) != NULL)
    g_source_remove (id);
}

void
test_ui_settle (GtkWidget *widget)
{
  gtk_test_widget_wait_for_draw (widget);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
draw_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

guint
test_ui_keep_drawing (void)
{
  return g_idle_add_full (GDK_PRIORITY_REDRAW, draw_cb, NULL, NULL);
}

static gboolean
has_started (EntenteWizard *wizard)
{
  g_autofree char *texts = test_ui_dup_texts (GTK_WIDGET (wizard));

  return entente_wizard_get_current (wizard) != NULL || strstr (texts, "Continue Where You Left Off?") != NULL;
}

void
test_ui_wait_for_start (EntenteWizard *wizard)
{
  test_ui_wait_for (has_started (wizard));
}

GtkWindow *
test_ui_show (GtkWidget *widget,
              int        width,
              int        height)
{
  GtkWindow *window = GTK_IS_WINDOW (widget) ? GTK_WINDOW (widget) : GTK_WINDOW (adw_window_new ());

  if (!GTK_IS_WINDOW (widget))
    adw_window_set_content (ADW_WINDOW (window), widget);

  g_object_ref (window);
  gtk_window_set_default_size (window, width, height);
  gtk_window_present (window);
  test_ui_settle (GTK_WIDGET (window));

  return window;
}

void
test_ui_close (GtkWindow *window)
{
  gpointer weak = window;

  gtk_window_destroy (window);

  /* A frame that is being made holds the window a little longer. */
  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  g_object_unref (window);
  test_ui_wait_for (weak == NULL);
}

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_label (GTK_LABEL (widget));
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));
  if (GTK_IS_MENU_BUTTON (widget))
    return gtk_menu_button_get_label (GTK_MENU_BUTTON (widget));
  if (ADW_IS_PREFERENCES_ROW (widget))
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  if (ADW_IS_STATUS_PAGE (widget))
    return adw_status_page_get_title (ADW_STATUS_PAGE (widget));

  return NULL;
}

GtkWidget *
test_ui_find (GtkWidget  *root,
              GType       type,
              const char *text)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (text == NULL || g_strcmp0 (get_text (root), text) == 0))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_ui_find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
collect_texts (GtkWidget *widget,
               GString   *texts)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return;

  if (GTK_IS_LABEL (widget) && get_text (widget)[0] != '\0')
    g_string_append_printf (texts, "%s%s", texts->len > 0 ? "|" : "", get_text (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_texts (child, texts);
}

char *
test_ui_dup_texts (GtkWidget *root)
{
  GString *texts = g_string_new (NULL);

  collect_texts (root, texts);

  return g_string_free (texts, FALSE);
}

gboolean
test_ui_shows (gpointer    root,
               const char *text)
{
  g_autofree char *texts = test_ui_dup_texts (root);

  return strstr (texts, text) != NULL;
}

gpointer
test_ui_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

GtkWindow *
test_ui_find_dialog (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

      if (gtk_window_get_transient_for (window) == parent && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

GtkWindow *
test_ui_wait_for_dialog (GtkWindow *parent)
{
  test_ui_wait_for (test_ui_find_dialog (parent) != NULL);
  test_ui_settle (GTK_WIDGET (test_ui_find_dialog (parent)));

  return test_ui_find_dialog (parent);
}

gboolean
test_ui_press (GtkWidget       *widget,
               guint            key,
               GdkModifierType  modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean used = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;

      g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &used);
      if (used)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_interactive (GtkWidget *widget)
{
  /* A menu button, an entry and the rows of libadwaita hold what has the focus. */
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_SWITCH (widget) || GTK_IS_CHECK_BUTTON (widget) ||
         GTK_IS_TEXT_VIEW (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_SPIN_BUTTON (widget) ||
         GTK_IS_SEARCH_ENTRY (widget) || (GTK_IS_LIST_BOX_ROW (widget) && gtk_widget_get_focusable (widget)) ||
         (GTK_IS_ENTRY (widget) && !GTK_IS_SPIN_BUTTON (widget));
}

static gboolean
is_named (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         (get_text (widget) != NULL && get_text (widget)[0] != '\0');
}

static gboolean
is_inside (GtkWidget *widget,
           GType      type)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return parent != NULL && gtk_widget_get_ancestor (parent, type) != NULL;
}

/* GTK's and libadwaita's own parts are theirs to name. */
static gboolean
is_part (GtkWidget *widget)
{
  return is_inside (widget, GTK_TYPE_WINDOW_CONTROLS) || is_inside (widget, GTK_TYPE_MENU_BUTTON) ||
         is_inside (widget, GTK_TYPE_SPIN_BUTTON) || is_inside (widget, GTK_TYPE_SEARCH_ENTRY) ||
         is_inside (widget, GTK_TYPE_CALENDAR) || is_inside (widget, GTK_TYPE_DROP_DOWN) ||
         is_inside (widget, GTK_TYPE_POPOVER_MENU) || (GTK_IS_BUTTON (widget) && is_inside (widget, GTK_TYPE_SEARCH_BAR)) ||
         is_inside (widget, ADW_TYPE_ENTRY_ROW);
}

/* What a screen reader and a switcher of windows call it. A message names itself by its heading. */
static void
assert_has_title (GtkWindow *window)
{
  const char *title = gtk_window_get_title (window);

  if (!ADW_IS_MESSAGE_DIALOG (window) && (title == NULL || title[0] == '\0'))
    g_error ("a %s has no title", G_OBJECT_TYPE_NAME (window));
}

void
test_ui_assert_named (GtkWidget *root)
{
  if (!gtk_widget_get_visible (root))
    return;

  if (GTK_IS_WINDOW (root))
    assert_has_title (GTK_WINDOW (root));

  if (is_interactive (root) && !is_part (root) && !is_named (root))
    g_error ("a %s inside a %s has no accessible name", G_OBJECT_TYPE_NAME (root),
             gtk_widget_get_parent (root) != NULL ? G_OBJECT_TYPE_NAME (gtk_widget_get_parent (root)) : "nothing");

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    test_ui_assert_named (child);
}

/* The innermost widget of @root that is wider than @width, and what it lies in: what has to be mended. */
static char *
dup_path_of_widest (GtkWidget *root,
                    int        width)
{
  GString *path = g_string_new (NULL);
  GtkWidget *widget = root;

  while (widget != NULL)
    {
      GtkWidget *widest = NULL;
      int most = 0;

      g_string_append_printf (path, "%s%s", path->len > 0 ? " › " : "", G_OBJECT_TYPE_NAME (widget));
      if (get_text (widget) != NULL)
        g_string_append_printf (path, " “%s”", get_text (widget));

      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
        {
          int minimum = 0;

          if (gtk_widget_should_layout (child))
            gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
          if (minimum > most)
            {
              most = minimum;
              widest = child;
            }
        }
      if (widest != NULL)
        g_string_append_printf (path, " (%d)", most);
      widget = widest;
    }

  return g_string_free (path, FALSE);
}

static void
assert_fits_now (GtkWidget  *root,
                 int         width,
                 const char *when)
{
  g_autofree char *path = NULL;
  int minimum;

  gtk_widget_measure (root, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum <= width)
    return;

  path = dup_path_of_widest (root, width);
  g_error ("%d pixels instead of %d are needed %s: %s", minimum, width, when, path);
}

void
test_ui_assert_fits (GtkWidget *root,
                     int        width)
{
  GtkSettings *settings = gtk_widget_get_settings (root);
  int dpi;

  assert_fits_now (root, width, "as it is");

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", LARGE_TEXT_DPI, NULL);
  assert_fits_now (root, width, "with large text");
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

/* Without a compositor GTK draws an edge of five pixels around a window. */
void
test_ui_assert_narrow (gpointer window)
{
  test_ui_assert_fits (GTK_WIDGET (window), 360 + 2 * 5);
}

static void
assert_tab_leads_on (GtkWidget        *root,
                     GtkDirectionType  direction)
{
  GtkRoot *window = gtk_widget_get_root (root);
  GtkWidget *focus = gtk_root_get_focus (window);

  for (int i = 0; i < MOST_STOPS && gtk_widget_child_focus (root, direction); i++)
    {
      GtkWidget *next = gtk_root_get_focus (window);

      /* From link to link in one label, the focus stays there. */
      if (next == NULL || (next == focus && !GTK_IS_LABEL (next)))
        g_error ("%s does not lead on from %s", direction == GTK_DIR_TAB_BACKWARD ? "Shift+Tab" : "Tab",
                 focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "nothing");
      focus = next;
    }
}

void
test_ui_assert_tab_leads_on (GtkWidget *root)
{
  assert_tab_leads_on (root, GTK_DIR_TAB_FORWARD);
  assert_tab_leads_on (root, GTK_DIR_TAB_BACKWARD);
}
