/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "window/entente-command-dialog.h"

G_BEGIN_DECLS

/* What the operator asks about an enrollment, and the answer of the organization. */

#define ENTENTE_TYPE_VETTING_ANSWER_DIALOG (entente_vetting_answer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteVettingAnswerDialog, entente_vetting_answer_dialog, ENTENTE, VETTING_ANSWER_DIALOG, EntenteCommandDialog)

GtkWidget *entente_vetting_answer_dialog_new (GtkWindow        *parent,
                                              EntenteWorkspace *workspace,
                                              EntenteVetting   *vetting) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
