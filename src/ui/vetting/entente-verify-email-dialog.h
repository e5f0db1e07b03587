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

/* Verify E-mail Address: the code of the mail that was sent to it. */

#define ENTENTE_TYPE_VERIFY_EMAIL_DIALOG (entente_verify_email_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteVerifyEmailDialog, entente_verify_email_dialog, ENTENTE, VERIFY_EMAIL_DIALOG, EntenteCommandDialog)

GtkWidget *entente_verify_email_dialog_new     (GtkWindow        *parent,
                                                EntenteWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;
/* The one that is open already, or a new one. */
void       entente_verify_email_dialog_present (GtkWindow        *parent,
                                                EntenteWorkspace *workspace);

/* Adds to the class of the window:
 *
 *   win.verify-email  the dialog */
void       entente_verify_email_install        (GtkWidgetClass   *widget_class);

G_END_DECLS
