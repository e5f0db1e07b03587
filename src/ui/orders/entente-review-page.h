/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "orders/entente-order-page.h"
#include "wizards/entente-summary-page.h"

G_BEGIN_DECLS

/* The last look before a wizard that orders something executes its command. What it shows and does, the
 * wizard says. */

#define ENTENTE_TYPE_REVIEW_PAGE (entente_review_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReviewPage, entente_review_page, ENTENTE, REVIEW_PAGE, EntenteSummaryPage)

typedef struct
{
  /* Adds the groups; the page is empty. */
  void            (*fill)        (EntenteReviewPage *page);
  /* What is executed on the way on. (transfer full) */
  EntenteCommand *(*new_command) (EntenteReviewPage *page);
  /* It was executed; @outcome is borrowed. */
  void            (*done)        (EntenteReviewPage *page,
                                  GVariant          *outcome);
} EntenteReview;

/* @review is constant. */
EntenteWizardPage *entente_review_page_new       (EntenteWorkspace    *workspace,
                                                  const EntenteReview *review) G_GNUC_WARN_UNUSED_RESULT;

/* The groups about an order, with the way back to @order_page. */
void               entente_review_page_add_order (EntenteReviewPage   *self,
                                                  EntenteOrderPage    *order_page);

G_END_DECLS
