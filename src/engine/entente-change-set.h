/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a committed command touched, for the lists: made on the writer's thread, read on any. */

typedef struct
{
  const char *type; /* static, the same pointer for the same type */
  char *id;
  gint64 row;       /* 0: everything of that type may have changed */
} EntenteChange;

typedef struct _EntenteChangeSet EntenteChangeSet;

EntenteChangeSet    *entente_change_set_new   (void) G_GNUC_WARN_UNUSED_RESULT;
EntenteChangeSet    *entente_change_set_ref   (EntenteChangeSet *self);
void                 entente_change_set_unref (EntenteChangeSet *self);
/* Only while nobody else holds it. Adding the same thing twice counts once. */
void                 entente_change_set_add   (EntenteChangeSet *self,
                                               const char       *type,
                                               const char       *id,
                                               gint64            row);
guint                entente_change_set_size  (EntenteChangeSet *self);
const EntenteChange *entente_change_set_get   (EntenteChangeSet *self,
                                               guint             n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteChangeSet, entente_change_set_unref)

G_END_DECLS
