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
#define LONGEST 60000         /* µs from the start to the kill */
#define LONGEST_IMPORT 200000 /* the same */

#define N_OFFERS 150       /* of one import of the catalog */
#define COMMANDS_BETWEEN 4 /* two imports of the catalog */
#define N_CUSTOMERS 500    /* of one import of customers */

/* What was answered so far. */
typedef struct
{
  gint64 n_organizations;
  gint64 n_catalogs;
  gint64 n_tables; /* of customers */
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

/* A child's arguments: path, and what was answered to those before it. */
static void
read_progress (char     **argv,
               Progress  *progress)
{
  progress->n_organizations = g_ascii_strtoll (argv[1], NULL, 10);
  progress->n_catalogs = g_ascii_strtoll (argv[2], NULL, 10);
  progress->n_tables = g_ascii_strtoll (argv[3], NULL, 10);
}

static gboolean
tell_progress (const Progress *progress)
{
  return write (STDOUT_FILENO, progress, sizeof *progress) == sizeof *progress;
}

static int
execute_until_killed (int    argc,
                      char **argv)
{
  TestWorkspace *workspace;
  Progress progress;
  gboolean done;

  read_progress (argv, &progress);
  done = tell_progress (&progress);
  workspace = test_workspace_open (argv[0], NULL);

  for (int i = 0; done && workspace != NULL; i++)
    {
      if (i % (COMMANDS_BETWEEN + 1) < COMMANDS_BETWEEN)
        done = register_organization (workspace, ++progress.n_organizations);
      else
        done = import_catalog (workspace, ++progress.n_catalogs);

      done = done && tell_progress (&progress);
    }

  return 1;
}

static int
import_until_killed (int    argc,
                     char **argv)
{
  TestWorkspace *workspace;
  Progress progress;
  gboolean done;

  read_progress (argv, &progress);
  done = tell_progress (&progress);
  workspace = test_workspace_open (argv[0], NULL);
  if (workspace != NULL)
    test_workspace_act_as (workspace, "admin@org1.program.example");

  while (done && workspace != NULL)
    {
      g_autofree char *prefix = g_strdup_printf ("c%" G_GINT64_FORMAT, ++progress.n_tables);

      done = test_workspace_import_customers (workspace, prefix, N_CUSTOMERS, NULL) && tell_progress (&progress);
    }

  return 1;
}

/* The child is killed some time after it has answered @n_answers commands, however slow it is. */
static void
kill_while (const char *role,
            const char *path,
            guint       n_answers,
            int         longest,
            Progress   *progress)
{
  g_autofree char *n_organizations = g_strdup_printf ("%" G_GINT64_FORMAT, progress->n_organizations);
  g_autofree char *n_catalogs = g_strdup_printf ("%" G_GINT64_FORMAT, progress->n_catalogs);
  g_autofree char *n_tables = g_strdup_printf ("%" G_GINT64_FORMAT, progress->n_tables);
  g_autoptr (GSubprocess) child = test_spawn (role, path, n_organizations, n_catalogs, n_tables, NULL);
  GInputStream *output = g_subprocess_get_stdout_pipe (child);
  Progress told;
  gsize n;

  for (guint i = 0; i <= n_answers; i++)
    {
      g_assert_true (g_input_stream_read_all (output, progress, sizeof *progress, &n, NULL, NULL));
      g_assert_cmpuint (n, ==, sizeof *progress);
    }
  g_usleep ((gulong) g_test_rand_int_range (0, longest));
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

static gint64
add_up (const Progress *progress)
{
  return progress->n_organizations + progress->n_catalogs + progress->n_tables;
}

static void
check_search (EntenteConnection *connection)
{
  g_autoptr (GError) error = NULL;

  entente_connection_execute (connection,
                              "INSERT INTO relationship_trigram (relationship_trigram) VALUES ('integrity-check');"
                              "INSERT INTO relationship_prefix (relationship_prefix) VALUES ('integrity-check')",
                              &error);
  g_assert_no_error (error);
}

/* All of each command, or nothing. */
static void
check_wholes (EntenteConnection *connection,
              const Progress    *found)
{
  g_assert_cmpint (query (connection, "SELECT ifnull (max (CAST (substr (domain, 4) AS INTEGER)), 0) FROM organization "
                                      "WHERE domain GLOB 'org[0-9]*'"),
                   ==, found->n_organizations);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM user JOIN organization ON organization.row = user.organization "
                                      "WHERE domain GLOB 'org[0-9]*'"),
                   ==, found->n_organizations);

  g_assert_cmpint (query (connection, "SELECT count(DISTINCT name) FROM offer"), ==, found->n_catalogs > 0);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM offer"), ==, found->n_catalogs > 0 ? N_OFFERS : 0);

  g_assert_cmpint (query (connection, "SELECT count(*) FROM organization WHERE kind = 'customer'"), ==, found->n_tables * N_CUSTOMERS);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM relationship"), ==, found->n_tables * N_CUSTOMERS);

  g_assert_cmpint (query (connection, "SELECT count(*) FROM change"), ==, add_up (found));
}

/* Looks at the tables, and brings @progress up to what is there. */
static void
check_tables (const char *path,
              Progress   *progress)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteConnection) connection = entente_connection_open (path, ENTENTE_OPEN_NONE, &error);
  Progress found;

  g_assert_no_error (error);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), ==, 0);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
  check_search (connection);

  found.n_organizations = query (connection, "SELECT count(*) FROM organization WHERE domain GLOB 'org[0-9]*'");
  found.n_catalogs = query (connection, "SELECT ifnull (max (CAST (substr (name, 8) AS INTEGER)), 0) FROM offer");
  found.n_tables = query (connection, "SELECT count(*) FROM organization WHERE domain GLOB 'c*x0.*'");
  check_wholes (connection, &found);

  /* One command more may have been kept than was answered. */
  g_assert_cmpint (found.n_organizations, >=, progress->n_organizations);
  g_assert_cmpint (found.n_catalogs, >=, progress->n_catalogs);
  g_assert_cmpint (found.n_tables, >=, progress->n_tables);
  g_assert_cmpint (add_up (&found), <=, add_up (progress) + 1);

  *progress = found;
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Opens the workspace again, as a person would; answers the number of entries of the change log. */
static gssize
check_chain (const char *path)
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

  g_clear_object (&result);
  test_workspace_free (workspace);

  return n;
}

static void
kill_and_check (const char *role,
                const char *path,
                guint       n_answers,
                int         longest,
                Progress   *progress)
{
  gssize n;

  kill_while (role, path, n_answers, longest, progress);
  n = check_chain (path);
  check_tables (path, progress);
  g_assert_cmpint (n, ==, add_up (progress));
}

static guint64
get_rounds (void)
{
  const char *wanted = g_getenv ("ENTENTE_TEST_ROUNDS");

  return wanted != NULL ? g_ascii_strtoull (wanted, NULL, 10) : ROUNDS;
}

static void
test_nothing_answered_is_lost (void)
{
  guint64 rounds = get_rounds ();
  gint64 n_commands = 0;

  for (guint64 round = 0; round < rounds;)
    {
      char *folder = test_make_folder ();
      g_autofree char *path = g_build_filename (folder, "w.entente", NULL);
      Progress progress = { 0 };

      /* A file of its own now and then, so that making one is hit as well. */
      for (int i = 0; i < ROUNDS_OF_ONE_FILE && round < rounds; i++, round++)
        kill_and_check ("execute", path, i == 0 ? 1 : 0, LONGEST, &progress);

      n_commands += add_up (&progress);
      test_remove_folder (folder);
    }

  g_test_message ("%" G_GINT64_FORMAT " commands in %" G_GUINT64_FORMAT " rounds", n_commands, rounds);
  g_assert_cmpint (n_commands, >, 0);
}

static void
test_an_import_is_whole_or_not_at_all (void)
{
  guint64 rounds = get_rounds () / 2;
  gint64 n_imports = 0;

  for (guint64 round = 0; round < rounds;)
    {
      char *folder = test_make_folder ();
      g_autofree char *path = g_build_filename (folder, "w.entente", NULL);
      g_autoptr (GError) error = NULL;
      TestWorkspace *workspace = test_workspace_open (path, &error);
      Progress progress = { 1, 0, 0 };

      g_assert_no_error (error);
      g_assert_true (register_organization (workspace, 1));
      test_workspace_free (workspace);

      for (int i = 0; i < ROUNDS_OF_ONE_FILE && round < rounds; i++, round++)
        kill_and_check ("import", path, i == 0 ? 1 : 0, LONGEST_IMPORT, &progress);

      n_imports += progress.n_tables;
      test_remove_folder (folder);
    }

  g_test_message ("%" G_GINT64_FORMAT " imports in %" G_GUINT64_FORMAT " rounds", n_imports, rounds);
  g_assert_cmpint (n_imports, >, 0);
}

static const TestRole roles[] = {
  { "execute", execute_until_killed },
  { "import", import_until_killed },
};

int
main (int   argc,
      char *argv[])
{
  test_play_role (argc, argv, roles, G_N_ELEMENTS (roles));
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/killed/nothing-answered-is-lost", test_nothing_answered_is_lost);
  g_test_add_func ("/killed/an-import-is-whole-or-not-at-all", test_an_import_is_whole_or_not_at_all);

  return g_test_run ();
}
