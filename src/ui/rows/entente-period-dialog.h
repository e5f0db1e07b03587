/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks for the first and the last of some days. Neither can come after the other: it takes the other with it.
 *
 * Signal "response" of AdwMessageDialog: "cancel" or "show". */

#define ENTENTE_TYPE_PERIOD_DIALOG (entente_period_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntentePeriodDialog, entente_period_dialog, ENTENTE, PERIOD_DIALOG, AdwMessageDialog)

/* @from and @to are ISO dates. */
GtkWidget  *entente_period_dialog_new      (GtkWidget           *parent,
                                            const char          *from,
                                            const char          *to) G_GNUC_WARN_UNUSED_RESULT;

const char *entente_period_dialog_get_from (EntentePeriodDialog *self);
const char *entente_period_dialog_get_to   (EntentePeriodDialog *self);

G_END_DECLS
