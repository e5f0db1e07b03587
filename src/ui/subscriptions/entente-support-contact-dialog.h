/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>
#include <entente-core.h>

G_BEGIN_DECLS

/* Chooses who answers the customer for one subscription. */

#define ENTENTE_TYPE_SUPPORT_CONTACT_DIALOG (entente_support_contact_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSupportContactDialog, entente_support_contact_dialog, ENTENTE, SUPPORT_CONTACT_DIALOG, AdwWindow)

/* What was done is said where @parent is. */
GtkWidget *entente_support_contact_dialog_new (EntenteWorkspace    *workspace,
                                               EntenteSubscription *subscription,
                                               GtkWidget           *parent) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
