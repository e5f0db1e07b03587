/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <glib-object.h>

G_BEGIN_DECLS

/* What can happen to a thing in each of its states: a table of state × event → next state, or a refusal
 * with its reason. The engine steps along it, the interface asks it what to offer, so that a button and
 * a command never disagree. States and events are the words that are stored and sent. */

typedef struct _EntenteLifeCycle EntenteLifeCycle;

extern const EntenteLifeCycle entente_agreement_life_cycle;      /* of a customer and the customer agreement */
extern const EntenteLifeCycle entente_agreement_text_life_cycle; /* of a text that the operator publishes */
extern const EntenteLifeCycle entente_invitation_life_cycle;
extern const EntenteLifeCycle entente_message_life_cycle;
extern const EntenteLifeCycle entente_partnership_life_cycle;  /* provider and reseller */
extern const EntenteLifeCycle entente_program_life_cycle;      /* of an organization */
extern const EntenteLifeCycle entente_relationship_life_cycle; /* partner and customer */
extern const EntenteLifeCycle entente_subscription_life_cycle;
extern const EntenteLifeCycle entente_user_life_cycle;
extern const EntenteLifeCycle entente_vetting_life_cycle; /* of each step of it */

/* Answers in @next, if it is not NULL, a constant. Refuses WRONG_STATE, with the state and the event, or
 * a reason of its own where the table has one; so too when the state or the event is not known. */
gboolean entente_life_cycle_step (const EntenteLifeCycle *self,
                                  const char *state,
                                  const char *event,
                                  const char **next,
                                  GError **error);
gboolean entente_life_cycle_allows (const EntenteLifeCycle *self,
                                    const char *state,
                                    const char *event);

const char *entente_life_cycle_get_name (const EntenteLifeCycle *self);
/* The state in which such a thing comes into being. */
const char *entente_life_cycle_get_initial (const EntenteLifeCycle *self);
/* All of them, in the order of a life, ended by NULL. */
const char *const *entente_life_cycle_get_states (const EntenteLifeCycle *self);
const char *const *entente_life_cycle_get_events (const EntenteLifeCycle *self);
gboolean entente_life_cycle_has_state (const EntenteLifeCycle *self,
                                       const char *state);

G_END_DECLS
