/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-command.h"

#include "entente-id.h"

struct _EntenteCommand
{
  GObject parent_instance;

  const char *name;
  GVariant *params;
  char *id;
  char *actor;
  gint64 time;
  EntenteProgress *progress; /* (nullable) */
  char *draft;               /* (nullable) */
};

G_DEFINE_FINAL_TYPE (EntenteCommand, entente_command, G_TYPE_OBJECT)

static void
entente_command_finalize (GObject *object)
{
  EntenteCommand *self = ENTENTE_COMMAND (object);

  g_clear_pointer (&self->params, g_variant_unref);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->actor, g_free);
  g_clear_object (&self->progress);
  g_clear_pointer (&self->draft, g_free);

  G_OBJECT_CLASS (entente_command_parent_class)->finalize (object);
}

static void
entente_command_class_init (EntenteCommandClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_command_finalize;
}

static void
entente_command_init (EntenteCommand *self)
{
}

EntenteCommand *
entente_command_new (const char *name,
                     GVariant   *params)
{
  EntenteCommand *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (g_variant_is_of_type (params, G_VARIANT_TYPE_VARDICT), NULL);

  self = g_object_new (ENTENTE_TYPE_COMMAND, NULL);
  self->name = g_intern_string (name);
  self->params = g_variant_ref_sink (params);

  return self;
}

const char *
entente_command_get_name (EntenteCommand *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMMAND (self), NULL);

  return self->name;
}

GVariant *
entente_command_get_params (EntenteCommand *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMMAND (self), NULL);

  return self->params;
}

const char *
entente_command_get_id (EntenteCommand *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMMAND (self), NULL);

  return self->id;
}

const char *
entente_command_get_actor (EntenteCommand *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMMAND (self), NULL);

  return self->actor;
}

gint64
entente_command_get_time (EntenteCommand *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMMAND (self), 0);

  return self->time;
}

EntenteProgress *
entente_command_get_progress (EntenteCommand *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMMAND (self), NULL);

  return self->progress;
}

void
entente_command_set_progress (EntenteCommand  *self,
                              EntenteProgress *progress)
{
  g_return_if_fail (ENTENTE_IS_COMMAND (self));
  g_return_if_fail (progress == NULL || ENTENTE_IS_PROGRESS (progress));

  g_set_object (&self->progress, progress);
}

const char *
entente_command_get_draft (EntenteCommand *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMMAND (self), NULL);

  return self->draft;
}

void
entente_command_set_draft (EntenteCommand *self,
                           const char     *kind)
{
  g_return_if_fail (ENTENTE_IS_COMMAND (self));
  g_return_if_fail (kind == NULL || kind[0] != '\0');

  g_free (self->draft);
  self->draft = g_strdup (kind);
}

void
entente_command_stamp (EntenteCommand *self,
                       const char     *actor,
                       gint64          now)
{
  g_return_if_fail (ENTENTE_IS_COMMAND (self));
  g_return_if_fail (actor != NULL);

  if (self->time == 0)
    self->time = now;
  if (self->actor == NULL)
    self->actor = g_strdup (actor);
  if (self->id == NULL)
    self->id = entente_id_new (self->time);
}
