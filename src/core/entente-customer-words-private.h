/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What people write in a table for one of the program's nicks, in English or French. */

/* The nick of a relationship; NULL for what is none. */
const char *entente_customer_words_find_relationship   (const char *text);

/* The nicks of one or several qualifications, separated by commas, in their own order and each once;
 * "none" for none, NULL when one is not known. */
char       *entente_customer_words_read_qualifications (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
