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

/* Says on a page of a customer that it has not accepted the customer agreement yet, or of a partner that it has not signed the
 * partner agreement, and leads there; not shown otherwise. It finds the workspace by the page that it is in. */

#define ENTENTE_TYPE_AGREEMENT_BANNER (entente_agreement_banner_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAgreementBanner, entente_agreement_banner, ENTENTE, AGREEMENT_BANNER, GtkWidget)

G_END_DECLS
