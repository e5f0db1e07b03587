/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-system.h"
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

/* The file takes its place in another thread, and whoever asked is told after that: in between it is too late. */
static void
test_cancelled_when_it_is_in_its_place_is_done (Fixture       *fixture,
                                                gconstpointer  data)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("customers");
  g_autoptr (EntenteProgress) progress = entente_progress_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  entente_file_export_async (fixture->workspace->workspace, query, fixture->file, progress, fixture->cancellable,
                             store_result_cb, &fixture->result);
  while (fixture->result == NULL)
    {
      gint64 until = g_get_monotonic_time () + 200 * G_TIME_SPAN_MILLISECOND;

      /* Once all is written, each step is seen to its end before the next one is begun. */
      while (entente_progress_get_fraction (progress) >= 1.0 && !g_cancellable_is_cancelled (fixture->cancellable) &&
             g_get_monotonic_time () < until)
        if (g_file_query_exists (fixture->file, NULL))
          g_cancellable_cancel (fixture->cancellable);

      g_main_context_iteration (NULL, TRUE);
    }

  g_assert_true (g_cancellable_is_cancelled (fixture->cancellable));
  g_assert_cmpint (entente_file_export_finish (fixture->result, &error), ==, 20);
  g_assert_no_error (error);
  text = load (fixture);
  g_assert_nonnull (strstr (text, "Customer 19 of c"));
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

#define MANY 20000

/* So that there is a middle of the export. */
static void
import_many (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (test_workspace_import_customers (fixture->workspace, "many", MANY, &error));
  g_assert_no_error (error);
}

static gboolean
is_empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  return g_dir_read_name (dir) == NULL;
}

/* As the page does of which the window is closed. */
static void
test_closed_in_the_middle_leaves_nothing (Fixture       *fixture,
                                          gconstpointer  data)
{
  GtkWidget *label = gtk_label_new ("Customers");
  GtkWindow *window = test_ui_show (label, 400, 300);
  g_autoptr (EntenteQuery) query = entente_query_new ("customers");
  EntenteExportJob *job;

  import_many (fixture);
  job = entente_export_job_new (label, fixture->workspace->workspace, query);
  entente_export_job_write (job, fixture->file);
  test_ui_wait_for (!is_empty (fixture->folder));
  entente_export_job_cancel (job);
  test_ui_close (window);

  test_assert_finalizes (job);
  g_assert_true (is_empty (fixture->folder));
}

/* An application with one window, which is closed as soon as something is written. */
typedef struct
{
  Fixture *fixture;
  GtkWidget *label;
  EntenteExportJob *job;
  guint look_id;
} Run;

static gboolean
look_cb (gpointer user_data)
{
  Run *run = user_data;

  if (is_empty (run->fixture->folder))
    return G_SOURCE_CONTINUE;

  run->look_id = 0;
  entente_export_job_cancel (run->job);
  g_clear_object (&run->job);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (run->label)));

  return G_SOURCE_REMOVE;
}

static void
activate_cb (GtkApplication *application,
             Run            *run)
{
  GtkWidget *window = gtk_application_window_new (application);
  g_autoptr (EntenteQuery) query = entente_query_new ("customers");

  run->label = gtk_label_new ("Customers");
  gtk_window_set_child (GTK_WINDOW (window), run->label);
  gtk_window_present (GTK_WINDOW (window));

  run->job = entente_export_job_new (run->label, run->fixture->workspace->workspace, query);
  entente_export_job_write (run->job, run->fixture->file);
  run->look_id = g_idle_add (look_cb, run);
}

static void
test_program_that_is_closed_meanwhile_leaves_nothing (Fixture       *fixture,
                                                      gconstpointer  data)
{
  GtkApplication *application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  Run run = { fixture };

  import_many (fixture);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &run);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 0, NULL), ==, 0);
  g_assert_cmpuint (run.look_id, ==, 0);

  g_assert_true (is_empty (fixture->folder));
  g_assert_finalize_object (application);
}

/* Who may export what, of all that a page shows. */
static const char *const tables[][2] = {
  { "camille@meridian.program.example", "customers" },
  { "camille@meridian.program.example", "invitations" },
  { "camille@meridian.program.example", "offers" },
  { "camille@meridian.program.example", "priced-offers" },
  { "camille@meridian.program.example", "resellers" },
  { "camille@meridian.program.example", "subscriptions" },
  { "noemie@atelier-nuage.program.example", "providers" },
  { "claire@verlaine.program.example", "partners" },
};

static void
refuse_without_room (TestWorkspace *workspace,
                     const char    *list,
                     GFile         *file)
{
  g_autoptr (EntenteQuery) query = entente_query_new (list);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  entente_file_export_async (workspace->workspace, query, file, NULL, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (entente_file_export_finish (result, &error), ==, -1);
  text = entente_refusal_to_text (error);
  g_assert_nonnull (strstr (text, "The disk is full"));
}

static int
export_to_full_disk (int    argc,
                     char **argv)
{
  g_autofree char *ballast = g_build_filename (argv[0], "ballast", NULL);
  g_autofree char *old = g_build_filename (argv[0], "old.csv", NULL);
  g_autofree char *before = NULL;
  g_autoptr (GFile) existing = g_file_new_for_path (old);
  g_autoptr (GFile) new = g_file_new_build_filename (argv[0], "new.csv", NULL);
  TestWorkspace *workspace;

  if (!test_enter_namespace () || !test_mount_small_disk (argv[0], "1m"))
    return TEST_EXIT_SKIP;

  workspace = test_workspace_new ();
  test_workspace_add_sample (workspace);
  g_assert_true (g_file_set_contents (old, "old", -1, NULL));
  test_take_room (ballast, G_MAXSIZE);
  before = test_describe_folder (argv[0]);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *after = NULL;

      test_workspace_act_as (workspace, tables[i][0]);
      refuse_without_room (workspace, tables[i][1], existing);
      refuse_without_room (workspace, tables[i][1], new);

      /* The old one is as it was, and of the new one there is nothing. */
      after = test_describe_folder (argv[0]);
      g_assert_cmpstr (after, ==, before);
    }

  test_workspace_free (workspace);

  return 0;
}

static const TestRole roles[] = {
  { "full-disk", export_to_full_disk },
};

int
main (int   argc,
      char *argv[])
{
  test_play_role (argc, argv, roles, G_N_ELEMENTS (roles));
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/file-export/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("takes-the-place-of-the-old-file", test_takes_the_place_of_the_old_file);
  ADD ("cancelled-leaves-the-old-file", test_cancelled_leaves_the_old_file);
  ADD ("cancelled-when-it-is-in-its-place-is-done", test_cancelled_when_it_is_in_its_place_is_done);
  ADD ("failed-leaves-nothing-behind", test_failed_leaves_nothing_behind);
  ADD ("job-says-what-was-written", test_job_says_what_was_written);
  ADD ("closed-in-the-middle-leaves-nothing", test_closed_in_the_middle_leaves_nothing);
  ADD ("program-that-is-closed-meanwhile-leaves-nothing", test_program_that_is_closed_meanwhile_leaves_nothing);
#undef ADD
  g_test_add_data_func ("/file-export/full-disk-leaves-what-is-there", "full-disk", test_run_role);

  return g_test_run ();
}
