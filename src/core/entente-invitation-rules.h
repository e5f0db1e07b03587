/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-enums.h"
#include "entente-permissions.h"

G_BEGIN_DECLS

/* Whom an invitation asks, who may ask, who may answer it, and until when. */

/* The kind of organization that an invitation of @kind ("partnership") asks; UNKNOWN when there is no such. */
EntenteKind        entente_invitation_get_invited    (const char *kind);

/* What asking takes, by an invitation of @kind with or without delegated admin privileges: to make it, to send it, and to
 * make another link for it. Taking it back gives nothing away, and a note is for its writer alone: they take less. */
EntentePermission  entente_invitation_get_permission (const char *kind,
                                                      gboolean    dap);

/* What an invitation is at @now: "expired" once its time is over, whether or not that was noted; else @state. */
const char        *entente_invitation_get_state_at   (const char *state,
                                                      gint64      expires,
                                                      gint64      now);

/* Whether a reseller may ask customers together with a provider. @partnership is the state of what there is between the two,
 * "" for nothing. Refuses NOT_YOUR_PROVIDER for @field. */
gboolean           entente_invitation_check_provider (const char  *partnership,
                                                      const char  *field,
                                                      GError     **error);

typedef struct
{
  /* the invitation */
  const char *state;
  const char *inviter; /* id of the organization that invites */
  EntenteKind invited; /* kind of organization that it asks */
  gint64 expires;      /* µs UTC; 0 = never */
  const char *partnership; /* of a joint one: the state of that with the provider, "" for none; NULL of any other */

  /* who holds the link, and when */
  const char *organization;
  EntenteKind kind;
  gint64 now;
} EntenteInvitationFacts;

/* Whether the link may be opened, accepted or declined: @event is "open", "accept" or "decline". Refuses
 * INVITATION_OWN, INVITATION_NOT_FOR_YOU, INVITATION_EXPIRED (detail: when, µs UTC), INVITATION_USED,
 * INVITATION_DECLINED, INVITATION_WITHDRAWN or WRONG_STATE, and, but for "decline", INVITATION_PARTED; the first that
 * applies, in this order, so that a stranger learns nothing of how an invitation went. */
gboolean entente_invitation_check (const EntenteInvitationFacts  *facts,
                                   const char                    *event,
                                   GError                       **error);

G_END_DECLS
