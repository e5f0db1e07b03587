/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-vetting-policy-switch.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-record-watch.h"
#include "entente-sentence.h"
#include "entente-widget.h"

struct _EntenteVettingPolicySwitch
{
  GObject parent_instance;

  EntenteSwitchRow *row; /* (unowned) */
  EntenteWorkspace *workspace;
  EntenteRecordWatch *watch;
  GCancellable *cancellable;
  gboolean is_executing;
};

G_DEFINE_FINAL_TYPE (EntenteVettingPolicySwitch, entente_vetting_policy_switch, G_TYPE_OBJECT)

/* (nullable) before it was loaded */
static EntenteVettingPolicy *
get_policy (EntenteVettingPolicySwitch *self)
{
  EntenteRecord *record = entente_record_watch_get_record (self->watch);

  return record != NULL ? ENTENTE_VETTING_POLICY (record) : NULL;
}

/* Before it is known how it stands there is nothing to switch. */
static void
update (EntenteVettingPolicySwitch *self)
{
  EntenteVettingPolicy *policy = get_policy (self);
  g_autoptr (GError) error = NULL;

  if (policy != NULL)
    entente_switch_row_set_value (self->row, entente_vetting_policy_get_automatic (policy));

  entente_workspace_check (self->workspace, "vetting-policy.set", &error);
  entente_insensitive_explain (GTK_WIDGET (self->row), error);
  if (policy == NULL)
    gtk_widget_set_sensitive (GTK_WIDGET (self->row), FALSE);
}

static void
watch_changed_cb (EntenteVettingPolicySwitch *self)
{
  if (!self->is_executing)
    update (self);
}

static void
say_who_was_let_in (EntenteVettingPolicySwitch *self,
                    GVariant                   *outcome)
{
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;
  gint64 n = 0;

  g_variant_lookup (outcome, "approved", "x", &n);
  if (n == 0)
    return;

  count = entente_format_count (n);
  text = entente_sentence (ngettext ("%s organization that was waiting is approved", "%s organizations that were waiting are approved", n),
                           count);
  entente_toast (GTK_WIDGET (self->row), text);
}

static void
executed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);
  EntenteVettingPolicySwitch *self;

  /* It cancels when it is disposed: user_data may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_VETTING_POLICY_SWITCH (user_data);
  self->is_executing = FALSE;
  if (outcome != NULL)
    say_who_was_let_in (self, outcome);
  else
    entente_toast_error (GTK_WIDGET (self->row), error);
  /* What was refused is shown as it is. */
  entente_record_watch_reload (self->watch);
}

static void
switched_cb (EntenteVettingPolicySwitch *self)
{
  EntenteVettingPolicy *policy = get_policy (self);
  gboolean automatic = entente_switch_row_get_value (self->row);
  g_autoptr (EntenteCommand) command = NULL;

  /* It follows the record. */
  if (self->is_executing || policy == NULL || automatic == entente_vetting_policy_get_automatic (policy))
    return;

  self->is_executing = TRUE;
  command = entente_command_set_vetting_policy (entente_record_get_version (ENTENTE_RECORD (policy)), automatic);
  entente_workspace_execute_async (self->workspace, command, self->cancellable, executed_cb, self);
}

static void
entente_vetting_policy_switch_dispose (GObject *object)
{
  EntenteVettingPolicySwitch *self = ENTENTE_VETTING_POLICY_SWITCH (object);

  g_cancellable_cancel (self->cancellable);
  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_vetting_policy_switch_parent_class)->dispose (object);
}

static void
entente_vetting_policy_switch_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_VETTING_POLICY_SWITCH (object)->cancellable);

  G_OBJECT_CLASS (entente_vetting_policy_switch_parent_class)->finalize (object);
}

static void
entente_vetting_policy_switch_class_init (EntenteVettingPolicySwitchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_vetting_policy_switch_dispose;
  object_class->finalize = entente_vetting_policy_switch_finalize;
}

static void
entente_vetting_policy_switch_init (EntenteVettingPolicySwitch *self)
{
  self->cancellable = g_cancellable_new ();
}

EntenteVettingPolicySwitch *
entente_vetting_policy_switch_new (EntenteSwitchRow *row,
                                   EntenteWorkspace *workspace)
{
  EntenteVettingPolicySwitch *self;

  g_return_val_if_fail (ENTENTE_IS_SWITCH_ROW (row), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (ENTENTE_TYPE_VETTING_POLICY_SWITCH, NULL);
  self->row = row;
  self->workspace = g_object_ref (workspace);
  self->watch = entente_record_watch_new (workspace, "vetting-policies", ENTENTE_VETTING_POLICY_ID);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::value", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}
