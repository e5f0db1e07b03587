/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

#define US_PHONE "^(1[ \\-\\/\\.]?)?(\\((\\d{3})\\)|(\\d{3}))[ \\-\\/\\.]?(\\d{3})[ \\-\\/\\.]?(\\d{4})$"
#define GB_POSTAL_CODE \
 "^([gG][iI][rR][ ]?0[aA]{2,2}|[a-zA-Z]([0-9][0-9a-zA-Z]?|[a-zA-Z][0-9][0-9a-zA-Z]?)[ ]?[0-9][a-zA-Z]{2,2})$"

static void
set_text (EntenteCountryRule *rule,
          const char         *field,
          const char         *value)
{
  EntenteRecord *record = ENTENTE_RECORD (rule);

  entente_record_init_text (record, entente_record_class_find_field (ENTENTE_RECORD_GET_CLASS (record), field), value);
}

static void
set_flag (EntenteCountryRule *rule,
          const char         *field,
          gboolean            value)
{
  EntenteRecord *record = ENTENTE_RECORD (rule);

  entente_record_init_integer (record, entente_record_class_find_field (ENTENTE_RECORD_GET_CLASS (record), field), value);
}

static EntenteCountryRule *
new_us_rule (void)
{
  EntenteCountryRule *rule = g_object_new (ENTENTE_TYPE_COUNTRY_RULE, NULL);

  entente_record_init_key (ENTENTE_RECORD (rule), "US", 1);
  set_flag (rule, "city_required", TRUE);
  set_flag (rule, "state_required", TRUE);
  set_text (rule, "states", "CA,NY,WA");
  set_flag (rule, "postal_code_required", TRUE);
  set_text (rule, "postal_code_regex", "^\\d{5}(-\\d{4})?$");
  set_text (rule, "phone_regex", US_PHONE);
  set_text (rule, "calling_codes", "1");

  return rule;
}

static EntenteAddressRule *
new_us (void)
{
  g_autoptr (EntenteCountryRule) rule = new_us_rule ();

  return entente_address_rule_new ("US", rule);
}

/* A rule for GB with nothing but this pattern for postal codes. */
static EntenteAddressRule *
new_with_pattern (const char *pattern)
{
  g_autoptr (EntenteCountryRule) rule = g_object_new (ENTENTE_TYPE_COUNTRY_RULE, NULL);

  entente_record_init_key (ENTENTE_RECORD (rule), "GB", 1);
  set_flag (rule, "postal_code_required", TRUE);
  set_text (rule, "postal_code_regex", pattern);

  return entente_address_rule_new ("GB", rule);
}

static EntenteAddress
us_address (void)
{
  return (EntenteAddress){
    .line1 = "1 Main Street",
    .line2 = "",
    .city = "Seattle",
    .state = "WA",
    .postal_code = "98052",
    .country = "US",
    .phone = "425-555-0100",
  };
}

static void
assert_allowed (const EntenteAddressRule *rule,
                const char               *field,
                const char               *value)
{
  g_autoptr (GError) error = NULL;

  g_test_message ("%s %s", field, value);
  g_assert_true (entente_address_rule_check_field (rule, field, value, &error));
  g_assert_no_error (error);
}

static void
assert_refused (const EntenteAddressRule *rule,
                const char               *field,
                const char               *value,
                EntenteReason             reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_address_rule_check_field (rule, field, value, &error));
  g_assert_cmpstr (entente_reason_get_nick (entente_error_get_reason (error)), ==, entente_reason_get_nick (reason));
  g_assert_cmpstr (entente_error_get_field (error), ==, field);

  /* What is given as an example fits. */
  if (reason == ENTENTE_REASON_MALFORMED && entente_error_get_detail (error, 0) != NULL)
    assert_allowed (rule, field, entente_error_get_detail (error, 0));
}

static void
assert_example (const EntenteAddressRule *rule,
                const char               *field,
                const char               *value,
                const char               *example)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_address_rule_check_field (rule, field, value, &error));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, example);
}

static void
test_a_good_address_passes (void)
{
  g_autoptr (EntenteAddressRule) rule = new_us ();
  EntenteAddress address = us_address ();
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_address_rule_check (rule, &address, &error));
  g_assert_no_error (error);
  g_assert_true (entente_address_rule_is_whole (rule));

  address.postal_code = "98052-6399";
  address.phone = "";
  g_assert_true (entente_address_rule_check (rule, &address, &error));
}

/* Everything is wrong; mending what is refused brings up the next thing. */
static void
test_the_order_is_that_of_the_program (void)
{
  static const char *const order[] = {
    "country",
    "address-line1",
    "address-line2",
    "city",
    "postal-code",
    "state",
    "phone",
    NULL,
  };
  g_autoptr (EntenteAddressRule) rule = new_us ();
  EntenteAddress good = us_address ();
  EntenteAddress address = { "", "\n", "", "ZZ", "1", "DE", "x" };

  for (guint i = 0; order[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (entente_address_rule_check (rule, &address, &error));
      g_assert_cmpstr (entente_error_get_field (error), ==, order[i]);

      if (g_str_equal (order[i], "country"))
        address.country = good.country;
      else if (g_str_equal (order[i], "address-line1"))
        address.line1 = good.line1;
      else if (g_str_equal (order[i], "address-line2"))
        address.line2 = good.line2;
      else if (g_str_equal (order[i], "city"))
        address.city = good.city;
      else if (g_str_equal (order[i], "postal-code"))
        address.postal_code = good.postal_code;
      else if (g_str_equal (order[i], "state"))
        address.state = good.state;
      else
        address.phone = good.phone;
    }

  g_assert_true (entente_address_rule_check (rule, &address, NULL));
}

static void
test_lengths_are_bounded (void)
{
  g_autoptr (EntenteAddressRule) rule = entente_address_rule_new ("FR", NULL);
  static const struct
  {
    const char *field;
    guint longest;
  } lengths[] = {
    { "address-line1", ENTENTE_ADDRESS_LINE_MAX },
    { "address-line2", ENTENTE_ADDRESS_LINE_MAX },
    { "city", ENTENTE_ADDRESS_CITY_MAX },
    { "postal-code", ENTENTE_ADDRESS_POSTAL_CODE_MAX },
    { "state", ENTENTE_ADDRESS_STATE_MAX },
    { "phone", ENTENTE_PHONE_MAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *longest = g_strnfill (lengths[i].longest, '1');
      g_autofree char *longer = g_strnfill (lengths[i].longest + 1, '1');

      assert_allowed (rule, lengths[i].field, longest);
      assert_refused (rule, lengths[i].field, longer, ENTENTE_REASON_TOO_LONG);
    }
}

static void
test_the_united_states (void)
{
  g_autoptr (EntenteAddressRule) rule = new_us ();

  assert_refused (rule, "city", "", ENTENTE_REASON_REQUIRED);
  assert_refused (rule, "postal-code", "", ENTENTE_REASON_REQUIRED);
  assert_refused (rule, "postal-code", "9805", ENTENTE_REASON_MALFORMED);
  assert_refused (rule, "postal-code", "98052-", ENTENTE_REASON_MALFORMED);
  assert_refused (rule, "state", "", ENTENTE_REASON_REQUIRED);
  assert_refused (rule, "state", "XX", ENTENTE_REASON_UNKNOWN_VALUE);
  assert_refused (rule, "state", "wa", ENTENTE_REASON_UNKNOWN_VALUE);
  assert_refused (rule, "phone", "555", ENTENTE_REASON_MALFORMED);
  assert_allowed (rule, "phone", "(425) 555-0100");
  assert_allowed (rule, "phone", "1 425 555 0100");
  assert_allowed (rule, "phone", "+1 425 555 0100");
  assert_allowed (rule, "phone", "+14255550100");
  assert_refused (rule, "phone", "+44 425 555 0100", ENTENTE_REASON_MALFORMED);
  /* Another country's, that would do here without the calling code. */
  assert_refused (rule, "phone", "+4255550100", ENTENTE_REASON_MALFORMED);
  assert_example (rule, "postal-code", "9805", "12345");
  assert_example (rule, "phone", "555", "+1 4255550100");
}

static void
test_great_britain (void)
{
  g_autoptr (EntenteAddressRule) rule = new_with_pattern (GB_POSTAL_CODE);

  g_assert_true (entente_address_rule_is_whole (rule));
  assert_allowed (rule, "postal-code", "SW1A 1AA");
  assert_allowed (rule, "postal-code", "m11ae");
  assert_refused (rule, "postal-code", "12345", ENTENTE_REASON_MALFORMED);
  assert_example (rule, "postal-code", "12345", "A1 1AA");
  assert_allowed (rule, "state", "");
  assert_allowed (rule, "city", "");
}

static void
test_countries_without_a_rule (void)
{
  g_autoptr (EntenteAddressRule) france = entente_address_rule_new ("FR", NULL);
  g_autoptr (EntenteAddressRule) poland = entente_address_rule_new ("PL", NULL);

  g_assert_true (entente_address_rule_is_whole (france));
  assert_refused (france, "city", "", ENTENTE_REASON_REQUIRED);
  assert_allowed (france, "postal-code", "");
  assert_allowed (france, "postal-code", "75001");
  assert_allowed (france, "state", "");
  assert_refused (france, "state", "IDF", ENTENTE_REASON_TOO_LONG);
  assert_allowed (france, "phone", "");
  assert_allowed (france, "phone", "+33 1 70 18 99 00");
  assert_refused (france, "phone", "call me", ENTENTE_REASON_MALFORMED);
  assert_refused (france, "phone", "12", ENTENTE_REASON_MALFORMED);
  assert_refused (poland, "phone", "", ENTENTE_REASON_REQUIRED);
  assert_allowed (poland, "phone", "22 123 45 67");
}

static void
test_a_bad_pattern_is_passed_over (void)
{
  static const char *const patterns[] = {
    "(",
    "[",
    "*",
    "a{2,1}",
    "\\",
    "(?<name",
    "(*LIMIT_MATCH=4000000000)^a$",
    "^(?R)$",
    "^(?1)(a)$",
    "(?C1)a",
    "(a)\\g1",
    "\\C",
    "(?P>x)",
    "(((((((((a{1,99}){1,99}){1,99}){1,99}){1,99}){1,99}){1,99}){1,99}){1,99})",
  };
  g_autofree char *long_pattern = g_strnfill (513, 'a');
  g_autofree char *deep_pattern = g_strconcat ("((((((((((((((((((((((((((((((((", "a))))", NULL);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    g_ptr_array_add (all, (gpointer) patterns[i]);
  g_ptr_array_add (all, long_pattern);
  g_ptr_array_add (all, deep_pattern);
  g_ptr_array_add (all, (gpointer) "\xff");

  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (EntenteAddressRule) rule = new_with_pattern (all->pdata[i]);

      g_assert_false (entente_address_rule_is_whole (rule));
      g_assert_true (entente_address_rule_check_field (rule, "postal-code", "anything", NULL));
      g_assert_false (entente_address_rule_check_field (rule, "postal-code", "", NULL));
    }
}

static void
test_usual_patterns_are_used (void)
{
  static const char *const patterns[] = {
    "^\\(?\\d{3}\\)?$",
    "^(?:\\d{3}|[A-Z]{2})$",
    "^(?=\\d)\\d{3}$",
    "^(?!0)\\d{3}$",
    "^(?i)x?\\d{3}$",
    "^[(?*]?\\d{3}$",
  };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (EntenteAddressRule) rule = new_with_pattern (patterns[i]);

      g_test_message ("%s", patterns[i]);
      g_assert_true (entente_address_rule_is_whole (rule));
      assert_allowed (rule, "postal-code", "123");
      assert_refused (rule, "postal-code", "12345678", ENTENTE_REASON_MALFORMED);
    }
}

/* Each of these takes ages when it is allowed to try everything. */
static void
test_an_exhausting_pattern_gives_up (void)
{
  static const char *const patterns[] = {
    "^(a+)+$",
    "^(a|aa)+$",
    "^(a*)*b$",
    "^((a+)*)*$",
    "^(.*a){18}$",
    "^(a?){20}a{20}$",
    "^(?:a|a|a|a|a|a)*$",
  };
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (EntenteAddressRule) rule = new_with_pattern (patterns[i]);

      for (int j = 0; j < 20; j++)
        entente_address_rule_check_field (rule, "postal-code", "aaaaaaaaaaaaaaaaaaa!", NULL);
    }

  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

static void
test_random_patterns_do_no_harm (void)
{
  static const char alphabet[] = "ab01(){}[]|*+?^$\\.,-d:!=<>";
  gint64 start = g_get_monotonic_time ();

  for (int i = 0; i < 4000; i++)
    {
      char pattern[33] = { 0 };
      int n = g_test_rand_int_range (0, sizeof pattern - 1);
      g_autoptr (EntenteAddressRule) rule = NULL;

      for (int j = 0; j < n; j++)
        pattern[j] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];

      rule = new_with_pattern (pattern);
      entente_address_rule_check_field (rule, "postal-code", "ab01ab01ab01ab01ab01", NULL);
      g_assert_false (entente_address_rule_check_field (rule, "postal-code", "", NULL));
    }

  g_assert_cmpint (g_get_monotonic_time () - start, <, 60 * G_USEC_PER_SEC);
}

static void
test_a_rule_is_a_record (void)
{
  g_autoptr (EntenteCountryRule) rule = new_us_rule ();
  g_auto (GStrv) states = entente_country_rule_dup_states (rule);
  g_auto (GStrv) none = entente_country_rule_dup_languages (rule);

  g_assert_cmpuint (g_strv_length (states), ==, 3);
  g_assert_cmpstr (states[2], ==, "WA");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_true (entente_country_rule_get_state_required (rule));
  g_assert_cmpstr (entente_country_rule_get_phone_regex (rule), ==, US_PHONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/address/a-good-one-passes", test_a_good_address_passes);
  g_test_add_func ("/address/order-is-that-of-the-program", test_the_order_is_that_of_the_program);
  g_test_add_func ("/address/lengths-are-bounded", test_lengths_are_bounded);
  g_test_add_func ("/address/united-states", test_the_united_states);
  g_test_add_func ("/address/great-britain", test_great_britain);
  g_test_add_func ("/address/countries-without-a-rule", test_countries_without_a_rule);
  g_test_add_func ("/address/pattern/bad-is-passed-over", test_a_bad_pattern_is_passed_over);
  g_test_add_func ("/address/pattern/usual-is-used", test_usual_patterns_are_used);
  g_test_add_func ("/address/pattern/exhausting-gives-up", test_an_exhausting_pattern_gives_up);
  g_test_add_func ("/address/pattern/random-does-no-harm", test_random_patterns_do_no_harm);
  g_test_add_func ("/address/rule-is-a-record", test_a_rule_is_a_record);

  return g_test_run ();
}
