/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

#include "rows/entente-pill.h"

G_BEGIN_DECLS

/* The words in which an organization is told how it stands with its vetting. */

/* The state of a step, as a pill shows it. */
const char *entente_vetting_get_state_name (EntenteVetting       *vetting,
                                            EntenteVettingSteps   step,
                                            EntenteMeaning       *meaning);
/* Whether to approve lets it into the program; else it is there already, and what it has changed is decided about. */
gboolean    entente_vetting_lets_in            (EntenteVetting   *vetting);
/* Who was rejected submits its enrollment again; who was in the program already stays there, and corrects what it says. */
gboolean    entente_vetting_is_submitted_again (EntenteVetting   *vetting);
/* What happens with a step, or what to do about it; in sentences. */
char       *entente_vetting_say_step       (EntenteVetting       *vetting,
                                            EntenteVettingSteps   step,
                                            gint64                now) G_GNUC_WARN_UNUSED_RESULT;
/* What the operator or the organization wrote about it; "" for nothing. */
char       *entente_vetting_quote_step     (EntenteVetting       *vetting,
                                            EntenteVettingSteps   step) G_GNUC_WARN_UNUSED_RESULT;

gint64      entente_vetting_get_since      (EntenteVetting       *vetting,
                                            EntenteVettingSteps   step);
const char *entente_vetting_get_step_state (EntenteVetting       *vetting,
                                            EntenteVettingSteps   step);

G_END_DECLS
