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
  gint64 partner_since;
  gboolean has_dap;
  gint64 provider_since;
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
  ENTENTE_FIELD (EntenteInvitationReview, partner_since, INTEGER),
  ENTENTE_FIELD (EntenteInvitationReview, has_dap, BOOLEAN),
  ENTENTE_FIELD (EntenteInvitationReview, provider_since, INTEGER),
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
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, gint64, partner_since)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, gboolean, has_dap)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, gint64, provider_since)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, agreement)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, agreement_title)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, agreement_language)
ENTENTE_RECORD_GETTER (EntenteInvitationReview, entente_invitation_review, const char *, agreement_text)

EntenteOrganization *
entente_invitation_review_read_organization (GVariant   *outcome,
                                             const char *who)
{
  g_autoptr (GVariant) values = NULL;
  const char *id = "";

  g_return_val_if_fail (outcome != NULL, NULL);
  g_return_val_if_fail (who != NULL, NULL);

  values = g_variant_lookup_value (outcome, who, G_VARIANT_TYPE_VARDICT);
  if (values == NULL)
    return NULL;

  g_variant_lookup (values, "id", "&s", &id);

  return ENTENTE_ORGANIZATION (entente_record_new_from_variant (ENTENTE_TYPE_ORGANIZATION, id, values));
}
