/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-newcomer.h"

const EntenteNewWorkAccount test_newcomer_account = {
  .organization_name = "Contoso IT",
  .country = "US",
  .domain_prefix = "Contoso",
  .first_name = "Ada",
  .last_name = "Martin",
  .user = "Ada.Martin",
  .password = TEST_NEWCOMER_PASSWORD,
};

const EntenteEnrollment test_newcomer_enrollment = {
  .name = "Contoso IT Services, Inc.",
  .address_line1 = "1 Main Street",
  .city = "Springfield",
  .state = "IL",
  .postal_code = "62701",
  .registration_id = "12-3456789",
  .contact_first_name = "Ada",
  .contact_last_name = "Martin",
  .email = "ada@contoso.example",
  .phone = "2175550100",
  .support_email = "support@contoso.example",
  .support_phone = "2175550199",
  .website = "https://support.contoso.example",
};

void
test_membership_add (TestMembership *self,
                     TestWorkspace  *workspace,
                     const char     *name)
{
  EntenteNewProfile profile = { "4711001", name, "US" };
  EntenteNewProfile belgian = { "4711002", "Contoso België", "BE" };
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (GVariant) added = NULL;

  test_workspace_act_as (workspace, TEST_OPERATOR);
  outcome = test_workspace_run_done (workspace, entente_command_add_membership (TEST_MEMBER, &profile));
  self->id = g_strdup (test_outcome_get_text (outcome, "membership"));
  self->password = g_strdup (test_outcome_get_text (outcome, "password"));
  self->profile = g_strdup (test_outcome_get_text (outcome, "profile"));
  added = test_workspace_run_done (workspace, entente_command_add_profile (self->id, &belgian));
  self->belgian = g_strdup (test_outcome_get_text (added, "profile"));
}

void
test_membership_clear (TestMembership *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->password, g_free);
  g_clear_pointer (&self->profile, g_free);
  g_clear_pointer (&self->belgian, g_free);
}

void
test_newcomer_create (TestWorkspace *workspace)
{
  g_autoptr (GVariant) outcome = test_workspace_run_done (workspace, entente_command_create_work_account (&test_newcomer_account));

  test_workspace_act_as (workspace, TEST_NEWCOMER);
}

void
test_newcomer_associate (TestWorkspace  *workspace,
                         TestMembership *membership)
{
  g_autoptr (GVariant) outcome = NULL;

  test_newcomer_create (workspace);
  outcome = test_workspace_run_done (workspace, entente_command_associate_membership (TEST_MEMBER, membership->password,
                                                                                      membership->profile));
}

void
test_newcomer_enroll (TestWorkspace  *workspace,
                      TestMembership *membership)
{
  g_autoptr (GVariant) outcome = NULL;

  test_newcomer_associate (workspace, membership);
  outcome = test_workspace_run_done (workspace, entente_command_submit_enrollment (&test_newcomer_enrollment));
}

char *
test_newcomer_read_mail (TestWorkspace *workspace,
                         const char    *kind,
                         const char    *property)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("messages");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "kind", kind);
  EntenteList *list = test_workspace_list (workspace, query);
  g_autoptr (EntenteRecord) message = g_list_model_get_item (G_LIST_MODEL (list), 0);
  char *text = NULL;

  if (message != NULL)
    g_object_get (message, property, &text, NULL);
  g_clear_object (&message);
  test_assert_finalizes (list);

  return text;
}

void
test_newcomer_confirm (TestWorkspace *workspace)
{
  g_autofree char *code = test_newcomer_read_mail (workspace, "email-verification", "code");
  g_autoptr (GVariant) outcome = test_workspace_run_done (workspace, entente_command_verify_email (code));

  g_assert_true (entente_email_outcome_check (outcome, "code", NULL));
}

EntenteVetting *
test_newcomer_load_vetting (TestWorkspace *workspace)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("vettings");
  g_autofree char *id = test_workspace_join_ids (workspace, query);

  return ENTENTE_VETTING (test_workspace_load (workspace, "vettings", id));
}
