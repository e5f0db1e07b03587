/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-import-dialog.h"

#include <glib/gi18n.h>

#include "entente-refusal-text.h"
#include "entente-widget.h"

typedef struct
{
  EntenteWorkspace *workspace;
  GCancellable *rehearsal; /* of the choice that is made at present */
  GCancellable *import;

  AdwWindowTitle *window_title;
  GtkButton *import_button;
  GtkStack *stack;
  AdwPreferencesPage *summary_page; /* NULL while the template of this class is being built */
  AdwPreferencesGroup *summary_group;
  AdwActionRow *effect_row;
  AdwStatusPage *failed_page;
} EntenteImportDialogPrivate;

static void entente_import_dialog_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (EntenteImportDialog, entente_import_dialog, ADW_TYPE_WINDOW, G_ADD_PRIVATE (EntenteImportDialog) G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, entente_import_dialog_buildable_init))

enum
{
  IMPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkBuildableIface *parent_buildable_iface;

static gboolean
is_summary_shown (EntenteImportDialogPrivate *priv)
{
  return g_str_equal (gtk_stack_get_visible_child_name (priv->stack), "summary");
}

static void
rehearsed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_rehearse_finish (ENTENTE_WORKSPACE (source), result, &error);
  EntenteImportDialog *self;
  EntenteImportDialogPrivate *priv;
  GtkWidget *focus;

  /* The window cancels when it is disposed or another choice is made: user_data may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_IMPORT_DIALOG (user_data);
  priv = entente_import_dialog_get_instance_private (self);

  if (outcome != NULL)
    {
      gboolean possible = ENTENTE_IMPORT_DIALOG_GET_CLASS (self)->show_outcome (self, outcome);

      gtk_widget_set_sensitive (GTK_WIDGET (priv->import_button), possible);
      entente_import_dialog_show_summary (self);
    }
  else if (is_summary_shown (priv))
    {
      g_autofree char *text = entente_refusal_to_text (error);

      entente_import_dialog_set_effect (self, text);
    }
  else
    {
      entente_import_dialog_fail (self, error);
      return;
    }

  /* Enter imports what is shown, unless the person is about to choose something else. */
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (priv->stack)))
    gtk_widget_grab_focus (GTK_WIDGET (priv->import_button));
}

static void
executed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (EntenteImportDialog) self = user_data;
  EntenteImportDialogPrivate *priv = entente_import_dialog_get_instance_private (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);

  /* Who closed the window has given it up, and is told only when it was too late for that. */
  if (outcome == NULL)
    {
      if (!g_cancellable_is_cancelled (priv->import))
        entente_import_dialog_fail (self, error);
      return;
    }

  g_signal_emit (self, signals[IMPORTED], 0, ENTENTE_IMPORT_DIALOG_GET_CLASS (self)->get_done_text (self));
  gtk_window_close (GTK_WINDOW (self));
}

static void
import_clicked_cb (EntenteImportDialog *self)
{
  EntenteImportDialogPrivate *priv = entente_import_dialog_get_instance_private (self);
  g_autoptr (EntenteCommand) command = ENTENTE_IMPORT_DIALOG_GET_CLASS (self)->create_command (self);

  gtk_widget_set_sensitive (GTK_WIDGET (priv->import_button), FALSE);
  entente_workspace_execute_async (priv->workspace, command, priv->import, executed_cb, g_object_ref (self));
}

static void
entente_import_dialog_add_child (GtkBuildable *buildable,
                                 GtkBuilder   *builder,
                                 GObject      *child,
                                 const char   *type)
{
  EntenteImportDialogPrivate *priv = entente_import_dialog_get_instance_private (ENTENTE_IMPORT_DIALOG (buildable));

  if (priv->summary_page == NULL || !ADW_IS_PREFERENCES_GROUP (child))
    {
      parent_buildable_iface->add_child (buildable, builder, child, type);
      return;
    }

  if (priv->summary_group == NULL)
    priv->summary_group = ADW_PREFERENCES_GROUP (child);
  adw_preferences_page_add (priv->summary_page, ADW_PREFERENCES_GROUP (child));
}

static void
entente_import_dialog_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);

  iface->add_child = entente_import_dialog_add_child;
}

/* Behind the rows that the template of the class has put there. */
static void
entente_import_dialog_constructed (GObject *object)
{
  EntenteImportDialogPrivate *priv = entente_import_dialog_get_instance_private (ENTENTE_IMPORT_DIALOG (object));

  G_OBJECT_CLASS (entente_import_dialog_parent_class)->constructed (object);

  priv->effect_row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", _("What will change"),
                                   "subtitle-lines", 0, NULL);
  adw_preferences_group_add (priv->summary_group, GTK_WIDGET (priv->effect_row));
}

/* The window is closed; an import that is under way holds it a little longer. */
static void
entente_import_dialog_unrealize (GtkWidget *widget)
{
  EntenteImportDialogPrivate *priv = entente_import_dialog_get_instance_private (ENTENTE_IMPORT_DIALOG (widget));

  g_cancellable_cancel (priv->import);

  GTK_WIDGET_CLASS (entente_import_dialog_parent_class)->unrealize (widget);
  entente_window_let_go (GTK_WINDOW (widget));
}

static void
entente_import_dialog_dispose (GObject *object)
{
  EntenteImportDialogPrivate *priv = entente_import_dialog_get_instance_private (ENTENTE_IMPORT_DIALOG (object));

  g_cancellable_cancel (priv->rehearsal);
  g_clear_object (&priv->rehearsal);
  g_clear_object (&priv->workspace);

  /* Without gtk_widget_dispose_template(), as in entente-list-page.c. */
  G_OBJECT_CLASS (entente_import_dialog_parent_class)->dispose (object);
}

static void
entente_import_dialog_finalize (GObject *object)
{
  EntenteImportDialogPrivate *priv = entente_import_dialog_get_instance_private (ENTENTE_IMPORT_DIALOG (object));

  g_clear_object (&priv->import);

  G_OBJECT_CLASS (entente_import_dialog_parent_class)->finalize (object);
}

static void
entente_import_dialog_class_init (EntenteImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = entente_import_dialog_constructed;
  object_class->dispose = entente_import_dialog_dispose;
  object_class->finalize = entente_import_dialog_finalize;

  signals[IMPORTED] = g_signal_new ("imported", ENTENTE_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);

  widget_class->unrealize = entente_import_dialog_unrealize;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/exchange/entente-import-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, EntenteImportDialog, failed_page);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteImportDialog, import_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteImportDialog, stack);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteImportDialog, summary_page);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteImportDialog, window_title);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
}

static void
entente_import_dialog_init (EntenteImportDialog *self)
{
  EntenteImportDialogPrivate *priv = entente_import_dialog_get_instance_private (self);

  priv->import = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
entente_import_dialog_set_file (EntenteImportDialog *self,
                                EntenteWorkspace    *workspace,
                                const char          *title,
                                const char          *file_name)
{
  EntenteImportDialogPrivate *priv = entente_import_dialog_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_IMPORT_DIALOG (self));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (title != NULL);
  g_return_if_fail (file_name != NULL);

  g_set_object (&priv->workspace, workspace);
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (priv->window_title, title);
  adw_window_title_set_subtitle (priv->window_title, file_name);
}

void
entente_import_dialog_show_summary (EntenteImportDialog *self)
{
  EntenteImportDialogPrivate *priv = entente_import_dialog_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_IMPORT_DIALOG (self));

  gtk_stack_set_visible_child_name (priv->stack, "summary");
}

void
entente_import_dialog_rehearse (EntenteImportDialog *self)
{
  EntenteImportDialogPrivate *priv = entente_import_dialog_get_instance_private (self);
  g_autoptr (EntenteCommand) command = NULL;

  g_return_if_fail (ENTENTE_IS_IMPORT_DIALOG (self));

  command = ENTENTE_IMPORT_DIALOG_GET_CLASS (self)->create_command (self);
  if (command == NULL)
    return;

  g_cancellable_cancel (priv->rehearsal);
  g_clear_object (&priv->rehearsal);
  priv->rehearsal = g_cancellable_new ();

  gtk_widget_set_sensitive (GTK_WIDGET (priv->import_button), FALSE);
  entente_workspace_rehearse_async (priv->workspace, command, priv->rehearsal, rehearsed_cb, self);
}

void
entente_import_dialog_set_effect (EntenteImportDialog *self,
                                  const char          *text)
{
  EntenteImportDialogPrivate *priv = entente_import_dialog_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_IMPORT_DIALOG (self));
  g_return_if_fail (text != NULL);

  adw_action_row_set_subtitle (priv->effect_row, text);
}

void
entente_import_dialog_fail (EntenteImportDialog *self,
                            const GError        *error)
{
  EntenteImportDialogPrivate *priv = entente_import_dialog_get_instance_private (self);
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  g_return_if_fail (ENTENTE_IS_IMPORT_DIALOG (self));
  g_return_if_fail (error != NULL);

  text = entente_refusal_to_text (error);
  markup = g_markup_escape_text (text, -1);
  adw_status_page_set_description (priv->failed_page, markup);
  gtk_widget_set_sensitive (GTK_WIDGET (priv->import_button), FALSE);
  gtk_stack_set_visible_child_name (priv->stack, "failed");
}

gint64
entente_import_outcome_get_count (GVariant   *outcome,
                                  const char *name)
{
  gint64 n = 0;

  g_return_val_if_fail (outcome != NULL, 0);
  g_return_val_if_fail (name != NULL, 0);

  g_variant_lookup (outcome, name, "x", &n);

  return n;
}
