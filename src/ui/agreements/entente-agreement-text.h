/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

G_BEGIN_DECLS

/* How it stands with the customer agreement, who accepted it when, and who attested that, a line each. Free what is
 * returned with g_free(). */

char *entente_customer_format_agreement     (EntenteCustomer     *customer) G_GNUC_WARN_UNUSED_RESULT;
/* "" for what is no customer. */
char *entente_organization_format_agreement (EntenteOrganization *organization) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
