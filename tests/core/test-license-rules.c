/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

static const EntenteLicenseFacts suite = {
  .state = "active",
  .billing = "license",
  .unit = "Licenses",
  .quantity = 10,
  .assigned = 8,
};

static void
assert_refused (const EntenteLicenseFacts *facts,
                EntenteReason              reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_license_check (facts, "subscription", &error));
  g_assert_true (entente_error_is (error, reason));
}

static void
test_only_an_active_subscription_has_licenses (void)
{
  static const char *const states[] = { "pending", "suspended", "disabled", "expired", "deleted" };
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_license_check (&suite, "subscription", &error));
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      EntenteLicenseFacts facts = suite;

      facts.state = states[i];
      assert_refused (&facts, ENTENTE_REASON_WRONG_STATE);
    }
}

/* Storage, instances and usage belong to the organization. */
static void
test_only_what_persons_use_is_assigned (void)
{
  static const char *const good[] = { "", "Licenses", "Add-On Licenses", "Seats" };
  static const char *const bad[] = { "Gigabytes", "Instances", "Usage-based" };
  EntenteLicenseFacts facts = suite;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      facts.unit = good[i];
      g_assert_true (entente_license_check (&facts, "subscription", NULL));
    }

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      facts.unit = bad[i];
      assert_refused (&facts, ENTENTE_REASON_NOT_PER_USER);
    }

  facts = suite;
  facts.billing = "usage";
  assert_refused (&facts, ENTENTE_REASON_NOT_PER_USER);
}

static void
assert_left (gint64      quantity,
             gint64      assigned,
             gint64      wanted,
             const char *left)
{
  EntenteLicenseFacts facts = suite;
  g_autoptr (GError) error = NULL;

  facts.quantity = quantity;
  facts.assigned = assigned;

  g_assert_cmpint (entente_license_check_left (&facts, wanted, "users", &error), ==, left == NULL);
  if (left == NULL)
    {
      g_assert_no_error (error);
      return;
    }

  g_assert_true (entente_error_is (error, ENTENTE_REASON_TOO_MANY));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, left);
  g_assert_cmpstr (entente_error_get_detail (error, 1), ==, "license");
}

static void
test_no_more_is_assigned_than_is_left (void)
{
  assert_left (10, 8, 1, NULL);
  assert_left (10, 8, 2, NULL);
  assert_left (10, 8, 3, "2");
  assert_left (10, 10, 1, "0");
  /* Fewer were bought since. */
  assert_left (10, 12, 1, "0");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/license-rules/only-an-active-subscription-has-licenses", test_only_an_active_subscription_has_licenses);
  g_test_add_func ("/license-rules/only-what-persons-use-is-assigned", test_only_what_persons_use_is_assigned);
  g_test_add_func ("/license-rules/no-more-is-assigned-than-is-left", test_no_more_is_assigned_than_is_left);

  return g_test_run ();
}
