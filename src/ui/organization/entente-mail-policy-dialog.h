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

/* The operator says which mail addresses are nobody's work address: two lists, one entry on each line. What is wrong is
 * said below the list, line by line. */

#define ENTENTE_TYPE_MAIL_POLICY_DIALOG (entente_mail_policy_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMailPolicyDialog, entente_mail_policy_dialog, ENTENTE, MAIL_POLICY_DIALOG, EntenteCommandDialog)

GtkWidget *entente_mail_policy_dialog_new (GtkWindow        *parent,
                                           EntenteWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
