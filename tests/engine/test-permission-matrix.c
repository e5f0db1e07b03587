/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-workspace.h"

#include "entente-command-spec.h"

/* Every command × every kind of organization × every single role, through the gate. What the answer has to be
 * is the permission's own table, which is compared with a hand-written one in tests/core: so this test fails
 * when a command does not ask at the gate, or asks for something else than it names. Commands without their
 * parameters are refused for those only after the permission was checked. */

static const char *const kinds[] = { "operator", "provider", "reseller", "customer" };

/* The administrators who can add users; the operator's is there from the beginning. */
static char *
dup_admin (const char *kind)
{
  if (g_str_equal (kind, "operator"))
    return g_strdup ("operator@operator.program.example");

  return g_strdup_printf ("admin@%s.program.example", kind);
}

static void
add_users (TestWorkspace *workspace,
           const char    *kind)
{
  g_autofree char *admin = dup_admin (kind);

  test_workspace_act_as (workspace, admin);
  for (guint i = 0; i < ENTENTE_N_ROLES; i++)
    {
      g_autofree char *user = g_strdup_printf ("role%u", i);
      g_autoptr (GVariant) outcome = NULL;

      outcome = test_workspace_do (workspace, "user.add",
                                   "{'name': <'Somebody'>, 'email': <'somebody@alpha.example'>, 'user': <%s>, "
                                   "'roles': <%s>}",
                                   user, entente_role_to_nick (1u << i));
    }
}

static void
check_command (TestWorkspace            *workspace,
               const EntenteCommandSpec *spec)
{
  EntenteAccount *account = entente_workspace_get_account (workspace->workspace);
  g_autoptr (GError) expected = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) told = NULL;
  g_autoptr (GVariant) outcome = NULL;
  gboolean may;

  may = entente_permission_check (spec->permission, entente_account_get_kind (account),
                                  entente_account_get_roles (account), &expected);
  outcome = test_workspace_execute (workspace, spec->name, &error, "{'no-such-parameter': <true>}");
  g_assert_null (outcome);

  /* The interface is told the same before anybody tries. */
  g_assert_true (may == entente_workspace_check (workspace->workspace, spec->name, &told));

  if (may)
    {
      g_assert_true (entente_error_is (error, ENTENTE_REASON_UNKNOWN_PARAM));
    }
  else
    {
      g_assert_cmpstr (error->message, ==, expected->message);
      g_assert_cmpstr (told->message, ==, expected->message);
    }
}

static void
test_every_command_asks_for_its_permission (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  const EntenteCommandSpec *const *commands = entente_command_table_get ();
  guint n = 0;

  for (guint k = 1; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autofree char *id = test_workspace_add_organization (workspace, kinds[k], kinds[k], "global-admin");
    }

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      add_users (workspace, kinds[k]);
      for (guint r = 0; r < ENTENTE_N_ROLES; r++)
        {
          g_autofree char *user = g_strdup_printf ("role%u@%s.program.example", r, kinds[k]);

          test_workspace_act_as (workspace, user);
          for (guint c = 0; commands[c] != NULL; c++, n++)
            check_command (workspace, commands[c]);
        }
    }

  g_assert_cmpuint (n, >=, G_N_ELEMENTS (kinds) * ENTENTE_N_ROLES * 20);
  test_workspace_free (workspace);
}

static void
test_table_is_in_order_and_whole (void)
{
  const EntenteCommandSpec *const *commands = entente_command_table_get ();

  for (guint c = 0; commands[c] != NULL; c++)
    {
      g_assert_nonnull (commands[c]->name);
      g_assert_nonnull (commands[c]->apply);
      g_assert_cmpint (commands[c]->permission, <, ENTENTE_N_PERMISSIONS);
      g_assert_true (entente_command_table_find (commands[c]->name) == commands[c]);
      for (const EntenteParam *param = commands[c]->params; param->name != NULL; param++)
        g_assert_true (g_variant_type_string_is_valid (param->type));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/permission-matrix/every-command-asks-for-its-permission", test_every_command_asks_for_its_permission);
  g_test_add_func ("/permission-matrix/table-is-in-order-and-whole", test_table_is_in_order_and_whole);

  return g_test_run ();
}
