/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-own-roles-button.h"

#include <glib/gi18n.h>

#include "entente-widget.h"
#include "users/entente-roles-dialog.h"

struct _EntenteOwnRolesButton
{
  GtkButton parent_instance;

  EntenteWorkspace *workspace; /* (nullable) before it is set */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (EntenteOwnRolesButton, entente_own_roles_button, GTK_TYPE_BUTTON)

static void
user_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) user = entente_workspace_load_finish (ENTENTE_WORKSPACE (source), result, &error);
  GtkWidget *self;

  /* The button may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = GTK_WIDGET (user_data);
  if (user == NULL)
    entente_toast_error (self, error);
  else if (gtk_widget_get_root (self) != NULL)
    entente_roles_dialog_present (GTK_WINDOW (gtk_widget_get_root (self)), ENTENTE_WORKSPACE (source), ENTENTE_USER (user));
}

static void
entente_own_roles_button_clicked (GtkButton *button)
{
  EntenteOwnRolesButton *self = ENTENTE_OWN_ROLES_BUTTON (button);
  EntenteAccount *account = entente_workspace_get_account (self->workspace);

  if (account != NULL)
    entente_workspace_load_async (self->workspace, "own-users", entente_record_get_id (ENTENTE_RECORD (account)),
                                  self->cancellable, user_loaded_cb, self);
}

static void
explain (EntenteOwnRolesButton *self)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);
  g_autoptr (GError) error = NULL;

  if (account == NULL)
    return;

  if (entente_workspace_check (self->workspace, "user.set-roles", &error))
    entente_user_check_change_of_roles (entente_account_get_kind (account), entente_account_get_roles (account), 0,
                                        ENTENTE_ROLE_ADMIN_AGENT, &error);
  entente_insensitive_explain (GTK_WIDGET (self), error);
}

static void
entente_own_roles_button_dispose (GObject *object)
{
  EntenteOwnRolesButton *self = ENTENTE_OWN_ROLES_BUTTON (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_own_roles_button_parent_class)->dispose (object);
}

static void
entente_own_roles_button_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_OWN_ROLES_BUTTON (object)->cancellable);

  G_OBJECT_CLASS (entente_own_roles_button_parent_class)->finalize (object);
}

static void
entente_own_roles_button_class_init (EntenteOwnRolesButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_own_roles_button_dispose;
  object_class->finalize = entente_own_roles_button_finalize;

  GTK_BUTTON_CLASS (klass)->clicked = entente_own_roles_button_clicked;
}

static void
entente_own_roles_button_init (EntenteOwnRolesButton *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_button_set_label (GTK_BUTTON (self), _("Edit My Roles…"));
}

void
entente_own_roles_button_set_workspace (EntenteOwnRolesButton *self,
                                        EntenteWorkspace      *workspace)
{
  g_return_if_fail (ENTENTE_IS_OWN_ROLES_BUTTON (self));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "notify::account", G_CALLBACK (explain), self, G_CONNECT_SWAPPED);
  explain (self);
}
