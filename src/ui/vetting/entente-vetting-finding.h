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

/* What the program has found out about an enrollment, in words. */

/* Why the program cannot let the step pass by itself: a sentence; "" where it has found nothing. */
char *entente_vetting_dup_finding (EntenteVetting      *vetting,
                                        EntenteVettingSteps  step) G_GNUC_WARN_UNUSED_RESULT;
/* In how many steps it has found something. */
guint entente_vetting_count_findings  (EntenteVetting      *vetting);

G_END_DECLS
