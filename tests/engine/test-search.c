/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer is found by any word of it, whichever way it came in; rows of other lists by what they show. */

#include "test-trade.h"

#include <string.h>

static const char *const words[] = {
  /* the name, the domain */
  "Adatum",
  "bäcker",
  "adatum.program",
  /* the address */
  "schönaustrasse",
  "SCHONAU",
  "128",
  "hinterhaus",
  "zurich",
  "zh",
  "CH-8005",
  "8005",
  /* the contact, and no letters more than one or two */
  "zoe",
  "d'arc",
  "darc@adatum",
  "@a",
  "k",
  "zü",
  "80",
  /* the telephone number as it was written, by its digits, in other groups, as it is dialed from elsewhere */
  "+41 44 000 12 90",
  "0440001290",
  "41440001290",
  "440001290",
  "0001290",
  "044 000 12 90",
  "04 40 00 12 90",
  "044.000.12.90",
  "(044) 000-12-90",
  "+41440001290",
  "+4",
  "+41 44 0",
  "0041 44 0001290",
  "04",
  "044 00",
  /* the registration, and words of all of it in any order */
  "12-3456789",
  "3456789",
  "90 12 zoe schonaustr adatum",
  "044 000 12 90 hinterhaus",
};

static const char *const strange_words[] = { "Adatumm", "044 000 12 91", "+33 44 000 12 91", "8006", "switzerland", "reseller" };

static char *
find (TestWorkspace *workspace,
      const char    *list_name,
      const char    *search)
{
  g_autoptr (EntenteQuery) all = entente_query_new (list_name);
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, search);
  EntenteList *list = test_workspace_list (workspace, query);
  char *names = test_list_join (list, "name");

  g_test_message ("%s", search);
  test_assert_finalizes (list);

  return names;
}

static void
assert_finds (TestWorkspace *workspace,
              const char    *search,
              const char    *expected)
{
  g_autofree char *names = find (workspace, "customers", search);

  g_assert_cmpstr (names, ==, expected);
}

static void
assert_found_in (TestWorkspace     *workspace,
                 const char        *list_name,
                 const char *const *searches)
{
  for (guint i = 0; searches[i] != NULL; i++)
    {
      g_autofree char *found = find (workspace, list_name, searches[i]);

      g_assert_cmpstr (found, !=, "");
    }
}

static void
assert_every_word_finds (TestWorkspace *workspace)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_finds (workspace, words[i], "Adatum Bäckerei");
  for (guint i = 0; i < G_N_ELEMENTS (strange_words); i++)
    assert_finds (workspace, strange_words[i], "");
}

static void
import (TestWorkspace *workspace,
        const char    *rows)
{
  static const char *const columns[] = { "name", "domain", "relationship", "reseller", "country", "address-line1", "address-line2", "city",
                                         "state", "postal-code", "contact-first-name", "contact-last-name", "email", "phone",
                                         "registration-id", NULL };
  g_autofree char *text = g_strconcat ("Name,Domain,Relationship,Reseller,Country,Line 1,Line 2,City,State,Code,First,Last,E-mail,Phone,Id\n",
                                       rows, NULL);
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (GVariant) problems = NULL;

  outcome = test_workspace_do (workspace, "customers.import", "{'name': <'customers.csv'>, 'file': <%@ay>, 'columns': <%^as>}",
                               g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, file, TRUE), columns);
  problems = g_variant_lookup_value (outcome, "problems", NULL);
  g_assert_cmpuint (g_variant_n_children (problems), ==, 0);
}

/* Nothing of it is in the first one, but what everybody has. */
#define OTHER "Ostwind,ostwind,reseller,,US,5 Elm Road,,Elgin,IL,60120,Inge,Berg,inge@ost.example,+1 217 555 3366,\n"

static void
test_imported (void)
{
  TestWorkspace *workspace = test_trade_new ();

  import (workspace, OTHER "Adatum Bäckerei,adatum,reseller,bravo.program.example,US,128 Schönaustrasse,Hinterhaus,Zürich,ZH,CH-8005,"
                           "Zoë,K. d’Arc,darc@adatum.example,+41 44 000 12 90,12-3456789\n");
  assert_every_word_finds (workspace);

  test_workspace_free (workspace);
}

static void
test_added (void)
{
  TestWorkspace *workspace = test_trade_new ();
  g_autofree char *reseller = test_trade_find_organization (workspace, "bravo");
  EntenteNewCustomer customer = test_trade_customer ("adatum");
  g_autoptr (GVariant) outcome = NULL;

  import (workspace, OTHER);
  customer.reseller = reseller;
  customer.name = "Adatum Bäckerei";
  customer.address_line1 = "128 Schönaustrasse";
  customer.address_line2 = "Hinterhaus";
  customer.city = "Zürich";
  customer.state = "ZH";
  customer.postal_code = "CH-8005";
  customer.contact_first_name = "Zoë";
  customer.contact_last_name = "K. d’Arc";
  customer.email = "darc@adatum.example";
  customer.phone = "+41 44 000 12 90";
  outcome = test_workspace_run_done (workspace, entente_command_add_customer (&customer, NULL, NULL));
  assert_every_word_finds (workspace);

  test_workspace_free (workspace);
}

/* In the row of a customer stands the other partner that it came through. */
static void
test_partner_that_it_came_through (void)
{
  TestWorkspace *workspace = test_trade_new ();
  g_autofree char *mpn_id = test_workspace_join (workspace, "resellers", "mpn-id");
  g_autofree char *providers_mpn_id = NULL;

  import (workspace, OTHER "Adatum,adatum,reseller,bravo.program.example,US,1 Elm Road,,Elgin,IL,60120,Al,One,al@one.example,,\n");
  assert_finds (workspace, "bravo", "Adatum");
  assert_finds (workspace, mpn_id, "Adatum");
  assert_finds (workspace, "alpha", "");

  test_workspace_act_as (workspace, TEST_RESELLER);
  providers_mpn_id = test_workspace_join (workspace, "providers", "mpn-id");
  assert_finds (workspace, "alpha ltd", "Adatum");
  assert_finds (workspace, providers_mpn_id, "Adatum");
  assert_finds (workspace, "bravo", "");

  test_workspace_free (workspace);
}

/* However the number is written that is kept. */
static void
test_telephone_numbers (void)
{
  static const char *const kept[] = { "+33472009010", "04 72 00 90 10", "04.72.00.90.10", "+33 (0)472/009010", "472009010" };
  static const char *const typed[] = { "04 72 00 90 10", "04.72.00.90.10", "+33 4 72 00 90 10", "0033472009010", "72009010", "(04) 72009010", "04 72 / 00 90 10" };
  TestWorkspace *workspace = test_trade_new ();
  g_autoptr (GString) rows = g_string_new (OTHER);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_string_append_printf (rows, "Adatum %u,adatum%u,reseller,,US,1 Elm Road,,Elgin,IL,60120,Al,One,al@one.example,%s,\n", i, i, kept[i]);
  g_string_append (rows, "Westwind,westwind,reseller,,US,1 Elm Road,,Elgin,IL,60121,Al,One,al@one.example,(217) 555-7788,\n");
  import (workspace, rows->str);

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    assert_finds (workspace, typed[i], "Adatum 0, Adatum 1, Adatum 2, Adatum 3, Adatum 4");

  assert_finds (workspace, "+1 217 555 33 66", "Ostwind");
  assert_finds (workspace, "(217) 555 3366", "Ostwind");
  assert_finds (workspace, "+1 217 555 77 88", "Westwind");

  /* Numbers that are no telephone number are still looked for as they are. */
  assert_finds (workspace, "60120 5", "Ostwind");

  test_workspace_free (workspace);
}

static void
test_partners (void)
{
  static const char *const searches[] = { "bravo", "bravo.program", "springfield", "ada.martin@", "217 555 01 00", "(217) 555-0100", NULL };
  static const char *const of_provider[] = { "alpha", "spring", "2175550100", NULL };
  TestWorkspace *workspace = test_trade_new ();
  g_autofree char *none = NULL;

  assert_found_in (workspace, "resellers", searches);
  none = find (workspace, "resellers", "peoria");
  g_assert_cmpstr (none, ==, "");

  test_workspace_act_as (workspace, TEST_RESELLER);
  assert_found_in (workspace, "providers", of_provider);

  test_workspace_free (workspace);
}

/* A customer reads who sold it; whoever did knows. */
static void
test_subscriptions (void)
{
  TestWorkspace *workspace = test_trade_new ();
  g_autofree char *customer = test_trade_add_customer (workspace, "adatum", NULL, "attested");
  g_autofree char *subscription = test_trade_subscribe (workspace, customer, "SUITE", 10);
  g_autofree char *by_seller = NULL;
  g_autofree char *by_itself = NULL;

  by_itself = find (workspace, "subscriptions", "alpha");
  g_assert_cmpstr (by_itself, ==, "");

  test_workspace_act_as (workspace, "admin@adatum.program.example");
  by_seller = find (workspace, "subscriptions", "alpha suite");
  g_assert_cmpstr (by_seller, ==, "Office Suite");

  test_workspace_free (workspace);
}

/* The words of a mail are made of more than its subject. */
static void
test_messages (void)
{
  static const char *const searches[] = { "alpha", "admin@adatum.program", NULL };
  TestWorkspace *workspace = test_trade_new ();
  g_autofree char *customer = test_trade_add_customer (workspace, "adatum", NULL, "missing");
  g_autoptr (EntenteQuery) all = entente_query_new ("messages");

  test_workspace_act_as (workspace, "admin@adatum.program.example");
  for (guint i = 0; searches[i] != NULL; i++)
    {
      g_autoptr (EntenteQuery) query = entente_query_with_search (all, searches[i]);
      EntenteList *list = test_workspace_list (workspace, query);
      g_autofree char *kinds = test_list_join (list, "kind");

      g_test_message ("%s", searches[i]);
      g_assert_cmpstr (kinds, ==, "customer-welcome");
      test_assert_finalizes (list);
    }

  test_workspace_free (workspace);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/imported", test_imported);
  g_test_add_func ("/search/added", test_added);
  g_test_add_func ("/search/partner-that-it-came-through", test_partner_that_it_came_through);
  g_test_add_func ("/search/telephone-numbers", test_telephone_numbers);
  g_test_add_func ("/search/partners", test_partners);
  g_test_add_func ("/search/subscriptions", test_subscriptions);
  g_test_add_func ("/search/messages", test_messages);

  return g_test_run ();
}
