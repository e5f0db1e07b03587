/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-problem-group.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-refusal-text.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "exchange/entente-problem-view.h"

/* So long problems become text before the window is looked after again. */
#define WRITE_TIME_US 4000

struct _EntenteProblemGroup
{
  AdwPreferencesGroup parent_instance;

  EntenteProblemView *view;
  EntenteProblemList *problems; /* (nullable) */

  GtkFileChooserNative *chooser; /* (nullable) while it is open */
  GFile *file;                   /* (nullable) where the list goes, until it is there */
  GString *text;                 /* (nullable) of the list, while it is made */
  guint n_written;
  guint write_id;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (EntenteProblemGroup, entente_problem_group, ADW_TYPE_PREFERENCES_GROUP)

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = g_file_replace_contents_finish (G_FILE (source), result, NULL, &error);
  EntenteProblemGroup *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_PROBLEM_GROUP (user_data);
  g_clear_object (&self->file);
  if (saved)
    entente_toast (GTK_WIDGET (self), _("List saved"));
  else
    entente_explain_error (GTK_WIDGET (self), _("Nothing Was Saved"), error);
}

static void
append_problem (GString        *text,
                EntenteProblem *problem)
{
  const GError *error = entente_problem_get_error (problem);
  g_autofree char *line = g_strdup_printf ("%u", entente_problem_get_position (problem));
  g_autofree char *sentence = entente_refusal_to_text (error);
  g_autofree char *why = entente_sentence_strip (sentence);
  const char *cells[] = { line, entente_problem_get_subject (problem), entente_problem_get_field_label (problem), why };

  entente_csv_append_row (text, cells, G_N_ELEMENTS (cells));
}

static gboolean
write_cb (gpointer user_data)
{
  EntenteProblemGroup *self = ENTENTE_PROBLEM_GROUP (user_data);
  GListModel *problems = G_LIST_MODEL (self->problems);
  guint n = g_list_model_get_n_items (problems);
  gint64 deadline = g_get_monotonic_time () + WRITE_TIME_US;
  g_autoptr (GBytes) bytes = NULL;

  for (; self->n_written < n && g_get_monotonic_time () < deadline; self->n_written++)
    {
      g_autoptr (EntenteProblem) problem = g_list_model_get_item (problems, self->n_written);

      append_problem (self->text, problem);
    }

  if (self->n_written < n)
    return G_SOURCE_CONTINUE;

  self->write_id = 0;
  bytes = g_string_free_to_bytes (g_steal_pointer (&self->text));
  g_file_replace_contents_bytes_async (self->file, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION,
                                       self->cancellable, saved_cb, self);

  return G_SOURCE_REMOVE;
}

void
entente_problem_group_save (EntenteProblemGroup *self,
                            GFile               *file)
{
  const char *headings[] = { _("Line"), _("Customer"), _("Field"), _("Problem") };

  g_return_if_fail (ENTENTE_IS_PROBLEM_GROUP (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->file == NULL);
  g_return_if_fail (self->problems != NULL);

  self->file = g_object_ref (file);
  self->text = g_string_new (ENTENTE_CSV_BOM);
  self->n_written = 0;
  entente_csv_append_row (self->text, headings, G_N_ELEMENTS (headings));
  self->write_id = entente_add_between_frames (write_cb, self);
}

static void
chosen_cb (EntenteProblemGroup *self,
           int                  response)
{
  g_autoptr (GFile) file = entente_file_chooser_finish (&self->chooser, response);

  if (file != NULL)
    entente_problem_group_save (self, file);
}

static void
save_cb (EntenteProblemGroup *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* The button stays as it is: insensitive, it would lose the focus. */
  if (self->chooser != NULL || self->file != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_("Save List"), GTK_WINDOW (root), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  /* Translators: suggested name of a file with the rows of a table that were left out */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), _("left-out.csv"));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
entente_problem_group_dispose (GObject *object)
{
  EntenteProblemGroup *self = ENTENTE_PROBLEM_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->write_id, g_source_remove);
  g_clear_object (&self->chooser);
  g_clear_object (&self->file);
  g_clear_object (&self->problems);

  G_OBJECT_CLASS (entente_problem_group_parent_class)->dispose (object);
}

static void
entente_problem_group_finalize (GObject *object)
{
  EntenteProblemGroup *self = ENTENTE_PROBLEM_GROUP (object);

  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (entente_problem_group_parent_class)->finalize (object);
}

static void
entente_problem_group_class_init (EntenteProblemGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_problem_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_problem_group_finalize;
}

static void
entente_problem_group_init (EntenteProblemGroup *self)
{
  GtkWidget *save_button = gtk_button_new_with_mnemonic (_("_Save List…"));

  self->cancellable = g_cancellable_new ();
  self->view = ENTENTE_PROBLEM_VIEW (entente_problem_view_new ());
  gtk_widget_set_valign (save_button, GTK_ALIGN_CENTER);
  g_signal_connect_object (save_button, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);

  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), save_button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->view));
}

GtkWidget *
entente_problem_group_new (void)
{
  return g_object_new (ENTENTE_TYPE_PROBLEM_GROUP, NULL);
}

void
entente_problem_group_set_problems (EntenteProblemGroup   *self,
                                    gint64                 n_rows,
                                    EntenteProblemList    *problems,
                                    EntenteProblemsExtent  extent)
{
  g_autofree char *count = entente_format_count (n_rows);
  g_autofree char *title = NULL;

  g_return_if_fail (ENTENTE_IS_PROBLEM_GROUP (self));
  g_return_if_fail (problems == NULL || ENTENTE_IS_PROBLEM_LIST (problems));

  title = entente_sentence (ngettext ("%s row left out", "%s rows left out", n_rows), count);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  g_set_object (&self->problems, problems);
  entente_problem_view_set_problems (self->view, problems);
  if (extent == ENTENTE_PROBLEMS_CUT)
    entente_problem_view_show_limit (self->view);
}
