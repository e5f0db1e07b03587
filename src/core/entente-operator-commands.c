/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-operator-commands.h"

EntenteCommand *
entente_command_set_mail_policy (gint64             version,
                                 const char *const *web_mail_domains,
                                 const char *const *mailbox_words)
{
  g_return_val_if_fail (web_mail_domains != NULL, NULL);
  g_return_val_if_fail (mailbox_words != NULL, NULL);

  return entente_command_new ("mail-policy.set",
                              g_variant_new_parsed ("{'version': <%x>, 'web-mail-domains': <%^as>, 'mailbox-words': <%^as>}",
                                                    version, web_mail_domains, mailbox_words));
}
