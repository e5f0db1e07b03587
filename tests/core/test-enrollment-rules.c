/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

static const EntenteEnrollmentProfile good_profile = {
  .mpn_id = "4711001",
  .country = "US",
  .active = TRUE,
};

static const EntenteEnrollment good = {
  .country = "US",
  .profile = &good_profile,
  .name = "Contoso IT Services, Inc.",
  .address_line1 = "1 Main Street",
  .city = "Springfield",
  .state = "IL",
  .postal_code = "62701",
  .registration_id = "12-3456789",
  .contact_first_name = "Ada",
  .contact_last_name = "Martin",
  .email = "ada@contoso.example",
  .phone = "2175550100",
  .support_email = "support@contoso.example",
  .support_phone = "+44 20 7946 0958",
  .website = "https://support.contoso.example",
};

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
          const char         *field)
{
  EntenteRecord *record = ENTENTE_RECORD (rule);

  entente_record_init_integer (record, entente_record_class_find_field (ENTENTE_RECORD_GET_CLASS (record), field), TRUE);
}

/* As the United States have it: a state of the list, a postal code of five digits or nine, ten digits of a number. */
static EntenteAddressRule *
new_rule (void)
{
  g_autoptr (EntenteCountryRule) imported = g_object_new (ENTENTE_TYPE_COUNTRY_RULE, NULL);

  entente_record_init_key (ENTENTE_RECORD (imported), "US", 1);
  set_flag (imported, "city_required");
  set_flag (imported, "state_required");
  set_text (imported, "states", "CA,IL,NY");
  set_flag (imported, "postal_code_required");
  set_text (imported, "postal_code_regex", "^[0-9]{5}(-[0-9]{4})?$");
  set_text (imported, "phone_regex", "^[0-9]{10}$");
  set_text (imported, "calling_codes", "1");

  return entente_address_rule_new ("US", imported);
}

static gboolean
check (const EntenteEnrollment  *enrollment,
       GError                  **error)
{
  g_autoptr (EntenteAddressRule) rule = new_rule ();

  return entente_enrollment_check (enrollment, rule, entente_mail_policy_get_default (), error);
}

static void
assert_refused (const EntenteEnrollment *enrollment,
                EntenteReason            reason,
                const char              *field)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (check (enrollment, &error));
  g_assert_cmpstr (entente_reason_get_nick (entente_error_get_reason (error)), ==, entente_reason_get_nick (reason));
  g_assert_cmpstr (entente_error_get_field (error), ==, field);
}

static void
assert_allowed (const EntenteEnrollment *enrollment)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (check (enrollment, &error));
  g_assert_no_error (error);
}

static void
test_whole_enrollment_is_good (void)
{
  assert_allowed (&good);
}

#define REFUSED(member, value, reason, field)                \
 G_STMT_START                                                \
 {                                                           \
  EntenteEnrollment changed = good;                          \
                                                             \
  changed.member = value;                                    \
  assert_refused (&changed, ENTENTE_REASON_##reason, field); \
 }                                                           \
 G_STMT_END

#define ALLOWED(member, value)      \
 G_STMT_START                       \
 {                                  \
  EntenteEnrollment changed = good; \
                                    \
  changed.member = value;           \
  assert_allowed (&changed);        \
 }                                  \
 G_STMT_END

static void
test_organization_is_in_a_country_of_the_program (void)
{
  REFUSED (country, "", REQUIRED, "country");
  REFUSED (country, "XX", UNKNOWN_VALUE, "country");
}

static void
test_profile_is_chosen (void)
{
  REFUSED (profile, NULL, REQUIRED, "profile");
}

/* One that it has all the same has to be its own. */
static void
test_who_needs_no_profile_enrolls_without (void)
{
  EntenteEnrollmentProfile profile = good_profile;
  EntenteEnrollment enrollment = good;

  enrollment.without_profile = TRUE;
  enrollment.profile = NULL;
  assert_allowed (&enrollment);
  profile.active = FALSE;
  enrollment.profile = &profile;
  assert_refused (&enrollment, ENTENTE_REASON_PROFILE_INACTIVE, "profile");
}

static void
test_kinds_that_come_into_the_program (void)
{
  static const struct
  {
    const char *nick;
    gboolean comes;
    const char *status;
    gboolean needs_profile;
    gboolean supports;
  } cases[] = {
    { "reseller", TRUE, "enrolling", TRUE, TRUE },
    { "provider", TRUE, "enrolling", FALSE, TRUE },
    { "customer", TRUE, "active", FALSE, FALSE },
    { "operator", FALSE },
    { "bank", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      EntenteKind kind = entente_kind_from_nick (cases[i].nick);

      g_test_message ("%s", cases[i].nick);
      g_assert_cmpint (entente_enrollment_check_kind (cases[i].nick, "kind", &error), ==, cases[i].comes);
      if (!cases[i].comes)
        {
          g_assert_true (entente_error_is (error, ENTENTE_REASON_UNKNOWN_VALUE));
          g_assert_cmpstr (entente_error_get_field (error), ==, "kind");
          continue;
        }

      g_assert_cmpstr (entente_enrollment_get_first_status (kind), ==, cases[i].status);
      g_assert_cmpint (entente_enrollment_needs_profile (kind), ==, cases[i].needs_profile);
      g_assert_cmpint (entente_organization_supports_customers (kind), ==, cases[i].supports);
    }
}

/* With the work account alone it has a name and a country, and nobody to ask. */
static void
test_who_names_nobody_to_ask_has_not_said_who_it_is (void)
{
  g_autoptr (EntenteRecord) organization = g_object_new (ENTENTE_TYPE_ORGANIZATION, NULL);
  EntenteRecordClass *record_class = ENTENTE_RECORD_GET_CLASS (organization);

  entente_record_init_key (organization, "contoso", 1);
  entente_record_init_text (organization, entente_record_class_find_field (record_class, "name"), "Contoso");
  g_assert_false (entente_organization_is_described (ENTENTE_ORGANIZATION (organization)));
  entente_record_init_text (organization, entente_record_class_find_field (record_class, "email"), "ada@contoso.example");
  g_assert_true (entente_organization_is_described (ENTENTE_ORGANIZATION (organization)));
}

static void
test_profile_of_another_country_is_refused_with_both (void)
{
  g_autoptr (GError) error = NULL;
  EntenteEnrollmentProfile profile = good_profile;
  EntenteEnrollment enrollment = good;

  profile.country = "CA";
  enrollment.profile = &profile;
  g_assert_false (check (&enrollment, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_PROFILE_OTHER_COUNTRY));
  g_assert_cmpstr (entente_error_get_field (error), ==, "profile");
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "CA");
  g_assert_cmpstr (entente_error_get_detail (error, 1), ==, "US");
}

static void
test_inactive_profile_is_refused (void)
{
  EntenteEnrollmentProfile profile = good_profile;
  EntenteEnrollment enrollment = good;

  profile.active = FALSE;
  enrollment.profile = &profile;
  assert_refused (&enrollment, ENTENTE_REASON_PROFILE_INACTIVE, "profile");
}

static void
test_mpn_id_that_is_used_already_is_refused_and_named (void)
{
  g_autoptr (GError) error = NULL;
  EntenteEnrollmentProfile profile = good_profile;
  EntenteEnrollment enrollment = good;

  profile.enrolled = TRUE;
  enrollment.profile = &profile;
  g_assert_false (check (&enrollment, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_ALREADY_ENROLLED));
  g_assert_cmpstr (entente_error_get_field (error), ==, "profile");
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "4711001");
}

/* Nothing can be done about the country of a profile, so that is what is told first. */
static void
test_country_of_a_profile_weighs_more_than_its_state (void)
{
  EntenteEnrollmentProfile profile = { .mpn_id = "1", .country = "FR", .active = FALSE, .enrolled = TRUE };
  EntenteEnrollment enrollment = good;

  enrollment.profile = &profile;
  assert_refused (&enrollment, ENTENTE_REASON_PROFILE_OTHER_COUNTRY, "profile");
  profile.country = "US";
  assert_refused (&enrollment, ENTENTE_REASON_PROFILE_INACTIVE, "profile");
  profile.active = TRUE;
  assert_refused (&enrollment, ENTENTE_REASON_ALREADY_ENROLLED, "profile");
  profile.enrolled = FALSE;
  assert_allowed (&enrollment);
}

static void
test_legal_profile_follows_the_country (void)
{
  REFUSED (name, "", REQUIRED, "name");
  REFUSED (name, "—", MALFORMED, "name");
  REFUSED (address_line1, NULL, REQUIRED, "address-line1");
  REFUSED (address_line2, "a\nb", CONTROL_CHARACTER, "address-line2");
  REFUSED (city, "", REQUIRED, "city");
  REFUSED (state, "", REQUIRED, "state");
  REFUSED (state, "BY", UNKNOWN_VALUE, "state");
  REFUSED (postal_code, "", REQUIRED, "postal-code");
  REFUSED (postal_code, "6270", MALFORMED, "postal-code");
  REFUSED (registration_id, "12\n3", CONTROL_CHARACTER, "registration-id");
}

static void
test_registration_id_is_asked_for_by_some_countries (void)
{
  static const EntenteEnrollmentProfile profiles[] = {
    { .mpn_id = "1", .country = "BY", .active = TRUE },
    { .mpn_id = "2", .country = "FR", .active = TRUE },
  };
  g_autoptr (EntenteAddressRule) belarus = entente_address_rule_new ("BY", NULL);
  g_autoptr (EntenteAddressRule) france = entente_address_rule_new ("FR", NULL);
  const EntenteMailPolicy *policy = entente_mail_policy_get_default ();
  g_autoptr (GError) of_form = NULL;
  EntenteEnrollment enrollment = good;

  enrollment.country = "BY";
  enrollment.profile = &profiles[0];
  enrollment.registration_id = "12345";
  g_assert_false (entente_enrollment_check (&enrollment, belarus, policy, &of_form));
  g_assert_true (entente_error_is (of_form, ENTENTE_REASON_MALFORMED));
  g_assert_cmpstr (entente_error_get_field (of_form), ==, "registration-id");
  enrollment.registration_id = "123456789";
  g_assert_true (entente_enrollment_check (&enrollment, belarus, policy, NULL));

  enrollment.country = "FR";
  enrollment.profile = &profiles[1];
  enrollment.registration_id = "";
  g_assert_true (entente_enrollment_check (&enrollment, france, policy, NULL));
}

static void
test_primary_contact_is_a_person_of_the_company (void)
{
  REFUSED (contact_first_name, "", REQUIRED, "contact-first-name");
  REFUSED (contact_last_name, NULL, REQUIRED, "contact-last-name");
  REFUSED (email, "", REQUIRED, "email");
  REFUSED (email, "ada", MALFORMED, "email");
  REFUSED (email, "ada@gmail.com", WEB_MAIL, "email");
  REFUSED (email, "ada@yahoo.co.uk", WEB_MAIL, "email");
  REFUSED (email, "info@contoso.example", SHARED_MAILBOX, "email");
  REFUSED (email, "Admin@contoso.example", SHARED_MAILBOX, "email");
  REFUSED (email, "marketing@contoso.example", SHARED_MAILBOX, "email");
  REFUSED (phone, "", REQUIRED, "phone");
  REFUSED (phone, "217555", MALFORMED, "phone");
  ALLOWED (phone, "+1 2175550100");
}

static void
test_which_addresses_are_refused_is_the_programs_data (void)
{
  static const char *const domains[] = { "post.example", NULL };
  static const char *const words[] = { "hq", NULL };
  const EntenteMailPolicy policy = { domains, words };
  g_autoptr (EntenteAddressRule) rule = new_rule ();
  EntenteEnrollment enrollment = good;

  enrollment.email = "ada@gmail.com";
  g_assert_true (entente_enrollment_check (&enrollment, rule, &policy, NULL));
  enrollment.email = "hq@contoso.example";
  g_assert_false (entente_enrollment_check (&enrollment, rule, &policy, NULL));
  enrollment.email = "ada@post.example";
  g_assert_false (entente_enrollment_check (&enrollment, rule, &policy, NULL));
}

/* It is where customers write to, most often read by several, and sits wherever it does. */
static void
test_support_may_be_a_mailbox_of_many_but_no_web_mail (void)
{
  REFUSED (support_email, "", REQUIRED, "support-email");
  REFUSED (support_email, "support", MALFORMED, "support-email");
  REFUSED (support_email, "contoso@outlook.com", WEB_MAIL, "support-email");
  ALLOWED (support_email, "info@contoso.example");
  REFUSED (support_phone, "", REQUIRED, "support-phone");
  REFUSED (support_phone, "call us", MALFORMED, "support-phone");
  ALLOWED (support_phone, "+33 1 55 50 01 00");
  REFUSED (website, "contoso", MALFORMED, "website");
  REFUSED (website, "ftp://contoso.example", MALFORMED, "website");
  ALLOWED (website, "");
}

static void
test_who_is_enrolled_gives_the_support_contact_only (void)
{
  EntenteEnrollment enrollment = {
    .country = "US",
    .enrolled = TRUE,
    .support_email = "support@contoso.example",
    .support_phone = "2175550100",
  };
  const char *const *fields = entente_enrollment_get_fields (&enrollment);

  g_assert_cmpstr (fields[0], ==, "support-email");
  g_assert_cmpuint (g_strv_length ((char **) fields), ==, 3);
  assert_allowed (&enrollment);

  enrollment.support_phone = NULL;
  assert_refused (&enrollment, ENTENTE_REASON_REQUIRED, "support-phone");
}

/* Of an enrollment in which nothing is filled in each field is refused in its turn, until all are good. */
static void
test_the_first_field_that_a_person_meets_is_refused_first (void)
{
  static const char *const expected[] = { "country", "profile", "name", "address-line1", "city", "state", "postal-code",
                                          "registration-id", "contact-first-name", "contact-last-name", "email", "phone",
                                          "support-email", "support-phone" };
  EntenteEnrollment enrollment = { NULL };
  guint n = 0;

#define MEETS(member)                                                   \
 G_STMT_START                                                           \
 {                                                                      \
  g_autoptr (GError) error = NULL;                                      \
                                                                        \
  g_assert_false (check (&enrollment, &error));                         \
  g_assert_cmpstr (entente_error_get_field (error), ==, expected[n++]); \
  enrollment.member = good.member;                                      \
 }                                                                      \
 G_STMT_END

  MEETS (country);
  MEETS (profile);
  MEETS (name);
  MEETS (address_line1);
  MEETS (city);
  MEETS (state);
  MEETS (postal_code);
  enrollment.registration_id = "\n";
  MEETS (registration_id);
  MEETS (contact_first_name);
  MEETS (contact_last_name);
  MEETS (email);
  MEETS (phone);
  MEETS (support_email);
  MEETS (support_phone);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
  assert_allowed (&enrollment);
}

/* Who types does not know what the operator says of addresses. */
static void
test_without_a_policy_the_form_alone_is_judged (void)
{
  g_autoptr (EntenteAddressRule) rule = new_rule ();
  EntenteEnrollment enrollment = good;
  g_autoptr (GError) error = NULL;

  enrollment.email = "info@gmail.com";
  enrollment.support_email = "ada@gmail.com";
  g_assert_true (entente_enrollment_check (&enrollment, rule, NULL, NULL));

  enrollment.support_email = "ada";
  g_assert_false (entente_enrollment_check (&enrollment, rule, NULL, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_MALFORMED));
  g_assert_cmpstr (entente_error_get_field (error), ==, "support-email");
}

/* What is changed of an enrollment is named as its fields are. */
static void
test_texts_are_found_by_their_fields (void)
{
  EntenteEnrollment enrollment = good;

  g_assert_cmpstr (entente_enrollment_get_text (&enrollment, "email"), ==, good.email);
  entente_enrollment_set_text (&enrollment, "support-phone", "1");
  g_assert_cmpstr (enrollment.support_phone, ==, "1");
  enrollment.name = NULL;
  g_assert_cmpstr (entente_enrollment_get_text (&enrollment, "name"), ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/enrollment/whole-enrollment-is-good", test_whole_enrollment_is_good);
  g_test_add_func ("/enrollment/organization-is-in-a-country-of-the-program", test_organization_is_in_a_country_of_the_program);
  g_test_add_func ("/enrollment/profile-is-chosen", test_profile_is_chosen);
  g_test_add_func ("/enrollment/who-needs-no-profile-enrolls-without", test_who_needs_no_profile_enrolls_without);
  g_test_add_func ("/enrollment/kinds-that-come-into-the-program", test_kinds_that_come_into_the_program);
  g_test_add_func ("/enrollment/who-names-nobody-to-ask-has-not-said-who-it-is", test_who_names_nobody_to_ask_has_not_said_who_it_is);
  g_test_add_func ("/enrollment/profile-of-another-country-is-refused-with-both", test_profile_of_another_country_is_refused_with_both);
  g_test_add_func ("/enrollment/inactive-profile-is-refused", test_inactive_profile_is_refused);
  g_test_add_func ("/enrollment/mpn-id-that-is-used-already-is-refused-and-named", test_mpn_id_that_is_used_already_is_refused_and_named);
  g_test_add_func ("/enrollment/country-of-a-profile-weighs-more-than-its-state", test_country_of_a_profile_weighs_more_than_its_state);
  g_test_add_func ("/enrollment/legal-profile-follows-the-country", test_legal_profile_follows_the_country);
  g_test_add_func ("/enrollment/registration-id-is-asked-for-by-some-countries", test_registration_id_is_asked_for_by_some_countries);
  g_test_add_func ("/enrollment/primary-contact-is-a-person-of-the-company", test_primary_contact_is_a_person_of_the_company);
  g_test_add_func ("/enrollment/which-addresses-are-refused-is-the-programs-data", test_which_addresses_are_refused_is_the_programs_data);
  g_test_add_func ("/enrollment/support-may-be-a-mailbox-of-many-but-no-web-mail", test_support_may_be_a_mailbox_of_many_but_no_web_mail);
  g_test_add_func ("/enrollment/who-is-enrolled-gives-the-support-contact-only", test_who_is_enrolled_gives_the_support_contact_only);
  g_test_add_func ("/enrollment/the-first-field-that-a-person-meets-is-refused-first", test_the_first_field_that_a_person_meets_is_refused_first);
  g_test_add_func ("/enrollment-rules/without-a-policy-the-form-alone-is-judged", test_without_a_policy_the_form_alone_is_judged);
  g_test_add_func ("/enrollment-rules/texts-are-found-by-their-fields", test_texts_are_found_by_their_fields);

  return g_test_run ();
}
