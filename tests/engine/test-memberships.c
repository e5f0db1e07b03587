/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

#include <string.h>

/* The membership registry, which the operator keeps. */

#define OPERATOR "operator@operator.program.example"
#define CONTOSO "'mpn-id': <'4711001'>, 'name': <'Contoso IT'>, 'country': <'US'>"
#define HEADINGS "User Name,MPN ID,Legal Name,Country,Active\n"

typedef struct
{
  TestWorkspace *workspace;
  char *membership;
  char *profile;
  char *password;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GVariant) outcome = NULL;

  fixture->workspace = test_workspace_new ();
  test_workspace_act_as (fixture->workspace, OPERATOR);
  outcome = test_workspace_do (fixture->workspace, "membership.add", "{'user-name': <' Ada@Contoso.example '>, " CONTOSO "}");
  g_assert_cmpstr (test_outcome_get_text (outcome, "user-name"), ==, "ada@contoso.example");
  fixture->membership = g_strdup (test_outcome_get_text (outcome, "membership"));
  fixture->profile = g_strdup (test_outcome_get_text (outcome, "profile"));
  fixture->password = g_strdup (test_outcome_get_text (outcome, "password"));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->membership);
  g_free (fixture->profile);
  g_free (fixture->password);
  test_workspace_free (fixture->workspace);
}

static void
assert_look (Fixture    *fixture,
             const char *list,
             const char *property,
             const char *expected)
{
  g_autofree char *found = test_workspace_join (fixture->workspace, list, property);

  g_assert_cmpstr (found, ==, expected);
}

static void
add_profile (Fixture    *fixture,
             const char *mpn_id,
             const char *name)
{
  EntenteNewProfile profile = { mpn_id, name, "BE" };
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace, entente_command_add_profile (fixture->membership, &profile));
}

static void
test_membership_has_its_first_profile (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_assert_cmpuint (strlen (fixture->password), >=, 12);
  assert_look (fixture, "memberships", "user-name", "ada@contoso.example");
  assert_look (fixture, "memberships", "names", "Contoso IT");
  assert_look (fixture, "member-profiles", "mpn-id", "4711001");
}

static void
test_profiles_are_of_their_membership (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("member-profiles");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "membership", fixture->membership);
  g_autoptr (GVariant) other = test_workspace_do (fixture->workspace, "membership.add",
                                                  "{'user-name': <'cem@fabrikam.example'>, 'mpn-id': <'5'>, 'name': <'Fabrikam'>, "
                                                  "'country': <'US'>}");
  EntenteList *list;
  g_autofree char *names = NULL;

  add_profile (fixture, "4711002", "Contoso België");
  list = test_workspace_list (fixture->workspace, query);
  names = test_list_join (list, "name");
  g_assert_cmpstr (names, ==, "Contoso België, Contoso IT");
  test_assert_finalizes (list);
  assert_look (fixture, "memberships", "names", "Contoso België\nContoso IT, Fabrikam");
}

static void
assert_finds (Fixture    *fixture,
              const char *search,
              const char *expected)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("memberships");
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, search);
  EntenteList *list = test_workspace_list (fixture->workspace, query);
  g_autofree char *found = test_list_join (list, "user-name");

  g_assert_cmpstr (found, ==, expected);
  test_assert_finalizes (list);
}

static void
test_membership_is_found_by_any_of_its_profiles (Fixture       *fixture,
                                                 gconstpointer  data)
{
  EntenteNewProfile renamed = { "4711009", "Tailspin", "US" };
  g_autoptr (GVariant) edited = NULL;

  add_profile (fixture, "4711002", "Éclair België");
  assert_finds (fixture, "ada@contoso", "ada@contoso.example");
  assert_finds (fixture, "eclair", "ada@contoso.example");
  assert_finds (fixture, "4711002", "ada@contoso.example");
  assert_finds (fixture, "fabrikam", "");

  edited = test_workspace_run_done (fixture->workspace, entente_command_edit_profile (fixture->profile, 1, &renamed));
  assert_finds (fixture, "tailspin", "ada@contoso.example");
  assert_finds (fixture, "4711001", "");
}

static void
test_what_is_taken_or_wrong_is_refused_by_its_field (Fixture       *fixture,
                                                     gconstpointer  data)
{
  TestWorkspace *workspace = fixture->workspace;
  EntenteNewProfile taken = { "4711001", "Another", "US" };
  EntenteNewProfile other = { "4711005", "Another", "US" };

#define REFUSED(reason, field, params) test_workspace_refuse (workspace, "membership.add", ENTENTE_REASON_##reason, field, params)
  REFUSED (TAKEN, "user-name", "{'user-name': <'ADA@contoso.example'>, 'mpn-id': <'1'>, 'name': <'A'>, 'country': <'US'>}");
  REFUSED (TAKEN, "mpn-id", "{'user-name': <'bea@contoso.example'>, " CONTOSO "}");
  REFUSED (MALFORMED, "user-name", "{'user-name': <'bea'>, " CONTOSO "}");
  REFUSED (MALFORMED, "mpn-id", "{'user-name': <'b@c.example'>, 'mpn-id': <'x'>, 'name': <'A'>, 'country': <'US'>}");
  REFUSED (REQUIRED, "name", "{'user-name': <'b@c.example'>, 'mpn-id': <'1'>, 'name': <' '>, 'country': <'US'>}");
  REFUSED (UNKNOWN_VALUE, "country", "{'user-name': <'b@c.example'>, 'mpn-id': <'1'>, 'name': <'A'>, 'country': <'XX'>}");
#undef REFUSED

  test_workspace_run_refused (workspace, ENTENTE_REASON_TAKEN, "mpn-id", entente_command_add_profile (fixture->membership, &taken));
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "membership", entente_command_add_profile ("nobody", &other));
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "profile", entente_command_edit_profile ("nothing", 0, &other));
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "profile", entente_command_set_profile_active ("nothing", 0, TRUE));
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "membership", entente_command_reset_membership_password ("nobody", 0));
  assert_look (fixture, "memberships", "user-name", "ada@contoso.example");
}

/* Its own number is no other's. */
static void
test_profile_is_edited_and_keeps_its_number (Fixture       *fixture,
                                             gconstpointer  data)
{
  EntenteNewProfile values = { "4711001", "Contoso Information Technology", "CA" };
  g_autoptr (GVariant) edited = test_workspace_run_done (fixture->workspace, entente_command_edit_profile (fixture->profile, 1, &values));

  assert_look (fixture, "member-profiles", "name", "Contoso Information Technology");
  assert_look (fixture, "member-profiles", "country", "CA");
}

static void
test_profile_is_taken_out_of_use_and_back (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr (GVariant) off = test_workspace_run_done (fixture->workspace, entente_command_set_profile_active (fixture->profile, 1, FALSE));
  g_autoptr (EntenteRecord) inactive = test_workspace_load (fixture->workspace, "member-profiles", fixture->profile);
  g_autoptr (EntenteRecord) membership = test_workspace_load (fixture->workspace, "memberships", fixture->membership);
  g_autoptr (GVariant) on = NULL;
  g_autoptr (EntenteRecord) active = NULL;

  g_assert_false (entente_member_profile_get_active (ENTENTE_MEMBER_PROFILE (inactive)));
  g_assert_cmpint (entente_membership_get_active (ENTENTE_MEMBERSHIP (membership)), ==, 0);

  on = test_workspace_run_done (fixture->workspace, entente_command_set_profile_active (fixture->profile, 2, TRUE));
  active = test_workspace_load (fixture->workspace, "member-profiles", fixture->profile);
  g_assert_true (entente_member_profile_get_active (ENTENTE_MEMBER_PROFILE (active)));
}

static void
test_password_is_another_one_after_a_reset (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->workspace,
                                                          entente_command_reset_membership_password (fixture->membership, 1));

  g_assert_cmpstr (test_outcome_get_text (outcome, "user-name"), ==, "ada@contoso.example");
  g_assert_cmpuint (strlen (test_outcome_get_text (outcome, "password")), >=, 12);
  g_assert_cmpstr (test_outcome_get_text (outcome, "password"), !=, fixture->password);
}

static void
test_who_is_in_the_program_is_enrolled (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("memberships");
  g_autoptr (EntenteQuery) enrolled = entente_query_with_filter (all, "enrolled", "yes");
  g_autoptr (EntenteRecord) before = test_workspace_load (fixture->workspace, "member-profiles", fixture->profile);
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (EntenteRecord) after = NULL;
  g_autofree char *nobody = test_workspace_join_ids (fixture->workspace, enrolled);
  g_autofree char *found = NULL;

  g_assert_false (entente_member_profile_get_enrolled (ENTENTE_MEMBER_PROFILE (before)));
  g_assert_cmpstr (nobody, ==, "");

  outcome = test_workspace_do (fixture->workspace, "organization.register",
                               "{'kind': <'reseller'>, 'name': <'Contoso IT'>, 'domain-prefix': <'contoso'>, 'country': <'US'>, "
                               "'mpn-id': <'4711001'>, 'admin-name': <'Ada'>, 'admin-user': <'ada'>, 'admin-roles': "
                               "<'global-admin'>}");
  after = test_workspace_load (fixture->workspace, "member-profiles", fixture->profile);
  g_assert_true (entente_member_profile_get_enrolled (ENTENTE_MEMBER_PROFILE (after)));
  found = test_workspace_join_ids (fixture->workspace, enrolled);
  g_assert_cmpstr (found, ==, fixture->membership);
}

static GVariant *
import (Fixture    *fixture,
        const char *rows)
{
  g_autofree char *text = g_strconcat (HEADINGS, rows, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return test_workspace_run_done (fixture->workspace, entente_command_import_memberships ("members.csv", bytes));
}

static void
test_table_adds_updates_and_leaves_out (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (GVariant) outcome = import (fixture,
                                         "ada@contoso.example,4711001,Contoso IT,US,no\n"
                                         "ada@contoso.example,4711002,Contoso België,BE,\n"
                                         "cem@fabrikam.example,5,Fabrikam,US,\n"
                                         "cem@fabrikam.example,6,,US,\n"
                                         "cem@fabrikam.example,4711001,Contoso IT,US,\n");
  g_autoptr (EntenteRecord) inactive = test_workspace_load (fixture->workspace, "member-profiles", fixture->profile);
  g_autoptr (GVariant) problems = g_variant_lookup_value (outcome, "problems", NULL);

  g_assert_cmpint (test_outcome_get_count (outcome, "memberships"), ==, 1);
  g_assert_cmpint (test_outcome_get_count (outcome, "added"), ==, 2);
  /* A number that was in the table before is that of the row before. */
  g_assert_cmpint (test_outcome_get_count (outcome, "changed"), ==, 1);
  g_assert_cmpint (test_outcome_get_count (outcome, "left-out"), ==, 2);
  g_assert_cmpuint (g_variant_n_children (problems), ==, 2);
  g_assert_false (entente_member_profile_get_active (ENTENTE_MEMBER_PROFILE (inactive)));
  assert_look (fixture, "memberships", "user-name", "ada@contoso.example, cem@fabrikam.example");
  assert_finds (fixture, "belgie", "ada@contoso.example");
}

static void
test_table_takes_no_profile_from_another_membership (Fixture       *fixture,
                                                     gconstpointer  data)
{
  g_autoptr (GVariant) outcome = import (fixture, "cem@fabrikam.example,4711001,Contoso IT,US,\n");

  g_assert_cmpint (test_outcome_get_count (outcome, "left-out"), ==, 1);
  g_assert_cmpint (test_outcome_get_count (outcome, "added"), ==, 0);
  assert_look (fixture, "memberships", "user-name", "ada@contoso.example");
}

static void
test_same_table_again_changes_nothing (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr (GVariant) first = import (fixture, "cem@fabrikam.example,5,Fabrikam,US,yes\n");
  gssize n = test_workspace_verify (fixture->workspace);
  g_autoptr (GVariant) again = import (fixture, "cem@fabrikam.example,5,Fabrikam,US,yes\n");

  g_assert_cmpint (test_outcome_get_count (again, "added") + test_outcome_get_count (again, "changed"), ==, 0);
  g_assert_cmpint (test_workspace_verify (fixture->workspace), ==, n);
}

/* Nobody was told a password. */
static void
test_imported_membership_waits_for_a_password (Fixture       *fixture,
                                               gconstpointer  data)
{
  g_autoptr (GVariant) outcome = import (fixture, "cem@fabrikam.example,5,Fabrikam,US,yes\n");
  g_autoptr (EntenteQuery) all = entente_query_new ("memberships");
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, "fabrikam");
  g_autofree char *id = test_workspace_join_ids (fixture->workspace, query);
  g_autoptr (EntenteRecord) before = test_workspace_load (fixture->workspace, "memberships", id);
  g_autoptr (GVariant) reset = test_workspace_run_done (fixture->workspace, entente_command_reset_membership_password (id, 1));
  g_autoptr (EntenteRecord) after = test_workspace_load (fixture->workspace, "memberships", id);

  g_assert_false (entente_membership_get_has_password (ENTENTE_MEMBERSHIP (before)));
  g_assert_true (entente_membership_get_has_password (ENTENTE_MEMBERSHIP (after)));
}

static void
test_log_tells_no_password (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (GVariant) reset = test_workspace_run_done (fixture->workspace,
                                                        entente_command_reset_membership_password (fixture->membership, 1));
  g_autoptr (EntenteQuery) query = entente_query_new ("activity");
  EntenteList *list = test_workspace_list (fixture->workspace, query);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), >=, 2);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (EntenteActivity) activity = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autoptr (GPtrArray) items = entente_activity_dup_items (activity);

      for (guint j = 0; j < items->len; j++)
        {
          const EntenteActivityItem *item = g_ptr_array_index (items, j);

          if (item->after != NULL)
            g_assert_null (g_variant_lookup_value (item->after, "password", NULL));
        }
    }
  test_assert_finalizes (list);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/memberships/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("membership-has-its-first-profile", test_membership_has_its_first_profile);
  ADD ("profiles-are-of-their-membership", test_profiles_are_of_their_membership);
  ADD ("membership-is-found-by-any-of-its-profiles", test_membership_is_found_by_any_of_its_profiles);
  ADD ("what-is-taken-or-wrong-is-refused-by-its-field", test_what_is_taken_or_wrong_is_refused_by_its_field);
  ADD ("profile-is-edited-and-keeps-its-number", test_profile_is_edited_and_keeps_its_number);
  ADD ("profile-is-taken-out-of-use-and-back", test_profile_is_taken_out_of_use_and_back);
  ADD ("password-is-another-one-after-a-reset", test_password_is_another_one_after_a_reset);
  ADD ("who-is-in-the-program-is-enrolled", test_who_is_in_the_program_is_enrolled);
  ADD ("table-adds-updates-and-leaves-out", test_table_adds_updates_and_leaves_out);
  ADD ("table-takes-no-profile-from-another-membership", test_table_takes_no_profile_from_another_membership);
  ADD ("same-table-again-changes-nothing", test_same_table_again_changes_nothing);
  ADD ("imported-membership-waits-for-a-password", test_imported_membership_waits_for_a_password);
  ADD ("log-tells-no-password", test_log_tells_no_password);
#undef ADD

  return g_test_run ();
}
