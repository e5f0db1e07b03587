/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "window/entente-detail-page.h"

#include <entente-core.h>

G_BEGIN_DECLS

/* A person of one's own organization: the account, the roles with what they allow, and what can be done about them. */

#define ENTENTE_TYPE_USER_PAGE (entente_user_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteUserPage, entente_user_page, ENTENTE, USER_PAGE, EntenteDetailPage)

GtkWidget *entente_user_page_new (EntenteWorkspace *workspace,
                                  const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
