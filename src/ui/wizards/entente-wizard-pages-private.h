/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wizards/entente-wizard-page.h"

G_BEGIN_DECLS

/* The pages of a wizard, in their order: an array of EntenteWizardPage. Those that are not needed are passed over. */

/* NULL when there is none. */
EntenteWizardPage *entente_wizard_pages_find       (GPtrArray         *pages,
                                                    const char        *name);
/* The next needed one after @page, or before it when @direction is -1; the first when @page is NULL. NULL at the
 * end. */
EntenteWizardPage *entente_wizard_pages_step       (GPtrArray         *pages,
                                                    EntenteWizardPage *page,
                                                    int                direction);
/* How many are needed, and the how manieth of them @page is. */
void               entente_wizard_pages_count      (GPtrArray         *pages,
                                                    EntenteWizardPage *page,
                                                    guint             *nth,
                                                    guint             *n);
/* After @page was corrected, those up to @last may have become wrong: the first of them, or @last. */
EntenteWizardPage *entente_wizard_pages_find_wrong (GPtrArray         *pages,
                                                    EntenteWizardPage *page,
                                                    EntenteWizardPage *last);

/* What a draft holds, of all of them and of where one is. (transfer floating) */
GVariant          *entente_wizard_pages_save       (GPtrArray         *pages,
                                                    EntenteWizardPage *current);
/* The other way. Answers the page where one was, or the first one before it that is not as it should be (a
 * password is missing). */
EntenteWizardPage *entente_wizard_pages_restore    (GPtrArray         *pages,
                                                    GVariant          *draft);

G_END_DECLS
