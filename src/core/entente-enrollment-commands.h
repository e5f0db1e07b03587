/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-command.h"
#include "entente-enrollment-rules.h"

G_BEGIN_DECLS

/* How an organization comes into the program: somebody makes a work account, which is the first of a new organization;
 * associates an indirect reseller with a profile of the membership registry; and says who the organization is. */

/* A work account to be, with the organization that it is in. Borrowed text, cleaned by entente_text_clean(), but the
 * password as it was typed; NULL is "". */
typedef struct
{
  const char *kind; /* a nick; "" is a reseller, as all were once */
  const char *organization_name;
  const char *country;
  const char *domain_prefix;
  const char *first_name;
  const char *last_name;
  const char *user; /* what stands before the "@" of the user name */
  const char *password;
} EntenteNewWorkAccount;

/* The fields in the order in which a person meets them, ended by NULL: "kind", "organization-name", "country",
 * "domain-prefix", "first-name", "last-name", "user", "password". */
const char *const *entente_new_work_account_get_fields  (void);
/* One field. Whether the domain is free only the workspace can tell. */
gboolean           entente_new_work_account_check_field (const EntenteNewWorkAccount  *self,
                                                         const char                   *field,
                                                         GError                      **error);
/* Of what kind the organization is to be. */
EntenteKind        entente_new_work_account_get_kind    (const EntenteNewWorkAccount  *self);
/* All fields; refuses the first thing wrong. */
gboolean           entente_new_work_account_check       (const EntenteNewWorkAccount  *self,
                                                         GError                      **error);

/* work-account.create: by somebody who has none. The outcome: "user" and "organization" (ids), and "user-name", which with
 * the password is what the person signs in with. "domain-prefix" is judged before all the rest, so that a rehearsal tells
 * whether it is free while nothing else is there yet; it refuses TAKEN (detail: one that is free). */
EntenteCommand *entente_command_create_work_account  (const EntenteNewWorkAccount *account) G_GNUC_WARN_UNUSED_RESULT;

/* membership.associate: the actor's organization, as long as it enrolls, is the one of the profile, an id; who asks knows
 * the password of the membership. The outcome: "mpn-id", "name" and "country" of the profile. Refuses SIGN_IN_REFUSED for
 * "password", and for "profile" NOT_FOUND and what entente_enrollment_check_profile() does. */
EntenteCommand *entente_command_associate_membership (const char *user_name,
                                                      const char *password,
                                                      const char *profile) G_GNUC_WARN_UNUSED_RESULT;

/* enrollment.submit: what the actor's organization is, and whom to ask there. Its country, its profile and whether it is
 * enrolled already the workspace knows, and takes from nobody; of one that is, customer support alone is changed. The
 * outcome: "status", what the organization is in the program from now on. Refuses what entente_enrollment_check() does. */
EntenteCommand *entente_command_submit_enrollment    (const EntenteEnrollment *enrollment) G_GNUC_WARN_UNUSED_RESULT;

/* organization.edit: the actor's own; @version is the one of the record that was looked at. Country, profile and "enrolled" of
 * @profile are not asked for. What was vetted and is changed is vetted again, and nothing else. The outcome: "vetting",
 * how it stands with that from now on (entente_vetting_sum_up()), or "" for who is not vetted. */
EntenteCommand *entente_command_edit_organization    (const EntenteEnrollment *profile,
                                                      gint64                   version) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
