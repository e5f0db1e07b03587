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

/* Mail that the program sent to the organization of the account. */

#define ENTENTE_TYPE_MESSAGES_PAGE (entente_messages_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMessagesPage, entente_messages_page, ENTENTE, MESSAGES_PAGE, EntenteListPage)

G_END_DECLS
