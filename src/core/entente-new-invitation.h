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

#define ENTENTE_INVITATION_DAYS_MIN     1
#define ENTENTE_INVITATION_DAYS_MAX     60
#define ENTENTE_INVITATION_DAYS_DEFAULT 14

/* In characters. */
#define ENTENTE_INVITATION_NAME_MAX     200
#define ENTENTE_INVITATION_NOTE_MAX     1000
#define ENTENTE_INVITATION_REASON_MAX   1000

/* Open ones (draft, sent, opened) of one organization. */
#define ENTENTE_INVITATION_OPEN_MAX     200

/* What a person says about an invitation that they want to make. Borrowed text, cleaned by
 * entente_text_clean(). */
typedef struct
{
  const char *kind;            /* "partnership", "relationship" or "joint" */
  const char *provider;        /* of a joint one: id of the indirect provider that is to sell along; (nullable) */
  gboolean dap;                /* of a relationship: ask for delegated admin privileges, too */
  const char *recipient_name;  /* person or company */
  const char *recipient_email;
  const char *language;        /* of the mail: "fr" */
  const char *note;            /* for the sender's own memory; may be "" */
  gint64 days;                 /* for which the link works */
} EntenteNewInvitation;

/* Refuses the first thing wrong, for the field "kind", "provider", "dap", "recipient-name", "recipient-email",
 * "language", "days" or "note". */
gboolean entente_new_invitation_check       (const EntenteNewInvitation  *self,
                                             GError                     **error);
/* One field alone, as it is typed. */
gboolean entente_new_invitation_check_field (const EntenteNewInvitation  *self,
                                             const char                  *field,
                                             GError                     **error);

G_END_DECLS
