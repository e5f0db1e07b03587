/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-id.h"

G_BEGIN_DECLS

/* An invitation travels as a link, `entente:invite?i=ID#SECRET`. ID is the invitation's UUID in lower
 * case; SECRET is base64url without padding of 32 secret bytes and the first four bytes of
 * SHA-256 (ID, secret bytes). The four bytes let a damaged link be told from a foreign one without
 * asking anybody; they protect nothing. Whoever holds the link may answer the invitation, so the secret
 * is stored nowhere but as its hash. */

#define ENTENTE_INVITATION_SECRET_SIZE 32

/* Longest link that is looked at, and longest text that is searched for one, in bytes. */
#define ENTENTE_INVITATION_LINK_MAX    4096
#define ENTENTE_INVITATION_TEXT_MAX    1048576

typedef struct
{
  char id[ENTENTE_ID_LENGTH + 1];
  guint8 secret[ENTENTE_INVITATION_SECRET_SIZE];
} EntenteInvitationLink;

/* @secret is ENTENTE_INVITATION_SECRET_SIZE bytes that nobody can guess. */
char     *entente_invitation_link_make   (const char             *id,
                                          const guint8           *secret) G_GNUC_WARN_UNUSED_RESULT;

/* Finds the invitation in what a person pasted: the bare link, the link in angle brackets or quotes, or
 * a whole mail around it, where the link may be wrapped over lines, stand in a quoted reply, or be
 * percent-encoded or quoted-printable. The first intact link counts. Refuses with LINK_NONE,
 * LINK_ALTERED, LINK_TOO_LONG or LINK_OTHER_KIND; @link is wiped then. */
gboolean  entente_invitation_link_parse  (const char             *text,
                                          EntenteInvitationLink  *link,
                                          GError                **error);

/* Wipes the secret from memory. */
void      entente_invitation_link_clear  (EntenteInvitationLink  *link);

/* The secret as commands carry it: hexadecimal digits. */
char     *entente_invitation_secret_to_text   (const guint8      *secret) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE when @text is no such secret. */
gboolean  entente_invitation_secret_from_text (const char        *text,
                                               guint8            *secret);

/* What is stored in place of the secret: SHA-256 in hexadecimal digits. */
char     *entente_invitation_secret_hash (const guint8           *secret) G_GNUC_WARN_UNUSED_RESULT;

/* Compares two hashes in a time that does not tell where they differ. */
gboolean  entente_invitation_hash_equal  (const char             *a,
                                          const char             *b);

G_END_DECLS
