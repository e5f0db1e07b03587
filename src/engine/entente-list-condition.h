/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-list-definition.h"

G_BEGIN_DECLS

/* Parameters before this one belong to the plan. */
#define ENTENTE_LIST_FIRST_PARAM 4

/* Shorter words are in no index of trigrams. */
#define ENTENTE_LIST_TRIGRAM 3

/* Appends " AND (…)" to @where, in which each ":value" of @sql is a parameter of its own that holds @value. The
 * texts to bind are appended to @params, the first of which is ENTENTE_LIST_FIRST_PARAM. */
void entente_list_condition_append        (GString                     *where,
                                           GPtrArray                   *params,
                                           const char                  *sql,
                                           const char                  *value);

/* The same for what a person typed into the search: rows hold all words of one of its readings. */
void entente_list_condition_append_search (GString                     *where,
                                           GPtrArray                   *params,
                                           const EntenteListDefinition *definition,
                                           const char                  *search);

/* The ways to read what a person typed, each the folded words to look for (GStrv): as it was typed; and, where there is
 * a telephone number in it, with that in the way in which it is found however it was written. (transfer full) */
GPtrArray *entente_list_condition_dup_readings (const char             *search);

/* What the search tables have to be asked for such words; "" where there is nothing to ask. FALSE, and nothing
 * given, when a word is in neither of them. (transfer full) */
gboolean   entente_list_condition_dup_matches  (GStrv                   words,
                                                char                  **trigram,
                                                char                  **prefix);

G_END_DECLS
