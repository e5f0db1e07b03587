/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-vetting-watch.h"

#include "entente-alarm.h"

struct _EntenteVettingWatch
{
  GObject parent_instance;

  EntenteWorkspace *workspace;
  EntenteList *list;       /* (nullable) for who cannot see any */
  EntenteVetting *vetting; /* (nullable) also while its content is on its way */
  EntenteAlarm *alarm;
  guint changed_id;
};

G_DEFINE_FINAL_TYPE (EntenteVettingWatch, entente_vetting_watch, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* When the next of code and link expires; 0 for none. */
static gint64
get_next_end (EntenteVettingWatch *self)
{
  EntenteVetting *vetting = entente_vetting_watch_get_vetting (self);
  gint64 now = entente_vetting_watch_get_now (self);
  gint64 sent = vetting != NULL ? entente_vetting_get_code_sent (vetting) : 0;

  if (sent == 0)
    return 0;
  if (now < entente_email_code_get_end (sent))
    return entente_email_code_get_end (sent);

  return now < entente_email_link_get_end (sent) ? entente_email_link_get_end (sent) : 0;
}

static gboolean
say_changed_cb (gpointer user_data)
{
  EntenteVettingWatch *self = ENTENTE_VETTING_WATCH (user_data);

  self->changed_id = 0;
  entente_alarm_set (self->alarm, get_next_end (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/* A record says of each field that it differs: all of them together are one change. */
static void
changed (EntenteVettingWatch *self)
{
  if (self->changed_id == 0)
    self->changed_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, say_changed_cb, self, NULL);
}

static void
follow (EntenteVettingWatch *self,
        EntenteVetting      *vetting)
{
  if (self->vetting != NULL)
    g_signal_handlers_disconnect_by_data (self->vetting, self);
  g_set_object (&self->vetting, vetting);
  if (vetting != NULL)
    g_signal_connect_object (vetting, "notify", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  changed (self);
}

static void
items_changed_cb (EntenteVettingWatch *self)
{
  g_autoptr (EntenteVetting) first = g_list_model_get_item (G_LIST_MODEL (self->list), 0);

  if (first != self->vetting)
    follow (self, first);
}

static void
close_list (EntenteVettingWatch *self)
{
  if (self->vetting != NULL)
    follow (self, NULL);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
}

static void
entente_vetting_watch_dispose (GObject *object)
{
  EntenteVettingWatch *self = ENTENTE_VETTING_WATCH (object);

  close_list (self);
  g_clear_handle_id (&self->changed_id, g_source_remove);
  g_clear_object (&self->alarm);

  G_OBJECT_CLASS (entente_vetting_watch_parent_class)->dispose (object);
}

static void
entente_vetting_watch_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_VETTING_WATCH (object)->workspace);

  G_OBJECT_CLASS (entente_vetting_watch_parent_class)->finalize (object);
}

static void
entente_vetting_watch_class_init (EntenteVettingWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_vetting_watch_dispose;
  object_class->finalize = entente_vetting_watch_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_VETTING_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
entente_vetting_watch_init (EntenteVettingWatch *self)
{
}

static void
open_list (EntenteVettingWatch *self)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);
  g_autoptr (EntenteQuery) all = NULL;
  g_autoptr (EntenteQuery) own = NULL;

  close_list (self);
  if (account == NULL || !entente_workspace_check (self->workspace, "list:vettings", NULL))
    return;

  all = entente_query_new ("vettings");
  own = entente_query_with_filter (all, "organization", entente_account_get_organization (account));
  self->list = entente_workspace_open_list (self->workspace, own);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self);
}

EntenteVettingWatch *
entente_vetting_watch_new (EntenteWorkspace *workspace)
{
  EntenteVettingWatch *self;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (ENTENTE_TYPE_VETTING_WATCH, NULL);
  self->workspace = g_object_ref (workspace);
  self->alarm = entente_alarm_new (entente_workspace_get_clock (workspace));
  g_signal_connect_object (self->alarm, "rung", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::account", G_CALLBACK (open_list), self, G_CONNECT_SWAPPED);
  open_list (self);

  return self;
}

EntenteWorkspace *
entente_vetting_watch_get_workspace (EntenteVettingWatch *self)
{
  g_return_val_if_fail (ENTENTE_IS_VETTING_WATCH (self), NULL);

  return self->workspace;
}

EntenteVetting *
entente_vetting_watch_get_vetting (EntenteVettingWatch *self)
{
  g_return_val_if_fail (ENTENTE_IS_VETTING_WATCH (self), NULL);

  return self->vetting != NULL && entente_record_get_loaded (ENTENTE_RECORD (self->vetting)) ? self->vetting : NULL;
}

gint64
entente_vetting_watch_get_now (EntenteVettingWatch *self)
{
  g_return_val_if_fail (ENTENTE_IS_VETTING_WATCH (self), 0);

  return entente_clock_get_now (entente_workspace_get_clock (self->workspace));
}
