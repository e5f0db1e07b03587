/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

G_BEGIN_DECLS

/* The account that acted is gone. Lets another one act: the first of @organization, else the first that does business, else
 * anybody; unless somebody acts by then. */
void entente_successor_choose (EntenteWorkspace *workspace,
                               const char *organization);

G_END_DECLS
