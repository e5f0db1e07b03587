/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

#include "window/entente-detail-page.h"

G_BEGIN_DECLS

/* One enrollment, step by step: what the organization says beside what the membership registry says, and what the operator
 * can do about it. */

#define ENTENTE_TYPE_ENROLLMENT_REVIEW_PAGE (entente_enrollment_review_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEnrollmentReviewPage, entente_enrollment_review_page, ENTENTE, ENROLLMENT_REVIEW_PAGE, EntenteDetailPage)

/* @id is that of an EntenteVetting. */
GtkWidget *entente_enrollment_review_page_new (EntenteWorkspace *workspace,
                                               const char       *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
