/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

#define BY_THE_YEAR "'term': <int64 1>, 'term-unit': <'year'>, 'cycles': <['annual', 'monthly']>, 'auto-renewable': <true>"

static const char *const catalog[] = {
  "'id': <'SUITE'>, 'name': <'Office Suite'>, 'minimum': <int64 1>, 'maximum': <int64 300>, 'country': <'US'>, "
  "'has-add-ons': <true>, " BY_THE_YEAR,
  "'id': <'LARGE'>, 'name': <'Enterprise Suite'>, 'minimum': <int64 1>, 'maximum': <int64 10000000>, "
  "'country': <'US'>, " BY_THE_YEAR,
  "'id': <'ARCHIVE'>, 'name': <'Archive'>, 'minimum': <int64 1>, 'maximum': <int64 300>, 'country': <'US'>, "
  "'add-on': <true>, 'prerequisites': <['SUITE', 'LARGE', 'NOWHERE']>, " BY_THE_YEAR,
  "'id': <'CHARITY'>, 'name': <'Office Suite for Charities'>, 'minimum': <int64 1>, 'maximum': <int64 300>, "
  "'country': <'US'>, 'resellee-qualifications': <['nonprofit']>, " BY_THE_YEAR,
  "'id': <'TRIAL'>, 'name': <'Office Suite Trial'>, 'minimum': <int64 25>, 'maximum': <int64 25>, 'country': <'US'>, "
  "'trial': <true>, 'limit': <int64 1>, 'limit-unit': <'lifetime'>, 'term': <int64 1>, 'term-unit': <'month'>, "
  "'cycles': <['none']>, 'sales-group': <'Trial'>",
  "'id': <'TWICE'>, 'name': <'Storage'>, 'minimum': <int64 1>, 'maximum': <int64 50>, 'country': <'US'>, "
  "'limit': <int64 2>, 'limit-unit': <'concurrent'>, " BY_THE_YEAR,
  "'id': <'METERED'>, 'name': <'Compute'>, 'minimum': <int64 1>, 'maximum': <int64 1>, 'country': <'US'>, "
  "'term': <int64 9999>, 'term-unit': <'month'>, 'cycles': <['monthly']>, 'sales-group': <'Metered'>",
  "'id': <'OLD'>, 'name': <'Typewriter'>, 'minimum': <int64 1>, 'maximum': <int64 300>, 'country': <'US'>, "
  "'available': <false>, " BY_THE_YEAR,
  "'id': <'ORPHAN'>, 'name': <'Fax Line'>, 'minimum': <int64 1>, 'maximum': <int64 300>, 'country': <'US'>, "
  "'add-on': <true>, 'prerequisites': <['NOWHERE', 'OLD', 'ABROAD']>, " BY_THE_YEAR,
  "'id': <'ABROAD'>, 'name': <'Bureau'>, 'minimum': <int64 1>, 'maximum': <int64 300>, 'country': <'FR'>, " BY_THE_YEAR,
};

static EntenteCommand *
new_catalog_import (void)
{
  GVariantBuilder offers;

  g_variant_builder_init (&offers, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < G_N_ELEMENTS (catalog); i++)
    {
      g_autofree char *text = g_strdup_printf ("{%s, 'billing': <'license'>}", catalog[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) offer = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, &error);

      g_assert_no_error (error);
      g_variant_builder_add_value (&offers, offer);
    }

  return entente_command_new ("catalog.import", g_variant_new_parsed ("{'offers': %v}", g_variant_builder_end (&offers)));
}

static void
set_up (TestWorkspace *self)
{
  g_autoptr (GVariant) imported = NULL;
  g_autoptr (GVariant) agreement = NULL;

  test_workspace_act_as (self, "operator@operator.program.example");
  imported = test_workspace_run_done (self, new_catalog_import ());
  agreement = test_workspace_do (self, "agreement.publish",
                                 "{'kind': <'customer'>, 'title': <'Customer Agreement'>, 'language': <'en'>, "
                                 "'text': <'Be kind.'>}");

  test_workspace_act_as (self, TEST_PROVIDER);
  test_invitation_join (self, TEST_PROVIDER, "partnership", FALSE, TEST_RESELLER);
}

TestWorkspace *
test_trade_new (void)
{
  TestWorkspace *self = test_invitation_workspace_new ();

  set_up (self);

  return self;
}

TestWorkspace *
test_trade_new_in_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  TestWorkspace *self = test_workspace_open (path, &error);

  g_assert_no_error (error);
  test_invitation_workspace_fill (self);
  set_up (self);

  return self;
}

char *
test_trade_find_organization (TestWorkspace *self,
                              const char    *prefix)
{
  g_autoptr (EntenteAccount) before = g_object_ref (entente_workspace_get_account (self->workspace));
  g_autofree char *domain = g_strconcat (prefix, ".program.example", NULL);
  g_autoptr (EntenteQuery) all = entente_query_new ("organizations");
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, domain);
  g_autoptr (EntenteRecord) record = NULL;
  EntenteList *list;
  char *id;

  test_workspace_act_as (self, "operator@operator.program.example");
  list = test_workspace_list (self, query);
  record = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_nonnull (record);
  id = g_strdup (entente_record_get_id (record));

  test_assert_finalizes (list);
  entente_workspace_set_account (self->workspace, before);

  return id;
}

EntenteNewCustomer
test_trade_customer (const char *prefix)
{
  return (EntenteNewCustomer){
    .country = "US",
    .language = "en",
    .name = "Adatum Bakery",
    .domain_prefix = prefix,
    .registration_id = "12-3456789",
    .address_line1 = "1 Main Street",
    .city = "Springfield",
    .state = "IL",
    .postal_code = "62701",
    .contact_first_name = "Zoë",
    .contact_last_name = "Baker",
    .email = "zoe@adatum.example",
    .phone = "2175550100",
  };
}

EntenteAttestation
test_trade_attestation (void)
{
  return (EntenteAttestation){
    .accepted_on = "2026-03-01",
    .first_name = "Zoë",
    .last_name = "Baker",
    .email = "zoe@adatum.example",
    .phone = "",
  };
}

char *
test_trade_add_customer (TestWorkspace *self,
                         const char    *prefix,
                         const char    *reseller,
                         const char    *agreement)
{
  g_autoptr (EntenteAccount) before = g_object_ref (entente_workspace_get_account (self->workspace));
  g_autofree char *reseller_id = reseller != NULL ? test_trade_find_organization (self, reseller) : NULL;
  EntenteNewCustomer customer = test_trade_customer (prefix);
  EntenteAttestation attestation = test_trade_attestation ();
  gboolean attested = g_str_equal (agreement, "attested");
  g_autoptr (GVariant) outcome = NULL;

  customer.reseller = reseller_id;
  test_workspace_act_as (self, TEST_PROVIDER);
  outcome = test_workspace_run_done (self, entente_command_add_customer (&customer, attested ? &attestation : NULL, NULL));
  entente_workspace_set_account (self->workspace, before);

  return g_strdup (test_outcome_get_text (outcome, "customer"));
}

EntenteCommand *
test_trade_order (const char *customer,
                  const char *offer,
                  gint64      quantity)
{
  EntenteNewLine line = { offer, quantity, NULL, NULL };
  EntenteNewOrder order = { "annual", NULL, &line, 1 };

  return entente_command_place_order (customer, &order);
}

char *
test_trade_subscribe (TestWorkspace *self,
                      const char    *customer,
                      const char    *offer,
                      gint64         quantity)
{
  g_autoptr (GVariant) outcome = test_workspace_run_done (self, test_trade_order (customer, offer, quantity));
  g_autofree const char **ids = NULL;

  g_assert_true (g_variant_lookup (outcome, "subscriptions", "^a&s", &ids));

  return g_strdup (ids[0]);
}
