/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-profile-dialog.h"

#include <glib/gi18n.h>

#include "forms/entente-form.h"
#include "members/entente-profile-group.h"

struct _EntenteProfileDialog
{
  EntenteCommandDialog parent_instance;

  char *membership;
  char *profile;  /* id; NULL for another one */
  gint64 version; /* that is edited */
  EntenteForm *form;

  EntenteProfileGroup *group;
};

G_DEFINE_FINAL_TYPE (EntenteProfileDialog, entente_profile_dialog, ENTENTE_TYPE_COMMAND_DIALOG)

static EntenteNewProfile
get_values (EntenteMemberProfile *profile)
{
  return (EntenteNewProfile){ entente_member_profile_get_mpn_id (profile), entente_member_profile_get_name (profile),
                              entente_member_profile_get_country (profile) };
}

static void
entente_profile_dialog_submit (EntenteCommandDialog *dialog)
{
  EntenteProfileDialog *self = ENTENTE_PROFILE_DIALOG (dialog);
  EntenteDeed deed = { .done = self->profile != NULL ? _("Organization changed") : _("Organization added") };
  g_autoptr (EntenteCommand) command = NULL;
  EntenteNewProfile values;

  if (!entente_form_validate (self->form))
    return;

  values = entente_profile_group_get (self->group);
  if (self->profile != NULL)
    command = entente_command_edit_profile (self->profile, self->version, &values);
  else
    command = entente_command_add_profile (self->membership, &values);

  deed.command = command;
  entente_command_dialog_execute (dialog, &deed);
}

static gboolean
entente_profile_dialog_refused (EntenteCommandDialog *dialog,
                                const GError         *error)
{
  return entente_form_show_error (ENTENTE_PROFILE_DIALOG (dialog)->form, error);
}

static void
entente_profile_dialog_dispose (GObject *object)
{
  EntenteProfileDialog *self = ENTENTE_PROFILE_DIALOG (object);

  if (self->form != NULL)
    g_object_run_dispose (G_OBJECT (self->form));
  g_clear_object (&self->form);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PROFILE_DIALOG);

  G_OBJECT_CLASS (entente_profile_dialog_parent_class)->dispose (object);
}

static void
entente_profile_dialog_finalize (GObject *object)
{
  EntenteProfileDialog *self = ENTENTE_PROFILE_DIALOG (object);

  g_clear_pointer (&self->membership, g_free);
  g_clear_pointer (&self->profile, g_free);

  G_OBJECT_CLASS (entente_profile_dialog_parent_class)->finalize (object);
}

static void
entente_profile_dialog_class_init (EntenteProfileDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteCommandDialogClass *dialog_class = ENTENTE_COMMAND_DIALOG_CLASS (klass);

  object_class->dispose = entente_profile_dialog_dispose;
  object_class->finalize = entente_profile_dialog_finalize;

  dialog_class->submit = entente_profile_dialog_submit;
  dialog_class->refused = entente_profile_dialog_refused;

  g_type_ensure (ENTENTE_TYPE_PROFILE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/members/entente-profile-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteProfileDialog, group);
}

static void
entente_profile_dialog_init (EntenteProfileDialog *self)
{
  self->form = entente_form_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  entente_profile_group_add_to (self->group, self->form);
  gtk_window_set_default_widget (GTK_WINDOW (self), entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)));
}

GtkWidget *
entente_profile_dialog_new (GtkWindow            *parent,
                            EntenteWorkspace     *workspace,
                            const char           *membership,
                            EntenteMemberProfile *profile)
{
  EntenteProfileDialog *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (membership != NULL, NULL);
  g_return_val_if_fail (profile == NULL || ENTENTE_IS_MEMBER_PROFILE (profile), NULL);

  self = g_object_new (ENTENTE_TYPE_PROFILE_DIALOG, "title", profile != NULL ? _("Edit Organization") : _("Add Organization"), NULL);
  entente_command_dialog_set_up (ENTENTE_COMMAND_DIALOG (self), parent, workspace);
  self->membership = g_strdup (membership);
  if (profile != NULL)
    {
      EntenteNewProfile values = get_values (profile);

      self->profile = g_strdup (entente_record_get_id (ENTENTE_RECORD (profile)));
      self->version = entente_record_get_version (ENTENTE_RECORD (profile));
      entente_profile_group_set (self->group, &values);
    }

  return GTK_WIDGET (self);
}
