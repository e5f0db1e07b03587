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

/* Chooses who answers the customer for one subscription. */

#define ENTENTE_TYPE_SUPPORT_CONTACT_DIALOG (entente_support_contact_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSupportContactDialog, entente_support_contact_dialog, ENTENTE, SUPPORT_CONTACT_DIALOG, EntenteCommandDialog)

/* What was done is said in @parent. */
GtkWidget *entente_support_contact_dialog_new (GtkWindow           *parent,
                                               EntenteWorkspace    *workspace,
                                               EntenteSubscription *subscription) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
