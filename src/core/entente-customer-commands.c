/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-customer-commands.h"

static void
add_text (GVariantBuilder *params,
          const char      *name,
          const char      *text)
{
  if (text != NULL && text[0] != '\0')
    g_variant_builder_add (params, "{sv}", name, g_variant_new_string (text));
}

static void
add_customer (GVariantBuilder          *params,
              const EntenteNewCustomer *customer)
{
  add_text (params, "country", customer->country);
  add_text (params, "language", customer->language);
  add_text (params, "name", customer->name);
  add_text (params, "domain-prefix", customer->domain_prefix);
  add_text (params, "registration-id", customer->registration_id);
  add_text (params, "qualification", customer->qualification);
  add_text (params, "address-line1", customer->address_line1);
  add_text (params, "address-line2", customer->address_line2);
  add_text (params, "city", customer->city);
  add_text (params, "state", customer->state);
  add_text (params, "postal-code", customer->postal_code);
  add_text (params, "contact-first-name", customer->contact_first_name);
  add_text (params, "contact-last-name", customer->contact_last_name);
  add_text (params, "email", customer->email);
  add_text (params, "phone", customer->phone);
  add_text (params, "reseller", customer->reseller);
}

static void
add_attestation (GVariantBuilder          *params,
                 const EntenteAttestation *attestation)
{
  add_text (params, "agreement-date", attestation->accepted_on);
  add_text (params, "agreement-first-name", attestation->first_name);
  add_text (params, "agreement-last-name", attestation->last_name);
  add_text (params, "agreement-email", attestation->email);
  add_text (params, "agreement-phone", attestation->phone);
}

EntenteCommand *
entente_command_add_customer (const EntenteNewCustomer *customer,
                              const EntenteAttestation *attestation,
                              const EntenteNewOrder    *order)
{
  GVariantBuilder params;

  g_return_val_if_fail (customer != NULL, NULL);

  g_variant_builder_init (&params, G_VARIANT_TYPE_VARDICT);
  add_customer (&params, customer);
  g_variant_builder_add (&params, "{sv}", "attest-agreement", g_variant_new_boolean (attestation != NULL));
  if (attestation != NULL)
    add_attestation (&params, attestation);
  if (order != NULL)
    entente_new_order_add_params (order, &params);

  return entente_command_new ("customer.add", g_variant_builder_end (&params));
}

EntenteCommand *
entente_command_attest_agreement (const char               *customer,
                                  const EntenteAttestation *attestation)
{
  GVariantBuilder params;

  g_return_val_if_fail (customer != NULL, NULL);
  g_return_val_if_fail (attestation != NULL, NULL);

  g_variant_builder_init (&params, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&params, "{sv}", "customer", g_variant_new_string (customer));
  add_attestation (&params, attestation);

  return entente_command_new ("customer.attest-agreement", g_variant_builder_end (&params));
}

EntenteCommand *
entente_command_import_customers (const char             *name,
                                  GBytes                 *file,
                                  EntenteCustomerMapping *mapping)
{
  g_auto (GStrv) columns = NULL;
  GVariantBuilder params;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_CUSTOMER_MAPPING (mapping), NULL);

  columns = entente_customer_mapping_dup_nicks (mapping);

  g_variant_builder_init (&params, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&params, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (&params, "{sv}", "file",
                         g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, file, /* trusted= */ TRUE));
  g_variant_builder_add (&params, "{sv}", "columns", g_variant_new_strv ((const char *const *) columns, -1));

  return entente_command_new ("customers.import", g_variant_builder_end (&params));
}
