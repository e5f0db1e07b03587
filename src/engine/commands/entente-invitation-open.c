/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-agreement-acceptance.h"
#include "../entente-invitation-edges.h"
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

/* The columns are fields of an EntenteOrganization. */
static gboolean
answer_organization (EntenteExecution  *execution,
                     const char        *who,
                     gint64             organization,
                     GError           **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  GVariantBuilder values;
  gboolean found = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT id, name, kind, domain, address_line1, address_line2, city, state, "
                                          "postal_code, country, registration_id, mpn_id, contact_first_name, "
                                          "contact_last_name, email, phone, support_email, support_phone, website "
                                          "FROM organization WHERE row = ?1",
                                          error);
  if (statement == NULL || !entente_statement_bind (statement, "i", organization) ||
      !entente_statement_step (statement, &found, error))
    return FALSE;

  g_variant_builder_init (&values, G_VARIANT_TYPE_VARDICT);
  for (int i = 0; found && i < entente_statement_get_n_columns (statement); i++)
    g_variant_builder_add (&values, "{sv}", entente_statement_get_column_name (statement, i),
                           g_variant_new_string (entente_statement_get_text (statement, i)));
  entente_execution_set_outcome (execution, who, g_variant_builder_end (&values));

  return TRUE;
}

static gint64
get_partner_since (EntenteInvitationEdge *edge)
{
  return g_strcmp0 (edge->state, "active") == 0 ? edge->since : 0;
}

static void
answer_invitation (EntenteExecution        *execution,
                   EntenteInvitationAccess *access,
                   EntenteInvitationEdges  *edges)
{
  entente_execution_set_outcome (execution, "invitation", g_variant_new_string (access->id));
  entente_execution_set_outcome (execution, "kind", g_variant_new_string (access->kind));
  entente_execution_set_outcome (execution, "dap", g_variant_new_boolean (access->dap));
  entente_execution_set_outcome (execution, "language", g_variant_new_string (access->language));
  entente_execution_set_outcome (execution, "created", g_variant_new_int64 (access->created));
  entente_execution_set_outcome (execution, "sent", g_variant_new_int64 (access->sent));
  entente_execution_set_outcome (execution, "expires", g_variant_new_int64 (access->expires));
  entente_execution_set_outcome (execution, "sender-user", g_variant_new_string (access->sender_user));
  entente_execution_set_outcome (execution, "partner-since", g_variant_new_int64 (get_partner_since (&edges->sender)));
  entente_execution_set_outcome (execution, "has-dap", g_variant_new_boolean (edges->sender.dap));
  entente_execution_set_outcome (execution, "provider-since", g_variant_new_int64 (get_partner_since (&edges->provider)));
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
  g_auto (EntenteInvitationEdges) edges = { 0 };

  if (!entente_invitation_access_load_received (execution, "open", &access, error) ||
      !entente_invitation_edges_load (execution, &access, &edges, error) ||
      !note_opening (execution, &access, error) ||
      !answer_organization (execution, "sender", access.sender, error) ||
      (access.provider != 0 && !answer_organization (execution, "provider", access.provider, error)) ||
      !answer_agreement (execution, error))
    return FALSE;

  answer_invitation (execution, &access, &edges);
  entente_execution_set_summary (execution, access.sender_name);

  return TRUE;
}

const EntenteCommandSpec entente_invitation_open_command = {
  .name = "invitation.open",
  .permission = ENTENTE_PERMISSION_OPEN_INVITATION,
  .params = params,
  .apply = apply,
};
