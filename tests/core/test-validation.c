/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

#define NOW G_GINT64_CONSTANT (1790000000000000) /* 2026-09-21 14:13:20 UTC */

typedef gboolean (*Validate) (const char *text,
                              const char *field,
                              GError **error);

static void
assert_allowed (Validate    validate,
                const char *text)
{
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", text);
  g_assert_true (validate (text, "field", &error));
  g_assert_no_error (error);
}

static void
assert_refused (Validate       validate,
                const char    *text,
                EntenteReason  reason)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = g_strescape (text, NULL);

  g_test_message ("%s", shown);
  g_assert_false (validate (text, "field", &error));
  g_assert_cmpstr (entente_reason_get_nick (entente_error_get_reason (error)), ==, entente_reason_get_nick (reason));
  g_assert_cmpstr (entente_error_get_field (error), ==, "field");
}

static void
assert_all_allowed (Validate           validate,
                    const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    assert_allowed (validate, texts[i]);
}

static void
assert_all_malformed (Validate           validate,
                      const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    assert_refused (validate, texts[i], ENTENTE_REASON_MALFORMED);
}

/* Exactly @longest characters pass, one more does not. */
static void
assert_longest (Validate validate,
                char     letter,
                gsize    longest)
{
  g_autofree char *fits = g_strnfill (longest, letter);
  g_autofree char *longer = g_strnfill (longest + 1, letter);

  assert_allowed (validate, fits);
  assert_refused (validate, longer, ENTENTE_REASON_TOO_LONG);
}

static gboolean
validate_work_email (const char  *text,
                     const char  *field,
                     GError     **error)
{
  return entente_validate_work_email (text, entente_mail_policy_get_default (), field, error);
}

static gboolean
validate_past_date (const char  *text,
                    const char  *field,
                    GError     **error)
{
  return entente_validate_past_date (text, NOW, field, error);
}

static const Validate all[] = {
  entente_validate_organization_name,
  entente_validate_person_name,
  entente_validate_email,
  validate_work_email,
  entente_validate_phone,
  entente_validate_mpn_id,
  entente_validate_domain_prefix,
  entente_validate_url,
  entente_validate_date,
  validate_past_date,
  entente_validate_language,
};

static void
test_each_field_is_required (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    assert_refused (all[i], "", ENTENTE_REASON_REQUIRED);
}

static void
test_no_field_takes_control_characters (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      assert_refused (all[i], "abc\nabc", ENTENTE_REASON_CONTROL_CHARACTER);
      assert_refused (all[i], "abc\x7f", ENTENTE_REASON_CONTROL_CHARACTER);
      assert_refused (all[i], "abc\u202e", ENTENTE_REASON_CONTROL_CHARACTER);
    }
}

static void
test_no_field_takes_broken_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    assert_refused (all[i], "abc\xff", ENTENTE_REASON_MALFORMED);
}

static void
test_random_bytes_do_no_harm (void)
{
  for (int i = 0; i < 20000; i++)
    {
      char text[25] = { 0 };
      int n = g_test_rand_int_range (0, sizeof text - 1);
      Validate validate = all[g_test_rand_int_range (0, G_N_ELEMENTS (all))];
      g_autoptr (GError) error = NULL;

      for (int j = 0; j < n; j++)
        text[j] = g_test_rand_bit () ? "@.-/:1a "[g_test_rand_int_range (0, 8)] : (char) g_test_rand_int_range (1, 256);

      if (!validate (text, "field", &error))
        g_assert_cmpint (entente_error_get_reason (error), !=, ENTENTE_REASON_UNSPECIFIED);
      else
        g_assert_no_error (error);
    }
}

static void
test_organization_names (void)
{
  static const char *const good[] = { "3M", "Müller & Söhne GmbH", "株式会社", "X", NULL };
  static const char *const bad[] = { "-", "&!", "…", NULL };

  assert_all_allowed (entente_validate_organization_name, good);
  assert_all_malformed (entente_validate_organization_name, bad);
  assert_longest (entente_validate_organization_name, 'a', ENTENTE_ORGANIZATION_NAME_MAX);
}

static void
test_person_names (void)
{
  static const char *const good[] = { "Ada", "O’Neil", "Nguyễn Thị", "李", NULL };

  assert_all_allowed (entente_validate_person_name, good);
  assert_longest (entente_validate_person_name, 'a', 50);
}

static void
test_mail_addresses (void)
{
  static const char *const good[] = {
    "ada@example.com",
    "a.b+c_d-e@mail.example.co.uk",
    "o'neil@x1.example",
    "jürgen@müller.example",
    "a@b-c.example",
    "!#$%&'*+-/=?^_`{|}~@example.org",
    "用户@例子.example",
    NULL,
  };
  static const char *const bad[] = {
    "ada",
    "@example.com",
    "ada@",
    "ada@localhost",
    "ada@@example.com",
    "a da@example.com",
    "ada@exa mple.com",
    ".ada@example.com",
    "ada.@example.com",
    "a..da@example.com",
    "ada@.example.com",
    "ada@example..com",
    "ada@example.com.",
    "ada@-example.com",
    "ada@example-.com",
    "ada@192.0.2.1",
    "ada@[192.0.2.1]",
    "\"ada\"@example.com",
    "Ada <ada@example.com>",
    "ada@example.com,bob@example.com",
    "mailto:ada@example.com",
    "ada@example.c",
    "ada@exam_ple.com",
    "ada@example.com?subject=x",
    NULL,
  };

  assert_all_allowed (entente_validate_email, good);
  assert_all_malformed (entente_validate_email, bad);
}

static void
test_mail_addresses_have_lengths (void)
{
  g_autofree char *local = g_strnfill (64, 'a');
  g_autofree char *label = g_strnfill (63, 'b');
  g_autofree char *fits = g_strdup_printf ("%s@%s.%s.%.58s.ex", local, label, label, label);
  g_autofree char *longer = g_strdup_printf ("%s@%s.%s.%.59s.ex", local, label, label, label);
  g_autofree char *long_local = g_strdup_printf ("%sa@example.com", local);
  g_autofree char *long_label = g_strdup_printf ("a@%sb.com", label);

  g_assert_cmpuint (strlen (fits), ==, ENTENTE_EMAIL_MAX);
  assert_allowed (entente_validate_email, fits);
  assert_refused (entente_validate_email, longer, ENTENTE_REASON_TOO_LONG);
  assert_refused (entente_validate_email, long_local, ENTENTE_REASON_MALFORMED);
  assert_refused (entente_validate_email, long_label, ENTENTE_REASON_MALFORMED);
}

static void
test_web_mail_is_no_work_address (void)
{
  static const char *const web_mail[] = {
    "ada@gmail.com",
    "ada@GMail.com",
    "ada@yahoo.fr",
    "ada@yahoo.co.uk",
    "ada@hotmail.com",
    "ada@outlook.com.br",
    "ada@live.nl",
    "ada@msn.com",
    "ada@icloud.com",
    NULL,
  };
  static const char *const work[] = {
    "ada@example.com",
    "ada@notgmail.com",
    "ada@yahoo-partners.com",
    "ada@outlook.contoso.example",
    "ada@gmail.com.contoso.example",
    "ada@alive.example",
    NULL,
  };
  g_autoptr (GError) error = NULL;

  assert_all_allowed (validate_work_email, work);
  for (guint i = 0; web_mail[i] != NULL; i++)
    {
      assert_allowed (entente_validate_email, web_mail[i]);
      assert_refused (validate_work_email, web_mail[i], ENTENTE_REASON_WEB_MAIL);
    }

  validate_work_email ("ada@Yahoo.FR", "email", &error);
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "yahoo.fr");
}

static void
test_shared_mailboxes_belong_to_nobody (void)
{
  g_autoptr (GError) error = NULL;

  assert_allowed (entente_validate_email, "info@example.com");
  assert_refused (validate_work_email, "info@example.com", ENTENTE_REASON_SHARED_MAILBOX);
  assert_refused (validate_work_email, "Marketing@example.com", ENTENTE_REASON_SHARED_MAILBOX);
  assert_allowed (validate_work_email, "infora@example.com");
  assert_allowed (validate_work_email, "ada.info@example.com");

  validate_work_email ("ADMIN@example.com", "email", &error);
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "admin");
}

static void
test_mail_policy_can_be_changed (void)
{
  static const char *const domains[] = { "*.program.example", "mail.*", NULL };
  static const char *const words[] = { "hq", NULL };
  EntenteMailPolicy policy = { domains, words };

  g_assert_true (entente_validate_work_email ("ada@gmail.com", &policy, NULL, NULL));
  g_assert_true (entente_validate_work_email ("info@example.com", &policy, NULL, NULL));
  g_assert_true (entente_validate_work_email ("ada@program.example", &policy, NULL, NULL));
  g_assert_false (entente_validate_work_email ("ada@contoso.program.example", &policy, NULL, NULL));
  g_assert_false (entente_validate_work_email ("hq@example.com", &policy, NULL, NULL));
  g_assert_false (entente_validate_work_email ("ada@mail.example", &policy, NULL, NULL));
}

static void
test_phones (void)
{
  static const char *const good[] = { "112", "+33 1 70 18 99 00", "(425) 555-0100", "030/123.45", NULL };
  static const char *const bad[] = { "12", "call", "1-800-FLOWERS", "++33 1", "1+23", "１２３４", "---", NULL };

  assert_all_allowed (entente_validate_phone, good);
  assert_all_malformed (entente_validate_phone, bad);
  assert_longest (entente_validate_phone, '1', ENTENTE_PHONE_MAX);
}

static void
test_mpn_ids (void)
{
  static const char *const good[] = { "4847383", "1", "9999999999", NULL };
  static const char *const bad[] = { "0123", "48473a", "48 47", "-1", "４８", NULL };

  assert_all_allowed (entente_validate_mpn_id, good);
  assert_all_malformed (entente_validate_mpn_id, bad);
  assert_longest (entente_validate_mpn_id, '1', ENTENTE_MPN_ID_MAX);
}

static void
test_domain_prefixes (void)
{
  static const char *const good[] = { "abc", "Contoso", "a1-b2", "c--d", "x-y-z", NULL };
  static const char *const bad[] = {
    "1abc",
    "-abc",
    "abc-",
    "ab.c",
    "ab_c",
    "ab c",
    "müller",
    "xn--mller-kva",
    "ab--c",
    "abc@",
    NULL,
  };

  assert_all_allowed (entente_validate_domain_prefix, good);
  for (guint i = 0; bad[i] != NULL; i++)
    assert_refused (entente_validate_domain_prefix, bad[i], ENTENTE_REASON_DOMAIN_FORM);
  assert_refused (entente_validate_domain_prefix, "ab", ENTENTE_REASON_TOO_SHORT);
  assert_longest (entente_validate_domain_prefix, 'a', 27);
}

static void
assert_suggests (const char *name,
                 guint       n,
                 const char *expected)
{
  g_autofree char *prefix = entente_domain_prefix_suggest (name, n);

  g_assert_cmpstr (prefix, ==, expected);
}

static void
test_domain_prefixes_are_suggested (void)
{
  assert_suggests ("Contoso", 0, "contoso");
  assert_suggests ("Contoso", 1, "contoso-2");
  assert_suggests ("Contoso", 41, "contoso-42");
  assert_suggests ("Müller & Söhne GmbH", 0, "mullersohne");
  assert_suggests ("AB Volvo", 0, "abvolvo");
  assert_suggests ("3M", 0, "org3m");
  assert_suggests ("HP", 0, "hporg");
  assert_suggests ("株式会社", 0, "organization");
  assert_suggests ("", 2, "organization-3");
  assert_suggests ("The Extraordinarily Long Name Company", 0, "theextraordinarilylongname");
  assert_suggests ("Donaudampfschifffahrtsgesellschaft", 0, "donaudampfschifffahrtsgesel");
  assert_suggests ("Donaudampfschifffahrtsgesellschaft", 9, "donaudampfschifffahrtsge-10");
}

static void
test_suggestions_can_be_used_and_differ (void)
{
  static const gunichar ranges[][2] = { { 0x20, 0x7e }, { 0x30, 0x39 }, { 0xa0, 0x17f }, { 0x400, 0x44f }, { 0x4e00, 0x4eff } };

  for (int i = 0; i < 2000; i++)
    {
      g_autoptr (GString) name = g_string_new (NULL);
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      int length = g_test_rand_int_range (0, 50);

      for (int j = 0; j < length; j++)
        {
          const gunichar *range = ranges[g_test_rand_int_range (0, G_N_ELEMENTS (ranges))];

          g_string_append_unichar (name, g_test_rand_int_range (range[0], range[1] + 1));
        }

      for (guint n = 0; n < 15; n++)
        {
          char *prefix = entente_domain_prefix_suggest (name->str, n);

          assert_allowed (entente_validate_domain_prefix, prefix);
          g_assert_true (g_hash_table_add (seen, prefix));
        }
    }
}

static void
test_suggestions_never_run_out (void)
{
  g_autofree char *prefix = entente_domain_prefix_suggest ("Donaudampfschifffahrtsgesellschaft", G_MAXUINT - 1);

  assert_allowed (entente_validate_domain_prefix, prefix);
}

static void
test_web_addresses (void)
{
  static const char *const good[] = {
    "https://www.example.com",
    "http://example.com/a/b?c=d#e",
    "https://example.com:8443/",
    "HTTPS://example.com",
    NULL,
  };
  static const char *const bad[] = {
    "www.example.com",
    "ftp://example.com",
    "javascript:alert(1)",
    "https://",
    "https://localhost",
    "https:example.com",
    "https://user:word@example.com",
    "https://exam ple.com",
    "https://192.0.2.1/",
    "file:///etc/passwd",
    "https://[::1]/",
    "https://example.com/<script>",
    NULL,
  };
  g_autoptr (GString) longest = g_string_new ("https://example.com/");

  assert_all_allowed (entente_validate_url, good);
  assert_all_malformed (entente_validate_url, bad);

  while (longest->len < ENTENTE_URL_MAX)
    g_string_append_c (longest, 'a');
  assert_allowed (entente_validate_url, longest->str);
  g_string_append_c (longest, 'a');
  assert_refused (entente_validate_url, longest->str, ENTENTE_REASON_TOO_LONG);
}

static void
test_dates (void)
{
  static const char *const good[] = { "2026-01-31", "2024-02-29", "0001-01-01", "9999-12-31", NULL };
  static const char *const bad[] = {
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "26-01-31",
    "2026-1-31",
    "2026/01/31",
    "31.01.2026",
    "2026-01-31T00:00",
    "0000-01-01",
    "+026-01-31",
    "2026-01- 1",
    NULL,
  };

  assert_all_allowed (entente_validate_date, good);
  assert_all_malformed (entente_validate_date, bad);
}

static void
test_past_dates_end_today (void)
{
  assert_allowed (validate_past_date, "2026-09-21");
  assert_allowed (validate_past_date, "2026-09-20");
  assert_refused (validate_past_date, "2026-09-22", ENTENTE_REASON_IN_FUTURE);
  assert_refused (validate_past_date, "9999-12-31", ENTENTE_REASON_IN_FUTURE);
  assert_refused (validate_past_date, "2026-09-31", ENTENTE_REASON_MALFORMED);

  g_assert_true (entente_validate_past_date ("1970-01-01", 0, NULL, NULL));
  g_assert_false (entente_validate_past_date ("1970-01-02", G_TIME_SPAN_DAY - 1, NULL, NULL));
  g_assert_true (entente_validate_past_date ("1970-01-02", G_TIME_SPAN_DAY, NULL, NULL));
}

static void
test_languages (void)
{
  static const char *const good[] = { "en", "fr", "pt-BR", "zh-Hans-CN", "gsw", "ca-valencia", NULL };
  static const char *const bad[] = { "e", "EN", "fr_FR", "french", "fr-", "-fr", "fr-F", "fr--FR", "fr-FR.UTF-8", NULL };

  assert_all_allowed (entente_validate_language, good);
  assert_all_malformed (entente_validate_language, bad);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/validation/each-field-is-required", test_each_field_is_required);
  g_test_add_func ("/validation/no-field-takes-control-characters", test_no_field_takes_control_characters);
  g_test_add_func ("/validation/no-field-takes-broken-text", test_no_field_takes_broken_text);
  g_test_add_func ("/validation/random-bytes-do-no-harm", test_random_bytes_do_no_harm);
  g_test_add_func ("/validation/organization-names", test_organization_names);
  g_test_add_func ("/validation/person-names", test_person_names);
  g_test_add_func ("/validation/mail/addresses", test_mail_addresses);
  g_test_add_func ("/validation/mail/lengths", test_mail_addresses_have_lengths);
  g_test_add_func ("/validation/mail/web-mail-is-no-work-address", test_web_mail_is_no_work_address);
  g_test_add_func ("/validation/mail/shared-mailboxes-belong-to-nobody", test_shared_mailboxes_belong_to_nobody);
  g_test_add_func ("/validation/mail/policy-can-be-changed", test_mail_policy_can_be_changed);
  g_test_add_func ("/validation/phones", test_phones);
  g_test_add_func ("/validation/mpn-ids", test_mpn_ids);
  g_test_add_func ("/validation/domain-prefix/form", test_domain_prefixes);
  g_test_add_func ("/validation/domain-prefix/suggested", test_domain_prefixes_are_suggested);
  g_test_add_func ("/validation/domain-prefix/suggestions-can-be-used-and-differ", test_suggestions_can_be_used_and_differ);
  g_test_add_func ("/validation/domain-prefix/suggestions-never-run-out", test_suggestions_never_run_out);
  g_test_add_func ("/validation/web-addresses", test_web_addresses);
  g_test_add_func ("/validation/dates", test_dates);
  g_test_add_func ("/validation/past-dates-end-today", test_past_dates_end_today);
  g_test_add_func ("/validation/languages", test_languages);

  return g_test_run ();
}
