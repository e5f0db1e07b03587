/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

#include <entente-database.h>
#include <string.h>

#include "entente-secret.h"
#include "test-system.h"

/* What adding a customer leaves in the file. */

#define OWN_PASSWORD "nowhere to be found 7"

static void
assert_file_lacks (const char *path,
                   const char *word)
{
  g_autofree char *contents = NULL;
  gsize length = 0;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  for (gsize i = 0; i + strlen (word) <= length; i++)
    g_assert_cmpint (memcmp (contents + i, word, strlen (word)), !=, 0);
}

static char *
query_text (const char *path,
            const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteConnection) connection = entente_connection_open (path, ENTENTE_OPEN_READ_ONLY, &error);
  char *text = NULL;

  g_assert_no_error (error);
  g_assert_true (entente_connection_query_text (connection, &text, &error, sql, ""));
  g_assert_no_error (error);
  entente_connection_close (connection);

  return text;
}

static void
test_password_is_nowhere_in_the_file (void)
{
  char *directory = test_make_folder ();
  g_autofree char *path = g_build_filename (directory, "workspace.entente", NULL);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  TestWorkspace *workspace = test_trade_new_in_file (path);
  EntenteNewCustomer customer = test_trade_customer ("adatum");
  g_autoptr (GVariant) outcome = test_workspace_run_done (workspace, entente_command_add_customer (&customer, NULL, NULL));
  g_autoptr (GVariant) changed = NULL;
  const char *password = test_outcome_get_text (outcome, "password");
  g_autofree char *hash = NULL;
  g_autofree char *log = NULL;

  assert_file_lacks (path, password);
  assert_file_lacks (wal, password);
  test_workspace_act_as_told (workspace, "admin@adatum.program.example");
  changed = test_workspace_run_done (workspace, entente_command_change_password (password, OWN_PASSWORD));
  assert_file_lacks (wal, password);
  assert_file_lacks (wal, OWN_PASSWORD);
  test_workspace_free (workspace);
  assert_file_lacks (path, password);
  assert_file_lacks (path, OWN_PASSWORD);

  hash = query_text (path, "SELECT password FROM user WHERE user_name = 'admin@adatum.program.example'");
  g_assert_true (g_str_has_prefix (hash, "$argon2id$"));
  g_assert_true (entente_secret_verify_password (hash, OWN_PASSWORD));
  g_assert_false (entente_secret_verify_password (hash, password));

  /* Neither word nor hash is in the change log. */
  log = query_text (path, "SELECT count (*) FROM change_item WHERE after LIKE '%argon2%' OR before LIKE '%argon2%'");
  g_assert_cmpstr (log, ==, "0");

  test_remove_folder (directory);
}

static void
test_both_partners_find_the_customer_in_their_feed (void)
{
  char *directory = test_make_folder ();
  g_autofree char *path = g_build_filename (directory, "workspace.entente", NULL);
  TestWorkspace *workspace = test_trade_new_in_file (path);
  g_autofree char *customer = test_trade_add_customer (workspace, "adatum", "bravo", "missing");
  g_autofree char *feeds = NULL;
  g_autofree char *gaps = NULL;

  test_workspace_free (workspace);

  feeds = query_text (path,
                      "SELECT group_concat (name || ' ' || type, ', ') FROM (SELECT o.name, f.type FROM feed f "
                      "JOIN organization o ON o.row = f.organization WHERE f.entity IN (SELECT id FROM organization "
                      "WHERE domain = 'adatum.program.example' UNION SELECT id FROM user WHERE user_name = "
                      "'admin@adatum.program.example') AND o.name <> 'Adatum Bakery' ORDER BY 1, 2)");
  g_assert_cmpstr (feeds, ==, "Alpha Ltd organization, Bravo Ltd organization, Bravo Ltd user");

  /* No number is given twice, none is beyond the organization's own count. */
  gaps = query_text (path,
                     "SELECT count (*) FROM organization o JOIN feed f ON f.organization = o.row WHERE "
                     "f.sequence > o.feed_sequence OR f.sequence IN (SELECT sequence FROM feed g WHERE g.organization = "
                     "o.row AND (g.type <> f.type OR g.entity <> f.entity))");
  g_assert_cmpstr (gaps, ==, "0");

  test_remove_folder (directory);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/customer-storage/password-is-nowhere-in-the-file", test_password_is_nowhere_in_the_file);
  g_test_add_func ("/customer-storage/both-partners-find-the-customer-in-their-feed", test_both_partners_find_the_customer_in_their_feed);

  return g_test_run ();
}
