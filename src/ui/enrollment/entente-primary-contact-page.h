/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "enrollment/entente-enrollment-form-page.h"

G_BEGIN_DECLS

/* Whom to ask about the organization. */

#define ENTENTE_TYPE_PRIMARY_CONTACT_PAGE (entente_primary_contact_page_get_type ())
G_DECLARE_FINAL_TYPE (EntentePrimaryContactPage, entente_primary_contact_page, ENTENTE, PRIMARY_CONTACT_PAGE, EntenteEnrollmentFormPage)

G_END_DECLS
