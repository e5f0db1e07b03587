/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-error.h"

typedef struct
{
  EntenteReason reason;
  char *field;    /* (nullable) */
  char **details; /* (nullable) */
} EntenteErrorPrivate;

static void
entente_error_private_init (EntenteErrorPrivate *priv)
{
  priv->reason = ENTENTE_REASON_UNSPECIFIED;
  priv->field = NULL;
  priv->details = NULL;
}

static void
entente_error_private_copy (const EntenteErrorPrivate *src,
                            EntenteErrorPrivate       *dest)
{
  dest->reason = src->reason;
  dest->field = g_strdup (src->field);
  dest->details = g_strdupv (src->details);
}

static void
entente_error_private_clear (EntenteErrorPrivate *priv)
{
  g_clear_pointer (&priv->field, g_free);
  g_clear_pointer (&priv->details, g_strfreev);
}

G_DEFINE_EXTENDED_ERROR (EntenteError, entente_error)

static const struct
{
  EntenteError code;
  const char *nick;
} reasons[] = {
  [ENTENTE_REASON_UNSPECIFIED] = { ENTENTE_ERROR_INVALID, "unspecified" },

  [ENTENTE_REASON_REQUIRED] = { ENTENTE_ERROR_INVALID, "required" },
  [ENTENTE_REASON_TOO_LONG] = { ENTENTE_ERROR_INVALID, "too-long" },
  [ENTENTE_REASON_TOO_SHORT] = { ENTENTE_ERROR_INVALID, "too-short" },
  [ENTENTE_REASON_MALFORMED] = { ENTENTE_ERROR_INVALID, "malformed" },
  [ENTENTE_REASON_UNKNOWN_VALUE] = { ENTENTE_ERROR_INVALID, "unknown-value" },
  [ENTENTE_REASON_OUT_OF_RANGE] = { ENTENTE_ERROR_INVALID, "out-of-range" },
  [ENTENTE_REASON_DECIMALS] = { ENTENTE_ERROR_INVALID, "decimals" },
  [ENTENTE_REASON_IN_FUTURE] = { ENTENTE_ERROR_INVALID, "in-future" },
  [ENTENTE_REASON_DATES_REVERSED] = { ENTENTE_ERROR_INVALID, "dates-reversed" },
  [ENTENTE_REASON_CONTROL_CHARACTER] = { ENTENTE_ERROR_INVALID, "control-character" },
  [ENTENTE_REASON_NOT_SUPPORTED] = { ENTENTE_ERROR_INVALID, "not-supported" },
  [ENTENTE_REASON_WEB_MAIL] = { ENTENTE_ERROR_INVALID, "web-mail" },
  [ENTENTE_REASON_SHARED_MAILBOX] = { ENTENTE_ERROR_INVALID, "shared-mailbox" },
  [ENTENTE_REASON_DOMAIN_FORM] = { ENTENTE_ERROR_INVALID, "domain-form" },
  [ENTENTE_REASON_TAKEN] = { ENTENTE_ERROR_CONFLICT, "taken" },

  [ENTENTE_REASON_PROFILE_OTHER_COUNTRY] = { ENTENTE_ERROR_INVALID, "profile-other-country" },
  [ENTENTE_REASON_PROFILE_INACTIVE] = { ENTENTE_ERROR_INVALID, "profile-inactive" },
  [ENTENTE_REASON_SIGN_IN_REFUSED] = { ENTENTE_ERROR_UNAUTHORIZED, "sign-in-refused" },
  [ENTENTE_REASON_PASSWORD_WRONG] = { ENTENTE_ERROR_UNAUTHORIZED, "password-wrong" },
  [ENTENTE_REASON_PASSWORD_IS_NAME] = { ENTENTE_ERROR_INVALID, "password-is-name" },
  [ENTENTE_REASON_PASSWORDS_DIFFER] = { ENTENTE_ERROR_INVALID, "passwords-differ" },
  [ENTENTE_REASON_PASSWORD_IS_OLD] = { ENTENTE_ERROR_INVALID, "password-is-old" },
  [ENTENTE_REASON_MUST_CHANGE_PASSWORD] = { ENTENTE_ERROR_UNAUTHORIZED, "must-change-password" },
  [ENTENTE_REASON_NOT_ENROLLED] = { ENTENTE_ERROR_UNAUTHORIZED, "not-enrolled" },
  [ENTENTE_REASON_ALREADY_ENROLLED] = { ENTENTE_ERROR_CONFLICT, "already-enrolled" },
  [ENTENTE_REASON_CODE_WRONG] = { ENTENTE_ERROR_INVALID, "code-wrong" },
  [ENTENTE_REASON_CODE_EXPIRED] = { ENTENTE_ERROR_INVALID, "code-expired" },
  [ENTENTE_REASON_CODE_USED_UP] = { ENTENTE_ERROR_INVALID, "code-used-up" },
  [ENTENTE_REASON_CODES_TOO_MANY] = { ENTENTE_ERROR_CONFLICT, "codes-too-many" },
  [ENTENTE_REASON_NAME_VETTED] = { ENTENTE_ERROR_UNAUTHORIZED, "name-vetted" },
  [ENTENTE_REASON_EMAIL_UNVERIFIED] = { ENTENTE_ERROR_CONFLICT, "email-unverified" },

  [ENTENTE_REASON_LINK_NONE] = { ENTENTE_ERROR_INVALID, "link-none" },
  [ENTENTE_REASON_LINK_ALTERED] = { ENTENTE_ERROR_CORRUPT, "link-altered" },
  [ENTENTE_REASON_LINK_TOO_LONG] = { ENTENTE_ERROR_INVALID, "link-too-long" },
  [ENTENTE_REASON_LINK_OTHER_KIND] = { ENTENTE_ERROR_INVALID, "link-other-kind" },
  [ENTENTE_REASON_DRAFT_WITHOUT_LINK] = { ENTENTE_ERROR_INVALID, "draft-without-link" },
  [ENTENTE_REASON_DRAFT_TOO_LONG] = { ENTENTE_ERROR_INVALID, "draft-too-long" },
  [ENTENTE_REASON_PASSWORD_NOT_NOTED] = { ENTENTE_ERROR_INVALID, "password-not-noted" },

  [ENTENTE_REASON_FILE_EMPTY] = { ENTENTE_ERROR_INVALID, "file-empty" },
  [ENTENTE_REASON_FILE_TOO_LARGE] = { ENTENTE_ERROR_INVALID, "file-too-large" },
  [ENTENTE_REASON_FILE_ENCODING] = { ENTENTE_ERROR_CORRUPT, "file-encoding" },
  [ENTENTE_REASON_FILE_NOT_TEXT] = { ENTENTE_ERROR_CORRUPT, "file-not-text" },
  [ENTENTE_REASON_FILE_MALFORMED] = { ENTENTE_ERROR_CORRUPT, "file-malformed" },
  [ENTENTE_REASON_FILE_TOO_DEEP] = { ENTENTE_ERROR_CORRUPT, "file-too-deep" },
  [ENTENTE_REASON_FILE_UNEXPECTED] = { ENTENTE_ERROR_INVALID, "file-unexpected" },
  [ENTENTE_REASON_TOO_MANY] = { ENTENTE_ERROR_INVALID, "too-many" },
  [ENTENTE_REASON_CELL_TOO_LONG] = { ENTENTE_ERROR_INVALID, "cell-too-long" },
  [ENTENTE_REASON_ROW_TOO_LONG] = { ENTENTE_ERROR_INVALID, "row-too-long" },
  [ENTENTE_REASON_TOO_MANY_CELLS] = { ENTENTE_ERROR_INVALID, "too-many-cells" },
  [ENTENTE_REASON_QUOTE_OPEN] = { ENTENTE_ERROR_CORRUPT, "quote-open" },
  [ENTENTE_REASON_QUOTE_STRAY] = { ENTENTE_ERROR_INVALID, "quote-stray" },
  [ENTENTE_REASON_CELL_COUNT] = { ENTENTE_ERROR_INVALID, "cell-count" },
  [ENTENTE_REASON_REPEATED] = { ENTENTE_ERROR_CONFLICT, "repeated" },
  [ENTENTE_REASON_COLUMN_MISSING] = { ENTENTE_ERROR_INVALID, "column-missing" },

  [ENTENTE_REASON_UNKNOWN_COMMAND] = { ENTENTE_ERROR_INVALID, "unknown-command" },
  [ENTENTE_REASON_UNKNOWN_ACTOR] = { ENTENTE_ERROR_UNAUTHORIZED, "unknown-actor" },
  [ENTENTE_REASON_UNKNOWN_PARAM] = { ENTENTE_ERROR_INVALID, "unknown-param" },
  [ENTENTE_REASON_WRONG_TYPE] = { ENTENTE_ERROR_INVALID, "wrong-type" },
  [ENTENTE_REASON_NOT_YOUR_KIND] = { ENTENTE_ERROR_UNAUTHORIZED, "not-your-kind" },
  [ENTENTE_REASON_MISSING_ROLE] = { ENTENTE_ERROR_UNAUTHORIZED, "missing-role" },
  [ENTENTE_REASON_NOT_FOUND] = { ENTENTE_ERROR_NOT_FOUND, "not-found" },
  [ENTENTE_REASON_STALE] = { ENTENTE_ERROR_CONFLICT, "stale" },
  [ENTENTE_REASON_WRONG_STATE] = { ENTENTE_ERROR_CONFLICT, "wrong-state" },

  [ENTENTE_REASON_INVITATION_USED] = { ENTENTE_ERROR_CONFLICT, "invitation-used" },
  [ENTENTE_REASON_INVITATION_DECLINED] = { ENTENTE_ERROR_CONFLICT, "invitation-declined" },
  [ENTENTE_REASON_INVITATION_EXPIRED] = { ENTENTE_ERROR_CONFLICT, "invitation-expired" },
  [ENTENTE_REASON_INVITATION_WITHDRAWN] = { ENTENTE_ERROR_CONFLICT, "invitation-withdrawn" },
  [ENTENTE_REASON_INVITATION_ALTERED] = { ENTENTE_ERROR_INVALID, "invitation-altered" },
  [ENTENTE_REASON_INVITATION_RENEWED] = { ENTENTE_ERROR_CONFLICT, "invitation-renewed" },
  [ENTENTE_REASON_INVITATION_FOREIGN] = { ENTENTE_ERROR_NOT_FOUND, "invitation-foreign" },
  [ENTENTE_REASON_INVITATION_NOT_FOR_YOU] = { ENTENTE_ERROR_UNAUTHORIZED, "invitation-not-for-you" },
  [ENTENTE_REASON_INVITATION_OWN] = { ENTENTE_ERROR_INVALID, "invitation-own" },
  [ENTENTE_REASON_INVITATION_PARTED] = { ENTENTE_ERROR_CONFLICT, "invitation-parted" },
  [ENTENTE_REASON_INVITATION_TOO_MANY] = { ENTENTE_ERROR_CONFLICT, "invitation-too-many" },
  [ENTENTE_REASON_ALREADY_PARTNERS] = { ENTENTE_ERROR_CONFLICT, "already-partners" },
  [ENTENTE_REASON_NOT_YOUR_PROVIDER] = { ENTENTE_ERROR_UNAUTHORIZED, "not-your-provider" },
  [ENTENTE_REASON_NO_ADMIN_ACCESS] = { ENTENTE_ERROR_CONFLICT, "no-admin-access" },
  [ENTENTE_REASON_OTHER_REGION] = { ENTENTE_ERROR_INVALID, "other-region" },
  [ENTENTE_REASON_AGREEMENT_REPLACED] = { ENTENTE_ERROR_CONFLICT, "agreement-replaced" },

  [ENTENTE_REASON_NOT_YOUR_CUSTOMER] = { ENTENTE_ERROR_UNAUTHORIZED, "not-your-customer" },
  [ENTENTE_REASON_SUBSCRIPTIONS_ACTIVE] = { ENTENTE_ERROR_CONFLICT, "subscriptions-active" },
  [ENTENTE_REASON_UNDO_TOO_LATE] = { ENTENTE_ERROR_CONFLICT, "undo-too-late" },
  [ENTENTE_REASON_NOT_A_PARTNER] = { ENTENTE_ERROR_UNAUTHORIZED, "not-a-partner" },
  [ENTENTE_REASON_NOT_A_RESELLER] = { ENTENTE_ERROR_INVALID, "not-a-reseller" },
  [ENTENTE_REASON_NOT_THEIR_RESELLER] = { ENTENTE_ERROR_UNAUTHORIZED, "not-their-reseller" },
  [ENTENTE_REASON_NEEDS_DELEGATED_ADMIN] = { ENTENTE_ERROR_UNAUTHORIZED, "needs-delegated-admin" },
  [ENTENTE_REASON_PARTNER_AGREEMENT_UNSIGNED] = { ENTENTE_ERROR_UNAUTHORIZED, "partner-agreement-unsigned" },
  [ENTENTE_REASON_ALREADY_ATTESTED] = { ENTENTE_ERROR_CONFLICT, "already-attested" },
  [ENTENTE_REASON_AGREEMENT_ACCEPTED] = { ENTENTE_ERROR_CONFLICT, "agreement-accepted" },
  [ENTENTE_REASON_AGREEMENT_MISSING] = { ENTENTE_ERROR_UNAUTHORIZED, "agreement-missing" },
  [ENTENTE_REASON_NOT_THE_SELLER] = { ENTENTE_ERROR_UNAUTHORIZED, "not-the-seller" },
  [ENTENTE_REASON_NOT_AVAILABLE] = { ENTENTE_ERROR_INVALID, "not-available" },
  [ENTENTE_REASON_NOT_SOLD_IN] = { ENTENTE_ERROR_INVALID, "not-sold-in" },
  [ENTENTE_REASON_SEGMENT] = { ENTENTE_ERROR_INVALID, "segment" },
  [ENTENTE_REASON_TRIAL_QUANTITY] = { ENTENTE_ERROR_INVALID, "trial-quantity" },
  [ENTENTE_REASON_CYCLE] = { ENTENTE_ERROR_INVALID, "cycle" },
  [ENTENTE_REASON_USE_LIMIT] = { ENTENTE_ERROR_CONFLICT, "use-limit" },
  [ENTENTE_REASON_PREREQUISITE_MISSING] = { ENTENTE_ERROR_INVALID, "prerequisite-missing" },
  [ENTENTE_REASON_PREREQUISITE_NOT_SOLD] = { ENTENTE_ERROR_INVALID, "prerequisite-not-sold" },

  [ENTENTE_REASON_NOT_PER_USER] = { ENTENTE_ERROR_INVALID, "not-per-user" },
  [ENTENTE_REASON_NOT_THEIR_USER] = { ENTENTE_ERROR_INVALID, "not-their-user" },
  [ENTENTE_REASON_HAS_LICENSE] = { ENTENTE_ERROR_CONFLICT, "has-license" },
  [ENTENTE_REASON_ONLY_GLOBAL_ADMIN] = { ENTENTE_ERROR_CONFLICT, "only-global-admin" },
  [ENTENTE_REASON_REMOVED_LONG_AGO] = { ENTENTE_ERROR_CONFLICT, "removed-long-ago" },

  [ENTENTE_REASON_NOT_LOCAL] = { ENTENTE_ERROR_UNAVAILABLE, "not-local" },
  [ENTENTE_REASON_READ_ONLY] = { ENTENTE_ERROR_UNAVAILABLE, "read-only" },
  [ENTENTE_REASON_DISK_FULL] = { ENTENTE_ERROR_UNAVAILABLE, "disk-full" },
  [ENTENTE_REASON_INPUT_OUTPUT] = { ENTENTE_ERROR_UNAVAILABLE, "input-output" },
  [ENTENTE_REASON_LOCKED] = { ENTENTE_ERROR_UNAVAILABLE, "locked" },
  [ENTENTE_REASON_DAMAGED] = { ENTENTE_ERROR_CORRUPT, "damaged" },
  [ENTENTE_REASON_LOG_ALTERED] = { ENTENTE_ERROR_CORRUPT, "log-altered" },
  [ENTENTE_REASON_FOREIGN_FILE] = { ENTENTE_ERROR_CORRUPT, "foreign-file" },
  [ENTENTE_REASON_NEWER_FILE] = { ENTENTE_ERROR_TOO_NEW, "newer-file" },
  [ENTENTE_REASON_PLACE_READ_ONLY] = { ENTENTE_ERROR_UNAVAILABLE, "place-read-only" },
  [ENTENTE_REASON_PLACE_IN_USE] = { ENTENTE_ERROR_CONFLICT, "place-in-use" },
  [ENTENTE_REASON_CLOSED] = { ENTENTE_ERROR_UNAVAILABLE, "closed" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (reasons) == ENTENTE_N_REASONS);

void
entente_refusev (GError            **error,
                 EntenteReason       reason,
                 const char         *field,
                 const char *const  *details)
{
  g_autoptr (GString) message = NULL;
  EntenteErrorPrivate *priv;

  g_return_if_fail (reason < ENTENTE_N_REASONS);
  g_return_if_fail (details != NULL);

  if (error == NULL)
    return;

  message = g_string_new (reasons[reason].nick);
  if (field != NULL)
    g_string_append_printf (message, " (%s)", field);
  for (guint i = 0; details[i] != NULL; i++)
    g_string_append_printf (message, ", %s", details[i]);

  g_set_error_literal (error, ENTENTE_ERROR, reasons[reason].code, message->str);

  priv = entente_error_get_private (*error);
  priv->reason = reason;
  priv->field = g_strdup (field);
  priv->details = g_strdupv ((char **) details);
}

void
entente_refuse (GError        **error,
                EntenteReason   reason,
                const char     *field,
                ...)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) details = NULL;
  const char *detail;
  va_list args;

  if (error == NULL)
    return;

  va_start (args, field);
  while ((detail = va_arg (args, const char *)) != NULL)
    g_strv_builder_add (builder, detail);
  va_end (args);

  details = g_strv_builder_end (builder);
  entente_refusev (error, reason, field, (const char *const *) details);
}

EntenteReason
entente_error_get_reason (const GError *error)
{
  if (error == NULL || error->domain != ENTENTE_ERROR)
    return ENTENTE_REASON_UNSPECIFIED;

  return entente_error_get_private (error)->reason;
}

const char *
entente_error_get_field (const GError *error)
{
  if (error == NULL || error->domain != ENTENTE_ERROR)
    return NULL;

  return entente_error_get_private (error)->field;
}

const char *
entente_error_get_detail (const GError *error,
                          guint         n)
{
  char **details;

  if (error == NULL || error->domain != ENTENTE_ERROR)
    return NULL;

  details = entente_error_get_private (error)->details;

  return details != NULL && n < g_strv_length (details) ? details[n] : NULL;
}

gboolean
entente_error_is (const GError  *error,
                  EntenteReason  reason)
{
  return error != NULL && error->domain == ENTENTE_ERROR && entente_error_get_reason (error) == reason;
}

EntenteError
entente_reason_get_code (EntenteReason reason)
{
  g_return_val_if_fail (reason < ENTENTE_N_REASONS, ENTENTE_ERROR_INVALID);

  return reasons[reason].code;
}

const char *
entente_reason_get_nick (EntenteReason reason)
{
  g_return_val_if_fail (reason < ENTENTE_N_REASONS, NULL);

  return reasons[reason].nick;
}

EntenteReason
entente_reason_from_nick (const char *nick)
{
  g_return_val_if_fail (nick != NULL, ENTENTE_REASON_UNSPECIFIED);

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_str_equal (reasons[i].nick, nick))
      return (EntenteReason) i;

  return ENTENTE_REASON_UNSPECIFIED;
}
