/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-ui.h>
#include <locale.h>

#define DAY (24 * G_TIME_SPAN_HOUR)

/* 2026-03-02 09:00:00 UTC. */
#define NOW G_GINT64_CONSTANT (1772442000000000)

#define assert_text(expression, expected) \
 G_STMT_START                             \
 {                                        \
  g_autofree char *text = (expression);   \
  g_assert_cmpstr (text, ==, expected);   \
 }                                        \
 G_STMT_END

static void
test_money_has_the_decimals_of_its_currency (void)
{
  assert_text (entente_format_money (123450, "EUR"), "EUR 1234.50");
  assert_text (entente_format_money (-5, "USD"), "USD −0.05");
  assert_text (entente_format_money (1200, "JPY"), "JPY 1200");
  assert_text (entente_format_money (1200, "KWD"), "KWD 1.200");
  assert_text (entente_format_money (G_MININT64, "JPY"), "JPY −9223372036854775808");
}

static void
test_limits_are_told_only_where_there_are_some (void)
{
  assert_text (entente_format_quantity_range (1, 300, "Licenses"), "1–300 licenses");
  assert_text (entente_format_quantity_range (25, 25, "Licenses"), "Exactly 25 licenses");
  assert_text (entente_format_quantity_range (1, 10000000, "Licenses"), "From 1 license");
  assert_text (entente_format_quantity_range (5, 999999999, "Gigabytes"), "From 5 gigabytes");
  assert_text (entente_format_quantity_range (1, 10000000, "Usage-based"), "Billed by use");
}

static void
test_dates_are_read_as_days (void)
{
  assert_text (entente_format_date ("2026-03-03"), "Mar 3, 2026");
  assert_text (entente_format_date ("2026-12-31"), "Dec 31, 2026");
  assert_text (entente_format_date (""), "");
  assert_text (entente_format_date ("tomorrow"), "tomorrow");
  assert_text (entente_format_instant_date (NOW), "Mar 2, 2026");
  assert_text (entente_format_instant (NOW), "Mar 2, 2026, 09:00");
}

static void
test_near_instants_are_told_from_now (void)
{
  assert_text (entente_format_relative (NOW - G_TIME_SPAN_SECOND, NOW), "Just now");
  assert_text (entente_format_relative (NOW - G_TIME_SPAN_MINUTE, NOW), "1 minute ago");
  assert_text (entente_format_relative (NOW - 5 * G_TIME_SPAN_MINUTE, NOW), "5 minutes ago");
  assert_text (entente_format_relative (NOW + 3 * G_TIME_SPAN_HOUR, NOW), "In 3 hours");
  /* Ten hours ago was before midnight. */
  assert_text (entente_format_relative (NOW - 10 * G_TIME_SPAN_HOUR, NOW), "Yesterday");
  assert_text (entente_format_relative (NOW + DAY, NOW), "Tomorrow");
  assert_text (entente_format_relative (NOW + 3 * DAY, NOW), "In 3 days");
  assert_text (entente_format_relative (NOW - 31 * DAY, NOW), "31 days ago");
  assert_text (entente_format_relative (NOW - 32 * DAY, NOW), "Jan 29, 2026");
}

static void
test_addresses_go_by_country (void)
{
  EntenteAddress us = { "1 Main Street", "Suite 5", "Redmond", "WA", "98052", "US", "" };
  EntenteAddress fr = { "12 rue des Fleurs", "", "Lyon", "", "69002", "FR", "" };
  EntenteAddress gb = { "10 High Street", "", "Leeds", "", "LS1 4AP", "GB", "" };
  EntenteAddress br = { "Rua A 1", "", "Recife", "PE", "50000-000", "BR", "" };
  EntenteAddress sparse = { "", "", "Lyon", "", "", "FR", "" };
  EntenteAddress without_city = { "Box 7", "", "", "", "", "US", "" };

  assert_text (entente_format_address (&us), "1 Main Street\nSuite 5\nRedmond, WA 98052\nUnited States");
  assert_text (entente_format_address (&fr), "12 rue des Fleurs\n69002 Lyon\nFrance");
  assert_text (entente_format_address (&gb), "10 High Street\nLeeds\nLS1 4AP\nUnited Kingdom");
  assert_text (entente_format_address (&br), "Rua A 1\nRecife - PE\n50000-000\nBrazil");
  assert_text (entente_format_address (&sparse), "Lyon\nFrance");
  assert_text (entente_format_address (&without_city), "Box 7\nUnited States");
}

static void
test_places_need_not_be_whole (void)
{
  assert_text (entente_format_place ("Lyon", "FR"), "Lyon, France");
  assert_text (entente_format_place ("", "FR"), "France");
  assert_text (entente_format_place ("Lyon", ""), "Lyon");
  assert_text (entente_format_place ("Atlantis", "??"), "Atlantis, ??");
}

static void
test_countries_are_sorted_by_name (void)
{
  g_autofree const char **codes = entente_country_dup_codes ();
  guint n;

  entente_country_get_all (&n);
  g_assert_cmpuint (g_strv_length ((char **) codes), ==, n);
  for (guint i = 1; i < n; i++)
    g_assert_cmpint (g_utf8_collate (entente_country_get_name (codes[i - 1]), entente_country_get_name (codes[i])), <=, 0);
}

static void
test_languages_have_names (void)
{
  g_assert_cmpstr (entente_language_get_name ("fr"), ==, "French");
  g_assert_cmpstr (entente_language_get_name ("aa"), ==, "Afar");
  g_assert_cmpstr (entente_language_get_name ("zu"), ==, "Zulu");
  g_assert_cmpstr (entente_language_get_name ("??"), ==, "??");
}

static void
test_roles_are_listed (void)
{
  assert_text (entente_roles_format (0), "No role");
  assert_text (entente_roles_format (ENTENTE_ROLE_GLOBAL_ADMIN | ENTENTE_ROLE_SALES_AGENT), "Global admin, Sales agent");
  assert_text (entente_roles_format_any_of ("global-admin"), "a global admin");
  assert_text (entente_roles_format_any_of ("global-admin,admin-agent"), "a global admin or an admin agent");
  assert_text (entente_roles_format_any_of ("global-admin,admin-agent,sales-agent"),
               "a global admin, an admin agent or a sales agent");
  assert_text (entente_roles_format_any_of ("wizard"), "wizard");
}

static void
test_every_state_has_a_name (void)
{
  static const EntenteLifeCycle *const cycles[] = {
    &entente_agreement_life_cycle,
    &entente_agreement_text_life_cycle,
    &entente_invitation_life_cycle,
    &entente_message_life_cycle,
    &entente_partnership_life_cycle,
    &entente_program_life_cycle,
    &entente_relationship_life_cycle,
    &entente_subscription_life_cycle,
    &entente_vetting_life_cycle,
  };

  for (guint i = 0; i < G_N_ELEMENTS (cycles); i++)
    {
      const char *const *states = entente_life_cycle_get_states (cycles[i]);
      const char *type = entente_life_cycle_get_name (cycles[i]);

      for (; *states != NULL; states++)
        {
          EntenteMeaning meaning;

          g_test_message ("%s, %s", type, *states);
          g_assert_false (entente_word_get_name (type, *states, &meaning) == *states);
        }
    }

  g_assert_cmpstr (entente_word_get_name ("invitation", "from-the-future", NULL), ==, "from-the-future");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/money-has-the-decimals-of-its-currency", test_money_has_the_decimals_of_its_currency);
  g_test_add_func ("/format/limits-are-told-only-where-there-are-some", test_limits_are_told_only_where_there_are_some);
  g_test_add_func ("/format/dates-are-read-as-days", test_dates_are_read_as_days);
  g_test_add_func ("/format/near-instants-are-told-from-now", test_near_instants_are_told_from_now);
  g_test_add_func ("/format/addresses-go-by-country", test_addresses_go_by_country);
  g_test_add_func ("/format/places-need-not-be-whole", test_places_need_not_be_whole);
  g_test_add_func ("/format/countries-are-sorted-by-name", test_countries_are_sorted_by_name);
  g_test_add_func ("/format/languages-have-names", test_languages_have_names);
  g_test_add_func ("/format/roles-are-listed", test_roles_are_listed);
  g_test_add_func ("/format/every-state-has-a-name", test_every_state_has_a_name);

  return g_test_run ();
}
