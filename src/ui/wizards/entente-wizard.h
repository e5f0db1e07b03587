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

/* A task in several pages, in a modal window. Cancel, the way back, "Account info (1 of 4)", and the way
 * on, named by the page. What was filled in is kept as a draft of the account when the window is closed (or
 * the program ends), and offered the next time; Cancel throws it away.
 *
 * Subclass it when the pages share something, or use it as it is. */

#define ENTENTE_TYPE_WIZARD (entente_wizard_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteWizard, entente_wizard, ENTENTE, WIZARD, AdwWindow)

struct _EntenteWizardClass
{
  AdwWindowClass parent_class;
};

/* @kind names the draft ("add-customer"); NULL: nothing is kept. @title has header capitalization. */
EntenteWizard     *entente_wizard_new             (GtkWindow         *parent,
                                                   EntenteWorkspace  *workspace,
                                                   const char        *title,
                                                   const char        *kind) G_GNUC_WARN_UNUSED_RESULT;

EntenteWorkspace  *entente_wizard_get_workspace   (EntenteWizard     *self);
/* Cancelled when the window is closed. */
GCancellable      *entente_wizard_get_cancellable (EntenteWizard     *self);

/* In the order of the calls, before the window is shown. */
void               entente_wizard_add_page        (EntenteWizard     *self,
                                                   EntenteWizardPage *page);
EntenteWizardPage *entente_wizard_get_page        (EntenteWizard     *self,
                                                   const char        *name);
/* NULL while it is asked what to do with a draft. */
EntenteWizardPage *entente_wizard_get_current     (EntenteWizard     *self);
/* Whether the page does something on the way on. */
gboolean           entente_wizard_get_applying    (EntenteWizard     *self);

/* As if the buttons were clicked. */
void               entente_wizard_next            (EntenteWizard     *self);
void               entente_wizard_back            (EntenteWizard     *self);
/* Goes to a page and, when that is left by the way on, back to the present one. */
void               entente_wizard_edit            (EntenteWizard     *self,
                                                   const char        *name);

/* Goes to a page and on from there. */
void               entente_wizard_go_to            (EntenteWizard     *self,
                                                    const char        *name);

/* What the present page did is done: there is no way back to it, nor to those before it. */
void               entente_wizard_seal             (EntenteWizard     *self);

/* Before the window is shown: a draft is continued without asking. */
void               entente_wizard_set_goes_on      (EntenteWizard     *self);
/* Before a page executes @command with which all is done, or an account is made: the draft goes with it, so that whoever is stopped
 * at that moment does nothing twice. */
void               entente_wizard_give_draft       (EntenteWizard     *self,
                                                    EntenteCommand    *command);
/* From now on @account acts, and the draft is its own. */
void               entente_wizard_set_account      (EntenteWizard     *self,
                                                    EntenteAccount    *account);

/* Before the window is shown: what the wizard is for is done already, and only what follows from it is left. It cannot be
 * given up. */
void               entente_wizard_set_committed   (EntenteWizard     *self);

/* The wizard that @widget is in, or NULL. */
EntenteWizard     *entente_wizard_find            (GtkWidget         *widget);

/* Signal "finished" (): the last page was left by the way on; the window closes. */

G_END_DECLS
