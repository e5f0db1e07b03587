/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-wizard.h"
#include "wizards/entente-draft.h"

G_BEGIN_DECLS

typedef struct
{
  EntenteWorkspace *workspace;
  char *kind;
  EntenteDraft *draft; /* (nullable) nothing is kept */
  GCancellable *cancellable;
  GPtrArray *pages;           /* of EntenteWizardPage, owned by the stack */
  EntenteWizardPage *current; /* (nullable) */
  EntenteWizardPage *edited;  /* (nullable) where entente_wizard_edit() goes back to */
  EntenteWizardPage *sealed;  /* (nullable) there is no way back to it */
  GVariant *left;             /* (nullable) a draft, while it is asked what to do with it */
  gboolean goes_on; /* a draft is continued without asking */
  gboolean opened;
  gboolean applying;
  gboolean committed;

  GtkLabel *subtitle;
  GtkButton *back_button;
  AdwHeaderBar *header_bar;
  GtkButton *cancel_button;
  GtkButton *next_button;
  GtkLabel *next_label;
  GtkLabel *short_next_label; /* instead, where there is no room */
  GtkSpinner *spinner;
  GtkProgressBar *progress_bar;
  GtkStack *stack;
  GtkButton *continue_button;
} EntenteWizardPrivate;

EntenteWizardPrivate *entente_wizard_get_private (EntenteWizard *self);

void     entente_wizard_show_page     (EntenteWizard        *self,
                                       EntenteWizardPage    *page);

/* Shows the first page, or what was left of another day. */
void     entente_wizard_begin         (EntenteWizard        *self);
void     entente_wizard_continue_cb   (EntenteWizard        *self);
void     entente_wizard_start_over_cb (EntenteWizard        *self);

gboolean entente_wizard_can_go_back   (EntenteWizardPrivate *priv);

/* The header bar says where one is, and which ways lead from there. */
void     entente_wizard_header_update (EntenteWizard        *self,
                                       EntenteWizardPrivate *priv);

G_END_DECLS
