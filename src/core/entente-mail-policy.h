/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-record.h"
#include "entente-validation.h"

G_BEGIN_DECLS

/* The mail policy as the operator keeps it, and how its two lists are written. */

/* Entries in one list. */
#define ENTENTE_MAIL_POLICY_MAX 1000

typedef enum
{
  ENTENTE_MAIL_LIST_WEB_MAIL,  /* domains, as in EntenteMailPolicy */
  ENTENTE_MAIL_LIST_MAILBOXES, /* what stands before the "@" */
} EntenteMailList;

/* What the program keeps: the lists, with commas between their entries. There is one such record. */

#define ENTENTE_MAIL_POLICY_ID "mail-policy"

#define ENTENTE_TYPE_MAIL_POLICY_RECORD (entente_mail_policy_record_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMailPolicyRecord, entente_mail_policy_record, ENTENTE, MAIL_POLICY_RECORD, EntenteRecord)

const char        *entente_mail_policy_record_get_web_mail_domains (EntenteMailPolicyRecord *self);
const char        *entente_mail_policy_record_get_mailbox_words    (EntenteMailPolicyRecord *self);

/* From lists with commas. */
EntenteMailPolicy *entente_mail_policy_new  (const char               *web_mail_domains,
                                             const char               *mailbox_words) G_GNUC_WARN_UNUSED_RESULT;
void               entente_mail_policy_free (EntenteMailPolicy        *self);

/* The entries as they are kept: cleaned, in small letters, in their order, each once. A blank line is none, and an "@" where a
 * person is used to one does no harm. What is wrong is added to @problems, an EntenteProblem for each line, whose
 * position is the line counted from 1 and whose subject is what stands there: MALFORMED with an example, TOO_LONG,
 * CONTROL_CHARACTER; and TOO_MANY (detail: the limit) of the first line that is too many. NULL when anything is. */
GStrv              entente_mail_policy_read (EntenteMailList           list,
                                             const char *const        *lines,
                                             const char               *field,
                                             GPtrArray                *problems) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMailPolicy, entente_mail_policy_free)

G_END_DECLS
