/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-ui.h"
#include "test-workspace.h"

#include <glib/gstdio.h>

typedef struct
{
  TestWorkspace *workspace;
  char *folder;
  GFile *file;
  GCancellable *cancellable;
  GAsyncResult *result;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *provider = NULL;
  g_autoptr (GError) error = NULL;

  fixture->workspace = test_workspace_new ();
  provider = test_workspace_add_organization (fixture->workspace, "provider", "fabrikam", "global-admin");
  test_workspace_act_as (fixture->workspace, "admin@fabrikam.program.example");
  g_assert_true (test_workspace_import_customers (fixture->workspace, "c", 20, &error));
  fixture->folder = g_dir_make_tmp ("entente-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = g_file_new_build_filename (fixture->folder, "customers.csv", NULL);
  fixture->cancellable = g_cancellable_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->result);
  g_clear_object (&fixture->cancellable);
  g_file_delete (fixture->file, NULL, NULL);
  g_clear_object (&fixture->file);
  /* Fails when something else was left there. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  test_workspace_free (fixture->workspace);
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
run_export (Fixture *fixture)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("customers");

  entente_file_export_async (fixture->workspace->workspace, query, fixture->file, NULL, fixture->cancellable,
                             store_result_cb, &fixture->result);
  test_ui_wait_for (fixture->result != NULL);
}

static char *
load (Fixture *fixture)
{
  char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_load_contents (fixture->file, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
test_takes_the_place_of_the_old_file (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "old", -1, NULL));
  run_export (fixture);
  g_assert_cmpint (entente_file_export_finish (fixture->result, &error), ==, 20);
  g_assert_no_error (error);

  text = load (fixture);
  g_assert_nonnull (strstr (text, "Customer 19 of c"));
}

static void
test_cancelled_leaves_the_old_file (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "old", -1, NULL));
  g_cancellable_cancel (fixture->cancellable);
  run_export (fixture);
  g_assert_cmpint (entente_file_export_finish (fixture->result, &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  text = load (fixture);
  g_assert_cmpstr (text, ==, "old");
}

static void
test_failed_leaves_nothing_behind (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *inside = g_build_filename (g_file_peek_path (fixture->file), "inside", NULL);

  /* A folder that has something in it cannot be replaced by a file. */
  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
  run_export (fixture);
  g_assert_cmpint (entente_file_export_finish (fixture->result, &error), ==, -1);
  g_assert_nonnull (error);

  g_assert_cmpint (g_rmdir (inside), ==, 0);
}

static void
finished_cb (EntenteExportJob *job,
             gboolean          done,
             gpointer          user_data)
{
  *(int *) user_data = done ? 1 : 0;
}

static void
test_job_says_what_was_written (Fixture       *fixture,
                                gconstpointer  data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *label = gtk_label_new ("Customers");
  GtkWindow *window;
  g_autoptr (EntenteQuery) query = entente_query_new ("customers");
  EntenteExportJob *job;
  g_autofree char *texts = NULL;
  int done = -1;

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), label);
  window = test_ui_show (overlay, 400, 300);

  job = entente_export_job_new (label, fixture->workspace->workspace, query);
  g_signal_connect (job, "finished", G_CALLBACK (finished_cb), &done);
  entente_export_job_write (job, fixture->file);
  test_ui_wait_for (done != -1);
  g_assert_cmpint (done, ==, 1);

  test_ui_settle (GTK_WIDGET (window));
  texts = test_ui_dup_texts (GTK_WIDGET (window));
  g_assert_nonnull (strstr (texts, "20 rows exported to “customers.csv”"));

  test_assert_finalizes (job);
  test_ui_close (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/file-export/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("takes-the-place-of-the-old-file", test_takes_the_place_of_the_old_file);
  ADD ("cancelled-leaves-the-old-file", test_cancelled_leaves_the_old_file);
  ADD ("failed-leaves-nothing-behind", test_failed_leaves_nothing_behind);
  ADD ("job-says-what-was-written", test_job_says_what_was_written);
#undef ADD

  return g_test_run ();
}
