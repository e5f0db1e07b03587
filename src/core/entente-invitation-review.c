/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-invitation-review.h"

struct _EntenteInvitationReview
{
  EntenteRecord parent_instance;

  char *kind;
  gboolean dap;
  char *language;
  gint64 created;
  gint64 sent;
  gint64 expires;
  char *sender_user;
  char *sender;
  char *name;
  char *sender_kind;
  char *domain;
  char *address_line1;
  char *address_line2;
  char *city;
  char *state;
  char *postal_code;
  char *country;
  char *registration_id;
  char *mpn_id;
  char *contact_first_name;
  char *contact_last_name;
  char *email;
  char *phone;
  char *support_email;
  char *support_phone;
  char *website;
  gint64 partner_since;
  gboolean has_dap;
  char *agreement;
  char *agreement_title;
  char *agreement_language;
  char *agreement_text;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteInvitationReview, kind, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, dap, BOOLEAN),
  ENTENTE_FIELD (EntenteInvitationReview, language, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, created, INTEGER),
  ENTENTE_FIELD (EntenteInvitationReview, sent, INTEGER),
  ENTENTE_FIELD (EntenteInvitationReview, expires, INTEGER),
  ENTENTE_FIELD (EntenteInvitationReview, sender_user, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, sender, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, name, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, sender_kind, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, domain, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, address_line1, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, address_line2, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, city, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, state, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, postal_code, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, country, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, registration_id, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, mpn_id, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, contact_first_name, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, contact_last_name, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, email, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, phone, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, support_email, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, support_phone, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, website, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, partner_since, INTEGER),
  ENTENTE_FIELD (EntenteInvitationReview, has_dap, BOOLEAN),
  ENTENTE_FIELD (EntenteInvitationReview, agreement, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, agreement_title, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, agreement_language, TEXT),
  ENTENTE_FIELD (EntenteInvitationReview, agreement_text, TEXT),
};

ENTENTE_DEFINE_RECORD (EntenteInvitationReview, entente_invitation_review, fields)

ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, kind)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, gboolean, dap)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, language)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, gint64, created)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, gint64, sent)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, gint64, expires)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, sender_user)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, sender)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, name)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, sender_kind)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, domain)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, address_line1)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, address_line2)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, city)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, state)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, postal_code)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, country)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, registration_id)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, mpn_id)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, contact_first_name)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, contact_last_name)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, email)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, phone)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, support_email)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, support_phone)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, website)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, gint64, partner_since)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, gboolean, has_dap)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, agreement)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, agreement_title)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, agreement_language)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, agreement_text)
