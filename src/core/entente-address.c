/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-address.h"

#include "entente-country.h"
#include "entente-error.h"
#include "entente-text.h"
#include "entente-validation.h"

/* A pattern comes from outside. It may be no longer than this, and gets no more than so many steps: more
 * than enough for any real postal code, and soon over for a pattern that tries everything. */
#define LONGEST_PATTERN 512
#define LIMITS "(*LIMIT_MATCH=20000)(*LIMIT_DEPTH=500)(*LIMIT_HEAP=1024)"

struct _EntenteAddressRule
{
  char *country;
  gboolean city_required;
  gboolean state_required;
  gboolean postal_code_required;
  gboolean phone_required;
  gboolean whole;
  GStrv states;
  GStrv calling_codes;
  GRegex *postal_code; /* (nullable) */
  GRegex *phone;       /* (nullable) */
};

/* Groups, looking ahead and behind, and no regard to case; no verbs, no calls of itself or of others. */
static gboolean
is_plain_group (const char *group)
{
  if (group[1] == '*')
    return FALSE;

  return group[1] != '?' || (group[2] != '\0' && strchr (":=!<i", group[2]) != NULL);
}

static gboolean
is_harmless (const char *pattern)
{
  gboolean in_class = FALSE;

  if (strlen (pattern) > LONGEST_PATTERN || !g_utf8_validate (pattern, -1, NULL))
    return FALSE;

  for (const char *p = pattern; *p != '\0'; p++)
    if (*p == '\\')
      {
        p++;
        if (*p == '\0' || strchr ("gkC", *p) != NULL)
          return FALSE;
      }
    else if (*p == '[')
      in_class = TRUE;
    else if (*p == ']')
      in_class = FALSE;
    else if (*p == '(' && !in_class && !is_plain_group (p))
      return FALSE;

  return TRUE;
}

static GRegex *
compile (const char *pattern,
         gboolean   *whole)
{
  g_autofree char *limited = NULL;
  GRegex *regex = NULL;

  if (pattern[0] == '\0')
    return NULL;

  if (is_harmless (pattern))
    {
      limited = g_strconcat (LIMITS, pattern, NULL);
      regex = g_regex_new (limited, G_REGEX_DOLLAR_ENDONLY, 0, NULL);
    }

  if (regex == NULL)
    *whole = FALSE;

  return regex;
}

/* A match that was given up says nothing against the text. */
static gboolean
matches (GRegex     *regex,
         const char *text)
{
  g_autoptr (GError) error = NULL;

  return g_regex_match_full (regex, text, -1, 0, 0, NULL, &error) || error != NULL;
}

/* What applies where no rule was imported: a city, and otherwise nothing that some country lacks. */
EntenteAddressRule *
entente_address_rule_new (const char         *country,
                          EntenteCountryRule *rule)
{
  EntenteAddressRule *self;

  g_return_val_if_fail (country != NULL, NULL);
  g_return_val_if_fail (rule == NULL || ENTENTE_IS_COUNTRY_RULE (rule), NULL);

  self = g_new0 (EntenteAddressRule, 1);
  self->country = g_strdup (country);
  self->city_required = TRUE;
  self->phone_required = entente_country_requires_phone (country);
  self->whole = TRUE;

  if (rule == NULL)
    return self;

  self->city_required = entente_country_rule_get_city_required (rule);
  self->state_required = entente_country_rule_get_state_required (rule);
  self->postal_code_required = entente_country_rule_get_postal_code_required (rule);
  self->states = entente_country_rule_dup_states (rule);
  self->calling_codes = entente_country_rule_dup_calling_codes (rule);
  self->postal_code = compile (entente_country_rule_get_postal_code_regex (rule), &self->whole);
  self->phone = compile (entente_country_rule_get_phone_regex (rule), &self->whole);

  return self;
}

void
entente_address_rule_free (EntenteAddressRule *self)
{
  g_clear_pointer (&self->country, g_free);
  g_clear_pointer (&self->states, g_strfreev);
  g_clear_pointer (&self->calling_codes, g_strfreev);
  g_clear_pointer (&self->postal_code, g_regex_unref);
  g_clear_pointer (&self->phone, g_regex_unref);
  g_free (self);
}

gboolean
entente_address_rule_is_whole (const EntenteAddressRule *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->whole;
}

static gboolean
check_country (const EntenteAddressRule  *self,
               const char                *value,
               const char                *field,
               GError                   **error)
{
  if (!entente_country_check (value, field, error))
    return FALSE;

  if (!g_str_equal (value, self->country))
    {
      entente_refuse (error, ENTENTE_REASON_UNKNOWN_VALUE, field, value, NULL);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_line1 (const EntenteAddressRule  *self,
             const char                *value,
             const char                *field,
             GError                   **error)
{
  return entente_text_check (value, 1, ENTENTE_ADDRESS_LINE_MAX, ENTENTE_TEXT_SINGLE_LINE, field, error);
}

static gboolean
check_line2 (const EntenteAddressRule  *self,
             const char                *value,
             const char                *field,
             GError                   **error)
{
  return entente_text_check (value, 0, ENTENTE_ADDRESS_LINE_MAX, ENTENTE_TEXT_SINGLE_LINE, field, error);
}

static gboolean
check_city (const EntenteAddressRule  *self,
            const char                *value,
            const char                *field,
            GError                   **error)
{
  gsize shortest = self->city_required ? 1 : 0;

  return entente_text_check (value, shortest, ENTENTE_ADDRESS_CITY_MAX, ENTENTE_TEXT_SINGLE_LINE, field, error);
}

/* How postal codes and telephone numbers are written around the world: a rule is a pattern, and one of these most
 * often fits it. */
static const char *const postal_codes[] = { "12345", "1234", "123456", "1234567", "A1A 1A1", "A1 1AA", "1234 AA", "123-4567", "12-345", "1234-123", "123 45", "AA1234", NULL };
static const char *const phones[] = { "4255550100", "255550100", "25555010", "2555501", "1234567890", "13012345678", "030 1234567", NULL };

/* NULL when none fits. */
static const char *
find_example (GRegex            *pattern,
              const char *const *examples)
{
  for (guint i = 0; examples[i] != NULL; i++)
    if (matches (pattern, examples[i]))
      return examples[i];

  return NULL;
}

static gboolean
check_postal_code (const EntenteAddressRule  *self,
                   const char                *value,
                   const char                *field,
                   GError                   **error)
{
  gsize shortest = self->postal_code_required ? 1 : 0;

  if (!entente_text_check (value, shortest, ENTENTE_ADDRESS_POSTAL_CODE_MAX, ENTENTE_TEXT_SINGLE_LINE, field, error))
    return FALSE;

  if (value[0] != '\0' && self->postal_code != NULL && !matches (self->postal_code, value))
    {
      entente_refuse (error, ENTENTE_REASON_MALFORMED, field, find_example (self->postal_code, postal_codes), NULL);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_state (const EntenteAddressRule  *self,
             const char                *value,
             const char                *field,
             GError                   **error)
{
  gsize shortest = self->state_required ? 1 : 0;

  if (value[0] == '\0' || self->states == NULL || self->states[0] == NULL)
    return entente_text_check (value, shortest, ENTENTE_ADDRESS_STATE_MAX, ENTENTE_TEXT_SINGLE_LINE, field, error);

  if (!g_strv_contains ((const char *const *) self->states, value))
    {
      entente_refuse (error, ENTENTE_REASON_UNKNOWN_VALUE, field, value, NULL);
      return FALSE;
    }

  return TRUE;
}

/* The recorded patterns know no "+" and often no calling code, which people type all the same. */
static gboolean
matches_phone (const EntenteAddressRule *self,
               const char               *value)
{
  if (matches (self->phone, value))
    return TRUE;

  if (value[0] != '+')
    return FALSE;

  /* Nobody knows which numbers are the country's own. */
  if (self->calling_codes[0] == NULL)
    return matches (self->phone, value + 1);

  for (guint i = 0; self->calling_codes[i] != NULL; i++)
    if (g_str_has_prefix (value + 1, self->calling_codes[i]))
      {
        const char *rest = value + 1 + strlen (self->calling_codes[i]);

        if (matches (self->phone, value + 1) || matches (self->phone, rest + strspn (rest, " -./")))
          return TRUE;
      }

  return FALSE;
}

static gboolean
check_phone (const EntenteAddressRule  *self,
             const char                *value,
             const char                *field,
             GError                   **error)
{
  if (value[0] == '\0' && !self->phone_required)
    return TRUE;

  if (self->phone == NULL || value[0] == '\0')
    return entente_validate_phone (value, field, error);

  if (!entente_text_check (value, 1, ENTENTE_PHONE_MAX, ENTENTE_TEXT_SINGLE_LINE, field, error))
    return FALSE;

  if (!matches_phone (self, value))
    {
      const char *national = find_example (self->phone, phones);
      const char *code = self->calling_codes[0];
      g_autofree char *example = national != NULL && code != NULL ? g_strdup_printf ("+%s %s", code, national) : g_strdup (national);

      entente_refuse (error, ENTENTE_REASON_MALFORMED, field, example, NULL);
      return FALSE;
    }

  return TRUE;
}

/* In the order in which a form asks for them. */
static const struct
{
  const char *field;
  gsize offset;
  gboolean (*check) (const EntenteAddressRule *self,
                     const char *value,
                     const char *field,
                     GError **error);
} checks[] = {
  { "country", G_STRUCT_OFFSET (EntenteAddress, country), check_country },
  { "address-line1", G_STRUCT_OFFSET (EntenteAddress, line1), check_line1 },
  { "address-line2", G_STRUCT_OFFSET (EntenteAddress, line2), check_line2 },
  { "city", G_STRUCT_OFFSET (EntenteAddress, city), check_city },
  { "postal-code", G_STRUCT_OFFSET (EntenteAddress, postal_code), check_postal_code },
  { "state", G_STRUCT_OFFSET (EntenteAddress, state), check_state },
  { "phone", G_STRUCT_OFFSET (EntenteAddress, phone), check_phone },
};

gboolean
entente_address_rule_check (const EntenteAddressRule  *self,
                            const EntenteAddress      *address,
                            GError                   **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (address != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      const char *value = G_STRUCT_MEMBER (const char *, address, checks[i].offset);

      g_return_val_if_fail (value != NULL, FALSE);

      if (!checks[i].check (self, value, checks[i].field, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
entente_address_rule_check_field (const EntenteAddressRule  *self,
                                  const char                *field,
                                  const char                *value,
                                  GError                   **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i].field, field))
      return checks[i].check (self, value, field, error);

  g_return_val_if_reached (FALSE);
}
