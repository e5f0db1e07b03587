/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "rows/entente-record-list.h"

G_BEGIN_DECLS

/* What is shown of a list, whatever state it is in: its rows; that they are on their way, once that takes long; that there
 * are none, none of those that were asked for; or why they cannot be shown.
 *
 * It takes the focus for what is shown; while that is still on its way, it keeps it until it is there.
 *
 * Signals: "clear-filters" (), when nothing was found and the person wants to see all; "try-again" (), after an error. */

#define ENTENTE_TYPE_LIST_STATES (entente_list_states_get_type ())
G_DECLARE_FINAL_TYPE (EntenteListStates, entente_list_states, ENTENTE, LIST_STATES, GtkWidget)

EntenteRecordList *entente_list_states_get_record_list (EntenteListStates *self);

/* What is shown for a list that has nothing in it. */
void               entente_list_states_set_empty       (EntenteListStates *self,
                                                        GtkWidget         *empty);
/* NULL: there is none any more. */
void               entente_list_states_set_list        (EntenteListStates *self,
                                                        EntenteList       *list);
/* Whether the list is asked for some of what it has. */
void               entente_list_states_set_filtered    (EntenteListStates *self,
                                                        gboolean           filtered);
/* Shows @error in place of the list; NULL takes it back. */
void               entente_list_states_set_error       (EntenteListStates *self,
                                                        const GError      *error);
gboolean           entente_list_states_has_error       (EntenteListStates *self);

G_END_DECLS
