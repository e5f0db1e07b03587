/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

/* 2026-03-02 09:00:00 UTC */
#define NOW G_GINT64_CONSTANT (1772442000000000)

static const EntenteNewCustomer good = {
  .country = "US",
  .language = "en",
  .name = "Adatum Bakery",
  .domain_prefix = "adatum",
  .address_line1 = "1 Main Street",
  .city = "Springfield",
  .contact_first_name = "Ada",
  .contact_last_name = "Martin",
  .email = "ada@example.com",
  .registration_id = "12-3456789",
  .phone = "2175550100",
};

static const EntenteAttestation good_attestation = {
  .accepted_on = "2026-03-02",
  .first_name = "Ada",
  .last_name = "Martin",
  .email = "ada@example.com",
};

static void
assert_refused (const EntenteNewCustomer *customer,
                EntenteReason             reason,
                const char               *field)
{
  g_autoptr (EntenteAddressRule) rule = entente_address_rule_new ("US", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_new_customer_check (customer, rule, entente_mail_policy_get_default (), &error));
  g_assert_cmpstr (entente_reason_get_nick (entente_error_get_reason (error)), ==, entente_reason_get_nick (reason));
  g_assert_cmpstr (entente_error_get_field (error), ==, field);
}

static void
test_whole_customer_is_good (void)
{
  g_autoptr (EntenteAddressRule) rule = entente_address_rule_new ("US", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_new_customer_check (&good, rule, entente_mail_policy_get_default (), &error));
  g_assert_no_error (error);
}

static void
test_each_field_refuses_for_itself (void)
{
  EntenteNewCustomer customer;

#define REFUSED(member, value, reason, field) \
 customer = good;                             \
 customer.member = value;                     \
 assert_refused (&customer, ENTENTE_REASON_##reason, field)

  REFUSED (country, "FR", UNKNOWN_VALUE, "country");
  REFUSED (country, NULL, REQUIRED, "country");
  REFUSED (language, "", REQUIRED, "language");
  REFUSED (name, "…", MALFORMED, "name");
  REFUSED (domain_prefix, "ad atum", DOMAIN_FORM, "domain-prefix");
  REFUSED (domain_prefix, "ab", TOO_SHORT, "domain-prefix");
  REFUSED (qualification, "astronaut", UNKNOWN_VALUE, "qualification");
  REFUSED (qualification, "education,nonprofit", UNKNOWN_VALUE, "qualification");
  REFUSED (address_line1, "", REQUIRED, "address-line1");
  REFUSED (city, NULL, REQUIRED, "city");
  REFUSED (contact_first_name, "", REQUIRED, "contact-first-name");
  REFUSED (contact_last_name, "", REQUIRED, "contact-last-name");
  REFUSED (email, "ada", MALFORMED, "email");
  REFUSED (phone, "call me", MALFORMED, "phone");
}

static void
test_school_answers_from_its_own_address (void)
{
  EntenteNewCustomer customer = good;

  customer.email = "ada@gmail.com";
  customer.qualification = "education";
  assert_refused (&customer, ENTENTE_REASON_WEB_MAIL, "email");
}

static void
test_every_field_can_be_asked_for (void)
{
  g_autoptr (EntenteAddressRule) rule = entente_address_rule_new ("US", NULL);
  const char *const *fields = entente_new_customer_get_fields ();
  const char *const *attestation_fields = entente_attestation_get_fields ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; fields[i] != NULL; i++)
    g_assert_true (entente_new_customer_check_field (&good, rule, entente_mail_policy_get_default (), fields[i], &error));
  for (guint i = 0; attestation_fields[i] != NULL; i++)
    g_assert_true (entente_attestation_check_field (&good_attestation, NOW, attestation_fields[i], &error));
  g_assert_no_error (error);
}

static void
assert_attestation_refused (const EntenteAttestation *attestation,
                            EntenteReason             reason,
                            const char               *field)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_attestation_check (attestation, NOW, &error));
  g_assert_true (entente_error_is (error, reason));
  g_assert_cmpstr (entente_error_get_field (error), ==, field);
}

static void
test_attestation_names_a_person_and_a_day (void)
{
  EntenteAttestation attestation = good_attestation;

  attestation.accepted_on = "2026-03-03";
  assert_attestation_refused (&attestation, ENTENTE_REASON_IN_FUTURE, "agreement-date");
  attestation.accepted_on = "";
  assert_attestation_refused (&attestation, ENTENTE_REASON_REQUIRED, "agreement-date");

  attestation = good_attestation;
  attestation.first_name = NULL;
  assert_attestation_refused (&attestation, ENTENTE_REASON_REQUIRED, "agreement-first-name");

  attestation = good_attestation;
  attestation.last_name = "";
  assert_attestation_refused (&attestation, ENTENTE_REASON_REQUIRED, "agreement-last-name");

  attestation = good_attestation;
  attestation.email = "ada@";
  assert_attestation_refused (&attestation, ENTENTE_REASON_MALFORMED, "agreement-email");

  attestation = good_attestation;
  attestation.phone = "x";
  assert_attestation_refused (&attestation, ENTENTE_REASON_MALFORMED, "agreement-phone");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/new-customer/whole-customer-is-good", test_whole_customer_is_good);
  g_test_add_func ("/new-customer/each-field-refuses-for-itself", test_each_field_refuses_for_itself);
  g_test_add_func ("/new-customer/school-answers-from-its-own-address", test_school_answers_from_its_own_address);
  g_test_add_func ("/new-customer/every-field-can-be-asked-for", test_every_field_can_be_asked_for);
  g_test_add_func ("/new-customer/attestation-names-a-person-and-a-day", test_attestation_names_a_person_and_a_day);

  return g_test_run ();
}
