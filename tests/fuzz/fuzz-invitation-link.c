/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <entente-core.h>

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = fuzz_take_string (data, size);
  g_autofree char *made = NULL;
  g_autoptr (GError) error = NULL;
  EntenteInvitationLink link;
  EntenteInvitationLink again;

  if (!entente_invitation_link_parse (text, &link, &error))
    {
      g_assert_nonnull (error);
      return 0;
    }

  made = entente_invitation_link_make (link.id, link.secret);
  g_assert_true (entente_invitation_link_parse (made, &again, &error));
  g_assert_cmpmem (&link, sizeof link, &again, sizeof again);

  return 0;
}
