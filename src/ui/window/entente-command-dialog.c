/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-command-dialog.h"

#include "entente-deed.h"
#include "entente-refusal-text.h"
#include "entente-widget.h"

typedef struct
{
  EntenteWorkspace *workspace;
  GCancellable *cancellable;
  gboolean is_executing;
  gboolean done;

  GtkLabel *subtitle;
  GtkButton *cancel_button;
  GtkButton *submit_button;
  AdwBin *body;
  GtkLabel *message;
} EntenteCommandDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteCommandDialog, entente_command_dialog, ADW_TYPE_WINDOW)

typedef enum
{
  PROP_BODY = 1,
  PROP_CANCEL_LABEL,
  PROP_SUBMIT_LABEL,
} EntenteCommandDialogProperty;

static GParamSpec *properties[PROP_SUBMIT_LABEL + 1];

static void
submit_cb (EntenteCommandDialog *self)
{
  entente_command_dialog_set_message (self, NULL);
  ENTENTE_COMMAND_DIALOG_GET_CLASS (self)->submit (self);
}

static void
executed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean done = entente_deed_execute_finish (result, &error);
  EntenteCommandDialog *self;
  EntenteCommandDialogPrivate *priv;

  /* The dialog cancels when it is disposed: user_data may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_COMMAND_DIALOG (user_data);
  priv = entente_command_dialog_get_instance_private (self);
  priv->is_executing = FALSE;
  priv->done = done;
  gtk_widget_set_sensitive (GTK_WIDGET (priv->submit_button), TRUE);

  if (done)
    gtk_window_close (GTK_WINDOW (self));
  else if (!ENTENTE_COMMAND_DIALOG_GET_CLASS (self)->refused (self, error))
    entente_command_dialog_set_error (self, error);
}

static gboolean
entente_command_dialog_refused (EntenteCommandDialog *self,
                                const GError         *error)
{
  return FALSE;
}

static void
entente_command_dialog_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  EntenteCommandDialogPrivate *priv = entente_command_dialog_get_instance_private (ENTENTE_COMMAND_DIALOG (object));

  switch ((EntenteCommandDialogProperty) property_id)
    {
    case PROP_BODY:
      g_value_set_object (value, adw_bin_get_child (priv->body));
      break;

    case PROP_CANCEL_LABEL:
      g_value_set_string (value, gtk_button_get_label (priv->cancel_button));
      break;

    case PROP_SUBMIT_LABEL:
      g_value_set_string (value, gtk_button_get_label (priv->submit_button));
      break;
    }
}

static void
entente_command_dialog_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  EntenteCommandDialogPrivate *priv = entente_command_dialog_get_instance_private (ENTENTE_COMMAND_DIALOG (object));

  switch ((EntenteCommandDialogProperty) property_id)
    {
    case PROP_BODY:
      adw_bin_set_child (priv->body, g_value_get_object (value));
      break;

    case PROP_CANCEL_LABEL:
      gtk_button_set_label (priv->cancel_button, g_value_get_string (value));
      break;

    case PROP_SUBMIT_LABEL:
      gtk_button_set_label (priv->submit_button, g_value_get_string (value));
      break;
    }
}

/* Not on "Cancel", which is the first of the header bar: a space that is typed would close it. */
static void
entente_command_dialog_map (GtkWidget *widget)
{
  EntenteCommandDialogPrivate *priv = entente_command_dialog_get_instance_private (ENTENTE_COMMAND_DIALOG (widget));

  GTK_WIDGET_CLASS (entente_command_dialog_parent_class)->map (widget);
  entente_focus_first (GTK_WIDGET (priv->body));
}

static void
entente_command_dialog_dispose (GObject *object)
{
  EntenteCommandDialogPrivate *priv = entente_command_dialog_get_instance_private (ENTENTE_COMMAND_DIALOG (object));

  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->workspace);

  /* Without gtk_widget_dispose_template(), as in entente-list-page.c. */
  G_OBJECT_CLASS (entente_command_dialog_parent_class)->dispose (object);
}

static void
entente_command_dialog_finalize (GObject *object)
{
  EntenteCommandDialogPrivate *priv = entente_command_dialog_get_instance_private (ENTENTE_COMMAND_DIALOG (object));

  g_clear_object (&priv->cancellable);

  G_OBJECT_CLASS (entente_command_dialog_parent_class)->finalize (object);
}

static void
entente_command_dialog_class_init (EntenteCommandDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_command_dialog_get_property;
  object_class->set_property = entente_command_dialog_set_property;
  object_class->dispose = entente_command_dialog_dispose;
  object_class->finalize = entente_command_dialog_finalize;

  widget_class->map = entente_command_dialog_map;

  klass->refused = entente_command_dialog_refused;

  properties[PROP_BODY] = g_param_spec_object ("body", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CANCEL_LABEL] = g_param_spec_string ("cancel-label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBMIT_LABEL] = g_param_spec_string ("submit-label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/window/entente-command-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, EntenteCommandDialog, body);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteCommandDialog, cancel_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteCommandDialog, message);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteCommandDialog, submit_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteCommandDialog, subtitle);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_command_dialog_init (EntenteCommandDialog *self)
{
  EntenteCommandDialogPrivate *priv = entente_command_dialog_get_instance_private (self);

  priv->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
entente_command_dialog_set_up (EntenteCommandDialog *self,
                               GtkWindow            *parent,
                               EntenteWorkspace     *workspace)
{
  EntenteCommandDialogPrivate *priv = entente_command_dialog_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_COMMAND_DIALOG (self));
  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));

  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  g_set_object (&priv->workspace, workspace);
}

EntenteWorkspace *
entente_command_dialog_get_workspace (EntenteCommandDialog *self)
{
  EntenteCommandDialogPrivate *priv = entente_command_dialog_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_COMMAND_DIALOG (self), NULL);

  return priv->workspace;
}

GtkWidget *
entente_command_dialog_get_submit (EntenteCommandDialog *self)
{
  EntenteCommandDialogPrivate *priv = entente_command_dialog_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_COMMAND_DIALOG (self), NULL);

  return GTK_WIDGET (priv->submit_button);
}

gboolean
entente_command_dialog_is_executing (EntenteCommandDialog *self)
{
  EntenteCommandDialogPrivate *priv = entente_command_dialog_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_COMMAND_DIALOG (self), FALSE);

  return priv->is_executing;
}

gboolean
entente_command_dialog_get_done (EntenteCommandDialog *self)
{
  EntenteCommandDialogPrivate *priv = entente_command_dialog_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_COMMAND_DIALOG (self), FALSE);

  return priv->done;
}

void
entente_command_dialog_set_subtitle (EntenteCommandDialog *self,
                                     const char           *text)
{
  EntenteCommandDialogPrivate *priv = entente_command_dialog_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_COMMAND_DIALOG (self));
  g_return_if_fail (text != NULL);

  gtk_label_set_label (priv->subtitle, text);
  gtk_widget_set_visible (GTK_WIDGET (priv->subtitle), text[0] != '\0');
}

void
entente_command_dialog_set_message (EntenteCommandDialog *self,
                                    const char           *text)
{
  EntenteCommandDialogPrivate *priv = entente_command_dialog_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_COMMAND_DIALOG (self));

  gtk_label_set_label (priv->message, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->message), text != NULL);
}

void
entente_command_dialog_set_error (EntenteCommandDialog *self,
                                  const GError         *error)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ENTENTE_IS_COMMAND_DIALOG (self));
  g_return_if_fail (error != NULL);

  text = entente_refusal_to_text (error);
  entente_command_dialog_set_message (self, text);
}

void
entente_command_dialog_execute (EntenteCommandDialog *self,
                                const EntenteDeed    *deed)
{
  EntenteCommandDialogPrivate *priv = entente_command_dialog_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_COMMAND_DIALOG (self));
  g_return_if_fail (deed != NULL);
  g_return_if_fail (!priv->is_executing);

  priv->is_executing = TRUE;
  gtk_widget_set_sensitive (GTK_WIDGET (priv->submit_button), FALSE);
  entente_deed_execute_async (deed, GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), priv->workspace,
                              priv->cancellable, executed_cb, self);
}
