/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

#include <string.h>

/* The operator says which mail addresses are nobody's work address, and whoever adds a school is held to it. */

#define OPERATOR "operator@operator.program.example"

typedef struct
{
  TestWorkspace *workspace;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_trade_new ();
  test_workspace_act_as (fixture->workspace, OPERATOR);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_workspace_free (fixture->workspace);
}

static char *
dup_text (Fixture    *fixture,
          const char *property)
{
  return test_workspace_join (fixture->workspace, "mail-policy", property);
}

static void
assert_kept (Fixture    *fixture,
             const char *domains,
             const char *words)
{
  g_autofree char *kept_domains = dup_text (fixture, "web-mail-domains");
  g_autofree char *kept_words = dup_text (fixture, "mailbox-words");

  g_assert_cmpstr (kept_domains, ==, domains);
  g_assert_cmpstr (kept_words, ==, words);
}

static void
test_program_begins_with_the_default (Fixture       *fixture,
                                      gconstpointer  data)
{
  const EntenteMailPolicy *policy = entente_mail_policy_get_default ();
  g_autofree char *domains = g_strjoinv (",", (char **) policy->web_mail_domains);
  g_autofree char *words = g_strjoinv (",", (char **) policy->mailbox_words);

  assert_kept (fixture, domains, words);
}

static void
test_lists_are_kept_clean (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (GVariant) outcome = test_workspace_do (fixture->workspace, "mail-policy.set",
                                                    "{'web-mail-domains': <['Post.*', '', ' @gmail.com ', 'gmail.com']>, "
                                                    "'mailbox-words': <['Info@']>}");

  assert_kept (fixture, "gmail.com,post.*", "info");
}

static void
test_lists_may_be_empty (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GVariant) outcome = test_workspace_do (fixture->workspace, "mail-policy.set",
                                                    "{'web-mail-domains': <@as []>, 'mailbox-words': <@as []>}");

  assert_kept (fixture, "", "");
}

static void
test_wrong_entry_is_refused_and_nothing_kept (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autofree char *domains = dup_text (fixture, "web-mail-domains");
  g_autofree char *words = dup_text (fixture, "mailbox-words");

  test_workspace_refuse (fixture->workspace, "mail-policy.set", ENTENTE_REASON_MALFORMED, "web-mail-domains",
                         "{'web-mail-domains': <['gmail.com', '*.*']>, 'mailbox-words': <['info']>}");
  test_workspace_refuse (fixture->workspace, "mail-policy.set", ENTENTE_REASON_MALFORMED, "mailbox-words",
                         "{'web-mail-domains': <['gmail.com']>, 'mailbox-words': <['in fo']>}");
  assert_kept (fixture, domains, words);
}

static void
test_others_may_not (Fixture       *fixture,
                     gconstpointer  data)
{
  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  test_workspace_refuse (fixture->workspace, "mail-policy.set", ENTENTE_REASON_NOT_YOUR_KIND, NULL,
                         "{'web-mail-domains': <@as []>, 'mailbox-words': <@as []>}");
}

static void
test_what_another_has_changed_is_not_overwritten (Fixture       *fixture,
                                                  gconstpointer  data)
{
  static const char *const one[] = { "one.example", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (GVariant) first = test_workspace_run_done (fixture->workspace, entente_command_set_mail_policy (1, one, none));

  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_STALE, NULL, entente_command_set_mail_policy (1, none, none));
  assert_kept (fixture, "one.example", "");
}

static EntenteCommand *
new_school (const char *prefix,
            const char *email)
{
  EntenteNewCustomer school = test_trade_customer (prefix);

  school.qualification = "education";
  school.email = email;

  return entente_command_add_customer (&school, NULL, NULL);
}

static void
test_new_school_is_held_to_it (Fixture       *fixture,
                               gconstpointer  data)
{
  static const char *const domains[] = { "post.example", NULL };
  static const char *const words[] = { "hq", NULL };
  g_autoptr (GVariant) set = NULL;
  g_autoptr (GVariant) allowed = NULL;

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_WEB_MAIL, "email", new_school ("school", "ada@gmail.com"));

  test_workspace_act_as (fixture->workspace, OPERATOR);
  set = test_workspace_run_done (fixture->workspace, entente_command_set_mail_policy (1, domains, words));

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_WEB_MAIL, "email", new_school ("school", "ada@post.example"));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_SHARED_MAILBOX, "email", new_school ("school", "hq@school.example"));
  allowed = test_workspace_run_done (fixture->workspace, new_school ("school", "info@gmail.com"));
}

/* The outcome: how many came in. */
static gint64
import_school (Fixture    *fixture,
               const char *email)
{
  static const char *const nicks[] = { "name", "domain", "country", "qualification", "address-line1", "city",
                                       "contact-first-name", "contact-last-name", "email", "registration-id", "phone" };
  g_autofree char *table = g_strdup_printf ("a,b,c,d,e,f,g,h,i,j,k\n"
                                            "A School,aschool,US,education,1 Main Street,Springfield,Ada,Martin,%s,12-3456789,"
                                            "2175550100\n",
                                            email);
  g_autoptr (GBytes) bytes = g_bytes_new (table, strlen (table));
  g_autoptr (EntenteCustomerMapping) mapping = entente_customer_mapping_new (nicks, G_N_ELEMENTS (nicks));
  g_autoptr (GVariant) outcome = NULL;

  entente_customer_mapping_set_nicks (mapping, nicks);
  outcome = test_workspace_run_done (fixture->workspace, entente_command_import_customers ("schools.csv", bytes, mapping));

  return test_outcome_get_count (outcome, "imported");
}

static void
test_imported_schools_are_held_to_it (Fixture       *fixture,
                                      gconstpointer  data)
{
  static const char *const domains[] = { "post.example", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (GVariant) set = test_workspace_run_done (fixture->workspace, entente_command_set_mail_policy (1, domains, none));

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  g_assert_cmpint (import_school (fixture, "ada@post.example"), ==, 0);
  g_assert_cmpint (import_school (fixture, "ada@gmail.com"), ==, 1);
}

static void
test_activity_shows_what_changed (Fixture       *fixture,
                                  gconstpointer  data)
{
  static const char *const one[] = { "one.example", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (GVariant) set = test_workspace_run_done (fixture->workspace, entente_command_set_mail_policy (1, one, none));
  g_autofree char *commands = test_workspace_join (fixture->workspace, "activity", "command");

  g_assert_true (g_str_has_prefix (commands, "mail-policy.set, "));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/mail-policy/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("program-begins-with-the-default", test_program_begins_with_the_default);
  ADD ("lists-are-kept-clean", test_lists_are_kept_clean);
  ADD ("lists-may-be-empty", test_lists_may_be_empty);
  ADD ("wrong-entry-is-refused-and-nothing-kept", test_wrong_entry_is_refused_and_nothing_kept);
  ADD ("others-may-not", test_others_may_not);
  ADD ("what-another-has-changed-is-not-overwritten", test_what_another_has_changed_is_not_overwritten);
  ADD ("new-school-is-held-to-it", test_new_school_is_held_to_it);
  ADD ("imported-schools-are-held-to-it", test_imported_schools_are_held_to_it);
  ADD ("activity-shows-what-changed", test_activity_shows_what_changed);
#undef ADD

  return g_test_run ();
}
