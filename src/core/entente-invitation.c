/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-invitation.h"

struct _EntenteInvitation
{
  EntenteRecord parent_instance;

  char *kind;
  char *state;
  char *direction;
  char *sender;
  char *sender_name;
  char *sender_kind;
  char *sender_user;
  char *provider;
  char *provider_name;
  char *recipient;
  char *recipient_organization;
  char *recipient_name;
  char *recipient_email;
  char *language;
  gboolean dap;
  char *note;
  gint64 created;
  gint64 sent;
  gint64 opened;
  gint64 expires;
  gint64 ended;
  char *reason;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteInvitation, kind, TEXT),
  ENTENTE_FIELD (EntenteInvitation, state, TEXT),
  ENTENTE_FIELD (EntenteInvitation, direction, TEXT),
  ENTENTE_FIELD (EntenteInvitation, sender, TEXT),
  ENTENTE_FIELD (EntenteInvitation, sender_name, TEXT),
  ENTENTE_FIELD (EntenteInvitation, sender_kind, TEXT),
  ENTENTE_FIELD (EntenteInvitation, sender_user, TEXT),
  ENTENTE_FIELD (EntenteInvitation, provider, TEXT),
  ENTENTE_FIELD (EntenteInvitation, provider_name, TEXT),
  ENTENTE_FIELD (EntenteInvitation, recipient, TEXT),
  ENTENTE_FIELD (EntenteInvitation, recipient_organization, TEXT),
  ENTENTE_FIELD (EntenteInvitation, recipient_name, TEXT),
  ENTENTE_FIELD (EntenteInvitation, recipient_email, TEXT),
  ENTENTE_FIELD (EntenteInvitation, language, TEXT),
  ENTENTE_FIELD (EntenteInvitation, dap, BOOLEAN),
  ENTENTE_FIELD (EntenteInvitation, note, TEXT),
  ENTENTE_FIELD (EntenteInvitation, created, INTEGER),
  ENTENTE_FIELD (EntenteInvitation, sent, INTEGER),
  ENTENTE_FIELD (EntenteInvitation, opened, INTEGER),
  ENTENTE_FIELD (EntenteInvitation, expires, INTEGER),
  ENTENTE_FIELD (EntenteInvitation, ended, INTEGER),
  ENTENTE_FIELD (EntenteInvitation, reason, TEXT),
};

ENTENTE_DEFINE_RECORD (EntenteInvitation, entente_invitation, fields)

ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, const char *, kind)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, const char *, state)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, const char *, direction)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, const char *, sender)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, const char *, sender_name)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, const char *, sender_kind)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, const char *, sender_user)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, const char *, provider)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, const char *, provider_name)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, const char *, recipient)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, const char *, recipient_organization)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, const char *, recipient_name)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, const char *, recipient_email)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, const char *, language)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, gboolean, dap)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, const char *, note)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, gint64, created)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, gint64, sent)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, gint64, opened)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, gint64, expires)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, gint64, ended)
ENTENTE_RECORD_GETTER (EntenteInvitation, entente_invitation, const char *, reason)
