/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-resend-button.h"

#include <glib/gi18n.h>

#include "entente-alarm.h"
#include "entente-deed.h"
#include "entente-widget.h"

struct _EntenteResendButton
{
  GtkButton parent_instance;

  EntenteWorkspace *workspace; /* (nullable) before it is set */
  EntenteAlarm *alarm;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (EntenteResendButton, entente_resend_button, GTK_TYPE_BUTTON)

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* As far as the account is concerned. */
static void
explain (EntenteResendButton *self)
{
  g_autoptr (GError) error = NULL;

  entente_workspace_check (self->workspace, "email.resend", &error);
  entente_insensitive_explain (GTK_WIDGET (self), error);
}

static void
wait_until (EntenteResendButton *self,
            const GError        *error)
{
  const char *from = entente_error_get_detail (error, 0);

  entente_insensitive_explain (GTK_WIDGET (self), error);
  entente_alarm_set (self->alarm, from != NULL ? g_ascii_strtoll (from, NULL, 10) : 0);
}

static void
executed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean sent = entente_deed_execute_finish (result, &error);
  EntenteResendButton *self;

  /* The button may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_RESEND_BUTTON (user_data);
  if (!sent && entente_error_is (error, ENTENTE_REASON_CODES_TOO_MANY))
    wait_until (self, error);
  else
    explain (self);

  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, error);
}

static void
entente_resend_button_clicked (GtkButton *button)
{
  EntenteResendButton *self = ENTENTE_RESEND_BUTTON (button);
  g_autoptr (EntenteCommand) command = entente_command_resend_email_code ();
  EntenteDeed deed = { .command = command };

  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  entente_deed_execute_async (&deed, NULL, self->workspace, self->cancellable, executed_cb, self);
}

static void
entente_resend_button_dispose (GObject *object)
{
  EntenteResendButton *self = ENTENTE_RESEND_BUTTON (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->alarm);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_resend_button_parent_class)->dispose (object);
}

static void
entente_resend_button_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_RESEND_BUTTON (object)->cancellable);

  G_OBJECT_CLASS (entente_resend_button_parent_class)->finalize (object);
}

static void
entente_resend_button_class_init (EntenteResendButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_resend_button_dispose;
  object_class->finalize = entente_resend_button_finalize;

  GTK_BUTTON_CLASS (klass)->clicked = entente_resend_button_clicked;

  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", ENTENTE_TYPE_RESEND_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
entente_resend_button_init (EntenteResendButton *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_button_set_use_underline (GTK_BUTTON (self), TRUE);
  gtk_button_set_label (GTK_BUTTON (self), _("_Send Another Mail"));
}

void
entente_resend_button_set_workspace (EntenteResendButton *self,
                                     EntenteWorkspace    *workspace)
{
  g_return_if_fail (ENTENTE_IS_RESEND_BUTTON (self));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  self->alarm = entente_alarm_new (entente_workspace_get_clock (workspace));
  g_signal_connect_object (self->alarm, "rung", G_CALLBACK (explain), self, G_CONNECT_SWAPPED);
  explain (self);
}
