/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-organization.h"

G_BEGIN_DECLS

/* An invitation as it is put before whoever opened it: what is granted, and what else is to be accepted in the same act. Its
 * id is the invitation's.
 *
 * "partner-since" is 0 unless who asks is a partner already; "has-dap" whether that includes delegated admin
 * privileges; "provider-since" the same as the first of the provider that a joint one names. "agreement" is the id of the customer agreement that has to be accepted too, "" when there is
 * nothing to accept. */

#define ENTENTE_TYPE_INVITATION_REVIEW (entente_invitation_review_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInvitationReview, entente_invitation_review, ENTENTE, INVITATION_REVIEW, EntenteRecord)

const char *entente_invitation_review_get_kind               (EntenteInvitationReview *self);
gboolean    entente_invitation_review_get_dap                (EntenteInvitationReview *self);
const char *entente_invitation_review_get_language           (EntenteInvitationReview *self);
gint64      entente_invitation_review_get_created            (EntenteInvitationReview *self);
gint64      entente_invitation_review_get_sent               (EntenteInvitationReview *self);
gint64      entente_invitation_review_get_expires            (EntenteInvitationReview *self);
const char *entente_invitation_review_get_sender_user        (EntenteInvitationReview *self);
gint64      entente_invitation_review_get_partner_since      (EntenteInvitationReview *self);
gboolean    entente_invitation_review_get_has_dap            (EntenteInvitationReview *self);
gint64      entente_invitation_review_get_provider_since     (EntenteInvitationReview *self);
const char *entente_invitation_review_get_agreement          (EntenteInvitationReview *self);
const char *entente_invitation_review_get_agreement_title    (EntenteInvitationReview *self);
const char *entente_invitation_review_get_agreement_language (EntenteInvitationReview *self);
const char *entente_invitation_review_get_agreement_text     (EntenteInvitationReview *self);

/* With their legal data, those of whom the outcome of invitation.open tells: @who is "sender", or "provider", NULL for any but
 * a joint one. (transfer full) */
EntenteOrganization *entente_invitation_review_read_organization (GVariant   *outcome,
                                                                  const char *who) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
