/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-invitation-rules.h"

#include "entente-error.h"
#include "entente-life-cycle.h"

/* A provider asks resellers for a partnership; partners ask customers for a relationship. */
EntenteKind
entente_invitation_get_invited (const char *kind)
{
  g_return_val_if_fail (kind != NULL, ENTENTE_KIND_UNKNOWN);

  if (g_str_equal (kind, "partnership"))
    return ENTENTE_KIND_RESELLER;

  if (g_str_equal (kind, "relationship") || g_str_equal (kind, "joint"))
    return ENTENTE_KIND_CUSTOMER;

  return ENTENTE_KIND_UNKNOWN;
}

EntentePermission
entente_invitation_get_permission (const char *kind,
                                   gboolean    dap)
{
  g_return_val_if_fail (kind != NULL, ENTENTE_PERMISSION_REQUEST_DELEGATED_ADMIN);

  if (dap)
    return ENTENTE_PERMISSION_REQUEST_DELEGATED_ADMIN;

  return g_str_equal (kind, "partnership") ? ENTENTE_PERMISSION_REQUEST_PARTNERSHIP : ENTENTE_PERMISSION_REQUEST_RELATIONSHIP;
}

const char *
entente_invitation_get_state_at (const char *state,
                                 gint64      expires,
                                 gint64      now)
{
  const char *next;

  g_return_val_if_fail (state != NULL, NULL);

  if (expires != 0 && now >= expires &&
      entente_life_cycle_step (&entente_invitation_life_cycle, state, "expire", &next, NULL))
    return next;

  return state;
}

/* Two ask together as long as they work together. */
static gboolean
is_joined (const char *partnership)
{
  return g_str_equal (partnership, "active");
}

gboolean
entente_invitation_check_provider (const char  *partnership,
                                   const char  *field,
                                   GError     **error)
{
  g_return_val_if_fail (partnership != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (is_joined (partnership))
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_NOT_YOUR_PROVIDER, field, NULL);

  return FALSE;
}

/* Who is meant comes first: how it ended is told to nobody else. */
gboolean
entente_invitation_check (const EntenteInvitationFacts  *facts,
                          const char                    *event,
                          GError                       **error)
{
  const char *state;

  g_return_val_if_fail (facts != NULL, FALSE);
  g_return_val_if_fail (facts->state != NULL, FALSE);
  g_return_val_if_fail (facts->inviter != NULL, FALSE);
  g_return_val_if_fail (facts->organization != NULL, FALSE);
  g_return_val_if_fail (event != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_str_equal (facts->inviter, facts->organization))
    {
      entente_refuse (error, ENTENTE_REASON_INVITATION_OWN, NULL, entente_kind_to_nick (facts->invited), NULL);
      return FALSE;
    }

  if (facts->kind != facts->invited)
    {
      entente_refuse (error, ENTENTE_REASON_INVITATION_NOT_FOR_YOU, NULL, entente_kind_to_nick (facts->invited), NULL);
      return FALSE;
    }

  state = entente_invitation_get_state_at (facts->state, facts->expires, facts->now);
  if (g_str_equal (state, "expired"))
    {
      g_autofree char *when = g_strdup_printf ("%" G_GINT64_FORMAT, facts->expires);

      entente_refuse (error, ENTENTE_REASON_INVITATION_EXPIRED, NULL, when, NULL);
      return FALSE;
    }

  if (!entente_life_cycle_step (&entente_invitation_life_cycle, state, event, NULL, error))
    return FALSE;

  /* To say no to it is still possible. */
  if (facts->partnership == NULL || is_joined (facts->partnership) || g_str_equal (event, "decline"))
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_INVITATION_PARTED, NULL, NULL);

  return FALSE;
}
