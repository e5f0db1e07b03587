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

/* A mail that a person edits before sending it with a program of their own. Where the body shall show
 * the personal link it has a marker: the link itself is a secret and is put in only when the finished
 * text is asked for, so a draft may be stored as it is.
 *
 * Properties: "to", "subject", "language" and "body" (text, never NULL), and "has-link", whether the
 * marker stands in the body. */

#define ENTENTE_TYPE_MAIL_DRAFT (entente_mail_draft_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMailDraft, entente_mail_draft, ENTENTE, MAIL_DRAFT, GObject)

#define ENTENTE_MAIL_DRAFT_LINK    "{link}"

/* Longest mailto: address, in bytes, that mail programs can be trusted to take. */
#define ENTENTE_MAIL_DRAFT_URI_MAX 16384

EntenteMailDraft *entente_mail_draft_new              (void) G_GNUC_WARN_UNUSED_RESULT;
/* @content as made by entente_mail_draft_to_variant(); what is missing or of another type stays empty. */
EntenteMailDraft *entente_mail_draft_new_from_variant (GVariant          *content) G_GNUC_WARN_UNUSED_RESULT;
/* A floating `a{sv}`. */
GVariant         *entente_mail_draft_to_variant       (EntenteMailDraft  *self) G_GNUC_WARN_UNUSED_RESULT;

/* What the draft of an account is called (entente_workspace_save_draft_async()) in which the mail of an invitation
 * is kept until it is sent. */
char             *entente_mail_draft_dup_kind         (const char        *invitation) G_GNUC_WARN_UNUSED_RESULT;

/* Addresses, separated by commas. */
const char       *entente_mail_draft_get_to           (EntenteMailDraft  *self);
void              entente_mail_draft_set_to           (EntenteMailDraft  *self,
                                                       const char        *to);
const char       *entente_mail_draft_get_subject      (EntenteMailDraft  *self);
void              entente_mail_draft_set_subject      (EntenteMailDraft  *self,
                                                       const char        *subject);
/* Code of the recipient's language: "fr". */
const char       *entente_mail_draft_get_language     (EntenteMailDraft  *self);
void              entente_mail_draft_set_language     (EntenteMailDraft  *self,
                                                       const char        *language);
const char       *entente_mail_draft_get_body         (EntenteMailDraft  *self);
void              entente_mail_draft_set_body         (EntenteMailDraft  *self,
                                                       const char        *body);
/* Sets the body to @text with the marker in place of @link. */
void              entente_mail_draft_take_text        (EntenteMailDraft  *self,
                                                       const char        *text,
                                                       const char        *link);

gboolean          entente_mail_draft_get_has_link     (EntenteMailDraft  *self);
/* Puts the marker before the character at @position, set apart by spaces from words that it would touch,
 * or into a paragraph of its own at the end when @position is negative or beyond it. Answers where the
 * marker stands now, in characters; a body that has the marker stays as it is. */
int               entente_mail_draft_insert_link      (EntenteMailDraft  *self,
                                                       int                position);

/* The body as it is to be sent or copied, with @link in place of the marker. */
char             *entente_mail_draft_dup_text         (EntenteMailDraft  *self,
                                                       const char        *link) G_GNUC_WARN_UNUSED_RESULT;

/* The whole mail as a mailto: address (RFC 6068). Refuses with DRAFT_WITHOUT_LINK when there is a @link
 * and no place for it, and with DRAFT_TOO_LONG. @link is NULL for a mail that carries none. */
char             *entente_mail_draft_dup_uri          (EntenteMailDraft  *self,
                                                       const char        *link,
                                                       GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
