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

/* What the operator decides about an enrollment, and says to the organization. */
typedef enum
{
  ENTENTE_DECISION_APPROVE,
  ENTENTE_DECISION_ASK,
  ENTENTE_DECISION_REJECT,
} EntenteDecision;

/* Whether the account can decide so now. Refuses what the command would: by role, EMAIL_UNVERIFIED, WRONG_STATE. */
gboolean   entente_decision_check      (EntenteDecision    decision,
                                        EntenteVetting    *vetting,
                                        EntenteWorkspace  *workspace,
                                        GError           **error);

#define ENTENTE_TYPE_DECISION_DIALOG (entente_decision_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDecisionDialog, entente_decision_dialog, ENTENTE, DECISION_DIALOG, EntenteCommandDialog)

/* @vetting is the id of an EntenteVetting. */
GtkWidget *entente_decision_dialog_new (GtkWindow         *parent,
                                        EntenteWorkspace  *workspace,
                                        EntenteDecision    decision,
                                        const char        *vetting) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
