/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The program is killed at any moment while it executes commands: what was answered is kept, what was not is there
 * as a whole or not at all, and the chain of the change log holds. */

#include "test-workspace.h"

#include <entente-database.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "test-system.h"

#define ROUNDS 20
#define ROUNDS_OF_ONE_FILE 20
#define LONGEST 40000 /* µs from the first answer to the kill */

#define N_OFFERS 150       /* of one import of the catalog */
#define COMMANDS_BETWEEN 4 /* two imports */

/* What was answered so far. */
typedef struct
{
  gint64 n_organizations;
  gint64 n_imports;
} Progress;

static gboolean
register_organization (TestWorkspace *workspace,
                       gint64         n)
{
  g_autofree char *prefix = g_strdup_printf ("org%" G_GINT64_FORMAT, n);
  g_autoptr (GVariant) outcome = NULL;

  outcome = test_workspace_execute (workspace, "organization.register", NULL,
                                    "{'kind': <'provider'>, 'name': <%s>, 'domain-prefix': <%s>, 'country': <'US'>, "
                                    "'admin-name': <'Ada Martin'>, 'admin-user': <'admin'>, 'admin-roles': <'global-admin'>}",
                                    prefix, prefix);

  return outcome != NULL;
}

/* Every offer changes its name with every import. */
static gboolean
import_catalog (TestWorkspace *workspace,
                gint64         n)
{
  g_autofree char *name = g_strdup_printf ("Import %" G_GINT64_FORMAT, n);
  g_autoptr (GVariant) outcome = NULL;
  GVariantBuilder offers;

  g_variant_builder_init (&offers, G_VARIANT_TYPE ("aa{sv}"));
  for (int i = 0; i < N_OFFERS; i++)
    {
      g_autofree char *id = g_strdup_printf ("OFFER-%d", i);

      g_variant_builder_add_parsed (&offers, "{'id': <%s>, 'name': <%s>, 'country': <'US'>, 'minimum': <int64 1>, 'maximum': <int64 300>}",
                                    id, name);
    }

  outcome = test_workspace_execute (workspace, "catalog.import", NULL, "{'offers': <%*>}", g_variant_builder_end (&offers));

  return outcome != NULL;
}

/* Arguments: path, organizations and imports so far. */
static int
execute_until_killed (int    argc,
                      char **argv)
{
  Progress progress = { g_ascii_strtoll (argv[1], NULL, 10), g_ascii_strtoll (argv[2], NULL, 10) };
  TestWorkspace *workspace = test_workspace_open (argv[0], NULL);

  for (int i = 0; workspace != NULL; i++)
    {
      gboolean done;

      if (i % (COMMANDS_BETWEEN + 1) < COMMANDS_BETWEEN)
        done = register_organization (workspace, ++progress.n_organizations);
      else
        done = import_catalog (workspace, ++progress.n_imports);

      if (!done || write (STDOUT_FILENO, &progress, sizeof progress) != sizeof progress)
        return 1;
    }

  return 1;
}

static void
kill_while_executing (const char *path,
                      Progress   *progress)
{
  g_autofree char *n_organizations = g_strdup_printf ("%" G_GINT64_FORMAT, progress->n_organizations);
  g_autofree char *n_imports = g_strdup_printf ("%" G_GINT64_FORMAT, progress->n_imports);
  g_autoptr (GSubprocess) child = test_spawn ("execute", path, n_organizations, n_imports, NULL);
  GInputStream *output = g_subprocess_get_stdout_pipe (child);
  Progress told;
  gsize n;

  g_assert_true (g_input_stream_read_all (output, progress, sizeof *progress, &n, NULL, NULL));
  g_assert_cmpuint (n, ==, sizeof *progress);
  g_usleep ((gulong) g_test_rand_int_range (0, LONGEST));
  g_subprocess_force_exit (child);

  while (g_input_stream_read_all (output, &told, sizeof told, &n, NULL, NULL) && n == sizeof told)
    *progress = told;

  g_subprocess_wait (child, NULL, NULL);
  g_assert_true (g_subprocess_get_if_signaled (child));
}

static gint64
query (EntenteConnection *connection,
       const char        *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  entente_connection_query_int64 (connection, &value, &error, sql, NULL);
  g_assert_no_error (error);

  return value;
}

/* Looks at the tables, and brings @progress up to what is there. */
static void
check_tables (const char *path,
              Progress   *progress)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteConnection) connection = entente_connection_open (path, ENTENTE_OPEN_NONE, &error);
  gint64 n_organizations;
  gint64 n_imports;

  g_assert_no_error (error);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), ==, 0);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);

  /* One more may have been kept than was answered, but not one of each. */
  n_organizations = query (connection, "SELECT count(*) FROM organization WHERE domain LIKE 'org%'");
  n_imports = query (connection, "SELECT ifnull (max (CAST (substr (name, 8) AS INTEGER)), 0) FROM offer");
  g_assert_cmpint (n_organizations, >=, progress->n_organizations);
  g_assert_cmpint (n_imports, >=, progress->n_imports);
  g_assert_cmpint (n_organizations + n_imports, <=, progress->n_organizations + progress->n_imports + 1);

  /* All of each, or nothing. */
  g_assert_cmpint (query (connection, "SELECT count(*) FROM user JOIN organization ON organization.row = user.organization "
                                      "WHERE domain LIKE 'org%'"),
                   ==, n_organizations);
  g_assert_cmpint (query (connection, "SELECT max (CAST (substr (domain, 4) AS INTEGER)) FROM organization WHERE domain LIKE 'org%'"),
                   ==, n_organizations);
  g_assert_cmpint (query (connection, "SELECT count(DISTINCT name) FROM offer"), ==, n_imports > 0);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM offer"), ==, n_imports > 0 ? N_OFFERS : 0);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM change"), ==, n_organizations + n_imports);

  progress->n_organizations = n_organizations;
  progress->n_imports = n_imports;
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
check_chain (const char     *path,
             const Progress *progress)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace = test_workspace_open (path, &error);
  gssize n;

  g_assert_no_error (error);
  entente_local_workspace_verify_async (workspace->local, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  n = entente_local_workspace_verify_finish (workspace->local, result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, progress->n_organizations + progress->n_imports);

  g_clear_object (&result);
  test_workspace_free (workspace);
}

static void
test_nothing_answered_is_lost (void)
{
  const char *wanted = g_getenv ("ENTENTE_TEST_ROUNDS");
  guint64 rounds = wanted != NULL ? g_ascii_strtoull (wanted, NULL, 10) : ROUNDS;
  guint64 n_commands = 0;

  for (guint64 round = 0; round < rounds;)
    {
      char *folder = test_make_folder ();
      g_autofree char *path = g_build_filename (folder, "w.entente", NULL);
      Progress progress = { 0 };

      /* A file of its own now and then, so that making one is hit as well. */
      for (int i = 0; i < ROUNDS_OF_ONE_FILE && round < rounds; i++, round++)
        {
          kill_while_executing (path, &progress);
          check_tables (path, &progress);
          check_chain (path, &progress);
        }

      n_commands += (guint64) (progress.n_organizations + progress.n_imports);
      test_remove_folder (folder);
    }

  g_test_message ("%" G_GUINT64_FORMAT " commands in %" G_GUINT64_FORMAT " rounds", n_commands, rounds);
  g_assert_cmpuint (n_commands, >, rounds);
}

static const TestRole roles[] = {
  { "execute", execute_until_killed },
};

int
main (int   argc,
      char *argv[])
{
  test_play_role (argc, argv, roles, G_N_ELEMENTS (roles));
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/killed/nothing-answered-is-lost", test_nothing_answered_is_lost);

  return g_test_run ();
}
