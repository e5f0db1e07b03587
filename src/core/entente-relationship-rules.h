/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <glib.h>

G_BEGIN_DECLS

/* How a partner ends its reseller relationship with a customer, and for how long that can be undone. Delegated admin
 * privileges are a fact of their own: they neither hinder it, nor are they touched. */

/* Undo is for a slip of the hand. Who thinks better of it later asks the customer anew. */
#define ENTENTE_RELATIONSHIP_UNDO_TIME       (10 * G_TIME_SPAN_MINUTE)

/* How many of the subscriptions a refusal names. */
#define ENTENTE_RELATIONSHIP_NAMED_AT_MOST   3

/* Whether a subscription in that state, sold by the partner or credited to it, has to end before the relationship can. */
gboolean entente_relationship_is_held_by     (const char         *subscription_state);

/* Whether the relationship in @state can end: refuses WRONG_STATE, or SUBSCRIPTIONS_ACTIVE with how many there are, and the
 * first few of their names. @names are those, ended by NULL. */
gboolean entente_relationship_check_removal  (const char         *state,
                                              gint64              n_subscriptions,
                                              const char *const  *names,
                                              GError            **error);

/* Whether the end, at @ended, can be undone @now: refuses WRONG_STATE or UNDO_TOO_LATE. */
gboolean entente_relationship_check_restore  (const char         *state,
                                              gint64              ended,
                                              gint64              now,
                                              GError            **error);

G_END_DECLS
