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

/* Withdraws the selected invitations of the page, once the person has read which of them that is, and which have to stay
 * as they are and why: the command is rehearsed for it. The selection ends when it is done. @cancellable gives up
 * what comes before the question. */
void entente_withdrawal_ask (EntenteListPage *page,
                             GCancellable    *cancellable);

G_END_DECLS
