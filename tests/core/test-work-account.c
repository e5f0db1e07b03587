/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

static const EntenteNewWorkAccount good = {
  .kind = "provider",
  .organization_name = "Contoso IT Services, Inc.",
  .country = "US",
  .domain_prefix = "contoso-it",
  .first_name = "Ada",
  .last_name = "Martin",
  .user = "ada.martin",
  .password = "correct horse battery",
};

static void
assert_refused (const EntenteNewWorkAccount *account,
                const char                  *field,
                EntenteReason                reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) alone = NULL;

  g_assert_false (entente_new_work_account_check (account, &error));
  g_assert_cmpstr (entente_error_get_field (error), ==, field);
  g_assert_true (entente_error_is (error, reason));

  g_assert_false (entente_new_work_account_check_field (account, field, &alone));
  g_assert_cmpstr (alone->message, ==, error->message);
}

static void
test_good_account_is_accepted (void)
{
  const char *const *fields = entente_new_work_account_get_fields ();
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_new_work_account_check (&good, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length ((char **) fields), ==, 8);
  for (guint i = 0; fields[i] != NULL; i++)
    g_assert_true (entente_new_work_account_check_field (&good, fields[i], NULL));
}

static void
test_each_field_is_judged (void)
{
  static const struct
  {
    gsize offset;
    const char *value;
    const char *field;
    EntenteReason reason;
  } cases[] = {
    { G_STRUCT_OFFSET (EntenteNewWorkAccount, kind), "operator", "kind", ENTENTE_REASON_UNKNOWN_VALUE },
    { G_STRUCT_OFFSET (EntenteNewWorkAccount, kind), "bank", "kind", ENTENTE_REASON_UNKNOWN_VALUE },
    { G_STRUCT_OFFSET (EntenteNewWorkAccount, organization_name), "", "organization-name", ENTENTE_REASON_REQUIRED },
    { G_STRUCT_OFFSET (EntenteNewWorkAccount, organization_name), "&", "organization-name", ENTENTE_REASON_MALFORMED },
    { G_STRUCT_OFFSET (EntenteNewWorkAccount, country), NULL, "country", ENTENTE_REASON_REQUIRED },
    { G_STRUCT_OFFSET (EntenteNewWorkAccount, country), "XX", "country", ENTENTE_REASON_UNKNOWN_VALUE },
    { G_STRUCT_OFFSET (EntenteNewWorkAccount, domain_prefix), "ab", "domain-prefix", ENTENTE_REASON_TOO_SHORT },
    { G_STRUCT_OFFSET (EntenteNewWorkAccount, domain_prefix), "con toso", "domain-prefix", ENTENTE_REASON_DOMAIN_FORM },
    { G_STRUCT_OFFSET (EntenteNewWorkAccount, first_name), NULL, "first-name", ENTENTE_REASON_REQUIRED },
    { G_STRUCT_OFFSET (EntenteNewWorkAccount, last_name), "", "last-name", ENTENTE_REASON_REQUIRED },
    { G_STRUCT_OFFSET (EntenteNewWorkAccount, user), "", "user", ENTENTE_REASON_REQUIRED },
    { G_STRUCT_OFFSET (EntenteNewWorkAccount, user), "ada@contoso", "user", ENTENTE_REASON_MALFORMED },
    { G_STRUCT_OFFSET (EntenteNewWorkAccount, password), NULL, "password", ENTENTE_REASON_REQUIRED },
    { G_STRUCT_OFFSET (EntenteNewWorkAccount, password), "elevenchars", "password", ENTENTE_REASON_TOO_SHORT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteNewWorkAccount account = good;

      g_test_message ("%s: %s", cases[i].field, cases[i].value);
      G_STRUCT_MEMBER (const char *, &account, cases[i].offset) = cases[i].value;
      assert_refused (&account, cases[i].field, cases[i].reason);
    }
}

static void
test_kind_is_that_of_a_reseller_until_another_is_said (void)
{
  static const struct
  {
    const char *nick;
    EntenteKind kind;
  } cases[] = {
    { NULL, ENTENTE_KIND_RESELLER },
    { "", ENTENTE_KIND_RESELLER },
    { "reseller", ENTENTE_KIND_RESELLER },
    { "provider", ENTENTE_KIND_PROVIDER },
    { "customer", ENTENTE_KIND_CUSTOMER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteNewWorkAccount account = good;

      account.kind = cases[i].nick;
      g_assert_true (entente_new_work_account_check_field (&account, "kind", NULL));
      g_assert_cmpint (entente_new_work_account_get_kind (&account), ==, cases[i].kind);
    }
}

static void
test_password_is_not_the_user_name (void)
{
  static const char *const names[] = { "ada.martin.1815", "ADA.Martin.1815", "Ada.Martin.1815@contoso.program.example" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_clear_error (&error);
      g_assert_false (entente_password_check (names[i], "ada.martin.1815@contoso.program.example", "password", &error));
      g_assert_true (entente_error_is (error, ENTENTE_REASON_PASSWORD_IS_NAME));
      g_assert_cmpstr (entente_error_get_field (error), ==, "password");
    }

  g_assert_true (entente_password_check ("ada.martin.1816", "ada.martin.1815@contoso.program.example", "password", NULL));
}

/* As people count: letters of any script, and blanks. */
static void
test_length_of_a_password_is_in_characters (void)
{
  g_autofree char *longest = g_strnfill (ENTENTE_PASSWORD_MAX, 'x');
  g_autofree char *longer = g_strconcat (longest, "x", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_password_check ("éééééééééééé", "ada", "password", NULL));
  g_assert_true (entente_password_check (" a b c d e f", "ada", "password", NULL));
  g_assert_true (entente_password_check (longest, "ada", "password", NULL));

  g_assert_false (entente_password_check ("ééééééééééé", "ada", "password", &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_TOO_SHORT));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "12");

  g_clear_error (&error);
  g_assert_false (entente_password_check (longer, "ada", "password", &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_TOO_LONG));
}

static void
test_new_password_is_another_one (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_password_check_new ("correct horse battery", "correct horse batter", "ada@x", "new-password", NULL));
  g_assert_true (entente_password_check_new ("correct horse battery", "Correct horse battery", "ada@x", "new-password", NULL));

  g_assert_false (entente_password_check_new ("correct horse battery", "correct horse battery", "ada@x", "new-password", &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_PASSWORD_IS_OLD));
  g_assert_cmpstr (entente_error_get_field (error), ==, "new-password");

  /* And one that would do at all. */
  g_clear_error (&error);
  g_assert_false (entente_password_check_new ("short", "correct horse battery", "ada@x", "new-password", &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_TOO_SHORT));
  g_clear_error (&error);
  g_assert_false (entente_password_check_new ("ada.martin.1815", "battery", "ada.martin.1815@x", "new-password", &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_PASSWORD_IS_NAME));
}

static void
test_password_is_typed_alike_twice (void)
{
  g_autoptr (GError) differs = NULL;
  g_autoptr (GError) missing = NULL;

  g_assert_true (entente_password_check_again ("correct horse battery", "correct horse battery", "password-again", NULL));

  g_assert_false (entente_password_check_again ("correct horse battery", "correct horse batter", "password-again", &differs));
  g_assert_true (entente_error_is (differs, ENTENTE_REASON_PASSWORDS_DIFFER));
  g_assert_cmpstr (entente_error_get_field (differs), ==, "password-again");

  g_assert_false (entente_password_check_again ("", "", "password-again", &missing));
  g_assert_true (entente_error_is (missing, ENTENTE_REASON_REQUIRED));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/work-account/good-account-is-accepted", test_good_account_is_accepted);
  g_test_add_func ("/work-account/each-field-is-judged", test_each_field_is_judged);
  g_test_add_func ("/work-account/kind-is-that-of-a-reseller-until-another-is-said",
                   test_kind_is_that_of_a_reseller_until_another_is_said);
  g_test_add_func ("/work-account/password-is-not-the-user-name", test_password_is_not_the_user_name);
  g_test_add_func ("/work-account/length-of-a-password-is-in-characters", test_length_of_a_password_is_in_characters);
  g_test_add_func ("/work-account/new-password-is-another-one", test_new_password_is_another_one);
  g_test_add_func ("/work-account/password-is-typed-alike-twice", test_password_is_typed_alike_twice);

  return g_test_run ();
}
