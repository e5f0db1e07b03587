/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

/* The partner agreement: a reseller that was let in signs it, and its provider can order for it; so does a provider. */

#define OPERATOR "operator@operator.program.example"
#define NEW_RESELLER "admin@delta.program.example"
#define NEW_PROVIDER "admin@echo.program.example"

typedef struct
{
  TestWorkspace *workspace;
  char *reseller; /* a partner of TEST_PROVIDER that has not signed */
  char *customer; /* that comes through it, and has accepted the customer agreement */
  char *agreement;
} Fixture;

static char *
publish (Fixture    *fixture,
         const char *language,
         const char *title)
{
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, OPERATOR);
  outcome = test_workspace_run_done (fixture->workspace,
                                     entente_command_publish_agreement ("partner", title, language, "Be good."));

  return g_strdup (test_outcome_get_text (outcome, "agreement"));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_trade_new ();
  fixture->reseller = test_workspace_add_qualified (fixture->workspace, "reseller", "delta", "global-admin,admin-agent");
  test_invitation_join (fixture->workspace, TEST_PROVIDER, "partnership", FALSE, NEW_RESELLER);
  fixture->customer = test_trade_add_customer (fixture->workspace, "adatum", "delta", "attested");
  fixture->agreement = publish (fixture, "en", "Partner Agreement");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->reseller);
  g_free (fixture->customer);
  g_free (fixture->agreement);
  test_workspace_free (fixture->workspace);
}

static void
assert_look (Fixture    *fixture,
             const char *user_name,
             const char *list,
             const char *property,
             const char *expected)
{
  g_autofree char *found = NULL;

  test_workspace_act_as (fixture->workspace, user_name);
  found = test_workspace_join (fixture->workspace, list, property);
  g_assert_cmpstr (found, ==, expected);
}

/* Until an open list shows that. */
static void
wait_for (EntenteList *list,
          const char  *property,
          const char  *expected)
{
  while (TRUE)
    {
      g_autofree char *found = test_list_join (list, property);

      if (g_str_equal (found, expected))
        return;
      g_main_context_iteration (NULL, TRUE);
    }
}

static EntenteCommand *
new_signature (Fixture *fixture)
{
  return entente_command_sign_agreement (fixture->agreement, &(EntenteSignatory){ "Zoë", "Baker" });
}

static void
sign (Fixture    *fixture,
      const char *user_name)
{
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, user_name);
  outcome = test_workspace_run_done (fixture->workspace, new_signature (fixture));
}

static void
assert_refused (Fixture       *fixture,
                const char    *user_name,
                EntenteReason  reason,
                const char    *field)
{
  gssize before;

  test_workspace_act_as (fixture->workspace, user_name);
  before = test_workspace_verify (fixture->workspace);
  test_workspace_run_refused (fixture->workspace, reason, field, new_signature (fixture));
  g_assert_cmpint (test_workspace_verify (fixture->workspace), ==, before);
}

/* By the provider, for the customer of the reseller. */
static EntenteCommand *
new_order (Fixture *fixture)
{
  EntenteNewLine line = { "SUITE", 10, NULL, NULL };
  EntenteNewOrder order = { "annual", fixture->reseller, &line, 1 };

  return entente_command_place_order (fixture->customer, &order);
}

static void
test_reseller_signs_and_its_provider_can_order (Fixture       *fixture,
                                                gconstpointer  data)
{
  g_autoptr (EntenteRecord) record = NULL;
  g_autoptr (GVariant) order = NULL;

  assert_look (fixture, NEW_RESELLER, "organizations", "status", "qualified");
  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_PARTNER_AGREEMENT_UNSIGNED, "partner-of-record",
                              new_order (fixture));

  sign (fixture, NEW_RESELLER);

  assert_look (fixture, NEW_RESELLER, "organizations", "status", "active");
  assert_look (fixture, NEW_RESELLER, "organizations", "agreement-person", "Zoë Baker");
  assert_look (fixture, NEW_RESELLER, "organizations", "agreement-email", "ada.martin@example.com");
  assert_look (fixture, NEW_RESELLER, "organizations", "agreement-date", "2026-03-02");
  assert_look (fixture, NEW_RESELLER, "organizations", "agreement-user", "");
  record = test_workspace_load (fixture->workspace, "organizations", fixture->reseller);
  g_assert_cmpint (entente_organization_get_partner_agreement (ENTENTE_ORGANIZATION (record)), ==, TEST_NOW);
  g_assert_cmpstr (entente_organization_get_customer_agreement (ENTENTE_ORGANIZATION (record)), ==, "missing");

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  order = test_workspace_run_done (fixture->workspace, new_order (fixture));
}

static void
test_provider_signs_and_can_order (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autofree char *provider = test_workspace_add_qualified (fixture->workspace, "provider", "echo", "global-admin,admin-agent");
  EntenteNewCustomer customer = test_trade_customer ("bakery");
  EntenteAttestation attestation = test_trade_attestation ();
  g_autoptr (GVariant) added = NULL;
  g_autoptr (GVariant) order = NULL;

  test_workspace_act_as (fixture->workspace, NEW_PROVIDER);
  added = test_workspace_run_done (fixture->workspace, entente_command_add_customer (&customer, &attestation, NULL));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_PARTNER_AGREEMENT_UNSIGNED, NULL,
                              test_trade_order (test_outcome_get_text (added, "customer"), "SUITE", 1));

  sign (fixture, NEW_PROVIDER);

  assert_look (fixture, NEW_PROVIDER, "organizations", "status", "active");
  order = test_workspace_run_done (fixture->workspace,
                                   test_trade_order (test_outcome_get_text (added, "customer"), "SUITE", 1));
}

/* How many messages say so. */
static guint
count_told (Fixture    *fixture,
            const char *user_name)
{
  g_autofree char *kinds = NULL;
  g_auto (GStrv) parts = NULL;
  guint n = 0;

  test_workspace_act_as (fixture->workspace, user_name);
  kinds = test_workspace_join (fixture->workspace, "messages", "kind");
  parts = g_strsplit (kinds, ", ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    n += g_str_equal (parts[i], "partner-agreement-signed");

  return n;
}

static void
test_providers_it_works_with_are_told (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autofree char *former = test_workspace_add_organization (fixture->workspace, "provider", "foxtrot", "global-admin,admin-agent");
  g_autoptr (GVariant) parted = NULL;

  test_invitation_join (fixture->workspace, "admin@foxtrot.program.example", "partnership", FALSE, NEW_RESELLER);
  test_workspace_act_as (fixture->workspace, NEW_RESELLER);
  parted = test_workspace_run_done (fixture->workspace, entente_command_remove_partnership (former, 0));

  sign (fixture, NEW_RESELLER);

  g_assert_cmpuint (count_told (fixture, TEST_PROVIDER), ==, 1);
  g_assert_cmpuint (count_told (fixture, "admin@foxtrot.program.example"), ==, 0);
  g_assert_cmpuint (count_told (fixture, NEW_RESELLER), ==, 0);
  g_assert_cmpuint (count_told (fixture, TEST_RESELLER), ==, 0);
  assert_look (fixture, "admin@foxtrot.program.example", "resellers", "name", "");
}

static void
test_it_takes_a_global_admin_of_a_partner (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autofree char *other = test_workspace_add_qualified (fixture->workspace, "reseller", "golf", "admin-agent,sales-agent");

  assert_refused (fixture, "admin@golf.program.example", ENTENTE_REASON_MISSING_ROLE, NULL);
  /* But to read it is for whoever reads the others. */
  assert_look (fixture, "admin@golf.program.example", "agreements-to-sign", "id", fixture->agreement);

  assert_refused (fixture, TEST_CUSTOMER, ENTENTE_REASON_NOT_YOUR_KIND, NULL);
  assert_refused (fixture, OPERATOR, ENTENTE_REASON_NOT_YOUR_KIND, NULL);
  assert_look (fixture, TEST_CUSTOMER, "agreements-to-sign", "id", "");
}

static void
test_only_who_was_let_in_and_has_not_signed (Fixture       *fixture,
                                             gconstpointer  data)
{
  static const EntenteNewWorkAccount newcomer = {
    .organization_name = "Fabrikam",
    .country = "US",
    .domain_prefix = "fabrikam",
    .first_name = "Ada",
    .last_name = "Martin",
    .user = "admin",
    .password = "correct horse battery",
  };
  g_autoptr (GVariant) made = test_workspace_run_done (fixture->workspace, entente_command_create_work_account (&newcomer));

  assert_refused (fixture, "admin@fabrikam.program.example", ENTENTE_REASON_NOT_ENROLLED, NULL);
  assert_refused (fixture, TEST_RESELLER, ENTENTE_REASON_WRONG_STATE, NULL);
  assert_refused (fixture, TEST_PROVIDER, ENTENTE_REASON_WRONG_STATE, NULL);

  sign (fixture, NEW_RESELLER);
  assert_refused (fixture, NEW_RESELLER, ENTENTE_REASON_WRONG_STATE, NULL);
  g_assert_cmpuint (count_told (fixture, TEST_PROVIDER), ==, 1);
}

static void
test_only_the_text_in_force (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autofree char *old = g_strdup (fixture->agreement);
  g_autofree char *of_customers = NULL;
  g_autofree char *newer = publish (fixture, "en", "Partner Agreement 2027");
  g_autoptr (EntenteQuery) all = entente_query_new ("agreements");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "kind", "customer");

  assert_refused (fixture, NEW_RESELLER, ENTENTE_REASON_AGREEMENT_REPLACED, "agreement");

  of_customers = test_workspace_join_ids (fixture->workspace, query);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_FOUND, "agreement",
                              entente_command_sign_agreement (of_customers, &(EntenteSignatory){ "Zoë", "Baker" }));
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_NOT_FOUND, "agreement",
                              entente_command_sign_agreement (fixture->customer, &(EntenteSignatory){ "Zoë", "Baker" }));

  g_free (fixture->agreement);
  fixture->agreement = g_steal_pointer (&newer);
  sign (fixture, NEW_RESELLER);
}

static void
test_whoever_signs_says_their_name (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (fixture->workspace, NEW_RESELLER);
  test_workspace_run_refused (fixture->workspace, ENTENTE_REASON_REQUIRED, "last-name",
                              entente_command_sign_agreement (fixture->agreement, &(EntenteSignatory){ "Zoë", " " }));

  outcome = test_workspace_run_done (fixture->workspace,
                                     entente_command_sign_agreement (fixture->agreement, &(EntenteSignatory){ " Zoë ", "Baker" }));
  assert_look (fixture, NEW_RESELLER, "organizations", "agreement-person", "Zoë Baker");
}

static void
test_open_lists_follow (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (EntenteQuery) resellers = entente_query_new ("resellers");
  g_autoptr (EntenteQuery) due = entente_query_new ("agreements-to-sign");
  EntenteList *at_provider, *at_reseller;
  g_autofree char *newer = NULL;
  g_autoptr (EntentePartner) partner = NULL;

  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
  at_provider = test_workspace_list (fixture->workspace, resellers);
  test_workspace_act_as (fixture->workspace, NEW_RESELLER);
  at_reseller = test_workspace_list (fixture->workspace, due);
  wait_for (at_reseller, "title", "Partner Agreement");

  newer = publish (fixture, "en", "Partner Agreement 2027");
  wait_for (at_reseller, "title", "Partner Agreement 2027");
  g_free (fixture->agreement);
  fixture->agreement = g_steal_pointer (&newer);

  sign (fixture, NEW_RESELLER);
  wait_for (at_reseller, "title", "");
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (at_provider)); i++)
    {
      g_autoptr (EntentePartner) row = g_list_model_get_item (G_LIST_MODEL (at_provider), i);

      if (g_str_equal (entente_record_get_id (ENTENTE_RECORD (row)), fixture->reseller))
        g_set_object (&partner, row);
    }
  while (entente_partner_get_partner_agreement (partner) != TEST_NOW)
    g_main_context_iteration (NULL, TRUE);

  test_assert_finalizes (at_provider);
  test_assert_finalizes (at_reseller);
}

static void
test_text_is_in_the_partners_language (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autofree char *german = publish (fixture, "de", "Partnervertrag");
  g_autofree char *french = publish (fixture, "fr", "Contrat partenaire");

  assert_look (fixture, NEW_RESELLER, "organizations", "language", "en");
  assert_look (fixture, NEW_RESELLER, "agreements-to-sign", "title", "Partner Agreement");
  assert_look (fixture, TEST_RESELLER, "agreements-to-sign", "title", "");
}

static void
test_log_tells_all_of_it (Fixture       *fixture,
                          gconstpointer  data)
{
  gssize before = test_workspace_verify (fixture->workspace);
  g_autoptr (EntenteQuery) query = entente_query_new ("activity");
  g_autoptr (EntenteActivity) newest = NULL;
  g_autoptr (GPtrArray) items = NULL;
  EntenteList *list;
  const EntenteActivityItem *organization, *acceptance;

  sign (fixture, NEW_RESELLER);

  g_assert_cmpint (test_workspace_verify (fixture->workspace), ==, before + 1);
  list = test_workspace_list (fixture->workspace, query);
  newest = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (entente_activity_get_command (newest), ==, "agreement.sign");
  g_assert_cmpstr (entente_activity_get_summary (newest), ==, "Partner Agreement");

  items = entente_activity_dup_items (newest);
  g_assert_cmpint (items->len, ==, 3);
  organization = g_ptr_array_index (items, 0);
  g_assert_cmpstr (organization->type, ==, "organization");
  g_assert_cmpstr (test_outcome_get_text (organization->before, "status"), ==, "qualified");
  g_assert_cmpstr (test_outcome_get_text (organization->after, "status"), ==, "active");
  g_assert_cmpint (test_outcome_get_count (organization->after, "partner_agreement"), ==, TEST_NOW);
  g_assert_cmpint (g_variant_n_children (organization->after), ==, 2);

  acceptance = g_ptr_array_index (items, 1);
  g_assert_cmpstr (acceptance->type, ==, "acceptance");
  g_assert_null (acceptance->before);
  g_assert_cmpstr (test_outcome_get_text (acceptance->after, "how"), ==, "signed");
  g_assert_cmpstr (test_outcome_get_text (acceptance->after, "agreement"), ==, "Partner Agreement");
  g_assert_cmpstr (test_outcome_get_text (acceptance->after, "customer"), ==, "Delta Ltd");
  g_assert_cmpstr (test_outcome_get_text (acceptance->after, "last_name"), ==, "Baker");

  test_assert_finalizes (list);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/signing/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("reseller-signs-and-its-provider-can-order", test_reseller_signs_and_its_provider_can_order);
  ADD ("provider-signs-and-can-order", test_provider_signs_and_can_order);
  ADD ("providers-it-works-with-are-told", test_providers_it_works_with_are_told);
  ADD ("it-takes-a-global-admin-of-a-partner", test_it_takes_a_global_admin_of_a_partner);
  ADD ("only-who-was-let-in-and-has-not-signed", test_only_who_was_let_in_and_has_not_signed);
  ADD ("only-the-text-in-force", test_only_the_text_in_force);
  ADD ("whoever-signs-says-their-name", test_whoever_signs_says_their_name);
  ADD ("open-lists-follow", test_open_lists_follow);
  ADD ("text-is-in-the-partners-language", test_text_is_in_the_partners_language);
  ADD ("log-tells-all-of-it", test_log_tells_all_of_it);
#undef ADD

  return g_test_run ();
}
