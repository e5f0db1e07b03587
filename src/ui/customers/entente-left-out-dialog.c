/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-left-out-dialog.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "exchange/entente-problem-group.h"
#include "forms/entente-choice-row.h"
#include "rows/entente-value-row.h"
#include "window/entente-window.h"

struct _EntenteLeftOutDialog
{
  EntenteCommandDialog parent_instance;

  char *id; /* of the import that is shown, or will be */
  EntenteList *tables;
  GCancellable *cancellable;
  EntenteIncompleteImport *import; /* (nullable) until it was loaded */

  GtkWidget *content;
  AdwPreferencesGroup *import_group;
  EntenteChoiceRow *table_row;
  EntenteValueRow *created_row;
  EntenteValueRow *user_row;
  EntenteProblemGroup *problem_group;
};

G_DEFINE_FINAL_TYPE (EntenteLeftOutDialog, entente_left_out_dialog, ENTENTE_TYPE_COMMAND_DIALOG)

static void
show_import (EntenteLeftOutDialog *self)
{
  EntenteIncompleteImport *import = self->import;
  gint64 n = entente_incomplete_import_get_imported (import);
  g_autofree char *count = entente_format_count (n);
  g_autofree char *title = entente_sentence (ngettext ("%s customer imported", "%s customers imported", n), count);
  g_autofree char *created = entente_format_instant (entente_incomplete_import_get_created (import));
  g_autoptr (GVariant) variant = entente_incomplete_import_dup_problems (import);
  g_autoptr (EntenteProblemList) problems = entente_problem_list_new (variant);

  entente_command_dialog_set_subtitle (ENTENTE_COMMAND_DIALOG (self), entente_incomplete_import_get_file (import));
  adw_preferences_group_set_title (self->import_group, title);
  entente_value_row_set_value (self->created_row, created);
  entente_value_row_set_value (self->user_row, entente_incomplete_import_get_user_name (import));
  entente_problem_group_set_problems (self->problem_group, entente_incomplete_import_get_left_out (import), problems,
                                      entente_incomplete_import_get_problems_cut (import) ? ENTENTE_PROBLEMS_CUT
                                                                                          : ENTENTE_PROBLEMS_WHOLE);
  entente_focus_first (self->content);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) record = entente_workspace_load_finish (ENTENTE_WORKSPACE (source), result, &error);
  EntenteLeftOutDialog *self;

  /* The dialog cancels when it is disposed: user_data may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Another was chosen meanwhile. */
  self = ENTENTE_LEFT_OUT_DIALOG (user_data);
  if (record != NULL && !g_str_equal (entente_record_get_id (record), self->id))
    return;

  g_set_object (&self->import, (EntenteIncompleteImport *) record);
  gtk_widget_set_visible (self->content, record != NULL);
  gtk_widget_set_sensitive (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)), record != NULL);

  if (record != NULL)
    show_import (self);
  else
    entente_command_dialog_set_error (ENTENTE_COMMAND_DIALOG (self), error);
}

static void
load (EntenteLeftOutDialog *self)
{
  gtk_widget_set_sensitive (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)), FALSE);
  entente_workspace_load_async (entente_command_dialog_get_workspace (ENTENTE_COMMAND_DIALOG (self)), "left-out-rows", self->id,
                                self->cancellable, loaded_cb, self);
}

static void
table_chosen_cb (EntenteLeftOutDialog *self)
{
  const char *id = entente_choice_row_get_value (self->table_row);

  if (id[0] == '\0' || g_str_equal (id, self->id))
    return;

  g_free (self->id);
  self->id = g_strdup (id);
  entente_command_dialog_set_message (ENTENTE_COMMAND_DIALOG (self), NULL);
  load (self);
}

static void
add_table (EntenteLeftOutDialog    *self,
           EntenteIncompleteImport *import)
{
  g_autofree char *created = entente_format_instant (entente_incomplete_import_get_created (import));
  g_autofree char *label = entente_sentence (_("%1$s, %2$s"), entente_incomplete_import_get_file (import), created);

  entente_choice_row_add (self->table_row, entente_record_get_id (ENTENTE_RECORD (import)), label);
}

/* Where there are others, they are a choice away. */
static void
tables_loaded_cb (EntenteLeftOutDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->tables));

  g_signal_handlers_block_by_func (self->table_row, table_chosen_cb, self);
  entente_choice_row_clear (self->table_row);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteIncompleteImport) import = g_list_model_get_item (G_LIST_MODEL (self->tables), i);

      if (entente_record_get_loaded (ENTENTE_RECORD (import)))
        add_table (self, import);
    }
  entente_choice_row_set_value (self->table_row, self->id);
  gtk_widget_set_visible (GTK_WIDGET (self->table_row), n > 1);
  g_signal_handlers_unblock_by_func (self->table_row, table_chosen_cb, self);
}

/* Somebody else may have dismissed them. */
static gboolean
entente_left_out_dialog_refused (EntenteCommandDialog *dialog,
                                 const GError         *error)
{
  if (entente_error_is (error, ENTENTE_REASON_STALE))
    load (ENTENTE_LEFT_OUT_DIALOG (dialog));

  return FALSE;
}

static void
entente_left_out_dialog_submit (EntenteCommandDialog *dialog)
{
  EntenteLeftOutDialog *self = ENTENTE_LEFT_OUT_DIALOG (dialog);
  const char *id = entente_record_get_id (ENTENTE_RECORD (self->import));
  gint64 version = entente_record_get_version (ENTENTE_RECORD (self->import));
  g_autoptr (EntenteCommand) command = entente_command_dismiss_import (id, version);
  g_autoptr (EntenteCommand) inverse = entente_command_restore_import (id, version + 1);
  /* Translators: %s is the name of a file */
  g_autofree char *done = entente_sentence (_("Rows of %s dismissed"), entente_incomplete_import_get_file (self->import));
  EntenteDeed deed = { command, inverse, done };

  entente_command_dialog_execute (dialog, &deed);
}

static void
entente_left_out_dialog_dispose (GObject *object)
{
  EntenteLeftOutDialog *self = ENTENTE_LEFT_OUT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  if (self->tables != NULL)
    g_signal_handlers_disconnect_by_data (self->tables, self);
  g_clear_object (&self->tables);
  g_clear_object (&self->import);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_LEFT_OUT_DIALOG);

  G_OBJECT_CLASS (entente_left_out_dialog_parent_class)->dispose (object);
}

static void
entente_left_out_dialog_finalize (GObject *object)
{
  EntenteLeftOutDialog *self = ENTENTE_LEFT_OUT_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_free (self->id);

  G_OBJECT_CLASS (entente_left_out_dialog_parent_class)->finalize (object);
}

static void
entente_left_out_dialog_class_init (EntenteLeftOutDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteCommandDialogClass *dialog_class = ENTENTE_COMMAND_DIALOG_CLASS (klass);

  object_class->dispose = entente_left_out_dialog_dispose;
  object_class->finalize = entente_left_out_dialog_finalize;

  dialog_class->submit = entente_left_out_dialog_submit;
  dialog_class->refused = entente_left_out_dialog_refused;

  g_type_ensure (ENTENTE_TYPE_CHOICE_ROW);
  g_type_ensure (ENTENTE_TYPE_PROBLEM_GROUP);
  g_type_ensure (ENTENTE_TYPE_VALUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/customers/entente-left-out-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteLeftOutDialog, content);
  gtk_widget_class_bind_template_child (widget_class, EntenteLeftOutDialog, created_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteLeftOutDialog, import_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteLeftOutDialog, problem_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteLeftOutDialog, table_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteLeftOutDialog, user_row);
}

/* To do away with the rows is not what most people come for. */
static void
entente_left_out_dialog_init (EntenteLeftOutDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_remove_css_class (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)), "suggested-action");
  g_signal_connect_object (self->table_row, "notify::value", G_CALLBACK (table_chosen_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
entente_left_out_dialog_new (GtkWindow        *parent,
                             EntenteWorkspace *workspace,
                             const char       *import)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("incomplete-imports");
  EntenteLeftOutDialog *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (import != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_LEFT_OUT_DIALOG, NULL);
  entente_command_dialog_set_up (ENTENTE_COMMAND_DIALOG (self), parent, workspace);
  self->id = g_strdup (import);
  self->tables = entente_workspace_open_list (workspace, query);
  g_signal_connect_object (self->tables, "notify::loading", G_CALLBACK (tables_loaded_cb), self, G_CONNECT_SWAPPED);
  load (self);

  return GTK_WIDGET (self);
}

static void
show_left_out_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (entente_window_present_open (window, ENTENTE_TYPE_LEFT_OUT_DIALOG) == NULL)
    gtk_window_present (GTK_WINDOW (entente_left_out_dialog_new (window, entente_window_get_workspace (ENTENTE_WINDOW (widget)),
                                                                 g_variant_get_string (parameter, NULL))));
}

void
entente_left_out_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-left-out", "s", show_left_out_cb);
}
