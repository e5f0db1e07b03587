/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-database.h>

G_BEGIN_DECLS

/* A workspace's file, behind the workspace's back. */

/* One number. */
gint64 test_file_query   (const char *path,
                          const char *sql);
void   test_file_execute (const char *path,
                          const char *sql);
/* That nothing in it is damaged, and no reference points nowhere. */
void   test_file_assert_whole (const char *path);

G_END_DECLS
