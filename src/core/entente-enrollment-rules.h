/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-address.h"
#include "entente-enums.h"
#include "entente-validation.h"

G_BEGIN_DECLS

/* Who may come into the program, and what they say of themselves. All of it is text that a person typed, cleaned by entente_text_clean(), or what
 * the membership registry says; nothing here asks anybody. Texts are borrowed, NULL is "". */

/* One organization profile of a membership, with the MPN ID that it carries. */
typedef struct
{
  const char *mpn_id;
  const char *country;
  gboolean active;
  gboolean enrolled; /* an organization of the program has the MPN ID already */
} EntenteEnrollmentProfile;

typedef struct
{
  const char *country; /* of the organization that the work account belongs to */
  gboolean enrolled;   /* that organization is in the program already */

  gboolean without_profile;                /* it needs none */
  const EntenteEnrollmentProfile *profile; /* the one that was chosen; NULL before */

  /* Legal profile. */
  const char *name;
  const char *address_line1;
  const char *address_line2;
  const char *city;
  const char *state;
  const char *postal_code;
  const char *registration_id;

  /* Primary contact. */
  const char *contact_first_name;
  const char *contact_last_name;
  const char *email;
  const char *phone;

  /* Customer support. */
  const char *support_email;
  const char *support_phone;
  const char *website;
} EntenteEnrollment;

/* The kinds of organization that somebody makes who has no account: partners and customers. The operator is there from the
 * first. Refuses UNKNOWN_VALUE (detail: @kind). */
gboolean           entente_enrollment_check_kind    (const char                *kind,
                                                     const char                *field,
                                                     GError                   **error);
/* What such an organization is in the program at first, a state of entente_program_life_cycle: who is vetted enrolls, and
 * who is not is in it at once. */
const char        *entente_enrollment_get_first_status (EntenteKind             kind);
/* Whether such an organization needs an MPN ID, by which resellers are credited. */
gboolean           entente_enrollment_needs_profile (EntenteKind                kind);

/* The fields in the order in which a person meets them, ended by NULL: "country", "profile", "name", "address-line1"…
 * Whose organization is enrolled already is asked for "support-email", "support-phone" and "website" alone. */
const char *const *entente_enrollment_get_fields    (const EntenteEnrollment   *self);

/* What one of them says, but "profile"; never NULL. */
const char        *entente_enrollment_get_text      (const EntenteEnrollment   *self,
                                                     const char                *field);
/* @text is borrowed. */
void               entente_enrollment_set_text      (EntenteEnrollment         *self,
                                                     const char                *field,
                                                     const char                *text);

/* One field. @rule is that of the country, @policy the program's; with NULL only the form of an address is judged, for
 * those who do not know it and ask the workspace. What a field of an address, a name or a registration ID
 * refuses is as everywhere; besides there are
 *   "profile"  REQUIRED of who needs one, PROFILE_OTHER_COUNTRY (details: its country, the organization's), PROFILE_INACTIVE,
 *              ALREADY_ENROLLED (detail: its MPN ID)
 *   "email"    WEB_MAIL, SHARED_MAILBOX
 * Customer support answers from a mailbox of many, so that "support-email" is only no web mail; and from wherever it
 * sits, so that "support-phone" is of any country. It need not have a "website". */
gboolean           entente_enrollment_check_field   (const EntenteEnrollment   *self,
                                                     const EntenteAddressRule  *rule,
                                                     const EntenteMailPolicy   *policy,
                                                     const char                *field,
                                                     GError                   **error);
/* All that is asked for; refuses the first thing wrong. */
gboolean           entente_enrollment_check         (const EntenteEnrollment   *self,
                                                     const EntenteAddressRule  *rule,
                                                     const EntenteMailPolicy   *policy,
                                                     GError                   **error);

/* Whether the profile can be chosen, for a list of them. */
gboolean           entente_enrollment_check_profile (const EntenteEnrollmentProfile  *profile,
                                                     const char                      *country,
                                                     const char                      *field,
                                                     GError                         **error);

G_END_DECLS
