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

/* What is said of a person in a list and on a page, people of customers as well as one's own. */
void entente_user_get_state_text (EntenteUser *user,
                                  const char **text,
                                  EntenteMeaning *meaning);

/* One of those of one's own organization. */
void entente_own_user_update_row (EntenteRecordHead *head,
                                  EntenteRecord *record);

G_END_DECLS
