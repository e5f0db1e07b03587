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

/* One field of a form each. The text is cleaned already (entente_text_clean()); every function refuses
 * for the field @field, and all refuse CONTROL_CHARACTER and, of what is no UTF-8, MALFORMED. Empty text
 * is REQUIRED, unless it says otherwise. Lengths are in characters. */

#define ENTENTE_ORGANIZATION_NAME_MAX 200
#define ENTENTE_PERSON_NAME_MAX       50
#define ENTENTE_EMAIL_MAX             254
#define ENTENTE_PHONE_MAX             30
#define ENTENTE_MPN_ID_MAX            10
#define ENTENTE_DOMAIN_PREFIX_MIN     3
#define ENTENTE_DOMAIN_PREFIX_MAX     27
#define ENTENTE_URL_MAX               2048

/* Which mail addresses belong to no organization, or to no person in it. Lists ended by NULL. */
typedef struct
{
  /* "gmail.com"; "yahoo.*" for any ending; "*.example.com" for any domain below it. In small letters. */
  const char *const *web_mail_domains;
  /* What stands before the "@" of a mailbox that no person reads as theirs. In small letters. */
  const char *const *mailbox_words;
} EntenteMailPolicy;

/* A policy to begin with; the operator may have another. */
const EntenteMailPolicy *entente_mail_policy_get_default    (void);

/* The exact legal name: TOO_LONG, or MALFORMED when there is neither letter nor digit in it. */
gboolean                 entente_validate_organization_name (const char               *name,
                                                             const char               *field,
                                                             GError                  **error);
/* First, middle or last name: TOO_LONG. */
gboolean                 entente_validate_person_name       (const char               *name,
                                                             const char               *field,
                                                             GError                  **error);
/* The form of a mail address: TOO_LONG, MALFORMED. */
gboolean                 entente_validate_email             (const char               *email,
                                                             const char               *field,
                                                             GError                  **error);
/* Also WEB_MAIL (detail: the domain) and SHARED_MAILBOX (detail: the word before the "@"). */
gboolean                 entente_validate_work_email        (const char               *email,
                                                             const EntenteMailPolicy  *policy,
                                                             const char               *field,
                                                             GError                  **error);
/* Of any country; for one with a rule see EntenteAddressRule. TOO_LONG, MALFORMED. */
gboolean                 entente_validate_phone             (const char               *phone,
                                                             const char               *field,
                                                             GError                  **error);
/* TOO_LONG, MALFORMED. */
gboolean                 entente_validate_mpn_id            (const char               *mpn_id,
                                                             const char               *field,
                                                             GError                  **error);
/* What stands before the program's suffix in a primary domain, and is never changed later: ASCII
 * letters, digits and hyphens between them, a letter first. TOO_SHORT, TOO_LONG, MALFORMED. */
gboolean                 entente_validate_domain_prefix     (const char               *prefix,
                                                             const char               *field,
                                                             GError                  **error);
/* A web address, with http or https. TOO_LONG, MALFORMED with an example. */
gboolean                 entente_validate_url               (const char               *url,
                                                             const char               *field,
                                                             GError                  **error);
/* "2026-01-31": MALFORMED with an example. */
gboolean                 entente_validate_date              (const char               *date,
                                                             const char               *field,
                                                             GError                  **error);
/* Also IN_FUTURE: a later day than @now is, in UTC. */
gboolean                 entente_validate_past_date         (const char               *date,
                                                             gint64                    now,
                                                             const char               *field,
                                                             GError                  **error);
/* A language as in "fr", "pt-BR" or "zh-Hans-CN": TOO_LONG, MALFORMED with an example. */
gboolean                 entente_validate_language          (const char               *language,
                                                             const char               *field,
                                                             GError                  **error);

/* A domain prefix that can be used, made of an organization's name; there is another one for each @n. */
char                    *entente_domain_prefix_suggest      (const char               *name,
                                                             guint                     n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
