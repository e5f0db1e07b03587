/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-sentence.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <hb.h>
#include <string.h>

/* Stands before and after what is inserted until the sentence is whole. No text that is kept holds one. */
#define SEAM "\001"

#define LEFT_TO_RIGHT_MARK 0x200e
#define RIGHT_TO_LEFT_MARK 0x200f
#define FIRST_STRONG_ISOLATE 0x2068
#define POP_DIRECTIONAL_ISOLATE 0x2069

/* None for what has no direction of its own: digits, spaces, punctuation. */
static GtkTextDirection
get_direction (gunichar c)
{
  hb_script_t script;

  if (c == LEFT_TO_RIGHT_MARK)
    return GTK_TEXT_DIR_LTR;
  if (c == RIGHT_TO_LEFT_MARK)
    return GTK_TEXT_DIR_RTL;
  if (!g_unichar_isalpha (c))
    return GTK_TEXT_DIR_NONE;

  script = hb_script_from_iso15924_tag (g_unicode_script_to_iso15924 (g_unichar_get_script (c)));

  return hb_script_get_horizontal_direction (script) == HB_DIRECTION_RTL ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
}

/* Of the first letter. */
static GtkTextDirection
find_direction (const char *text)
{
  GtkTextDirection direction = GTK_TEXT_DIR_NONE;

  for (const char *at = text; *at != '\0' && direction == GTK_TEXT_DIR_NONE; at = g_utf8_next_char (at))
    direction = get_direction (g_utf8_get_char (at));

  return direction;
}

/* Of the parts between the seams each second one was inserted. */
static gboolean
is_piece (guint i)
{
  return i % 2 == 1;
}

/* Of what is not inserted; without a letter there, of the language that the window speaks. */
static GtkTextDirection
find_sentence_direction (GStrv parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      GtkTextDirection direction = is_piece (i) ? GTK_TEXT_DIR_NONE : find_direction (parts[i]);

      if (direction != GTK_TEXT_DIR_NONE)
        return direction;
    }

  return find_direction (_("Customers"));
}

/* A sentence that is inserted in another one has isolated what needs it. */
static gboolean
needs_isolation (const char       *piece,
                 GtkTextDirection  sentence_direction)
{
  int depth = 0;

  if (strchr (piece, '\n') != NULL)
    return FALSE;

  for (const char *at = piece; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      GtkTextDirection direction = get_direction (c);

      if (c == FIRST_STRONG_ISOLATE)
        depth++;
      else if (c == POP_DIRECTIONAL_ISOLATE)
        depth--;
      else if (depth == 0 && direction != GTK_TEXT_DIR_NONE && direction != sentence_direction)
        return TRUE;
    }

  return FALSE;
}

/* Pango takes the direction of a paragraph from its first letter, though that be in an isolate: where no letter of the
 * sentence stands before, a mark says its direction. */
static void
append_isolated (GString          *sentence,
                 const char       *piece,
                 GtkTextDirection  direction)
{
  const char *last_break = strrchr (sentence->str, '\n');

  if (find_direction (last_break != NULL ? last_break : sentence->str) == GTK_TEXT_DIR_NONE)
    g_string_append_unichar (sentence, direction == GTK_TEXT_DIR_RTL ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK);

  g_string_append_unichar (sentence, FIRST_STRONG_ISOLATE);
  g_string_append (sentence, piece);
  g_string_append_unichar (sentence, POP_DIRECTIONAL_ISOLATE);
}

/* @seamed: a sentence with a seam on either side of each piece. What a system says of its files need not be UTF-8. */
static char *
isolate_pieces (const char *seamed)
{
  g_autofree char *valid = g_utf8_make_valid (seamed, -1);
  g_auto (GStrv) parts = g_strsplit (valid, SEAM, -1);
  GtkTextDirection direction = find_sentence_direction (parts);
  GString *sentence = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (is_piece (i) && needs_isolation (parts[i], direction))
        append_isolated (sentence, parts[i], direction);
      else
        g_string_append (sentence, parts[i]);
    }

  return g_string_free (sentence, FALSE);
}

/* The format with a seam on either side of what inserts a text: "%s", "%1$s". */
static char *
add_seams (const char *format)
{
  GString *seamed = g_string_new (NULL);

  while (format[0] != '\0')
    {
      gsize length = format[0] == '%' ? 1 + strspn (format + 1, "0123456789$#+-' .*hjlqtz") : 0;
      const char *seam = format[length] == 's' && length > 0 ? SEAM : "";

      if (format[length] != '\0')
        length++;

      g_string_append (seamed, seam);
      g_string_append_len (seamed, format, length);
      g_string_append (seamed, seam);
      format += length;
    }

  return g_string_free (seamed, FALSE);
}

char *
entente_sentence (const char *format,
                  ...)
{
  g_autofree char *seamed_format = NULL;
  g_autofree char *seamed = NULL;
  va_list arguments;

  g_return_val_if_fail (format != NULL, NULL);

  seamed_format = add_seams (format);

  va_start (arguments, format);
  seamed = g_strdup_vprintf (seamed_format, arguments);
  va_end (arguments);

  return isolate_pieces (seamed);
}

char *
entente_sentence_fill (const char *sentence,
                       const char *one,
                       const char *two)
{
  const struct
  {
    const char *place;
    const char *piece;
  } places[] = { { "%1$s", one }, { "%2$s", two }, { "%s", one } };
  g_autoptr (GString) seamed = g_string_new (NULL);

  g_return_val_if_fail (sentence != NULL, NULL);

  while (sentence[0] != '\0')
    {
      guint found = 0;

      while (found < G_N_ELEMENTS (places) && !g_str_has_prefix (sentence, places[found].place))
        found++;

      if (found == G_N_ELEMENTS (places))
        {
          g_string_append_c (seamed, *sentence++);
        }
      else
        {
          g_string_append_printf (seamed, SEAM "%s" SEAM, places[found].piece != NULL ? places[found].piece : "");
          sentence += strlen (places[found].place);
        }
    }

  return isolate_pieces (seamed->str);
}

char *
entente_sentence_strip (const char *sentence)
{
  GString *stripped;

  g_return_val_if_fail (sentence != NULL, NULL);

  stripped = g_string_new (NULL);
  for (const char *at = sentence; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c != FIRST_STRONG_ISOLATE && c != POP_DIRECTIONAL_ISOLATE && c != LEFT_TO_RIGHT_MARK && c != RIGHT_TO_LEFT_MARK)
        g_string_append_unichar (stripped, c);
    }

  return g_string_free (stripped, FALSE);
}
