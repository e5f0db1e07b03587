/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "wizards/entente-wizard-page.h"

G_BEGIN_DECLS

/* The first page of enrolling: what to have at hand. */

#define ENTENTE_TYPE_ENROLLMENT_WELCOME_PAGE (entente_enrollment_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEnrollmentWelcomePage, entente_enrollment_welcome_page, ENTENTE, ENROLLMENT_WELCOME_PAGE, EntenteWizardPage)

G_END_DECLS
