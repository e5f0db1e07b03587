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

/* One membership: its sign-in, and its organization profiles, which can be added, edited, and taken out of use. */

#define ENTENTE_TYPE_MEMBERSHIP_PAGE (entente_membership_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMembershipPage, entente_membership_page, ENTENTE, MEMBERSHIP_PAGE, EntenteDetailPage)

GtkWidget *entente_membership_page_new (EntenteWorkspace *workspace,
                                        const char       *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
