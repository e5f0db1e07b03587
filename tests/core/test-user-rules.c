/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

#define GLOBAL ENTENTE_ROLE_GLOBAL_ADMIN
#define USERS ENTENTE_ROLE_USER_ADMIN
#define ACCOUNT ENTENTE_ROLE_ACCOUNT_ADMIN
#define AGENT ENTENTE_ROLE_ADMIN_AGENT
#define VIEWER ENTENTE_ROLE_REPORT_VIEWER

static void
test_only_global_admins_make_and_unmake_each_other (void)
{
  static const struct
  {
    EntenteRoles actor;
    EntenteRoles before;
    EntenteRoles after;
    gboolean may;
  } cases[] = {
    { GLOBAL, 0, GLOBAL, TRUE },
    { GLOBAL, GLOBAL, 0, TRUE },
    { USERS, 0, GLOBAL, FALSE },
    { USERS, USERS, USERS | GLOBAL, FALSE },
    { USERS, GLOBAL, 0, FALSE },
    { USERS, GLOBAL, GLOBAL | AGENT, TRUE },
    { USERS, 0, USERS | AGENT, TRUE },
    { ACCOUNT, 0, GLOBAL, FALSE },
    { ACCOUNT, 0, USERS, FALSE },
    { ACCOUNT, 0, AGENT, FALSE },
    { ACCOUNT, AGENT, AGENT | VIEWER, TRUE },
    { ACCOUNT, AGENT | VIEWER, 0, FALSE },
    { ACCOUNT, VIEWER, 0, TRUE },
    { 0, AGENT, AGENT, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%u", i);
      g_assert_cmpint (entente_user_check_change_of_roles (ENTENTE_KIND_PROVIDER, cases[i].actor, cases[i].before,
                                                           cases[i].after, &error),
                       ==, cases[i].may);
      g_assert_true (cases[i].may || entente_error_is (error, ENTENTE_REASON_MISSING_ROLE));
    }
}

static void
test_only_global_admin_stays_one (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_user_check_admin_is_left (FALSE, 0, NULL));
  g_assert_true (entente_user_check_admin_is_left (TRUE, GLOBAL | AGENT, NULL));
  g_assert_false (entente_user_check_admin_is_left (TRUE, AGENT, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_ONLY_GLOBAL_ADMIN));
}

static void
test_who_is_removed_is_kept_for_thirty_days (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (ENTENTE_USER_KEPT_SPAN, ==, 30 * G_TIME_SPAN_DAY);
  g_assert_true (entente_user_check_kept (7, 7, NULL));
  g_assert_true (entente_user_check_kept (7, 6 + 30 * G_TIME_SPAN_DAY, NULL));
  g_assert_false (entente_user_check_kept (7, 7 + 30 * G_TIME_SPAN_DAY, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_REMOVED_LONG_AGO));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "30");
}

static void
test_user_names_are_suggested_in_plain_letters (void)
{
  static const struct
  {
    const char *name;
    const char *prefix;
  } cases[] = {
    { "Ada Martin", "ada.martin" },
    { "  Noémie  O’Hara-Brückner ", "noemie.o.hara.bruckner" },
    { "王小明", "" },
    { "", "" },
  };
  g_autofree char *many = g_strnfill (200, 'a');
  g_autofree char *none = entente_user_suggest_prefix (many);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *prefix = entente_user_suggest_prefix (cases[i].name);

      g_assert_cmpstr (prefix, ==, cases[i].prefix);
      g_assert_true (prefix[0] == '\0' || entente_user_check_prefix (prefix, "user", NULL));
    }
  g_assert_cmpstr (none, ==, "");
}

static void
test_prefixes_are_written_as_addresses_are (void)
{
  static const struct
  {
    const char *prefix;
    EntenteReason reason;
  } cases[] = {
    { "", ENTENTE_REASON_REQUIRED },
    { "a@b", ENTENTE_REASON_MALFORMED },
    { "ada martin", ENTENTE_REASON_MALFORMED },
    { ".ada", ENTENTE_REASON_MALFORMED },
    { "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ENTENTE_REASON_TOO_LONG },
  };

  g_assert_true (entente_user_check_prefix ("ada.martin-2", "user", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (entente_user_check_prefix (cases[i].prefix, "user", &error));
      g_assert_true (entente_error_is (error, cases[i].reason));
      g_assert_cmpstr (entente_error_get_field (error), ==, "user");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/user-rules/only-global-admins-make-and-unmake-each-other",
                   test_only_global_admins_make_and_unmake_each_other);
  g_test_add_func ("/user-rules/only-global-admin-stays-one", test_only_global_admin_stays_one);
  g_test_add_func ("/user-rules/who-is-removed-is-kept-for-thirty-days", test_who_is_removed_is_kept_for_thirty_days);
  g_test_add_func ("/user-rules/user-names-are-suggested-in-plain-letters", test_user_names_are_suggested_in_plain_letters);
  g_test_add_func ("/user-rules/prefixes-are-written-as-addresses-are", test_prefixes_are_written_as_addresses_are);

  return g_test_run ();
}
