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

/* Has another mail sent that an e-mail address is verified with. Where too many were sent it says from when there can be
 * another one, and waits for that.
 *
 * Signal "answered" (GError, nullable): it was sent, or why not. */

#define ENTENTE_TYPE_RESEND_BUTTON (entente_resend_button_get_type ())
G_DECLARE_FINAL_TYPE (EntenteResendButton, entente_resend_button, ENTENTE, RESEND_BUTTON, GtkButton)

/* Before it is shown. */
void entente_resend_button_set_workspace (EntenteResendButton *self,
                                          EntenteWorkspace    *workspace);

G_END_DECLS
