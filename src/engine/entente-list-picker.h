/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-database.h>

#include "entente-list-definition.h"

G_BEGIN_DECLS

/* What a person searches for, asked of the search tables alone: which rows hold it. Those rows are then picked
 * from all rows of the list, whose order is known, so that a million matches are neither looked up nor sorted. */
typedef struct _EntenteListPicker EntenteListPicker;

/* NULL when nothing is searched for in search tables, or not all of it can be found there. */
EntenteListPicker *entente_list_picker_new   (const EntenteListDefinition *definition,
                                              const char                  *search) G_GNUC_WARN_UNUSED_RESULT;
void               entente_list_picker_free  (EntenteListPicker           *self);

/* Appends to @rows those of @order (guint32) that hold what is searched for, in that order. */
gboolean           entente_list_picker_pick  (EntenteListPicker           *self,
                                              EntenteConnection           *connection,
                                              GArray                      *order,
                                              GArray                      *rows,
                                              GError                     **error);

/* The same, when there is a short way, for the first @limit rows only. With few matches all are found, in any order
 * and maybe some that are not in @order; @complete is TRUE then. With very many the first rows of @order are looked
 * at. Otherwise @rows stays empty. */
gboolean           entente_list_picker_begin (EntenteListPicker           *self,
                                              EntenteConnection           *connection,
                                              guint                        limit,
                                              GArray                      *order,
                                              GArray                      *rows,
                                              gboolean                    *complete,
                                              GError                     **error);

G_END_DECLS
