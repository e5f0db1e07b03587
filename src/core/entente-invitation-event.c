/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-invitation-event.h"

struct _EntenteInvitationEvent
{
  EntenteRecord parent_instance;

  char *invitation;
  char *event;
  gint64 at;
  char *user_name;
  char *organization_name;
  char *detail;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteInvitationEvent, invitation, TEXT),
  ENTENTE_FIELD (EntenteInvitationEvent, event, TEXT),
  ENTENTE_FIELD (EntenteInvitationEvent, at, INTEGER),
  ENTENTE_FIELD (EntenteInvitationEvent, user_name, TEXT),
  ENTENTE_FIELD (EntenteInvitationEvent, organization_name, TEXT),
  ENTENTE_FIELD (EntenteInvitationEvent, detail, TEXT),
};

ENTENTE_DEFINE_RECORD (EntenteInvitationEvent, entente_invitation_event, fields)

ENTENTE_RECORD_GETTER (EntenteInvitationEvent, entente_invitation_event, const char *, invitation)
ENTENTE_RECORD_GETTER (EntenteInvitationEvent, entente_invitation_event, const char *, event)
ENTENTE_RECORD_GETTER (EntenteInvitationEvent, entente_invitation_event, gint64, at)
ENTENTE_RECORD_GETTER (EntenteInvitationEvent, entente_invitation_event, const char *, user_name)
ENTENTE_RECORD_GETTER (EntenteInvitationEvent, entente_invitation_event, const char *, organization_name)
ENTENTE_RECORD_GETTER (EntenteInvitationEvent, entente_invitation_event, const char *, detail)
