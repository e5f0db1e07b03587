/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

G_BEGIN_DECLS

/* One thing of a list, for a page that is about it alone: loaded by its id, and again whenever something of
 * the workspace changed.
 *
 * Signal "changed": the record was loaded for the first time, differs from before, or cannot be loaded. */

#define ENTENTE_TYPE_RECORD_WATCH (entente_record_watch_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRecordWatch, entente_record_watch, ENTENTE, RECORD_WATCH, GObject)

EntenteRecordWatch *entente_record_watch_new        (EntenteWorkspace   *workspace,
                                                     const char         *list,
                                                     const char         *id) G_GNUC_WARN_UNUSED_RESULT;
/* Loads again, also when nothing changed. */
void                entente_record_watch_reload     (EntenteRecordWatch *self);

/* The same object for as long as the watch lives; NULL before it was loaded. */
EntenteRecord      *entente_record_watch_get_record (EntenteRecordWatch *self);
/* Why it could not be loaded the last time, or NULL. */
const GError       *entente_record_watch_get_error  (EntenteRecordWatch *self);

G_END_DECLS
