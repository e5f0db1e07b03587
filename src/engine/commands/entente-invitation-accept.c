/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-agreement-acceptance.h"
#include "../entente-invitation-edges.h"
#include "../entente-mail.h"
#include "../entente-relationship.h"
#include "../tables/entente-tables.h"

/* A reseller authorizes a provider, or a customer a partner, or a partner and its provider at once: both sell then, as
 * after customer.add, and only who asked may administer. What was granted before stays: being a reseller and holding
 * delegated admin privileges are facts of their own, and accepting takes neither away. Whoever comes second with the
 * same link is told that it was used. */

static const EntenteParam params[] = {
  { "invitation", "s" },
  { "secret", "s", TRUE },
  { "consent", "b" },
  { "agreement", "s", TRUE },
  { NULL },
};

static gboolean
check_consent (EntenteExecution         *execution,
               EntenteInvitationAccess  *access,
               GError                  **error)
{
  if (g_str_equal (access->kind, "partnership") &&
      !entente_execution_check_permission (execution, ENTENTE_PERMISSION_AUTHORIZE_PARTNERSHIP, error))
    return FALSE;

  if (!entente_execution_get_boolean (execution, "consent"))
    {
      entente_refuse (error, ENTENTE_REASON_REQUIRED, "consent", NULL);
      return FALSE;
    }

  return TRUE;
}

static gboolean
write_partnership (EntenteExecution         *execution,
                   EntenteInvitationAccess  *access,
                   EntenteInvitationEdge    *edge,
                   GError                  **error)
{
  g_autofree char *id = entente_execution_new_id (execution);
  gint64 now = entente_execution_get_now (execution);

  if (edge->row != 0)
    return entente_table_update (execution, &entente_partnership_table, edge->row, 0, error,
                                 "s:state", "active",
                                 "b:admin_access", TRUE,
                                 "i:since", now,
                                 "i:ended", (gint64) 0,
                                 "r:invitation", access->row,
                                 NULL);

  return entente_table_insert (execution, &entente_partnership_table, id, error,
                               "r:provider", access->sender,
                               "r:reseller", entente_execution_get_organization (execution),
                               "s:state", "active",
                               "b:admin_access", TRUE,
                               "i:since", now,
                               "r:invitation", access->row,
                               NULL) != 0;
}

static gboolean
make_partnership (EntenteExecution         *execution,
                  EntenteInvitationAccess  *access,
                  EntenteInvitationEdge    *edge,
                  GError                  **error)
{
  return write_partnership (execution, access, edge, error) &&
         entente_relationship_introduce (execution, access->sender, entente_execution_get_organization (execution), error);
}

/* A partner that sells already, and came with nobody, is accompanied from now on. */
static gboolean
make_relationship (EntenteExecution         *execution,
                   EntenteInvitationEdge    *edge,
                   EntenteRelationshipEdge   wanted,
                   GError                  **error)
{
  gboolean is_active = g_str_equal (edge->state, "active");

  if (edge->row == 0)
    return entente_relationship_insert (execution, &wanted, error) != 0;

  wanted.dap = wanted.dap || edge->dap;
  if (wanted.through == 0 || (is_active && edge->through != 0))
    wanted.through = edge->through;
  if (edge->suffices)
    wanted.invitation = edge->invitation;

  if (edge->suffices && wanted.through == edge->through)
    return TRUE;

  return entente_relationship_update (execution, edge->row, is_active ? edge->since : entente_execution_get_now (execution),
                                      &wanted, error);
}

static gboolean
make_relationships (EntenteExecution         *execution,
                    EntenteInvitationAccess  *access,
                    EntenteInvitationEdges   *edges,
                    GError                  **error)
{
  EntenteRelationshipEdge of_sender = {
    .partner = access->sender,
    .customer = entente_execution_get_organization (execution),
    .reseller = TRUE,
    .dap = access->dap,
    .through = access->provider,
    .invitation = access->row,
  };
  EntenteRelationshipEdge of_provider = {
    .partner = access->provider,
    .customer = of_sender.customer,
    .reseller = TRUE,
    .through = access->sender,
    .invitation = access->row,
  };

  return make_relationship (execution, &edges->sender, of_sender, error) &&
         (access->provider == 0 || make_relationship (execution, &edges->provider, of_provider, error));
}

/* The customer agreement belongs to the same act where it is still missing. It comes first: who asks is told of the
 * invitation, and its other partners of the agreement. */
static gboolean
accept_agreement (EntenteExecution  *execution,
                  GError           **error)
{
  g_auto (EntenteAgreementText) due = { NULL };
  const char *agreement = entente_execution_get_text (execution, "agreement");

  if (!entente_agreement_text_load_due (execution, &due, error))
    return FALSE;

  if (due.id[0] == '\0')
    return TRUE;

  if (agreement[0] == '\0')
    {
      entente_refuse (error, ENTENTE_REASON_REQUIRED, "agreement", NULL);
      return FALSE;
    }

  return entente_agreement_accept (execution, agreement, "agreement", error);
}

static gboolean
end_invitation (EntenteExecution         *execution,
                EntenteInvitationAccess  *access,
                GError                  **error)
{
  const char *next;

  return entente_life_cycle_step (&entente_invitation_life_cycle, access->state, "accept", &next, error) &&
         entente_table_update (execution, &entente_invitation_table, access->row, 0, error,
                               "s:state", next,
                               "i:ended", entente_execution_get_now (execution),
                               "r:recipient", entente_execution_get_organization (execution),
                               NULL) &&
         entente_invitation_access_add_event (execution, access, "accepted", "", error);
}

static gboolean
tell_sender (EntenteExecution         *execution,
             EntenteInvitationAccess  *access,
             GError                  **error)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string (access->kind));
  g_variant_builder_add (&builder, "{sv}", "dap", g_variant_new_boolean (access->dap));
  g_variant_builder_add (&builder, "{sv}", "person", g_variant_new_string (entente_execution_get_user_name (execution)));
  g_variant_builder_add (&builder, "{sv}", "provider", g_variant_new_string (access->provider_name));

  return entente_mail_send (execution,
                            &(EntenteMail){
                              .organization = access->sender,
                              .kind = "invitation-accepted",
                              .subject = entente_execution_get_organization_name (execution),
                              .about_type = "invitation",
                              .about_id = access->id,
                            },
                            g_variant_builder_end (&builder), error);
}

/* It has sent nothing, so it is told what it has now and had not before. */
static gboolean
tell_provider (EntenteExecution         *execution,
               EntenteInvitationAccess  *access,
               EntenteInvitationEdge    *edge,
               GError                  **error)
{
  if (access->provider == 0 || edge->suffices)
    return TRUE;

  return entente_mail_send (execution,
                            &(EntenteMail){
                              .organization = access->provider,
                              .kind = "customer-joined",
                              .subject = entente_execution_get_organization_name (execution),
                              .about_type = "customer",
                              .about_id = entente_execution_get_organization_id (execution),
                            },
                            g_variant_new_parsed ("{'person': <%s>, 'partner': <%s>}", entente_execution_get_user_name (execution),
                                                  access->sender_name),
                            error);
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteInvitationAccess) access = { 0 };
  g_auto (EntenteInvitationEdges) edges = { 0 };
  gboolean is_partnership;

  if (!entente_invitation_access_load_received (execution, "accept", &access, error) ||
      !entente_invitation_edges_load (execution, &access, &edges, error) ||
      !check_consent (execution, &access, error))
    return FALSE;

  is_partnership = g_str_equal (access.kind, "partnership");
  if (is_partnership ? !make_partnership (execution, &access, &edges.sender, error)
                     : !accept_agreement (execution, error) || !make_relationships (execution, &access, &edges, error))
    return FALSE;

  entente_execution_set_summary (execution, access.sender_name);
  entente_execution_set_outcome (execution, "partner", g_variant_new_string (access.sender_id));

  return end_invitation (execution, &access, error) &&
         tell_sender (execution, &access, error) &&
         tell_provider (execution, &access, &edges.provider, error);
}

const EntenteCommandSpec entente_invitation_accept_command = {
  .name = "invitation.accept",
  .permission = ENTENTE_PERMISSION_ACCEPT_INVITATION,
  .params = params,
  .apply = apply,
};
