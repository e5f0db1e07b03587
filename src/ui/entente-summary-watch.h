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

/* What a list comes to, kept up to date while it is awake: many changes are followed by one question, and never is there more
 * than one at a time. One that sleeps, as it does at first, asks nothing, and asks anew when it is woken.
 *
 * Signal "changed" (): there is another answer. */

#define ENTENTE_TYPE_SUMMARY_WATCH (entente_summary_watch_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSummaryWatch, entente_summary_watch, ENTENTE, SUMMARY_WATCH, GObject)

/* As entente_workspace_summarize_async(). */
EntenteSummaryWatch *entente_summary_watch_new         (EntenteWorkspace    *workspace,
                                                        EntenteQuery        *query,
                                                        const char          *by) G_GNUC_WARN_UNUSED_RESULT;
void                 entente_summary_watch_set_awake   (EntenteSummaryWatch *self,
                                                        gboolean             awake);
EntenteQuery        *entente_summary_watch_get_query   (EntenteSummaryWatch *self);
/* NULL until it is known. */
EntenteSummary      *entente_summary_watch_get_summary (EntenteSummaryWatch *self);

G_END_DECLS
