/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>
#include <entente-core.h>

#include "forms/entente-form.h"

G_BEGIN_DECLS

/* The fields of an attestation: who accepted the customer agreement for the customer, and when. */

#define ENTENTE_TYPE_ATTESTATION_GROUP (entente_attestation_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAttestationGroup, entente_attestation_group, ENTENTE, ATTESTATION_GROUP, AdwPreferencesGroup)

/* Adds the fields to @form, by the names that the commands have for them. By @clock a day has not come yet. */
void               entente_attestation_group_add_to         (EntenteAttestationGroup *self,
                                                             EntenteForm             *form,
                                                             EntenteClock            *clock);
/* What was filled in: borrowed until it is changed. */
EntenteAttestation entente_attestation_group_get            (EntenteAttestationGroup *self);
void               entente_attestation_group_set_person     (EntenteAttestationGroup *self,
                                                             const char              *first_name,
                                                             const char              *last_name,
                                                             const char              *email,
                                                             const char              *phone);
/* Whether nobody was filled in yet. */
gboolean           entente_attestation_group_is_empty       (EntenteAttestationGroup *self);

G_END_DECLS
