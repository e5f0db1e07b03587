/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What every fuzzer defines. Takes any bytes, asserts what has to hold of them, answers 0. */
int   LLVMFuzzerTestOneInput (const guint8 *data,
                              gsize         size);

/* The bytes as a string; it ends where they hold a zero. */
char *fuzz_take_string       (const guint8 *data,
                              gsize         size) G_GNUC_WARN_UNUSED_RESULT;

/* The next line of the bytes, without its end, and the bytes moved on behind it; "" at the end. */
char *fuzz_take_line         (const guint8 **data,
                              gsize         *size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
