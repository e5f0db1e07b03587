/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-enrollment-rules.h"

#include "entente-country.h"
#include "entente-error.h"
#include "entente-life-cycle.h"
#include "entente-vetting-rules.h"

typedef struct
{
  const EntenteEnrollment *enrollment;
  const EntenteAddressRule *rule;
  const EntenteMailPolicy *policy;
} Judge;

static const char *
text_of (const char *text)
{
  return text != NULL ? text : "";
}

gboolean
entente_enrollment_check_kind (const char  *kind,
                               const char  *field,
                               GError     **error)
{
  g_return_val_if_fail (kind != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  switch (entente_kind_from_nick (kind))
    {
    case ENTENTE_KIND_PROVIDER:
    case ENTENTE_KIND_RESELLER:
    case ENTENTE_KIND_CUSTOMER:
      return TRUE;

    case ENTENTE_KIND_UNKNOWN:
    case ENTENTE_KIND_OPERATOR:
      break;
    }

  entente_refuse (error, ENTENTE_REASON_UNKNOWN_VALUE, field, kind, NULL);

  return FALSE;
}

const char *
entente_enrollment_get_first_status (EntenteKind kind)
{
  return entente_vetting_is_for (kind) ? entente_life_cycle_get_initial (&entente_program_life_cycle) : "active";
}

gboolean
entente_enrollment_needs_profile (EntenteKind kind)
{
  return kind == ENTENTE_KIND_RESELLER;
}

gboolean
entente_enrollment_check_profile (const EntenteEnrollmentProfile  *profile,
                                  const char                      *country,
                                  const char                      *field,
                                  GError                         **error)
{
  g_return_val_if_fail (profile != NULL, FALSE);
  g_return_val_if_fail (country != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!g_str_equal (text_of (profile->country), country))
    entente_refuse (error, ENTENTE_REASON_PROFILE_OTHER_COUNTRY, field, text_of (profile->country), country, NULL);
  else if (!profile->active)
    entente_refuse (error, ENTENTE_REASON_PROFILE_INACTIVE, field, NULL);
  else if (profile->enrolled)
    entente_refuse (error, ENTENTE_REASON_ALREADY_ENROLLED, field, text_of (profile->mpn_id), NULL);
  else
    return TRUE;

  return FALSE;
}

static gboolean
check_country (const Judge  *judge,
               const char   *value,
               const char   *field,
               GError      **error)
{
  return entente_country_check (value, field, error);
}

static gboolean
check_profile (const Judge  *judge,
               const char   *country,
               const char   *field,
               GError      **error)
{
  if (judge->enrollment->profile == NULL)
    {
      if (judge->enrollment->without_profile)
        return TRUE;

      entente_refuse (error, ENTENTE_REASON_REQUIRED, field, NULL);
      return FALSE;
    }

  return entente_enrollment_check_profile (judge->enrollment->profile, country, field, error);
}

static gboolean
check_name (const Judge  *judge,
            const char   *value,
            const char   *field,
            GError      **error)
{
  return entente_validate_organization_name (value, field, error);
}

static gboolean
check_address (const Judge  *judge,
               const char   *value,
               const char   *field,
               GError      **error)
{
  return entente_address_rule_check_field (judge->rule, field, value, error);
}

static gboolean
check_registration_id (const Judge  *judge,
                       const char   *value,
                       const char   *field,
                       GError      **error)
{
  return entente_country_check_registration_id (text_of (judge->enrollment->country), value, field, error);
}

static gboolean
check_person (const Judge  *judge,
              const char   *value,
              const char   *field,
              GError      **error)
{
  return entente_validate_person_name (value, field, error);
}

static gboolean
check_email (const Judge  *judge,
             const char   *value,
             const char   *field,
             GError      **error)
{
  return judge->policy != NULL ? entente_validate_work_email (value, judge->policy, field, error)
                               : entente_validate_email (value, field, error);
}

/* The vetting calls the primary contact, so that there has to be a number, whatever the country asks of customers. */
static gboolean
check_phone (const Judge  *judge,
             const char   *value,
             const char   *field,
             GError      **error)
{
  if (value[0] == '\0')
    {
      entente_refuse (error, ENTENTE_REASON_REQUIRED, field, NULL);
      return FALSE;
    }

  return entente_address_rule_check_field (judge->rule, field, value, error);
}

static gboolean
check_support_email (const Judge  *judge,
                     const char   *value,
                     const char   *field,
                     GError      **error)
{
  static const char *const no_words[] = { NULL };
  EntenteMailPolicy policy;

  if (judge->policy == NULL)
    return entente_validate_email (value, field, error);

  policy = (EntenteMailPolicy){ judge->policy->web_mail_domains, no_words };

  return entente_validate_work_email (value, &policy, field, error);
}

static gboolean
check_support_phone (const Judge  *judge,
                     const char   *value,
                     const char   *field,
                     GError      **error)
{
  return entente_validate_phone (value, field, error);
}

static gboolean
check_website (const Judge  *judge,
               const char   *value,
               const char   *field,
               GError      **error)
{
  return value[0] == '\0' || entente_validate_url (value, field, error);
}

/* What each field is judged by, beside its own text. */
static const struct
{
  const char *field;
  gsize offset;
  gboolean (*check) (const Judge *judge,
                     const char *value,
                     const char *field,
                     GError **error);
} checks[] = {
  { "country", G_STRUCT_OFFSET (EntenteEnrollment, country), check_country },
  { "profile", G_STRUCT_OFFSET (EntenteEnrollment, country), check_profile },
  { "name", G_STRUCT_OFFSET (EntenteEnrollment, name), check_name },
  { "address-line1", G_STRUCT_OFFSET (EntenteEnrollment, address_line1), check_address },
  { "address-line2", G_STRUCT_OFFSET (EntenteEnrollment, address_line2), check_address },
  { "city", G_STRUCT_OFFSET (EntenteEnrollment, city), check_address },
  { "state", G_STRUCT_OFFSET (EntenteEnrollment, state), check_address },
  { "postal-code", G_STRUCT_OFFSET (EntenteEnrollment, postal_code), check_address },
  { "registration-id", G_STRUCT_OFFSET (EntenteEnrollment, registration_id), check_registration_id },
  { "contact-first-name", G_STRUCT_OFFSET (EntenteEnrollment, contact_first_name), check_person },
  { "contact-last-name", G_STRUCT_OFFSET (EntenteEnrollment, contact_last_name), check_person },
  { "email", G_STRUCT_OFFSET (EntenteEnrollment, email), check_email },
  { "phone", G_STRUCT_OFFSET (EntenteEnrollment, phone), check_phone },
  { "support-email", G_STRUCT_OFFSET (EntenteEnrollment, support_email), check_support_email },
  { "support-phone", G_STRUCT_OFFSET (EntenteEnrollment, support_phone), check_support_phone },
  { "website", G_STRUCT_OFFSET (EntenteEnrollment, website), check_website },
};

static const char *const all_fields[] = {
  "country",
  "profile",
  "name",
  "address-line1",
  "address-line2",
  "city",
  "state",
  "postal-code",
  "registration-id",
  "contact-first-name",
  "contact-last-name",
  "email",
  "phone",
  "support-email",
  "support-phone",
  "website",
  NULL,
};

static const char *const support_fields[] = {
  "support-email",
  "support-phone",
  "website",
  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (all_fields) == G_N_ELEMENTS (checks) + 1);

const char *const *
entente_enrollment_get_fields (const EntenteEnrollment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->enrolled ? support_fields : all_fields;
}

static gsize
find_offset (const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i].field, field))
      return checks[i].offset;

  g_return_val_if_reached (checks[0].offset);
}

const char *
entente_enrollment_get_text (const EntenteEnrollment *self,
                             const char              *field)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (field != NULL, NULL);

  return text_of (G_STRUCT_MEMBER (const char *, self, find_offset (field)));
}

void
entente_enrollment_set_text (EntenteEnrollment *self,
                             const char        *field,
                             const char        *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (field != NULL);

  G_STRUCT_MEMBER (const char *, self, find_offset (field)) = text;
}

gboolean
entente_enrollment_check_field (const EntenteEnrollment   *self,
                                const EntenteAddressRule  *rule,
                                const EntenteMailPolicy   *policy,
                                const char                *field,
                                GError                   **error)
{
  const Judge judge = { self, rule, policy };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (rule != NULL, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i].field, field))
      return checks[i].check (&judge, text_of (G_STRUCT_MEMBER (const char *, self, checks[i].offset)), field, error);

  g_return_val_if_reached (FALSE);
}

gboolean
entente_enrollment_check (const EntenteEnrollment   *self,
                          const EntenteAddressRule  *rule,
                          const EntenteMailPolicy   *policy,
                          GError                   **error)
{
  const char *const *fields;

  g_return_val_if_fail (self != NULL, FALSE);

  fields = entente_enrollment_get_fields (self);
  for (guint i = 0; fields[i] != NULL; i++)
    if (!entente_enrollment_check_field (self, rule, policy, fields[i], error))
      return FALSE;

  return TRUE;
}
