/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-database.h>

G_BEGIN_DECLS

/* What a row of a list is sorted by, compared as SQLite compares it. */

/* @statement selects the key of one row. (transfer full); NULL without an error when the row is gone. */
GArray *entente_list_key_read    (EntenteStatement  *statement,
                                  GError           **error) G_GNUC_WARN_UNUSED_RESULT;

/* Rows that are equal in their keys are in the order of their numbers. */
int     entente_list_key_compare (GArray             *a,
                                  guint32             row_a,
                                  GArray             *b,
                                  guint32             row_b);

G_END_DECLS
