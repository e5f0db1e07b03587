/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-export-job.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "exchange/entente-file-export.h"
#include "exchange/entente-patience.h"

struct _EntenteExportJob
{
  GObject parent_instance;

  GtkWidget *widget;
  EntenteWorkspace *workspace;
  EntenteQuery *query;
  GCancellable *cancellable;

  GtkFileChooserNative *chooser; /* (nullable) */
  EntentePatience *patience;     /* (nullable) while it is written */
  EntenteProgress *progress;
  char *name;                /* of the file */
  GApplication *application; /* that waits until it is written; (nullable) */
};

G_DEFINE_FINAL_TYPE (EntenteExportJob, entente_export_job, G_TYPE_OBJECT)

enum
{
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWindow *
get_window (EntenteExportJob *self)
{
  GtkRoot *root = gtk_widget_get_root (self->widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* A program whose last window is closed meanwhile would end with a part of the file left where it was to be. */
static void
hold_application (EntenteExportJob *self)
{
  GtkWindow *window = get_window (self);
  GtkApplication *application = window != NULL ? gtk_window_get_application (window) : NULL;

  if (application == NULL)
    return;

  self->application = g_object_ref (G_APPLICATION (application));
  g_application_hold (self->application);
}

static void
release_application (EntenteExportJob *self)
{
  if (self->application != NULL)
    g_application_release (self->application);
  g_clear_object (&self->application);
}

static void
begin_patience (EntenteExportJob *self)
{
  /* Translators: %s is the name of a file */
  g_autofree char *body = entente_sentence (_("Writing “%s”"), self->name);

  self->patience = entente_patience_new (get_window (self), _("Exporting"), body, self->progress, self->cancellable);
}

static void
say_done (EntenteExportJob *self,
          gssize            n)
{
  g_autofree char *count = entente_format_count (n);
  g_autofree char *text = NULL;

  /* Translators: how many rows of a table are now in the file with that name */
  text = entente_sentence (ngettext ("%1$s row exported to “%2$s”", "%1$s rows exported to “%2$s”", n), count, self->name);
  entente_toast (self->widget, text);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (EntenteExportJob) self = ENTENTE_EXPORT_JOB (user_data);
  g_autoptr (GError) error = NULL;
  gssize n = entente_file_export_finish (result, &error);

  release_application (self);

  /* The page is gone. */
  if (self->widget == NULL)
    return;

  g_clear_pointer (&self->patience, entente_patience_end);
  if (n >= 0)
    say_done (self, n);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    entente_toast (self->widget, _("The export was cancelled; nothing was written"));
  else
    entente_explain_error (self->widget, _("Nothing Was Exported"), error);

  g_signal_emit (self, signals[FINISHED], 0, n >= 0);
}

static void
chosen_cb (EntenteExportJob *self,
           int               response)
{
  g_autoptr (GFile) file = entente_file_chooser_finish (&self->chooser, response);

  if (file != NULL)
    entente_export_job_write (self, file);
}

static void
entente_export_job_finalize (GObject *object)
{
  EntenteExportJob *self = ENTENTE_EXPORT_JOB (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->workspace);
  g_clear_object (&self->query);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->progress);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (entente_export_job_parent_class)->finalize (object);
}

static void
entente_export_job_class_init (EntenteExportJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_export_job_finalize;

  signals[FINISHED] = g_signal_new ("finished", ENTENTE_TYPE_EXPORT_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
entente_export_job_init (EntenteExportJob *self)
{
  self->cancellable = g_cancellable_new ();
  self->progress = entente_progress_new ();
}

EntenteExportJob *
entente_export_job_new (GtkWidget        *widget,
                        EntenteWorkspace *workspace,
                        EntenteQuery     *query)
{
  EntenteExportJob *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ENTENTE_IS_QUERY (query), NULL);

  self = g_object_new (ENTENTE_TYPE_EXPORT_JOB, NULL);
  self->widget = widget;
  self->workspace = g_object_ref (workspace);
  self->query = g_object_ref (query);

  return self;
}

void
entente_export_job_choose (EntenteExportJob *self,
                           const char       *title,
                           const char       *file_name)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  g_return_if_fail (ENTENTE_IS_EXPORT_JOB (self));
  g_return_if_fail (title != NULL && file_name != NULL);
  g_return_if_fail (self->chooser == NULL);

  gtk_file_filter_set_name (filter, _("Tables (CSV)"));
  gtk_file_filter_add_suffix (filter, "csv");

  self->chooser = gtk_file_chooser_native_new (title, get_window (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), file_name);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

void
entente_export_job_write (EntenteExportJob *self,
                          GFile            *file)
{
  g_return_if_fail (ENTENTE_IS_EXPORT_JOB (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->name == NULL);

  hold_application (self);
  self->name = g_file_get_basename (file);
  begin_patience (self);
  entente_file_export_async (self->workspace, self->query, file, self->progress, self->cancellable, exported_cb,
                             g_object_ref (self));
}

void
entente_export_job_cancel (EntenteExportJob *self)
{
  g_return_if_fail (ENTENTE_IS_EXPORT_JOB (self));

  if (self->chooser != NULL)
    gtk_native_dialog_hide (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_pointer (&self->patience, entente_patience_end);
  g_cancellable_cancel (self->cancellable);
  self->widget = NULL;
}
