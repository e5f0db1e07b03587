/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "wizards/entente-summary-page.h"

G_BEGIN_DECLS

/* What an organization says of itself otherwise than before, and what is verified again because of that. On the way on it is
 * saved. For an EntenteOrganizationWizard. */

#define ENTENTE_TYPE_PROFILE_REVIEW_PAGE (entente_profile_review_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProfileReviewPage, entente_profile_review_page, ENTENTE, PROFILE_REVIEW_PAGE, EntenteSummaryPage)

G_END_DECLS
