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

/* A reseller asks its provider for what only a provider can do: add a customer, or order for one. Whom, and the
 * mail; the program keeps nothing of it. */

#define ENTENTE_TYPE_PROVIDER_REQUEST (entente_provider_request_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProviderRequest, entente_provider_request, ENTENTE, PROVIDER_REQUEST, EntenteWizard)

/* @provider: an id, or "" when that is to be chosen. @customer: the name of the customer to order for, or "" for
 * one to be added. */
EntenteWizard *entente_provider_request_new (GtkWindow        *parent,
                                             EntenteWorkspace *workspace,
                                             const char       *provider,
                                             const char       *customer) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
