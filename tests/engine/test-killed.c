/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The program is killed at any moment while it executes commands: what was answered is kept, what was not is there
 * as a whole or not at all, and the chain of the change log holds. */

#include "mixed-commands.h"

#include <entente-database.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "test-system.h"

#define ROUNDS 20
#define ROUNDS_OF_ONE_FILE 20
#define MANY_ANSWERS 5        /* not so many before the kill */
#define LONGEST 60000         /* µs from the start to the kill */
#define LONGEST_IMPORT 200000 /* the same */

#define N_CUSTOMERS 500 /* of one import of customers */

#define THE_PROVIDER "(SELECT row FROM organization WHERE domain GLOB 'alpha.*')"

/* So many hold each kind. */
#define MANY_COMMANDS 100

/* The @n-th command of its kind. A child that is not killed but refused says why. */
static gboolean
carry_out (TestWorkspace *workspace,
           Count          what,
           gint64         n)
{
  g_autofree char *actor = mixed_dup_actor (what, n);
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (GError) error = NULL;

  test_workspace_act_as (workspace, actor);
  outcome = test_workspace_run (workspace, mixed_command_new (workspace, what, n), &error);
  if (outcome == NULL)
    g_printerr ("%d: %s\n", what, error->message);

  return outcome != NULL;
}

/* A child's arguments: path, and what was answered to those before it. */
static void
read_progress (char     **argv,
               Progress  *progress)
{
  g_auto (GStrv) numbers = g_strsplit (argv[1], " ", -1);

  for (guint i = 0; i < N_COUNTS; i++)
    progress->n[i] = g_ascii_strtoll (numbers[i], NULL, 10);
}

static char *
print_progress (const Progress *progress)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_COUNTS; i++)
    g_string_append_printf (text, "%" G_GINT64_FORMAT " ", progress->n[i]);

  return g_string_free (text, FALSE);
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
  workspace = test_workspace_open_unheard (argv[0], NULL);

  while (done && workspace != NULL)
    {
      Count next = progress_choose_next (&progress);

      done = carry_out (workspace, next, ++progress.n[next]) && tell_progress (&progress);
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
  workspace = test_workspace_open_unheard (argv[0], NULL);
  if (workspace != NULL)
    test_workspace_act_as (workspace, "admin@org1.program.example");

  while (done && workspace != NULL)
    {
      g_autofree char *prefix = g_strdup_printf ("c%" G_GINT64_FORMAT, ++progress.n[TABLES]);

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
  g_autofree char *numbers = print_progress (progress);
  g_autoptr (GSubprocess) child = test_spawn (role, path, numbers, NULL);
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
                   ==, found->n[ORGANIZATIONS]);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM user JOIN organization ON organization.row = user.organization "
                                      "WHERE domain GLOB 'org[0-9]*'"),
                   ==, found->n[ORGANIZATIONS]);

  g_assert_cmpint (query (connection, "SELECT count(DISTINCT name) FROM offer WHERE id GLOB 'OFFER-*'"), ==, found->n[CATALOGS] > 0);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM offer WHERE id GLOB 'OFFER-*'"), ==, found->n[CATALOGS] > 0 ? N_OFFERS : 0);

  g_assert_cmpint (query (connection, "SELECT count(DISTINCT list_price) FROM price"), ==, found->n[PRICE_LISTS] > 0);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM price WHERE list_price = customer_price"),
                   ==, found->n[PRICE_LISTS] > 0 ? N_PRICES : 0);

  g_assert_cmpint (query (connection, "SELECT count(*) FROM organization WHERE domain GLOB 'c[0-9]*x[0-9]*'"), ==, found->n[TABLES] * N_CUSTOMERS);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM relationship WHERE invitation IS NULL"), ==, found->n[TABLES] * N_CUSTOMERS);

  g_assert_cmpint (query (connection, "SELECT count(*) FROM change"), ==, progress_add_up (found));
}

/* Of several at once none is left behind; a link is renewed with its event. */
static void
check_several (EntenteConnection *connection,
               const Progress    *found)
{
  g_autofree char *hash = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  guint8 secret[ENTENTE_INVITATION_SECRET_SIZE];

  g_assert_cmpint (query (connection, "SELECT count(*) FROM invitation WHERE state = 'withdrawn'"),
                   ==, found->n[WITHDRAWALS] * N_AT_ONCE);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM invitation_event WHERE event = 'withdrawn'"),
                   ==, found->n[WITHDRAWALS] * N_AT_ONCE);
  if (found->n[PREPARATIONS] == 0)
    return;

  g_assert_cmpint (query (connection, "SELECT count(*) FROM message WHERE organization = " THE_PROVIDER " AND unread"), ==,
                   found->n[MARKS] % 2 == 1 ? 0 : query (connection, "SELECT count(*) FROM message WHERE organization = " THE_PROVIDER));

  g_assert_cmpint (query (connection, "SELECT version - 1 FROM invitation WHERE id GLOB '*-000000000000'"), ==, found->n[LINKS]);
  mixed_make_secret (found->n[LINKS], secret);
  expected = entente_invitation_secret_hash (secret);
  entente_connection_query_text (connection, &hash, &error, "SELECT secret_hash FROM invitation WHERE id GLOB '*-000000000000'", "");
  g_assert_no_error (error);
  g_assert_cmpstr (hash, ==, expected);
}

/* Licenses are for the people that were first, none of whom is missing; who has accepted is on record. */
static void
check_customers (EntenteConnection *connection,
                 const Progress    *found)
{
  g_assert_cmpint (query (connection, "SELECT ifnull (max (CAST (substr (user_name, 2, 6) AS INTEGER)), 0) FROM user "
                                      "WHERE user_name GLOB 'p[0-9]*@charlie.*'"),
                   ==, found->n[USERS]);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM license"), ==, found->n[LICENSES] * N_AT_ONCE);
  g_assert_cmpint (query (connection, "SELECT ifnull (max (CAST (substr (u.user_name, 2, 6) AS INTEGER)), 0) FROM license l "
                                      "JOIN user u ON u.row = l.user"),
                   ==, found->n[LICENSES] * N_AT_ONCE);

  g_assert_cmpint (query (connection, "SELECT ifnull (max (CAST (substr (domain, 4) AS INTEGER)), 0) FROM organization "
                                      "WHERE domain GLOB 'org[0-9]*' AND customer_agreement = 'accepted'"),
                   ==, 2 * found->n[ACCEPTANCES]);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM acceptance a JOIN organization o ON o.row = a.customer "
                                      "WHERE o.domain GLOB 'org[0-9]*' AND o.customer_agreement = 'accepted'"),
                   ==, found->n[ACCEPTANCES]);
}

/* What has ended is over for both sides, and has a history; what was undone has none. */
static void
check_endings (EntenteConnection *connection,
               const Progress    *found)
{
  gint64 n = found->n[ENDINGS] % 2;

  g_assert_cmpint (query (connection, "SELECT count(*) FROM relationship WHERE state = 'removed'"), ==, n);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM relationship_period p JOIN relationship r ON r.row = p.relationship "
                                      "WHERE r.ended = p.ended AND NOT r.reseller"),
                   ==, n);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM relationship_period"), ==, n);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM message WHERE kind GLOB 'relationship-re*'"), ==, found->n[ENDINGS]);
}

/* Each has an organization with one person in it, who is in the log. */
static void
check_newcomers (EntenteConnection *connection,
                 const Progress    *found)
{
  g_assert_cmpint (query (connection, "SELECT count(*) FROM organization o JOIN user u ON u.organization = o.row "
                                      "JOIN change c ON c.user = u.id AND c.organization = o.id "
                                      "WHERE o.domain GLOB 'newcomer*' AND c.command = 'work-account.create'"),
                   ==, found->n[NEWCOMERS]);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM user WHERE user_name GLOB '*@newcomer*'"), ==, found->n[NEWCOMERS]);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM change WHERE command = 'work-account.create'"), ==,
                   found->n[NEWCOMERS]);
}

/* Of each table all memberships, with their profiles, or none. */
static void
check_registries (EntenteConnection *connection,
                  const Progress    *found)
{
  g_assert_cmpint (query (connection, "SELECT count(*) FROM membership WHERE user_name GLOB '*@members.example'"), ==,
                   N_AT_ONCE * found->n[REGISTRIES]);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM member_profile p JOIN membership m ON m.row = p.membership "
                                      "WHERE p.name = 'Member' AND m.search GLOB '*' || p.mpn_id || '*'"),
                   ==, N_AT_ONCE * found->n[REGISTRIES]);
}

/* The last address is verified, by one code, of one mail of as many as were sent; or nothing was said yet. */
static void
check_edits (EntenteConnection *connection,
             const Progress    *found)
{
  gint64 n = found->n[EDITS];
  gint64 once = MIN (n, 1);

  g_assert_cmpint (query (connection, "SELECT count(*) FROM organization WHERE email = 'bea' || "
                                      "(SELECT count(*) FROM change WHERE command = 'organization.edit') || '@bravo.example'"),
                   ==, once);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM vetting v JOIN organization o ON o.row = v.organization "
                                      "WHERE v.state = 'confirming' AND o.email GLOB 'bea*@bravo.example'"),
                   ==, once);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM email_code c JOIN organization o ON o.row = c.organization "
                                      "AND o.email = c.email WHERE c.code <> ''"),
                   ==, once);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM message WHERE kind = 'email-verification'"), ==, n);
}

/* Of each table a row was left out, which is kept with what came in. */
static void
check_imports (EntenteConnection *connection,
               const Progress    *found)
{
  g_assert_cmpint (query (connection, "SELECT count(*) FROM incomplete_import WHERE imported = " G_STRINGIFY (N_CUSTOMERS) " AND left_out = 1"),
                   ==, MIN (found->n[TABLES], ENTENTE_INCOMPLETE_IMPORTS_MAX));
}

/* Looks at the tables, and brings @progress up to what is there. */
static void
check_tables (const char *path,
              Progress   *progress)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteConnection) connection = entente_connection_open (path, ENTENTE_OPEN_NONE, &error);
  Progress found = { .n[PREPARATIONS] = progress->n[PREPARATIONS] };

  g_assert_no_error (error);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), ==, 0);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
  check_search (connection);

  found.n[ORGANIZATIONS] = query (connection, "SELECT count(*) FROM organization WHERE domain GLOB 'org[0-9]*'");
  found.n[CATALOGS] = query (connection, "SELECT ifnull (max (CAST (substr (name, 8) AS INTEGER)), 0) FROM offer WHERE id GLOB 'OFFER-*'");
  found.n[TABLES] = query (connection, "SELECT count(*) FROM organization WHERE domain GLOB 'c[0-9]*x0.*'");
  found.n[PRICE_LISTS] = query (connection, "SELECT ifnull (max (list_price), 0) FROM price");
  found.n[DRAFTS] = query (connection, "SELECT count(*) FROM invitation WHERE state IN ('draft', 'withdrawn') AND "
                                       "id NOT GLOB '*-000000000000'");
  found.n[WITHDRAWALS] = query (connection, "SELECT count(*) FROM change WHERE command = 'invitations.withdraw'");
  found.n[MARKS] = query (connection, "SELECT count(*) FROM change WHERE command = 'messages.mark'");
  found.n[LINKS] = query (connection, "SELECT count(*) FROM invitation_event WHERE event = 'link-renewed'");
  found.n[ACCEPTANCES] = query (connection, "SELECT count(*) FROM organization WHERE domain GLOB 'org[0-9]*' AND "
                                            "customer_agreement = 'accepted'");
  found.n[USERS] = query (connection, "SELECT count(*) FROM user WHERE user_name GLOB 'p[0-9]*@charlie.*'");
  found.n[LICENSES] = query (connection, "SELECT count(*) FROM change WHERE command = 'license.assign'");
  found.n[ENDINGS] = query (connection, "SELECT count(*) FROM change WHERE command GLOB 'relationship.*'");
  found.n[NEWCOMERS] = query (connection, "SELECT count(*) FROM organization WHERE domain GLOB 'newcomer*'");
  found.n[REGISTRIES] = query (connection, "SELECT count(*) FROM change WHERE command = 'memberships.import'");
  found.n[EDITS] = query (connection, "SELECT count(*) FROM change WHERE command = 'organization.edit'");
  check_wholes (connection, &found);
  check_several (connection, &found);
  check_customers (connection, &found);
  check_endings (connection, &found);
  check_newcomers (connection, &found);
  check_registries (connection, &found);
  check_edits (connection, &found);
  check_imports (connection, &found);

  /* One command more may have been kept than was answered. */
  for (guint i = 0; i < N_COUNTS; i++)
    g_assert_cmpint (found.n[i], >=, progress->n[i]);
  g_assert_cmpint (progress_add_up (&found), <=, progress_add_up (progress) + 1);

  *progress = found;
}

/* Opens the workspace again, as a person would; answers the number of entries of the change log. */
static gssize
check_chain (const char *path)
{
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace = test_workspace_open_unheard (path, &error);
  gssize n;

  g_assert_no_error (error);
  n = test_workspace_verify (workspace);
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
  g_assert_cmpint (n, ==, progress_add_up (progress));
}

static void
prepare (const char *path,
         Progress   *progress)
{
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace = test_workspace_open_unheard (path, &error);

  g_assert_no_error (error);
  mixed_prepare (workspace);
  test_workspace_free (workspace);

  progress->n[PREPARATIONS] = check_chain (path) - progress_add_up (progress);
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
  Progress all = { { 0 } };
  g_autofree char *printed = NULL;

  for (guint64 round = 0; round < rounds;)
    {
      char *folder = test_make_folder ();
      g_autofree char *path = g_build_filename (folder, "w.entente", NULL);
      Progress progress = { { 0 } };

      /* A file of its own now and then, so that making one is hit as well. */
      for (int i = 0; i < ROUNDS_OF_ONE_FILE && round < rounds; i++, round++)
        {
          /* On a slow machine, too, each file goes once through all kinds. */
          kill_and_check ("execute", path, i == 0 ? 1 : g_test_rand_int_range (0, MANY_ANSWERS), LONGEST, &progress);
          if (i == 0)
            prepare (path, &progress);
        }

      for (guint i = 0; i < N_COUNTS; i++)
        all.n[i] += progress.n[i];
      test_remove_folder (folder);
    }

  printed = print_progress (&all);
  g_test_message ("%" G_GINT64_FORMAT " commands in %" G_GUINT64_FORMAT " rounds, by kind: %s", progress_add_up (&all), rounds, printed);

  /* All kinds of them were killed at, unless the machine is so slow that there were few. */
  g_assert_cmpint (progress_add_up (&all), >, 0);
  for (guint i = 0; i < N_COUNTS && progress_add_up (&all) >= MANY_COMMANDS; i++)
    g_assert_true (all.n[i] > 0 || i == TABLES);
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
      TestWorkspace *workspace = test_workspace_open_unheard (path, &error);
      g_autoptr (GVariant) registered = NULL;
      Progress progress = { .n[ORGANIZATIONS] = 1 };

      g_assert_no_error (error);
      registered = test_workspace_run_done (workspace, mixed_command_new (workspace, ORGANIZATIONS, 1));
      test_workspace_free (workspace);

      for (int i = 0; i < ROUNDS_OF_ONE_FILE && round < rounds; i++, round++)
        kill_and_check ("import", path, i == 0 ? 1 : 0, LONGEST_IMPORT, &progress);

      n_imports += progress.n[TABLES];
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
