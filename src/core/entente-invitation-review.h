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

/* An invitation as it is put before whoever opened it: who asks, with the legal data of the organization, what
 * is granted, and what else is to be accepted in the same act. Its id is the invitation's.
 *
 * "partner-since" is 0 unless the two are partners already; "has-dap" whether that includes delegated admin
 * privileges. "agreement" is the id of the customer agreement that has to be accepted too, "" when there is
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
const char *entente_invitation_review_get_sender             (EntenteInvitationReview *self);
const char *entente_invitation_review_get_name               (EntenteInvitationReview *self);
const char *entente_invitation_review_get_sender_kind        (EntenteInvitationReview *self);
const char *entente_invitation_review_get_domain             (EntenteInvitationReview *self);
const char *entente_invitation_review_get_address_line1      (EntenteInvitationReview *self);
const char *entente_invitation_review_get_address_line2      (EntenteInvitationReview *self);
const char *entente_invitation_review_get_city               (EntenteInvitationReview *self);
const char *entente_invitation_review_get_state              (EntenteInvitationReview *self);
const char *entente_invitation_review_get_postal_code        (EntenteInvitationReview *self);
const char *entente_invitation_review_get_country            (EntenteInvitationReview *self);
const char *entente_invitation_review_get_registration_id    (EntenteInvitationReview *self);
const char *entente_invitation_review_get_mpn_id             (EntenteInvitationReview *self);
const char *entente_invitation_review_get_contact_first_name (EntenteInvitationReview *self);
const char *entente_invitation_review_get_contact_last_name  (EntenteInvitationReview *self);
const char *entente_invitation_review_get_email              (EntenteInvitationReview *self);
const char *entente_invitation_review_get_phone              (EntenteInvitationReview *self);
const char *entente_invitation_review_get_support_email      (EntenteInvitationReview *self);
const char *entente_invitation_review_get_support_phone      (EntenteInvitationReview *self);
const char *entente_invitation_review_get_website            (EntenteInvitationReview *self);
gint64      entente_invitation_review_get_partner_since      (EntenteInvitationReview *self);
gboolean    entente_invitation_review_get_has_dap            (EntenteInvitationReview *self);
const char *entente_invitation_review_get_agreement          (EntenteInvitationReview *self);
const char *entente_invitation_review_get_agreement_title    (EntenteInvitationReview *self);
const char *entente_invitation_review_get_agreement_language (EntenteInvitationReview *self);
const char *entente_invitation_review_get_agreement_text     (EntenteInvitationReview *self);

G_END_DECLS
