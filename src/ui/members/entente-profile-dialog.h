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

/* Adds an organization profile to a membership, or edits one. */

#define ENTENTE_TYPE_PROFILE_DIALOG (entente_profile_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProfileDialog, entente_profile_dialog, ENTENTE, PROFILE_DIALOG, EntenteCommandDialog)

/* @profile NULL: another one of @membership. */
GtkWidget *entente_profile_dialog_new (GtkWindow            *parent,
                                       EntenteWorkspace     *workspace,
                                       const char           *membership,
                                       EntenteMemberProfile *profile) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
