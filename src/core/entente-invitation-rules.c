/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-invitation-rules.h"

#include "entente-error.h"
#include "entente-life-cycle.h"

/* An invitation that nobody has marked as expired yet is over all the same once its time has come. */
static gboolean
has_run_out (const EntenteInvitationFacts *facts)
{
  if (g_str_equal (facts->state, "expired"))
    return TRUE;

  return facts->expires != 0 && facts->now >= facts->expires &&
         entente_life_cycle_allows (&entente_invitation_life_cycle, facts->state, "expire");
}

/* Appendix C of domain.md, and W7 and W11 of product.md. */
gboolean
entente_invitation_check (const EntenteInvitationFacts  *facts,
                          const char                    *event,
                          GError                       **error)
{
  g_return_val_if_fail (facts != NULL, FALSE);
  g_return_val_if_fail (facts->state != NULL, FALSE);
  g_return_val_if_fail (facts->inviter != NULL, FALSE);
  g_return_val_if_fail (facts->organization != NULL, FALSE);
  g_return_val_if_fail (event != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_str_equal (facts->inviter, facts->organization))
    {
      entente_refuse (error, ENTENTE_REASON_INVITATION_OWN, NULL, NULL);
      return FALSE;
    }

  if (facts->kind != facts->invited)
    {
      entente_refuse (error, ENTENTE_REASON_INVITATION_NOT_FOR_YOU, NULL, entente_kind_to_nick (facts->invited), NULL);
      return FALSE;
    }

  if (has_run_out (facts))
    {
      g_autofree char *when = g_strdup_printf ("%" G_GINT64_FORMAT, facts->expires);

      entente_refuse (error, ENTENTE_REASON_INVITATION_EXPIRED, NULL, when, NULL);
      return FALSE;
    }

  return entente_life_cycle_step (&entente_invitation_life_cycle, facts->state, event, NULL, error);
}
