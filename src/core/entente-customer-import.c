/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-customer-import.h"

#include "entente-address.h"
#include "entente-country.h"
#include "entente-customer-words-private.h"
#include "entente-error.h"
#include "entente-row-reading.h"
#include "entente-text.h"
#include "entente-validation.h"

struct _EntenteCustomerImport
{
  char *suffix;
  char *country;
  gint64 now;
  const EntenteMailPolicy *policy;

  guint n_columns;
  int columns[ENTENTE_N_CUSTOMER_FIELDS]; /* where each field comes from, or -1 */

  GHashTable *country_names; /* folded English name → code */
  GHashTable *rules;         /* code → EntenteAddressRule */
  GHashTable *domains;       /* of the good rows so far → line */
  GPtrArray *texts;          /* of the present row */
};

/* The row that is being read, with what is wrong in it. */
typedef struct
{
  EntenteRowReading base;
  EntenteCustomerImport *import;
  EntenteCustomerRow *customer;
} Reading;

#define VALUE(reading, FIELD) ((reading)->customer->values[ENTENTE_CUSTOMER_FIELD_##FIELD])

/* Most cells are plain already, and need no copy. */
static const char *
clean (Reading    *reading,
       const char *cell)
{
  const char *end = cell;

  while (*end != '\0' && g_ascii_isprint (*end))
    end++;

  if (*end != '\0' || g_ascii_isspace (cell[0]) || (end > cell && g_ascii_isspace (end[-1])))
    return entente_row_reading_keep (&reading->base, entente_text_clean (cell));

  return cell;
}

static gboolean
judge (Reading   *reading,
       gboolean   good,
       GError   **error)
{
  return entente_row_reading_judge (&reading->base, good, error);
}

static void
read_name (Reading *reading)
{
  GError *error = NULL;

  judge (reading, entente_validate_organization_name (VALUE (reading, NAME), "name", &error), &error);
}

/* Answers the whole domain for a whole domain or its prefix. */
static const char *
read_domain_value (Reading     *reading,
                   const char  *value,
                   const char  *field,
                   GError     **error)
{
  EntenteCustomerImport *self = reading->import;
  g_autofree char *prefix = g_ascii_strdown (value, -1);
  gsize length = strlen (prefix);
  gsize suffix_length = strlen (self->suffix);

  if (length > suffix_length && prefix[length - suffix_length - 1] == '.' &&
      g_str_equal (prefix + length - suffix_length, self->suffix))
    prefix[length - suffix_length - 1] = '\0';

  if (strchr (prefix, '.') != NULL)
    {
      g_autofree char *example = g_strconcat ("company.", self->suffix, NULL);

      entente_refuse (error, ENTENTE_REASON_MALFORMED, field, example, NULL);
      return NULL;
    }

  if (!entente_validate_domain_prefix (prefix, field, error))
    return NULL;

  return entente_row_reading_keep (&reading->base, g_strconcat (prefix, ".", self->suffix, NULL));
}

static void
read_domain (Reading *reading)
{
  const char *domain;
  GError *error = NULL;

  domain = read_domain_value (reading, VALUE (reading, DOMAIN), "domain", &error);
  if (!judge (reading, domain != NULL, &error))
    return;

  VALUE (reading, DOMAIN) = domain;

  entente_row_reading_check_first (&reading->base, reading->import->domains, domain, "domain");
}

static void
read_relationship (Reading *reading)
{
  const char *value = VALUE (reading, RELATIONSHIP);
  const char *nick = ENTENTE_RELATIONSHIP_RESELLER;
  GError *error = NULL;

  if (value[0] != '\0')
    nick = entente_customer_words_find_relationship (value);

  if (nick == NULL)
    {
      entente_refuse (&error, ENTENTE_REASON_UNKNOWN_VALUE, "relationship", value, NULL);
      entente_row_reading_add (&reading->base, error);
      return;
    }

  VALUE (reading, RELATIONSHIP) = nick;
  reading->customer->reseller = !g_str_equal (nick, ENTENTE_RELATIONSHIP_DELEGATED);
  reading->customer->dap = !g_str_equal (nick, ENTENTE_RELATIONSHIP_RESELLER);
}

static void
read_reseller (Reading *reading)
{
  const char *value = VALUE (reading, RESELLER);
  const char *domain;
  GError *error = NULL;

  if (value[0] == '\0')
    return;

  if (strspn (value, "0123456789") == strlen (value))
    {
      judge (reading, entente_validate_mpn_id (value, "reseller", &error), &error);
      return;
    }

  domain = read_domain_value (reading, value, "reseller", &error);
  if (judge (reading, domain != NULL, &error))
    VALUE (reading, RESELLER) = domain;
}

static const char *
get_country_code (Reading    *reading,
                  const char *value)
{
  g_autofree char *folded = NULL;
  const char *code;

  if (strlen (value) == 2)
    return entente_row_reading_keep (&reading->base, g_ascii_strup (value, -1));

  folded = entente_text_fold (value);
  code = g_hash_table_lookup (reading->import->country_names, folded);

  return code != NULL ? code : value;
}

static const EntenteAddressRule *
get_rule (EntenteCustomerImport *self,
          const char            *country)
{
  EntenteAddressRule *rule = g_hash_table_lookup (self->rules, country);

  if (rule == NULL)
    {
      rule = entente_address_rule_new (country, NULL);
      g_hash_table_insert (self->rules, g_strdup (country), rule);
    }

  return rule;
}

/* Which country it is decides over the rest of the address, so that is judged only in a known one. */
static void
read_address (Reading *reading)
{
  static const EntenteCustomerField others[] = {
    ENTENTE_CUSTOMER_FIELD_ADDRESS_LINE1,
    ENTENTE_CUSTOMER_FIELD_ADDRESS_LINE2,
    ENTENTE_CUSTOMER_FIELD_CITY,
    ENTENTE_CUSTOMER_FIELD_STATE,
    ENTENTE_CUSTOMER_FIELD_POSTAL_CODE,
    ENTENTE_CUSTOMER_FIELD_PHONE,
  };
  EntenteCustomerImport *self = reading->import;
  const EntenteAddressRule *rule;
  const char *country;
  GError *error = NULL;

  country = VALUE (reading, COUNTRY) = get_country_code (reading, VALUE (reading, COUNTRY));
  if (!judge (reading, entente_country_check (country, "country", &error), &error))
    return;

  judge (reading, entente_country_check_same_region (country, self->country, "country", &error), &error);

  if (strlen (VALUE (reading, STATE)) <= ENTENTE_ADDRESS_STATE_MAX)
    VALUE (reading, STATE) = entente_row_reading_keep (&reading->base, g_ascii_strup (VALUE (reading, STATE), -1));

  rule = get_rule (self, country);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      const char *field = entente_customer_field_to_nick (others[i]);
      const char *value = reading->customer->values[others[i]];

      judge (reading, entente_address_rule_check_field (rule, field, value, &error), &error);
    }

  judge (reading,
         entente_country_check_registration_id (country, VALUE (reading, REGISTRATION_ID), "registration-id", &error),
         &error);
}

static void
read_qualification (Reading *reading)
{
  const char *value = VALUE (reading, QUALIFICATION);
  char *nicks = entente_customer_words_read_qualifications (value);
  GError *error = NULL;

  if (nicks != NULL)
    {
      VALUE (reading, QUALIFICATION) = entente_row_reading_keep (&reading->base, nicks);
      return;
    }

  entente_refuse (&error, ENTENTE_REASON_UNKNOWN_VALUE, "qualification", value, NULL);
  entente_row_reading_add (&reading->base, error);
}

static void
read_contact (Reading *reading)
{
  const char *email = VALUE (reading, EMAIL);
  GError *error = NULL;

  judge (reading, entente_validate_person_name (VALUE (reading, CONTACT_FIRST_NAME), "contact-first-name", &error), &error);
  judge (reading, entente_validate_person_name (VALUE (reading, CONTACT_LAST_NAME), "contact-last-name", &error), &error);

  /* Special terms for schools are given to the school, not to somebody's own mailbox. */
  if (g_str_has_prefix (VALUE (reading, QUALIFICATION), "education"))
    judge (reading, entente_validate_work_email (email, reading->import->policy, "email", &error), &error);
  else
    judge (reading, entente_validate_email (email, "email", &error), &error);
}

static void
read_language (Reading *reading)
{
  const char *value = VALUE (reading, LANGUAGE);
  GError *error = NULL;

  if (value[0] == '\0')
    return;

  if (strchr (value, '-') == NULL)
    value = VALUE (reading, LANGUAGE) = entente_row_reading_keep (&reading->base, g_ascii_strdown (value, -1));

  judge (reading, entente_validate_language (value, "language", &error), &error);
}

/* Who accepted the agreement is the contact, unless the row says who. */
static void
read_signatory (Reading *reading)
{
  const char *first_name = VALUE (reading, AGREEMENT_FIRST_NAME);
  const char *last_name = VALUE (reading, AGREEMENT_LAST_NAME);
  gboolean is_contact = first_name[0] == '\0' && last_name[0] == '\0';
  GError *error = NULL;

  if (is_contact)
    {
      VALUE (reading, AGREEMENT_FIRST_NAME) = VALUE (reading, CONTACT_FIRST_NAME);
      VALUE (reading, AGREEMENT_LAST_NAME) = VALUE (reading, CONTACT_LAST_NAME);
    }
  else
    {
      judge (reading, entente_validate_person_name (first_name, "agreement-first-name", &error), &error);
      judge (reading, entente_validate_person_name (last_name, "agreement-last-name", &error), &error);
    }

  if (is_contact && VALUE (reading, AGREEMENT_EMAIL)[0] == '\0')
    VALUE (reading, AGREEMENT_EMAIL) = VALUE (reading, EMAIL);
  else
    judge (reading, entente_validate_email (VALUE (reading, AGREEMENT_EMAIL), "agreement-email", &error), &error);

  if (VALUE (reading, AGREEMENT_PHONE)[0] != '\0')
    judge (reading, entente_validate_phone (VALUE (reading, AGREEMENT_PHONE), "agreement-phone", &error), &error);
}

static void
read_agreement (Reading *reading)
{
  const char *date = VALUE (reading, AGREEMENT_DATE);
  gboolean has_time = strlen (date) > 10 && date[10] == 'T';
  gboolean stated = FALSE;
  GError *error = NULL;

  for (int field = ENTENTE_CUSTOMER_FIELD_AGREEMENT_DATE; field <= ENTENTE_CUSTOMER_FIELD_AGREEMENT_PHONE; field++)
    stated |= reading->customer->values[field][0] != '\0';
  if (!stated)
    return;

  /* Partner Center gives a whole instant, of which the day counts. */
  if (has_time)
    date = VALUE (reading, AGREEMENT_DATE) = entente_row_reading_keep (&reading->base, g_strndup (date, 10));

  judge (reading, entente_validate_past_date (date, reading->import->now, "agreement-date", &error), &error);

  read_signatory (reading);
}

static void
take_cells (Reading *reading)
{
  const int *columns = reading->import->columns;

  reading->customer->line = reading->base.row->line;
  reading->customer->reseller = FALSE;
  reading->customer->dap = FALSE;

  for (int field = 0; field < ENTENTE_N_CUSTOMER_FIELDS; field++)
    reading->customer->values[field] = clean (reading, entente_csv_row_get_cell (reading->base.row, columns[field]));

  reading->base.subject = VALUE (reading, DOMAIN)[0] != '\0' ? VALUE (reading, DOMAIN) : VALUE (reading, NAME);
}

static GHashTable *
index_country_names (void)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;
  const EntenteCountry *countries = entente_country_get_all (&n);

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (names, entente_text_fold (countries[i].name), (gpointer) countries[i].code);

  return names;
}

EntenteCustomerImport *
entente_customer_import_new (EntenteCustomerMapping *mapping,
                             const char             *suffix,
                             const char             *country,
                             gint64                  now)
{
  EntenteCustomerImport *self;

  g_return_val_if_fail (ENTENTE_IS_CUSTOMER_MAPPING (mapping), NULL);
  g_return_val_if_fail (suffix != NULL && suffix[0] != '\0', NULL);
  g_return_val_if_fail (country != NULL, NULL);

  self = g_new0 (EntenteCustomerImport, 1);
  self->suffix = g_ascii_strdown (suffix, -1);
  self->country = g_strdup (country);
  self->now = now;
  self->policy = entente_mail_policy_get_default ();
  self->country_names = index_country_names ();
  self->rules = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) entente_address_rule_free);
  self->domains = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->texts = g_ptr_array_new_with_free_func (g_free);

  self->n_columns = entente_customer_mapping_get_n_columns (mapping);
  for (int field = 0; field < ENTENTE_N_CUSTOMER_FIELDS; field++)
    self->columns[field] = entente_customer_mapping_find_column (mapping, (EntenteCustomerField) field);

  return self;
}

void
entente_customer_import_free (EntenteCustomerImport *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->suffix, g_free);
  g_clear_pointer (&self->country, g_free);
  g_clear_pointer (&self->country_names, g_hash_table_unref);
  g_clear_pointer (&self->rules, g_hash_table_unref);
  g_clear_pointer (&self->domains, g_hash_table_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_free (self);
}

void
entente_customer_import_set_mail_policy (EntenteCustomerImport   *self,
                                         const EntenteMailPolicy *policy)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (policy != NULL);

  self->policy = policy;
}

void
entente_customer_import_add_rule (EntenteCustomerImport *self,
                                  EntenteCountryRule    *rule)
{
  const char *country;

  g_return_if_fail (self != NULL);
  g_return_if_fail (ENTENTE_IS_COUNTRY_RULE (rule));

  country = entente_record_get_id (ENTENTE_RECORD (rule));
  g_hash_table_replace (self->rules, g_strdup (country), entente_address_rule_new (country, rule));
}

EntenteCustomerRowKind
entente_customer_import_read (EntenteCustomerImport *self,
                              const EntenteCsvRow   *row,
                              EntenteCustomerRow    *customer,
                              GPtrArray             *problems)
{
  Reading reading = { { row, "", NULL, problems, 0 }, self, customer };

  g_return_val_if_fail (self != NULL, ENTENTE_CUSTOMER_ROW_EMPTY);
  g_return_val_if_fail (row != NULL && customer != NULL, ENTENTE_CUSTOMER_ROW_EMPTY);
  g_return_val_if_fail (problems != NULL, ENTENTE_CUSTOMER_ROW_EMPTY);

  reading.base.texts = self->texts;
  g_ptr_array_set_size (self->texts, 0);
  take_cells (&reading);
  if (entente_csv_row_is_empty (row))
    return ENTENTE_CUSTOMER_ROW_EMPTY;

  if (!entente_row_reading_check_shape (&reading.base, self->n_columns))
    return ENTENTE_CUSTOMER_ROW_BAD;

  read_name (&reading);
  read_domain (&reading);
  read_relationship (&reading);
  read_reseller (&reading);
  read_address (&reading);
  read_qualification (&reading);
  read_contact (&reading);
  read_language (&reading);
  read_agreement (&reading);

  if (reading.base.n_problems > 0)
    return ENTENTE_CUSTOMER_ROW_BAD;

  g_hash_table_insert (self->domains, g_strdup (customer->values[ENTENTE_CUSTOMER_FIELD_DOMAIN]),
                       GUINT_TO_POINTER (customer->line));

  return ENTENTE_CUSTOMER_ROW_GOOD;
}

void
entente_customer_export_begin (GString *text)
{
  const char *headings[ENTENTE_N_CUSTOMER_FIELDS];

  g_return_if_fail (text != NULL);

  for (int field = 0; field < ENTENTE_N_CUSTOMER_FIELDS; field++)
    headings[field] = entente_customer_field_get_heading ((EntenteCustomerField) field);

  entente_csv_append_row (text, headings, ENTENTE_N_CUSTOMER_FIELDS);
}

void
entente_customer_export_append (GString           *text,
                                const char *const *values)
{
  g_return_if_fail (text != NULL);
  g_return_if_fail (values != NULL);

  entente_csv_append_row (text, values, ENTENTE_N_CUSTOMER_FIELDS);
}

const char *
entente_relationship_to_nick (gboolean reseller,
                              gboolean dap)
{
  if (!dap)
    return ENTENTE_RELATIONSHIP_RESELLER;

  return reseller ? ENTENTE_RELATIONSHIP_RESELLER_DELEGATED : ENTENTE_RELATIONSHIP_DELEGATED;
}
