/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-list-condition.h"

#include <string.h>

#define MAX_SEARCH_WORDS 8

/* So many digits of a telephone number are worth to be looked for in another way than they were typed. */
#define PHONE_BEGINNING 5

#define DIGITS "0123456789"

/* Stands in a condition for a text to be bound. */
#define VALUE ":value"

static guint
add_param (GPtrArray  *params,
           const char *value)
{
  g_ptr_array_add (params, g_strdup (value));

  return params->len + ENTENTE_LIST_FIRST_PARAM - 1;
}

void
entente_list_condition_append (GString    *where,
                               GPtrArray  *params,
                               const char *sql,
                               const char *value)
{
  const char *mark;

  g_string_append (where, " AND (");

  while ((mark = strstr (sql, VALUE)) != NULL)
    {
      g_string_append_len (where, sql, mark - sql);
      g_string_append_printf (where, "?%u", add_param (params, value));
      sql = mark + strlen (VALUE);
    }

  g_string_append (where, sql);
  g_string_append_c (where, ')');
}

/* Folded words hold no characters that FTS5 would read as syntax inside double quotes but the double quote
 * itself. */
static void
append_quoted (GString    *match,
               const char *word,
               const char *suffix)
{
  if (match->len > 0)
    g_string_append_c (match, ' ');

  g_string_append_c (match, '"');
  for (const char *c = word; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (match, '"');
      g_string_append_c (match, *c);
    }
  g_string_append_c (match, '"');
  g_string_append (match, suffix);
}

static void
append_match (GString    *where,
              GPtrArray  *params,
              const char *table,
              const char *match)
{
  g_autofree char *condition = NULL;

  if (match[0] == '\0')
    return;

  condition = g_strdup_printf ("t.row IN (SELECT rowid FROM %s WHERE %s MATCH :value)", table, table);
  entente_list_condition_append (where, params, condition, match);
}

/* Gathers a word for one of the search tables; whether it can be found in either. */
static gboolean
gather_word (GString    *trigram,
             GString    *prefix,
             const char *word)
{
  if (entente_text_length (word) >= ENTENTE_LIST_TRIGRAM)
    append_quoted (trigram, word, "");
  else if (entente_text_can_begin_word (word))
    append_quoted (prefix, word, "*");
  else
    return FALSE;

  return TRUE;
}

/* Short words that begin no word (a sign; letters of a script without spaces) are in neither index. They are
 * looked for in the rows themselves, of which the other words mostly leave few. */
static void
append_indexed_words (GString                     *where,
                      GPtrArray                   *params,
                      const EntenteListDefinition *definition,
                      GStrv                        words)
{
  g_autofree char *inside = g_strdup_printf ("instr (%s, :value) > 0", definition->search_text);
  g_autoptr (GString) trigram = g_string_new (NULL);
  g_autoptr (GString) prefix = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (!gather_word (trigram, prefix, words[i]))
      entente_list_condition_append (where, params, inside, words[i]);

  append_match (where, params, definition->trigram, trigram->str);
  append_match (where, params, definition->prefix, prefix->str);
}

/* A word in a list that has no index for it. The text may be made of sort keys, in which there are no signs:
 * there a word is found by its own key, and one of nothing but signs is passed over. */
static void
append_plain_word (GString    *where,
                   GPtrArray  *params,
                   const char *text,
                   const char *word)
{
  g_auto (GStrv) letters = entente_text_words (word);
  g_autofree char *key = NULL;
  g_autofree char *condition = NULL;

  if (letters[0] == NULL)
    return;

  key = entente_text_sort_key (word);
  condition = g_strdup_printf ("instr (%s, :value) > 0 OR instr (%s, ?%u) > 0", text, text, add_param (params, key));
  entente_list_condition_append (where, params, condition, word);
}

static GStrv
dup_words (const char *search)
{
  g_autofree char *folded = entente_text_fold (search);
  GStrv words;

  /* Folded text has single blanks between words and none around them. */
  if (folded[0] == '\0')
    return g_new0 (char *, 1);

  words = g_strsplit (folded, " ", MAX_SEARCH_WORDS + 1);
  if (g_strv_length (words) > MAX_SEARCH_WORDS)
    g_clear_pointer (&words[MAX_SEARCH_WORDS], g_free);

  return words;
}

/* How many of @words can be parts of one telephone number, from the first on. */
static guint
count_phone_words (GStrv words)
{
  guint n = 0;

  while (words[n] != NULL && strspn (words[n], DIGITS "+-./()") == strlen (words[n]))
    n++;

  return n;
}

/* What the first @n of @words have in common with other ways to write the number that they are. NULL for none, also
 * where it is one word of digits, which finds the number as it is. */
static char *
dup_phone (GStrv words,
           guint n)
{
  g_autofree char *text = NULL;
  g_autofree char *common = NULL;

  if (n == 1 && !g_str_has_prefix (words[0], "00") && strspn (words[0], DIGITS) == strlen (words[0]))
    return NULL;

  text = g_strdup (words[0]);
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *before = g_steal_pointer (&text);

      text = g_strjoin (" ", before, words[i], NULL);
    }
  common = entente_phone_dup_common (text);

  return common != NULL && strlen (common) >= PHONE_BEGINNING ? g_steal_pointer (&common) : NULL;
}

/* "+1" and "@a" are in no index, and on the way to every "+1 217" and "@adatum". What follows the sign begins a word. */
static void
strip_signs (char *word)
{
  const char *rest = word;

  if (entente_text_length (word) >= ENTENTE_LIST_TRIGRAM)
    return;

  while (*rest != '\0' && !g_unichar_isalnum (g_utf8_get_char (rest)))
    rest = g_utf8_next_char (rest);

  if (entente_text_can_begin_word (rest))
    memmove (word, rest, strlen (rest) + 1);
}

/* Takes a run of @n words, which it may shorten, over into both readings: into the second one as a telephone number, when
 * it is one. Whether it is. */
static gboolean
add_run (GStrvBuilder *typed,
         GStrvBuilder *others,
         GStrv         words,
         guint         n)
{
  g_autofree char *phone = dup_phone (words, n);

  if (phone != NULL)
    g_strv_builder_add (others, phone);

  for (guint i = 0; i < n; i++)
    {
      strip_signs (words[i]);
      if (phone == NULL)
        g_strv_builder_add (others, words[i]);

      /* "04 72 / 00 90 10" */
      if (phone == NULL || strpbrk (words[i], DIGITS) != NULL)
        g_strv_builder_add (typed, words[i]);
    }

  return phone != NULL;
}

GPtrArray *
entente_list_condition_dup_readings (const char *search)
{
  GPtrArray *readings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) typed = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  g_auto (GStrv) words = dup_words (search);
  gboolean any = FALSE;

  for (guint i = 0; words[i] != NULL;)
    {
      guint n = MAX (count_phone_words (words + i), 1);

      any = add_run (typed, others, words + i, n) || any;
      i += n;
    }

  g_ptr_array_add (readings, g_strv_builder_end (typed));
  if (any)
    g_ptr_array_add (readings, g_strv_builder_end (others));

  return readings;
}

static void
append_words (GString                     *where,
              GPtrArray                   *params,
              const EntenteListDefinition *definition,
              GStrv                        words)
{
  if (definition->trigram != NULL)
    append_indexed_words (where, params, definition, words);
  else
    for (guint i = 0; words[i] != NULL; i++)
      append_plain_word (where, params, definition->search_text, words[i]);
}

void
entente_list_condition_append_search (GString                     *where,
                                      GPtrArray                   *params,
                                      const EntenteListDefinition *definition,
                                      const char                  *search)
{
  g_autoptr (GPtrArray) readings = entente_list_condition_dup_readings (search);

  if (readings->len == 1)
    {
      append_words (where, params, definition, g_ptr_array_index (readings, 0));
      return;
    }

  g_string_append (where, " AND (FALSE");
  for (guint i = 0; i < readings->len; i++)
    {
      g_string_append (where, " OR (TRUE");
      append_words (where, params, definition, g_ptr_array_index (readings, i));
      g_string_append_c (where, ')');
    }
  g_string_append_c (where, ')');
}

gboolean
entente_list_condition_dup_matches (GStrv   words,
                                    char  **trigram,
                                    char  **prefix)
{
  g_autoptr (GString) trigrams = g_string_new (NULL);
  g_autoptr (GString) prefixes = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (!gather_word (trigrams, prefixes, words[i]))
      return FALSE;

  *trigram = g_string_free (g_steal_pointer (&trigrams), FALSE);
  *prefix = g_string_free (g_steal_pointer (&prefixes), FALSE);

  return TRUE;
}
