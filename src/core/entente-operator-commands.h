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

/* Commands with which the operator says what the program asks of those who enroll. */

/* mail-policy.set: both lists whole, one entry each. @version is the one that was seen. */
EntenteCommand *entente_command_set_mail_policy (gint64             version,
                                                 const char *const *web_mail_domains,
                                                 const char *const *mailbox_words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
