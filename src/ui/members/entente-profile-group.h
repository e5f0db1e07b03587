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

/* The fields of an organization profile: MPN ID, legal name, country. */

#define ENTENTE_TYPE_PROFILE_GROUP (entente_profile_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProfileGroup, entente_profile_group, ENTENTE, PROFILE_GROUP, AdwPreferencesGroup)

/* Puts the fields into @form, by their names in commands. */
void              entente_profile_group_add_to (EntenteProfileGroup     *self,
                                                EntenteForm             *form);
void              entente_profile_group_set    (EntenteProfileGroup     *self,
                                                const EntenteNewProfile *profile);
/* Gone with the next call. */
EntenteNewProfile entente_profile_group_get    (EntenteProfileGroup     *self);

G_END_DECLS
