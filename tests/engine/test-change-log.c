/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-invitation.h"

#include <entente-database.h>

#include "test-file.h"
#include "test-system.h"

/* What is found when somebody changes the file otherwise than with Entente, past the triggers that keep the log. */

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gssize
verify (TestWorkspace  *workspace,
        GError        **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  entente_local_workspace_verify_async (workspace->local, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return entente_local_workspace_verify_finish (workspace->local, result, error);
}

/* Registers two organizations, carries out @sql in the file, and answers what the entry is about that does not
 * fit any more. */
static char *
find_altered (const char *sql)
{
  g_autofree char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "w.entente", NULL);
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace = test_workspace_open (path, &error);
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");
  g_autofree char *zulu = test_workspace_add_organization (workspace, "reseller", "zulu", "global-admin");
  char *about;

  test_workspace_free (workspace);
  test_file_execute (path, sql);

  workspace = test_workspace_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (verify (workspace, &error), ==, -1);
  g_assert_true (entente_error_is (error, ENTENTE_REASON_LOG_ALTERED));
  about = g_strdup (entente_error_get_detail (error, 4));
  test_workspace_free (workspace);
  test_remove_folder (g_steal_pointer (&folder));

  return about;
}

static void
test_altered_entry_is_named (void)
{
  g_autofree char *about = find_altered ("DROP TRIGGER change_stays_update; UPDATE change SET user_name = 'somebody' WHERE row = 2");

  g_assert_cmpstr (about, ==, "Zulu Ltd");
}

static void
test_entry_with_altered_values_is_named (void)
{
  g_autofree char *about = find_altered ("DROP TRIGGER change_item_stays_update; "
                                         "UPDATE change_item SET after = replace (after, 'alpha', 'beta') WHERE change = 1");

  g_assert_cmpstr (about, ==, "Alpha Ltd");
}

static void
test_entry_after_one_that_is_missing_is_named (void)
{
  g_autofree char *about = find_altered ("PRAGMA foreign_keys = OFF; DROP TRIGGER change_stays_delete; "
                                         "DELETE FROM change WHERE row = 1");

  g_assert_cmpstr (about, ==, "Zulu Ltd");
}

/* Texts that a printed variant quotes in different ways. */
static const char *const notes[] = {
  "plain",
  "it's",
  "\"quoted\"",
  "it's \"both\"",
  "back\\slash",
  "two\nlines\tand a tab",
  "Zoë – naïve 日本",
  "{'note': <'x'>}",
};

/* Of the last change of the invitation. (transfer full) */
static char *
load_note (EntenteConnection *connection,
           const char        *column)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM change_item WHERE type = 'invitation' "
                                          "ORDER BY change DESC LIMIT 1",
                                          column);
  g_autofree char *printed = NULL;
  g_autoptr (GVariant) values = NULL;
  g_autoptr (GError) error = NULL;
  char *note = NULL;

  g_assert_true (entente_connection_query_text (connection, &printed, &error, sql, ""));
  g_assert_no_error (error);
  values = g_variant_parse (G_VARIANT_TYPE_VARDICT, printed, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_variant_lookup (values, "note", "s", &note));

  return note;
}

static void
test_every_text_reads_back_as_it_was (void)
{
  g_autofree char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "w.entente", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteConnection) connection = NULL;
  TestWorkspace *workspace = test_workspace_open (path, &error);
  EntenteInvitationLink link;

  test_invitation_workspace_fill (workspace);
  link = test_invitation_send (workspace, "partnership", FALSE);
  connection = entente_connection_open (path, ENTENTE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autoptr (GVariant) outcome = test_workspace_run_done (workspace, entente_command_edit_invitation_note (link.id, 0, notes[i]));
      g_autofree char *before = load_note (connection, "before");
      g_autofree char *after = load_note (connection, "after");

      g_assert_cmpstr (after, ==, notes[i]);
      if (i > 0)
        g_assert_cmpstr (before, ==, notes[i - 1]);
    }

  entente_connection_close (connection);
  test_workspace_free (workspace);
  test_remove_folder (g_steal_pointer (&folder));
}

static gint64
count_steps (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteConnection) connection = entente_connection_open (path, ENTENTE_OPEN_READ_ONLY, &error);
  gint64 n = 0;

  g_assert_no_error (error);
  g_assert_true (entente_connection_query_int64 (connection, &n, &error,
                                                 "SELECT feed_sequence FROM organization WHERE domain = "
                                                 "'alpha.program.example'",
                                                 ""));
  entente_connection_close (connection);

  return n;
}

/* The sender sees its own invitation, and what its own user did with it, for more than one reason. */
static void
test_change_is_one_step_of_a_feed_for_whatever_reason_it_is_seen (void)
{
  g_autofree char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "w.entente", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (GVariant) rehearsed = NULL;
  TestWorkspace *workspace = test_workspace_open (path, &error);
  EntenteInvitationLink link;
  gint64 n_steps;

  test_invitation_workspace_fill (workspace);
  link = test_invitation_send (workspace, "partnership", FALSE);
  n_steps = count_steps (path);

  outcome = test_workspace_run_done (workspace, entente_command_edit_invitation_note (link.id, 0, "Rings on Friday"));
  g_assert_cmpint (count_steps (path), ==, n_steps + 2);

  rehearsed = test_workspace_rehearse (workspace, "invitation.edit-note", &error, "{'invitation': <%s>, 'note': <'x'>}", link.id);
  g_assert_no_error (error);
  test_workspace_run_refused (workspace, ENTENTE_REASON_STALE, NULL,
                              entente_command_edit_invitation_note (link.id, 1, "Rings on Monday"));
  g_assert_cmpint (count_steps (path), ==, n_steps + 2);

  test_workspace_free (workspace);
  test_remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change-log/altered-entry-is-named", test_altered_entry_is_named);
  g_test_add_func ("/change-log/entry-with-altered-values-is-named", test_entry_with_altered_values_is_named);
  g_test_add_func ("/change-log/entry-after-one-that-is-missing-is-named", test_entry_after_one_that_is_missing_is_named);

  g_test_add_func ("/change-log/every-text-reads-back-as-it-was", test_every_text_reads_back_as_it_was);
  g_test_add_func ("/change-log/change-is-one-step-of-a-feed-for-whatever-reason-it-is-seen",
                   test_change_is_one_step_of_a_feed_for_whatever_reason_it_is_seen);

  return g_test_run ();
}
