/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

#include "window/entente-detail-page.h"

G_BEGIN_DECLS

/* One invitation: what it asks, where it stands, its history, and what can be done about it. Follows the data.
 *
 * Actions: invitation.review, invitation.copy-link, invitation.renew-link, invitation.send, invitation.edit-note,
 * invitation.withdraw. */

#define ENTENTE_TYPE_INVITATION_PAGE (entente_invitation_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInvitationPage, entente_invitation_page, ENTENTE, INVITATION_PAGE, EntenteDetailPage)

GtkWidget *entente_invitation_page_new (EntenteWorkspace *workspace,
                                        const char       *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
