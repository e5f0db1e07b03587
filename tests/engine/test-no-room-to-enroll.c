/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An enrollment, from the work account to the first order that could be placed, where there is no room for it. */

#include "squeeze.h"

#include "test-file.h"
#include "test-newcomer.h"

/* Written as any other. */
#define NAME "L’Atelier d’Élodie 🌊 & Co"

/* Before the person is there, and afterwards. */
static const SqueezeLook looks_from_outside[] = {
  { TEST_OPERATOR, "organizations", "name" },
  { NULL },
};

static const SqueezeLook looks[] = {
  { TEST_OPERATOR, "organizations", "name" },
  { TEST_OPERATOR, "organizations", "status" },
  { TEST_OPERATOR, "vettings", "version" },
  { TEST_OPERATOR, "vettings", "state" },
  { TEST_NEWCOMER, "messages", "id" },
  { TEST_NEWCOMER, "activity", "id" },
  { NULL },
};

static EntenteCommand *
create_account (TestWorkspace *workspace,
                gconstpointer  membership)
{
  EntenteNewWorkAccount account = test_newcomer_account;

  account.organization_name = NAME;

  return entente_command_create_work_account (&account);
}

static EntenteCommand *
associate (TestWorkspace *workspace,
           gconstpointer  membership)
{
  const TestMembership *self = membership;

  return entente_command_associate_membership (TEST_MEMBER, self->password, self->profile);
}

static EntenteCommand *
submit (TestWorkspace *workspace,
        gconstpointer  membership)
{
  EntenteEnrollment said = test_newcomer_enrollment;

  said.name = NAME;

  return entente_command_submit_enrollment (&said);
}

static EntenteCommand *
verify (TestWorkspace *workspace,
        gconstpointer  membership)
{
  g_autofree char *code = test_newcomer_read_mail (workspace, "email-verification", "code");

  return entente_command_verify_email (code);
}

static EntenteCommand *
ask (TestWorkspace *workspace,
     gconstpointer  membership)
{
  g_autoptr (EntenteVetting) vetting = test_newcomer_load_vetting (workspace);

  return entente_command_ask_vetting (entente_record_get_id (ENTENTE_RECORD (vetting)),
                                      entente_record_get_version (ENTENTE_RECORD (vetting)), "business", "Is it “Contoso” now?");
}

static EntenteCommand *
answer (TestWorkspace *workspace,
        gconstpointer  membership)
{
  g_autoptr (EntenteVetting) vetting = test_newcomer_load_vetting (workspace);

  return entente_command_answer_vetting (entente_record_get_id (ENTENTE_RECORD (vetting)),
                                         entente_record_get_version (ENTENTE_RECORD (vetting)), "Not yet. 🙂");
}

static EntenteCommand *
approve (TestWorkspace *workspace,
         gconstpointer  membership)
{
  g_autoptr (EntenteVetting) vetting = test_newcomer_load_vetting (workspace);

  return entente_command_approve_vetting (entente_record_get_id (ENTENTE_RECORD (vetting)),
                                          entente_record_get_version (ENTENTE_RECORD (vetting)), "By telephone");
}

static EntenteCommand *
sign (TestWorkspace *workspace,
      gconstpointer  membership)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("agreements-to-sign");
  g_autofree char *agreement = test_workspace_join_ids (workspace, query);

  return entente_command_sign_agreement (agreement, &(EntenteSignatory){ "Zoë", "Baker" });
}

static EntenteCommand *
change_password (TestWorkspace *workspace,
                 gconstpointer  membership)
{
  return entente_command_change_password (TEST_NEWCOMER_PASSWORD, "another horse and battery");
}

static const struct
{
  const char *actor;
  SqueezeCommandFunc create;
} deeds[] = {
  { TEST_NEWCOMER, associate },
  { TEST_NEWCOMER, submit },
  { TEST_NEWCOMER, verify },
  { TEST_OPERATOR, ask },
  { TEST_NEWCOMER, answer },
  { TEST_OPERATOR, approve },
  { TEST_NEWCOMER, sign },
  { TEST_NEWCOMER, change_password },
};

static void
prepare (const char     *path,
         TestMembership *membership)
{
  TestWorkspace *workspace = squeeze_open_workspace (path);
  g_autoptr (GVariant) published = NULL;

  test_membership_add (membership, workspace, "Contoso IT");
  published = test_workspace_run_done (workspace, entente_command_publish_agreement ("partner", "Partner Agreement", "en", "Be good."));
  test_workspace_free (workspace);
}

static void
squeeze_all (Squeeze *self)
{
  TestMembership membership;

  prepare (self->path, &membership);
  self->looks = looks_from_outside;
  squeeze_command (self, TEST_OPERATOR, create_account, NULL);
  self->looks = looks;
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    squeeze_command (self, deeds[i].actor, deeds[i].create, &membership);

  g_assert_cmpint (test_file_query (self->path, "SELECT count(*) FROM organization WHERE name = '" NAME "' AND status = 'active'"), ==, 1);
  test_membership_clear (&membership);
}

int
main (int   argc,
      char *argv[])
{
  return squeeze_run_tests (argc, argv, "no-room-to-enroll", squeeze_all);
}
