/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-password-dialog.h"

#include <glib/gi18n.h>

#include "entente-widget.h"
#include "forms/entente-form.h"
#include "forms/entente-password-group.h"
#include "rows/entente-value-row.h"

struct _EntentePasswordDialog
{
  EntenteCommandDialog parent_instance;

  char *user_name;
  EntenteForm *form;

  AdwPreferencesGroup *account_group;
  EntenteValueRow *user_name_row;
  AdwEntryRow *present_row;
  EntentePasswordGroup *password_group;
};

G_DEFINE_FINAL_TYPE (EntentePasswordDialog, entente_password_dialog, ENTENTE_TYPE_COMMAND_DIALOG)

static const char *
get_present (EntentePasswordDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->present_row));
}

/* Whether it is the right one the workspace says. */
static gboolean
check_present (GtkWidget  *row,
               gpointer    user_data,
               GError    **error)
{
  if (gtk_editable_get_text (GTK_EDITABLE (row))[0] != '\0')
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_REQUIRED, "password", NULL);

  return FALSE;
}

static gboolean
check_new (GtkWidget  *row,
           gpointer    user_data,
           GError    **error)
{
  EntentePasswordDialog *self = ENTENTE_PASSWORD_DIALOG (user_data);

  return entente_password_check_new (gtk_editable_get_text (GTK_EDITABLE (row)), get_present (self), self->user_name, "new-password",
                                     error);
}

static void
present_changed_cb (EntentePasswordDialog *self)
{
  if (self->form != NULL)
    entente_form_revalidate (self->form, "new-password");
}

static void
entente_password_dialog_submit (EntenteCommandDialog *dialog)
{
  EntentePasswordDialog *self = ENTENTE_PASSWORD_DIALOG (dialog);
  g_autoptr (EntenteCommand) command = NULL;
  EntenteDeed deed = { .done = _("Password changed") };

  if (!entente_form_validate (self->form))
    return;

  command = entente_command_change_password (get_present (self), entente_password_group_get_password (self->password_group));
  deed.command = command;
  entente_command_dialog_execute (dialog, &deed);
}

static gboolean
entente_password_dialog_refused (EntenteCommandDialog *dialog,
                                 const GError         *error)
{
  return entente_form_show_error (ENTENTE_PASSWORD_DIALOG (dialog)->form, error);
}

/* The user name is there to be read. */
static void
entente_password_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_password_dialog_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (ENTENTE_PASSWORD_DIALOG (widget)->present_row));
}

static void
entente_password_dialog_dispose (GObject *object)
{
  EntentePasswordDialog *self = ENTENTE_PASSWORD_DIALOG (object);

  if (self->form != NULL)
    g_object_run_dispose (G_OBJECT (self->form));
  g_clear_object (&self->form);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PASSWORD_DIALOG);

  G_OBJECT_CLASS (entente_password_dialog_parent_class)->dispose (object);
}

static void
entente_password_dialog_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_PASSWORD_DIALOG (object)->user_name, g_free);

  G_OBJECT_CLASS (entente_password_dialog_parent_class)->finalize (object);
}

static void
entente_password_dialog_class_init (EntentePasswordDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteCommandDialogClass *dialog_class = ENTENTE_COMMAND_DIALOG_CLASS (klass);

  object_class->dispose = entente_password_dialog_dispose;
  object_class->finalize = entente_password_dialog_finalize;

  widget_class->map = entente_password_dialog_map;

  dialog_class->submit = entente_password_dialog_submit;
  dialog_class->refused = entente_password_dialog_refused;

  g_type_ensure (ENTENTE_TYPE_PASSWORD_GROUP);
  g_type_ensure (ENTENTE_TYPE_VALUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/users/entente-password-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePasswordDialog, account_group);
  gtk_widget_class_bind_template_child (widget_class, EntentePasswordDialog, password_group);
  gtk_widget_class_bind_template_child (widget_class, EntentePasswordDialog, present_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePasswordDialog, user_name_row);
  gtk_widget_class_bind_template_callback (widget_class, present_changed_cb);
}

static void
entente_password_dialog_init (EntentePasswordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->form = entente_form_new ();
  entente_form_add (self->form, "password", GTK_WIDGET (self->present_row), check_present, NULL);
  entente_password_group_add_to (self->password_group, self->form, "new-password", check_new, self);
  gtk_window_set_default_widget (GTK_WINDOW (self), entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)));
}

static void
set_account (EntentePasswordDialog *self,
             EntenteAccount        *account)
{
  gboolean temporary = entente_account_get_must_change_password (account);

  self->user_name = g_strdup (entente_account_get_user_name (account));
  entente_value_row_set_value (self->user_name_row, self->user_name);
  gtk_window_set_title (GTK_WINDOW (self), temporary ? _("Choose a New Password") : _("Change Password"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->present_row), temporary ? _("Temporary password") : _("Present password"));
  if (temporary)
    adw_preferences_group_set_description (self->account_group, _("You were given a temporary password. Before you go on, choose one "
                                                                  "that only you know."));
}

GtkWidget *
entente_password_dialog_new (GtkWindow        *parent,
                             EntenteWorkspace *workspace)
{
  EntentePasswordDialog *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (entente_workspace_get_account (workspace) != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_PASSWORD_DIALOG, NULL);
  entente_command_dialog_set_up (ENTENTE_COMMAND_DIALOG (self), parent, workspace);
  set_account (self, entente_workspace_get_account (workspace));

  return GTK_WIDGET (self);
}

void
entente_password_dialog_present (GtkWindow        *parent,
                                 EntenteWorkspace *workspace)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  if (entente_window_present_open (parent, ENTENTE_TYPE_PASSWORD_DIALOG) == NULL)
    gtk_window_present (GTK_WINDOW (entente_password_dialog_new (parent, workspace)));
}
