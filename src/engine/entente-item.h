/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One thing of a document that a command takes in, an `a{sv}`: an offer, the rules of a country. What the document
 * does not say, or says in another type, reads as "", 0, or what is given. */

const char *entente_item_get_text    (GVariant   *item,
                                      const char *key);
gint64      entente_item_get_integer (GVariant   *item,
                                      const char *key);
gboolean    entente_item_get_boolean (GVariant   *item,
                                      const char *key,
                                      gboolean    otherwise);
/* An array of texts, with commas between them. */
char       *entente_item_join_texts  (GVariant   *item,
                                      const char *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
