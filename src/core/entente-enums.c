/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-enums.h"

#include <string.h>

static const char *const kinds[] = {
  [ENTENTE_KIND_UNKNOWN] = "unknown",
  [ENTENTE_KIND_OPERATOR] = "operator",
  [ENTENTE_KIND_PROVIDER] = "provider",
  [ENTENTE_KIND_RESELLER] = "reseller",
  [ENTENTE_KIND_CUSTOMER] = "customer",
};

/* In the order of the bits. */
static const char *const roles[ENTENTE_N_ROLES] = {
  "global-admin",
  "user-admin",
  "billing-admin",
  "admin-agent",
  "sales-agent",
  "helpdesk-agent",
  "membership-admin",
  "account-admin",
  "referrals-admin",
  "referrals-user",
  "business-profile-admin",
  "incentives-admin",
  "incentives-user",
  "executive-viewer",
  "report-viewer",
};

/* In the order of the bits. */
static const char *const qualifications[] = {
  "education",
  "nonprofit",
  "government-community-cloud",
  "state-owned-entity",
};

const char *
entente_kind_to_nick (EntenteKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), kinds[0]);

  return kinds[kind];
}

EntenteKind
entente_kind_from_nick (const char *nick)
{
  for (guint i = 1; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (nick, kinds[i]) == 0)
      return i;

  return ENTENTE_KIND_UNKNOWN;
}

const char *
entente_role_to_nick (EntenteRoles role)
{
  int bit = g_bit_nth_lsf (role, -1);

  g_return_val_if_fail (bit >= 0 && bit < ENTENTE_N_ROLES, NULL);

  return roles[bit];
}

EntenteRoles
entente_role_from_nick (const char *nick)
{
  for (guint i = 0; i < ENTENTE_N_ROLES; i++)
    if (g_strcmp0 (nick, roles[i]) == 0)
      return 1u << i;

  return 0;
}

char *
entente_roles_to_text (EntenteRoles set)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ENTENTE_N_ROLES; i++)
    if (set & (1u << i))
      {
        if (text->len > 0)
          g_string_append_c (text, ',');
        g_string_append (text, roles[i]);
      }

  return g_string_free (text, FALSE);
}

EntenteRoles
entente_roles_from_text (const char *text)
{
  EntenteRoles set = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *word = text; *word != '\0';)
    {
      gsize length = strcspn (word, ",");

      for (guint i = 0; i < ENTENTE_N_ROLES; i++)
        if (strlen (roles[i]) == length && strncmp (word, roles[i], length) == 0)
          set |= 1u << i;

      word += word[length] == ',' ? length + 1 : length;
    }

  return set;
}

char *
entente_qualifications_to_text (EntenteQualifications set)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (qualifications); i++)
    if (set & (1u << i))
      {
        if (text->len > 0)
          g_string_append_c (text, ',');
        g_string_append (text, qualifications[i]);
      }

  if (text->len == 0)
    g_string_append (text, "none");

  return g_string_free (text, FALSE);
}

/* "GovernmentCommunityCloud", "government_community_cloud" and "government-community-cloud" are one. */
static gboolean
is_same_word (const char *a,
              const char *b)
{
  while (*a != '\0' || *b != '\0')
    if (*a == '-' || *a == '_' || *a == ' ')
      a++;
    else if (*b == '-')
      b++;
    else if (g_ascii_tolower (*a++) != *b++)
      return FALSE;

  return TRUE;
}

EntenteQualifications
entente_qualifications_from_text (const char *text)
{
  g_auto (GStrv) words = NULL;
  EntenteQualifications set = ENTENTE_QUALIFICATION_NONE;

  g_return_val_if_fail (text != NULL, ENTENTE_QUALIFICATION_NONE);

  words = g_strsplit (text, ",", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint bit = 0;

      if (is_same_word (words[i], "") || is_same_word (words[i], "none"))
        continue;

      while (bit < G_N_ELEMENTS (qualifications) && !is_same_word (words[i], qualifications[bit]))
        bit++;

      set |= 1u << bit;
    }

  return set;
}
