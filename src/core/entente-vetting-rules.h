/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-enrollment-rules.h"
#include "entente-enums.h"

G_BEGIN_DECLS

/* An organization that enrolls is vetted in three steps: that mail reaches its primary contact, that the contact works there,
 * that it is the company it says it is. Each step goes along entente_vetting_life_cycle; the first is proved with a code
 * (entente-email-code.h), the others are looked at by the program, and by the operator where that does not suffice.
 * Borrowed text throughout; NULL is "". */

/* Longest question, answer, reason and note, in characters. */
#define ENTENTE_VETTING_TEXT_MAX 1000

typedef enum
{
  ENTENTE_VETTING_EMAIL = 1 << 0,
  ENTENTE_VETTING_EMPLOYMENT = 1 << 1,
  ENTENTE_VETTING_BUSINESS = 1 << 2,
} EntenteVettingSteps;

#define ENTENTE_VETTING_ALL_STEPS (ENTENTE_VETTING_EMAIL | ENTENTE_VETTING_EMPLOYMENT | ENTENTE_VETTING_BUSINESS)
/* Those that the operator decides about. */
#define ENTENTE_VETTING_REVIEWED_STEPS (ENTENTE_VETTING_EMPLOYMENT | ENTENTE_VETTING_BUSINESS)

/* Partners are vetted; customers and the operator are not. */
gboolean             entente_vetting_is_for         (EntenteKind               kind);

/* "email", "employment", "business": one step as it is stored and sent. 0 for no such step. */
EntenteVettingSteps  entente_vetting_step_from_nick (const char               *nick);
const char          *entente_vetting_step_to_nick   (EntenteVettingSteps       step);
/* A step that the operator decides about, as the parameter of a command. Refuses REQUIRED and UNKNOWN_VALUE. */
gboolean             entente_vetting_check_step     (const char               *nick,
                                                     const char               *field,
                                                     GError                  **error);

/* The state of each step. */
typedef struct
{
  const char *email;
  const char *employment;
  const char *business;
} EntenteVettingStates;

/* How it stands with all of it: "rejected" when a step is; "confirming" until the e-mail address is; "asked" while an answer is
 * waited for; "review" while the operator is; "passed". */
const char          *entente_vetting_sum_up         (const EntenteVettingStates  *states);
/* All of these, ended by NULL. */
const char *const   *entente_vetting_get_sums       (void);

/* Whether the operator can decide so now: by "pass", "ask" or "reject", which has to be possible for one of its steps; and
 * nobody passes whose address is not verified. Refuses EMAIL_UNVERIFIED, WRONG_STATE. */
gboolean             entente_vetting_check_decision (const EntenteVettingStates  *states,
                                                     const char                  *event,
                                                     GError                     **error);

/* What it takes to look again at an organization that says something else of itself than before: the steps that what has
 * changed was a part of. Only what is vetted is compared. */
EntenteVettingSteps  entente_vetting_find_concerned (const EntenteEnrollment     *before,
                                                     const EntenteEnrollment     *after);

/* What an organization says, and what the membership registry says of the profile that it chose. */
typedef struct
{
  const char *name;
  const char *country;
  const char *email;

  gboolean without_profile;     /* it needs none and has none: there is nothing to compare with */
  const char *member_user_name; /* an address, with which the membership is signed in to; "" when there is none any more */
  const char *profile_name;
  const char *profile_country;
  gboolean profile_active;
} EntenteVettingFacts;

/* Why the program cannot let a step pass by itself; "" when it can, as that of an organization without a profile:
 *   any           "profile-gone" when the registry has no such profile any more
 *   "employment"  "domain-differs": the contact's address is not at the domain with which the membership is signed in to
 *   "business"    "profile-inactive", "profile-other-country", "name-differs" (letters, accents and blanks aside) */
const char          *entente_vetting_examine        (EntenteVettingSteps          step,
                                                     const EntenteVettingFacts   *facts);
/* All of these, ended by NULL. */
const char *const   *entente_vetting_get_findings   (void);

/* What the operator or the organization writes. A reason, a question and an answer are @required, and so is the note of
 * who approves although something was found. Refuses REQUIRED, TOO_LONG, CONTROL_CHARACTER. */
gboolean             entente_vetting_check_text     (const char                  *text,
                                                     gboolean                     required,
                                                     const char                  *field,
                                                     GError                     **error);

G_END_DECLS
