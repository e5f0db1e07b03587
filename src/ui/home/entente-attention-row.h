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

#include "home/entente-attention.h"

G_BEGIN_DECLS

/* What needs attention, with the way to deal with it; not visible as long as nothing does. */

#define ENTENTE_TYPE_ATTENTION_ROW (entente_attention_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAttentionRow, entente_attention_row, ENTENTE, ATTENTION_ROW, AdwActionRow)

GtkWidget *entente_attention_row_new         (const EntenteAttention *thing,
                                              EntenteWorkspace       *workspace) G_GNUC_WARN_UNUSED_RESULT;

/* Looks anew, for what time alone has changed. */
void       entente_attention_row_refresh     (EntenteAttentionRow    *self);
/* Whether it is not known yet if there is something. Notified as "loading". */
gboolean   entente_attention_row_get_loading (EntenteAttentionRow    *self);
/* Why that cannot be known; what was known stays. (nullable) Notified as "loading", too. */
const GError *entente_attention_row_get_error (EntenteAttentionRow *self);

G_END_DECLS
