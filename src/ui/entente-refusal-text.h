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

/* What a person reads when @error happened: one or two whole sentences in their language that say what is
 * wrong and what to do. Every EntenteReason has its own. Errors of other domains give their message. */
char *entente_refusal_to_text (const GError *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
