/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

static void
assert_registration (const char *country,
                     const char *id,
                     int         reason)
{
  g_autoptr (GError) error = NULL;
  gboolean allowed = entente_country_check_registration_id (country, id, "registration-id", &error);

  g_test_message ("%s %s", country, id);

  if (reason < 0)
    {
      g_assert_no_error (error);
      g_assert_true (allowed);
      return;
    }

  g_assert_false (allowed);
  g_assert_cmpstr (entente_reason_get_nick (entente_error_get_reason (error)), ==, entente_reason_get_nick (reason));
  g_assert_cmpstr (entente_error_get_field (error), ==, "registration-id");
}

static void
test_each_country_is_found_by_its_code (void)
{
  guint n;
  const EntenteCountry *countries = entente_country_get_all (&n);

  g_assert_cmpuint (n, ==, 243);

  for (guint i = 0; i < n; i++)
    {
      g_test_message ("%s", countries[i].code);
      g_assert_true (entente_country_find (countries[i].code) == &countries[i]);
      g_assert_cmpuint (strlen (countries[i].code), ==, 2);
      g_assert_cmpuint (strlen (countries[i].currency), ==, 3);
      g_assert_cmpstr (countries[i].name, !=, "");
      g_assert_cmpuint (countries[i].region, <, ENTENTE_N_REGIONS);
      if (i > 0)
        g_assert_cmpstr (countries[i - 1].code, <, countries[i].code);
    }
}

static void
test_each_region_has_its_countries (void)
{
  static const guint expected[ENTENTE_N_REGIONS] = {
    [ENTENTE_REGION_AFRICA] = 47,
    [ENTENTE_REGION_ASIA_PACIFIC] = 18,
    [ENTENTE_REGION_AUSTRALIA] = 23,
    [ENTENTE_REGION_BRAZIL] = 1,
    [ENTENTE_REGION_CANADA] = 2,
    [ENTENTE_REGION_EUROPE] = 45,
    [ENTENTE_REGION_INDIA] = 1,
    [ENTENTE_REGION_JAPAN] = 1,
    [ENTENTE_REGION_KOREA] = 1,
    [ENTENTE_REGION_LATIN_AMERICA] = 51,
    [ENTENTE_REGION_MIDDLE_EAST] = 45,
    [ENTENTE_REGION_NEW_ZEALAND] = 4,
    [ENTENTE_REGION_RUSSIA] = 1,
    [ENTENTE_REGION_TAIWAN] = 1,
    [ENTENTE_REGION_UNITED_STATES] = 2,
  };
  guint counts[ENTENTE_N_REGIONS] = { 0 };
  guint n;
  const EntenteCountry *countries = entente_country_get_all (&n);

  for (guint i = 0; i < n; i++)
    counts[countries[i].region]++;

  for (guint i = 0; i < ENTENTE_N_REGIONS; i++)
    {
      g_test_message ("%s", entente_region_to_nick (i));
      g_assert_cmpuint (counts[i], ==, expected[i]);
    }
}

static void
test_codes_are_exact (void)
{
  static const char *const unknown[] = { "", "fr", "F", "FRA", "ZZ", "CN", "KP", "\xff", "É" };

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_null (entente_country_find (unknown[i]));

  g_assert_cmpstr (entente_country_find ("FR")->name, ==, "France");
  g_assert_cmpstr (entente_country_find ("CH")->currency, ==, "CHF");
  g_assert_cmpstr (entente_country_find ("KR")->name, ==, "South Korea");
}

static void
test_a_country_is_required_and_known (void)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) unknown = NULL;

  g_assert_true (entente_country_check ("FR", "country", NULL));

  g_assert_false (entente_country_check ("", "country", &missing));
  g_assert_cmpstr (missing->message, ==, "required (country)");

  g_assert_false (entente_country_check ("XX", "country", &unknown));
  g_assert_cmpstr (unknown->message, ==, "unknown-value (country), XX");
}

static void
test_business_stays_in_the_region (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_country_check_same_region ("FR", "FR", "country", NULL));
  g_assert_true (entente_country_check_same_region ("FR", "GB", "country", NULL));
  g_assert_true (entente_country_check_same_region ("NO", "CH", "country", NULL));
  g_assert_true (entente_country_check_same_region ("US", "UM", "country", NULL));

  g_assert_false (entente_country_check_same_region ("FR", "US", "country", &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "other-region (country), europe, united-states");

  g_clear_error (&error);
  g_assert_false (entente_country_check_same_region ("FR", "CN", "country", &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_UNKNOWN_VALUE));
}

static void
test_same_region_is_mutual (void)
{
  guint n;
  const EntenteCountry *countries = entente_country_get_all (&n);

  for (int i = 0; i < 2000; i++)
    {
      const EntenteCountry *a = &countries[g_test_rand_int_range (0, n)];
      const EntenteCountry *b = &countries[g_test_rand_int_range (0, n)];
      gboolean same = entente_country_check_same_region (a->code, b->code, NULL, NULL);

      g_assert_cmpint (same, ==, entente_country_check_same_region (b->code, a->code, NULL, NULL));
      g_assert_cmpint (same, ==, a->region == b->region);
    }
}

static void
test_registration_ids_where_required (void)
{
  assert_registration ("PL", "5260250995", -1);
  assert_registration ("BR", "11.222.333/0001-81", -1);
  assert_registration ("AE", "TRN 100", -1);
  assert_registration ("PL", "", ENTENTE_REASON_REQUIRED);
  assert_registration ("PL", "no digits", ENTENTE_REASON_MALFORMED);
  assert_registration ("PL", "526$", ENTENTE_REASON_MALFORMED);
  assert_registration ("PL", "５２６", ENTENTE_REASON_MALFORMED);
  assert_registration ("PL", "526\n", ENTENTE_REASON_CONTROL_CHARACTER);
}

static void
test_registration_ids_of_a_known_format (void)
{
  g_autoptr (GError) error = NULL;

  assert_registration ("BY", "123456789", -1);
  assert_registration ("BY", "12345678", ENTENTE_REASON_MALFORMED);
  assert_registration ("BY", "1234567890", ENTENTE_REASON_MALFORMED);
  assert_registration ("BY", "12345678A", ENTENTE_REASON_MALFORMED);

  g_assert_false (entente_country_check_registration_id ("BY", "1", NULL, &error));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "999999999");
}

static void
test_registration_ids_elsewhere (void)
{
  assert_registration ("FR", "", -1);
  assert_registration ("FR", "552 100 554", ENTENTE_REASON_NOT_SUPPORTED);
  assert_registration ("US", "", -1);
  assert_registration ("US", "12-3456789", -1);
  assert_registration ("ZZ", "1", ENTENTE_REASON_NOT_SUPPORTED);
}

static void
test_registration_ids_have_a_length (void)
{
  g_autofree char *longest = g_strnfill (ENTENTE_REGISTRATION_ID_MAX, '1');
  g_autofree char *longer = g_strnfill (ENTENTE_REGISTRATION_ID_MAX + 1, '1');

  assert_registration ("PL", longest, -1);
  assert_registration ("PL", longer, ENTENTE_REASON_TOO_LONG);
}

static void
test_phones_are_required_with_registration_ids (void)
{
  guint n;
  const EntenteCountry *countries = entente_country_get_all (&n);
  guint required = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *kinds = NULL;
      EntenteRegistration need = entente_country_get_registration (countries[i].code, &kinds);

      g_assert_cmpint (entente_country_requires_phone (countries[i].code), ==, need == ENTENTE_REGISTRATION_REQUIRED);
      g_assert_cmpint (kinds[0] != '\0', ==, need != ENTENTE_REGISTRATION_UNSUPPORTED);
      required += need == ENTENTE_REGISTRATION_REQUIRED ? 1 : 0;
    }

  g_assert_cmpuint (required, ==, 24);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/country/each-is-found-by-its-code", test_each_country_is_found_by_its_code);
  g_test_add_func ("/country/each-region-has-its-countries", test_each_region_has_its_countries);
  g_test_add_func ("/country/codes-are-exact", test_codes_are_exact);
  g_test_add_func ("/country/is-required-and-known", test_a_country_is_required_and_known);
  g_test_add_func ("/country/business-stays-in-the-region", test_business_stays_in_the_region);
  g_test_add_func ("/country/same-region-is-mutual", test_same_region_is_mutual);
  g_test_add_func ("/country/registration/where-required", test_registration_ids_where_required);
  g_test_add_func ("/country/registration/of-a-known-format", test_registration_ids_of_a_known_format);
  g_test_add_func ("/country/registration/elsewhere", test_registration_ids_elsewhere);
  g_test_add_func ("/country/registration/length", test_registration_ids_have_a_length);
  g_test_add_func ("/country/registration/phones-are-required-with-them", test_phones_are_required_with_registration_ids);

  return g_test_run ();
}
