/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

static char *
read_text (EntenteMailList   list,
           const char       *text,
           GPtrArray       **problems)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) entries = NULL;

  *problems = g_ptr_array_new_with_free_func (g_object_unref);
  entries = entente_mail_policy_read (list, (const char *const *) lines, "list", *problems);

  return entries != NULL ? g_strjoinv (",", entries) : NULL;
}

static void
assert_reads (EntenteMailList  list,
              const char      *text,
              const char      *expected)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *entries = read_text (list, text, &problems);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpstr (entries, ==, expected);
}

static void
assert_refuses (EntenteMailList  list,
                const char      *line,
                EntenteReason    reason)
{
  g_autofree char *text = g_strconcat ("mail.example\n\n", line, NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *entries = read_text (list, list == ENTENTE_MAIL_LIST_WEB_MAIL ? text : line, &problems);
  EntenteProblem *problem;

  g_assert_null (entries);
  g_assert_cmpuint (problems->len, ==, 1);
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpuint (entente_problem_get_position (problem), ==, list == ENTENTE_MAIL_LIST_WEB_MAIL ? 3 : 1);
  g_assert_cmpstr (entente_reason_get_nick (entente_problem_get_reason (problem)), ==, entente_reason_get_nick (reason));
  g_assert_cmpstr (entente_error_get_field (entente_problem_get_error (problem)), ==, "list");
}

static void
test_lists_are_cleaned_sorted_and_each_entry_is_once (void)
{
  assert_reads (ENTENTE_MAIL_LIST_WEB_MAIL, "  Yahoo.* \n\n@gmail.com\ngmail.COM\n*.mail.example\n",
                "*.mail.example,gmail.com,yahoo.*");
  assert_reads (ENTENTE_MAIL_LIST_MAILBOXES, "Info@\nno-reply\ninfo", "info,no-reply");
}

static void
test_list_may_be_empty (void)
{
  assert_reads (ENTENTE_MAIL_LIST_WEB_MAIL, "", "");
  assert_reads (ENTENTE_MAIL_LIST_MAILBOXES, " \n \n", "");
}

static void
test_star_stands_for_one_side_only (void)
{
  assert_refuses (ENTENTE_MAIL_LIST_WEB_MAIL, "*", ENTENTE_REASON_MALFORMED);
  assert_refuses (ENTENTE_MAIL_LIST_WEB_MAIL, "*.com", ENTENTE_REASON_MALFORMED);
  assert_refuses (ENTENTE_MAIL_LIST_WEB_MAIL, "*.example.*", ENTENTE_REASON_MALFORMED);
  assert_refuses (ENTENTE_MAIL_LIST_WEB_MAIL, "ya*oo.com", ENTENTE_REASON_MALFORMED);
  assert_refuses (ENTENTE_MAIL_LIST_WEB_MAIL, ".*", ENTENTE_REASON_MALFORMED);
}

static void
test_entries_have_the_form_of_addresses (void)
{
  assert_refuses (ENTENTE_MAIL_LIST_WEB_MAIL, "gmail", ENTENTE_REASON_MALFORMED);
  assert_refuses (ENTENTE_MAIL_LIST_WEB_MAIL, "ada@gmail.com", ENTENTE_REASON_MALFORMED);
  assert_refuses (ENTENTE_MAIL_LIST_WEB_MAIL, "gmail.com, live.com", ENTENTE_REASON_MALFORMED);
  assert_refuses (ENTENTE_MAIL_LIST_MAILBOXES, "info@example.com", ENTENTE_REASON_MALFORMED);
  assert_refuses (ENTENTE_MAIL_LIST_MAILBOXES, "two words", ENTENTE_REASON_MALFORMED);
  assert_refuses (ENTENTE_MAIL_LIST_MAILBOXES, "a,b", ENTENTE_REASON_MALFORMED);
}

static void
test_each_wrong_line_is_told (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *entries = read_text (ENTENTE_MAIL_LIST_WEB_MAIL, "one\ngood.example\ntwo", &problems);

  g_assert_null (entries);
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_cmpuint (entente_problem_get_position (g_ptr_array_index (problems, 0)), ==, 1);
  g_assert_cmpuint (entente_problem_get_position (g_ptr_array_index (problems, 1)), ==, 3);
  g_assert_cmpstr (entente_problem_get_subject (g_ptr_array_index (problems, 1)), ==, "two");
}

static void
test_list_has_an_end (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *fits = NULL;
  g_autofree char *entries = NULL;

  for (guint i = 0; i < ENTENTE_MAIL_POLICY_MAX; i++)
    g_string_append_printf (text, "m%u.example\n", i);
  fits = read_text (ENTENTE_MAIL_LIST_WEB_MAIL, text->str, &none);
  g_assert_nonnull (fits);

  g_string_append (text, "more.example\nand-more.example");
  entries = read_text (ENTENTE_MAIL_LIST_WEB_MAIL, text->str, &problems);
  g_assert_null (entries);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpuint (entente_problem_get_reason (g_ptr_array_index (problems, 0)), ==, ENTENTE_REASON_TOO_MANY);
}

static void
test_policy_of_lists_judges_as_they_say (void)
{
  g_autoptr (EntenteMailPolicy) policy = entente_mail_policy_new ("*.mail.example,post.*", "hq,info");
  g_autoptr (EntenteMailPolicy) open = entente_mail_policy_new ("", "");

  g_assert_false (entente_validate_work_email ("ada@eu.mail.example", policy, "email", NULL));
  g_assert_false (entente_validate_work_email ("ada@post.ch", policy, "email", NULL));
  g_assert_false (entente_validate_work_email ("HQ@contoso.example", policy, "email", NULL));
  g_assert_true (entente_validate_work_email ("ada@gmail.com", policy, "email", NULL));
  g_assert_true (entente_validate_work_email ("info@gmail.com", open, "email", NULL));
}

/* What the program comes with could have been typed by the operator. */
static void
test_default_is_written_as_it_is_kept (void)
{
  const EntenteMailPolicy *policy = entente_mail_policy_get_default ();
  g_autofree char *domains = g_strjoinv ("\n", (char **) policy->web_mail_domains);
  g_autofree char *words = g_strjoinv ("\n", (char **) policy->mailbox_words);
  g_autofree char *kept_domains = g_strjoinv (",", (char **) policy->web_mail_domains);
  g_autofree char *kept_words = g_strjoinv (",", (char **) policy->mailbox_words);

  assert_reads (ENTENTE_MAIL_LIST_WEB_MAIL, domains, kept_domains);
  assert_reads (ENTENTE_MAIL_LIST_MAILBOXES, words, kept_words);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mail-policy/lists-are-cleaned-sorted-and-each-entry-is-once", test_lists_are_cleaned_sorted_and_each_entry_is_once);
  g_test_add_func ("/mail-policy/list-may-be-empty", test_list_may_be_empty);
  g_test_add_func ("/mail-policy/star-stands-for-one-side-only", test_star_stands_for_one_side_only);
  g_test_add_func ("/mail-policy/entries-have-the-form-of-addresses", test_entries_have_the_form_of_addresses);
  g_test_add_func ("/mail-policy/each-wrong-line-is-told", test_each_wrong_line_is_told);
  g_test_add_func ("/mail-policy/list-has-an-end", test_list_has_an_end);
  g_test_add_func ("/mail-policy/policy-of-lists-judges-as-they-say", test_policy_of_lists_judges_as_they_say);
  g_test_add_func ("/mail-policy/default-is-written-as-it-is-kept", test_default_is_written_as_it_is_kept);

  return g_test_run ();
}
