/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-validation.h"

#include "entente-error.h"
#include "entente-text.h"

#define LOCAL_PART_MAX 64
#define LABEL_MAX 63
#define LANGUAGE_MAX 35

#define PHONE_EXAMPLE "+1 425 555 0100"

/* Web mail, which no company answers from: the brands that the program refuses. ".*" stands for any ending. */
static const char *const web_mail_domains[] = {
  "aim.com",
  "aol.com",
  "gmail.com",
  "googlemail.com",
  "hotmail.*",
  "icloud.com",
  "live.*",
  "mac.com",
  "me.com",
  "msn.com",
  "outlook.*",
  "rocketmail.com",
  "yahoo.*",
  "ymail.com",
  NULL,
};

/* Mailboxes of a role, behind which no person can be recognized. */
static const char *const mailbox_words[] = {
  "admin",
  "administrator",
  "contact",
  "email",
  "hello",
  "info",
  "mail",
  "marketing",
  "no-reply",
  "noreply",
  "office",
  "postmaster",
  "sales",
  "support",
  "test",
  "webmaster",
  NULL,
};

static const EntenteMailPolicy default_mail_policy = { web_mail_domains, mailbox_words };

static gboolean
refuse_form (GError     **error,
             const char  *field,
             const char  *example)
{
  entente_refuse (error, ENTENTE_REASON_MALFORMED, field, example, NULL);

  return FALSE;
}

const EntenteMailPolicy *
entente_mail_policy_get_default (void)
{
  return &default_mail_policy;
}

gboolean
entente_validate_organization_name (const char  *name,
                                    const char  *field,
                                    GError     **error)
{
  g_return_val_if_fail (name != NULL, FALSE);

  if (!entente_text_check (name, 1, ENTENTE_ORGANIZATION_NAME_MAX, ENTENTE_TEXT_SINGLE_LINE, field, error))
    return FALSE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;

  return refuse_form (error, field, NULL);
}

/* A first, middle or last name has from 1 to 50 characters. */
gboolean
entente_validate_person_name (const char  *name,
                              const char  *field,
                              GError     **error)
{
  g_return_val_if_fail (name != NULL, FALSE);

  return entente_text_check (name, 1, ENTENTE_PERSON_NAME_MAX, ENTENTE_TEXT_SINGLE_LINE, field, error);
}

/* RFC 5322 "dot-atom", with letters of any script (RFC 6531); no quoted strings, which nobody has. */
static gboolean
is_local_part (const char *start,
               const char *end)
{
  gboolean after_dot = TRUE;

  if (end == start || end - start > LOCAL_PART_MAX)
    return FALSE;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '.')
        {
          if (after_dot)
            return FALSE;
          after_dot = TRUE;
          continue;
        }

      after_dot = FALSE;
      if (c < 0x80 ? !g_ascii_isalnum (c) && strchr ("!#$%&'*+-/=?^_`{|}~", c) == NULL
                   : !g_unichar_isalnum (c) && !g_unichar_ismark (c))
        return FALSE;
    }

  return !after_dot;
}

static gboolean
is_label (const char *label)
{
  gsize length = strlen (label);

  if (length == 0 || length > LABEL_MAX || label[0] == '-' || label[length - 1] == '-')
    return FALSE;

  for (const char *p = label; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '-' && !g_unichar_isalnum (c) && !g_unichar_ismark (c))
        return FALSE;
    }

  return TRUE;
}

/* At least two labels; the last is no number, so that addresses of machines are none. */
static gboolean
is_host_name (const char *host)
{
  g_auto (GStrv) labels = g_strsplit (host, ".", -1);
  guint n = g_strv_length (labels);

  if (n < 2 || strlen (host) > ENTENTE_EMAIL_MAX)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!is_label (labels[i]))
      return FALSE;

  return strlen (labels[n - 1]) >= 2 && !g_ascii_isdigit (labels[n - 1][0]);
}

gboolean
entente_validate_email (const char  *email,
                        const char  *field,
                        GError     **error)
{
  const char *at;

  g_return_val_if_fail (email != NULL, FALSE);

  if (!entente_text_check (email, 1, ENTENTE_EMAIL_MAX, ENTENTE_TEXT_SINGLE_LINE, field, error))
    return FALSE;

  at = strrchr (email, '@');
  if (at == NULL || !is_local_part (email, at) || !is_host_name (at + 1))
    return refuse_form (error, field, "name@example.com");

  return TRUE;
}

/* An ending such as "com" or "co.uk": one label, or two of which the first is short. */
static gboolean
is_public_ending (const char *ending)
{
  const char *dot = strchr (ending, '.');

  if (dot == NULL)
    return ending[0] != '\0';

  return dot - ending <= 3 && strchr (dot + 1, '.') == NULL;
}

static gboolean
domain_matches (const char *domain,
                const char *pattern)
{
  gsize length = strlen (pattern);

  if (g_str_has_prefix (pattern, "*."))
    return g_str_has_suffix (domain, pattern + 1);

  if (g_str_has_suffix (pattern, ".*"))
    return strncmp (domain, pattern, length - 1) == 0 && is_public_ending (domain + length - 1);

  return g_str_equal (domain, pattern);
}

gboolean
entente_validate_work_email (const char               *email,
                             const EntenteMailPolicy  *policy,
                             const char               *field,
                             GError                  **error)
{
  g_autofree char *local = NULL;
  g_autofree char *domain = NULL;
  const char *at;

  g_return_val_if_fail (policy != NULL, FALSE);

  if (!entente_validate_email (email, field, error))
    return FALSE;

  at = strrchr (email, '@');
  local = g_ascii_strdown (email, at - email);
  domain = g_ascii_strdown (at + 1, -1);

  for (guint i = 0; policy->web_mail_domains[i] != NULL; i++)
    if (domain_matches (domain, policy->web_mail_domains[i]))
      {
        entente_refuse (error, ENTENTE_REASON_WEB_MAIL, field, domain, NULL);
        return FALSE;
      }

  if (g_strv_contains (policy->mailbox_words, local))
    {
      entente_refuse (error, ENTENTE_REASON_SHARED_MAILBOX, field, local, NULL);
      return FALSE;
    }

  return TRUE;
}

gboolean
entente_validate_phone (const char  *phone,
                        const char  *field,
                        GError     **error)
{
  guint digits = 0;

  g_return_val_if_fail (phone != NULL, FALSE);

  if (!entente_text_check (phone, 1, ENTENTE_PHONE_MAX, ENTENTE_TEXT_SINGLE_LINE, field, error))
    return FALSE;

  for (const char *p = phone + (phone[0] == '+'); *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      digits++;
    else if (strchr (" -./()", *p) == NULL)
      return refuse_form (error, field, PHONE_EXAMPLE);

  return digits >= 3 || refuse_form (error, field, PHONE_EXAMPLE);
}

/* Digits alone. */
gboolean
entente_validate_mpn_id (const char  *mpn_id,
                         const char  *field,
                         GError     **error)
{
  g_return_val_if_fail (mpn_id != NULL, FALSE);

  if (!entente_text_check (mpn_id, 1, ENTENTE_MPN_ID_MAX, ENTENTE_TEXT_SINGLE_LINE, field, error))
    return FALSE;

  if (mpn_id[0] == '0' || strspn (mpn_id, "0123456789") != strlen (mpn_id))
    return refuse_form (error, field, "1234567");

  return TRUE;
}

static gboolean
refuse_domain (GError     **error,
               const char  *field)
{
  entente_refuse (error, ENTENTE_REASON_DOMAIN_FORM, field, NULL);

  return FALSE;
}

/* What a name in the domain system can be. Two hyphens in the third and fourth place are kept for names of other scripts. */
gboolean
entente_validate_domain_prefix (const char  *prefix,
                                const char  *field,
                                GError     **error)
{
  gsize length;

  g_return_val_if_fail (prefix != NULL, FALSE);

  if (!entente_text_check (prefix, ENTENTE_DOMAIN_PREFIX_MIN, ENTENTE_DOMAIN_PREFIX_MAX, ENTENTE_TEXT_SINGLE_LINE, field, error))
    return FALSE;

  for (const char *p = prefix; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      return refuse_domain (error, field);

  length = strlen (prefix);
  if (!g_ascii_isalpha (prefix[0]) || prefix[length - 1] == '-' || (prefix[2] == '-' && prefix[3] == '-'))
    return refuse_domain (error, field);

  return TRUE;
}

gboolean
entente_validate_url (const char  *url,
                      const char  *field,
                      GError     **error)
{
  g_autoptr (GUri) uri = NULL;

  g_return_val_if_fail (url != NULL, FALSE);

  if (!entente_text_check (url, 1, ENTENTE_URL_MAX, ENTENTE_TEXT_SINGLE_LINE, field, error))
    return FALSE;

  if (strpbrk (url, " <>\"") == NULL)
    uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);

  if (uri == NULL ||
      (!g_str_equal (g_uri_get_scheme (uri), "https") && !g_str_equal (g_uri_get_scheme (uri), "http")) ||
      g_uri_get_userinfo (uri) != NULL ||
      g_uri_get_host (uri) == NULL ||
      !is_host_name (g_uri_get_host (uri)))
    return refuse_form (error, field, "https://www.example.com");

  return TRUE;
}

static gboolean
parse_date (const char *date,
            GDate      *parsed)
{
  guint year, month, day;

  if (strlen (date) != 10 || date[4] != '-' || date[7] != '-')
    return FALSE;

  for (guint i = 0; i < 10; i++)
    if (i != 4 && i != 7 && !g_ascii_isdigit (date[i]))
      return FALSE;

  year = (guint) g_ascii_strtoull (date, NULL, 10);
  month = (guint) g_ascii_strtoull (date + 5, NULL, 10);
  day = (guint) g_ascii_strtoull (date + 8, NULL, 10);
  if (!g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_clear (parsed, 1);
  g_date_set_dmy (parsed, day, month, year);

  return TRUE;
}

gboolean
entente_validate_date (const char  *date,
                       const char  *field,
                       GError     **error)
{
  GDate parsed;

  g_return_val_if_fail (date != NULL, FALSE);

  if (!entente_text_check (date, 1, G_MAXSIZE, ENTENTE_TEXT_SINGLE_LINE, field, error))
    return FALSE;

  return parse_date (date, &parsed) || refuse_form (error, field, "2026-01-31");
}

/* The date of an attestation is today or earlier; all dates of the program are UTC. */
gboolean
entente_validate_past_date (const char  *date,
                            gint64       now,
                            const char  *field,
                            GError     **error)
{
  g_autoptr (GDateTime) today = NULL;
  g_autofree char *today_text = NULL;

  if (!entente_validate_date (date, field, error))
    return FALSE;

  today = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);
  g_return_val_if_fail (today != NULL, FALSE);

  today_text = g_date_time_format (today, "%Y-%m-%d");
  if (strcmp (date, today_text) > 0)
    {
      entente_refuse (error, ENTENTE_REASON_IN_FUTURE, field, NULL);
      return FALSE;
    }

  return TRUE;
}

gboolean
entente_validate_language (const char  *language,
                           const char  *field,
                           GError     **error)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (language != NULL, FALSE);

  if (!entente_text_check (language, 1, LANGUAGE_MAX, ENTENTE_TEXT_SINGLE_LINE, field, error))
    return FALSE;

  parts = g_strsplit (language, "-", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize length = strlen (parts[i]);
      gsize letters = 0;

      while (i == 0 ? g_ascii_islower (parts[i][letters]) : g_ascii_isalnum (parts[i][letters]))
        letters++;

      if (length < 2 || length > (i == 0 ? 3 : 8) || letters != length)
        return refuse_form (error, field, "pt-BR");
    }

  return TRUE;
}

/* What says only in which form an organization was founded is left out of its domain. */
static gboolean
is_legal_form (const char *word)
{
  static const char *const forms[] = {
    "ab",
    "ag",
    "as",
    "bv",
    "co",
    "corp",
    "gmbh",
    "inc",
    "kft",
    "kg",
    "limited",
    "llc",
    "ltd",
    "nv",
    "oy",
    "plc",
    "sa",
    "sarl",
    "sas",
    "sl",
    "spa",
    "srl",
    NULL,
  };

  return g_strv_contains (forms, word);
}

static void
append_ascii_letters (GString    *prefix,
                      const char *word)
{
  for (const char *p = word; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (prefix, *p);
}

char *
entente_domain_prefix_suggest (const char *name,
                               guint       n)
{
  g_autoptr (GString) prefix = g_string_new (NULL);
  g_autofree char *number = n > 0 ? g_strdup_printf ("-%u", n + 1) : g_strdup ("");
  g_auto (GStrv) words = NULL;
  gsize room = ENTENTE_DOMAIN_PREFIX_MAX - strlen (number);

  g_return_val_if_fail (name != NULL, NULL);

  words = entente_text_words (name);
  for (guint i = 0; words[i] != NULL && prefix->len < room; i++)
    if (prefix->len == 0 || (!is_legal_form (words[i]) && prefix->len + strlen (words[i]) <= room))
      append_ascii_letters (prefix, words[i]);

  if (prefix->len == 0)
    g_string_assign (prefix, "organization");
  else if (!g_ascii_isalpha (prefix->str[0]))
    g_string_prepend (prefix, "org");

  if (prefix->len + strlen (number) < ENTENTE_DOMAIN_PREFIX_MIN)
    g_string_append (prefix, "org");

  g_string_truncate (prefix, MIN (prefix->len, room));
  g_string_append (prefix, number);

  return g_string_free (g_steal_pointer (&prefix), FALSE);
}
