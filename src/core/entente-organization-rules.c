/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-organization-rules.h"

#include "entente-error.h"
#include "entente-life-cycle.h"

#define PROFILE_FIELDS                                                                                              \
 "name", "address-line1", "address-line2", "city", "state", "postal-code", "registration-id", "contact-first-name", \
   "contact-last-name", "email", "phone"

static const char *const partner_fields[] = { PROFILE_FIELDS, "support-email", "support-phone", "website", NULL };
static const char *const other_fields[] = { PROFILE_FIELDS, NULL };

static gboolean
is_partner (EntenteKind kind)
{
  return kind == ENTENTE_KIND_PROVIDER || kind == ENTENTE_KIND_RESELLER;
}

gboolean
entente_organization_supports_customers (EntenteKind kind)
{
  return is_partner (kind);
}

const char *const *
entente_organization_get_edited_fields (EntenteKind kind)
{
  return is_partner (kind) ? partner_fields : other_fields;
}

/* All have to name somebody to ask. */
gboolean
entente_organization_is_described (EntenteOrganization *self)
{
  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (self), FALSE);

  return entente_organization_get_email (self)[0] != '\0';
}

EntenteEnrollment
entente_organization_get_said (EntenteOrganization *self)
{
  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (self), (EntenteEnrollment){ NULL });

  return (EntenteEnrollment){
    .country = entente_organization_get_country (self),
    .name = entente_organization_get_name (self),
    .address_line1 = entente_organization_get_address_line1 (self),
    .address_line2 = entente_organization_get_address_line2 (self),
    .city = entente_organization_get_city (self),
    .state = entente_organization_get_state (self),
    .postal_code = entente_organization_get_postal_code (self),
    .registration_id = entente_organization_get_registration_id (self),
    .contact_first_name = entente_organization_get_contact_first_name (self),
    .contact_last_name = entente_organization_get_contact_last_name (self),
    .email = entente_organization_get_email (self),
    .phone = entente_organization_get_phone (self),
    .support_email = entente_organization_get_support_email (self),
    .support_phone = entente_organization_get_support_phone (self),
    .website = entente_organization_get_website (self),
  };
}

gboolean
entente_organization_check_field (EntenteKind                kind,
                                  const EntenteEnrollment   *said,
                                  const EntenteAddressRule  *rule,
                                  const EntenteMailPolicy   *policy,
                                  const char                *field,
                                  GError                   **error)
{
  g_return_val_if_fail (said != NULL, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  if (!is_partner (kind) && g_str_equal (field, "phone") && entente_enrollment_get_text (said, field)[0] == '\0')
    return TRUE;

  return entente_enrollment_check_field (said, rule, policy, field, error);
}

/* A reseller is vetted again for another name; a provider asks the operator. */
static gboolean
check_name (EntenteKind               kind,
            const char               *status,
            const EntenteEnrollment  *before,
            const EntenteEnrollment  *after,
            GError                  **error)
{
  if (kind != ENTENTE_KIND_PROVIDER || g_strcmp0 (before->name, after->name) == 0 ||
      !(g_str_equal (status, "qualified") || g_str_equal (status, "active")))
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_NAME_VETTED, "name", NULL);

  return FALSE;
}

gboolean
entente_organization_check_edit (EntenteKind                kind,
                                 const char                *status,
                                 const EntenteEnrollment   *before,
                                 const EntenteEnrollment   *after,
                                 const EntenteAddressRule  *rule,
                                 const EntenteMailPolicy   *policy,
                                 GError                   **error)
{
  const char *const *fields = entente_organization_get_edited_fields (kind);

  g_return_val_if_fail (status != NULL, FALSE);
  g_return_val_if_fail (before != NULL, FALSE);
  g_return_val_if_fail (after != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!entente_life_cycle_step (&entente_program_life_cycle, status, "edit", NULL, error) ||
      !check_name (kind, status, before, after, error))
    return FALSE;

  for (guint i = 0; fields[i] != NULL; i++)
    if (!entente_organization_check_field (kind, after, rule, policy, fields[i], error))
      return FALSE;

  return TRUE;
}
