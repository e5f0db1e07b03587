/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-agreement.h"

struct _EntenteAgreement
{
  EntenteRecord parent_instance;

  char *kind;
  char *title;
  char *language;
  char *text;
  char *state;
  gint64 published;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteAgreement, kind, TEXT),
  ENTENTE_FIELD (EntenteAgreement, title, TEXT),
  ENTENTE_FIELD (EntenteAgreement, language, TEXT),
  ENTENTE_FIELD (EntenteAgreement, text, TEXT),
  ENTENTE_FIELD (EntenteAgreement, state, TEXT),
  ENTENTE_FIELD (EntenteAgreement, published, INTEGER),
};

ENTENTE_DEFINE_RECORD (EntenteAgreement, entente_agreement, fields)

ENTENTE_RECORD_GETTER (EntenteAgreement, entente_agreement, const char *, kind)
ENTENTE_RECORD_GETTER (EntenteAgreement, entente_agreement, const char *, title)
ENTENTE_RECORD_GETTER (EntenteAgreement, entente_agreement, const char *, language)
ENTENTE_RECORD_GETTER (EntenteAgreement, entente_agreement, const char *, text)
ENTENTE_RECORD_GETTER (EntenteAgreement, entente_agreement, const char *, state)
ENTENTE_RECORD_GETTER (EntenteAgreement, entente_agreement, gint64, published)
