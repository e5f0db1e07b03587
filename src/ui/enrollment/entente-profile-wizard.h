/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "wizards/entente-wizard.h"

G_BEGIN_DECLS

/* A wizard in which an organization says of itself what its legal profile, its primary contact and its customer support are,
 * on the pages "legal", "contact" and "support": in its enrollment, or anew later. */

#define ENTENTE_TYPE_PROFILE_WIZARD (entente_profile_wizard_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteProfileWizard, entente_profile_wizard, ENTENTE, PROFILE_WIZARD, EntenteWizard)

struct _EntenteProfileWizardClass
{
  EntenteWizardClass parent_class;

  /* Says @said to the workspace; rehearsed on the way on, to learn what only the workspace knows. */
  EntenteCommand *(*new_command) (EntenteProfileWizard    *self,
                                  const EntenteEnrollment *said);
};

/* Reads who the account's organization is, and how addresses are written where it is. */
void                      entente_profile_wizard_load_async       (EntenteProfileWizard     *self,
                                                                   GCancellable             *cancellable,
                                                                   GAsyncReadyCallback       callback,
                                                                   gpointer                  user_data);
gboolean                  entente_profile_wizard_load_finish      (EntenteProfileWizard     *self,
                                                                   GAsyncResult             *result,
                                                                   GError                  **error);

/* As before it was read: it is not the one that the wizard is about. */
void                      entente_profile_wizard_forget           (EntenteProfileWizard     *self);

/* (nullable) before it was read. */
EntenteOrganization      *entente_profile_wizard_get_organization (EntenteProfileWizard     *self);
/* What was imported for its country; (nullable). */
EntenteCountryRule       *entente_profile_wizard_get_country_rule (EntenteProfileWizard     *self);

/* The MPN ID that the organization is associated with; "" before. */
const char               *entente_profile_wizard_get_mpn_id       (EntenteProfileWizard     *self);
void                      entente_profile_wizard_set_mpn_id       (EntenteProfileWizard     *self,
                                                                   const char               *mpn_id);
/* What the profile is called that was chosen in this wizard; "" for none. */
const char               *entente_profile_wizard_get_profile_name (EntenteProfileWizard     *self);
void                      entente_profile_wizard_set_profile_name (EntenteProfileWizard     *self,
                                                                   const char               *name);

/* All that was filled in, cleaned; borrowed until it is read again. */
EntenteEnrollment         entente_profile_wizard_read             (EntenteProfileWizard     *self);
/* As the engine does, but for the addresses that the operator refuses. */
gboolean                  entente_profile_wizard_check_field      (EntenteProfileWizard     *self,
                                                                   const EntenteEnrollment  *said,
                                                                   const char               *field,
                                                                   GError                  **error);
EntenteCommand           *entente_profile_wizard_new_command      (EntenteProfileWizard     *self,
                                                                   const EntenteEnrollment  *said) G_GNUC_WARN_UNUSED_RESULT;

/* A refusal that is about a field of one of the three pages is shown there: it was right when that page was left. FALSE for
 * any other. */
gboolean                  entente_profile_wizard_show_error       (EntenteProfileWizard     *self,
                                                                   const GError             *error);

G_END_DECLS
