/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "window/entente-list-page.h"

G_BEGIN_DECLS

/* The invitations that the organization has sent, and those that it has opened. */

#define ENTENTE_TYPE_INVITATIONS_PAGE (entente_invitations_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInvitationsPage, entente_invitations_page, ENTENTE, INVITATIONS_PAGE, EntenteListPage)

G_END_DECLS
