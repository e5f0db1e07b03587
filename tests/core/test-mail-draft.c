/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

#include <string.h>

#define LINK "entente:invite?i=0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b#c2VjcmV0_-"

static void
append_name_cb (GObject    *object,
                GParamSpec *pspec,
                GString    *names)
{
  g_string_append_printf (names, "%s ", pspec->name);
}

static void
assert_inserted (const char *body,
                 int         position,
                 const char *expected,
                 int         expected_position)
{
  EntenteMailDraft *draft = entente_mail_draft_new ();

  entente_mail_draft_set_body (draft, body);
  g_assert_cmpint (entente_mail_draft_insert_link (draft, position), ==, expected_position);
  g_assert_cmpstr (entente_mail_draft_get_body (draft), ==, expected);
  g_assert_true (entente_mail_draft_get_has_link (draft));

  g_assert_finalize_object (draft);
}

/* What a mail program understands @uri to say, by RFC 6068. */
static char *
read_uri (const char *uri)
{
  const char *query = strchr (uri, '?');
  g_autofree char *to = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *body = NULL;
  g_auto (GStrv) fields = NULL;

  g_assert_true (g_uri_is_valid (uri, G_URI_FLAGS_NONE, NULL));
  g_assert_true (g_str_is_ascii (uri));
  g_assert_true (g_str_has_prefix (uri, "mailto:"));
  g_assert_nonnull (query);

  fields = g_strsplit (query + 1, "&", -1);
  g_assert_cmpuint (g_strv_length (fields), ==, 2);
  g_assert_true (g_str_has_prefix (fields[0], "subject="));
  g_assert_true (g_str_has_prefix (fields[1], "body="));

  to = g_uri_unescape_segment (uri + strlen ("mailto:"), query, NULL);
  subject = g_uri_unescape_string (fields[0] + strlen ("subject="), NULL);
  body = g_uri_unescape_string (fields[1] + strlen ("body="), NULL);

  return g_strdup_printf ("%s|%s|%s", to, subject, body);
}

static void
test_draft_starts_empty (void)
{
  EntenteMailDraft *draft = entente_mail_draft_new ();

  g_assert_cmpstr (entente_mail_draft_get_to (draft), ==, "");
  g_assert_cmpstr (entente_mail_draft_get_subject (draft), ==, "");
  g_assert_cmpstr (entente_mail_draft_get_language (draft), ==, "");
  g_assert_cmpstr (entente_mail_draft_get_body (draft), ==, "");
  g_assert_false (entente_mail_draft_get_has_link (draft));

  g_assert_finalize_object (draft);
}

static void
assert_both_notified_once (const char *names)
{
  /* In which order is GObject's affair. */
  g_assert_true (g_str_equal (names, "body has-link ") || g_str_equal (names, "has-link body "));
}

static void
test_draft_notifies_what_changed (void)
{
  EntenteMailDraft *draft = entente_mail_draft_new ();
  g_autoptr (GString) names = g_string_new (NULL);

  g_signal_connect (draft, "notify", G_CALLBACK (append_name_cb), names);

  entente_mail_draft_set_to (draft, "ada@example.com");
  entente_mail_draft_set_to (draft, "ada@example.com");
  entente_mail_draft_set_subject (draft, "A request");
  entente_mail_draft_set_language (draft, "fr");
  g_object_set (draft, "subject", "A request", "language", NULL, NULL);
  g_assert_cmpstr (names->str, ==, "to subject language language ");

  g_string_truncate (names, 0);
  entente_mail_draft_set_body (draft, "Open {link}");
  entente_mail_draft_set_body (draft, "Open {link}");
  assert_both_notified_once (names->str);

  g_string_truncate (names, 0);
  entente_mail_draft_set_body (draft, "Please open {link}");
  g_assert_cmpstr (names->str, ==, "body ");

  g_string_truncate (names, 0);
  entente_mail_draft_set_body (draft, "Please open {link");
  assert_both_notified_once (names->str);

  g_assert_finalize_object (draft);
}

static void
has_link_cb (EntenteMailDraft *draft,
             GParamSpec       *pspec,
             gpointer          user_data)
{
  gboolean has_link = FALSE;

  g_object_get (draft, "has-link", &has_link, NULL);
  g_assert_cmpint (has_link, ==, strstr (entente_mail_draft_get_body (draft), "{link}") != NULL);
}

static void
test_body_and_has_link_never_disagree (void)
{
  EntenteMailDraft *draft = entente_mail_draft_new ();

  g_signal_connect (draft, "notify", G_CALLBACK (has_link_cb), NULL);
  entente_mail_draft_set_body (draft, "Open {link}");
  entente_mail_draft_set_body (draft, "Open");
  entente_mail_draft_insert_link (draft, -1);

  g_assert_finalize_object (draft);
}

static void
test_lost_link_comes_back (void)
{
  assert_inserted ("", -1, "{link}\n", 0);
  assert_inserted ("", 0, "{link}\n", 0);
  assert_inserted ("Hello", -1, "Hello\n\n{link}\n", 7);
  assert_inserted ("Hello\n", -1, "Hello\n\n{link}\n", 7);
  assert_inserted ("Hello\n\n", 99, "Hello\n\n{link}\n", 7);
  assert_inserted ("Hello you", 0, "{link} Hello you", 0);
  assert_inserted ("Hello you", 6, "Hello {link} you", 6);
  assert_inserted ("Hello you", 5, "Hello {link} you", 6);
  assert_inserted ("Hello you", 7, "Hello y {link} ou", 8);
  assert_inserted ("Élève à l’été\nfin", 14, "Élève à l’été\n{link} fin", 14);
  assert_inserted ("Open {link} now", 0, "Open {link} now", 5);
}

static void
test_text_has_the_link_in_place_of_the_marker (void)
{
  EntenteMailDraft *draft = entente_mail_draft_new ();
  g_autofree char *text = NULL;
  g_autofree char *bare = NULL;

  entente_mail_draft_set_body (draft, "One\r\n{link}\rTwo\n{link}");
  text = entente_mail_draft_dup_text (draft, LINK);
  g_assert_cmpstr (text, ==, "One\n" LINK "\nTwo\n" LINK);

  bare = entente_mail_draft_dup_text (draft, NULL);
  g_assert_cmpstr (bare, ==, "One\n\nTwo\n");

  g_assert_finalize_object (draft);
}

static void
test_rendered_text_is_taken_back_without_the_link (void)
{
  EntenteMailDraft *draft = entente_mail_draft_new ();

  entente_mail_draft_take_text (draft, "Before " LINK " after", LINK);
  g_assert_cmpstr (entente_mail_draft_get_body (draft), ==, "Before {link} after");
  g_assert_true (entente_mail_draft_get_has_link (draft));

  entente_mail_draft_take_text (draft, "Before after", LINK);
  g_assert_false (entente_mail_draft_get_has_link (draft));

  g_assert_finalize_object (draft);
}

static void
test_saved_draft_comes_back_and_holds_no_secret (void)
{
  EntenteMailDraft *draft = entente_mail_draft_new ();
  EntenteMailDraft *copy = NULL;
  g_autoptr (GVariant) content = NULL;
  g_autofree char *printed = NULL;

  entente_mail_draft_set_to (draft, "ada@example.com");
  entente_mail_draft_set_subject (draft, "Zürich");
  entente_mail_draft_set_language (draft, "de");
  entente_mail_draft_take_text (draft, "Hier: " LINK "\n", LINK);

  content = g_variant_ref_sink (entente_mail_draft_to_variant (draft));
  printed = g_variant_print (content, FALSE);
  g_assert_null (strstr (printed, "c2VjcmV0"));

  copy = entente_mail_draft_new_from_variant (content);
  g_assert_cmpstr (entente_mail_draft_get_to (copy), ==, "ada@example.com");
  g_assert_cmpstr (entente_mail_draft_get_subject (copy), ==, "Zürich");
  g_assert_cmpstr (entente_mail_draft_get_language (copy), ==, "de");
  g_assert_cmpstr (entente_mail_draft_get_body (copy), ==, "Hier: {link}\n");
  g_assert_true (entente_mail_draft_get_has_link (copy));

  g_assert_finalize_object (draft);
  g_assert_finalize_object (copy);
}

static void
test_foreign_content_leaves_an_empty_draft (void)
{
  static const char *const contents[] = { "@a{sv} {}", "{'to': <1>, 'body': <['a']>}", "'text'", "{'subject': 'text'}" };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GVariant) content = g_variant_new_parsed (contents[i]);
      EntenteMailDraft *draft = entente_mail_draft_new_from_variant (content);

      g_assert_cmpstr (entente_mail_draft_get_to (draft), ==, "");
      g_assert_cmpstr (entente_mail_draft_get_subject (draft), ==, "");
      g_assert_cmpstr (entente_mail_draft_get_body (draft), ==, "");
      g_assert_finalize_object (draft);
    }
}

static void
test_uri_says_the_whole_mail (void)
{
  EntenteMailDraft *draft = entente_mail_draft_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *understood = NULL;

  entente_mail_draft_set_to (draft, " ada+test@example.com;  o'hara%1@exämple.com ,,");
  entente_mail_draft_set_subject (draft, "Réponse & \"offre\" #1?\r\nBcc: eve@example.com");
  entente_mail_draft_set_body (draft, "Bonjour,\n\n100 % = {link}\r\n« À bientôt » & 你好 😀");
  uri = entente_mail_draft_dup_uri (draft, LINK, &error);
  g_assert_no_error (error);

  understood = read_uri (uri);
  g_assert_cmpstr (understood, ==,
                   "ada+test@example.com,o'hara%1@exämple.com|"
                   "Réponse & \"offre\" #1?  Bcc: eve@example.com|"
                   "Bonjour,\r\n\r\n100 % = " LINK "\r\n« À bientôt » & 你好 😀");
  g_assert_nonnull (strstr (uri, "Bonjour%2C%0D%0A%0D%0A100%20%25%20%3D%20entente%3Ainvite"));
  g_assert_nonnull (strstr (uri, "ada%2Btest@example.com,o"));

  g_assert_finalize_object (draft);
}

static void
test_uri_without_recipient_is_allowed (void)
{
  EntenteMailDraft *draft = entente_mail_draft_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;

  uri = entente_mail_draft_dup_uri (draft, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (uri, ==, "mailto:?subject=&body=");

  g_assert_finalize_object (draft);
}

static void
test_uri_is_refused_without_the_link (void)
{
  EntenteMailDraft *draft = entente_mail_draft_new ();
  g_autoptr (GError) error = NULL;

  entente_mail_draft_set_body (draft, "Open {Link}");
  g_assert_null (entente_mail_draft_dup_uri (draft, LINK, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_DRAFT_WITHOUT_LINK));
  g_assert_cmpstr (entente_error_get_field (error), ==, "body");

  g_assert_finalize_object (draft);
}

static void
test_uri_is_refused_when_too_long (void)
{
  EntenteMailDraft *draft = entente_mail_draft_new ();
  const gsize frame = strlen ("mailto:?subject=&body=");
  g_autofree char *longest = g_strnfill (ENTENTE_MAIL_DRAFT_URI_MAX - frame, 'a');
  g_autofree char *too_long = g_strconcat (longest, "a", NULL);
  g_autofree char *uri = NULL;
  g_autoptr (GError) error = NULL;

  entente_mail_draft_set_body (draft, longest);
  uri = entente_mail_draft_dup_uri (draft, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (uri), ==, ENTENTE_MAIL_DRAFT_URI_MAX);

  entente_mail_draft_set_body (draft, too_long);
  g_assert_null (entente_mail_draft_dup_uri (draft, NULL, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_DRAFT_TOO_LONG));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "16385");
  g_assert_cmpstr (entente_error_get_detail (error, 1), ==, "16384");

  g_assert_finalize_object (draft);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mail-draft/starts-empty", test_draft_starts_empty);
  g_test_add_func ("/mail-draft/notifies-what-changed", test_draft_notifies_what_changed);
  g_test_add_func ("/mail-draft/body-and-has-link-never-disagree", test_body_and_has_link_never_disagree);
  g_test_add_func ("/mail-draft/lost-link-comes-back", test_lost_link_comes_back);
  g_test_add_func ("/mail-draft/text-has-the-link", test_text_has_the_link_in_place_of_the_marker);
  g_test_add_func ("/mail-draft/rendered-text-is-taken-back", test_rendered_text_is_taken_back_without_the_link);
  g_test_add_func ("/mail-draft/saved-draft-holds-no-secret", test_saved_draft_comes_back_and_holds_no_secret);
  g_test_add_func ("/mail-draft/foreign-content-leaves-it-empty", test_foreign_content_leaves_an_empty_draft);
  g_test_add_func ("/mail-draft/uri-says-the-whole-mail", test_uri_says_the_whole_mail);
  g_test_add_func ("/mail-draft/uri-without-recipient", test_uri_without_recipient_is_allowed);
  g_test_add_func ("/mail-draft/uri-refused-without-the-link", test_uri_is_refused_without_the_link);
  g_test_add_func ("/mail-draft/uri-refused-when-too-long", test_uri_is_refused_when_too_long);

  return g_test_run ();
}
