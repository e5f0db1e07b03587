/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Languages with a code of two letters. The names are the message IDs of the catalog iso_639-3 that the
 * package iso-codes installs, so they are translated without our help, and read in English where it is
 * missing. Sorted by code. */
typedef struct
{
  const char *code;
  const char *name;
} EntenteLanguage;

extern const EntenteLanguage entente_languages[];
extern const guint           entente_n_languages;

G_END_DECLS
