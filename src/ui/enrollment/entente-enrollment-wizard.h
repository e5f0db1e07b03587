/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "enrollment/entente-profile-wizard.h"

G_BEGIN_DECLS

/* How an organization comes into the program. A reseller or a provider enrolls: somebody signs in with a work account or makes
 * one, associates a reseller with a profile of the membership registry, and says who the organization is. One that is in the
 * program already tells its customer support contact alone. A customer is set up: somebody makes a work account, and says who
 * the organization is. What was filled in is kept, but for passwords, and belongs to the work account as soon as there is one. */

#define ENTENTE_TYPE_ENROLLMENT_WIZARD (entente_enrollment_wizard_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEnrollmentWizard, entente_enrollment_wizard, ENTENTE, ENROLLMENT_WIZARD, EntenteProfileWizard)

typedef enum
{
  ENTENTE_ENROLLMENT_DEFAULT = 0,
  ENTENTE_ENROLLMENT_GOES_ON = 1 << 0, /* a draft is continued without asking */
} EntenteEnrollmentFlags;

/* Whose organization is of that kind and has not submitted its enrollment yet, or is a customer that has not said who it is,
 * goes on with that; anybody else begins as a newcomer. */
void     entente_enrollment_present (GtkWindow             *parent,
                                     EntenteWorkspace      *workspace,
                                     EntenteKind            kind,
                                     EntenteEnrollmentFlags flags);

/* Whether the account is one of an organization that can submit its enrollment. */
gboolean entente_enrollment_is_open (EntenteAccount        *account);

G_END_DECLS
