/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

#include "rows/entente-record-head.h"

G_BEGIN_DECLS

/* What rows of partners have in common: name, domain and place, since when; no first fact and no state. */
void entente_partner_row_update (EntenteRecordHead *head,
                                 EntentePartner    *partner);

G_END_DECLS
