/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-life-cycle.h"

#include "entente-error.h"

typedef struct
{
  const char *from;
  const char *event;
  const char *to; /* NULL: refused, with: */
  EntenteReason reason;
} Step;

struct _EntenteLifeCycle
{
  const char *name;
  const char *const *states; /* the first is the initial one */
  const char *const *events;
  const Step *steps;
  guint n_steps;
};

/* Attested by the partner, or accepted by the customer itself. A partner may attest
 * again with other particulars, and the customer's own acceptance outweighs an attestation. */
static const char *const agreement_states[] = { "missing", "attested", "accepted", NULL };
static const char *const agreement_events[] = { "attest", "accept", NULL };
static const Step agreement_steps[] = {
  { "missing", "attest", "attested" },
  { "missing", "accept", "accepted" },
  { "attested", "attest", "attested" },
  { "attested", "accept", "accepted" },
  { "accepted", "attest", NULL, ENTENTE_REASON_AGREEMENT_ACCEPTED },
  { "accepted", "accept", NULL, ENTENTE_REASON_AGREEMENT_ACCEPTED },
};

/* The operator publishes agreement texts; what was published is never edited, a later
 * text takes its place. */
static const char *const agreement_text_states[] = { "draft", "published", "replaced", NULL };
static const char *const agreement_text_events[] = { "edit", "publish", "replace", NULL };
static const Step agreement_text_steps[] = {
  { "draft", "edit", "draft" },
  { "draft", "publish", "published" },
  { "published", "replace", "replaced" },
};

/* Opening is only noted: who answers a link at once need not have opened
 * it first. What is over says precisely how it ended. */
static const char *const invitation_states[] = {
  "draft",
  "sent",
  "opened",
  "accepted",
  "declined",
  "expired",
  "withdrawn",
  NULL,
};
static const char *const invitation_events[] = {
  "edit",
  "send",
  "remind",
  "renew-link",
  "open",
  "accept",
  "decline",
  "expire",
  "withdraw",
  NULL,
};
static const Step invitation_steps[] = {
  { "draft", "edit", "draft" },
  { "draft", "send", "sent" },
  { "draft", "renew-link", "draft" },
  { "draft", "withdraw", "withdrawn" },

  { "sent", "remind", "sent" },
  { "sent", "renew-link", "sent" },
  { "sent", "open", "opened" },
  { "sent", "accept", "accepted" },
  { "sent", "decline", "declined" },
  { "sent", "expire", "expired" },
  { "sent", "withdraw", "withdrawn" },

  { "opened", "remind", "opened" },
  { "opened", "renew-link", "opened" },
  { "opened", "open", "opened" },
  { "opened", "accept", "accepted" },
  { "opened", "decline", "declined" },
  { "opened", "expire", "expired" },
  { "opened", "withdraw", "withdrawn" },

  { "accepted", "open", NULL, ENTENTE_REASON_INVITATION_USED },
  { "accepted", "accept", NULL, ENTENTE_REASON_INVITATION_USED },
  { "accepted", "decline", NULL, ENTENTE_REASON_INVITATION_USED },

  { "declined", "open", NULL, ENTENTE_REASON_INVITATION_DECLINED },
  { "declined", "accept", NULL, ENTENTE_REASON_INVITATION_DECLINED },
  { "declined", "decline", NULL, ENTENTE_REASON_INVITATION_DECLINED },

  { "expired", "open", NULL, ENTENTE_REASON_INVITATION_EXPIRED },
  { "expired", "accept", NULL, ENTENTE_REASON_INVITATION_EXPIRED },
  { "expired", "decline", NULL, ENTENTE_REASON_INVITATION_EXPIRED },

  { "withdrawn", "open", NULL, ENTENTE_REASON_INVITATION_WITHDRAWN },
  { "withdrawn", "accept", NULL, ENTENTE_REASON_INVITATION_WITHDRAWN },
  { "withdrawn", "decline", NULL, ENTENTE_REASON_INVITATION_WITHDRAWN },
};

static const char *const message_states[] = { "unread", "read", NULL };
static const char *const message_events[] = { "read", "mark-unread", NULL };
static const Step message_steps[] = {
  { "unread", "read", "read" },
  { "unread", "mark-unread", "unread" },
  { "read", "read", "read" },
  { "read", "mark-unread", "unread" },
};

/* The provider's administrator access to the reseller's tenant goes on its own, and may
 * outlive the partnership. */
static const char *const partnership_states[] = { "active", "removed", NULL };
static const char *const partnership_events[] = { "authorize", "remove-admin-access", "remove", NULL };
static const Step partnership_steps[] = {
  { "active", "authorize", NULL, ENTENTE_REASON_ALREADY_PARTNERS },
  { "active", "remove-admin-access", "active" },
  { "active", "remove", "removed" },
  { "removed", "authorize", "active" },
  { "removed", "remove-admin-access", "removed" },
};

/* An organization in the program, from its work account on. It is vetted before it is let in, and sells once it has signed the
 * partner agreement. Who is rejected may try again; where customers find support changes nothing. */
static const char *const program_states[] = { "enrolling", "pending", "qualified", "active", "rejected", NULL };
static const char *const program_events[] = { "associate", "submit", "edit", "edit-support", "authorize", "reject", "sign", NULL };
static const Step program_steps[] = {
  { "enrolling", "associate", "enrolling" },
  { "enrolling", "submit", "pending" },
  { "pending", "edit", "pending" },
  { "pending", "edit-support", "pending" },
  { "pending", "authorize", "qualified" },
  { "pending", "reject", "rejected" },
  { "qualified", "edit", "qualified" },
  { "qualified", "edit-support", "qualified" },
  { "qualified", "sign", "active" },
  { "active", "edit", "active" },
  { "active", "edit-support", "active" },
  { "rejected", "associate", "rejected" },
  { "rejected", "submit", "pending" },
};

/* Delegated administration is a fact of its own beside the relationship; it
 * stays when the relationship is removed, until the customer removes it. A removed relationship is
 * reinstated by accepting a new request; to restore it is to undo the removal. */
static const char *const relationship_states[] = { "active", "removed", NULL };
static const char *const relationship_events[] = { "accept", "remove-admin-roles", "remove", "restore", NULL };
static const Step relationship_steps[] = {
  { "active", "accept", "active" },
  { "active", "remove-admin-roles", "active" },
  { "active", "remove", "removed" },
  { "removed", "accept", "active" },
  { "removed", "restore", "active" },
  { "removed", "remove-admin-roles", "removed" },
};

/* A deleted subscription is over for good. */
static const char *const subscription_states[] = {
  "pending",
  "active",
  "suspended",
  "disabled",
  "expired",
  "deleted",
  NULL,
};
static const char *const subscription_events[] = {
  "activate",
  "change-quantity",
  "change-billing-cycle",
  "set-auto-renew",
  "rename",
  "designate-support-contact",
  "associate-reseller",
  "add-add-on",
  "assign-license",
  "upgrade",
  "convert",
  "renew",
  "suspend",
  "reactivate",
  "disable",
  "enable",
  "expire",
  "cancel",
  "deprovision",
  NULL,
};
static const Step subscription_steps[] = {
  { "pending", "activate", "active" },
  { "pending", "rename", "pending" },
  { "pending", "designate-support-contact", "pending" },
  { "pending", "associate-reseller", "pending" },
  { "pending", "cancel", "deleted" },

  { "active", "change-quantity", "active" },
  { "active", "change-billing-cycle", "active" },
  { "active", "set-auto-renew", "active" },
  { "active", "rename", "active" },
  { "active", "designate-support-contact", "active" },
  { "active", "associate-reseller", "active" },
  { "active", "add-add-on", "active" },
  { "active", "assign-license", "active" },
  { "active", "upgrade", "active" },
  { "active", "convert", "active" },
  { "active", "renew", "active" },
  { "active", "suspend", "suspended" },
  { "active", "disable", "disabled" },
  { "active", "expire", "expired" },
  { "active", "cancel", "deleted" },

  { "suspended", "rename", "suspended" },
  { "suspended", "designate-support-contact", "suspended" },
  { "suspended", "associate-reseller", "suspended" },
  { "suspended", "reactivate", "active" },
  { "suspended", "disable", "disabled" },
  { "suspended", "cancel", "deleted" },
  { "suspended", "deprovision", "deleted" },

  { "disabled", "rename", "disabled" },
  { "disabled", "designate-support-contact", "disabled" },
  { "disabled", "enable", "active" },
  { "disabled", "cancel", "deleted" },
  { "disabled", "deprovision", "deleted" },

  { "expired", "rename", "expired" },
  { "expired", "designate-support-contact", "expired" },
  { "expired", "deprovision", "deleted" },
};

/* For how long somebody can be restored is another rule (entente-user-rules.h). */
static const char *const user_states[] = { "active", "removed", NULL };
static const char *const user_events[] = { "set-roles", "reset-password", "remove", "restore", NULL };
static const Step user_steps[] = {
  { "active", "set-roles", "active" },
  { "active", "reset-password", "active" },
  { "active", "remove", "removed" },
  { "removed", "restore", "active" },
};

/* A step of the vetting of an organization. It "waits" for the step that comes before it, and begins anew when what it is about is
 * changed or submitted again. */
static const char *const vetting_states[] = { "waiting", "open", "asked", "passed", "rejected", NULL };
static const char *const vetting_events[] = { "wait", "begin", "pass", "ask", "answer", "reject", NULL };
static const Step vetting_steps[] = {
  { "waiting", "wait", "waiting" },
  { "waiting", "begin", "open" },
  { "waiting", "reject", "rejected" },
  { "open", "wait", "waiting" },
  { "open", "begin", "open" },
  { "open", "pass", "passed" },
  { "open", "ask", "asked" },
  { "open", "reject", "rejected" },
  { "asked", "wait", "waiting" },
  { "asked", "begin", "open" },
  { "asked", "pass", "passed" },
  { "asked", "ask", "asked" },
  { "asked", "answer", "open" },
  { "asked", "reject", "rejected" },
  { "passed", "wait", "waiting" },
  { "passed", "begin", "open" },
  { "rejected", "wait", "waiting" },
  { "rejected", "begin", "open" },
};

#define DEFINE_LIFE_CYCLE(thing, nick)                   \
 const EntenteLifeCycle entente_##thing##_life_cycle = { \
   nick,                                                 \
   thing##_states,                                       \
   thing##_events,                                       \
   thing##_steps,                                        \
   G_N_ELEMENTS (thing##_steps),                         \
 };

DEFINE_LIFE_CYCLE (agreement, "agreement")
DEFINE_LIFE_CYCLE (agreement_text, "agreement-text")
DEFINE_LIFE_CYCLE (invitation, "invitation")
DEFINE_LIFE_CYCLE (message, "message")
DEFINE_LIFE_CYCLE (partnership, "partnership")
DEFINE_LIFE_CYCLE (program, "program")
DEFINE_LIFE_CYCLE (relationship, "relationship")
DEFINE_LIFE_CYCLE (subscription, "subscription")
DEFINE_LIFE_CYCLE (user, "user")
DEFINE_LIFE_CYCLE (vetting, "vetting")

static const Step *
find_step (const EntenteLifeCycle *self,
           const char             *state,
           const char             *event)
{
  for (guint i = 0; i < self->n_steps; i++)
    if (g_str_equal (self->steps[i].from, state) && g_str_equal (self->steps[i].event, event))
      return &self->steps[i];

  return NULL;
}

gboolean
entente_life_cycle_step (const EntenteLifeCycle  *self,
                         const char              *state,
                         const char              *event,
                         const char             **next,
                         GError                 **error)
{
  const Step *step;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (state != NULL, FALSE);
  g_return_val_if_fail (event != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  step = find_step (self, state, event);

  if (step == NULL)
    {
      entente_refuse (error, ENTENTE_REASON_WRONG_STATE, NULL, state, event, self->name, NULL);
      return FALSE;
    }

  if (step->to == NULL)
    {
      entente_refuse (error, step->reason, NULL, NULL);
      return FALSE;
    }

  if (next != NULL)
    *next = step->to;

  return TRUE;
}

gboolean
entente_life_cycle_allows (const EntenteLifeCycle *self,
                           const char             *state,
                           const char             *event)
{
  return entente_life_cycle_step (self, state, event, NULL, NULL);
}

const char *
entente_life_cycle_get_name (const EntenteLifeCycle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

const char *
entente_life_cycle_get_initial (const EntenteLifeCycle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->states[0];
}

const char *const *
entente_life_cycle_get_states (const EntenteLifeCycle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->states;
}

const char *const *
entente_life_cycle_get_events (const EntenteLifeCycle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->events;
}

gboolean
entente_life_cycle_has_state (const EntenteLifeCycle *self,
                              const char             *state)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (state != NULL, FALSE);

  return g_strv_contains (self->states, state);
}
