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
  GVariant *left;             /* (nullable) a draft, while it is asked what to do with it */
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

gboolean entente_wizard_can_go_back   (EntenteWizardPrivate *priv);

/* The header bar says where one is, and which ways lead from there. */
void     entente_wizard_header_update (EntenteWizard        *self,
                                       EntenteWizardPrivate *priv);

G_END_DECLS
