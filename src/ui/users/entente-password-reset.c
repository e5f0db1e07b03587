/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-password-reset.h"

#include <glib/gi18n.h>

#include "credentials/entente-credentials-page.h"
#include "entente-sentence.h"
#include "entente-widget.h"

struct _EntentePasswordReset
{
  EntenteWizard parent_instance;
};

G_DEFINE_FINAL_TYPE (EntentePasswordReset, entente_password_reset, ENTENTE_TYPE_WIZARD)

typedef struct
{
  GtkWindow *window; /* that it is asked over */
  EntenteWorkspace *workspace;
  char *id;
  char *name;
} Request;

static void
request_free (Request *self)
{
  g_clear_object (&self->window);
  g_clear_object (&self->workspace);
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
entente_password_reset_class_init (EntentePasswordResetClass *klass)
{
}

static void
entente_password_reset_init (EntentePasswordReset *self)
{
}

static void
show_password (Request  *self,
               GVariant *outcome)
{
  EntenteWizard *wizard = g_object_new (ENTENTE_TYPE_PASSWORD_RESET, "transient-for", self->window, "workspace", self->workspace,
                                        "title", _("Reset Password"), NULL);
  EntenteWizardPage *page = g_object_new (ENTENTE_TYPE_CREDENTIALS_PAGE, "name", "credentials", "title", _("Confirmation"),
                                          "next-label", _("Done"), NULL);
  /* Translators: %s is the name of a person */
  g_autofree char *heading = entente_sentence (_("%s Has a New Password"), self->name);
  const char *user_name = "";
  const char *password = "";

  g_variant_lookup (outcome, "user-name", "&s", &user_name);
  g_variant_lookup (outcome, "password", "&s", &password);
  entente_credentials_page_set (ENTENTE_CREDENTIALS_PAGE (page), heading,
                                _("The one of before does not work any more. Send the new one to its owner."), user_name, password);
  entente_wizard_add_page (wizard, page);
  entente_wizard_set_committed (wizard);
  gtk_window_present (GTK_WINDOW (wizard));
}

static void
reset_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Request) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (outcome != NULL)
    show_password (self, outcome);
  else
    entente_explain_error (GTK_WIDGET (self->window), _("The Password Was Not Reset"), error);
}

static void
answered_cb (GtkWidget  *dialog,
             const char *response,
             gpointer    user_data)
{
  Request *self = user_data;
  Request *copy;
  g_autoptr (EntenteCommand) command = NULL;

  if (!g_str_equal (response, "reset"))
    return;

  copy = g_new0 (Request, 1);
  copy->window = g_object_ref (self->window);
  copy->workspace = g_object_ref (self->workspace);
  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  command = entente_command_reset_password (self->id);
  entente_workspace_execute_async (self->workspace, command, NULL, reset_cb, copy);
}

static void
request_closure_free (gpointer  data,
                      GClosure *closure)
{
  request_free (data);
}

void
entente_password_reset_ask (GtkWidget        *widget,
                            EntenteWorkspace *workspace,
                            EntenteUser      *user)
{
  g_autofree char *heading = NULL;
  AdwMessageDialog *dialog;
  Request *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (ENTENTE_IS_USER (user));

  self = g_new0 (Request, 1);
  self->window = g_object_ref (GTK_WINDOW (gtk_widget_get_root (widget)));
  self->workspace = g_object_ref (workspace);
  self->id = g_strdup (entente_record_get_id (ENTENTE_RECORD (user)));
  self->name = g_strdup (entente_user_get_name (user));

  /* Translators: %s is the name of a person */
  heading = entente_sentence (_("Reset the Password of %s?"), self->name);
  dialog = entente_ask (widget, heading,
                        _("The present password stops working at once. You see a temporary one, which has to be changed at the "
                          "next sign-in."),
                        "reset", _("_Reset"), ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), self, request_closure_free, 0);
}
