/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

G_BEGIN_DECLS

/* Which rows of a list a person has chosen, to do something with all of them: these, or all but these. Either is a set of
 * keys (entente_list_get_keys()), so that a million rows are chosen without making a record of any.
 *
 * It goes with the list. A row that goes, because something happened to it or because the search or a filter leaves it
 * out, is no longer chosen: nothing is done to what cannot be seen. Who has chosen all has also chosen what comes after
 * that, until something else is searched for.
 *
 * Signal "changed" (). */

#define ENTENTE_TYPE_SELECTION (entente_selection_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSelection, entente_selection, ENTENTE, SELECTION, GObject)

EntenteSelection *entente_selection_new            (EntenteList      *list) G_GNUC_WARN_UNUSED_RESULT;

guint             entente_selection_get_n_selected (EntenteSelection *self);
/* Whether nothing in the list is left out; never for a list without rows. */
gboolean          entente_selection_is_whole       (EntenteSelection *self);
gboolean          entente_selection_contains       (EntenteSelection *self,
                                                    guint             position);

void              entente_selection_toggle         (EntenteSelection *self,
                                                    guint             position);
/* All rows from the one that was toggled last to the one at @position, or, when there is none, from @from on; in the place
 * of those that this function chose since. */
void              entente_selection_extend         (EntenteSelection *self,
                                                    guint             from,
                                                    guint             position);
void              entente_selection_select_all     (EntenteSelection *self);
void              entente_selection_clear          (EntenteSelection *self);

/* The chosen rows as a query, in the order of the list. */
EntenteQuery     *entente_selection_dup_query      (EntenteSelection *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
