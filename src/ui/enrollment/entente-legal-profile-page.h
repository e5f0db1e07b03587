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

/* What the organization is called, and where it is. */

#define ENTENTE_TYPE_LEGAL_PROFILE_PAGE (entente_legal_profile_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLegalProfilePage, entente_legal_profile_page, ENTENTE, LEGAL_PROFILE_PAGE, EntenteEnrollmentFormPage)

G_END_DECLS
