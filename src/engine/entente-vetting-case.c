/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-vetting-case.h"

#include "entente-email-verification.h"
#include "entente-mail.h"
#include "tables/entente-tables.h"

static const EntenteVettingSteps reviewed[] = { ENTENTE_VETTING_EMPLOYMENT, ENTENTE_VETTING_BUSINESS };

static guint
index_of (EntenteVettingSteps step)
{
  return (guint) g_bit_nth_lsf (step, -1);
}

static const char *
keep (EntenteVettingCase *self,
      EntenteStatement   *statement,
      int                 column)
{
  return g_string_chunk_insert_const (self->texts, entente_statement_get_text (statement, column));
}

/* The columns of the SELECT below, in its order. */
static void
read_row (EntenteVettingCase *self,
          EntenteStatement   *statement)
{
  int c = 0;
  EntenteKind kind;

  self->organization = entente_statement_get_int64 (statement, c++);
  self->organization_id = g_strdup (entente_statement_get_text (statement, c++));
  self->organization_name = g_strdup (entente_statement_get_text (statement, c++));
  self->status = g_strdup (entente_statement_get_text (statement, c++));
  kind = entente_kind_from_nick (entente_statement_get_text (statement, c++));
  self->mpn_id = keep (self, statement, c++);
  self->facts.without_profile = self->mpn_id[0] == '\0' && !entente_enrollment_needs_profile (kind);

  self->said.name = self->organization_name;
  self->said.country = keep (self, statement, c++);
  self->said.address_line1 = keep (self, statement, c++);
  self->said.address_line2 = keep (self, statement, c++);
  self->said.city = keep (self, statement, c++);
  self->said.state = keep (self, statement, c++);
  self->said.postal_code = keep (self, statement, c++);
  self->said.registration_id = keep (self, statement, c++);
  self->said.contact_first_name = keep (self, statement, c++);
  self->said.contact_last_name = keep (self, statement, c++);
  self->said.email = keep (self, statement, c++);

  self->facts.member_user_name = keep (self, statement, c++);
  self->facts.profile_name = keep (self, statement, c++);
  self->facts.profile_country = keep (self, statement, c++);
  self->facts.profile_active = entente_statement_get_boolean (statement, c++);

  self->row = entente_statement_get_int64 (statement, c++);
  self->id = g_strdup (entente_statement_get_text (statement, c++));
  self->state = g_strdup (entente_statement_get_text (statement, c++));
  self->submitted = entente_statement_get_int64 (statement, c++);
  self->vetted_mpn_id = keep (self, statement, c++);
  for (guint i = 0; i < ENTENTE_N_VETTING_STEPS; i++)
    {
      self->steps[i].state = keep (self, statement, c++);
      self->steps[i].since = entente_statement_get_int64 (statement, c++);
      self->steps[i].finding = keep (self, statement, c++);
    }
  self->step = keep (self, statement, c++);
  self->question = keep (self, statement, c++);
  self->answer = keep (self, statement, c++);
  self->reason = keep (self, statement, c++);
  self->note = keep (self, statement, c++);
  self->user = entente_statement_get_int64 (statement, c++);
}

gboolean
entente_vetting_case_load (EntenteVettingCase  *self,
                           EntenteExecution    *execution,
                           gint64               organization,
                           GError             **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  self->texts = g_string_chunk_new (512);

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT o.row, o.id, o.name, o.status, o.kind, o.mpn_id, o.country, o.address_line1, "
                                          "o.address_line2, o.city, o.state, o.postal_code, o.registration_id, "
                                          "o.contact_first_name, o.contact_last_name, o.email, m.user_name, p.name, p.country, "
                                          "p.active, v.row, v.id, v.state, v.submitted, v.mpn_id, v.email_state, v.email_since, "
                                          "'', v.employment_state, v.employment_since, v.employment_finding, "
                                          "v.business_state, v.business_since, v.business_finding, v.step, v.question, v.answer, "
                                          "v.reason, v.note, v.user FROM organization o LEFT JOIN vetting v ON "
                                          "v.organization = o.row LEFT JOIN member_profile p ON p.mpn_id = o.mpn_id LEFT JOIN "
                                          "membership m ON m.row = p.membership WHERE o.row = ?1",
                                          error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind_int64 (statement, 1, organization);
  if (!entente_statement_step (statement, &found, error))
    return FALSE;

  g_return_val_if_fail (found, FALSE);
  read_row (self, statement);

  return TRUE;
}

gboolean
entente_vetting_case_load_named (EntenteVettingCase  *self,
                                 EntenteExecution    *execution,
                                 GError             **error)
{
  gint64 row = entente_execution_find (execution, "vetting", entente_execution_get_text (execution, "vetting"), "vetting", error);
  gint64 organization = 0;

  if (row == 0 || !entente_connection_query_int64 (entente_execution_get_connection (execution), &organization, error,
                                                   "SELECT organization FROM vetting WHERE row = ?", "i", row))
    return FALSE;

  if (entente_execution_get_kind (execution) != ENTENTE_KIND_OPERATOR &&
      entente_execution_get_organization (execution) != organization)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, "vetting", "vetting", NULL);
      return FALSE;
    }

  return entente_vetting_case_load (self, execution, organization, error);
}

void
entente_vetting_case_clear (EntenteVettingCase *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->organization_id, g_free);
  g_clear_pointer (&self->organization_name, g_free);
  g_clear_pointer (&self->status, g_free);
  g_clear_pointer (&self->state, g_free);
  g_clear_pointer (&self->texts, g_string_chunk_free);
}

const char *
entente_vetting_case_get_state (EntenteVettingCase  *self,
                                EntenteVettingSteps  step)
{
  return self->steps[index_of (step)].state;
}

static EntenteVettingStates
get_states (EntenteVettingCase *self)
{
  return (EntenteVettingStates){ self->steps[0].state, self->steps[1].state, self->steps[2].state };
}

gboolean
entente_vetting_case_check_decision (EntenteVettingCase  *self,
                                     const char          *event,
                                     GError             **error)
{
  const EntenteVettingStates states = get_states (self);

  return entente_vetting_check_decision (&states, event, error);
}

gboolean
entente_vetting_case_advance (EntenteVettingCase   *self,
                              EntenteExecution     *execution,
                              EntenteVettingSteps   step,
                              const char           *event,
                              GError              **error)
{
  guint i = index_of (step);

  if (!entente_life_cycle_step (&entente_vetting_life_cycle, self->steps[i].state, event, &self->steps[i].state, error))
    return FALSE;

  self->steps[i].since = entente_execution_get_now (execution);

  return TRUE;
}

static gboolean
is_in (EntenteVettingCase  *self,
       EntenteVettingSteps  step,
       const char          *state)
{
  return g_str_equal (entente_vetting_case_get_state (self, step), state);
}

static EntenteVettingSteps
find_concerned (EntenteVettingCase      *self,
                const EntenteEnrollment *after,
                gboolean                 submitted)
{
  EntenteVettingSteps concerned;

  if (self->row == 0 && submitted)
    return ENTENTE_VETTING_ALL_STEPS;

  concerned = entente_vetting_find_concerned (&self->said, after);
  if (!submitted)
    return concerned;

  if (!g_str_equal (self->mpn_id, self->vetted_mpn_id))
    concerned |= ENTENTE_VETTING_REVIEWED_STEPS;
  for (guint i = 0; i < G_N_ELEMENTS (reviewed); i++)
    if (is_in (self, reviewed[i], "rejected"))
      concerned |= reviewed[i];

  return concerned;
}

static void
forget_decisions (EntenteVettingCase *self)
{
  self->step = self->question = self->answer = self->reason = self->note = "";
  self->user = 0;
}

/* Whoever was in the program before anybody was vetted has passed with that. */
static void
begin (EntenteVettingCase *self,
       EntenteExecution   *execution,
       gboolean            submitted)
{
  g_free (self->id);
  self->id = entente_execution_new_id (execution);
  self->submitted = entente_execution_get_now (execution);
  for (guint i = 0; i < ENTENTE_N_VETTING_STEPS; i++)
    {
      self->steps[i].state = submitted ? entente_life_cycle_get_initial (&entente_vetting_life_cycle) : "passed";
      self->steps[i].since = self->submitted;
    }

  if (!submitted)
    {
      g_free (self->state);
      self->state = g_strdup ("passed");
    }
}

/* What was asked, or said, of a step that is looked at anew is about what is no more. */
static gboolean
renew_reviewed (EntenteVettingCase   *self,
                EntenteExecution     *execution,
                EntenteVettingSteps   concerned,
                GError              **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (reviewed); i++)
    if (concerned & reviewed[i])
      {
        if (!entente_vetting_case_advance (self, execution, reviewed[i], "wait", error))
          return FALSE;

        self->steps[index_of (reviewed[i])].finding = "";
        if (entente_vetting_step_from_nick (self->step) == reviewed[i])
          forget_decisions (self);
      }

  return TRUE;
}

gboolean
entente_vetting_case_renew (EntenteVettingCase       *self,
                            EntenteExecution         *execution,
                            const EntenteEnrollment  *after,
                            gboolean                  submitted,
                            GError                  **error)
{
  EntenteVettingSteps concerned = find_concerned (self, after, submitted);

  if (concerned == 0 && !submitted)
    return TRUE;

  if (self->row == 0)
    begin (self, execution, submitted);
  if (submitted)
    {
      forget_decisions (self);
      self->submitted = entente_execution_get_now (execution);
    }

  self->said = *after;
  self->vetted_mpn_id = self->mpn_id;
  if ((concerned & ENTENTE_VETTING_EMAIL) &&
      (!entente_vetting_case_advance (self, execution, ENTENTE_VETTING_EMAIL, "begin", error) ||
       !entente_email_verification_send (self, execution, error)))
    return FALSE;

  return renew_reviewed (self, execution, concerned, error) && entente_vetting_case_settle (self, execution, error);
}

static gboolean
settle_step (EntenteVettingCase   *self,
             EntenteExecution     *execution,
             EntenteVettingSteps   step,
             gboolean              automatic,
             GError              **error)
{
  guint i = index_of (step);

  if (is_in (self, step, "waiting") && is_in (self, ENTENTE_VETTING_EMAIL, "passed") &&
      !entente_vetting_case_advance (self, execution, step, "begin", error))
    return FALSE;

  if (!is_in (self, step, "open") && !is_in (self, step, "asked"))
    return TRUE;

  self->steps[i].finding = entente_vetting_examine (step, &self->facts);

  return !automatic || !is_in (self, step, "open") || self->steps[i].finding[0] != '\0' ||
         entente_vetting_case_advance (self, execution, step, "pass", error);
}

gboolean
entente_vetting_case_settle (EntenteVettingCase  *self,
                             EntenteExecution    *execution,
                             GError             **error)
{
  gint64 automatic = FALSE;

  if (!entente_connection_query_int64 (entente_execution_get_connection (execution), &automatic, error,
                                       "SELECT automatic FROM vetting_policy", ""))
    return FALSE;

  self->facts.name = self->said.name;
  self->facts.country = self->said.country;
  self->facts.email = self->said.email;
  for (guint i = 0; i < G_N_ELEMENTS (reviewed); i++)
    if (!settle_step (self, execution, reviewed[i], automatic != 0, error))
      return FALSE;

  return TRUE;
}

static gboolean
store (EntenteVettingCase  *self,
       EntenteExecution    *execution,
       gint64               version,
       GError             **error)
{
  guint employment = index_of (ENTENTE_VETTING_EMPLOYMENT);
  guint business = index_of (ENTENTE_VETTING_BUSINESS);

  /* A row comes into being with what has to be there from the first; the rest follows as with all others. */
  if (self->row == 0)
    {
      self->row = entente_table_insert (execution, &entente_vetting_table, self->id, error,
                                        "r:organization", self->organization,
                                        "s:state", self->state,
                                        "i:submitted", self->submitted,
                                        "s:mpn_id", self->vetted_mpn_id,
                                        "s:email_state", self->steps[0].state,
                                        "i:email_since", self->steps[0].since,
                                        "s:employment_state", self->steps[employment].state,
                                        "i:employment_since", self->steps[employment].since,
                                        "s:employment_finding", self->steps[employment].finding,
                                        "s:business_state", self->steps[business].state,
                                        "i:business_since", self->steps[business].since,
                                        "s:business_finding", self->steps[business].finding,
                                        NULL);
      return self->row != 0;
    }

  return entente_table_update (execution, &entente_vetting_table, self->row, version, error,
                               "s:state", self->state,
                               "i:submitted", self->submitted,
                               "s:mpn_id", self->vetted_mpn_id,
                               "s:email_state", self->steps[0].state,
                               "i:email_since", self->steps[0].since,
                               "s:employment_state", self->steps[employment].state,
                               "i:employment_since", self->steps[employment].since,
                               "s:employment_finding", self->steps[employment].finding,
                               "s:business_state", self->steps[business].state,
                               "i:business_since", self->steps[business].since,
                               "s:business_finding", self->steps[business].finding,
                               "s:step", self->step,
                               "s:question", self->question,
                               "s:answer", self->answer,
                               "s:reason", self->reason,
                               "s:note", self->note,
                               "r:user", self->user,
                               NULL);
}

/* What the organization is in the program from now on, where that follows. */
static gboolean
step_program (EntenteVettingCase  *self,
              EntenteExecution    *execution,
              GError             **error)
{
  const char *event = g_str_equal (self->state, "passed") ? "authorize" : "reject";
  const char *next;

  if ((!g_str_equal (self->state, "passed") && !g_str_equal (self->state, "rejected")) ||
      !entente_life_cycle_allows (&entente_program_life_cycle, self->status, event))
    return TRUE;

  if (!entente_life_cycle_step (&entente_program_life_cycle, self->status, event, &next, error))
    return FALSE;

  g_free (self->status);
  self->status = g_strdup (next);

  return entente_table_update (execution, &entente_organization_table, self->organization, 0, error,
                               "s:status", self->status,
                               NULL);
}

static const char *
decider_name (EntenteVettingCase *self,
              EntenteExecution   *execution)
{
  return self->user != 0 ? entente_execution_get_user_name (execution) : "";
}

static gboolean
tell_passed (EntenteVettingCase  *self,
             EntenteExecution    *execution,
             GError             **error)
{
  return entente_vetting_case_tell (self, execution, "enrollment-authorized",
                                    g_variant_new_parsed ("{'status': <%s>, 'person': <%s>, 'note': <%s>}", self->status, decider_name (self, execution),
                                                          self->note),
                                    error);
}

static gboolean
tell_to_review (EntenteVettingCase  *self,
                EntenteExecution    *execution,
                GError             **error)
{
  GVariantBuilder findings;

  g_variant_builder_init (&findings, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < ENTENTE_N_VETTING_STEPS; i++)
    if (self->steps[i].finding[0] != '\0')
      g_variant_builder_add (&findings, "s", self->steps[i].finding);

  return entente_vetting_case_tell_operator (self, execution, "enrollment-to-review",
                                             g_variant_new_parsed ("{'findings': <%*>}", g_variant_builder_end (&findings)), error);
}

/* Whoever waited for an answer gets that, and not both. */
static gboolean
tell_state (EntenteVettingCase  *self,
            EntenteExecution    *execution,
            const char          *before,
            GError             **error)
{
  if (g_str_equal (self->state, before))
    return TRUE;

  if (g_str_equal (self->state, "passed"))
    return tell_passed (self, execution, error);

  return !g_str_equal (self->state, "review") || g_str_equal (before, "asked") || tell_to_review (self, execution, error);
}

gboolean
entente_vetting_case_save (EntenteVettingCase  *self,
                           EntenteExecution    *execution,
                           gint64               version,
                           GError             **error)
{
  const EntenteVettingStates states = get_states (self);
  g_autofree char *before = NULL;

  /* Nobody is vetted who never enrolled. */
  if (self->id[0] == '\0')
    return TRUE;

  before = g_steal_pointer (&self->state);
  self->state = g_strdup (entente_vetting_sum_up (&states));

  return store (self, execution, version, error) &&
         step_program (self, execution, error) &&
         tell_state (self, execution, before, error);
}

static gboolean
send_mail (EntenteVettingCase  *self,
           EntenteExecution    *execution,
           gint64               organization,
           const char          *kind,
           GVariant            *params,
           GError             **error)
{
  return entente_mail_send (execution,
                            &(EntenteMail){
                              .organization = organization,
                              .kind = kind,
                              .subject = self->said.name,
                              .about_type = "vetting",
                              .about_id = self->id,
                            },
                            params, error);
}

gboolean
entente_vetting_case_tell (EntenteVettingCase  *self,
                           EntenteExecution    *execution,
                           const char          *kind,
                           GVariant            *params,
                           GError             **error)
{
  return send_mail (self, execution, self->organization, kind, params, error);
}

gboolean
entente_vetting_case_tell_operator (EntenteVettingCase  *self,
                                    EntenteExecution    *execution,
                                    const char          *kind,
                                    GVariant            *params,
                                    GError             **error)
{
  g_autoptr (GVariant) content = g_variant_ref_sink (params);
  gint64 row = 0;

  if (!entente_connection_query_int64 (entente_execution_get_connection (execution), &row, error,
                                       "SELECT row FROM organization WHERE kind = 'operator'", ""))
    return FALSE;

  return send_mail (self, execution, row, kind, content, error);
}

const char *
entente_vetting_case_read_text (EntenteVettingCase  *self,
                                EntenteExecution    *execution,
                                const char          *param,
                                gboolean             required,
                                GError             **error)
{
  g_autofree char *clean = entente_text_clean (entente_execution_get_text (execution, param));

  if (!entente_vetting_check_text (clean, required, param, error))
    return NULL;

  return g_string_chunk_insert (self->texts, clean);
}
