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

/* How somebody shows that mail to an address reaches them: the program sends a code to be typed, and a link, which is
 * a longer secret and so works longer. Either is good once, and another mail takes the place of the one before. */

#define ENTENTE_EMAIL_CODE_DIGITS   8
#define ENTENTE_EMAIL_CODE_TRIES    5
#define ENTENTE_EMAIL_CODES_AN_HOUR 3
/* For how long they are good. */
#define ENTENTE_EMAIL_CODE_MINUTES  10
#define ENTENTE_EMAIL_LINK_HOURS    24

/* The latest that was sent. Borrowed text; "" and 0 for none, and once it was used. */
typedef struct
{
  const char *code;
  const char *secret; /* what the link holds */
  gint64 sent;        /* µs UTC */
  gint64 tries;       /* of the code; all were wrong */
} EntenteEmailCode;

/* What was typed, without the blanks and dashes that people put between digits. (transfer full) */
char     *entente_email_code_clean        (const char              *typed) G_GNUC_WARN_UNUSED_RESULT;
/* Whether it could be a code. Refuses REQUIRED, and MALFORMED with an example. */
gboolean  entente_email_code_check_form   (const char              *code,
                                           const char              *field,
                                           GError                 **error);
/* Whether it is the one that was sent, cleaned. Refuses CODE_EXPIRED; CODE_USED_UP after too many tries; CODE_WRONG
 * (detail: how many tries are left after this one). */
gboolean  entente_email_code_check        (const EntenteEmailCode  *self,
                                           const char              *code,
                                           gint64                   now,
                                           const char              *field,
                                           GError                 **error);
/* The same of the link. Refuses CODE_EXPIRED, also a secret that is not the last one that was sent. */
gboolean  entente_email_code_check_secret (const EntenteEmailCode  *self,
                                           const char              *secret,
                                           gint64                   now,
                                           const char              *field,
                                           GError                 **error);

gint64    entente_email_code_get_end      (gint64                   sent);
gint64    entente_email_link_get_end      (gint64                   sent);

/* Whether another may be sent now. @earliest is when the first of the last ENTENTE_EMAIL_CODES_AN_HOUR was sent, 0 if there
 * were fewer. Refuses CODES_TOO_MANY (detail: from when, in µs UTC). */
gboolean  entente_email_code_check_sending (gint64                  earliest,
                                            gint64                  now,
                                            GError                **error);

G_END_DECLS
