/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* How it stands with the vetting of an organization, while a command goes on with it: it is loaded, steps are taken along
 * entente_vetting_life_cycle, what follows from them is settled, and all of it is saved. */

#define ENTENTE_N_VETTING_STEPS 3

typedef struct
{
  gint64 row; /* 0: the organization has never submitted an enrollment */
  char *id;
  gint64 organization;
  char *organization_id;
  char *organization_name;
  char *status; /* in the program */
  char *state;  /* of it all */
  gint64 submitted;

  EntenteEnrollment said; /* what the organization says of itself */
  EntenteVettingFacts facts;
  const char *mpn_id;        /* of the organization */
  const char *vetted_mpn_id; /* of the profile that was looked at */

  struct
  {
    const char *state;
    gint64 since;
    const char *finding;
  } steps[ENTENTE_N_VETTING_STEPS]; /* by the bits of EntenteVettingSteps */

  const char *step; /* that the question or the reason is about */
  const char *question;
  const char *answer;
  const char *reason;
  const char *note;
  gint64 user; /* who decided last; 0 for the policy */

  GStringChunk *texts; /* owns the borrowed ones */
} EntenteVettingCase;

/* Of that organization, also one that has not begun. */
gboolean entente_vetting_case_load        (EntenteVettingCase       *self,
                                           EntenteExecution         *execution,
                                           gint64                    organization,
                                           GError                  **error);
/* The one that the parameter "vetting" names, if the actor's organization is vetted or vets. Refuses NOT_FOUND. */
gboolean entente_vetting_case_load_named  (EntenteVettingCase       *self,
                                           EntenteExecution         *execution,
                                           GError                  **error);
void     entente_vetting_case_clear       (EntenteVettingCase       *self);

const char *entente_vetting_case_get_state (EntenteVettingCase      *self,
                                            EntenteVettingSteps      step);
/* Whether the operator can decide so. Refuses as entente_vetting_check_decision() does. */
gboolean entente_vetting_case_check_decision (EntenteVettingCase    *self,
                                              const char            *event,
                                              GError               **error);
/* Refuses what the life cycle does. */
gboolean entente_vetting_case_advance     (EntenteVettingCase       *self,
                                           EntenteExecution         *execution,
                                           EntenteVettingSteps       step,
                                           const char               *event,
                                           GError                  **error);
/* The organization says @after from now on, borrowed for as long as @self lives: what that concerns is looked at anew. When
 * it has @submitted all of it, so is what was rejected, and the association with a profile. */
gboolean entente_vetting_case_renew       (EntenteVettingCase       *self,
                                           EntenteExecution         *execution,
                                           const EntenteEnrollment  *after,
                                           gboolean                  submitted,
                                           GError                  **error);
/* Begins what waited for the address, examines what is open, and lets pass what the policy lets. */
gboolean entente_vetting_case_settle      (EntenteVettingCase       *self,
                                           EntenteExecution         *execution,
                                           GError                  **error);
/* Stores it, with what follows for the organization in the program, and tells it and the operator. @version is the one that
 * was seen, 0 where that does not matter. Refuses STALE. */
gboolean entente_vetting_case_save        (EntenteVettingCase       *self,
                                           EntenteExecution         *execution,
                                           gint64                    version,
                                           GError                  **error);

/* Mail about it to the organization, or to who decides; @params as of entente_mail_send(). */
gboolean entente_vetting_case_tell        (EntenteVettingCase       *self,
                                           EntenteExecution         *execution,
                                           const char               *kind,
                                           GVariant                 *params,
                                           GError                  **error);
gboolean entente_vetting_case_tell_operator (EntenteVettingCase     *self,
                                             EntenteExecution       *execution,
                                             const char             *kind,
                                             GVariant               *params,
                                             GError                **error);

/* The parameter of that name, cleaned; checked by entente_vetting_check_text(). NULL with @error set. Lives as long as
 * @self does. */
const char *entente_vetting_case_read_text (EntenteVettingCase      *self,
                                            EntenteExecution        *execution,
                                            const char              *param,
                                            gboolean                 required,
                                            GError                 **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteVettingCase, entente_vetting_case_clear)

G_END_DECLS
