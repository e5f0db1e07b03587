/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

#include <string.h>

#define ID "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b"

/* Of ID and of the bytes 0, 1, 2, … 31; the checksum was computed with another program. */
#define TOKEN "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh-oSAHt"
#define LINK "entente:invite?i=" ID "#" TOKEN

static void
fill_secret (guint8 *secret)
{
  for (guint i = 0; i < ENTENTE_INVITATION_SECRET_SIZE; i++)
    secret[i] = (guint8) i;
}

static void
assert_found (const char *text)
{
  g_autoptr (GError) error = NULL;
  EntenteInvitationLink link;
  guint8 secret[ENTENTE_INVITATION_SECRET_SIZE];

  fill_secret (secret);
  entente_invitation_link_parse (text, &link, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (link.id, ==, ID);
  g_assert_cmpmem (link.secret, sizeof link.secret, secret, sizeof secret);
}

static void
assert_refused (const char    *text,
                EntenteReason  reason)
{
  g_autoptr (GError) error = NULL;
  EntenteInvitationLink link;
  EntenteInvitationLink wiped;

  memset (&wiped, 0, sizeof wiped);
  g_assert_false (entente_invitation_link_parse (text, &link, &error));
  if (!entente_error_is (error, reason))
    g_error ("\"%.200s\" was refused for %s, not %s", text, error->message, entente_reason_get_nick (reason));
  g_assert_cmpstr (entente_error_get_field (error), ==, "link");
  g_assert_cmpmem (&link, sizeof link, &wiped, sizeof wiped);
}

/* @text with each @from replaced by @to. */
static char *
replace (const char *text,
         const char *from,
         const char *to)
{
  g_auto (GStrv) parts = g_strsplit (text, from, -1);

  return g_strjoinv (to, parts);
}

static void
test_link_has_the_documented_form (void)
{
  guint8 secret[ENTENTE_INVITATION_SECRET_SIZE];
  g_autofree char *link = NULL;
  g_autofree char *upper = NULL;
  g_autofree char *same = NULL;

  fill_secret (secret);
  link = entente_invitation_link_make (ID, secret);
  g_assert_cmpstr (link, ==, LINK);

  upper = g_ascii_strup (ID, -1);
  same = entente_invitation_link_make (upper, secret);
  g_assert_cmpstr (same, ==, LINK);
}

static void
test_link_round_trips (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      guint8 secret[ENTENTE_INVITATION_SECRET_SIZE];
      g_autofree char *id = entente_id_new (g_random_int ());
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      EntenteInvitationLink link;

      for (guint j = 0; j < sizeof secret; j++)
        secret[j] = (guint8) g_test_rand_int ();

      text = entente_invitation_link_make (id, secret);
      g_assert_cmpuint (strlen (text), ==, strlen (LINK));
      g_assert_true (g_uri_is_valid (text, G_URI_FLAGS_NONE, NULL));

      entente_invitation_link_parse (text, &link, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (link.id, ==, id);
      g_assert_cmpmem (link.secret, sizeof link.secret, secret, sizeof secret);
    }
}

static void
test_link_is_found_in_what_people_paste (void)
{
  static const char *const texts[] = {
    LINK,
    "  \t\r\n" LINK "\r\n\r\n",
    "<" LINK ">",
    "\"" LINK "\"",
    "'" LINK "'",
    "\xc2\xab\xc2\xa0" LINK "\xc2\xa0\xc2\xbb",
    "(" LINK ")",
    "<a href=\"" LINK "\">Open the invitation</a>",
    "Open " LINK ".",
    "_" LINK "_",
    "ENTENTE:Invite?I=" ID "#" TOKEN,
    "entente://invite?i=" ID "#" TOKEN,
    "entente:///invite?i=" ID "#" TOKEN,
    "entente:invite?i=0199A1B2-C3D4-7E5F-8A6B-7C8D9E0F1A2B#" TOKEN,
    "Welcome to Entente: this is the link, entente: " LINK,
    "entente:join?i=" ID " is another kind, " LINK " is the right one",
    "broken: entente:invite?i=" ID "#AAAA intact: " LINK,
    "Hello,\r\n\r\nPlease open\r\n\r\n" LINK "\r\n\r\n-- \r\nAda\r\n> " LINK "\r\n",
    "https://safe.example/?url=entente%3Ainvite%3Fi%3D" ID "%23" TOKEN "&data=1",
    "entente:invite?i=" ID "%23" TOKEN,
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_found (texts[i]);
}

static void
test_link_is_found_when_wrapped_anywhere (void)
{
  static const char *const breaks[] = {
    "\n",
    "\r\n",
    " \r\n",
    "\r\n> ",
    "\n> > ",
    "\n>>",
    "\n| ",
    "\n    ",
    " ",
    "\xe2\x80\x8b",
    "\xc2\xad\n",
    "=\r\n",
    "=\n",
  };
  const gsize after_scheme = strlen ("entente:");

  for (guint b = 0; b < G_N_ELEMENTS (breaks); b++)
    for (gsize at = after_scheme; at < strlen (LINK); at++)
      {
        gboolean soft = breaks[b][0] == '=';
        g_autoptr (GString) text = g_string_new ("Dear Ada,\r\n\r\n");
        g_autofree char *head = g_strndup (LINK, at);
        g_autofree char *encoded = soft ? replace (head, "=", "=3D") : g_strdup (head);
        g_autofree char *rest = soft ? replace (&LINK[at], "=", "=3D") : g_strdup (&LINK[at]);

        g_string_append_printf (text, "%s%s%s\r\nBye\r\n", encoded, breaks[b], rest);
        assert_found (text->str);
      }
}

static void
test_link_is_found_when_wrapped_thrice (void)
{
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (GString) text = g_string_new (LINK);

      for (guint j = 0; j < 3; j++)
        g_string_insert (text, g_test_rand_int_range (strlen ("entente:"), strlen (LINK)), "\r\n>  ");
      assert_found (text->str);
    }
}

static void
test_text_without_link_is_refused (void)
{
  static const char *const texts[] = {
    "",
    "   ",
    "Hello",
    "Entente",
    "Entente: see below",
    "entente:",
    "Entente:\ninvite",
    "contentente:invite?i=" ID "#" TOKEN,
    "https://example.com/invite?i=" ID "#" TOKEN,
    ID "#" TOKEN,
    "entente%3",
    "entente%3A",
    "\xff\xfe\x80",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i], ENTENTE_REASON_LINK_NONE);
}

static void
test_link_of_another_kind_is_refused (void)
{
  g_autoptr (GError) error = NULL;
  EntenteInvitationLink link;

  assert_refused ("entente:accept?i=" ID "#" TOKEN, ENTENTE_REASON_LINK_OTHER_KIND);
  assert_refused ("entente://partner/3", ENTENTE_REASON_LINK_OTHER_KIND);
  assert_refused ("entente:invitee?i=" ID "#" TOKEN, ENTENTE_REASON_LINK_OTHER_KIND);

  entente_invitation_link_parse ("<entente:lead?i=1>", &link, &error);
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "lead");
}

static void
test_altered_link_is_refused (void)
{
  static const char *const texts[] = {
    "entente:invite",
    "entente:invite?",
    "entente:invite?i=" ID,
    "entente:invite?i=" ID "#",
    "entente:invite?i=" ID "#AAAA",
    "entente:invite?id=" ID "#" TOKEN,
    "entente:invite?i=" ID "&x=1#" TOKEN,
    "entente:invite?i=0199a1b2c3d47e5f8a6b7c8d9e0f1a2b#" TOKEN,
    "entente:invite?i=" ID "#" TOKEN "A",
    "entente:invite?i=" ID "#+/ECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8AAAAA",
    "entente:join?i=1 and entente:invite?i=" ID "#AAAA and entente:other",
    "entente%3Ainvite%3Fi%3D" ID "%23AAAA",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i], ENTENTE_REASON_LINK_ALTERED);
}

static void
test_every_changed_character_is_noticed (void)
{
  for (gsize at = strlen ("entente:invite?"); at < strlen (LINK); at++)
    {
      g_autofree char *changed = g_strdup (LINK);
      g_autofree char *shorter = g_strdup (LINK);
      g_autofree char *missing = NULL;

      changed[at] = changed[at] == '1' ? '2' : '1';
      assert_refused (changed, ENTENTE_REASON_LINK_ALTERED);

      memmove (shorter + at, shorter + at + 1, strlen (shorter) - at);
      assert_refused (shorter, ENTENTE_REASON_LINK_ALTERED);

      missing = g_strndup (LINK, at);
      assert_refused (missing, ENTENTE_REASON_LINK_ALTERED);
    }
}

static void
test_too_long_link_or_text_is_refused (void)
{
  const gsize prefix = strlen ("entente:invite?i=");
  g_autofree char *filler = g_strnfill (ENTENTE_INVITATION_LINK_MAX - prefix, 'a');
  g_autofree char *longest = g_strconcat ("entente:invite?i=", filler, NULL);
  g_autofree char *too_long = g_strconcat (longest, "a", NULL);
  g_autofree char *spaces = g_strnfill (ENTENTE_INVITATION_TEXT_MAX - strlen (LINK), ' ');
  g_autofree char *largest = g_strconcat (spaces, LINK, NULL);
  g_autofree char *too_large = g_strconcat (largest, " ", NULL);

  assert_refused (longest, ENTENTE_REASON_LINK_ALTERED);
  assert_refused (too_long, ENTENTE_REASON_LINK_TOO_LONG);
  assert_found (largest);
  assert_refused (too_large, ENTENTE_REASON_LINK_TOO_LONG);
}

static void
test_secret_hash_is_sha256 (void)
{
  guint8 secret[ENTENTE_INVITATION_SECRET_SIZE];
  g_autofree char *hash = NULL;
  g_autofree char *other = NULL;

  fill_secret (secret);
  hash = entente_invitation_secret_hash (secret);
  g_assert_cmpstr (hash, ==, "630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd");

  secret[31] ^= 1;
  other = entente_invitation_secret_hash (secret);
  g_assert_true (entente_invitation_hash_equal (hash, hash));
  g_assert_false (entente_invitation_hash_equal (hash, other));
  g_assert_false (entente_invitation_hash_equal (hash, ""));
  g_assert_false (entente_invitation_hash_equal ("ab", "abc"));
  g_assert_true (entente_invitation_hash_equal ("", ""));
}

static void
test_clear_wipes (void)
{
  EntenteInvitationLink link;
  EntenteInvitationLink wiped;

  memset (&wiped, 0, sizeof wiped);
  g_assert_true (entente_invitation_link_parse (LINK, &link, NULL));
  entente_invitation_link_clear (&link);
  g_assert_cmpmem (&link, sizeof link, &wiped, sizeof wiped);
}

static void
test_secret_travels_as_text (void)
{
  guint8 secret[ENTENTE_INVITATION_SECRET_SIZE] = { 0x00, 0x0f, 0xff };
  guint8 back[ENTENTE_INVITATION_SECRET_SIZE];
  g_autofree char *text = entente_invitation_secret_to_text (secret);

  g_assert_true (g_str_has_prefix (text, "000fff00"));
  g_assert_true (entente_invitation_secret_from_text (text, back));
  g_assert_cmpmem (secret, sizeof secret, back, sizeof back);

  g_assert_false (entente_invitation_secret_from_text ("", back));
  g_assert_false (entente_invitation_secret_from_text (text + 1, back));
  text[5] = 'g';
  g_assert_false (entente_invitation_secret_from_text (text, back));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/invitation-link/has-the-documented-form", test_link_has_the_documented_form);
  g_test_add_func ("/invitation-link/round-trips", test_link_round_trips);
  g_test_add_func ("/invitation-link/is-found-in-what-people-paste", test_link_is_found_in_what_people_paste);
  g_test_add_func ("/invitation-link/is-found-when-wrapped-anywhere", test_link_is_found_when_wrapped_anywhere);
  g_test_add_func ("/invitation-link/is-found-when-wrapped-thrice", test_link_is_found_when_wrapped_thrice);
  g_test_add_func ("/invitation-link/text-without-link-is-refused", test_text_without_link_is_refused);
  g_test_add_func ("/invitation-link/of-another-kind-is-refused", test_link_of_another_kind_is_refused);
  g_test_add_func ("/invitation-link/altered-is-refused", test_altered_link_is_refused);
  g_test_add_func ("/invitation-link/every-changed-character-is-noticed", test_every_changed_character_is_noticed);
  g_test_add_func ("/invitation-link/too-long-is-refused", test_too_long_link_or_text_is_refused);
  g_test_add_func ("/invitation-link/secret-hash-is-sha256", test_secret_hash_is_sha256);
  g_test_add_func ("/invitation-link/secret-travels-as-text", test_secret_travels_as_text);
  g_test_add_func ("/invitation-link/clear-wipes", test_clear_wipes);

  return g_test_run ();
}
