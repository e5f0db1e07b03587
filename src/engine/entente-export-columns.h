/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>

G_BEGIN_DECLS

/* Lists that are taken out as tables just to be read elsewhere: a column for each field of their records that says
 * something there. What an account does not see in the list, its records do not hold. */

typedef struct _EntenteExportColumns EntenteExportColumns;

/* NULL when the list @name has none. */
const EntenteExportColumns *entente_export_columns_find            (const char                 *name);
void                        entente_export_columns_append_headings (const EntenteExportColumns *self,
                                                                    GString                    *text);
/* One line, or several: an offer with its prices has one for each. */
void                        entente_export_columns_append          (const EntenteExportColumns *self,
                                                                    GString                    *text,
                                                                    EntenteRecord              *record);

G_END_DECLS
