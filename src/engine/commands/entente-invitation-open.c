/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-agreement-acceptance.h"
#include "../entente-invitation-access.h"
#include "../tables/entente-tables.h"

/* Somebody holds a link and wants to know what it asks. The first look of an organization is noted, so that the
 * sender sees that the mail arrived, and the organization finds the invitation again without the mail; whoever
 * opens it last is taken for the one that was meant. */

static const EntenteParam params[] = {
  { "invitation", "s" },
  { "secret", "s", TRUE },
  { NULL },
};

static gboolean
note_opening (EntenteExecution         *execution,
              EntenteInvitationAccess  *access,
              GError                  **error)
{
  gint64 organization = entente_execution_get_organization (execution);
  const char *next;

  if (!entente_life_cycle_step (&entente_invitation_life_cycle, access->state, "open", &next, error))
    return FALSE;

  if (g_str_equal (access->state, next) && access->recipient == organization)
    return TRUE;

  return entente_table_update (execution, &entente_invitation_table, access->row, 0, error,
                               "s:state", next,
                               "i:opened", access->opened != 0 ? access->opened : entente_execution_get_now (execution),
                               "r:recipient", organization,
                               NULL) &&
         entente_invitation_access_add_event (execution, access, "opened", "", error);
}

/* The columns become the outcome by their names. */
static gboolean
answer_sender (EntenteExecution         *execution,
               EntenteInvitationAccess  *access,
               GError                  **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT name, kind AS \"sender-kind\", domain, "
                                          "address_line1 AS \"address-line1\", address_line2 AS \"address-line2\", "
                                          "city, state, postal_code AS \"postal-code\", country, "
                                          "registration_id AS \"registration-id\", mpn_id AS \"mpn-id\", "
                                          "contact_first_name AS \"contact-first-name\", "
                                          "contact_last_name AS \"contact-last-name\", email, phone, "
                                          "support_email AS \"support-email\", support_phone AS \"support-phone\", "
                                          "website FROM organization WHERE row = ?1",
                                          error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind_int64 (statement, 1, access->sender);
  if (!entente_statement_step (statement, &found, error))
    return FALSE;

  for (int i = 0; found && i < entente_statement_get_n_columns (statement); i++)
    entente_execution_set_outcome (execution, entente_statement_get_column_name (statement, i),
                                   g_variant_new_string (entente_statement_get_text (statement, i)));

  return TRUE;
}

static void
answer_invitation (EntenteExecution        *execution,
                   EntenteInvitationAccess *access,
                   EntenteInvitationEdge   *edge)
{
  gboolean is_active = g_str_equal (edge->state, "active");

  entente_execution_set_outcome (execution, "invitation", g_variant_new_string (access->id));
  entente_execution_set_outcome (execution, "kind", g_variant_new_string (access->kind));
  entente_execution_set_outcome (execution, "dap", g_variant_new_boolean (access->dap));
  entente_execution_set_outcome (execution, "language", g_variant_new_string (access->language));
  entente_execution_set_outcome (execution, "created", g_variant_new_int64 (access->created));
  entente_execution_set_outcome (execution, "sent", g_variant_new_int64 (access->sent));
  entente_execution_set_outcome (execution, "expires", g_variant_new_int64 (access->expires));
  entente_execution_set_outcome (execution, "sender", g_variant_new_string (access->sender_id));
  entente_execution_set_outcome (execution, "sender-user", g_variant_new_string (access->sender_user));
  entente_execution_set_outcome (execution, "partner-since", g_variant_new_int64 (is_active ? edge->since : 0));
  entente_execution_set_outcome (execution, "has-dap", g_variant_new_boolean (edge->dap));
}

static gboolean
answer_agreement (EntenteExecution  *execution,
                  GError           **error)
{
  g_auto (EntenteAgreementText) agreement = { NULL };

  if (!entente_agreement_text_load_due (execution, &agreement, error))
    return FALSE;

  entente_execution_set_outcome (execution, "agreement", g_variant_new_string (agreement.id));
  entente_execution_set_outcome (execution, "agreement-title", g_variant_new_string (agreement.title));
  entente_execution_set_outcome (execution, "agreement-language", g_variant_new_string (agreement.language));
  entente_execution_set_outcome (execution, "agreement-text", g_variant_new_string (agreement.text));

  return TRUE;
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteInvitationAccess) access = { 0 };
  g_auto (EntenteInvitationEdge) edge = { 0 };

  if (!entente_invitation_access_load_received (execution, "open", &access, error) ||
      !entente_invitation_edge_load (execution, &access, &edge, error) ||
      !note_opening (execution, &access, error) ||
      !answer_sender (execution, &access, error) ||
      !answer_agreement (execution, error))
    return FALSE;

  answer_invitation (execution, &access, &edge);
  entente_execution_set_summary (execution, access.sender_name);

  return TRUE;
}

const EntenteCommandSpec entente_invitation_open_command = {
  .name = "invitation.open",
  .permission = ENTENTE_PERMISSION_OPEN_INVITATION,
  .params = params,
  .apply = apply,
};
