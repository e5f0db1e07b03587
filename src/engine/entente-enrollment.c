/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-enrollment.h"

/* Of a profile that is "t": whether an organization other than ?1 has its MPN ID. */
#define PROFILE_COLUMNS \
 "t.mpn_id, t.name, t.country, t.active, EXISTS (SELECT 1 FROM organization o WHERE o.mpn_id = t.mpn_id AND o.mpn_id <> '' AND o.row <> ?1)"

static void
clear_profile (EntenteEnrollmentFacts *self)
{
  self->profile = NULL;
  g_clear_pointer (&self->profile_name, g_free);
  g_clear_pointer (&self->mpn_id, g_free);
  g_clear_pointer (&self->profile_country, g_free);
}

void
entente_enrollment_facts_clear (EntenteEnrollmentFacts *self)
{
  clear_profile (self);
  g_clear_pointer (&self->status, g_free);
  g_clear_pointer (&self->country, g_free);
}

/* From the present row of @statement, which begins with PROFILE_COLUMNS at @first. */
static void
read_profile (EntenteEnrollmentFacts *self,
              EntenteStatement       *statement,
              int                     first)
{
  clear_profile (self);

  self->mpn_id = g_strdup (entente_statement_get_text (statement, first));
  self->profile_name = g_strdup (entente_statement_get_text (statement, first + 1));
  self->profile_country = g_strdup (entente_statement_get_text (statement, first + 2));
  self->found = (EntenteEnrollmentProfile){
    .mpn_id = self->mpn_id,
    .country = self->profile_country,
    .active = entente_statement_get_boolean (statement, first + 3),
    .enrolled = entente_statement_get_boolean (statement, first + 4),
  };
  self->profile = &self->found;
}

gboolean
entente_enrollment_facts_load (EntenteEnrollmentFacts  *self,
                               EntenteExecution        *execution,
                               GError                 **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT g.status, g.country, t.row IS NOT NULL, " PROFILE_COLUMNS " FROM "
                                          "organization g LEFT JOIN member_profile t ON t.mpn_id = g.mpn_id WHERE g.row = ?1",
                                          error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind_int64 (statement, 1, entente_execution_get_organization (execution));
  if (!entente_statement_step (statement, &found, error))
    return FALSE;

  g_return_val_if_fail (found, FALSE);

  self->status = g_strdup (entente_statement_get_text (statement, 0));
  self->country = g_strdup (entente_statement_get_text (statement, 1));
  if (entente_statement_get_boolean (statement, 2))
    read_profile (self, statement, 3);

  return TRUE;
}

gboolean
entente_enrollment_facts_choose (EntenteEnrollmentFacts  *self,
                                 EntenteExecution        *execution,
                                 gint64                   membership,
                                 const char              *profile,
                                 GError                 **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT " PROFILE_COLUMNS " FROM member_profile t WHERE t.membership = ?2 AND t.id = ?3",
                                          error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind_int64 (statement, 1, entente_execution_get_organization (execution));
  entente_statement_bind_int64 (statement, 2, membership);
  entente_statement_bind_text (statement, 3, profile);
  if (!entente_statement_step (statement, &found, error))
    return FALSE;

  if (found)
    read_profile (self, statement, 0);
  else
    entente_refuse (error, ENTENTE_REASON_NOT_FOUND, "profile", "member_profile", NULL);

  return found;
}
