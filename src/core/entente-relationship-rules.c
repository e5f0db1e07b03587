/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-relationship-rules.h"

#include "entente-error.h"
#include "entente-life-cycle.h"

gboolean
entente_relationship_is_held_by (const char *subscription_state)
{
  /* One that is on its way is as good as there. What is suspended, expired or disabled serves nobody any more. */
  static const char *const states[] = { "pending", "active", NULL };

  g_return_val_if_fail (subscription_state != NULL, FALSE);

  return g_strv_contains (states, subscription_state);
}

gboolean
entente_relationship_check_removal (const char         *state,
                                    gint64              n_subscriptions,
                                    const char *const  *names,
                                    GError            **error)
{
  const char *details[ENTENTE_RELATIONSHIP_NAMED_AT_MOST + 2] = { NULL };
  g_autofree char *count = NULL;

  g_return_val_if_fail (state != NULL, FALSE);
  g_return_val_if_fail (names != NULL, FALSE);

  if (!entente_life_cycle_step (&entente_relationship_life_cycle, state, "remove", NULL, error))
    return FALSE;

  if (n_subscriptions == 0)
    return TRUE;

  count = g_strdup_printf ("%" G_GINT64_FORMAT, n_subscriptions);
  details[0] = count;
  for (guint i = 0; i < ENTENTE_RELATIONSHIP_NAMED_AT_MOST && names[i] != NULL; i++)
    details[i + 1] = names[i];
  entente_refusev (error, ENTENTE_REASON_SUBSCRIPTIONS_ACTIVE, NULL, details);

  return FALSE;
}

gboolean
entente_relationship_check_restore (const char  *state,
                                    gint64       ended,
                                    gint64       now,
                                    GError     **error)
{
  g_return_val_if_fail (state != NULL, FALSE);

  if (!entente_life_cycle_step (&entente_relationship_life_cycle, state, "restore", NULL, error))
    return FALSE;

  /* A clock that was set back makes nothing younger. */
  if (now < ended || now - ended > ENTENTE_RELATIONSHIP_UNDO_TIME)
    {
      entente_refuse (error, ENTENTE_REASON_UNDO_TOO_LATE, NULL, NULL);
      return FALSE;
    }

  return TRUE;
}
