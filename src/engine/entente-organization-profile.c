/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-organization-profile.h"

#include "entente-relationship.h"
#include "tables/entente-tables.h"

void
entente_organization_profile_read (EntenteEnrollment *self,
                                   EntenteExecution  *execution,
                                   GStringChunk      *texts)
{
  const struct
  {
    const char *param;
    const char **text;
  } fields[] = {
    { "name", &self->name },
    { "address-line1", &self->address_line1 },
    { "address-line2", &self->address_line2 },
    { "city", &self->city },
    { "state", &self->state },
    { "postal-code", &self->postal_code },
    { "registration-id", &self->registration_id },
    { "contact-first-name", &self->contact_first_name },
    { "contact-last-name", &self->contact_last_name },
    { "email", &self->email },
    { "phone", &self->phone },
    { "support-email", &self->support_email },
    { "support-phone", &self->support_phone },
    { "website", &self->website },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *clean = entente_text_clean (entente_execution_get_text (execution, fields[i].param));

      *fields[i].text = g_string_chunk_insert_const (texts, clean);
    }
}

/* The copies of what customers are found by and sorted by; see 0004.sql. */
static gboolean
index_customers (EntenteExecution  *execution,
                 gint64             organization,
                 GError           **error)
{
  return entente_connection_run (entente_execution_get_connection (execution), error,
                                 "UPDATE relationship AS e SET name_key = (SELECT name_key FROM organization WHERE row = e.customer), "
                                 "search = " ENTENTE_RELATIONSHIP_SEARCH " WHERE e.customer = ?1 OR e.through = ?1",
                                 "i", organization);
}

gboolean
entente_organization_profile_write (const EntenteEnrollment  *self,
                                    EntenteExecution         *execution,
                                    const char               *status,
                                    gint64                    version,
                                    GError                  **error)
{
  gint64 organization = entente_execution_get_organization (execution);
  gboolean renamed = !g_str_equal (self->name, entente_execution_get_organization_name (execution));
  g_autofree char *name_key = entente_text_sort_key (self->name);

  if (!entente_table_update (execution, &entente_organization_table, organization, version, error,
                             "s:status", status,
                             "s:name", self->name,
                             "s:name_key", name_key,
                             "s:address_line1", self->address_line1,
                             "s:address_line2", self->address_line2,
                             "s:city", self->city,
                             "s:state", self->state,
                             "s:postal_code", self->postal_code,
                             "s:registration_id", self->registration_id,
                             "s:contact_first_name", self->contact_first_name,
                             "s:contact_last_name", self->contact_last_name,
                             "s:email", self->email,
                             "s:phone", self->phone,
                             "s:support_email", self->support_email,
                             "s:support_phone", self->support_phone,
                             "s:website", self->website,
                             NULL))
    return FALSE;

  return (!renamed && entente_execution_get_kind (execution) != ENTENTE_KIND_CUSTOMER) ||
         index_customers (execution, organization, error);
}
