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

/* The commands that end the reseller relationship with a customer, the organization with that id, and that undo it.
 * @version is that of the customer in the partner's list; 0 = whatever it is. */

/* relationship.remove; @consent: the person has read what it means, and stands by it. */
EntenteCommand *entente_command_remove_relationship  (const char *customer,
                                                      gint64      version,
                                                      gboolean    consent) G_GNUC_WARN_UNUSED_RESULT;
/* relationship.restore */
EntenteCommand *entente_command_restore_relationship (const char *customer,
                                                      gint64      version) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
