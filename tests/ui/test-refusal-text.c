/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-ui.h>

#include <string.h>

static char *
say (EntenteReason  reason,
     const char    *first,
     const char    *second)
{
  g_autoptr (GError) error = NULL;

  entente_refuse (&error, reason, "field", first, second, NULL);

  return entente_refusal_to_text (error);
}

static void
test_every_reason_has_its_own_sentence (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint reason = 0; reason < ENTENTE_N_REASONS; reason++)
    {
      g_autofree char *text = say (reason, "17", "42");

      g_test_message ("%s: %s", entente_reason_get_nick (reason), text);
      g_assert_nonnull (text);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_true (g_ascii_isupper (text[0]) || g_str_has_prefix (text, "“"));
      g_assert_nonnull (strpbrk (text + strlen (text) - 1, ".?0123456789"));
      g_assert_true (g_hash_table_add (seen, g_steal_pointer (&text)));
    }
}

static void
test_no_reason_needs_its_details (void)
{
  for (guint reason = 0; reason < ENTENTE_N_REASONS; reason++)
    {
      g_autofree char *text = say (reason, NULL, NULL);

      g_assert_nonnull (text);
    }
}

static void
test_numbers_follow_the_plural (void)
{
  g_autofree char *one = say (ENTENTE_REASON_TOO_LONG, "1", NULL);
  g_autofree char *many = say (ENTENTE_REASON_TOO_LONG, "50", NULL);

  g_assert_cmpstr (one, ==, "This is too long. Use 1 character at most.");
  g_assert_cmpstr (many, ==, "This is too long. Use 50 characters at most.");
}

static void
test_tries_that_are_left_are_told (void)
{
  g_autofree char *none = say (ENTENTE_REASON_CODE_WRONG, "0", NULL);
  g_autofree char *one = say (ENTENTE_REASON_CODE_WRONG, "1", NULL);
  g_autofree char *many = say (ENTENTE_REASON_CODE_WRONG, "4", NULL);
  g_autofree char *later = say (ENTENTE_REASON_CODES_TOO_MANY, "1772442000000000", NULL);

  g_assert_cmpstr (none, ==, "This is not the code that was sent, and it cannot be tried any more. Have another mail sent.");
  g_assert_cmpstr (one, ==, "This is not the code that was sent. You can try 1 more time.");
  g_assert_cmpstr (many, ==, "This is not the code that was sent. You can try 4 more times.");
  g_assert_nonnull (strstr (later, "There can be another one from Mar 2, 2026"));
}

static void
test_licenses_that_are_left_are_told (void)
{
  g_autofree char *none = say (ENTENTE_REASON_TOO_MANY, "0", "license");
  g_autofree char *one = say (ENTENTE_REASON_TOO_MANY, "1", "license");
  g_autofree char *some = say (ENTENTE_REASON_TOO_MANY, "12", "license");

  g_assert_cmpstr (none, ==, "All licenses of this subscription are assigned already.");
  g_assert_cmpstr (one, ==, "Only 1 license of this subscription is left. Choose fewer people.");
  g_assert_cmpstr (some, ==, "Only 12 licenses of this subscription are left. Choose fewer people.");
}

static void
test_details_stand_in_their_places (void)
{
  g_autofree char *row = say (ENTENTE_REASON_CELL_COUNT, "3", "1024");
  g_autofree char *file = say (ENTENTE_REASON_FILE_MALFORMED, "7", "expected %s or %1$s");
  g_autofree char *cell = say (ENTENTE_REASON_CELL_TOO_LONG, "nowhere", "2048");

  g_assert_cmpstr (row, ==, "This row has 3 cells, the header has 1024.");
  g_assert_cmpstr (file, ==, "The file cannot be read from line 7 on: expected %s or %1$s");
  g_assert_cmpstr (cell, ==, "A cell on line nowhere is longer than 2.0\u00a0kB. Is a quotation mark missing there?");
}

static void
test_missing_detail_has_a_sentence_of_its_own (void)
{
  g_autofree char *given = say (ENTENTE_REASON_TAKEN, "adatum-2", NULL);
  g_autofree char *missing = say (ENTENTE_REASON_TAKEN, NULL, NULL);

  g_assert_cmpstr (given, ==, "This is taken already. adatum-2 is free.");
  g_assert_cmpstr (missing, ==, "This is taken already. Choose another one.");
}

static void
test_altered_entry_is_named (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  entente_refuse (&error, ENTENTE_REASON_LOG_ALTERED, NULL, "id", "1790000000000000", "ana@fabrikam.example", "customer.add",
                  "Alpine Works", NULL);
  text = entente_refusal_to_text (error);

  g_assert_true (g_str_has_prefix (text, "The entry “Customer added: Alpine Works” of ana@fabrikam.example, "));
}

static void
test_subscriptions_in_the_way_are_named (void)
{
  g_autofree char *one = say (ENTENTE_REASON_SUBSCRIPTIONS_ACTIVE, "1", "Mail");
  g_autofree char *many = NULL;
  g_autoptr (GError) error = NULL;

  entente_refuse (&error, ENTENTE_REASON_SUBSCRIPTIONS_ACTIVE, NULL, "12", "Mail", "Office", "Storage", NULL);
  many = entente_refusal_to_text (error);

  g_assert_cmpstr (one, ==, "A subscription is still active: Mail. It has to be over or suspended first.");
  g_assert_cmpstr (many, ==, "There are still 12 active subscriptions, among them Mail, Office, Storage. They have to be over or suspended first.");
}

static void
test_roles_are_named (void)
{
  g_autofree char *text = say (ENTENTE_REASON_MISSING_ROLE, "global-admin,admin-agent", NULL);

  g_assert_cmpstr (text, ==, "Your roles do not allow this. Ask a global admin or an admin agent of your organization.");
}

static void
test_kinds_are_named (void)
{
  g_autofree char *provider = say (ENTENTE_REASON_NOT_YOUR_KIND, "provider", NULL);
  g_autofree char *several = say (ENTENTE_REASON_NOT_YOUR_KIND, "provider,reseller", NULL);

  g_assert_cmpstr (provider, ==, "Only an indirect provider can do this. Ask your provider.");
  g_assert_cmpstr (several, ==, "An organization of your kind cannot do this.");
}

static void
test_other_errors_give_their_message (void)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "No such file");
  g_autofree char *text = entente_refusal_to_text (error);

  g_assert_cmpstr (text, ==, "No such file");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/refusal-text/every-reason-has-its-own-sentence", test_every_reason_has_its_own_sentence);
  g_test_add_func ("/refusal-text/no-reason-needs-its-details", test_no_reason_needs_its_details);
  g_test_add_func ("/refusal-text/numbers-follow-the-plural", test_numbers_follow_the_plural);
  g_test_add_func ("/refusal-text/tries-that-are-left-are-told", test_tries_that_are_left_are_told);
  g_test_add_func ("/refusal-text/licenses-that-are-left-are-told", test_licenses_that_are_left_are_told);
  g_test_add_func ("/refusal-text/details-stand-in-their-places", test_details_stand_in_their_places);
  g_test_add_func ("/refusal-text/missing-detail-has-a-sentence-of-its-own", test_missing_detail_has_a_sentence_of_its_own);
  g_test_add_func ("/refusal-text/altered-entry-is-named", test_altered_entry_is_named);
  g_test_add_func ("/refusal-text/subscriptions-in-the-way-are-named", test_subscriptions_in_the_way_are_named);
  g_test_add_func ("/refusal-text/roles-are-named", test_roles_are_named);
  g_test_add_func ("/refusal-text/kinds-are-named", test_kinds_are_named);
  g_test_add_func ("/refusal-text/other-errors-give-their-message", test_other_errors_give_their_message);

  return g_test_run ();
}
