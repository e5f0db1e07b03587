/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-address-rules.h"
#include "../entente-attestation.h"
#include "../entente-mail-rules.h"
#include "../entente-mail.h"
#include "../entente-order.h"
#include "../entente-relationship.h"
#include "../entente-secret.h"
#include "../entente-workspace-values.h"
#include "../tables/entente-tables.h"

/* A provider adds a customer: the organization, its first administrator with a
 * temporary password, the relationships with the provider and, where there is one, the reseller, who also
 * administers; with it the attested agreement and the first order. All of it or nothing. */

/* The administrator of a new customer goes by this name before the "@". */
#define ADMINISTRATOR "admin"

static const EntenteParam params[] = {
  { "country", "s" },
  { "language", "s" },
  { "name", "s" },
  { "domain-prefix", "s" },
  { "registration-id", "s", TRUE },
  { "qualification", "s", TRUE },
  { "address-line1", "s" },
  { "address-line2", "s", TRUE },
  { "city", "s", TRUE },
  { "state", "s", TRUE },
  { "postal-code", "s", TRUE },
  { "contact-first-name", "s" },
  { "contact-last-name", "s" },
  { "email", "s" },
  { "phone", "s", TRUE },
  { "reseller", "s", TRUE },
  { "attest-agreement", "b" },
  ENTENTE_ATTESTATION_PARAMS (TRUE),
  ENTENTE_ORDER_PARAMS (TRUE),
  { NULL },
};

typedef struct
{
  EntenteExecution *execution;
  EntenteNewCustomer customer;
  GStringChunk *texts; /* all text of the customer */
  char *qualification; /* by its nick */
  char *id;
  char *domain;
  char *user_name;
  gint64 row;
  gint64 reseller; /* 0 for a direct customer */
} Addition;

static void
addition_clear (Addition *self)
{
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_pointer (&self->qualification, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->domain, g_free);
  g_clear_pointer (&self->user_name, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Addition, addition_clear)

static const char *
read_text (Addition   *self,
           const char *param)
{
  g_autofree char *clean = entente_text_clean (entente_execution_get_text (self->execution, param));

  return g_string_chunk_insert_const (self->texts, clean);
}

static void
addition_init (Addition         *self,
               EntenteExecution *execution)
{
  self->execution = execution;
  self->texts = g_string_chunk_new (512);
  self->customer = (EntenteNewCustomer){
    .country = read_text (self, "country"),
    .language = read_text (self, "language"),
    .name = read_text (self, "name"),
    .domain_prefix = read_text (self, "domain-prefix"),
    .registration_id = read_text (self, "registration-id"),
    .qualification = read_text (self, "qualification"),
    .address_line1 = read_text (self, "address-line1"),
    .address_line2 = read_text (self, "address-line2"),
    .city = read_text (self, "city"),
    .state = read_text (self, "state"),
    .postal_code = read_text (self, "postal-code"),
    .contact_first_name = read_text (self, "contact-first-name"),
    .contact_last_name = read_text (self, "contact-last-name"),
    .email = read_text (self, "email"),
    .phone = read_text (self, "phone"),
    .reseller = read_text (self, "reseller"),
  };
  self->qualification = entente_qualifications_to_text (entente_qualifications_from_text (self->customer.qualification));
}

static gboolean
check_fields (Addition  *self,
              GError   **error)
{
  EntenteConnection *connection = entente_execution_get_connection (self->execution);
  gint64 provider = entente_execution_get_organization (self->execution);
  g_autoptr (EntenteAddressRule) rule = NULL;
  g_autoptr (EntenteMailPolicy) policy = NULL;
  g_autofree char *country = NULL;

  if (!entente_connection_query_text (connection, &country, error, "SELECT country FROM organization WHERE row = ?1",
                                      "i", provider) ||
      !entente_country_check_same_region (country, self->customer.country, "country", error))
    return FALSE;

  rule = entente_address_rules_load (connection, self->customer.country, error);
  policy = rule != NULL ? entente_mail_rules_load (connection, error) : NULL;

  return policy != NULL && entente_new_customer_check (&self->customer, rule, policy, error);
}

/* A partner of the provider, in the customer's region, that may be credited for what is sold. */
static gboolean
check_reseller (Addition  *self,
                GError   **error)
{
  EntenteConnection *connection = entente_execution_get_connection (self->execution);
  gint64 provider = entente_execution_get_organization (self->execution);
  EntentePartnerFacts facts;

  if (self->customer.reseller[0] == '\0')
    return TRUE;

  self->reseller = entente_execution_find (self->execution, "organization", self->customer.reseller, "reseller", error);
  if (self->reseller == 0 ||
      !entente_partner_facts_load (connection, provider, 0, self->reseller, self->texts, &facts, error))
    return FALSE;

  if (facts.kind != ENTENTE_KIND_RESELLER || !facts.has_partnership)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_A_PARTNER, "reseller", NULL);
      return FALSE;
    }

  return entente_country_check_same_region (facts.country, self->customer.country, "reseller", error);
}

static gboolean
insert_organization (Addition  *self,
                     GError   **error)
{
  const EntenteNewCustomer *customer = &self->customer;
  g_autofree char *name_key = entente_text_sort_key (customer->name);

  self->domain = entente_workspace_values_take_domain (self->execution, customer->domain_prefix, "domain-prefix", error);
  if (self->domain == NULL)
    return FALSE;

  self->id = entente_execution_new_id (self->execution);
  self->row = entente_table_insert (self->execution, &entente_organization_table, self->id, error,
                                    "s:kind", "customer",
                                    "s:name", customer->name,
                                    "s:name_key", name_key,
                                    "s:domain", self->domain,
                                    "s:address_line1", customer->address_line1,
                                    "s:address_line2", customer->address_line2,
                                    "s:city", customer->city,
                                    "s:state", customer->state,
                                    "s:postal_code", customer->postal_code,
                                    "s:country", customer->country,
                                    "s:contact_first_name", customer->contact_first_name,
                                    "s:contact_last_name", customer->contact_last_name,
                                    "s:email", customer->email,
                                    "s:phone", customer->phone,
                                    "s:language", customer->language,
                                    "s:registration_id", customer->registration_id,
                                    "s:qualification", self->qualification,
                                    "i:created", entente_execution_get_now (self->execution),
                                    NULL);

  return self->row != 0;
}

static gboolean
insert_administrator (Addition  *self,
                      GError   **error)
{
  const EntenteNewCustomer *customer = &self->customer;
  g_autofree char *id = entente_execution_new_id (self->execution);
  g_autofree char *name = g_strdup_printf ("%s %s", customer->contact_first_name, customer->contact_last_name);
  g_autofree char *name_key = entente_text_sort_key (name);
  g_autofree char *password = entente_secret_new_password ();
  g_autofree char *hash = entente_execution_hash_password (self->execution, password, error);

  if (hash == NULL)
    return FALSE;

  self->user_name = g_strconcat (ADMINISTRATOR "@", self->domain, NULL);
  entente_execution_set_outcome (self->execution, "user-name", g_variant_new_string (self->user_name));
  if (!entente_execution_is_rehearsal (self->execution))
    entente_execution_set_outcome (self->execution, "password", g_variant_new_string (password));

  return entente_table_insert (self->execution, &entente_user_table, id, error,
                               "r:organization", self->row,
                               "s:user_name", self->user_name,
                               "s:first_name", customer->contact_first_name,
                               "s:last_name", customer->contact_last_name,
                               "s:name", name,
                               "s:name_key", name_key,
                               "s:email", customer->email,
                               "s:roles", "global-admin",
                               "s:password", hash,
                               "b:must_change_password", entente_execution_tells_password (self->execution),
                               "i:created", entente_execution_get_now (self->execution),
                               NULL) != 0;
}

/* The provider orders and bills; the reseller also administers. */
static gboolean
insert_relationships (Addition  *self,
                      GError   **error)
{
  gint64 provider = entente_execution_get_organization (self->execution);
  EntenteRelationshipEdge of_provider = {
    .partner = provider,
    .customer = self->row,
    .reseller = TRUE,
    .through = self->reseller,
  };
  EntenteRelationshipEdge of_reseller = {
    .partner = self->reseller,
    .customer = self->row,
    .reseller = TRUE,
    .dap = TRUE,
    .through = provider,
  };

  return entente_relationship_insert (self->execution, &of_provider, error) != 0 &&
         (self->reseller == 0 || entente_relationship_insert (self->execution, &of_reseller, error) != 0);
}

static gboolean
send_mails (Addition  *self,
            GError   **error)
{
  const char *provider = entente_execution_get_organization_name (self->execution);
  gboolean attested = entente_execution_get_boolean (self->execution, "attest-agreement");
  EntenteMail to_customer = {
    .organization = self->row,
    .kind = "customer-welcome",
    .subject = provider,
    .about_type = "",
    .about_id = "",
  };
  EntenteMail to_reseller = {
    .organization = self->reseller,
    .kind = "customer-added",
    .subject = self->customer.name,
    .about_type = "customer",
    .about_id = self->id,
  };

  if (!entente_mail_send (self->execution, &to_customer,
                          g_variant_new_parsed ("{'provider': <%s>, 'user-name': <%s>, 'agreement-missing': <%b>}", provider,
                                                self->user_name, !attested),
                          error))
    return FALSE;

  return self->reseller == 0 ||
         entente_mail_send (self->execution, &to_reseller,
                            g_variant_new_parsed ("{'provider': <%s>, 'customer': <%s>, 'domain': <%s>}", provider,
                                                  self->customer.name, self->domain),
                            error);
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (Addition) addition = { NULL };

  addition_init (&addition, execution);
  entente_execution_set_summary (execution, addition.customer.name);

  if (!check_fields (&addition, error) ||
      !check_reseller (&addition, error) ||
      !insert_organization (&addition, error) ||
      !insert_administrator (&addition, error) ||
      !insert_relationships (&addition, error) ||
      !send_mails (&addition, error))
    return FALSE;

  if (entente_execution_get_boolean (execution, "attest-agreement") &&
      (!entente_execution_check_permission (execution, ENTENTE_PERMISSION_ATTEST_AGREEMENT, error) ||
       !entente_attestation_record (execution, addition.row, error)))
    return FALSE;

  if (entente_execution_has_param (execution, "lines") &&
      (!entente_execution_check_permission (execution, ENTENTE_PERMISSION_PLACE_ORDER, error) ||
       !entente_order_place (execution, addition.row, error)))
    return FALSE;

  entente_execution_set_outcome (execution, "customer", g_variant_new_string (addition.id));

  return TRUE;
}

const EntenteCommandSpec entente_customer_add_command = {
  .name = "customer.add",
  .permission = ENTENTE_PERMISSION_ADD_CUSTOMER,
  .params = params,
  .apply = apply,
};
