/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-message-commands.h"

EntenteCommand *
entente_command_mark_message (const char         *message,
                              EntenteMessageMark  mark)
{
  g_return_val_if_fail (message != NULL, NULL);

  return entente_command_new ("message.mark", g_variant_new_parsed ("{'message': <%s>, 'unread': <%b>}", message,
                                                                    mark == ENTENTE_MESSAGE_UNREAD));
}

EntenteCommand *
entente_command_mark_messages (const char *const  *messages,
                               EntenteMessageMark  mark)
{
  g_return_val_if_fail (messages != NULL, NULL);

  return entente_command_new ("messages.mark", g_variant_new_parsed ("{'messages': <%^as>, 'unread': <%b>}", messages,
                                                                     mark == ENTENTE_MESSAGE_UNREAD));
}
