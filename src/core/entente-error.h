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

#define ENTENTE_ERROR (entente_error_quark ())

/* What the caller can do about it. */
typedef enum
{
  ENTENTE_ERROR_INVALID,      /* correct the input */
  ENTENTE_ERROR_NOT_FOUND,    /* it does not exist, or is not visible to the account */
  ENTENTE_ERROR_CONFLICT,     /* it changed meanwhile, or exists already */
  ENTENTE_ERROR_UNAUTHORIZED, /* ask somebody with another role */
  ENTENTE_ERROR_UNAVAILABLE,  /* try again later: busy, full disk, no network */
  ENTENTE_ERROR_CORRUPT,      /* the file or message is damaged */
  ENTENTE_ERROR_TOO_NEW,      /* made by a later version */
} EntenteError;

/* Why exactly; the interface owns the sentence for each (see ui's entente_refusal_to_text()).
 * Every reason belongs to one error code, by the table in entente-error.c. */
typedef enum
{
  ENTENTE_REASON_UNSPECIFIED,

  /* fields */
  ENTENTE_REASON_REQUIRED,
  ENTENTE_REASON_TOO_LONG,      /* detail: the limit */
  ENTENTE_REASON_TOO_SHORT,     /* detail: the limit */
  ENTENTE_REASON_MALFORMED,     /* detail: an example, or nothing */
  ENTENTE_REASON_UNKNOWN_VALUE, /* detail: the value */
  ENTENTE_REASON_OUT_OF_RANGE,  /* details: smallest, largest */
  ENTENTE_REASON_DECIMALS,      /* detail: how many the currency has */
  ENTENTE_REASON_IN_FUTURE,
  ENTENTE_REASON_DATES_REVERSED, /* the end is before the beginning */
  ENTENTE_REASON_CONTROL_CHARACTER,
  ENTENTE_REASON_NOT_SUPPORTED,  /* has to be left empty here */
  ENTENTE_REASON_WEB_MAIL,       /* detail: the domain */
  ENTENTE_REASON_SHARED_MAILBOX, /* detail: what stands before the "@" */
  ENTENTE_REASON_DOMAIN_FORM,
  ENTENTE_REASON_TAKEN, /* detail: a free suggestion, or nothing */

  /* enrollment */
  ENTENTE_REASON_PROFILE_OTHER_COUNTRY, /* details: codes of the profile's country and of the organization's */
  ENTENTE_REASON_PROFILE_INACTIVE,
  ENTENTE_REASON_SIGN_IN_REFUSED,       /* nobody with this user name has this password */
  ENTENTE_REASON_PASSWORD_WRONG,        /* not the one that the person has */
  ENTENTE_REASON_PASSWORD_IS_NAME,      /* a person chose the user name for a password */
  ENTENTE_REASON_PASSWORDS_DIFFER,      /* it was typed twice, and not alike */
  ENTENTE_REASON_PASSWORD_IS_OLD,       /* a person chose the one of before */
  ENTENTE_REASON_MUST_CHANGE_PASSWORD,  /* a temporary one comes before all else */
  ENTENTE_REASON_NOT_ENROLLED,          /* detail: what the organization is in the program, a state of its life cycle */
  ENTENTE_REASON_ALREADY_ENROLLED,      /* detail: the MPN ID that an organization of the program has already */
  ENTENTE_REASON_CODE_WRONG,            /* detail: how many tries are left */
  ENTENTE_REASON_CODE_EXPIRED,          /* or its link; also one that another has taken the place of */
  ENTENTE_REASON_CODE_USED_UP,          /* too many tries */
  ENTENTE_REASON_CODES_TOO_MANY,        /* detail: from when another can be sent, in µs UTC */
  ENTENTE_REASON_NAME_VETTED,           /* a provider in the program does not change its legal name itself */
  ENTENTE_REASON_EMAIL_UNVERIFIED,      /* of the organization that would be approved */

  /* invitation links and mail drafts */
  ENTENTE_REASON_LINK_NONE, /* nothing like a link in the text */
  ENTENTE_REASON_LINK_ALTERED,
  ENTENTE_REASON_LINK_TOO_LONG,   /* detail: the limit in bytes */
  ENTENTE_REASON_LINK_OTHER_KIND, /* detail: the kind, as the link says it */
  ENTENTE_REASON_DRAFT_WITHOUT_LINK,
  ENTENTE_REASON_DRAFT_TOO_LONG, /* details: the length as an address, the limit */
  ENTENTE_REASON_PASSWORD_NOT_NOTED,

  /* files and messages from elsewhere */
  ENTENTE_REASON_FILE_EMPTY,
  ENTENTE_REASON_FILE_TOO_LARGE,  /* detail: the limit in bytes */
  ENTENTE_REASON_FILE_ENCODING,   /* detail: line */
  ENTENTE_REASON_FILE_NOT_TEXT,   /* detail: line */
  ENTENTE_REASON_FILE_MALFORMED,  /* details: line, what the parser said */
  ENTENTE_REASON_FILE_TOO_DEEP,   /* details: line, the limit */
  ENTENTE_REASON_FILE_UNEXPECTED, /* well-formed, but holds something else */
  ENTENTE_REASON_TOO_MANY,        /* details: the limit, and nick of what there are so many of, or nothing */
  ENTENTE_REASON_CELL_TOO_LONG,   /* details: line, the limit in bytes */
  ENTENTE_REASON_ROW_TOO_LONG,    /* details: line, the limit in bytes */
  ENTENTE_REASON_TOO_MANY_CELLS,  /* details: line, the limit */
  ENTENTE_REASON_QUOTE_OPEN,      /* detail: line where the quote was opened */
  ENTENTE_REASON_QUOTE_STRAY,
  ENTENTE_REASON_CELL_COUNT,     /* details: cells found, cells in the header */
  ENTENTE_REASON_REPEATED,       /* detail: line or position of the first */
  ENTENTE_REASON_COLUMN_MISSING, /* detail: its heading */

  /* gate */
  ENTENTE_REASON_UNKNOWN_COMMAND, /* detail: name */
  ENTENTE_REASON_UNKNOWN_ACTOR,
  ENTENTE_REASON_UNKNOWN_PARAM, /* detail: key */
  ENTENTE_REASON_WRONG_TYPE,    /* details: key, type */
  ENTENTE_REASON_NOT_YOUR_KIND, /* detail: nicks of the kinds of organization that may, separated by commas */
  ENTENTE_REASON_MISSING_ROLE,  /* detail: nicks of the roles that may, separated by commas */
  ENTENTE_REASON_NOT_FOUND,     /* detail: nick of the entity type */
  ENTENTE_REASON_STALE,         /* details: version seen, version now */
  ENTENTE_REASON_WRONG_STATE,   /* details: state now, event, life cycle */

  /* invitations */
  ENTENTE_REASON_INVITATION_USED, /* it was accepted */
  ENTENTE_REASON_INVITATION_DECLINED,
  ENTENTE_REASON_INVITATION_EXPIRED, /* detail: when, µs UTC in decimal, or nothing */
  ENTENTE_REASON_INVITATION_WITHDRAWN,
  ENTENTE_REASON_INVITATION_ALTERED,     /* the link is not as it was made */
  ENTENTE_REASON_INVITATION_RENEWED,     /* another link took the place of this one */
  ENTENTE_REASON_INVITATION_FOREIGN,     /* nobody in this workspace made it */
  ENTENTE_REASON_INVITATION_NOT_FOR_YOU, /* detail: nick of the kind of organization that it asks */
  ENTENTE_REASON_INVITATION_OWN,         /* the account's own organization made it; detail: nick of the kind that it asks */
  ENTENTE_REASON_INVITATION_PARTED,      /* a joint one, of two who are no partners any more */
  ENTENTE_REASON_INVITATION_TOO_MANY,    /* detail: how many may be open at once */
  ENTENTE_REASON_ALREADY_PARTNERS,
  ENTENTE_REASON_NOT_YOUR_PROVIDER,  /* no partnership of the reseller with the provider */
  ENTENTE_REASON_NO_ADMIN_ACCESS,    /* the provider has none, so it cannot be taken away */
  ENTENTE_REASON_OTHER_REGION,       /* details: nicks of the two regions */
  ENTENTE_REASON_AGREEMENT_REPLACED, /* a later text took the place of the one that was read */

  /* orders */
  ENTENTE_REASON_NOT_YOUR_CUSTOMER,    /* the provider has no relationship with the customer */
  ENTENTE_REASON_SUBSCRIPTIONS_ACTIVE, /* details: how many hold the relationship, names of the first few */
  ENTENTE_REASON_UNDO_TOO_LATE,
  ENTENTE_REASON_NOT_A_PARTNER,      /* no partnership with the provider */
  ENTENTE_REASON_NOT_A_RESELLER,     /* only a reseller is credited, never the provider */
  ENTENTE_REASON_NOT_THEIR_RESELLER, /* no relationship with the customer */
  ENTENTE_REASON_NEEDS_DELEGATED_ADMIN,
  ENTENTE_REASON_PARTNER_AGREEMENT_UNSIGNED, /* detail: nick of the kind of organization that has to sign */
  ENTENTE_REASON_ALREADY_ATTESTED,           /* with the same particulars */
  ENTENTE_REASON_AGREEMENT_ACCEPTED,         /* the customer has accepted the customer agreement itself */
  ENTENTE_REASON_AGREEMENT_MISSING,          /* the customer has not accepted the customer agreement */
  ENTENTE_REASON_NOT_THE_SELLER,             /* another provider sold the subscription */
  ENTENTE_REASON_NOT_AVAILABLE,              /* the offer is not sold any more */
  ENTENTE_REASON_NOT_SOLD_IN,                /* detail: code of the country in which the offer is not sold */
  ENTENTE_REASON_SEGMENT,                    /* detail: qualifications that the offer is made for */
  ENTENTE_REASON_TRIAL_QUANTITY,             /* detail: the only quantity */
  ENTENTE_REASON_CYCLE,                      /* detail: the billing cycles that are possible */
  ENTENTE_REASON_USE_LIMIT,                  /* details: "lifetime" or "concurrent", the limit */
  ENTENTE_REASON_PREREQUISITE_MISSING,       /* detail: ids of the offers of which one is needed */
  ENTENTE_REASON_PREREQUISITE_NOT_SOLD,      /* detail: the same; the customer can have none of them */

  /* users and licenses */
  ENTENTE_REASON_NOT_PER_USER,      /* the offer is made for organizations, not for persons */
  ENTENTE_REASON_NOT_THEIR_USER,    /* the person works for another organization than the customer */
  ENTENTE_REASON_HAS_LICENSE,       /* detail: name of the person who has one */
  ENTENTE_REASON_ONLY_GLOBAL_ADMIN, /* nobody else in the organization is one */
  ENTENTE_REASON_REMOVED_LONG_AGO,  /* detail: for how many days somebody can be restored */

  /* workspace file */
  ENTENTE_REASON_NOT_LOCAL, /* on no disk that the system shows as one */
  ENTENTE_REASON_READ_ONLY,
  ENTENTE_REASON_DISK_FULL,
  ENTENTE_REASON_INPUT_OUTPUT, /* detail: what the system said */
  ENTENTE_REASON_LOCKED,
  ENTENTE_REASON_DAMAGED,
  ENTENTE_REASON_LOG_ALTERED, /* details: of the first entry that does not fit: id, instant, who, command, about what */
  ENTENTE_REASON_FOREIGN_FILE,
  ENTENTE_REASON_NEWER_FILE, /* details: version of the file, version understood */
  ENTENTE_REASON_CLOSED,
  ENTENTE_REASON_PLACE_READ_ONLY,  /* where a file was to be made */
  ENTENTE_REASON_PLACE_IN_USE,     /* what would be replaced is an open workspace, or was not closed in good order */

  ENTENTE_N_REASONS
} EntenteReason;

GQuark entente_error_quark (void);

/* Refuses: sets @error to the code that belongs to @reason. @field is the name of the parameter or
 * property concerned, or NULL. The variable part is the details, strings ended by NULL. */
void entente_refuse (GError **error,
                     EntenteReason reason,
                     const char *field,
                     ...) G_GNUC_NULL_TERMINATED;
void entente_refusev (GError **error,
                      EntenteReason reason,
                      const char *field,
                      const char *const *details);

/* These three answer UNSPECIFIED, NULL and NULL for errors of other domains. */
EntenteReason entente_error_get_reason (const GError *error);
const char *entente_error_get_field (const GError *error);
const char *entente_error_get_detail (const GError *error,
                                      guint n);

/* Whether @error is a refusal for @reason. */
gboolean entente_error_is (const GError *error,
                           EntenteReason reason);

EntenteError entente_reason_get_code (EntenteReason reason);
const char *entente_reason_get_nick (EntenteReason reason);
/* UNSPECIFIED for a nick that this version does not know. */
EntenteReason entente_reason_from_nick (const char *nick);

G_END_DECLS
