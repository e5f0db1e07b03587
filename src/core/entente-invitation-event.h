/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-record.h"

G_BEGIN_DECLS

/* One step in the history of an invitation: "created", "sent", "opened", "accepted", "declined", "withdrawn" or
 * "note" (the sender edited its note). "detail" holds the reason of a decline. */

#define ENTENTE_TYPE_INVITATION_EVENT (entente_invitation_event_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInvitationEvent, entente_invitation_event, ENTENTE, INVITATION_EVENT, EntenteRecord)

const char *entente_invitation_event_get_invitation        (EntenteInvitationEvent *self);
const char *entente_invitation_event_get_event             (EntenteInvitationEvent *self);
gint64      entente_invitation_event_get_at                (EntenteInvitationEvent *self);
const char *entente_invitation_event_get_user_name         (EntenteInvitationEvent *self);
const char *entente_invitation_event_get_organization_name (EntenteInvitationEvent *self);
const char *entente_invitation_event_get_detail            (EntenteInvitationEvent *self);

G_END_DECLS
