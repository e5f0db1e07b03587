/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>

#include "entente-change-set.h"
#include "entente-list-plan.h"
#include "entente-readers.h"

G_BEGIN_DECLS

/* The EntenteList of the engine. On the main thread only.
 *
 * It keeps the numbers of all rows, loaded off the main thread with the first of them ahead of the rest,
 * and the records of those rows that somebody looks at. One piece of work on the order of the rows is
 * under way at a time (a new query, the rest of the rows, changes that a command made), so that the
 * reader's thread may read the array of rows meanwhile. */

#define ENTENTE_TYPE_LIVE_LIST (entente_live_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLiveList, entente_live_list, ENTENTE, LIVE_LIST, GObject)

/* @organization and @user: ids of the account, "" for none; @organization NULL if it may not see the list. */
EntenteLiveList *entente_live_list_new          (EntenteReaders              *readers,
                                                 const EntenteListDefinition *definition,
                                                 EntenteQuery                *query,
                                                 const char                  *organization,
                                                 const char                  *user,
                                                 EntenteClock                *clock) G_GNUC_WARN_UNUSED_RESULT;

/* A command was committed. */
void             entente_live_list_take_changes (EntenteLiveList             *self,
                                                 EntenteChangeSet            *changes);

G_END_DECLS
