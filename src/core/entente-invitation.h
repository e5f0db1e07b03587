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

/* An invitation as one of its two sides sees it: "direction" is "sent" or "received". A received one is known
 * to whoever opened its link; "recipient" is that organization, "" before. "recipient-name" and
 * "recipient-email" are what the sender wrote. "state" is what it is now: an invitation whose time is over is
 * "expired", whether or not anybody has noted it. "provider" is that of a joint one, whom the sender, a reseller, asks
 * together with. "note" is the sender's own, "" for the other side. */

#define ENTENTE_TYPE_INVITATION (entente_invitation_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInvitation, entente_invitation, ENTENTE, INVITATION, EntenteRecord)

const char *entente_invitation_get_kind                   (EntenteInvitation *self);
const char *entente_invitation_get_state                  (EntenteInvitation *self);
const char *entente_invitation_get_direction              (EntenteInvitation *self);
const char *entente_invitation_get_sender                 (EntenteInvitation *self);
const char *entente_invitation_get_sender_name            (EntenteInvitation *self);
const char *entente_invitation_get_sender_kind            (EntenteInvitation *self);
const char *entente_invitation_get_sender_user            (EntenteInvitation *self);
const char *entente_invitation_get_provider               (EntenteInvitation *self);
const char *entente_invitation_get_provider_name          (EntenteInvitation *self);
const char *entente_invitation_get_recipient              (EntenteInvitation *self);
const char *entente_invitation_get_recipient_organization (EntenteInvitation *self);
const char *entente_invitation_get_recipient_name         (EntenteInvitation *self);
const char *entente_invitation_get_recipient_email        (EntenteInvitation *self);
const char *entente_invitation_get_language               (EntenteInvitation *self);
gboolean    entente_invitation_get_dap                    (EntenteInvitation *self);
const char *entente_invitation_get_note                   (EntenteInvitation *self);
gint64      entente_invitation_get_created                (EntenteInvitation *self);
gint64      entente_invitation_get_sent                   (EntenteInvitation *self);
gint64      entente_invitation_get_opened                 (EntenteInvitation *self);
gint64      entente_invitation_get_expires                (EntenteInvitation *self);
gint64      entente_invitation_get_ended                  (EntenteInvitation *self);
const char *entente_invitation_get_reason                 (EntenteInvitation *self);

G_END_DECLS
