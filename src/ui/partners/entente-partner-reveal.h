/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "window/entente-page.h"

G_BEGIN_DECLS

/* For pages that list partners: finds the one with @id among them and opens its row (the show_record of EntentePage), or
 * says why it is not there: a partnership that has ended leaves messages behind. */
void entente_partner_reveal (EntentePage *page,
                             const char  *id);

G_END_DECLS
