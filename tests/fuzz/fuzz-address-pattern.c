/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <entente-core.h>

/* A country's rule from outside, and an address: two patterns, then postal code, phone and state, a line
 * each. No pattern may crash, hang, or let through what is required and missing. */

#define LONGEST_RUN (2 * G_USEC_PER_SEC)

static void
set_text (EntenteRecord *record,
          const char    *field,
          const char    *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);

  entente_record_init_text (record, entente_record_class_find_field (ENTENTE_RECORD_GET_CLASS (record), field), valid);
}

static void
set_required (EntenteRecord *record,
              const char    *field)
{
  entente_record_init_integer (record, entente_record_class_find_field (ENTENTE_RECORD_GET_CLASS (record), field), TRUE);
}

static void
assert_answer (const EntenteAddressRule *rule,
               const char               *field,
               const char               *value)
{
  g_autoptr (GError) error = NULL;

  if (entente_address_rule_check_field (rule, field, value, &error))
    g_assert_no_error (error);
  else
    g_assert_cmpstr (entente_error_get_field (error), ==, field);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *postal_code_pattern = fuzz_take_line (&data, &size);
  g_autofree char *phone_pattern = fuzz_take_line (&data, &size);
  g_autofree char *postal_code = fuzz_take_line (&data, &size);
  g_autofree char *phone = fuzz_take_line (&data, &size);
  g_autofree char *state = fuzz_take_line (&data, &size);
  g_autoptr (EntenteRecord) record = g_object_new (ENTENTE_TYPE_COUNTRY_RULE, NULL);
  g_autoptr (EntenteAddressRule) rule = NULL;
  gint64 start = g_get_monotonic_time ();

  entente_record_init_key (record, "PL", 1);
  set_required (record, "postal_code_required");
  set_text (record, "postal_code_regex", postal_code_pattern);
  set_text (record, "phone_regex", phone_pattern);
  set_text (record, "calling_codes", "48, ,1");
  set_text (record, "states", state);
  rule = entente_address_rule_new ("PL", ENTENTE_COUNTRY_RULE (record));

  assert_answer (rule, "postal-code", postal_code);
  assert_answer (rule, "phone", phone);
  assert_answer (rule, "state", state);
  g_assert_false (entente_address_rule_check_field (rule, "postal-code", "", NULL));
  g_assert_false (entente_address_rule_check_field (rule, "phone", "", NULL));
  g_assert_cmpint (g_get_monotonic_time () - start, <, LONGEST_RUN);

  return 0;
}
