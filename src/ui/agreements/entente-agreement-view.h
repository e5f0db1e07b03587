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

/* The text of an agreement, to be read before it is accepted. */

#define ENTENTE_TYPE_AGREEMENT_VIEW (entente_agreement_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAgreementView, entente_agreement_view, ENTENTE, AGREEMENT_VIEW, GtkWidget)

/* Begins at the top of it. */
void entente_agreement_view_set_text (EntenteAgreementView *self,
                                      const char           *title,
                                      const char           *text);

G_END_DECLS
