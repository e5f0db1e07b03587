/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-record.h"

G_BEGIN_DECLS

/* Mail that the program sent to an organization. "params" is a printed `a{sv}` of what its words need. */

#define ENTENTE_TYPE_MESSAGE (entente_message_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMessage, entente_message, ENTENTE, MESSAGE, EntenteRecord)

const char *entente_message_get_kind       (EntenteMessage *self);
const char *entente_message_get_subject    (EntenteMessage *self);
const char *entente_message_get_params     (EntenteMessage *self);
const char *entente_message_get_about_type (EntenteMessage *self);
const char *entente_message_get_about_id   (EntenteMessage *self);
gint64      entente_message_get_created    (EntenteMessage *self);
gboolean    entente_message_get_unread     (EntenteMessage *self);
/* Of mail that asks for an address to be verified (entente-email-code.h), for as long as they have not been used and no other
 * mail has taken their place; "" otherwise, and in all other mail. How long they are good follows from "created". */
const char *entente_message_get_code        (EntenteMessage *self);
const char *entente_message_get_link_secret (EntenteMessage *self);

/* Every kind of mail that the program sends, ended by NULL. A later version may know more. */
const char *const *entente_message_kinds_get  (void);
gboolean           entente_message_kind_is_known (const char  *kind);

/* An `a{sv}`; empty when it cannot be read. */
GVariant   *entente_message_dup_params     (EntenteMessage *self) G_GNUC_WARN_UNUSED_RESULT;
/* All texts in such printed @params, with blanks between them: the mail is found by them. */
char       *entente_message_dup_words      (const char     *params) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
