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

/* What an organization says of itself, as people read it. */

/* On lines, as entente_format_address() has it. */
char *entente_organization_format_address (EntenteOrganization *self) G_GNUC_WARN_UNUSED_RESULT;
/* The name of the primary contact. */
char *entente_organization_format_contact (EntenteOrganization *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
