/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-customer-words-private.h"

#include "entente-customer-import.h"
#include "entente-text.h"

typedef struct
{
  const char *nick;
  const char *words[8]; /* folded; ended by NULL */
} Meaning;

static const Meaning relationships[] = {
  {
    ENTENTE_RELATIONSHIP_RESELLER,
    { "reseller", "revendeur", NULL },
  },
  {
    ENTENTE_RELATIONSHIP_DELEGATED,
    { "delegated administrator", "administrateur delegue", "dap", NULL },
  },
  {
    ENTENTE_RELATIONSHIP_RESELLER_DELEGATED,
    {
      "reseller & delegated administrator",
      "reseller and delegated administrator",
      "reseller + dap",
      "revendeur & administrateur delegue",
      "revendeur et administrateur delegue",
      "revendeur + dap",
      NULL,
    },
  },
};

/* In the order in which several are written. */
static const Meaning qualifications[] = {
  { "education", { "education", "enseignement", "edu", NULL } },
  { "nonprofit", { "nonprofit", "non-profit", "not-for-profit", "non profit", "but non lucratif", "sans but lucratif", NULL } },
  { "government-community-cloud", { "governmentcommunitycloud", "government community cloud", "gcc", NULL } },
  { "state-owned-entity", { "stateownedentity", "state owned entity", "state-owned", "soe", "entreprise publique", NULL } },
};

static const char *const no_qualification[] = { "", "none", "aucune", "aucun", NULL };

/* The place of what @text means; -1 when it means nothing. */
static int
find (const Meaning *meanings,
      guint          n_meanings,
      const char    *text)
{
  g_autofree char *folded = NULL;

  for (guint i = 0; i < n_meanings; i++)
    if (g_str_equal (meanings[i].nick, text))
      return (int) i;

  folded = entente_text_fold (text);
  for (guint i = 0; i < n_meanings; i++)
    if (g_str_equal (meanings[i].nick, folded) || g_strv_contains (meanings[i].words, folded))
      return (int) i;

  return -1;
}

const char *
entente_customer_words_find_relationship (const char *text)
{
  int i = find (relationships, G_N_ELEMENTS (relationships), text);

  return i >= 0 ? relationships[i].nick : NULL;
}

char *
entente_customer_words_read_qualifications (const char *text)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) parts = NULL;
  gboolean found[G_N_ELEMENTS (qualifications)] = { FALSE };
  GString *nicks;

  if (text[0] != '\0')
    folded = entente_text_fold (text);
  if (folded == NULL || g_strv_contains (no_qualification, folded))
    return g_strdup ("none");

  parts = g_strsplit_set (text, ",;+&", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      int place = find (qualifications, G_N_ELEMENTS (qualifications), parts[i]);

      if (place < 0)
        return NULL;
      found[place] = TRUE;
    }

  nicks = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (qualifications); i++)
    if (found[i])
      g_string_append_printf (nicks, "%s%s", nicks->len > 0 ? "," : "", qualifications[i].nick);

  return g_string_free (nicks, FALSE);
}
