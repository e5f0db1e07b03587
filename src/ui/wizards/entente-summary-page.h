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

/* The review before a wizard does its work: what was filled in, in the groups of the pages, each with *Update*
 * that goes there and comes back. A subclass fills it anew in `shown`. */

#define ENTENTE_TYPE_SUMMARY_PAGE (entente_summary_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteSummaryPage, entente_summary_page, ENTENTE, SUMMARY_PAGE, EntenteWizardPage)

struct _EntenteSummaryPageClass
{
  EntenteWizardPageClass parent_class;
};

void                 entente_summary_page_clear     (EntenteSummaryPage  *self);
/* @page is the name of the wizard's page where that is edited, or NULL. */
AdwPreferencesGroup *entente_summary_page_add_group (EntenteSummaryPage  *self,
                                                     const char          *title,
                                                     const char          *page);
/* Empty values are left out. */
void                 entente_summary_page_add_row   (EntenteSummaryPage  *self,
                                                     AdwPreferencesGroup *group,
                                                     const char          *title,
                                                     const char          *value);

G_END_DECLS
