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
#include "entente-organization.h"

G_BEGIN_DECLS

/* What an organization says of itself once it is there, and may say anew: its legal profile and primary contact, and a partner
 * also where its customers find support. Its country and the profile of its membership stay. */

/* Whether such an organization has customers who ask it for help: a partner does. */
gboolean           entente_organization_supports_customers (EntenteKind              kind);
/* The fields, named as in an enrollment, in the order in which a person meets them; ended by NULL. */
const char *const *entente_organization_get_edited_fields (EntenteKind               kind);

/* Whether it has said who it is yet. */
gboolean           entente_organization_is_described      (EntenteOrganization      *self);
/* What it says at present; borrowed. */
EntenteEnrollment  entente_organization_get_said          (EntenteOrganization      *self);

/* One field of what an organization of that kind says, as entente_enrollment_check_field() judges it. Only partners need a
 * telephone number. */
gboolean           entente_organization_check_field       (EntenteKind               kind,
                                                           const EntenteEnrollment  *said,
                                                           const EntenteAddressRule *rule,
                                                           const EntenteMailPolicy  *policy,
                                                           const char               *field,
                                                           GError                  **error);

/* Whether an organization of that kind, which is @status in the program and has said @before, may say @after. Refuses the
 * first thing wrong: what entente_organization_check_field() does, and for "name" NAME_VETTED to a provider that is in the
 * program, whose name is the operator's to change. */
gboolean           entente_organization_check_edit        (EntenteKind               kind,
                                                           const char               *status,
                                                           const EntenteEnrollment  *before,
                                                           const EntenteEnrollment  *after,
                                                           const EntenteAddressRule *rule,
                                                           const EntenteMailPolicy  *policy,
                                                           GError                  **error);

G_END_DECLS
