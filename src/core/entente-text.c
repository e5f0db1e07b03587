/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-text.h"

#include "entente-error.h"

/* What decomposition leaves alone although people type something plainer for it. Case folding comes
 * first, so that only small letters are here. Sorted by character. */
static const struct
{
  gunichar letter;
  const char *plain;
} plain_letters[] = {
  { 0x00b7, "" }, /* the dot of Catalan l·l */
  { 0x00e6, "ae" },
  { 0x00f0, "d" },
  { 0x00f8, "o" },
  { 0x00fe, "th" },
  { 0x0111, "d" },
  { 0x0127, "h" },
  { 0x0131, "i" },
  { 0x0138, "k" },
  { 0x0142, "l" },
  { 0x014b, "n" },
  { 0x0153, "oe" },
  { 0x0167, "t" },
  { 0x0180, "b" },
  { 0x0192, "f" },
  { 0x0199, "k" },
  { 0x019a, "l" },
  { 0x01b6, "z" },
  { 0x01e5, "g" },
  { 0x0237, "j" },
  { 0x023c, "c" },
  { 0x0247, "e" },
  { 0x0249, "j" },
  { 0x024d, "r" },
  { 0x024f, "y" },
  { 0x0253, "b" },
  { 0x0254, "o" },
  { 0x0257, "d" },
  { 0x0259, "e" },
  { 0x025b, "e" },
  { 0x0268, "i" },
  { 0x0272, "n" },
  { 0x0289, "u" },
  { 0x02b9, "'" },
  { 0x02bb, "'" },
  { 0x02bc, "'" },
  { 0x0640, "" }, /* Arabic tatweel only stretches a line */
  { 0x2010, "-" },
  { 0x2012, "-" },
  { 0x2013, "-" },
  { 0x2014, "-" },
  { 0x2015, "-" },
  { 0x2018, "'" },
  { 0x2019, "'" },
  { 0x201b, "'" },
  { 0x2032, "'" },
  { 0x2212, "-" },
};

static const char *
find_plain (gunichar letter)
{
  guint low = 0;
  guint high = G_N_ELEMENTS (plain_letters);

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (plain_letters[middle].letter == letter)
        return plain_letters[middle].plain;
      if (plain_letters[middle].letter < letter)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

/* Vowel signs and viramas (classes 0 and 9) and the voicing marks of kana (class 8) make another letter;
 * every other mark is an accent. */
static gboolean
is_accent (gunichar     c,
           GUnicodeType type)
{
  int class;

  if (type == G_UNICODE_ENCLOSING_MARK)
    return TRUE;

  if (type != G_UNICODE_NON_SPACING_MARK)
    return FALSE;

  class = g_unichar_combining_class (c);

  return class != 0 && class != 8 && class != 9;
}

static gboolean
is_invisible (gunichar     c,
              GUnicodeType type)
{
  return type == G_UNICODE_FORMAT || c == 0x034f || (c >= 0x180b && c <= 0x180d) ||
         (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c);
}

/* A blank is written when something follows it, so that there is none at either end. */
static void
append_blank (GString  *folded,
              gboolean *blank)
{
  if (*blank && folded->len > 0)
    g_string_append_c (folded, ' ');
  *blank = FALSE;
}

static inline void
fold_ascii_character (GString  *folded,
                      gboolean *blank,
                      char      c)
{
  if (c == ' ' || g_ascii_iscntrl (c))
    {
      *blank = TRUE;
      return;
    }

  append_blank (folded, blank);
  g_string_append_c (folded, c == '`' ? '\'' : g_ascii_tolower (c));
}

/* Appends what is left of @c, a decomposed and case folded character. */
static void
fold_character (GString  *folded,
                gboolean *blank,
                gunichar  c)
{
  GUnicodeType type = g_unichar_type (c);
  const char *plain;

  if (is_accent (c, type) || is_invisible (c, type))
    return;

  if (is_blank (c))
    {
      *blank = TRUE;
      return;
    }

  plain = find_plain (c);
  if (plain != NULL && plain[0] == '\0')
    return;

  append_blank (folded, blank);
  if (plain != NULL)
    g_string_append (folded, plain);
  else
    g_string_append_unichar (folded, c);
}

/* A run of characters beyond ASCII. What stands before and after it are letters of their own, so that it can
 * be decomposed and folded without them. */
static void
fold_run (GString    *folded,
          gboolean   *blank,
          const char *run,
          gsize       length)
{
  g_autofree char *decomposed = g_utf8_normalize (run, length, G_NORMALIZE_ALL);
  g_autofree char *small = g_utf8_casefold (decomposed, -1);
  g_autofree char *again = g_utf8_normalize (small, -1, G_NORMALIZE_ALL);
  g_autofree char *ordered = NULL;
  gsize start = folded->len;
  guint n_marks = 0;

  for (const char *p = again; *p != '\0'; p = g_utf8_next_char (p))
    {
      /* GLib folds the small letters of Cherokee to capitals and the capitals to small ones. */
      gunichar c = g_unichar_tolower (g_utf8_get_char (p));

      if (c < 0x80)
        fold_ascii_character (folded, blank, (char) c);
      else
        fold_character (folded, blank, c);
      n_marks += g_unichar_combining_class (c) != 0 ? 1 : 0;
    }

  if (n_marks < 2)
    return;

  /* What was left out may have stood between marks that have an order among themselves. */
  ordered = g_utf8_normalize (folded->str + start, folded->len - start, G_NORMALIZE_ALL);
  g_string_truncate (folded, start);
  g_string_append (folded, ordered);
}

/* The length of an acute accent on its own, which people type for an apostrophe; 0 for all else. Decomposed
 * it would be a blank with an accent. */
static gsize
measure_acute (const char *p)
{
  if (strncmp (p, "\u00b4", 2) == 0)
    return 2;

  return strncmp (p, "\u1ffd", 3) == 0 ? 3 : 0;
}

static char *
fold_valid (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text));
  gboolean blank = FALSE;

  for (const char *p = text; *p != '\0';)
    {
      const char *end = p;
      gsize acute = 0;

      if ((guchar) *p < 0x80)
        {
          fold_ascii_character (folded, &blank, *p++);
          continue;
        }

      while ((guchar) *end >= 0x80 && (acute = measure_acute (end)) == 0)
        end++;

      if (end > p)
        fold_run (folded, &blank, p, end - p);
      else
        {
          fold_ascii_character (folded, &blank, '\'');
          end += acute;
        }

      p = end;
    }

  return g_string_free (folded, FALSE);
}

char *
entente_text_fold (const char *text)
{
  g_autofree char *valid = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_utf8_validate (text, -1, NULL))
    return fold_valid (text);

  valid = g_utf8_make_valid (text, -1);

  return fold_valid (valid);
}

static gboolean
is_written_without_spaces (gunichar c)
{
  GUnicodeScript script;

  if (c < 0x0e00)
    return FALSE;

  if (c == 0x30fc)
    return TRUE;

  script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA ||
         script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_BOPOMOFO ||
         script == G_UNICODE_SCRIPT_THAI || script == G_UNICODE_SCRIPT_LAO ||
         script == G_UNICODE_SCRIPT_KHMER || script == G_UNICODE_SCRIPT_MYANMAR;
}

static void
take_word (GPtrArray  *words,
           GHashTable *known,
           const char *start,
           const char *end)
{
  g_autofree char *word = g_strndup (start, end - start);

  if (g_hash_table_contains (known, word))
    return;

  g_hash_table_add (known, word);
  g_ptr_array_add (words, g_steal_pointer (&word));
}

static const char *
skip_marks (const char *p)
{
  while (*p != '\0' && g_unichar_ismark (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

/* The end of the word that begins at @start. Marks belong to the letter before them. */
static const char *
find_end (const char *start)
{
  gboolean without_spaces = is_written_without_spaces (g_utf8_get_char (start));
  const char *p = skip_marks (g_utf8_next_char (start));

  for (guint n = 1; *p != '\0' && !(without_spaces && n == 2); n++)
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c) || is_written_without_spaces (c) != without_spaces)
        break;
      p = skip_marks (g_utf8_next_char (p));
    }

  return p;
}

GStrv
entente_text_words (const char *text)
{
  g_autofree char *folded = NULL;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GHashTable) known = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  folded = entente_text_fold (text);
  known = g_hash_table_new (g_str_hash, g_str_equal);

  for (const char *p = folded; *p != '\0';)
    {
      const char *end = g_utf8_next_char (p);

      if (g_unichar_isalnum (g_utf8_get_char (p)))
        {
          end = find_end (p);
          take_word (words, known, p, end);
          if (is_written_without_spaces (g_utf8_get_char (p)))
            end = g_utf8_next_char (p);
        }

      p = end;
    }

  g_ptr_array_add (words, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

gboolean
entente_text_can_begin_word (const char *folded)
{
  g_return_val_if_fail (folded != NULL, FALSE);

  for (const char *p = folded; *p != '\0'; p = skip_marks (g_utf8_next_char (p)))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c) || is_written_without_spaces (c))
        return FALSE;
    }

  return folded[0] != '\0';
}

char *
entente_text_sort_key (const char *text)
{
  g_autofree char *folded = NULL;
  g_autoptr (GString) key = NULL;
  gboolean blank = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  folded = entente_text_fold (text);
  key = g_string_sized_new (strlen (folded));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\'')
        continue;

      if (!g_unichar_isalnum (c) && !g_unichar_ismark (c))
        {
          blank = TRUE;
          continue;
        }

      append_blank (key, &blank);
      g_string_append_unichar (key, c);
    }

  /* A name of nothing but punctuation. */
  if (key->len == 0)
    return g_steal_pointer (&folded);

  return g_string_free (g_steal_pointer (&key), FALSE);
}

static char *
compose (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

char *
entente_text_clean (const char *text)
{
  g_autofree char *composed = NULL;
  const char *start, *end;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_str_is_ascii (text))
    composed = compose (text);

  start = composed != NULL ? composed : text;
  while (*start != '\0' && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  end = start + strlen (start);
  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }

  return g_strndup (start, end - start);
}

char *
entente_text_shorten (const char *text,
                      gsize       longest)
{
  g_autofree char *beginning = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (entente_text_length (text) <= longest)
    return g_strdup (text);

  beginning = g_utf8_substring (text, 0, (glong) longest);

  return g_strconcat (beginning, "…", NULL);
}

gsize
entente_text_length (const char *text)
{
  g_return_val_if_fail (text != NULL, 0);

  return g_utf8_strlen (text, -1);
}

/* Besides the control characters proper: what breaks a line, and what makes the letters after it run the
 * other way, by which a name could be made to look like another. */
static gboolean
is_control (gunichar         c,
            EntenteTextFlags flags)
{
  if (c == '\n' || c == '\t' || c == '\r')
    return (flags & ENTENTE_TEXT_MULTI_LINE) == 0;

  if (c < 0x80)
    return g_ascii_iscntrl ((char) c);

  return g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 || c == 0xfeff ||
         (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
has_control (const char       *text,
             EntenteTextFlags  flags)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_control (g_utf8_get_char (p), flags))
      return TRUE;

  return FALSE;
}

static gboolean
refuse_length (EntenteReason   reason,
               gsize           limit,
               const char     *field,
               GError        **error)
{
  g_autofree char *detail = g_strdup_printf ("%" G_GSIZE_FORMAT, limit);

  entente_refuse (error, reason, field, detail, NULL);

  return FALSE;
}

gboolean
entente_text_check (const char        *text,
                    gsize              shortest,
                    gsize              longest,
                    EntenteTextFlags   flags,
                    const char        *field,
                    GError           **error)
{
  gsize length;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    {
      entente_refuse (error, ENTENTE_REASON_MALFORMED, field, NULL);
      return FALSE;
    }

  if (text[0] == '\0' && shortest > 0)
    {
      entente_refuse (error, ENTENTE_REASON_REQUIRED, field, NULL);
      return FALSE;
    }

  if (has_control (text, flags))
    {
      entente_refuse (error, ENTENTE_REASON_CONTROL_CHARACTER, field, NULL);
      return FALSE;
    }

  length = entente_text_length (text);
  if (length < shortest)
    return refuse_length (ENTENTE_REASON_TOO_SHORT, shortest, field, error);
  if (length > longest)
    return refuse_length (ENTENTE_REASON_TOO_LONG, longest, field, error);

  return TRUE;
}
