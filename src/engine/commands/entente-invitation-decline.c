/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-invitation-access.h"
#include "../entente-mail.h"
#include "../tables/entente-tables.h"

/* Whoever was asked says no, and why if they like. */

static const EntenteParam params[] = {
  { "invitation", "s" },
  { "secret", "s", TRUE },
  { "reason", "s", TRUE },
  { NULL },
};

static gboolean
tell_sender (EntenteExecution         *execution,
             EntenteInvitationAccess  *access,
             const char               *reason,
             GError                  **error)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string (access->kind));
  g_variant_builder_add (&builder, "{sv}", "person", g_variant_new_string (entente_execution_get_user_name (execution)));
  g_variant_builder_add (&builder, "{sv}", "reason", g_variant_new_string (reason));

  return entente_mail_send (execution,
                            &(EntenteMail){
                              .organization = access->sender,
                              .kind = "invitation-declined",
                              .subject = entente_execution_get_organization_name (execution),
                              .about_type = "invitation",
                              .about_id = access->id,
                            },
                            g_variant_builder_end (&builder), error);
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteInvitationAccess) access = { 0 };
  g_autofree char *reason = entente_text_clean (entente_execution_get_text (execution, "reason"));
  const char *next;

  if (!entente_text_check (reason, 0, ENTENTE_INVITATION_REASON_MAX, ENTENTE_TEXT_MULTI_LINE, "reason", error) ||
      !entente_invitation_access_load_received (execution, "decline", &access, error) ||
      !entente_life_cycle_step (&entente_invitation_life_cycle, access.state, "decline", &next, error))
    return FALSE;

  entente_execution_set_summary (execution, access.sender_name);

  return entente_table_update (execution, &entente_invitation_table, access.row, 0, error,
                               "s:state", next,
                               "i:ended", entente_execution_get_now (execution),
                               "r:recipient", entente_execution_get_organization (execution),
                               "s:reason", reason,
                               NULL) &&
         entente_invitation_access_add_event (execution, &access, "declined", reason, error) &&
         tell_sender (execution, &access, reason, error);
}

const EntenteCommandSpec entente_invitation_decline_command = {
  .name = "invitation.decline",
  .permission = ENTENTE_PERMISSION_DECLINE_INVITATION,
  .params = params,
  .apply = apply,
};
