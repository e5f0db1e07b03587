/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-enrollment-commands.h"

#include "entente-country.h"
#include "entente-password.h"
#include "entente-user-rules.h"
#include "entente-validation.h"

static const char *
text_of (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
check_password (const EntenteNewWorkAccount  *self,
                const char                   *password,
                const char                   *field,
                GError                      **error)
{
  return entente_password_check (password, text_of (self->user), field, error);
}

static gboolean
check_kind (const EntenteNewWorkAccount  *self,
            const char                   *kind,
            const char                   *field,
            GError                      **error)
{
  return kind[0] == '\0' || entente_enrollment_check_kind (kind, field, error);
}

/* What each field is judged by: by itself, or by itself in the whole. */
static const struct
{
  const char *field;
  gsize offset;
  gboolean (*validate) (const char *value,
                        const char *field,
                        GError **error);
  gboolean (*check) (const EntenteNewWorkAccount *self,
                     const char *value,
                     const char *field,
                     GError **error);
} checks[] = {
  { "kind", G_STRUCT_OFFSET (EntenteNewWorkAccount, kind), NULL, check_kind },
  { "organization-name", G_STRUCT_OFFSET (EntenteNewWorkAccount, organization_name), entente_validate_organization_name },
  { "country", G_STRUCT_OFFSET (EntenteNewWorkAccount, country), entente_country_check },
  { "domain-prefix", G_STRUCT_OFFSET (EntenteNewWorkAccount, domain_prefix), entente_validate_domain_prefix },
  { "first-name", G_STRUCT_OFFSET (EntenteNewWorkAccount, first_name), entente_validate_person_name },
  { "last-name", G_STRUCT_OFFSET (EntenteNewWorkAccount, last_name), entente_validate_person_name },
  { "user", G_STRUCT_OFFSET (EntenteNewWorkAccount, user), entente_user_check_prefix },
  { "password", G_STRUCT_OFFSET (EntenteNewWorkAccount, password), NULL, check_password },
};

static const char *const work_account_fields[] = {
  "kind",
  "organization-name",
  "country",
  "domain-prefix",
  "first-name",
  "last-name",
  "user",
  "password",
  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (work_account_fields) == G_N_ELEMENTS (checks) + 1);

const char *const *
entente_new_work_account_get_fields (void)
{
  return work_account_fields;
}

gboolean
entente_new_work_account_check_field (const EntenteNewWorkAccount  *self,
                                      const char                   *field,
                                      GError                      **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i].field, field))
      {
        const char *value = text_of (G_STRUCT_MEMBER (const char *, self, checks[i].offset));

        return checks[i].validate != NULL ? checks[i].validate (value, field, error)
                                          : checks[i].check (self, value, field, error);
      }

  g_return_val_if_reached (FALSE);
}

EntenteKind
entente_new_work_account_get_kind (const EntenteNewWorkAccount *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_KIND_UNKNOWN);

  return text_of (self->kind)[0] != '\0' ? entente_kind_from_nick (self->kind) : ENTENTE_KIND_RESELLER;
}

gboolean
entente_new_work_account_check (const EntenteNewWorkAccount  *self,
                                GError                      **error)
{
  for (guint i = 0; work_account_fields[i] != NULL; i++)
    if (!entente_new_work_account_check_field (self, work_account_fields[i], error))
      return FALSE;

  return TRUE;
}

EntenteCommand *
entente_command_create_work_account (const EntenteNewWorkAccount *account)
{
  g_auto (GVariantDict) params = G_VARIANT_DICT_INIT (NULL);

  g_return_val_if_fail (account != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    g_variant_dict_insert (&params, checks[i].field, "s",
                           text_of (G_STRUCT_MEMBER (const char *, account, checks[i].offset)));

  return entente_command_new ("work-account.create", g_variant_dict_end (&params));
}

EntenteCommand *
entente_command_associate_membership (const char *user_name,
                                      const char *password,
                                      const char *profile)
{
  g_return_val_if_fail (user_name != NULL, NULL);
  g_return_val_if_fail (password != NULL, NULL);
  g_return_val_if_fail (profile != NULL, NULL);

  return entente_command_new ("membership.associate",
                              g_variant_new_parsed ("{'user-name': <%s>, 'password': <%s>, 'profile': <%s>}", user_name,
                                                    password, profile));
}

static void
insert_profile (GVariantDict            *params,
                const EntenteEnrollment *enrollment)
{
  g_variant_dict_insert (params, "name", "s", text_of (enrollment->name));
  g_variant_dict_insert (params, "address-line1", "s", text_of (enrollment->address_line1));
  g_variant_dict_insert (params, "address-line2", "s", text_of (enrollment->address_line2));
  g_variant_dict_insert (params, "city", "s", text_of (enrollment->city));
  g_variant_dict_insert (params, "state", "s", text_of (enrollment->state));
  g_variant_dict_insert (params, "postal-code", "s", text_of (enrollment->postal_code));
  g_variant_dict_insert (params, "registration-id", "s", text_of (enrollment->registration_id));
  g_variant_dict_insert (params, "contact-first-name", "s", text_of (enrollment->contact_first_name));
  g_variant_dict_insert (params, "contact-last-name", "s", text_of (enrollment->contact_last_name));
  g_variant_dict_insert (params, "email", "s", text_of (enrollment->email));
  g_variant_dict_insert (params, "phone", "s", text_of (enrollment->phone));
  g_variant_dict_insert (params, "support-email", "s", text_of (enrollment->support_email));
  g_variant_dict_insert (params, "support-phone", "s", text_of (enrollment->support_phone));
  g_variant_dict_insert (params, "website", "s", text_of (enrollment->website));
}

EntenteCommand *
entente_command_submit_enrollment (const EntenteEnrollment *enrollment)
{
  g_auto (GVariantDict) params = G_VARIANT_DICT_INIT (NULL);

  g_return_val_if_fail (enrollment != NULL, NULL);

  insert_profile (&params, enrollment);

  return entente_command_new ("enrollment.submit", g_variant_dict_end (&params));
}

EntenteCommand *
entente_command_edit_organization (const EntenteEnrollment *profile,
                                   gint64                   version)
{
  g_auto (GVariantDict) params = G_VARIANT_DICT_INIT (NULL);

  g_return_val_if_fail (profile != NULL, NULL);

  insert_profile (&params, profile);
  g_variant_dict_insert (&params, "version", "x", version);

  return entente_command_new ("organization.edit", g_variant_dict_end (&params));
}
