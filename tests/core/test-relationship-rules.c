/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

#define NOW G_GINT64_CONSTANT (1772442000000000)

static const char *const names[] = { "Office Suite", "Mail", "Storage", "Telephony", NULL };
static const char *const no_names[] = { NULL };

/* By hand, from what the program's documents call active: what is on its way will be, what is suspended is not. */
static void
test_what_is_active_holds (void)
{
  static const char *const holding[] = { "pending", "active", NULL };
  const char *const *states = entente_life_cycle_get_states (&entente_subscription_life_cycle);

  for (guint i = 0; states[i] != NULL; i++)
    g_assert_cmpint (entente_relationship_is_held_by (states[i]), ==, g_strv_contains (holding, states[i]));
}

static void
test_removal_names_what_holds (void)
{
  g_autoptr (GError) one = NULL;
  g_autoptr (GError) many = NULL;

  g_assert_true (entente_relationship_check_removal ("active", 0, no_names, NULL));

  g_assert_false (entente_relationship_check_removal ("active", 1, (const char *const[]){ "Mail", NULL }, &one));
  g_assert_true (entente_error_is (one, ENTENTE_REASON_SUBSCRIPTIONS_ACTIVE));
  g_assert_cmpstr (entente_error_get_detail (one, 0), ==, "1");
  g_assert_cmpstr (entente_error_get_detail (one, 1), ==, "Mail");
  g_assert_null (entente_error_get_detail (one, 2));

  g_assert_false (entente_relationship_check_removal ("active", 40, names, &many));
  g_assert_cmpstr (entente_error_get_detail (many, 0), ==, "40");
  g_assert_cmpstr (entente_error_get_detail (many, 3), ==, "Storage");
  g_assert_null (entente_error_get_detail (many, 4));
}

static void
test_what_has_ended_does_not_end_again (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_relationship_check_removal ("removed", 0, no_names, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_WRONG_STATE));
}

static void
test_undo_is_for_a_short_while (void)
{
  static const struct
  {
    gint64 ended;
    gboolean possible;
  } examples[] = {
    { NOW, TRUE },
    { NOW - 1, TRUE },
    { NOW - ENTENTE_RELATIONSHIP_UNDO_TIME, TRUE },
    { NOW - ENTENTE_RELATIONSHIP_UNDO_TIME - 1, FALSE },
    { NOW + 1, FALSE },
    { 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (entente_relationship_check_restore ("removed", examples[i].ended, NOW, &error), ==, examples[i].possible);
      if (!examples[i].possible)
        g_assert_true (entente_error_is (error, ENTENTE_REASON_UNDO_TOO_LATE));
    }
}

static void
test_what_goes_on_is_not_restored (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_relationship_check_restore ("active", 0, NOW, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_WRONG_STATE));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/relationship-rules/what-is-active-holds", test_what_is_active_holds);
  g_test_add_func ("/relationship-rules/removal-names-what-holds", test_removal_names_what_holds);
  g_test_add_func ("/relationship-rules/what-has-ended-does-not-end-again", test_what_has_ended_does_not_end_again);
  g_test_add_func ("/relationship-rules/undo-is-for-a-short-while", test_undo_is_for_a_short_while);
  g_test_add_func ("/relationship-rules/what-goes-on-is-not-restored", test_what_goes_on_is_not_restored);

  return g_test_run ();
}
