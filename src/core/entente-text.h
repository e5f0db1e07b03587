/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <glib-object.h>

G_BEGIN_DECLS

/* Text as people type it, and as it is compared. Nothing here depends on the locale: what is folded on
 * one computer is found on another. Text that is not UTF-8 is mended, never refused with a crash. */

typedef enum
{
  ENTENTE_TEXT_SINGLE_LINE = 0,
  ENTENTE_TEXT_MULTI_LINE  = 1 << 0, /* line ends and tabs are welcome */
} EntenteTextFlags;

/* What search compares: decomposed (NFKD), without accents, case folded, letters with strokes and
 * ligatures written with plain ones, one kind of apostrophe and of hyphen, single spaces. Folding what
 * is folded changes nothing. */
char     *entente_text_fold     (const char        *text) G_GNUC_WARN_UNUSED_RESULT;

/* The folded words of a text, each once, in the order of their first place. A word is a run of letters
 * and digits; in scripts that are written without spaces each letter begins one, of two letters. */
GStrv     entente_text_words    (const char        *text) G_GNUC_WARN_UNUSED_RESULT;

/* Whether @folded, a folded text, can be the beginning of one of the words that spaces and signs set off. What
 * cannot (signs, or scripts that are written without spaces) has to be looked for inside of texts. */
gboolean  entente_text_can_begin_word (const char  *folded);

/* What names are sorted by, byte by byte: folded, and without punctuation. */
char     *entente_text_sort_key (const char        *text) G_GNUC_WARN_UNUSED_RESULT;

/* Input as it is kept: composed (NFC), without blanks around it. */
char     *entente_text_clean    (const char        *text) G_GNUC_WARN_UNUSED_RESULT;

/* What is shown of a text from a file: its first @longest characters, and "…" in place of more. */
char     *entente_text_shorten  (const char        *text,
                                 gsize              longest) G_GNUC_WARN_UNUSED_RESULT;

/* In characters, not bytes. */
gsize     entente_text_length   (const char        *text);

/* Whether @text, cleaned already, can be kept. Refuses REQUIRED (empty, though @shortest is not 0),
 * TOO_SHORT, TOO_LONG, MALFORMED (not UTF-8) or CONTROL_CHARACTER, for the field @field. */
gboolean  entente_text_check    (const char        *text,
                                 gsize              shortest,
                                 gsize              longest,
                                 EntenteTextFlags   flags,
                                 const char        *field,
                                 GError           **error);

G_END_DECLS
