/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-license-rules.h"

#include "entente-error.h"
#include "entente-life-cycle.h"

/* What belongs to the organization as a whole and not to a person in it. A unit that nobody knows is taken for one
 * of persons. */
static const char *const units_of_organizations[] = {
  "Gigabytes",
  "Instances",
  "Usage-based",
  NULL,
};

gboolean
entente_license_check (const EntenteLicenseFacts  *facts,
                       const char                 *field,
                       GError                    **error)
{
  g_return_val_if_fail (facts != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!entente_life_cycle_step (&entente_subscription_life_cycle, facts->state, "assign-license", NULL, error))
    return FALSE;

  if (g_str_equal (facts->billing, "usage") || g_strv_contains (units_of_organizations, facts->unit))
    {
      entente_refuse (error, ENTENTE_REASON_NOT_PER_USER, field, NULL);
      return FALSE;
    }

  return TRUE;
}

gboolean
entente_license_check_left (const EntenteLicenseFacts  *facts,
                            gint64                      wanted,
                            const char                 *field,
                            GError                    **error)
{
  gint64 left;

  g_return_val_if_fail (facts != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  left = MAX (facts->quantity - facts->assigned, 0);

  if (wanted > left)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, left);

      entente_refuse (error, ENTENTE_REASON_TOO_MANY, field, number, "license", NULL);
      return FALSE;
    }

  return TRUE;
}
