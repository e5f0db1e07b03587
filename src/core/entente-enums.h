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

/* Enumerations travel and are stored as their nick ("indirect" words with dashes). A nick that this
 * version does not know parses to …_UNKNOWN; the text itself is kept by records and shown. */

typedef enum
{
  ENTENTE_KIND_UNKNOWN,
  ENTENTE_KIND_OPERATOR,
  ENTENTE_KIND_PROVIDER,
  ENTENTE_KIND_RESELLER,
  ENTENTE_KIND_CUSTOMER,
} EntenteKind;

/* Roles of a person in their own organization. */
typedef enum
{
  ENTENTE_ROLE_GLOBAL_ADMIN           = 1 << 0,
  ENTENTE_ROLE_USER_ADMIN             = 1 << 1,
  ENTENTE_ROLE_BILLING_ADMIN          = 1 << 2,
  ENTENTE_ROLE_ADMIN_AGENT            = 1 << 3,
  ENTENTE_ROLE_SALES_AGENT            = 1 << 4,
  ENTENTE_ROLE_HELPDESK_AGENT         = 1 << 5,
  ENTENTE_ROLE_MEMBERSHIP_ADMIN       = 1 << 6,
  ENTENTE_ROLE_ACCOUNT_ADMIN          = 1 << 7,
  ENTENTE_ROLE_REFERRALS_ADMIN        = 1 << 8,
  ENTENTE_ROLE_REFERRALS_USER         = 1 << 9,
  ENTENTE_ROLE_BUSINESS_PROFILE_ADMIN = 1 << 10,
  ENTENTE_ROLE_INCENTIVES_ADMIN       = 1 << 11,
  ENTENTE_ROLE_INCENTIVES_USER        = 1 << 12,
  ENTENTE_ROLE_EXECUTIVE_VIEWER       = 1 << 13,
  ENTENTE_ROLE_REPORT_VIEWER          = 1 << 14,
} EntenteRoles;

#define ENTENTE_N_ROLES 15

/* The roles that administer the organization's own tenant and those of customers; the others are about the company. */
#define ENTENTE_DIRECTORY_ROLES                                                                                 \
 (ENTENTE_ROLE_GLOBAL_ADMIN | ENTENTE_ROLE_USER_ADMIN | ENTENTE_ROLE_BILLING_ADMIN | ENTENTE_ROLE_ADMIN_AGENT | \
  ENTENTE_ROLE_SALES_AGENT | ENTENTE_ROLE_HELPDESK_AGENT)

/* Special terms that a customer may buy at, or that an offer is made for. */
typedef enum
{
  ENTENTE_QUALIFICATION_NONE        = 0,
  ENTENTE_QUALIFICATION_EDUCATION   = 1 << 0,
  ENTENTE_QUALIFICATION_NONPROFIT   = 1 << 1,
  ENTENTE_QUALIFICATION_GOVERNMENT  = 1 << 2,
  ENTENTE_QUALIFICATION_STATE_OWNED = 1 << 3,
  ENTENTE_QUALIFICATION_UNKNOWN     = 1 << 4, /* some other, of a later version */
} EntenteQualifications;

const char   *entente_kind_to_nick    (EntenteKind   kind);
EntenteKind   entente_kind_from_nick  (const char   *nick);

/* @role is a single role. */
const char   *entente_role_to_nick    (EntenteRoles  role);
/* 0 when the nick is unknown. */
EntenteRoles  entente_role_from_nick  (const char   *nick);
/* The roles' nicks, separated by commas; "" for none. */
char         *entente_roles_to_text   (EntenteRoles  roles) G_GNUC_WARN_UNUSED_RESULT;
/* Unknown words are passed over. */
EntenteRoles  entente_roles_from_text (const char   *text);

/* Nicks with commas between; "none" for none. */
char                  *entente_qualifications_to_text   (EntenteQualifications  qualifications) G_GNUC_WARN_UNUSED_RESULT;
/* Takes the words of catalogs too ("GovernmentCommunityCloud"). */
EntenteQualifications  entente_qualifications_from_text (const char            *text);

G_END_DECLS
