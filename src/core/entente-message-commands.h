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

typedef enum
{
  ENTENTE_MESSAGE_READ,
  ENTENTE_MESSAGE_UNREAD,
} EntenteMessageMark;

/* message.mark, for the message with that id. */
EntenteCommand *entente_command_mark_message (const char         *message,
                                              EntenteMessageMark  mark) G_GNUC_WARN_UNUSED_RESULT;
/* messages.mark, for several. The outcome: "marked" (`as`), those that were not so already. */
EntenteCommand *entente_command_mark_messages (const char *const *messages,
                                               EntenteMessageMark mark) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
