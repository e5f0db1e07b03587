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

G_BEGIN_DECLS

/* Where the operator writes the text of an agreement and publishes it. Signal "published" (): it is done. */

#define ENTENTE_TYPE_AGREEMENT_EDITOR (entente_agreement_editor_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAgreementEditor, entente_agreement_editor, ENTENTE, AGREEMENT_EDITOR, AdwWindow)

GtkWidget *entente_agreement_editor_new (EntenteWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
