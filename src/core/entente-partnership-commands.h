/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-command.h"

G_BEGIN_DECLS

/* What becomes of a partnership once it is there; @partner is the id of the other side's organization, @version
 * the one that the actor saw, 0 not to mind. */

/* partnership.remove */
EntenteCommand *entente_command_remove_partnership  (const char *partner,
                                                     gint64      version) G_GNUC_WARN_UNUSED_RESULT;
/* partnership.remove-admin-access */
EntenteCommand *entente_command_remove_admin_access (const char *partner,
                                                     gint64      version) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
