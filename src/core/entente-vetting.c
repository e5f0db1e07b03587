/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-vetting.h"

struct _EntenteVetting
{
  EntenteRecord parent_instance;

  char *organization;
  char *organization_name;
  char *status;
  char *mpn_id;
  char *state;
  gint64 submitted;
  char *email;
  char *email_state;
  gint64 email_since;
  gint64 code_sent;
  char *employment_state;
  gint64 employment_since;
  char *employment_finding;
  char *business_state;
  gint64 business_since;
  char *business_finding;
  char *step;
  char *question;
  char *answer;
  char *reason;
  char *note;
  char *person;
  char *member_user_name;
  char *profile_name;
  char *profile_country;
  gboolean profile_active;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteVetting, organization, TEXT),
  ENTENTE_FIELD (EntenteVetting, organization_name, TEXT),
  ENTENTE_FIELD (EntenteVetting, status, TEXT),
  ENTENTE_FIELD (EntenteVetting, mpn_id, TEXT),
  ENTENTE_FIELD (EntenteVetting, state, TEXT),
  ENTENTE_FIELD (EntenteVetting, submitted, INTEGER),
  ENTENTE_FIELD (EntenteVetting, email, TEXT),
  ENTENTE_FIELD (EntenteVetting, email_state, TEXT),
  ENTENTE_FIELD (EntenteVetting, email_since, INTEGER),
  ENTENTE_FIELD (EntenteVetting, code_sent, INTEGER),
  ENTENTE_FIELD (EntenteVetting, employment_state, TEXT),
  ENTENTE_FIELD (EntenteVetting, employment_since, INTEGER),
  ENTENTE_FIELD (EntenteVetting, employment_finding, TEXT),
  ENTENTE_FIELD (EntenteVetting, business_state, TEXT),
  ENTENTE_FIELD (EntenteVetting, business_since, INTEGER),
  ENTENTE_FIELD (EntenteVetting, business_finding, TEXT),
  ENTENTE_FIELD (EntenteVetting, step, TEXT),
  ENTENTE_FIELD (EntenteVetting, question, TEXT),
  ENTENTE_FIELD (EntenteVetting, answer, TEXT),
  ENTENTE_FIELD (EntenteVetting, reason, TEXT),
  ENTENTE_FIELD (EntenteVetting, note, TEXT),
  ENTENTE_FIELD (EntenteVetting, person, TEXT),
  ENTENTE_FIELD (EntenteVetting, member_user_name, TEXT),
  ENTENTE_FIELD (EntenteVetting, profile_name, TEXT),
  ENTENTE_FIELD (EntenteVetting, profile_country, TEXT),
  ENTENTE_FIELD (EntenteVetting, profile_active, BOOLEAN),
};

ENTENTE_DEFINE_RECORD (EntenteVetting, entente_vetting, fields)

ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, organization)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, organization_name)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, status)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, mpn_id)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, state)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, gint64, submitted)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, email)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, email_state)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, gint64, email_since)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, gint64, code_sent)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, employment_state)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, gint64, employment_since)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, employment_finding)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, business_state)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, gint64, business_since)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, business_finding)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, step)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, question)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, answer)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, reason)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, note)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, person)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, member_user_name)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, profile_name)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, const char *, profile_country)
ENTENTE_RECORD_GETTER (EntenteVetting, entente_vetting, gboolean, profile_active)
