/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-new-customer.h"

#include "entente-country.h"
#include "entente-enums.h"
#include "entente-error.h"
#include "entente-validation.h"

static const char *const customer_fields[] = {
  "country",
  "language",
  "name",
  "domain-prefix",
  "registration-id",
  "qualification",
  "address-line1",
  "address-line2",
  "city",
  "state",
  "postal-code",
  "contact-first-name",
  "contact-last-name",
  "email",
  "phone",
  NULL,
};

static const char *const attestation_fields[] = {
  "agreement-date",
  "agreement-first-name",
  "agreement-last-name",
  "agreement-email",
  "agreement-phone",
  NULL,
};

static const char *
text_of (const char *text)
{
  return text != NULL ? text : "";
}

const char *const *
entente_new_customer_get_fields (void)
{
  return customer_fields;
}

static gboolean
check_qualification (const char  *qualification,
                     const char  *field,
                     GError     **error)
{
  EntenteQualifications set = entente_qualifications_from_text (qualification);

  /* One at most: what several allow together is a matter of offers, not of a customer that is new. */
  if ((set & ENTENTE_QUALIFICATION_UNKNOWN) || (set & (set - 1)) != 0)
    {
      entente_refuse (error, ENTENTE_REASON_UNKNOWN_VALUE, field, qualification, NULL);
      return FALSE;
    }

  return TRUE;
}

/* Schools answer from addresses of their own. */
static gboolean
check_email (const EntenteNewCustomer  *self,
             const EntenteMailPolicy   *policy,
             const char                *field,
             GError                   **error)
{
  EntenteQualifications set = entente_qualifications_from_text (text_of (self->qualification));

  if (policy != NULL && (set & ENTENTE_QUALIFICATION_EDUCATION))
    return entente_validate_work_email (text_of (self->email), policy, field, error);

  return entente_validate_email (text_of (self->email), field, error);
}

static gboolean
check_address_field (const EntenteNewCustomer  *self,
                     const EntenteAddressRule  *rule,
                     const char                *field,
                     GError                   **error)
{
  const struct
  {
    const char *field;
    const char *value;
  } values[] = {
    { "country", self->country },
    { "address-line1", self->address_line1 },
    { "address-line2", self->address_line2 },
    { "city", self->city },
    { "state", self->state },
    { "postal-code", self->postal_code },
    { "phone", self->phone },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (g_str_equal (values[i].field, field))
      return entente_address_rule_check_field (rule, field, text_of (values[i].value), error);

  g_return_val_if_reached (FALSE);
}

gboolean
entente_new_customer_check_field (const EntenteNewCustomer  *self,
                                  const EntenteAddressRule  *rule,
                                  const EntenteMailPolicy   *policy,
                                  const char                *field,
                                  GError                   **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (rule != NULL, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_str_equal (field, "language"))
    return entente_validate_language (text_of (self->language), field, error);
  if (g_str_equal (field, "name"))
    return entente_validate_organization_name (text_of (self->name), field, error);
  if (g_str_equal (field, "domain-prefix"))
    return entente_validate_domain_prefix (text_of (self->domain_prefix), field, error);
  if (g_str_equal (field, "registration-id"))
    return entente_country_check_registration_id (text_of (self->country), text_of (self->registration_id), field, error);
  if (g_str_equal (field, "qualification"))
    return check_qualification (text_of (self->qualification), field, error);
  if (g_str_equal (field, "contact-first-name"))
    return entente_validate_person_name (text_of (self->contact_first_name), field, error);
  if (g_str_equal (field, "contact-last-name"))
    return entente_validate_person_name (text_of (self->contact_last_name), field, error);
  if (g_str_equal (field, "email"))
    return check_email (self, policy, field, error);

  return check_address_field (self, rule, field, error);
}

gboolean
entente_new_customer_check (const EntenteNewCustomer  *self,
                            const EntenteAddressRule  *rule,
                            const EntenteMailPolicy   *policy,
                            GError                   **error)
{
  for (guint i = 0; customer_fields[i] != NULL; i++)
    if (!entente_new_customer_check_field (self, rule, policy, customer_fields[i], error))
      return FALSE;

  return TRUE;
}

const char *const *
entente_attestation_get_fields (void)
{
  return attestation_fields;
}

gboolean
entente_attestation_check_field (const EntenteAttestation  *self,
                                 gint64                     now,
                                 const char                *field,
                                 GError                   **error)
{
  const char *phone;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_str_equal (field, "agreement-date"))
    return entente_validate_past_date (text_of (self->accepted_on), now, field, error);
  if (g_str_equal (field, "agreement-first-name"))
    return entente_validate_person_name (text_of (self->first_name), field, error);
  if (g_str_equal (field, "agreement-last-name"))
    return entente_validate_person_name (text_of (self->last_name), field, error);
  if (g_str_equal (field, "agreement-email"))
    return entente_validate_email (text_of (self->email), field, error);

  g_return_val_if_fail (g_str_equal (field, "agreement-phone"), FALSE);
  phone = text_of (self->phone);

  return phone[0] == '\0' || entente_validate_phone (phone, field, error);
}

gboolean
entente_attestation_check (const EntenteAttestation  *self,
                           gint64                     now,
                           GError                   **error)
{
  for (guint i = 0; attestation_fields[i] != NULL; i++)
    if (!entente_attestation_check_field (self, now, attestation_fields[i], error))
      return FALSE;

  return TRUE;
}
