/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "window/entente-command-dialog.h"

G_BEGIN_DECLS

/* An organization binds itself: a customer reads the customer agreement and accepts it, without an invitation, a partner reads
 * the partner agreement and signs it. It follows which text that is: one that is published meanwhile takes the place of the
 * one before, and has to be ticked anew. */

#define ENTENTE_TYPE_AGREEMENT_DIALOG (entente_agreement_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAgreementDialog, entente_agreement_dialog, ENTENTE, AGREEMENT_DIALOG, EntenteCommandDialog)

/* What was done is said in @parent. */
GtkWidget *entente_agreement_dialog_new (GtkWindow        *parent,
                                         EntenteWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
