/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

G_BEGIN_DECLS

/* The words of mail that the program sent, made of its kind and parameters. Mail of a kind that only a later
 * version knows is shown by its subject. */

gboolean    entente_message_has_words          (const char      *kind);
/* One line. */
char       *entente_message_format_title       (EntenteMessage  *message) G_GNUC_WARN_UNUSED_RESULT;
/* Whole sentences, in paragraphs. */
char       *entente_message_format_text        (EntenteMessage  *message) G_GNUC_WARN_UNUSED_RESULT;

/* Whether it asks a customer to accept the customer agreement. */
gboolean    entente_message_asks_for_agreement (EntenteMessage  *message);

/* The page of the window where a person of @kind finds what the message is about, and what going there is
 * called; NULL when it is about nothing that has a page. */
const char *entente_message_get_page           (EntenteMessage  *message,
                                                EntenteKind      kind,
                                                const char     **label);

G_END_DECLS
