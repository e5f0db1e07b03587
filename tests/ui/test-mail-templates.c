/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-ui.h>

static const char *const mails[] = { "partnership", "relationship", "relationship-dap", "joint", "joint-dap" };

static void
write_mail (EntenteMailTemplates *templates,
            const char           *mail,
            EntenteMailDraft     *draft)
{
  entente_mail_templates_write (templates, mail, draft,
                                "recipient", "Bo {person} Chen",
                                "organization", "Fabrikam",
                                "provider", "Meridian",
                                "person", "Ana Martins",
                                "expires", "2026-03-16",
                                NULL);
}

static void
test_every_mail_in_every_language_is_whole (void)
{
  EntenteMailTemplates *templates = entente_mail_templates_new ("invitations");
  const char *const *languages = entente_mail_templates_get_languages (templates);

  g_assert_cmpstr (languages[0], ==, "en");
  g_assert_true (g_strv_contains (languages, "fr"));

  for (guint i = 0; i < G_N_ELEMENTS (mails); i++)
    for (guint j = 0; languages[j] != NULL; j++)
      {
        g_autoptr (EntenteMailDraft) draft = entente_mail_draft_new ();
        const char *link;

        entente_mail_draft_set_language (draft, languages[j]);
        write_mail (templates, mails[i], draft);
        g_test_message ("%s in %s: %s", mails[i], languages[j], entente_mail_draft_get_body (draft));

        g_assert_true (g_str_has_prefix (entente_mail_draft_get_subject (draft), "Fabrikam "));
        g_assert_nonnull (strstr (entente_mail_draft_get_body (draft), "Ana Martins\nFabrikam\n"));
        g_assert_nonnull (strstr (entente_mail_draft_get_body (draft), "2026-03-16"));

        g_assert_cmpint (strstr (entente_mail_draft_get_body (draft), "Meridian") != NULL, ==, g_str_has_prefix (mails[i], "joint"));

        link = strstr (entente_mail_draft_get_body (draft), "\n\n" ENTENTE_MAIL_DRAFT_LINK "\n\n");
        g_assert_nonnull (link);
        g_assert_null (strstr (link + strlen (ENTENTE_MAIL_DRAFT_LINK), ENTENTE_MAIL_DRAFT_LINK));
      }

  g_assert_finalize_object (templates);
}

static void
test_every_request_in_every_language_is_whole (void)
{
  static const char *const requests[] = { "customer", "order" };
  EntenteMailTemplates *templates = entente_mail_templates_new ("requests");
  const char *const *languages = entente_mail_templates_get_languages (templates);

  g_assert_true (g_strv_contains (languages, "fr"));

  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    for (guint j = 0; languages[j] != NULL; j++)
      {
        g_autoptr (EntenteMailDraft) draft = entente_mail_draft_new ();
        const char *body;

        entente_mail_draft_set_language (draft, languages[j]);
        entente_mail_templates_write (templates, requests[i], draft, "provider", "Fabrikam", "customer", "Adatum",
                                      "organization", "Contoso", "person", "Ana Martins", NULL);
        body = entente_mail_draft_get_body (draft);
        g_test_message ("%s in %s: %s", requests[i], languages[j], body);

        g_assert_nonnull (strstr (entente_mail_draft_get_subject (draft), "Adatum"));
        g_assert_nonnull (strstr (body, "Fabrikam"));
        g_assert_nonnull (strstr (body, "Adatum"));
        g_assert_nonnull (strstr (body, "Ana Martins\nContoso\n"));
        g_assert_null (strchr (body, '{'));
      }

  g_assert_finalize_object (templates);
}

static void
test_every_notice_in_every_language_is_whole (void)
{
  static const char *const notices[] = { "ended", "ended-dap" };
  EntenteMailTemplates *templates = entente_mail_templates_new ("notices");
  const char *const *languages = entente_mail_templates_get_languages (templates);

  g_assert_true (g_strv_contains (languages, "fr"));

  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    for (guint j = 0; languages[j] != NULL; j++)
      {
        g_autoptr (EntenteMailDraft) draft = entente_mail_draft_new ();
        const char *body;

        entente_mail_draft_set_language (draft, languages[j]);
        entente_mail_templates_write (templates, notices[i], draft, "customer", "Adatum", "date", "March 2, 2026",
                                      "organization", "Fabrikam", "person", "Ana Martins", NULL);
        body = entente_mail_draft_get_body (draft);
        g_test_message ("%s in %s: %s", notices[i], languages[j], body);

        g_assert_nonnull (strstr (entente_mail_draft_get_subject (draft), "Adatum"));
        g_assert_nonnull (strstr (body, "March 2, 2026"));
        g_assert_nonnull (strstr (body, "Ana Martins\nFabrikam\n"));
        g_assert_null (strchr (body, '{'));
      }

  g_assert_finalize_object (templates);
}

static void
test_what_was_filled_in_is_not_read_again (void)
{
  EntenteMailTemplates *templates = entente_mail_templates_new ("invitations");
  g_autoptr (EntenteMailDraft) draft = entente_mail_draft_new ();

  write_mail (templates, "partnership", draft);
  g_assert_true (g_str_has_prefix (entente_mail_draft_get_body (draft), "Hello Bo {person} Chen,\n"));

  g_assert_finalize_object (templates);
}

static void
assert_date (int         month,
             int         day,
             const char *language,
             const char *expected)
{
  g_autoptr (GDateTime) date = g_date_time_new_local (2026, month, day, 12, 0, 0);
  g_autofree char *text = entente_mail_date_format (g_date_time_to_unix (date) * G_TIME_SPAN_SECOND, language);

  g_assert_cmpstr (text, ==, expected);
}

/* The tests run in English; the language of a mail is another matter. */
static void
test_dates_are_of_the_mails_language (void)
{
  assert_date (3, 16, "en", "March 16, 2026");
  assert_date (12, 1, "en", "December 1, 2026");
  assert_date (3, 16, "fr", "16 mars 2026");
  assert_date (8, 31, "fr", "31 août 2026");
  assert_date (12, 1, "fr", "1er décembre 2026");
  assert_date (3, 16, "ja", "March 16, 2026");
}

static void
test_every_language_has_dates (void)
{
  static const char *const files[] = { "invitations", "notices", "requests" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      EntenteMailTemplates *templates = entente_mail_templates_new (files[i]);
      const char *const *languages = entente_mail_templates_get_languages (templates);

      for (guint j = 0; languages[j] != NULL; j++)
        g_assert_true (entente_mail_date_knows (languages[j]));

      g_assert_finalize_object (templates);
    }

  g_assert_false (entente_mail_date_knows ("ja"));
}

static void
test_nearest_language_is_chosen (void)
{
  EntenteMailTemplates *templates = entente_mail_templates_new ("invitations");

  g_assert_cmpstr (entente_mail_templates_choose (templates, "fr"), ==, "fr");
  g_assert_cmpstr (entente_mail_templates_choose (templates, "fr-ca"), ==, "fr");
  g_assert_cmpstr (entente_mail_templates_choose (templates, "fr_CA.UTF-8"), ==, "fr");
  g_assert_cmpstr (entente_mail_templates_choose (templates, "frr"), ==, "en");
  g_assert_cmpstr (entente_mail_templates_choose (templates, "ja"), ==, "en");
  g_assert_cmpstr (entente_mail_templates_choose (templates, ""), ==, "en");

  g_assert_finalize_object (templates);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mail-templates/every-mail-in-every-language-is-whole", test_every_mail_in_every_language_is_whole);
  g_test_add_func ("/mail-templates/what-was-filled-in-is-not-read-again", test_what_was_filled_in_is_not_read_again);
  g_test_add_func ("/mail-templates/every-request-in-every-language-is-whole", test_every_request_in_every_language_is_whole);
  g_test_add_func ("/mail-templates/every-notice-in-every-language-is-whole", test_every_notice_in_every_language_is_whole);
  g_test_add_func ("/mail-templates/dates-are-of-the-mails-language", test_dates_are_of_the_mails_language);
  g_test_add_func ("/mail-templates/every-language-has-dates", test_every_language_has_dates);
  g_test_add_func ("/mail-templates/nearest-language-is-chosen", test_nearest_language_is_chosen);

  return g_test_run ();
}
