/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

static EntenteCustomerMapping *
new_mapping (const char *headings)
{
  g_auto (GStrv) cells = g_strsplit (headings, "|", -1);

  return entente_customer_mapping_new ((const char *const *) cells, g_strv_length (cells));
}

static void
assert_nicks (EntenteCustomerMapping *mapping,
              const char             *expected)
{
  g_auto (GStrv) nicks = entente_customer_mapping_dup_nicks (mapping);
  g_autofree char *joined = g_strjoinv ("|", nicks);

  g_assert_cmpstr (joined, ==, expected);
}

static void
assert_guessed (const char *headings,
                const char *expected)
{
  EntenteCustomerMapping *mapping = new_mapping (headings);

  assert_nicks (mapping, expected);
  g_assert_finalize_object (mapping);
}

static void
count_cb (int *n)
{
  (*n)++;
}

static void
test_every_field_is_found_by_its_own_heading (void)
{
  for (int i = 0; i < ENTENTE_N_CUSTOMER_FIELDS; i++)
    {
      EntenteCustomerField field = (EntenteCustomerField) i;

      g_assert_cmpint (entente_customer_field_guess (entente_customer_field_get_heading (field)), ==, field);
      g_assert_cmpint (entente_customer_field_from_nick (entente_customer_field_to_nick (field)), ==, field);
    }

  g_assert_null (entente_customer_field_to_nick (ENTENTE_CUSTOMER_FIELD_NONE));
  g_assert_cmpint (entente_customer_field_from_nick ("color"), ==, ENTENTE_CUSTOMER_FIELD_NONE);
}

static void
test_headings_are_understood_in_english (void)
{
  assert_guessed ("Company Name|PRIMARY_DOMAIN|country/region|Address 1|Address 2|Town|State/Province|ZIP Code",
                  "name|domain|country|address-line1|address-line2|city|state|postal-code");
  assert_guessed ("First Name|Surname|E-Mail Address|Telephone number|Tax ID|Segment|Preferred language|MPN ID|Relationship type",
                  "contact-first-name|contact-last-name|email|phone|registration-id|qualification|language|reseller|relationship");
  assert_guessed ("Microsoft ID|Company name|Primary domain name|Relationship", "|name|domain|relationship");
}

static void
test_headings_are_understood_in_french (void)
{
  assert_guessed ("Raison sociale|Domaine principal|Pays|Adresse|Complément d’adresse|Ville|Département|Code postal",
                  "name|domain|country|address-line1|address-line2|city|state|postal-code");
  assert_guessed ("Prénom|Nom de famille|Adresse e-mail|Téléphone|N° d'immatriculation|Qualification|Langue|Revendeur",
                  "contact-first-name|contact-last-name|email|phone||qualification|language|reseller");
  assert_guessed ("Numéro d'immatriculation|Nom de l'entreprise|Courriel|Date d'acceptation",
                  "registration-id|name|email|agreement-date");
}

static void
test_a_mere_name_is_told_by_its_neighbors (void)
{
  assert_guessed ("Nom|Prénom|Société", "contact-last-name|contact-first-name|name");
  assert_guessed ("Name|Domain", "name|domain");
  assert_guessed ("First name|Last name|Name", "contact-first-name|contact-last-name|name");
  assert_guessed ("Name|Company", "|name");
}

static void
test_first_of_two_columns_counts (void)
{
  assert_guessed ("Company|Country|Customer|", "name|country|");
  assert_guessed ("||", "");
}

static void
test_column_holds_one_field_and_field_one_column (void)
{
  EntenteCustomerMapping *mapping = new_mapping ("a|b|Company name");
  int n_changes = 0;

  g_signal_connect_swapped (mapping, "changed", G_CALLBACK (count_cb), &n_changes);

  entente_customer_mapping_set_field (mapping, 0, ENTENTE_CUSTOMER_FIELD_CITY);
  assert_nicks (mapping, "city||name");
  entente_customer_mapping_set_field (mapping, 0, ENTENTE_CUSTOMER_FIELD_CITY);
  g_assert_cmpint (n_changes, ==, 1);

  entente_customer_mapping_set_field (mapping, 0, ENTENTE_CUSTOMER_FIELD_NAME);
  assert_nicks (mapping, "name||");
  g_assert_cmpint (entente_customer_mapping_find_column (mapping, ENTENTE_CUSTOMER_FIELD_NAME), ==, 0);
  g_assert_cmpint (entente_customer_mapping_find_column (mapping, ENTENTE_CUSTOMER_FIELD_CITY), ==, -1);
  g_assert_cmpint (entente_customer_mapping_get_field (mapping, 2), ==, ENTENTE_CUSTOMER_FIELD_NONE);

  entente_customer_mapping_set_field (mapping, 0, ENTENTE_CUSTOMER_FIELD_NONE);
  assert_nicks (mapping, "||");
  g_assert_cmpint (n_changes, ==, 3);
  g_assert_cmpuint (entente_customer_mapping_get_n_columns (mapping), ==, 3);
  g_assert_cmpstr (entente_customer_mapping_get_heading (mapping, 1), ==, "b");

  g_assert_finalize_object (mapping);
}

static void
complete_cb (EntenteCustomerMapping *mapping,
             GParamSpec             *pspec,
             int                    *n)
{
  gboolean complete = FALSE;

  g_object_get (mapping, "complete", &complete, NULL);
  g_assert_cmpint (complete, ==, entente_customer_mapping_get_complete (mapping));
  (*n)++;
}

static void
test_mapping_says_what_is_missing (void)
{
  EntenteCustomerMapping *mapping = new_mapping ("Company|Domain|Country|Address|First name|Last name|mailbox");
  g_auto (GStrv) missing = entente_customer_mapping_dup_missing (mapping);
  g_auto (GStrv) nothing = NULL;
  int n_notified = 0;

  g_assert_cmpuint (g_strv_length (missing), ==, 1);
  g_assert_cmpstr (missing[0], ==, "email");
  g_assert_false (entente_customer_mapping_get_complete (mapping));

  g_signal_connect (mapping, "notify::complete", G_CALLBACK (complete_cb), &n_notified);
  entente_customer_mapping_set_field (mapping, 6, ENTENTE_CUSTOMER_FIELD_EMAIL);
  g_assert_true (entente_customer_mapping_get_complete (mapping));
  g_assert_cmpint (n_notified, ==, 1);

  nothing = entente_customer_mapping_dup_missing (mapping);
  g_assert_cmpuint (g_strv_length (nothing), ==, 0);

  entente_customer_mapping_set_field (mapping, 6, ENTENTE_CUSTOMER_FIELD_CITY);
  g_assert_false (entente_customer_mapping_get_complete (mapping));
  g_assert_cmpint (n_notified, ==, 2);

  g_assert_finalize_object (mapping);
}

static void
test_mapping_travels_as_nicks (void)
{
  EntenteCustomerMapping *mapping = new_mapping ("Company|City|x");
  const char *const nicks[] = { "city", "name", "made-later", "email", NULL };
  const char *const short_nicks[] = { "domain", NULL };
  int n_changes = 0;

  g_signal_connect_swapped (mapping, "changed", G_CALLBACK (count_cb), &n_changes);
  entente_customer_mapping_set_nicks (mapping, nicks);
  assert_nicks (mapping, "city|name|");
  g_assert_cmpint (n_changes, ==, 1);

  entente_customer_mapping_set_nicks (mapping, nicks);
  g_assert_cmpint (n_changes, ==, 1);

  entente_customer_mapping_set_nicks (mapping, short_nicks);
  assert_nicks (mapping, "domain|name|");

  g_assert_finalize_object (mapping);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/customer-mapping/field-is-found-by-its-heading", test_every_field_is_found_by_its_own_heading);
  g_test_add_func ("/customer-mapping/headings-in-english", test_headings_are_understood_in_english);
  g_test_add_func ("/customer-mapping/headings-in-french", test_headings_are_understood_in_french);
  g_test_add_func ("/customer-mapping/a-mere-name", test_a_mere_name_is_told_by_its_neighbors);
  g_test_add_func ("/customer-mapping/first-of-two-counts", test_first_of_two_columns_counts);
  g_test_add_func ("/customer-mapping/one-field-one-column", test_column_holds_one_field_and_field_one_column);
  g_test_add_func ("/customer-mapping/says-what-is-missing", test_mapping_says_what_is_missing);
  g_test_add_func ("/customer-mapping/travels-as-nicks", test_mapping_travels_as_nicks);

  return g_test_run ();
}
