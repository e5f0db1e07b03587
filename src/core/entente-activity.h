/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-record.h"

G_BEGIN_DECLS

/* An entry of the change log: which command, by whom, when, about whom, and what it changed. */

#define ENTENTE_TYPE_ACTIVITY (entente_activity_get_type ())
G_DECLARE_FINAL_TYPE (EntenteActivity, entente_activity, ENTENTE, ACTIVITY, EntenteRecord)

const char *entente_activity_get_command           (EntenteActivity *self);
const char *entente_activity_get_user_name         (EntenteActivity *self);
const char *entente_activity_get_organization_name (EntenteActivity *self);
gint64      entente_activity_get_at                (EntenteActivity *self);
const char *entente_activity_get_summary           (EntenteActivity *self);
const char *entente_activity_get_items             (EntenteActivity *self);

/* One thing that the command changed. */
typedef struct
{
  const char *type;
  const char *event; /* created, updated, deleted, imported */
  const char *id;
  GVariant *before; /* (nullable) `a{sv}` */
  GVariant *after;  /* (nullable) `a{sv}` */
} EntenteActivityItem;

/* Items of the type above, in the order in which they happened. (transfer full) */
GPtrArray  *entente_activity_dup_items             (EntenteActivity *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
