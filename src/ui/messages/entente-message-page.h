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

/* One message, and the way to what it is about. */

#define ENTENTE_TYPE_MESSAGE_PAGE (entente_message_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMessagePage, entente_message_page, ENTENTE, MESSAGE_PAGE, EntenteDetailPage)

/* Marks the message as read. */
GtkWidget *entente_message_page_new (EntenteWorkspace *workspace,
                                     EntenteMessage   *message) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
