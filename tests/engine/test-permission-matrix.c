/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

#include "entente-command-spec.h"
#include "entente-exporter.h"
#include "entente-list-definition.h"
#include "test-role-page.h"

/* Every command and every list × every kind of organization × every single role, and nobody's, through the gate.
 * What the answer has to be is written by hand in tests/data/commands.txt: so this test fails when a command or a
 * list asks for another permission than its own, as well as when it is not on that page, or on that page alone.
 * Commands without their parameters are refused for those only after the permission was checked. */

static const char *const kinds[] = { "operator", "provider", "reseller", "customer" };

typedef struct
{
  TestWorkspace *workspace;
  GHashTable *page;
} Fixture;

/* The administrators who can add users; the operator's is there from the beginning. */
static char *
dup_admin (const char *kind)
{
  if (g_str_equal (kind, "operator"))
    return g_strdup ("operator@operator.program.example");

  return g_strdup_printf ("admin@%s.program.example", kind);
}

/* There is nobody with a role that the kind of organization does not have. */
static gboolean
has_role (Fixture    *fixture,
          const char *kind,
          guint       role)
{
  return test_role_marks_may (g_hash_table_lookup (fixture->page, "user.add+role"), entente_kind_from_nick (kind), role);
}

static void
add_users (Fixture    *fixture,
           const char *kind)
{
  g_autofree char *admin = dup_admin (kind);

  test_workspace_act_as (fixture->workspace, admin);
  for (guint role = 0; role <= TEST_NO_ROLE; role++)
    {
      g_autofree char *user = g_strdup_printf ("role%u", role);
      g_autofree char *email = g_strconcat (user, "@alpha.example", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) outcome = NULL;

      outcome = test_workspace_execute (fixture->workspace, "user.add", &error,
                                        "{'name': <'Somebody'>, 'email': <%s>, 'user': <%s>, 'roles': <%s>}",
                                        email, user, role == TEST_NO_ROLE ? "" : entente_role_to_nick (1u << role));
      if (has_role (fixture, kind, role))
        g_assert_no_error (error);
      else
        g_assert_true (entente_error_is (error, ENTENTE_REASON_UNKNOWN_VALUE));
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_workspace_new ();
  fixture->page = test_role_page_load ("commands.txt");

  for (guint k = 1; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autofree char *id = test_workspace_add_organization (fixture->workspace, kinds[k], kinds[k], "global-admin");
    }
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    add_users (fixture, kinds[k]);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_hash_table_unref (fixture->page);
  test_workspace_free (fixture->workspace);
}

static const TestRoleMarks *
find_marks (Fixture    *fixture,
            const char *name)
{
  const TestRoleMarks *marks = g_hash_table_lookup (fixture->page, name);

  g_test_message ("%s", name);
  g_assert_nonnull (marks);

  return marks;
}

/* Calls @check as each person of each kind, who begin with @act. */
static void
ask_everybody_after (Fixture *fixture,
                     void     (*act) (TestWorkspace *workspace, const char *user_name),
                     void     (*check) (Fixture *fixture, EntenteKind kind, guint role))
{
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint role = 0; role <= TEST_NO_ROLE; role++)
      {
        g_autofree char *user = g_strdup_printf ("role%u@%s.program.example", role, kinds[k]);

        if (!has_role (fixture, kinds[k], role))
          continue;

        g_test_message ("%s, %s", kinds[k], role == TEST_NO_ROLE ? "no role" : entente_role_to_nick (1u << role));
        act (fixture->workspace, user);
        check (fixture, entente_kind_from_nick (kinds[k]), role);
      }
}

static void
ask_everybody (Fixture *fixture,
               void     (*check) (Fixture *fixture, EntenteKind kind, guint role))
{
  ask_everybody_after (fixture, test_workspace_act_as, check);
}

/* With the parameter that makes it another thing to do. */
static void
check_variant (Fixture                  *fixture,
               const EntenteCommandSpec *command,
               EntenteKind               kind,
               guint                     role)
{
  g_autofree char *name = g_strconcat (command->name, "+", command->variant, NULL);
  const TestRoleMarks *marks = find_marks (fixture, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) told = NULL;
  g_autoptr (GVariant) outcome = NULL;
  gboolean may = entente_workspace_check (fixture->workspace->workspace, name, &told);

  test_role_marks_assert (marks, kind, role, may, told);

  outcome = test_workspace_run (fixture->workspace,
                                entente_command_new (command->name,
                                                     g_variant_new_parsed ("{%s: <''>, 'no-such-parameter': <true>}",
                                                                           command->variant)),
                                &error);
  g_assert_null (outcome);
  if (may)
    g_assert_true (entente_error_is (error, ENTENTE_REASON_UNKNOWN_PARAM));
  else
    test_role_marks_assert (marks, kind, role, FALSE, error);
}

static void
check_commands (Fixture     *fixture,
                EntenteKind  kind,
                guint        role)
{
  const EntenteCommandSpec *const *commands = entente_command_table_get ();

  for (guint c = 0; commands[c] != NULL; c++)
    {
      const TestRoleMarks *marks = find_marks (fixture, commands[c]->name);
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) told = NULL;
      g_autoptr (GVariant) outcome = NULL;
      gboolean may = entente_workspace_check (fixture->workspace->workspace, commands[c]->name, &told);

      /* The interface is told the same before anybody tries. */
      test_role_marks_assert (marks, kind, role, may, told);

      outcome = test_workspace_execute (fixture->workspace, commands[c]->name, &error, "{'no-such-parameter': <true>}");
      g_assert_null (outcome);
      if (may)
        g_assert_true (entente_error_is (error, ENTENTE_REASON_UNKNOWN_PARAM));
      else
        test_role_marks_assert (marks, kind, role, FALSE, error);

      if (commands[c]->variant != NULL)
        check_variant (fixture, commands[c], kind, role);
    }
}

static void
test_every_command_asks_whom_the_page_names (Fixture       *fixture,
                                             gconstpointer  data)
{
  ask_everybody (fixture, check_commands);
}

/* Who may is told what comes first; who may not, why. */
static void
assert_gate (const TestRoleMarks *marks,
             const char          *command,
             EntenteKind          kind,
             guint                role,
             gboolean             may,
             const GError        *error)
{
  if (g_str_equal (command, "user.change-password") || g_str_equal (command, "work-account.create"))
    g_assert_true (may);
  else if (entente_error_is (error, ENTENTE_REASON_MUST_CHANGE_PASSWORD))
    g_assert_true (test_role_marks_may (marks, kind, role));
  else
    test_role_marks_assert (marks, kind, role, FALSE, error);
}

static void
check_gate (Fixture     *fixture,
            EntenteKind  kind,
            guint        role)
{
  const EntenteCommandSpec *const *commands = entente_command_table_get ();

  for (guint c = 0; commands[c] != NULL; c++)
    {
      const TestRoleMarks *marks = find_marks (fixture, commands[c]->name);
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) told = NULL;
      g_autoptr (GVariant) outcome = NULL;
      gboolean may = entente_workspace_check (fixture->workspace->workspace, commands[c]->name, &told);

      assert_gate (marks, commands[c]->name, kind, role, may, told);

      outcome = test_workspace_execute (fixture->workspace, commands[c]->name, &error, "{'no-such-parameter': <true>}");
      g_assert_null (outcome);
      assert_gate (marks, commands[c]->name, kind, role, entente_error_is (error, ENTENTE_REASON_UNKNOWN_PARAM), error);
    }
}

static void
test_temporary_password_is_changed_before_all_else (Fixture       *fixture,
                                                    gconstpointer  data)
{
  ask_everybody_after (fixture, test_workspace_act_as_told, check_gate);
}

static void
check_lists (Fixture     *fixture,
             EntenteKind  kind,
             guint        role)
{
  const EntenteListDefinition *const *lists = entente_list_table_get ();

  for (guint l = 0; lists[l] != NULL; l++)
    {
      g_autofree char *name = g_strconcat ("list:", lists[l]->name, NULL);
      g_autoptr (GError) told = NULL;
      gboolean may = entente_workspace_check (fixture->workspace->workspace, name, &told);

      test_role_marks_assert (find_marks (fixture, name), kind, role, may, told);
    }
}

static void
check_exports (Fixture     *fixture,
               EntenteKind  kind,
               guint        role)
{
  const EntenteListDefinition *const *lists = entente_list_table_get ();

  for (guint l = 0; lists[l] != NULL; l++)
    {
      g_autofree char *name = g_strconcat ("export:", lists[l]->name, NULL);
      g_autoptr (GError) told = NULL;
      gboolean may;

      if (!entente_exporter_knows (lists[l]->name))
        continue;

      may = entente_workspace_check (fixture->workspace->workspace, name, &told);
      test_role_marks_assert (find_marks (fixture, name), kind, role, may, told);
    }
}

static void
test_every_export_is_for_whom_the_page_names (Fixture       *fixture,
                                              gconstpointer  data)
{
  ask_everybody (fixture, check_exports);
}

static void
test_every_list_is_for_whom_the_page_names (Fixture       *fixture,
                                            gconstpointer  data)
{
  ask_everybody (fixture, check_lists);
}

static EntenteCommand *
new_customer (const char *prefix,
              gboolean    agreement,
              gboolean    order)
{
  EntenteNewCustomer customer = test_trade_customer (prefix);
  EntenteAttestation attestation = test_trade_attestation ();
  EntenteNewLine line = { "SUITE", 1, NULL, NULL };
  EntenteNewOrder first = { "annual", NULL, &line, 1 };

  return entente_command_add_customer (&customer, agreement ? &attestation : NULL, order ? &first : NULL);
}

static EntenteCommand *
new_customer_with_agreement (const char *prefix)
{
  return new_customer (prefix, TRUE, FALSE);
}

static EntenteCommand *
new_customer_with_order (const char *prefix)
{
  return new_customer (prefix, FALSE, TRUE);
}

static EntenteCommand *
new_invitation (const char *kind,
                gboolean    dap)
{
  EntenteNewInvitation invitation = test_invitation_request (kind);
  g_autofree char *id = entente_id_new (TEST_NOW);
  guint8 secret[ENTENTE_INVITATION_SECRET_SIZE] = { 0 };

  invitation.dap = dap;

  return entente_command_create_invitation (id, secret, &invitation);
}

static EntenteCommand *
new_invitation_with_delegated_admin (const char *prefix)
{
  return new_invitation ("relationship", TRUE);
}

static EntenteCommand *
new_invitation_to_partnership (const char *prefix)
{
  return new_invitation ("partnership", FALSE);
}

static EntenteCommand *
new_user (const char *prefix,
          const char *roles)
{
  g_autofree char *email = g_strconcat (prefix, "@alpha.example", NULL);
  EntenteNewUser user = { .name = "Somebody", .email = email, .user = prefix, .roles = roles };

  return entente_command_add_user (&user);
}

static EntenteCommand *
new_user_of_directory (const char *prefix)
{
  return new_user (prefix, "report-viewer,helpdesk-agent");
}

static EntenteCommand *
new_global_admin (const char *prefix)
{
  return new_user (prefix, "global-admin");
}

/* What commands check themselves, because it depends on what is asked. */
static const struct
{
  const char *name;
  EntenteCommand *(*make) (const char *prefix); /* that nobody has used before */
} besides[] = {
  { "customer.add+agreement", new_customer_with_agreement },
  { "customer.add+order", new_customer_with_order },
  { "invitation.create+delegated-admin", new_invitation_with_delegated_admin },
  { "invitation.create+partnership", new_invitation_to_partnership },
  { "user.add+directory-role", new_user_of_directory },
  { "user.add+global-admin", new_global_admin },
};

static void
check_besides (Fixture     *fixture,
               EntenteKind  kind,
               guint        role)
{
  for (guint i = 0; i < G_N_ELEMENTS (besides); i++)
    {
      const TestRoleMarks *marks = find_marks (fixture, besides[i].name);
      g_autofree char *prefix = g_strdup_printf ("new%ux%ux%u", kind, role, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) outcome = test_workspace_run (fixture->workspace, besides[i].make (prefix), &error);

      gboolean refused = entente_error_is (error, ENTENTE_REASON_NOT_YOUR_KIND) || entente_error_is (error, ENTENTE_REASON_MISSING_ROLE);

      /* Who may can still be refused for what is ordered. */
      g_assert_cmpint (refused, !=, test_role_marks_may (marks, kind, role));
    }
}

static void
test_what_is_asked_besides_is_checked_too (Fixture       *fixture,
                                           gconstpointer  data)
{
  ask_everybody (fixture, check_besides);
}

static void
test_page_is_about_nothing_else (void)
{
  g_autoptr (GHashTable) page = test_role_page_load ("commands.txt");
  const EntenteCommandSpec *const *commands = entente_command_table_get ();
  const EntenteListDefinition *const *lists = entente_list_table_get ();
  GHashTableIter iter;
  gpointer name;

  for (guint c = 0; commands[c] != NULL; c++)
    {
      g_autofree char *variant = g_strconcat (commands[c]->name, "+", commands[c]->variant, NULL);

      g_hash_table_remove (page, commands[c]->name);
      g_hash_table_remove (page, variant);
    }
  for (guint i = 0; i < G_N_ELEMENTS (besides); i++)
    g_hash_table_remove (page, besides[i].name);
  g_hash_table_remove (page, "user.add+role");
  for (guint l = 0; lists[l] != NULL; l++)
    {
      g_autofree char *list = g_strconcat ("list:", lists[l]->name, NULL);
      g_autofree char *export = g_strconcat ("export:", lists[l]->name, NULL);

      g_hash_table_remove (page, list);
      if (entente_exporter_knows (lists[l]->name))
        g_hash_table_remove (page, export);
    }

  g_hash_table_iter_init (&iter, page);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_error ("“%s” is on the page and not in the program", (const char *) name);
}

static gboolean
has_optional (const EntenteCommandSpec *command,
              const char               *name)
{
  for (const EntenteParam *param = command->params; param->name != NULL; param++)
    if (g_str_equal (param->name, name))
      return param->optional;

  return FALSE;
}

static void
test_nobody_asks_for_what_there_is_not (Fixture       *fixture,
                                        gconstpointer  data)
{
  static const char *const names[] = { "", "user", "user.add+", "user.add+roles", "user.add+customer+customer", "message.mark+customer" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (entente_workspace_check (fixture->workspace->workspace, names[i], &error));
      g_assert_true (entente_error_is (error, ENTENTE_REASON_UNKNOWN_COMMAND));
    }
}

static void
test_table_is_in_order_and_whole (void)
{
  const EntenteCommandSpec *const *commands = entente_command_table_get ();

  for (guint c = 0; commands[c] != NULL; c++)
    {
      g_assert_nonnull (commands[c]->name);
      g_assert_nonnull (commands[c]->apply);
      g_assert_cmpint (commands[c]->permission == ENTENTE_N_PERMISSIONS, ==, commands[c]->newcomer);
      g_assert_true (entente_command_table_find (commands[c]->name) == commands[c]);
      for (const EntenteParam *param = commands[c]->params; param->name != NULL; param++)
        g_assert_true (g_variant_type_string_is_valid (param->type));
      g_assert_true (commands[c]->variant == NULL || has_optional (commands[c], commands[c]->variant));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/permission-matrix/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("every-command-asks-whom-the-page-names", test_every_command_asks_whom_the_page_names);
  ADD ("every-list-is-for-whom-the-page-names", test_every_list_is_for_whom_the_page_names);
  ADD ("every-export-is-for-whom-the-page-names", test_every_export_is_for_whom_the_page_names);
  ADD ("temporary-password-is-changed-before-all-else", test_temporary_password_is_changed_before_all_else);
  ADD ("what-is-asked-besides-is-checked-too", test_what_is_asked_besides_is_checked_too);
  ADD ("nobody-asks-for-what-there-is-not", test_nobody_asks_for_what_there_is_not);
  g_test_add_func ("/permission-matrix/page-is-about-nothing-else", test_page_is_about_nothing_else);
  g_test_add_func ("/permission-matrix/table-is-in-order-and-whole", test_table_is_in_order_and_whole);

  return g_test_run ();
}
