/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-role-page.h"

/* Every permission × every kind × every single role, and nobody's, against the page written by hand. */
static void
test_matrix_is_as_written (void)
{
  g_autoptr (GHashTable) page = test_role_page_load ("permissions.txt");

  for (guint permission = 0; permission < ENTENTE_N_PERMISSIONS; permission++)
    {
      const TestRoleMarks *marks = g_hash_table_lookup (page, entente_permission_to_nick (permission));

      g_test_message ("%s", entente_permission_to_nick (permission));
      g_assert_nonnull (marks);

      for (guint kind = 0; kind < TEST_N_KINDS; kind++)
        for (guint role = 0; role <= TEST_NO_ROLE; role++)
          {
            g_autoptr (GError) error = NULL;
            gboolean allowed = entente_permission_check (permission, kind, role == TEST_NO_ROLE ? 0 : 1u << role, &error);

            g_test_message ("as %s with role %u", entente_kind_to_nick (kind), role);
            test_role_marks_assert (marks, kind, role, allowed, error);
          }
    }

  /* And nothing stands there of what the program does not know. */
  g_assert_cmpuint (g_hash_table_size (page), ==, ENTENTE_N_PERMISSIONS);
}

static void
test_roles_add_up (void)
{
  for (int i = 0; i < 2000; i++)
    {
      EntentePermission permission = g_test_rand_int_range (0, ENTENTE_N_PERMISSIONS);
      EntenteKind kind = g_test_rand_int_range (0, TEST_N_KINDS);
      EntenteRoles roles = g_test_rand_int_range (0, 1 << ENTENTE_N_ROLES);
      gboolean any = entente_permission_check (permission, kind, 0, NULL);

      for (guint role = 0; role < ENTENTE_N_ROLES; role++)
        if (roles & (1u << role))
          any |= entente_permission_check (permission, kind, 1u << role, NULL);

      g_assert_cmpint (entente_permission_check (permission, kind, roles, NULL), ==, any);
    }
}

static void
test_refusal_says_who_may (void)
{
  g_autoptr (GError) kind = NULL;
  g_autoptr (GError) role = NULL;

  entente_permission_check (ENTENTE_PERMISSION_REQUEST_RELATIONSHIP, ENTENTE_KIND_CUSTOMER, ENTENTE_ROLE_GLOBAL_ADMIN, &kind);
  g_assert_true (entente_error_is (kind, ENTENTE_REASON_NOT_YOUR_KIND));
  g_assert_cmpstr (entente_error_get_detail (kind, 0), ==, "provider,reseller");

  entente_permission_check (ENTENTE_PERMISSION_REQUEST_RELATIONSHIP, ENTENTE_KIND_RESELLER, ENTENTE_ROLE_HELPDESK_AGENT, &role);
  g_assert_true (entente_error_is (role, ENTENTE_REASON_MISSING_ROLE));
  g_assert_cmpstr (entente_error_get_detail (role, 0), ==, "global-admin,admin-agent,sales-agent");
}

static void
test_resellers_neither_create_nor_order_nor_attest (void)
{
  EntenteRoles everything = (1 << ENTENTE_N_ROLES) - 1;

  g_assert_false (entente_permission_check (ENTENTE_PERMISSION_ADD_CUSTOMER, ENTENTE_KIND_RESELLER, everything, NULL));
  g_assert_false (entente_permission_check (ENTENTE_PERMISSION_PLACE_ORDER, ENTENTE_KIND_RESELLER, everything, NULL));
  g_assert_false (entente_permission_check (ENTENTE_PERMISSION_ATTEST_AGREEMENT, ENTENTE_KIND_RESELLER, everything, NULL));
}

static void
test_get_roles_agrees_with_check (void)
{
  for (guint permission = 0; permission < ENTENTE_N_PERMISSIONS; permission++)
    for (guint kind = 0; kind < TEST_N_KINDS; kind++)
      for (guint role = 0; role < ENTENTE_N_ROLES; role++)
        g_assert_cmpint ((entente_permission_get_roles (permission, kind) & (1u << role)) != 0, ==,
                         entente_permission_check (permission, kind, 1u << role, NULL));
}

/* By hand: all that somebody does who waits to be let in. */
static void
test_who_is_not_enrolled_does_little (void)
{
  static const EntentePermission little[] = {
    ENTENTE_PERMISSION_ANSWER_VETTING,
    ENTENTE_PERMISSION_ASSIGN_DIRECTORY_ROLES,
    ENTENTE_PERMISSION_ASSIGN_GLOBAL_ADMIN,
    ENTENTE_PERMISSION_CHANGE_OWN_PASSWORD,
    ENTENTE_PERMISSION_EDIT_ORGANIZATION,
    ENTENTE_PERMISSION_ENROLL,
    ENTENTE_PERMISSION_EXPORT_ACTIVITY,
    ENTENTE_PERMISSION_MANAGE_USERS,
    ENTENTE_PERMISSION_READ_MESSAGE,
    ENTENTE_PERMISSION_RESET_PASSWORD,
    ENTENTE_PERMISSION_VERIFY_EMAIL,
    ENTENTE_PERMISSION_VIEW_ACTIVITY,
    ENTENTE_PERMISSION_VIEW_MESSAGES,
    ENTENTE_PERMISSION_VIEW_ORGANIZATION,
    ENTENTE_PERMISSION_VIEW_USERS,
  };
  const char *const *states = entente_life_cycle_get_states (&entente_program_life_cycle);

  for (guint s = 0; states[s] != NULL; s++)
    for (int permission = 0; permission < ENTENTE_N_PERMISSIONS; permission++)
      {
        gboolean expected = g_str_equal (states[s], "qualified") || g_str_equal (states[s], "active");
        g_autoptr (GError) error = NULL;

        for (guint i = 0; i < G_N_ELEMENTS (little); i++)
          expected |= (int) little[i] == permission;

        g_test_message ("%s, %s", states[s], entente_permission_to_nick (permission));
        g_assert_cmpint (entente_permission_check_enrolled (permission, states[s], &error), ==, expected);
        if (expected)
          continue;

        g_assert_true (entente_error_is (error, ENTENTE_REASON_NOT_ENROLLED));
        g_assert_cmpstr (entente_error_get_detail (error, 0), ==, states[s]);
      }

  /* Of a later version. */
  g_assert_false (entente_permission_check_enrolled (ENTENTE_PERMISSION_PLACE_ORDER, "dormant", NULL));
}

/* By hand: all that somebody does who has yet to choose a password. */
static void
test_who_has_a_temporary_password_reads_and_changes_it (void)
{
  static const EntentePermission little[] = {
    ENTENTE_PERMISSION_CHANGE_OWN_PASSWORD,
    ENTENTE_PERMISSION_VIEW_ACTIVITY,
    ENTENTE_PERMISSION_VIEW_AGREEMENTS,
    ENTENTE_PERMISSION_VIEW_CATALOG,
    ENTENTE_PERMISSION_VIEW_CUSTOMER_USERS,
    ENTENTE_PERMISSION_VIEW_CUSTOMERS,
    ENTENTE_PERMISSION_VIEW_INVITATIONS,
    ENTENTE_PERMISSION_VIEW_MESSAGES,
    ENTENTE_PERMISSION_VIEW_ORGANIZATION,
    ENTENTE_PERMISSION_VIEW_PARTNERS,
    ENTENTE_PERMISSION_VIEW_PRICES,
    ENTENTE_PERMISSION_VIEW_PROVIDERS,
    ENTENTE_PERMISSION_VIEW_RESELLERS,
    ENTENTE_PERMISSION_VIEW_SUBSCRIPTIONS,
    ENTENTE_PERMISSION_VIEW_USERS,
  };

  for (int permission = 0; permission < ENTENTE_N_PERMISSIONS; permission++)
    {
      gboolean expected = FALSE;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (little); i++)
        expected |= (int) little[i] == permission;

      g_test_message ("%s", entente_permission_to_nick (permission));
      g_assert_true (entente_permission_check_password (permission, /* must_change= */ FALSE, NULL));
      g_assert_cmpint (entente_permission_check_password (permission, /* must_change= */ TRUE, &error), ==, expected);
      if (!expected)
        g_assert_true (entente_error_is (error, ENTENTE_REASON_MUST_CHANGE_PASSWORD));
    }
}

static void
test_nicks_go_there_and_back (void)
{
  for (guint i = 0; i < ENTENTE_N_PERMISSIONS; i++)
    g_assert_cmpuint (entente_permission_from_nick (entente_permission_to_nick (i)), ==, i);

  g_assert_cmpuint (entente_permission_from_nick ("fly"), ==, ENTENTE_N_PERMISSIONS);
  g_assert_cmpuint (entente_permission_from_nick (""), ==, ENTENTE_N_PERMISSIONS);
  g_assert_cmpuint (entente_permission_from_nick (NULL), ==, ENTENTE_N_PERMISSIONS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/permissions/matrix-is-as-written", test_matrix_is_as_written);
  g_test_add_func ("/permissions/roles-add-up", test_roles_add_up);
  g_test_add_func ("/permissions/refusal-says-who-may", test_refusal_says_who_may);
  g_test_add_func ("/permissions/resellers-neither-create-nor-order-nor-attest", test_resellers_neither_create_nor_order_nor_attest);
  g_test_add_func ("/permissions/get-roles-agrees-with-check", test_get_roles_agrees_with_check);
  g_test_add_func ("/permissions/who-is-not-enrolled-does-little", test_who_is_not_enrolled_does_little);
  g_test_add_func ("/permissions/who-has-a-temporary-password-reads-and-changes-it",
                   test_who_has_a_temporary_password_reads_and_changes_it);
  g_test_add_func ("/permissions/nicks-go-there-and-back", test_nicks_go_there_and_back);

  return g_test_run ();
}
