/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-address-rules.h"
#include "../entente-enrollment.h"
#include "../entente-mail-rules.h"
#include "../entente-organization-profile.h"
#include "../entente-vetting-case.h"
#include "../tables/entente-tables.h"

/* An organization says who it is, and whom to ask there, to be let into the program. One that is in it, or waits for that,
 * says only where its customers find support. */

static const EntenteParam params[] = {
  ENTENTE_ORGANIZATION_PROFILE_PARAMS,
  { NULL },
};

typedef struct
{
  EntenteExecution *execution;
  EntenteEnrollmentFacts facts;
  EntenteEnrollment enrollment;
  GStringChunk *texts;
} Submission;

static void
submission_clear (Submission *self)
{
  entente_enrollment_facts_clear (&self->facts);
  g_clear_pointer (&self->texts, g_string_chunk_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Submission, submission_clear)

/* What was said, and what is known. */
static void
read_enrollment (Submission *self)
{
  self->enrollment = (EntenteEnrollment){
    .country = self->facts.country,
    .enrolled = !entente_life_cycle_allows (&entente_program_life_cycle, self->facts.status, "submit"),
    .without_profile = !entente_enrollment_needs_profile (entente_execution_get_kind (self->execution)),
    .profile = self->facts.profile,
  };
  entente_organization_profile_read (&self->enrollment, self->execution, self->texts);
}

static gboolean
check (Submission  *self,
       GError     **error)
{
  EntenteConnection *connection = entente_execution_get_connection (self->execution);
  g_autoptr (EntenteAddressRule) rule = entente_address_rules_load (connection, self->facts.country, error);
  g_autoptr (EntenteMailPolicy) policy = rule != NULL ? entente_mail_rules_load (connection, error) : NULL;

  return policy != NULL && entente_enrollment_check (&self->enrollment, rule, policy, error);
}

static gboolean
write_support (Submission  *self,
               GError     **error)
{
  return entente_table_update (self->execution, &entente_organization_table,
                               entente_execution_get_organization (self->execution), 0, error,
                               "s:support_email", self->enrollment.support_email,
                               "s:support_phone", self->enrollment.support_phone,
                               "s:website", self->enrollment.website,
                               NULL);
}

/* Where nothing has to be looked at again but what passes by itself, the organization is in the program at once. */
static gboolean
submit (Submission  *self,
        const char  *status,
        GError     **error)
{
  g_auto (EntenteVettingCase) vetting = { 0 };

  if (!entente_vetting_case_load (&vetting, self->execution, entente_execution_get_organization (self->execution), error) ||
      !entente_organization_profile_write (&self->enrollment, self->execution, status, 0, error))
    return FALSE;

  g_free (vetting.status);
  vetting.status = g_strdup (status);
  if (!entente_vetting_case_renew (&vetting, self->execution, &self->enrollment, /* submitted= */ TRUE, error) ||
      !entente_vetting_case_save (&vetting, self->execution, 0, error))
    return FALSE;

  entente_execution_set_summary (self->execution, self->enrollment.name);
  entente_execution_set_outcome (self->execution, "status", g_variant_new_string (vetting.status));

  return TRUE;
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (Submission) submission = { .execution = execution, .texts = g_string_chunk_new (512) };
  const char *status = NULL;

  if (!entente_enrollment_facts_load (&submission.facts, execution, error))
    return FALSE;

  read_enrollment (&submission);
  if (!entente_life_cycle_step (&entente_program_life_cycle, submission.facts.status,
                                submission.enrollment.enrolled ? "edit-support" : "submit", &status, error) ||
      !check (&submission, error))
    return FALSE;

  if (!submission.enrollment.enrolled)
    return submit (&submission, status, error);

  entente_execution_set_outcome (execution, "status", g_variant_new_string (status));
  entente_execution_set_summary (execution, entente_execution_get_organization_name (execution));

  return write_support (&submission, error);
}

const EntenteCommandSpec entente_enrollment_submit_command = {
  .name = "enrollment.submit",
  .permission = ENTENTE_PERMISSION_ENROLL,
  .params = params,
  .apply = apply,
};
