/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "wizards/entente-wizard.h"

G_BEGIN_DECLS

/* The notice to a customer that a relationship with it has ended, to be sent or printed by whoever parted: the program sends
 * none. In the language of the customer at first. */

#define ENTENTE_TYPE_NOTICE (entente_notice_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNotice, entente_notice, ENTENTE, NOTICE, EntenteWizard)

/* @customer: id of a former one. */
GtkWidget *entente_notice_new (GtkWindow        *parent,
                               EntenteWorkspace *workspace,
                               const char       *customer) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
