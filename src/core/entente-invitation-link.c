/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-error.h"
#include "entente-invitation-link.h"

#include <string.h>

#define SCHEME "entente"
#define SCHEME_LENGTH 7
#define CHECKSUM_SIZE 4
#define TOKEN_SIZE (ENTENTE_INVITATION_SECRET_SIZE + CHECKSUM_SIZE)
#define TOKEN_LENGTH (TOKEN_SIZE / 3 * 4)

/* A link with its line breaks and quote marks, as raw text, is never longer than this. */
#define WINDOW 1024
#define MAX_CANDIDATES 64

G_STATIC_ASSERT (TOKEN_SIZE % 3 == 0);

typedef enum
{
  FINDING_NOTHING,
  FINDING_OTHER_KIND,
  FINDING_TOO_LONG,
  FINDING_ALTERED,
  FINDING_LINK,
} Finding;

typedef struct
{
  const char *at;
  const char *end;
} Cursor;

static void
compute_checksum (const char   *id,
                  const guint8 *secret,
                  guint8       *checksum)
{
  g_autoptr (GChecksum) sha256 = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (sha256, (const guchar *) id, ENTENTE_ID_LENGTH);
  g_checksum_update (sha256, secret, ENTENTE_INVITATION_SECRET_SIZE);
  g_checksum_get_digest (sha256, digest, &length);
  memcpy (checksum, digest, CHECKSUM_SIZE);
}

/* The length of an invisible character that mail programs put where a word may break; 0 for others. */
static gsize
measure_invisible (const Cursor *cursor)
{
  static const char *const invisible[] = {
    "\xc2\xad",     /* soft hyphen */
    "\xe2\x80\x8b", /* zero width space */
    "\xe2\x81\xa0", /* word joiner */
    "\xef\xbb\xbf", /* byte order mark */
  };

  for (guint i = 0; i < G_N_ELEMENTS (invisible); i++)
    {
      gsize length = strlen (invisible[i]);

      if ((gsize) (cursor->end - cursor->at) >= length && memcmp (cursor->at, invisible[i], length) == 0)
        return length;
    }

  return 0;
}

/* Passes over what mail programs put into a link that is longer than a line. Joining the pieces is
 * safe: the result counts only with the right checksum. */
static void
skip_wrapping (Cursor *cursor)
{
  gboolean at_line_start = FALSE;

  while (cursor->at < cursor->end)
    {
      char c = *cursor->at;
      gsize invisible;

      if (g_ascii_isspace (c))
        {
          at_line_start |= c == '\n' || c == '\r';
          cursor->at++;
        }
      else if (at_line_start && (c == '>' || c == '|'))
        cursor->at++;
      else if ((invisible = measure_invisible (cursor)) > 0)
        cursor->at += invisible;
      else
        return;
    }
}

static gboolean
take_word (Cursor     *cursor,
           const char *word)
{
  for (; *word != '\0'; word++)
    {
      skip_wrapping (cursor);
      if (cursor->at == cursor->end || g_ascii_tolower (*cursor->at) != *word)
        return FALSE;
      cursor->at++;
    }

  return TRUE;
}

static gboolean
take_characters (Cursor *cursor,
                 char   *characters,
                 gsize   n)
{
  for (gsize i = 0; i < n; i++)
    {
      skip_wrapping (cursor);
      if (cursor->at == cursor->end)
        return FALSE;
      characters[i] = *cursor->at++;
    }
  characters[n] = '\0';

  return TRUE;
}

static gboolean
decode_token (char   *token,
              guint8 *bytes)
{
  g_autofree guchar *decoded = NULL;
  gsize length = 0;

  for (guint i = 0; i < TOKEN_LENGTH; i++)
    if (!g_ascii_isalnum (token[i]) && token[i] != '-' && token[i] != '_')
      return FALSE;

  g_strdelimit (token, "-", '+');
  g_strdelimit (token, "_", '/');
  decoded = g_base64_decode (token, &length);
  if (length != TOKEN_SIZE)
    return FALSE;

  memcpy (bytes, decoded, TOKEN_SIZE);
  explicit_bzero (decoded, TOKEN_SIZE);

  return TRUE;
}

/* Reads a link at the start of @text. What stands around it has been dealt with. */
static gboolean
read_link (const char            *text,
           gsize                  length,
           EntenteInvitationLink *link)
{
  Cursor cursor = { text, text + length };
  guint8 checksum[CHECKSUM_SIZE];
  guint8 bytes[TOKEN_SIZE];
  char token[TOKEN_LENGTH + 1];
  gboolean intact;

  if (!take_word (&cursor, SCHEME ":"))
    return FALSE;

  /* A program in between may have made a hierarchical address of it: entente://invite or entente:///invite. */
  for (guint i = 0; i < 3 && cursor.at < cursor.end && *cursor.at == '/'; i++)
    cursor.at++;

  if (!take_word (&cursor, "invite?i=") ||
      !take_characters (&cursor, link->id, ENTENTE_ID_LENGTH) ||
      !take_word (&cursor, "#") ||
      !take_characters (&cursor, token, TOKEN_LENGTH))
    return FALSE;

  for (guint i = 0; i < ENTENTE_ID_LENGTH; i++)
    link->id[i] = g_ascii_tolower (link->id[i]);

  intact = entente_id_is_valid (link->id) &&
           decode_token (token, bytes) &&
           !(cursor.at < cursor.end && g_ascii_isalnum (*cursor.at));
  if (intact)
    {
      compute_checksum (link->id, bytes, checksum);
      intact = memcmp (checksum, bytes + ENTENTE_INVITATION_SECRET_SIZE, CHECKSUM_SIZE) == 0;
      memcpy (link->secret, bytes, ENTENTE_INVITATION_SECRET_SIZE);
    }
  explicit_bzero (token, sizeof token);
  explicit_bzero (bytes, sizeof bytes);

  return intact;
}

/* Undoes percent-encoding (@escape '%') or quoted-printable ('='); whatever is no such code stays. */
static gsize
decode (const char *text,
        gsize       length,
        char        escape,
        char       *decoded)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == escape && i + 2 < length && g_ascii_isxdigit (text[i + 1]) && g_ascii_isxdigit (text[i + 2]))
        {
          decoded[n++] = (char) (g_ascii_xdigit_value (text[i + 1]) << 4 | g_ascii_xdigit_value (text[i + 2]));
          i += 2;
        }
      else if (escape == '=' && text[i] == '=' && i + 1 < length && text[i + 1] == '\n')
        i += 1;
      else if (escape == '=' && text[i] == '=' && i + 2 < length && text[i + 1] == '\r' && text[i + 2] == '\n')
        i += 2;
      else
        decoded[n++] = text[i];
    }

  return n;
}

static gboolean
read_encoded_link (const char            *text,
                   gsize                  length,
                   EntenteInvitationLink *link)
{
  char decoded[WINDOW];
  gsize n;
  gboolean found;

  n = decode (text, length, '=', decoded);
  found = read_link (decoded, n, link);
  if (!found)
    {
      n = decode (text, length, '%', decoded);
      found = read_link (decoded, n, link);
    }
  explicit_bzero (decoded, sizeof decoded);

  return found;
}

/* The length of the colon after the scheme, plain or percent-encoded; 0 when there is none. */
static gsize
measure_colon (const char *text)
{
  if (text[0] == ':')
    return 1;

  return g_ascii_strncasecmp (text, "%3a", 3) == 0 ? 3 : 0;
}

/* Says what stands at @candidate, which begins with the scheme and is no intact link. */
static Finding
classify (const char  *candidate,
          char       **kind)
{
  const char *at = candidate + SCHEME_LENGTH;
  gsize length = 0;

  if (strcspn (candidate, " \t\r\n<>\"'") > ENTENTE_INVITATION_LINK_MAX)
    return FINDING_TOO_LONG;

  at += measure_colon (at);
  while (*at == '/')
    at++;
  while (g_ascii_isalnum (at[length]) || at[length] == '-' || at[length] == '_')
    length++;

  if (length == 6 && g_ascii_strncasecmp (at, "invite", 6) == 0)
    return FINDING_ALTERED;
  if (length == 0)
    return FINDING_NOTHING;

  if (*kind == NULL)
    *kind = g_strndup (at, MIN (length, 32));

  return FINDING_OTHER_KIND;
}

/* The next place where a link of ours may begin; NULL when there is none. */
static const char *
find_candidate (const char *text,
                const char *start)
{
  for (const char *at = start; (at = strpbrk (at, "eE")) != NULL; at++)
    if (g_ascii_strncasecmp (at, SCHEME, SCHEME_LENGTH) == 0 &&
        measure_colon (at + SCHEME_LENGTH) > 0 &&
        (at == text || !g_ascii_isalnum (at[-1]) || g_str_has_prefix (at + SCHEME_LENGTH, "%")))
      return at;

  return NULL;
}

static Finding
search_link (const char             *text,
             gsize                   length,
             EntenteInvitationLink  *link,
             char                  **kind)
{
  const char *candidate = text;
  Finding best = FINDING_NOTHING;

  for (guint i = 0; i < MAX_CANDIDATES && (candidate = find_candidate (text, candidate)) != NULL; i++)
    {
      gsize window = MIN (length - (gsize) (candidate - text), WINDOW);
      Finding finding;

      if (read_link (candidate, window, link) || read_encoded_link (candidate, window, link))
        return FINDING_LINK;

      finding = classify (candidate, kind);
      best = MAX (best, finding);
      candidate += SCHEME_LENGTH;
    }

  return best;
}

char *
entente_invitation_link_make (const char   *id,
                              const guint8 *secret)
{
  g_autofree char *lower_id = NULL;
  g_autofree char *token = NULL;
  guint8 bytes[TOKEN_SIZE];
  char *link;

  g_return_val_if_fail (entente_id_is_valid (id), NULL);
  g_return_val_if_fail (secret != NULL, NULL);

  lower_id = g_ascii_strdown (id, -1);
  memcpy (bytes, secret, ENTENTE_INVITATION_SECRET_SIZE);
  compute_checksum (lower_id, secret, bytes + ENTENTE_INVITATION_SECRET_SIZE);

  token = g_base64_encode (bytes, sizeof bytes);
  g_strdelimit (token, "+", '-');
  g_strdelimit (token, "/", '_');
  link = g_strconcat (SCHEME ":invite?i=", lower_id, "#", token, NULL);

  explicit_bzero (token, TOKEN_LENGTH);
  explicit_bzero (bytes, sizeof bytes);

  return link;
}

gboolean
entente_invitation_link_parse (const char             *text,
                               EntenteInvitationLink  *link,
                               GError                **error)
{
  g_autofree char *kind = NULL;
  gsize length;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (link != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  length = strnlen (text, ENTENTE_INVITATION_TEXT_MAX + 1);

  switch (length > ENTENTE_INVITATION_TEXT_MAX ? FINDING_TOO_LONG : search_link (text, length, link, &kind))
    {
    case FINDING_LINK:
      return TRUE;

    case FINDING_ALTERED:
      entente_refuse (error, ENTENTE_REASON_LINK_ALTERED, "link", NULL);
      break;

    case FINDING_TOO_LONG:
      entente_refuse (error, ENTENTE_REASON_LINK_TOO_LONG, "link", G_STRINGIFY (ENTENTE_INVITATION_LINK_MAX), NULL);
      break;

    case FINDING_OTHER_KIND:
      entente_refuse (error, ENTENTE_REASON_LINK_OTHER_KIND, "link", kind, NULL);
      break;

    case FINDING_NOTHING:
      entente_refuse (error, ENTENTE_REASON_LINK_NONE, "link", NULL);
      break;
    }

  entente_invitation_link_clear (link);

  return FALSE;
}

void
entente_invitation_link_clear (EntenteInvitationLink *link)
{
  g_return_if_fail (link != NULL);

  explicit_bzero (link, sizeof *link);
}

char *
entente_invitation_secret_to_text (const guint8 *secret)
{
  GString *text;

  g_return_val_if_fail (secret != NULL, NULL);

  text = g_string_sized_new (2 * ENTENTE_INVITATION_SECRET_SIZE);
  for (guint i = 0; i < ENTENTE_INVITATION_SECRET_SIZE; i++)
    g_string_append_printf (text, "%02x", secret[i]);

  return g_string_free (text, FALSE);
}

gboolean
entente_invitation_secret_from_text (const char *text,
                                     guint8     *secret)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (secret != NULL, FALSE);

  if (strlen (text) != 2 * ENTENTE_INVITATION_SECRET_SIZE)
    return FALSE;

  for (guint i = 0; i < ENTENTE_INVITATION_SECRET_SIZE; i++)
    {
      int high = g_ascii_xdigit_value (text[2 * i]);
      int low = g_ascii_xdigit_value (text[2 * i + 1]);

      if (high < 0 || low < 0)
        return FALSE;

      secret[i] = (guint8) (high << 4 | low);
    }

  return TRUE;
}

char *
entente_invitation_secret_hash (const guint8 *secret)
{
  g_return_val_if_fail (secret != NULL, NULL);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, secret, ENTENTE_INVITATION_SECRET_SIZE);
}

gboolean
entente_invitation_hash_equal (const char *a,
                               const char *b)
{
  volatile guchar difference = 0;
  gsize length;

  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  length = strlen (a);
  if (length != strlen (b))
    return FALSE;

  for (gsize i = 0; i < length; i++)
    difference |= (guchar) (a[i] ^ b[i]);

  return difference == 0;
}
