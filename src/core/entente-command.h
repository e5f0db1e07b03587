/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <glib-object.h>

#include "entente-progress.h"

G_BEGIN_DECLS

/* An intent to change the data: what, with which parameters, by whom, when. Data only: the engine alone
 * turns it into rows. Who and when are stamped by the workspace that executes it, unless they are set
 * already (a command that comes from elsewhere keeps its own). */

#define ENTENTE_TYPE_COMMAND (entente_command_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCommand, entente_command, ENTENTE, COMMAND, GObject)

/* @name is a constant such as "invitation.accept"; @params an `a{sv}`, sunk if floating. */
EntenteCommand *entente_command_new        (const char     *name,
                                            GVariant       *params) G_GNUC_WARN_UNUSED_RESULT;

const char     *entente_command_get_name   (EntenteCommand *self);
GVariant       *entente_command_get_params (EntenteCommand *self);
/* The id, a UUID v7, is made at stamping; NULL before. */
const char     *entente_command_get_id     (EntenteCommand *self);
/* Id of the acting user; NULL before stamping. */
const char     *entente_command_get_actor  (EntenteCommand *self);
gint64          entente_command_get_time   (EntenteCommand *self);

/* Where a long command tells how far it is; NULL when nobody asked. */
EntenteProgress *entente_command_get_progress (EntenteCommand  *self);
void             entente_command_set_progress (EntenteCommand  *self,
                                               EntenteProgress *progress);

/* The kind of the draft that it was filled in as, of whoever acts: with the command that is gone, or goes on with the account that
 * the command makes. NULL when it was not. */
const char      *entente_command_get_draft    (EntenteCommand  *self);
void             entente_command_set_draft    (EntenteCommand  *self,
                                               const char      *kind);

/* Sets what is not set yet. */
void            entente_command_stamp      (EntenteCommand *self,
                                            const char     *actor,
                                            gint64          now);

G_END_DECLS
