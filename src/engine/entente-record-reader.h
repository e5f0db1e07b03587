/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>
#include <entente-database.h>

G_BEGIN_DECLS

/* The record of @type that the present row of @statement holds: from column @first on id, version, then
 * fields by their names. */
EntenteRecord *entente_record_reader_read (EntenteStatement *statement,
                                           GType             type,
                                           int               first) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
