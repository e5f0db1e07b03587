/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-list-definition.h"

G_BEGIN_DECLS

/* Parameters before this one belong to the plan. */
#define ENTENTE_LIST_FIRST_PARAM 4

/* Appends " AND (…)" to @where, in which each ":value" of @sql is a parameter of its own that holds @value. The
 * texts to bind are appended to @params, the first of which is ENTENTE_LIST_FIRST_PARAM. */
void entente_list_condition_append        (GString                     *where,
                                           GPtrArray                   *params,
                                           const char                  *sql,
                                           const char                  *value);

/* The same for what a person typed into the search: rows hold all of its words. */
void entente_list_condition_append_search (GString                     *where,
                                           GPtrArray                   *params,
                                           const EntenteListDefinition *definition,
                                           const char                  *search);

G_END_DECLS
