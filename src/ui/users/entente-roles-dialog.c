/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-roles-dialog.h"

#include <glib/gi18n.h>

#include "entente-sentence.h"
#include "entente-widget.h"
#include "users/entente-roles-view.h"

struct _EntenteRolesDialog
{
  EntenteCommandDialog parent_instance;

  EntenteUser *user;
  gint64 version; /* that was seen */
  EntenteRoles before;

  AdwClamp *clamp;
  EntenteRolesView *roles_view;
};

G_DEFINE_FINAL_TYPE (EntenteRolesDialog, entente_roles_dialog, ENTENTE_TYPE_COMMAND_DIALOG)

static void
update_submit (EntenteRolesDialog *self)
{
  gtk_widget_set_sensitive (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)),
                            entente_roles_view_get_roles (self->roles_view) != self->before);
}

static void
roles_changed_cb (EntenteRolesDialog *self)
{
  entente_command_dialog_set_message (ENTENTE_COMMAND_DIALOG (self), NULL);
  update_submit (self);
}

static void
entente_roles_dialog_submit (EntenteCommandDialog *dialog)
{
  EntenteRolesDialog *self = ENTENTE_ROLES_DIALOG (dialog);
  const char *id = entente_record_get_id (ENTENTE_RECORD (self->user));
  EntenteRoles after = entente_roles_view_get_roles (self->roles_view);
  g_autoptr (EntenteCommand) command = entente_command_set_user_roles (id, self->version, after);
  g_autoptr (EntenteCommand) inverse = entente_command_set_user_roles (id, self->version + 1, self->before);
  /* Translators: %s is the name of a person */
  g_autofree char *done = entente_sentence (_("Roles of %s changed"), entente_user_get_name (self->user));
  EntenteDeed deed = { command, inverse, done };

  entente_command_dialog_execute (dialog, &deed);
}

static void
entente_roles_dialog_dispose (GObject *object)
{
  EntenteRolesDialog *self = ENTENTE_ROLES_DIALOG (object);

  g_clear_object (&self->user);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_ROLES_DIALOG);

  G_OBJECT_CLASS (entente_roles_dialog_parent_class)->dispose (object);
}

static void
entente_roles_dialog_class_init (EntenteRolesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_roles_dialog_dispose;
  ENTENTE_COMMAND_DIALOG_CLASS (klass)->submit = entente_roles_dialog_submit;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/users/entente-roles-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteRolesDialog, clamp);
}

static void
entente_roles_dialog_init (EntenteRolesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_up (EntenteRolesDialog *self,
        EntenteAccount     *account,
        EntenteUser        *user)
{
  self->user = g_object_ref (user);
  self->version = entente_record_get_version (ENTENTE_RECORD (user));
  self->before = entente_roles_from_text (entente_user_get_roles (user));

  self->roles_view = ENTENTE_ROLES_VIEW (entente_roles_view_new (account));
  entente_roles_view_set_roles (self->roles_view, self->before, entente_user_get_only_global_admin (user));
  adw_clamp_set_child (self->clamp, GTK_WIDGET (self->roles_view));
  g_signal_connect_object (self->roles_view, "changed", G_CALLBACK (roles_changed_cb), self, G_CONNECT_SWAPPED);
  entente_command_dialog_set_subtitle (ENTENTE_COMMAND_DIALOG (self), entente_user_get_name (user));
  update_submit (self);
}

void
entente_roles_dialog_present (GtkWindow        *parent,
                              EntenteWorkspace *workspace,
                              EntenteUser      *user)
{
  EntenteRolesDialog *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (ENTENTE_IS_USER (user));

  if (entente_window_present_open (parent, ENTENTE_TYPE_ROLES_DIALOG) != NULL)
    return;

  self = g_object_new (ENTENTE_TYPE_ROLES_DIALOG, NULL);
  entente_command_dialog_set_up (ENTENTE_COMMAND_DIALOG (self), parent, workspace);
  set_up (self, entente_workspace_get_account (workspace), user);
  gtk_window_present (GTK_WINDOW (self));
}
