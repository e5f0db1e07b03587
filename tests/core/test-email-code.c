/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

#define SENT G_GINT64_CONSTANT (1770000000000000)
#define CODE "04711815"

static const EntenteEmailCode sent = { CODE, "c0ffee", SENT, 0 };

static void
assert_refused (GError        *error,
                EntenteReason  reason,
                const char    *detail)
{
  g_assert_true (entente_error_is (error, reason));
  if (detail != NULL)
    g_assert_cmpstr (entente_error_get_detail (error, 0), ==, detail);
  g_error_free (error);
}

static void
test_code_is_cleaned (void)
{
  static const struct
  {
    const char *typed;
    const char *code;
  } cases[] = {
    { " 0471 1815 ", CODE },
    { "0471-1815", CODE },
    { "0471\xe2\x80\x93"
      "1815",
      CODE },
    { "0471\xc2\xa0"
      "1815",
      CODE },
    { "\xd9\xa0\xd9\xa4\xd9\xa7\xd9\xa1\xd9\xa1\xd9\xa8\xd9\xa1\xd9\xa5", CODE }, /* Arabic digits */
    { "0471x", "0471x" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *code = entente_email_code_clean (cases[i].typed);

      g_assert_cmpstr (code, ==, cases[i].code);
    }
}

static void
test_form_is_eight_digits (void)
{
  static const char *const bad[] = { "1234567", "123456789", "1234567x" };
  GError *error = NULL;

  g_assert_true (entente_email_code_check_form (CODE, "code", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_false (entente_email_code_check_form (bad[i], "code", &error));
      g_assert_cmpstr (entente_error_get_field (error), ==, "code");
      assert_refused (g_steal_pointer (&error), ENTENTE_REASON_MALFORMED, "1234 5678");
    }

  g_assert_false (entente_email_code_check_form ("", "code", &error));
  assert_refused (g_steal_pointer (&error), ENTENTE_REASON_REQUIRED, NULL);
}

static void
test_code_is_good_for_ten_minutes (void)
{
  GError *error = NULL;

  g_assert_true (entente_email_code_check (&sent, CODE, SENT, "code", NULL));
  g_assert_true (entente_email_code_check (&sent, CODE, SENT + 10 * G_TIME_SPAN_MINUTE - 1, "code", NULL));
  g_assert_false (entente_email_code_check (&sent, CODE, SENT + 10 * G_TIME_SPAN_MINUTE, "code", &error));
  assert_refused (g_steal_pointer (&error), ENTENTE_REASON_CODE_EXPIRED, NULL);
}

static void
test_link_is_good_for_a_day (void)
{
  GError *error = NULL;

  g_assert_true (entente_email_code_check_secret (&sent, "c0ffee", SENT + G_TIME_SPAN_DAY - 1, "secret", NULL));
  g_assert_false (entente_email_code_check_secret (&sent, "c0ffee", SENT + G_TIME_SPAN_DAY, "secret", &error));
  assert_refused (g_steal_pointer (&error), ENTENTE_REASON_CODE_EXPIRED, NULL);
  g_assert_false (entente_email_code_check_secret (&sent, "c0ffed", SENT, "secret", &error));
  assert_refused (g_steal_pointer (&error), ENTENTE_REASON_CODE_EXPIRED, NULL);
}

/* Nothing is what is kept once a code was used: it is no secret that somebody could know. */
static void
test_what_was_used_is_good_no_more (void)
{
  EntenteEmailCode used = { "", "", SENT, 0 };
  GError *error = NULL;

  g_assert_false (entente_email_code_check (&used, "", SENT, "code", &error));
  assert_refused (g_steal_pointer (&error), ENTENTE_REASON_CODE_EXPIRED, NULL);
  g_assert_false (entente_email_code_check_secret (&used, "", SENT, "secret", &error));
  assert_refused (g_steal_pointer (&error), ENTENTE_REASON_CODE_EXPIRED, NULL);
}

static void
test_five_tries_are_all (void)
{
  EntenteEmailCode code = sent;
  GError *error = NULL;

  for (code.tries = 0; code.tries < 5; code.tries++)
    {
      g_autofree char *left = g_strdup_printf ("%d", (int) (4 - code.tries));

      g_assert_false (entente_email_code_check (&code, "00000000", SENT, "code", &error));
      assert_refused (g_steal_pointer (&error), ENTENTE_REASON_CODE_WRONG, left);
    }

  g_assert_false (entente_email_code_check (&code, CODE, SENT, "code", &error));
  assert_refused (g_steal_pointer (&error), ENTENTE_REASON_CODE_USED_UP, NULL);
}

static void
test_three_are_sent_an_hour (void)
{
  GError *error = NULL;
  g_autofree char *from = g_strdup_printf ("%" G_GINT64_FORMAT, SENT + G_TIME_SPAN_HOUR);

  g_assert_true (entente_email_code_check_sending (0, SENT, NULL));
  g_assert_false (entente_email_code_check_sending (SENT, SENT + G_TIME_SPAN_HOUR - 1, &error));
  assert_refused (g_steal_pointer (&error), ENTENTE_REASON_CODES_TOO_MANY, from);
  g_assert_true (entente_email_code_check_sending (SENT, SENT + G_TIME_SPAN_HOUR, NULL));
}

static void
test_outcome_tells_what_is_left (void)
{
  g_autoptr (GVariant) good = g_variant_ref_sink (g_variant_new_parsed ("{'verified': <true>}"));
  g_autoptr (GVariant) wrong = g_variant_ref_sink (g_variant_new_parsed ("{'verified': <false>, 'tries-left': <int64 2>}"));
  GError *error = NULL;

  g_assert_true (entente_email_outcome_check (good, "code", NULL));
  g_assert_false (entente_email_outcome_check (wrong, "code", &error));
  assert_refused (g_steal_pointer (&error), ENTENTE_REASON_CODE_WRONG, "2");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/email-code/cleaned", test_code_is_cleaned);
  g_test_add_func ("/email-code/form", test_form_is_eight_digits);
  g_test_add_func ("/email-code/ten-minutes", test_code_is_good_for_ten_minutes);
  g_test_add_func ("/email-code/link", test_link_is_good_for_a_day);
  g_test_add_func ("/email-code/used", test_what_was_used_is_good_no_more);
  g_test_add_func ("/email-code/tries", test_five_tries_are_all);
  g_test_add_func ("/email-code/sending", test_three_are_sent_an_hour);
  g_test_add_func ("/email-code/outcome", test_outcome_tells_what_is_left);

  return g_test_run ();
}
