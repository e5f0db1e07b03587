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

/* Ends the reseller relationship with a customer: the subscriptions that hold it, where there are such, what it means, and
 * the tick that the organization stands by it. */

#define ENTENTE_TYPE_REMOVAL_DIALOG (entente_removal_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRemovalDialog, entente_removal_dialog, ENTENTE, REMOVAL_DIALOG, EntenteCommandDialog)

/* @customer: id of its organization. */
GtkWidget *entente_removal_dialog_new (GtkWindow        *parent,
                                       EntenteWorkspace *workspace,
                                       const char       *customer) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
