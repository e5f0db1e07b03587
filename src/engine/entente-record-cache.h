/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>

G_BEGIN_DECLS

/* The records of a list by their rows, so that a row is one object for as long as anybody holds it, and a
 * while longer, for scrolling back. On the main thread only. */

typedef struct _EntenteRecordCache EntenteRecordCache;

EntenteRecordCache *entente_record_cache_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void                entente_record_cache_free     (EntenteRecordCache *self);

/* (transfer full) (nullable) */
EntenteRecord      *entente_record_cache_lookup   (EntenteRecordCache *self,
                                                   guint32             row) G_GNUC_WARN_UNUSED_RESULT;
void                entente_record_cache_add      (EntenteRecordCache *self,
                                                   guint32             row,
                                                   EntenteRecord      *record);
/* The rows of all records that are alive. (transfer full) */
GArray             *entente_record_cache_dup_rows (EntenteRecordCache *self) G_GNUC_WARN_UNUSED_RESULT;
/* Lets go of the records that only the cache holds. */
void                entente_record_cache_clear    (EntenteRecordCache *self);

G_END_DECLS
