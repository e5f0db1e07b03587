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

/* Opens an invitation: asks for the link or the mail around it, shows what it asks for or says why it cannot be
 * opened, and takes the answer. Modal to the window whose workspace it is. */

#define ENTENTE_TYPE_INVITATION_DIALOG (entente_invitation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInvitationDialog, entente_invitation_dialog, ENTENTE, INVITATION_DIALOG, AdwWindow)

GtkWidget *entente_invitation_dialog_new       (GtkWindow               *parent,
                                                EntenteWorkspace        *workspace) G_GNUC_WARN_UNUSED_RESULT;

/* A link from elsewhere. */
void       entente_invitation_dialog_open_text (EntenteInvitationDialog *self,
                                                const char              *text);
/* One that the organization has opened before, by its id. */
void       entente_invitation_dialog_open_id   (EntenteInvitationDialog *self,
                                                const char              *id);

G_END_DECLS
