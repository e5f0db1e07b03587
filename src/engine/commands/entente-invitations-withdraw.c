/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-invitation-access.h"

/* The sender takes several invitations back. Those that cannot be any more do not hold up the others: they are told. */

static const EntenteParam params[] = {
  { "invitations", "as" },
  { NULL },
};

/* Why the actor cannot withdraw it, or NULL: its state, or that it is not the actor's. */
static const char *
find_obstacle (EntenteExecution        *execution,
               EntenteInvitationAccess *access)
{
  if (access->sender != entente_execution_get_organization (execution))
    return "received";

  return entente_life_cycle_step (&entente_invitation_life_cycle, access->state, "withdraw", NULL, NULL) ? NULL : access->state;
}

/* Counts it, or adds it to those that are left. */
static gboolean
withdraw (EntenteExecution  *execution,
          const char        *id,
          gint64            *n_withdrawn,
          GVariantBuilder   *left,
          GError           **error)
{
  g_auto (EntenteInvitationAccess) access = { 0 };
  const char *obstacle;

  if (!entente_invitation_access_load_any (execution, id, "invitations", &access, error))
    return FALSE;

  obstacle = find_obstacle (execution, &access);
  if (obstacle != NULL)
    {
      g_variant_builder_add (left, "(ss)", g_str_equal (obstacle, "received") ? access.sender_name : access.recipient_name,
                             obstacle);
      return TRUE;
    }

  entente_execution_add_to_summary (execution, access.recipient_name);
  *n_withdrawn += 1;

  return entente_invitation_access_withdraw (execution, &access, 0, error);
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_autoptr (GVariant) invitations = entente_execution_dup_variant (execution, "invitations");
  g_autofree const char **ids = g_variant_get_strv (invitations, NULL);
  gsize n = g_variant_n_children (invitations);
  g_auto (GVariantBuilder) left = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ss)"));
  gint64 n_withdrawn = 0;

  for (gsize i = 0; i < n; i++)
    if (!withdraw (execution, ids[i], &n_withdrawn, &left, error) ||
        !entente_execution_report (execution, (double) (i + 1) / n, error))
      return FALSE;

  entente_execution_set_outcome (execution, "withdrawn", g_variant_new_int64 (n_withdrawn));
  entente_execution_set_outcome (execution, "left", g_variant_builder_end (&left));

  return TRUE;
}

const EntenteCommandSpec entente_invitations_withdraw_command = {
  .name = "invitations.withdraw",
  .permission = ENTENTE_PERMISSION_WITHDRAW_INVITATION,
  .params = params,
  .apply = apply,
};
