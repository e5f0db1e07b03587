/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-protocol"

#include "entente-json-private.h"

#include <string.h>

/* What may stand outside texts: json-glib's parser would take comments and other things, too, which the
 * scan below, that guards it, does not understand. */
#define STRUCTURE "{}[]:, \t\r\n"
#define WORDS "+-.0123456789Eaeflnrstu"

static gboolean
refuse_at_line (GError        **error,
                EntenteReason   reason,
                guint           line,
                const char     *detail)
{
  g_autofree char *line_text = g_strdup_printf ("%u", line);

  entente_refuse (error, reason, NULL, line_text, detail, NULL);

  return FALSE;
}

static guint
get_line (const char *text,
          const char *at)
{
  guint line = 1;

  for (; text < at; text++)
    line += *text == '\n';

  return line;
}

/* Answers the number that the four hexadecimal digits at @at stand for; -1 when there are none. */
static int
get_code_unit (const char *at,
               const char *end)
{
  int unit = 0;

  if (end - at < 4)
    return -1;

  for (guint i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (at[i]))
        return -1;
      unit = unit << 4 | g_ascii_xdigit_value (at[i]);
    }

  return unit;
}

/* The length of the escape that begins with the backslash at @at; 0 when it is none. Halves of surrogate
 * pairs are none: the parser loses count of quotes over them. */
static gsize
measure_escape (const char *at,
                const char *end)
{
  int first;
  int second;

  if (end - at < 2)
    return 0;
  if (at[1] != 'u')
    return at[1] != '\0' && strchr ("\"\\/bfnrt", at[1]) != NULL ? 2 : 0;

  first = get_code_unit (at + 2, end);
  if (first < 0xd800 || first > 0xdfff)
    return first < 0 ? 0 : 6;
  if (first > 0xdbff || end - at < 12 || at[6] != '\\' || at[7] != 'u')
    return 0;

  second = get_code_unit (at + 8, end);

  return second >= 0xdc00 && second <= 0xdfff ? 12 : 0;
}

/* Passes over the text that begins with the quote at @text; NULL when it does not end as it should. */
static const char *
skip_text (const char *text,
           const char *end)
{
  const char *at = text + 1;

  while (at < end && *at != '"')
    {
      gsize length = *at == '\\' ? measure_escape (at, end) : 1;

      if (length == 0)
        return NULL;
      at += length;
    }

  return at < end ? at + 1 : NULL;
}

static gboolean
refuse_character (const char  *text,
                  const char  *at,
                  GError     **error)
{
  g_autofree char *character = g_strndup (at, (gsize) (g_utf8_next_char (at) - at));

  return refuse_at_line (error, ENTENTE_REASON_FILE_MALFORMED, get_line (text, at), character);
}

/* Holds the limits before the parser, which calls itself for each level, makes a node of each value, and
 * loses track when something stands beside the root. A root is an object or an array here. */
static gboolean
check_structure (const char  *text,
                 const char  *end,
                 GError     **error)
{
  const char *at = text;
  guint depth = 0;
  guint n_values = 1;
  gboolean closed = FALSE;

  while (at < end)
    {
      const char *after = *at == '"' ? skip_text (at, end) : at + 1;
      gboolean opens = *at == '{' || *at == '[';

      if (after == NULL || strchr (STRUCTURE WORDS "\"", *at) == NULL ||
          (depth == 0 && !g_ascii_isspace (*at) && (closed || !opens)))
        return refuse_character (text, at, error);

      if (opens)
        depth++;
      else if (*at == '}' || *at == ']')
        closed = --depth == 0;

      if (depth > ENTENTE_JSON_DEPTH_MAX)
        return refuse_at_line (error, ENTENTE_REASON_FILE_TOO_DEEP, get_line (text, at),
                               G_STRINGIFY (ENTENTE_JSON_DEPTH_MAX));

      n_values += *at == ',';
      if (n_values > ENTENTE_JSON_VALUES_MAX)
        {
          entente_refuse (error, ENTENTE_REASON_TOO_MANY, NULL, G_STRINGIFY (ENTENTE_JSON_VALUES_MAX), NULL);
          return FALSE;
        }

      at = after;
    }

  return TRUE;
}

/* Says what the parser said, "<data>:LINE:COLUMN: MESSAGE", which may quote any byte of the file. */
static void
refuse_malformed (GError       **error,
                  const GError  *parse_error)
{
  g_autofree char *message = g_utf8_make_valid (parse_error->message, -1);
  const char *line = strchr (message, ':');
  const char *text = strstr (message, ": ");
  guint64 number = line != NULL ? g_ascii_strtoull (line + 1, NULL, 10) : 0;

  refuse_at_line (error, ENTENTE_REASON_FILE_MALFORMED, number > 0 ? (guint) MIN (number, G_MAXUINT) : 1,
                  text != NULL ? text + 2 : message);
}

/* @text is valid UTF-8 without NUL, and more than blanks. */
static gboolean
check_text (const char  *text,
            gsize        size,
            GError     **error)
{
  const char *bad = memchr (text, '\0', size);
  gsize n_blanks = 0;

  if (bad != NULL)
    return refuse_at_line (error, ENTENTE_REASON_FILE_NOT_TEXT, get_line (text, bad), NULL);

  if (!g_utf8_validate_len (text, size, &bad))
    return refuse_at_line (error, ENTENTE_REASON_FILE_ENCODING, get_line (text, bad), NULL);

  while (n_blanks < size && g_ascii_isspace (text[n_blanks]))
    n_blanks++;
  if (n_blanks == size)
    {
      entente_refuse (error, ENTENTE_REASON_FILE_EMPTY, NULL, NULL);
      return FALSE;
    }

  return TRUE;
}

JsonNode *
entente_json_parse (GBytes  *bytes,
                    GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) parse_error = NULL;
  gsize size = 0;
  const char *text = g_bytes_get_data (bytes, &size);
  JsonNode *root;

  if (size > ENTENTE_JSON_SIZE_MAX)
    {
      entente_refuse (error, ENTENTE_REASON_FILE_TOO_LARGE, NULL, G_STRINGIFY (ENTENTE_JSON_SIZE_MAX), NULL);
      return NULL;
    }

  if (size >= 3 && memcmp (text, ENTENTE_CSV_BOM, 3) == 0)
    text += 3, size -= 3;
  if (size == 0)
    {
      entente_refuse (error, ENTENTE_REASON_FILE_EMPTY, NULL, NULL);
      return NULL;
    }

  if (!check_text (text, size, error) || !check_structure (text, text + size, error))
    return NULL;

  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, text, (gssize) size, &parse_error))
    {
      refuse_malformed (error, parse_error);
      return NULL;
    }

  root = json_parser_steal_root (parser);
  if (root == NULL)
    entente_refuse (error, ENTENTE_REASON_FILE_EMPTY, NULL, NULL);

  return root;
}
