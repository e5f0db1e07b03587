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

/* Who signs the partner agreement, and for which region. */

#define ENTENTE_TYPE_SIGNATORY_GROUP (entente_signatory_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSignatoryGroup, entente_signatory_group, ENTENTE, SIGNATORY_GROUP, AdwPreferencesGroup)

/* Adds the fields to @form, by the names that the command has for them, and proposes the person of @account. */
void             entente_signatory_group_set_up (EntenteSignatoryGroup *self,
                                                 EntenteForm           *form,
                                                 EntenteAccount        *account);
/* What was filled in: borrowed until it is changed. */
EntenteSignatory entente_signatory_group_get    (EntenteSignatoryGroup *self);

G_END_DECLS
