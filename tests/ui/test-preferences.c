/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "entente-config.h"
#include "test-ui.h"

static void
test_choice_goes_into_the_settings_and_back (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  GtkWidget *preferences = entente_preferences_new (settings);
  GtkWindow *window = test_ui_show (preferences, 480, 320);
  EntenteChoiceRow *row = ENTENTE_CHOICE_ROW (test_ui_find (preferences, ENTENTE_TYPE_CHOICE_ROW, NULL));
  g_autofree char *scheme = NULL;

  g_assert_cmpstr (entente_choice_row_get_value (row), ==, "follow");
  test_ui_assert_named (GTK_WIDGET (row));

  entente_choice_row_set_value (row, "dark");
  scheme = g_settings_get_string (settings, "color-scheme");
  g_assert_cmpstr (scheme, ==, "dark");

  g_settings_set_string (settings, "color-scheme", "light");
  g_assert_cmpstr (entente_choice_row_get_value (row), ==, "light");

  g_settings_reset (settings, "color-scheme");
  test_ui_close (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

  g_test_add_func ("/preferences/choice-goes-into-the-settings-and-back", test_choice_goes_into_the_settings_and_back);

  return g_test_run ();
}
