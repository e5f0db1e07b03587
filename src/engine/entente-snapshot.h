/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-database.h>

G_BEGIN_DECLS

/* One row at one moment: its id and version, organizations that may see it, and its other columns, of text and
 * integers, as the change log tells of them. */

typedef struct _EntenteSnapshot EntenteSnapshot;

/* The statement's first row: "id", "version", the rows of @n_viewers organizations, all else. NULL when there is
 * none: then without an error. */
EntenteSnapshot *entente_snapshot_take        (EntenteStatement  *statement,
                                               guint              n_viewers,
                                               GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void             entente_snapshot_free        (EntenteSnapshot   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSnapshot, entente_snapshot_free)

const char      *entente_snapshot_get_id      (EntenteSnapshot   *self);
gint64           entente_snapshot_get_version (EntenteSnapshot   *self);
/* 0 for nobody. */
gint64           entente_snapshot_get_viewer  (EntenteSnapshot   *self,
                                               guint              n);

/* The columns that are not NULL as text of a GVariant `a{sv}`; of two snapshots by the same statement only those
 * that @other has not or otherwise. */
char            *entente_snapshot_print       (EntenteSnapshot   *self,
                                               EntenteSnapshot   *other) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
