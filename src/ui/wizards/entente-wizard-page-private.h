/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-wizard-page.h"

G_BEGIN_DECLS

/* What a page does unless its class says otherwise: its form answers, and nothing is done on the way on. */
void entente_wizard_page_class_set_defaults (EntenteWizardPageClass *klass);

G_END_DECLS
