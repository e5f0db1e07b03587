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

/* Attests that a customer has accepted the customer agreement. */

#define ENTENTE_TYPE_ATTESTATION_DIALOG (entente_attestation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAttestationDialog, entente_attestation_dialog, ENTENTE, ATTESTATION_DIALOG, EntenteCommandDialog)

/* @customer is the id of its organization. What was done is said in @parent. */
GtkWidget *entente_attestation_dialog_new (GtkWindow        *parent,
                                           EntenteWorkspace *workspace,
                                           const char       *customer) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
