/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-vetting-rules.h"

#include <string.h>

#include "entente-error.h"
#include "entente-life-cycle.h"
#include "entente-text.h"

static const char *const sums[] = { "confirming", "review", "asked", "rejected", "passed", NULL };

static const char *const findings[] = {
  "domain-differs",
  "name-differs",
  "profile-gone",
  "profile-inactive",
  "profile-other-country",
  NULL,
};

static const struct
{
  EntenteVettingSteps step;
  const char *nick;
} steps[] = {
  { ENTENTE_VETTING_EMAIL, "email" },
  { ENTENTE_VETTING_EMPLOYMENT, "employment" },
  { ENTENTE_VETTING_BUSINESS, "business" },
};

/* Which steps a change makes necessary anew. Where it is, an organization cannot change. */
static const struct
{
  gsize offset;
  EntenteVettingSteps steps;
} vetted[] = {
  { G_STRUCT_OFFSET (EntenteEnrollment, name), ENTENTE_VETTING_BUSINESS },
  { G_STRUCT_OFFSET (EntenteEnrollment, address_line1), ENTENTE_VETTING_BUSINESS },
  { G_STRUCT_OFFSET (EntenteEnrollment, address_line2), ENTENTE_VETTING_BUSINESS },
  { G_STRUCT_OFFSET (EntenteEnrollment, city), ENTENTE_VETTING_BUSINESS },
  { G_STRUCT_OFFSET (EntenteEnrollment, state), ENTENTE_VETTING_BUSINESS },
  { G_STRUCT_OFFSET (EntenteEnrollment, postal_code), ENTENTE_VETTING_BUSINESS },
  { G_STRUCT_OFFSET (EntenteEnrollment, registration_id), ENTENTE_VETTING_BUSINESS },
  { G_STRUCT_OFFSET (EntenteEnrollment, contact_first_name), ENTENTE_VETTING_EMPLOYMENT },
  { G_STRUCT_OFFSET (EntenteEnrollment, contact_last_name), ENTENTE_VETTING_EMPLOYMENT },
  { G_STRUCT_OFFSET (EntenteEnrollment, email), ENTENTE_VETTING_EMAIL | ENTENTE_VETTING_EMPLOYMENT },
};

static const char *
text_of (const char *text)
{
  return text != NULL ? text : "";
}

gboolean
entente_vetting_is_for (EntenteKind kind)
{
  return kind == ENTENTE_KIND_PROVIDER || kind == ENTENTE_KIND_RESELLER;
}

EntenteVettingSteps
entente_vetting_step_from_nick (const char *nick)
{
  g_return_val_if_fail (nick != NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i].nick, nick))
      return steps[i].step;

  return 0;
}

const char *
entente_vetting_step_to_nick (EntenteVettingSteps step)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].step == step)
      return steps[i].nick;

  g_return_val_if_reached ("");
}

gboolean
entente_vetting_check_step (const char  *nick,
                            const char  *field,
                            GError     **error)
{
  g_return_val_if_fail (nick != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (nick[0] == '\0')
    entente_refuse (error, ENTENTE_REASON_REQUIRED, field, NULL);
  else if ((entente_vetting_step_from_nick (nick) & ENTENTE_VETTING_REVIEWED_STEPS) == 0)
    entente_refuse (error, ENTENTE_REASON_UNKNOWN_VALUE, field, nick, NULL);
  else
    return TRUE;

  return FALSE;
}

static gboolean
any_is (const EntenteVettingStates *states,
        const char                 *state)
{
  return g_str_equal (states->email, state) || g_str_equal (states->employment, state) || g_str_equal (states->business, state);
}

const char *
entente_vetting_sum_up (const EntenteVettingStates *states)
{
  g_return_val_if_fail (states != NULL, NULL);

  if (any_is (states, "rejected"))
    return "rejected";
  if (!g_str_equal (states->email, "passed"))
    return "confirming";
  if (any_is (states, "asked"))
    return "asked";
  if (!g_str_equal (states->employment, "passed") || !g_str_equal (states->business, "passed"))
    return "review";

  return "passed";
}

const char *const *
entente_vetting_get_sums (void)
{
  return sums;
}

gboolean
entente_vetting_check_decision (const EntenteVettingStates  *states,
                                const char                  *event,
                                GError                     **error)
{
  const EntenteLifeCycle *cycle = &entente_vetting_life_cycle;
  gboolean verified;

  g_return_val_if_fail (states != NULL, FALSE);
  g_return_val_if_fail (event != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  verified = g_str_equal (states->email, "passed");
  if ((verified || !g_str_equal (event, "pass")) &&
      (entente_life_cycle_allows (cycle, states->employment, event) || entente_life_cycle_allows (cycle, states->business, event)))
    return TRUE;

  if (verified)
    return entente_life_cycle_step (cycle, states->business, event, NULL, error);

  entente_refuse (error, ENTENTE_REASON_EMAIL_UNVERIFIED, NULL, NULL);

  return FALSE;
}

EntenteVettingSteps
entente_vetting_find_concerned (const EntenteEnrollment *before,
                                const EntenteEnrollment *after)
{
  EntenteVettingSteps concerned = 0;

  g_return_val_if_fail (before != NULL, 0);
  g_return_val_if_fail (after != NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (vetted); i++)
    if (!g_str_equal (text_of (G_STRUCT_MEMBER (const char *, before, vetted[i].offset)),
                      text_of (G_STRUCT_MEMBER (const char *, after, vetted[i].offset))))
      concerned |= vetted[i].steps;

  return concerned;
}

/* Whether the address is at that domain, or at one below. */
static gboolean
is_at_domain (const char *email,
              const char *domain)
{
  const char *at = strrchr (email, '@');
  gsize length = strlen (domain);
  gsize longer;

  if (at == NULL || length == 0 || strlen (at + 1) < length)
    return FALSE;

  longer = strlen (at + 1) - length;

  return g_ascii_strcasecmp (at + 1 + longer, domain) == 0 && (longer == 0 || at[longer] == '.');
}

static const char *
examine_employment (const EntenteVettingFacts *facts)
{
  const char *at = strrchr (text_of (facts->member_user_name), '@');

  return at != NULL && is_at_domain (text_of (facts->email), at + 1) ? "" : "domain-differs";
}

static const char *
examine_business (const EntenteVettingFacts *facts)
{
  g_autofree char *name = entente_text_fold (text_of (facts->name));
  g_autofree char *registered = entente_text_fold (text_of (facts->profile_name));

  if (!facts->profile_active)
    return "profile-inactive";
  if (!g_str_equal (text_of (facts->profile_country), text_of (facts->country)))
    return "profile-other-country";

  return g_str_equal (name, registered) ? "" : "name-differs";
}

const char *
entente_vetting_examine (EntenteVettingSteps        step,
                         const EntenteVettingFacts *facts)
{
  g_return_val_if_fail (step == ENTENTE_VETTING_EMPLOYMENT || step == ENTENTE_VETTING_BUSINESS, NULL);
  g_return_val_if_fail (facts != NULL, NULL);

  if (facts->without_profile)
    return "";
  if (text_of (facts->member_user_name)[0] == '\0')
    return "profile-gone";

  return step == ENTENTE_VETTING_EMPLOYMENT ? examine_employment (facts) : examine_business (facts);
}

const char *const *
entente_vetting_get_findings (void)
{
  return findings;
}

gboolean
entente_vetting_check_text (const char  *text,
                            gboolean     required,
                            const char  *field,
                            GError     **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return entente_text_check (text, required ? 1 : 0, ENTENTE_VETTING_TEXT_MAX, ENTENTE_TEXT_MULTI_LINE, field, error);
}
