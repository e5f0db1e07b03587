/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-invitation.h"

/* The side of whoever holds the link. */

static void
refuse_all (TestWorkspace         *workspace,
            EntenteReason          reason,
            EntenteInvitationLink *link)
{
  test_workspace_run_refused (workspace, reason, NULL, test_invitation_open (link));
  test_workspace_run_refused (workspace, reason, NULL, test_invitation_accept (link));
  test_workspace_run_refused (workspace, reason, NULL, test_invitation_decline (link));
}

static void
test_opening_tells_who_asks_for_what (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink link = test_invitation_send (workspace, "partnership", FALSE);
  g_autoptr (EntenteInvitationReview) review = NULL;
  g_autoptr (EntenteOrganization) sender = NULL;
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (workspace, TEST_RESELLER);
  outcome = test_workspace_run_done (workspace, test_invitation_open (&link));
  review = ENTENTE_INVITATION_REVIEW (entente_record_new_from_variant (ENTENTE_TYPE_INVITATION_REVIEW, link.id, outcome));

  g_assert_cmpstr (entente_invitation_review_get_kind (review), ==, "partnership");
  g_assert_cmpstr (entente_invitation_review_get_sender_user (review), ==, "Ada Martin");
  g_assert_cmpint (entente_invitation_review_get_expires (review), ==, TEST_NOW + 14 * G_TIME_SPAN_DAY);
  g_assert_cmpint (entente_invitation_review_get_partner_since (review), ==, 0);
  g_assert_cmpstr (entente_invitation_review_get_agreement (review), ==, "");

  sender = entente_invitation_review_read_organization (outcome, "sender");
  g_assert_cmpstr (entente_organization_get_name (sender), ==, "Alpha Ltd");
  g_assert_cmpstr (entente_organization_get_kind (sender), ==, "provider");
  g_assert_cmpstr (entente_organization_get_domain (sender), ==, "alpha.program.example");
  g_assert_cmpstr (entente_organization_get_address_line1 (sender), ==, "1 Main Street");
  g_assert_cmpstr (entente_organization_get_city (sender), ==, "Springfield");
  g_assert_cmpstr (entente_organization_get_country (sender), ==, "US");
  g_assert_cmpstr (entente_organization_get_email (sender), ==, "ada.martin@example.com");
  g_assert_null (entente_invitation_review_read_organization (outcome, "provider"));

  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "state", "opened");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "recipient-organization", "Bravo Ltd");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitation-events", "event", "created, sent, opened");

  test_workspace_free (workspace);
}

static void
test_opening_again_writes_nothing (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink link = test_invitation_send (workspace, "partnership", FALSE);

  test_workspace_act_as (workspace, TEST_RESELLER);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GVariant) outcome = test_workspace_run_done (workspace, test_invitation_open (&link));
    }

  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitation-events", "event", "created, sent, opened");

  test_workspace_free (workspace);
}

static void
test_whoever_opened_it_can_do_without_the_link (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  g_autofree char *delta = test_workspace_add_organization (workspace, "reseller", "delta", "global-admin");
  EntenteInvitationLink link = test_invitation_send (workspace, "partnership", FALSE);
  g_autoptr (GVariant) opened = NULL;
  g_autoptr (GVariant) accepted = NULL;

  test_workspace_act_as (workspace, TEST_RESELLER);
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "invitation",
                              entente_command_accept_invitation (link.id, NULL, TRUE, ""));
  opened = test_workspace_run_done (workspace, test_invitation_open (&link));

  test_workspace_act_as (workspace, "admin@delta.program.example");
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "invitation",
                              entente_command_open_invitation (link.id, NULL));

  test_workspace_act_as (workspace, TEST_RESELLER);
  accepted = test_workspace_run_done (workspace, entente_command_accept_invitation (link.id, NULL, TRUE, ""));

  test_workspace_free (workspace);
}

static void
test_foreign_and_altered_links_are_told_apart (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink link = test_invitation_send (workspace, "partnership", FALSE);
  EntenteInvitationLink altered = link;
  EntenteInvitationLink foreign = link;
  g_autofree char *id = entente_id_new (TEST_NOW);

  altered.secret[31] ^= 1;
  g_strlcpy (foreign.id, id, sizeof foreign.id);

  test_workspace_act_as (workspace, TEST_RESELLER);
  refuse_all (workspace, ENTENTE_REASON_INVITATION_ALTERED, &altered);
  refuse_all (workspace, ENTENTE_REASON_INVITATION_FOREIGN, &foreign);
  test_workspace_refuse (workspace, "invitation.open", ENTENTE_REASON_INVITATION_ALTERED, NULL,
                         "{'invitation': <%s>, 'secret': <'01'>}", link.id);

  test_workspace_free (workspace);
}

static void
test_the_wrong_hands_are_told_whose_it_is (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  g_autofree char *helpdesk = test_workspace_add_organization (workspace, "reseller", "helpdesk", "helpdesk-agent");
  g_autofree char *agent = test_workspace_add_organization (workspace, "reseller", "agent", "admin-agent");
  g_autofree char *biller = test_workspace_add_organization (workspace, "customer", "biller", "billing-admin");
  EntenteInvitationLink partnership = test_invitation_send (workspace, "partnership", FALSE);
  EntenteInvitationLink relationship = test_invitation_send (workspace, "relationship", FALSE);
  g_autoptr (GVariant) opened = NULL;
  g_autoptr (GVariant) seen = NULL;
  g_autoptr (GVariant) declined = NULL;

  /* Its own: the provider may not answer at all, so the gate speaks first where it can. */
  test_workspace_run_refused (workspace, ENTENTE_REASON_INVITATION_OWN, NULL, test_invitation_open (&partnership));
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_YOUR_KIND, NULL, test_invitation_accept (&partnership));

  test_workspace_act_as (workspace, TEST_CUSTOMER);
  refuse_all (workspace, ENTENTE_REASON_INVITATION_NOT_FOR_YOU, &partnership);
  test_workspace_act_as (workspace, TEST_RESELLER);
  refuse_all (workspace, ENTENTE_REASON_INVITATION_NOT_FOR_YOU, &relationship);
  test_workspace_act_as (workspace, "operator@operator.program.example");
  refuse_all (workspace, ENTENTE_REASON_NOT_YOUR_KIND, &relationship);

  test_workspace_act_as (workspace, "admin@helpdesk.program.example");
  refuse_all (workspace, ENTENTE_REASON_MISSING_ROLE, &partnership);

  test_workspace_act_as (workspace, "admin@biller.program.example");
  seen = test_workspace_run_done (workspace, test_invitation_open (&relationship));
  test_workspace_run_refused (workspace, ENTENTE_REASON_MISSING_ROLE, NULL, test_invitation_accept (&relationship));
  test_workspace_run_refused (workspace, ENTENTE_REASON_MISSING_ROLE, NULL, test_invitation_decline (&relationship));

  /* An admin agent may see it and say no; yes is the global administrator's. */
  test_workspace_act_as (workspace, "admin@agent.program.example");
  opened = test_workspace_run_done (workspace, test_invitation_open (&partnership));
  test_workspace_run_refused (workspace, ENTENTE_REASON_MISSING_ROLE, NULL, test_invitation_accept (&partnership));
  declined = test_workspace_run_done (workspace, test_invitation_decline (&partnership));

  test_workspace_free (workspace);
}

static void
test_what_is_over_says_how_it_ended (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink draft = test_invitation_draft (workspace, "partnership", FALSE);
  EntenteInvitationLink withdrawn = test_invitation_send (workspace, "partnership", FALSE);
  EntenteInvitationLink declined = test_invitation_send (workspace, "partnership", FALSE);
  EntenteInvitationLink accepted = test_invitation_send (workspace, "partnership", FALSE);
  EntenteInvitationLink expired = test_invitation_send (workspace, "partnership", FALSE);
  g_autoptr (GVariant) one = test_workspace_run_done (workspace, entente_command_withdraw_invitation (withdrawn.id, 0));
  g_autoptr (GVariant) two = NULL;
  g_autoptr (GVariant) three = NULL;

  test_workspace_act_as (workspace, TEST_RESELLER);
  two = test_workspace_run_done (workspace, test_invitation_decline (&declined));
  three = test_workspace_run_done (workspace, test_invitation_accept (&accepted));
  entente_manual_clock_advance (workspace->clock, 14 * G_TIME_SPAN_DAY);

  refuse_all (workspace, ENTENTE_REASON_WRONG_STATE, &draft);
  refuse_all (workspace, ENTENTE_REASON_INVITATION_WITHDRAWN, &withdrawn);
  refuse_all (workspace, ENTENTE_REASON_INVITATION_DECLINED, &declined);
  refuse_all (workspace, ENTENTE_REASON_INVITATION_USED, &accepted);
  refuse_all (workspace, ENTENTE_REASON_INVITATION_EXPIRED, &expired);

  test_workspace_free (workspace);
}

static void
test_time_runs_out_by_the_clock (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink link = test_invitation_send (workspace, "partnership", FALSE);
  g_autoptr (GVariant) opened = NULL;

  entente_manual_clock_set (workspace->clock, TEST_NOW + 14 * G_TIME_SPAN_DAY - 1);
  test_workspace_act_as (workspace, TEST_RESELLER);
  opened = test_workspace_run_done (workspace, test_invitation_open (&link));
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "state", "opened");

  entente_manual_clock_advance (workspace->clock, 1);
  refuse_all (workspace, ENTENTE_REASON_INVITATION_EXPIRED, &link);
  test_invitation_assert_look (workspace, TEST_RESELLER, "invitations", "state", "expired");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "state", "expired");

  test_workspace_act_as (workspace, TEST_PROVIDER);
  test_workspace_run_refused (workspace, ENTENTE_REASON_WRONG_STATE, NULL,
                              entente_command_withdraw_invitation (link.id, 0));

  test_workspace_free (workspace);
}

static char *
get_state (EntenteList *list,
           guint        position)
{
  g_autoptr (EntenteInvitation) invitation = g_list_model_get_item (G_LIST_MODEL (list), position);

  return g_strdup (entente_invitation_get_state (invitation));
}

static void
test_open_list_follows_the_clock (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  g_autoptr (EntenteQuery) query = entente_query_new ("invitations");
  EntenteInvitationLink link;
  EntenteList *list;
  gboolean is_expired = FALSE;
  g_autoptr (GVariant) edited = NULL;

  test_invitation_send (workspace, "partnership", FALSE);
  entente_manual_clock_advance (workspace->clock, G_TIME_SPAN_DAY);
  link = test_invitation_send (workspace, "relationship", FALSE);
  list = test_workspace_list (workspace, query);

  /* The first has run out, and something happens to the other. */
  entente_manual_clock_set (workspace->clock, TEST_NOW + 14 * G_TIME_SPAN_DAY);
  edited = test_workspace_run_done (workspace, entente_command_edit_invitation_note (link.id, 0, "Rings on Friday"));
  while (!is_expired)
    {
      g_autofree char *state = get_state (list, 1);

      is_expired = g_str_equal (state, "expired");
      if (!is_expired)
        g_main_context_iteration (NULL, TRUE);
    }
  {
    g_autofree char *state = get_state (list, 0);

    g_assert_cmpstr (state, ==, "sent");
  }

  test_assert_finalizes (list);
  test_workspace_free (workspace);
}

static void
test_other_regions_are_refused (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink link = test_invitation_send (workspace, "partnership", FALSE);
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (workspace, "operator@operator.program.example");
  outcome = test_workspace_do (workspace, "organization.register",
                               "{'kind': <'reseller'>, 'name': <'Zürich Handel'>, 'domain-prefix': <'zurich'>, "
                               "'country': <'CH'>, 'admin-name': <'Ada'>, 'admin-user': <'admin'>, "
                               "'admin-roles': <'global-admin'>}");

  test_workspace_act_as (workspace, "admin@zurich.program.example");
  refuse_all (workspace, ENTENTE_REASON_OTHER_REGION, &link);

  test_workspace_free (workspace);
}

static void
test_accepting_takes_consent (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink link = test_invitation_send (workspace, "partnership", FALSE);

  test_workspace_act_as (workspace, TEST_RESELLER);
  test_workspace_run_refused (workspace, ENTENTE_REASON_REQUIRED, "consent",
                              entente_command_accept_invitation (link.id, link.secret, /* consent= */ FALSE, ""));
  test_invitation_assert_look (workspace, TEST_PROVIDER, "resellers", "name", "");

  test_workspace_free (workspace);
}

static void
test_partners_list_each_other (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink link;

  test_invitation_join (workspace, TEST_PROVIDER, "partnership", FALSE, TEST_RESELLER);

  test_invitation_assert_look (workspace, TEST_PROVIDER, "resellers", "name", "Bravo Ltd");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "resellers", "admin-access", "TRUE");
  test_invitation_assert_look (workspace, TEST_RESELLER, "providers", "name", "Alpha Ltd");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "state", "accepted");
  test_invitation_assert_look (workspace, TEST_RESELLER, "invitations", "state", "accepted");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitation-events", "event", "created, sent, accepted");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "messages", "kind", "invitation-accepted");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "messages", "subject", "Bravo Ltd");
  test_invitation_assert_look (workspace, TEST_RESELLER, "messages", "kind", "");

  link = test_invitation_send (workspace, "partnership", FALSE);
  test_workspace_act_as (workspace, TEST_RESELLER);
  test_workspace_run_refused (workspace, ENTENTE_REASON_ALREADY_PARTNERS, NULL, test_invitation_open (&link));
  test_workspace_run_refused (workspace, ENTENTE_REASON_ALREADY_PARTNERS, NULL, test_invitation_accept (&link));

  test_workspace_free (workspace);
}

static void
test_reseller_and_delegated_admin_are_two_facts (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink link;

  test_invitation_join (workspace, TEST_RESELLER, "relationship", FALSE, TEST_CUSTOMER);
  test_invitation_assert_look (workspace, TEST_RESELLER, "customers", "name", "Charlie Ltd");
  test_invitation_assert_look (workspace, TEST_RESELLER, "customers", "reseller", "TRUE");
  test_invitation_assert_look (workspace, TEST_RESELLER, "customers", "dap", "FALSE");
  test_invitation_assert_look (workspace, TEST_CUSTOMER, "partners", "partner-type", "reseller");
  test_invitation_assert_look (workspace, TEST_RESELLER, "messages", "kind", "invitation-accepted");

  /* The same again grants nothing new. */
  test_workspace_act_as (workspace, TEST_RESELLER);
  link = test_invitation_send (workspace, "relationship", FALSE);
  test_workspace_act_as (workspace, TEST_CUSTOMER);
  test_workspace_run_refused (workspace, ENTENTE_REASON_ALREADY_PARTNERS, NULL, test_invitation_accept (&link));

  /* Delegated admin privileges come to what there is, and stay. */
  entente_manual_clock_advance (workspace->clock, G_TIME_SPAN_DAY);
  test_invitation_join (workspace, TEST_RESELLER, "relationship", TRUE, TEST_CUSTOMER);
  test_invitation_assert_look (workspace, TEST_RESELLER, "customers", "dap", "TRUE");
  test_invitation_assert_look (workspace, TEST_RESELLER, "customers", "since", G_STRINGIFY (1772442000000000));
  test_invitation_assert_look (workspace, TEST_CUSTOMER, "partners", "partner-type", "reseller-delegated-admin");

  test_workspace_free (workspace);
}

static void
test_new_customer_shows_in_open_list (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  g_autoptr (EntenteQuery) query = entente_query_new ("customers");
  EntenteList *list;

  test_workspace_act_as (workspace, TEST_RESELLER);
  list = test_workspace_list (workspace, query);
  test_invitation_join (workspace, TEST_RESELLER, "relationship", TRUE, TEST_CUSTOMER);
  while (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
    g_main_context_iteration (NULL, TRUE);

  test_assert_finalizes (list);
  test_workspace_free (workspace);
}

static char *
publish (TestWorkspace *workspace,
         const char    *language,
         const char    *title)
{
  g_autoptr (EntenteAccount) before = g_object_ref (entente_workspace_get_account (workspace->workspace));
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (workspace, "operator@operator.program.example");
  outcome = test_workspace_do (workspace, "agreement.publish",
                               "{'kind': <'customer'>, 'title': <%s>, 'language': <%s>, 'text': <'Be good.'>}", title, language);
  entente_workspace_set_account (workspace->workspace, before);

  return g_strdup (test_outcome_get_text (outcome, "agreement"));
}

static void
test_agreement_is_accepted_in_the_same_act (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  g_autofree char *french = publish (workspace, "fr", "Contrat client");
  g_autofree char *old = publish (workspace, "en", "Customer Agreement 2025");
  g_autofree char *current = publish (workspace, "en", "Customer Agreement 2026");
  EntenteInvitationLink link = test_invitation_send (workspace, "relationship", TRUE);
  g_autoptr (GVariant) opened = NULL;
  g_autoptr (GVariant) accepted = NULL;
  g_autoptr (GVariant) again = NULL;

  test_workspace_act_as (workspace, TEST_CUSTOMER);
  opened = test_workspace_run_done (workspace, test_invitation_open (&link));
  g_assert_cmpstr (test_outcome_get_text (opened, "agreement"), ==, current);
  g_assert_cmpstr (test_outcome_get_text (opened, "agreement-title"), ==, "Customer Agreement 2026");
  g_assert_cmpstr (test_outcome_get_text (opened, "agreement-text"), ==, "Be good.");

  test_workspace_run_refused (workspace, ENTENTE_REASON_REQUIRED, "agreement", test_invitation_accept (&link));
  test_workspace_run_refused (workspace, ENTENTE_REASON_AGREEMENT_REPLACED, "agreement",
                              entente_command_accept_invitation (link.id, link.secret, TRUE, old));
  test_workspace_run_refused (workspace, ENTENTE_REASON_NOT_FOUND, "agreement",
                              entente_command_accept_invitation (link.id, link.secret, TRUE, link.id));
  test_invitation_assert_look (workspace, TEST_CUSTOMER, "partners", "name", "");
  test_invitation_assert_look (workspace, TEST_CUSTOMER, "organizations", "customer-agreement", "missing");

  accepted = test_workspace_run_done (workspace, entente_command_accept_invitation (link.id, link.secret, TRUE, current));
  test_invitation_assert_look (workspace, TEST_CUSTOMER, "partners", "name", "Alpha Ltd");
  test_invitation_assert_look (workspace, TEST_CUSTOMER, "organizations", "customer-agreement", "accepted");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "customers", "customer-agreement", "accepted");

  /* Once is enough. */
  test_workspace_act_as (workspace, TEST_RESELLER);
  link = test_invitation_send (workspace, "relationship", FALSE);
  test_workspace_act_as (workspace, TEST_CUSTOMER);
  again = test_workspace_run_done (workspace, test_invitation_open (&link));
  g_assert_cmpstr (test_outcome_get_text (again, "agreement"), ==, "");

  test_workspace_free (workspace);
}

static void
test_declining_tells_the_sender_why (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  EntenteInvitationLink link = test_invitation_send (workspace, "partnership", FALSE);
  g_autofree char *long_text = g_strnfill (ENTENTE_INVITATION_REASON_MAX + 1, 'x');
  g_autofree char *params = NULL;
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (workspace, TEST_RESELLER);
  test_workspace_run_refused (workspace, ENTENTE_REASON_TOO_LONG, "reason",
                              entente_command_decline_invitation (link.id, link.secret, long_text));
  outcome = test_workspace_run_done (workspace, test_invitation_decline (&link));

  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "state", "declined");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "reason", "Not this year");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "invitation-events", "event", "created, sent, declined");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "messages", "kind", "invitation-declined");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "resellers", "name", "");
  test_invitation_assert_look (workspace, TEST_RESELLER, "providers", "name", "");
  params = test_invitation_look (workspace, TEST_PROVIDER, "messages", "params");
  g_assert_nonnull (strstr (params, "Not this year"));

  test_workspace_free (workspace);
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static EntenteCommand *
stamp_acceptance (TestWorkspace         *workspace,
                  EntenteInvitationLink *link,
                  const char            *user_name)
{
  EntenteCommand *command = test_invitation_accept (link);

  test_workspace_act_as (workspace, user_name);
  entente_command_stamp (command, entente_record_get_id (ENTENTE_RECORD (entente_workspace_get_account (workspace->workspace))),
                         TEST_NOW);

  return command;
}

static void
test_of_two_acceptances_one_wins (void)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();
  g_autofree char *delta = test_workspace_add_organization (workspace, "reseller", "delta", "global-admin");
  EntenteInvitationLink link = test_invitation_send (workspace, "partnership", FALSE);
  g_autoptr (EntenteCommand) first = stamp_acceptance (workspace, &link, TEST_RESELLER);
  g_autoptr (EntenteCommand) second = stamp_acceptance (workspace, &link, "admin@delta.program.example");
  EntenteCommand *commands[] = { first, second, first, second };
  GAsyncResult *results[G_N_ELEMENTS (commands)] = { NULL };
  guint n_won = 0;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    entente_workspace_execute_async (workspace->workspace, commands[i], NULL, store_result_cb, &results[i]);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (GVariant) outcome = NULL;
      g_autoptr (GError) error = NULL;

      while (results[i] == NULL)
        g_main_context_iteration (NULL, TRUE);

      outcome = entente_workspace_execute_finish (workspace->workspace, results[i], &error);
      n_won += outcome != NULL;
      g_assert_true (outcome != NULL || entente_error_is (error, ENTENTE_REASON_INVITATION_USED));
      g_clear_object (&results[i]);
    }

  g_assert_cmpuint (n_won, ==, 1);
  test_invitation_assert_look (workspace, TEST_PROVIDER, "resellers", "name", "Bravo Ltd");
  test_invitation_assert_look (workspace, TEST_PROVIDER, "messages", "kind", "invitation-accepted");

  test_workspace_free (workspace);
}

typedef EntenteCommand *(*MakeCommand) (EntenteInvitationLink *link);

static EntenteCommand *
make_send (EntenteInvitationLink *link)
{
  return entente_command_send_invitation (link->id);
}

static EntenteCommand *
make_withdraw (EntenteInvitationLink *link)
{
  return entente_command_withdraw_invitation (link->id, 0);
}

static const struct
{
  const char *event;
  const char *user_name;
  MakeCommand make;
} steps[] = {
  { "send", TEST_PROVIDER, make_send },
  { "open", TEST_RESELLER, test_invitation_open },
  { "accept", TEST_RESELLER, test_invitation_accept },
  { "decline", TEST_RESELLER, test_invitation_decline },
  { "withdraw", TEST_PROVIDER, make_withdraw },
};

/* Takes @event's step; whether it was done. */
static gboolean
take (TestWorkspace         *workspace,
      const char            *event,
      EntenteInvitationLink *link)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i].event, event))
      {
        g_autoptr (GVariant) outcome = NULL;
        g_autoptr (GError) error = NULL;

        test_workspace_act_as (workspace, steps[i].user_name);
        outcome = test_workspace_run (workspace, steps[i].make (link), &error);

        return outcome != NULL;
      }

  g_assert_not_reached ();
}

static void
bring_to (TestWorkspace         *workspace,
          const char            *state,
          EntenteInvitationLink *link)
{
  if (g_str_equal (state, "draft"))
    return;

  g_assert_true (take (workspace, "send", link));
  if (g_str_equal (state, "opened"))
    g_assert_true (take (workspace, "open", link));
  else if (g_str_equal (state, "accepted"))
    g_assert_true (take (workspace, "accept", link));
  else if (g_str_equal (state, "declined"))
    g_assert_true (take (workspace, "decline", link));
  else if (g_str_equal (state, "withdrawn"))
    g_assert_true (take (workspace, "withdraw", link));
  else if (g_str_equal (state, "expired"))
    entente_manual_clock_advance (workspace->clock, 20 * G_TIME_SPAN_DAY);
}

static void
test_every_state_takes_the_steps_of_its_table (void)
{
  const char *const *states = entente_life_cycle_get_states (&entente_invitation_life_cycle);

  for (guint i = 0; states[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (steps); j++)
      {
        TestWorkspace *workspace = test_invitation_workspace_new ();
        EntenteInvitationLink link = test_invitation_draft (workspace, "partnership", FALSE);
        const char *next = states[i];
        gboolean allowed;

        bring_to (workspace, states[i], &link);
        test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "state", states[i]);

        allowed = entente_life_cycle_step (&entente_invitation_life_cycle, states[i], steps[j].event, &next, NULL);
        g_test_message ("%s, %s", states[i], steps[j].event);
        g_assert_cmpint (take (workspace, steps[j].event, &link), ==, allowed);
        test_invitation_assert_look (workspace, TEST_PROVIDER, "invitations", "state", next);

        test_workspace_free (workspace);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/invitation-answering/opening-tells-who-asks-for-what", test_opening_tells_who_asks_for_what);
  g_test_add_func ("/invitation-answering/opening-again-writes-nothing", test_opening_again_writes_nothing);
  g_test_add_func ("/invitation-answering/whoever-opened-it-can-do-without-the-link", test_whoever_opened_it_can_do_without_the_link);
  g_test_add_func ("/invitation-answering/foreign-and-altered-links-are-told-apart", test_foreign_and_altered_links_are_told_apart);
  g_test_add_func ("/invitation-answering/the-wrong-hands-are-told-whose-it-is", test_the_wrong_hands_are_told_whose_it_is);
  g_test_add_func ("/invitation-answering/what-is-over-says-how-it-ended", test_what_is_over_says_how_it_ended);
  g_test_add_func ("/invitation-answering/time-runs-out-by-the-clock", test_time_runs_out_by_the_clock);
  g_test_add_func ("/invitation-answering/open-list-follows-the-clock", test_open_list_follows_the_clock);
  g_test_add_func ("/invitation-answering/other-regions-are-refused", test_other_regions_are_refused);
  g_test_add_func ("/invitation-answering/accepting-takes-consent", test_accepting_takes_consent);
  g_test_add_func ("/invitation-answering/partners-list-each-other", test_partners_list_each_other);
  g_test_add_func ("/invitation-answering/reseller-and-delegated-admin-are-two-facts", test_reseller_and_delegated_admin_are_two_facts);
  g_test_add_func ("/invitation-answering/new-customer-shows-in-open-list", test_new_customer_shows_in_open_list);
  g_test_add_func ("/invitation-answering/agreement-is-accepted-in-the-same-act", test_agreement_is_accepted_in_the_same_act);
  g_test_add_func ("/invitation-answering/declining-tells-the-sender-why", test_declining_tells_the_sender_why);
  g_test_add_func ("/invitation-answering/of-two-acceptances-one-wins", test_of_two_acceptances_one_wins);
  g_test_add_func ("/invitation-answering/every-state-takes-the-steps-of-its-table", test_every_state_takes_the_steps_of_its_table);

  return g_test_run ();
}
