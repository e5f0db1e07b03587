/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <glib.h>

G_BEGIN_DECLS

/* Translated sentences with something inserted, as the names that people typed. An Arabic or Hebrew name in an English
 * sentence, or a Latin one in a Hebrew sentence, keeps its own direction and leaves that of the sentence alone: it is
 * isolated, and the sentence does not begin with it. What is written in the direction of the sentence stays plain, and
 * so do pieces of several paragraphs.
 *
 * For what people read in the window. What goes into a file or to the clipboard, and a name of a first and a last one,
 * is put together without. */

/* Like g_strdup_printf(). */
char *entente_sentence       (const char *format,
                              ...) G_GNUC_PRINTF (1, 2) G_GNUC_WARN_UNUSED_RESULT;

/* Of a table, where no compiler sees what is inserted: @one at "%s" or "%1$s", @two at "%2$s". Either may be NULL. */
char *entente_sentence_fill  (const char *sentence,
                              const char *one,
                              const char *two) G_GNUC_WARN_UNUSED_RESULT;

/* A sentence as a file has it: only what was written. */
char *entente_sentence_strip (const char *sentence) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
