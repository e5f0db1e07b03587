/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "enrollment/entente-enrollment-wizard.h"

G_BEGIN_DECLS

/* What the pages ask the wizard that they are in. */

/* Of what kind the organization is, or is to be. */
EntenteKind               entente_enrollment_wizard_get_kind         (EntenteEnrollmentWizard     *self);
/* Of the organization in the program; "" while nobody has signed in. */
const char               *entente_enrollment_wizard_get_status       (EntenteEnrollmentWizard     *self);
/* It is in the program, or its enrollment is being looked at. */
gboolean                  entente_enrollment_wizard_is_enrolled      (EntenteEnrollmentWizard     *self);

/* Whoever signs in acts from now on, and goes on with their organization. Refuses SIGN_IN_REFUSED for "password", and
 * for "user-name" whose organization is of another kind, or who may not for theirs. */
void                      entente_enrollment_wizard_sign_in_async    (EntenteEnrollmentWizard     *self,
                                                                      const char                  *user_name,
                                                                      const char                  *password,
                                                                      GCancellable                *cancellable,
                                                                      GAsyncReadyCallback          callback,
                                                                      gpointer                     user_data);
gboolean                  entente_enrollment_wizard_sign_in_finish   (EntenteEnrollmentWizard     *self,
                                                                      GAsyncResult                *result,
                                                                      GError                     **error);

/* It has just been associated with that one. */
void                      entente_enrollment_wizard_set_profile      (EntenteEnrollmentWizard     *self,
                                                                      const char                  *mpn_id,
                                                                      const char                  *name);
/* The pages of the membership are there again, and the first of them is shown. */
void                      entente_enrollment_wizard_associate_anew   (EntenteEnrollmentWizard     *self);

G_END_DECLS
