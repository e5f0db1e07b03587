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

/* Says on a page of a partner that nobody there is an admin agent, and leads to one's own roles; not shown otherwise. It
 * finds the workspace by the page that it is in. */

#define ENTENTE_TYPE_ADMIN_AGENT_BANNER (entente_admin_agent_banner_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAdminAgentBanner, entente_admin_agent_banner, ENTENTE, ADMIN_AGENT_BANNER, GtkWidget)

G_END_DECLS
