/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* What the commands of enrollment know of the organization that enrolls, the actor's. */
typedef struct
{
  char *status;  /* in the program */
  char *country; /* where it is, for good */

  /* The profile of the membership registry that it is associated with; NULL without one, or where the registry has it no
   * more. */
  const EntenteEnrollmentProfile *profile;
  char *profile_name;

  EntenteEnrollmentProfile found; /* "profile" points here */
  char *mpn_id;
  char *profile_country;
} EntenteEnrollmentFacts;

gboolean entente_enrollment_facts_load   (EntenteEnrollmentFacts  *self,
                                          EntenteExecution        *execution,
                                          GError                 **error);
void     entente_enrollment_facts_clear  (EntenteEnrollmentFacts  *self);

/* Another profile, by its id, of that membership. Refuses NOT_FOUND for "profile". */
gboolean entente_enrollment_facts_choose (EntenteEnrollmentFacts  *self,
                                          EntenteExecution        *execution,
                                          gint64                   membership,
                                          const char              *profile,
                                          GError                 **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteEnrollmentFacts, entente_enrollment_facts_clear)

G_END_DECLS
