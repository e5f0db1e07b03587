/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-newcomer.h"
#include "test-trade.h"

#include "entente-command-spec.h"
#include "test-system.h"

/* Two people look at the same thing, one changes it, and the other acts on what stands no more: each command that takes
 * the version that was seen refuses another, says both, and changes nothing. */

typedef struct
{
  TestPlace place;
  TestWorkspace *workspace;
  char *provider;
  char *reseller;
  char *customer; /* that the reseller can part from */
  char *former;   /* from which it has just parted */
  char *subscription;
  TestMembership membership;
  char *vetting;   /* of which the operator wants to know more */
  char *colleague; /* at the provider */
  char *removed;   /* likewise, and there no more */
  char *import;    /* of which rows were left out */
  EntenteInvitationLink link;
} Fixture;

typedef struct
{
  const char *command;
  const char *actor;
  const char *table; /* of the thing whose version it is */
  EntenteCommand *(*make) (Fixture *fixture,
                           gint64 version);
} Versioned;

static EntenteCommand *
edit_note (Fixture *fixture,
           gint64   version)
{
  return entente_command_edit_invitation_note (fixture->link.id, version, "Rings on Friday");
}

static EntenteCommand *
renew_link (Fixture *fixture,
            gint64   version)
{
  const guint8 secret[ENTENTE_INVITATION_SECRET_SIZE] = { 1, 2, 3 };

  return entente_command_renew_invitation_link (fixture->link.id, version, secret);
}

static EntenteCommand *
withdraw (Fixture *fixture,
          gint64   version)
{
  return entente_command_withdraw_invitation (fixture->link.id, version);
}

static EntenteCommand *
remove_partnership (Fixture *fixture,
                    gint64   version)
{
  return entente_command_remove_partnership (fixture->reseller, version);
}

static EntenteCommand *
remove_admin_access (Fixture *fixture,
                     gint64   version)
{
  return entente_command_remove_admin_access (fixture->provider, version);
}

static EntenteCommand *
remove_relationship (Fixture *fixture,
                     gint64   version)
{
  return entente_command_remove_relationship (fixture->customer, version, /* consent= */ TRUE);
}

static EntenteCommand *
restore_relationship (Fixture *fixture,
                      gint64   version)
{
  return entente_command_restore_relationship (fixture->former, version);
}

static EntenteCommand *
rename_subscription (Fixture *fixture,
                     gint64   version)
{
  return entente_command_rename_subscription (fixture->subscription, version, "Front office");
}

static EntenteCommand *
set_support_contact (Fixture *fixture,
                     gint64   version)
{
  return entente_command_set_support_contact (fixture->subscription, version, fixture->reseller);
}

static EntenteCommand *
set_mail_policy (Fixture *fixture,
                 gint64   version)
{
  static const char *const domains[] = { "gmail.com", NULL };
  static const char *const words[] = { "info", NULL };

  return entente_command_set_mail_policy (version, domains, words);
}

static EntenteCommand *
reset_membership_password (Fixture *fixture,
                           gint64   version)
{
  return entente_command_reset_membership_password (fixture->membership.id, version);
}

static EntenteCommand *
edit_profile (Fixture *fixture,
              gint64   version)
{
  EntenteNewProfile profile = { "4711003", "Contoso", "US" };

  return entente_command_edit_profile (fixture->membership.profile, version, &profile);
}

static EntenteCommand *
set_profile_active (Fixture *fixture,
                    gint64   version)
{
  return entente_command_set_profile_active (fixture->membership.profile, version, FALSE);
}

static EntenteCommand *
set_user_roles (Fixture *fixture,
                gint64   version)
{
  return entente_command_set_user_roles (fixture->colleague, version, ENTENTE_ROLE_SALES_AGENT);
}

static EntenteCommand *
remove_user (Fixture *fixture,
             gint64   version)
{
  return entente_command_remove_user (fixture->colleague, version);
}

static EntenteCommand *
restore_user (Fixture *fixture,
              gint64   version)
{
  return entente_command_restore_user (fixture->removed, version);
}

static EntenteCommand *
answer_vetting (Fixture *fixture,
                gint64   version)
{
  return entente_command_answer_vetting (fixture->vetting, version, "That one");
}

static EntenteCommand *
approve_vetting (Fixture *fixture,
                 gint64   version)
{
  return entente_command_approve_vetting (fixture->vetting, version, "I know them");
}

static EntenteCommand *
ask_vetting (Fixture *fixture,
             gint64   version)
{
  return entente_command_ask_vetting (fixture->vetting, version, "business", "Which name is it?");
}

static EntenteCommand *
reject_vetting (Fixture *fixture,
                gint64   version)
{
  return entente_command_reject_vetting (fixture->vetting, version, "business", "Nobody knows them");
}

static EntenteCommand *
set_vetting_policy (Fixture *fixture,
                    gint64   version)
{
  return entente_command_set_vetting_policy (version, FALSE);
}

static EntenteCommand *
edit_organization (Fixture *fixture,
                   gint64   version)
{
  return entente_command_edit_organization (&test_newcomer_enrollment, version);
}

static EntenteCommand *
dismiss_import (Fixture *fixture,
                gint64   version)
{
  return entente_command_dismiss_import (fixture->import, version);
}

static EntenteCommand *
restore_import (Fixture *fixture,
                gint64   version)
{
  return entente_command_restore_import (fixture->import, version);
}

static const Versioned versioned[] = {
  { "import.dismiss", TEST_PROVIDER, "incomplete_import", dismiss_import },
  { "import.restore", TEST_PROVIDER, "incomplete_import", restore_import },
  { "invitation.edit-note", TEST_PROVIDER, "invitation", edit_note },
  { "invitation.renew-link", TEST_PROVIDER, "invitation", renew_link },
  { "invitation.withdraw", TEST_PROVIDER, "invitation", withdraw },
  { "mail-policy.set", TEST_OPERATOR, "mail_policy", set_mail_policy },
  { "membership.reset-password", TEST_OPERATOR, "membership", reset_membership_password },
  { "organization.edit", TEST_NEWCOMER, "organization", edit_organization },
  { "partnership.remove", TEST_PROVIDER, "partnership", remove_partnership },
  { "partnership.remove-admin-access", TEST_RESELLER, "partnership", remove_admin_access },
  { "profile.edit", TEST_OPERATOR, "member_profile", edit_profile },
  { "profile.set-active", TEST_OPERATOR, "member_profile", set_profile_active },
  { "relationship.remove", TEST_RESELLER, "relationship", remove_relationship },
  { "relationship.restore", TEST_RESELLER, "relationship", restore_relationship },
  { "subscription.rename", TEST_PROVIDER, "subscription", rename_subscription },
  { "subscription.set-support-contact", TEST_PROVIDER, "subscription", set_support_contact },
  { "user.remove", TEST_PROVIDER, "user", remove_user },
  { "user.restore", TEST_PROVIDER, "user", restore_user },
  { "user.set-roles", TEST_PROVIDER, "user", set_user_roles },
  { "vetting.answer", TEST_NEWCOMER, "vetting", answer_vetting },
  { "vetting.approve", TEST_OPERATOR, "vetting", approve_vetting },
  { "vetting.ask", TEST_OPERATOR, "vetting", ask_vetting },
  { "vetting.reject", TEST_OPERATOR, "vetting", reject_vetting },
  { "vetting-policy.set", TEST_OPERATOR, "vetting_policy", set_vetting_policy },
};

#define VERSION 7

/* Everything was changed a few times already. */
static void
set_versions (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteConnection) connection = entente_connection_open (path, ENTENTE_OPEN_NONE, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (versioned); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE %s SET version = %d", versioned[i].table, VERSION);

      g_assert_true (entente_connection_execute (connection, sql, &error));
      g_assert_no_error (error);
    }
  entente_connection_close (connection);
}

static char *
add_removed (Fixture *fixture)
{
  EntenteNewUser former = { "Cem Doe", "cem@alpha.example", "cem", "", NULL };
  g_autoptr (GVariant) added = test_workspace_run_done (fixture->workspace, entente_command_add_user (&former));
  char *id = g_strdup (test_outcome_get_text (added, "user"));
  g_autoptr (GVariant) removed = test_workspace_run_done (fixture->workspace, entente_command_remove_user (id, 0));

  return id;
}

static void
add_vetting (Fixture *fixture)
{
  g_autoptr (EntenteVetting) vetting = NULL;
  g_autoptr (GVariant) asked = NULL;

  test_membership_add (&fixture->membership, fixture->workspace, "Contoso");
  test_newcomer_enroll (fixture->workspace, &fixture->membership);
  test_newcomer_confirm (fixture->workspace);
  vetting = test_newcomer_load_vetting (fixture->workspace);
  fixture->vetting = g_strdup (entente_record_get_id (ENTENTE_RECORD (vetting)));
  test_workspace_act_as (fixture->workspace, TEST_OPERATOR);
  asked = test_workspace_run_done (fixture->workspace, ask_vetting (fixture, 0));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) removed = NULL;
  EntenteNewUser colleague = { "Bea Cole", "bea@alpha.example", "bea", "", NULL };
  g_autoptr (GVariant) added = NULL;

  test_place_set_up (&fixture->place, NULL);
  fixture->workspace = test_trade_new_in_file (fixture->place.path);
  fixture->provider = test_trade_find_organization (fixture->workspace, "alpha");
  fixture->reseller = test_trade_find_organization (fixture->workspace, "bravo");
  fixture->customer = test_trade_add_customer (fixture->workspace, "adatum", "bravo", "attested");
  fixture->former = test_trade_add_customer (fixture->workspace, "fabrikam", "bravo", "attested");
  fixture->subscription = test_trade_subscribe (fixture->workspace, fixture->customer, "SUITE", 10);
  added = test_workspace_run_done (fixture->workspace, entente_command_add_user (&colleague));
  fixture->colleague = g_strdup (test_outcome_get_text (added, "user"));
  fixture->removed = add_removed (fixture);
  fixture->import = test_workspace_import_refused (fixture->workspace, "customers.csv", 1);
  fixture->link = test_invitation_send (fixture->workspace, "relationship", FALSE);
  add_vetting (fixture);
  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  removed = test_workspace_run_done (fixture->workspace, entente_command_remove_relationship (fixture->former, 0, TRUE));
  test_workspace_free (fixture->workspace);

  set_versions (fixture->place.path);
  fixture->workspace = test_workspace_open (fixture->place.path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_workspace_free (fixture->workspace);
  g_free (fixture->provider);
  g_free (fixture->reseller);
  g_free (fixture->customer);
  g_free (fixture->former);
  g_free (fixture->subscription);
  test_membership_clear (&fixture->membership);
  g_free (fixture->vetting);
  g_free (fixture->colleague);
  g_free (fixture->removed);
  g_free (fixture->import);
  test_place_tear_down (&fixture->place, NULL);
}

/* A number that is another one once somebody else has committed a change. */
static gint64
look (EntenteConnection *connection)
{
  g_autoptr (GError) error = NULL;
  gint64 version = 0;

  g_assert_true (entente_connection_query_int64 (connection, &version, &error, "PRAGMA data_version", ""));
  g_assert_no_error (error);

  return version;
}

static void
test_stale_version_is_refused (Fixture       *fixture,
                               gconstpointer  data)
{
  const Versioned *self = data;
  const gint64 others[] = { 1, VERSION - 1, VERSION + 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteConnection) connection = entente_connection_open (fixture->place.path, ENTENTE_OPEN_READ_ONLY, &error);
  g_autoptr (GVariant) outcome = NULL;
  gint64 before;

  g_assert_no_error (error);
  before = look (connection);
  test_workspace_act_as (fixture->workspace, self->actor);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *seen = g_strdup_printf ("%" G_GINT64_FORMAT, others[i]);
      g_autoptr (GError) refusal = NULL;
      g_autoptr (GVariant) nothing = test_workspace_run (fixture->workspace, self->make (fixture, others[i]), &refusal);

      g_assert_null (nothing);
      g_assert_error (refusal, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT);
      g_assert_true (entente_error_is (refusal, ENTENTE_REASON_STALE));
      g_assert_cmpstr (entente_error_get_detail (refusal, 0), ==, seen);
      g_assert_cmpstr (entente_error_get_detail (refusal, 1), ==, G_STRINGIFY (VERSION));
      g_assert_cmpint (look (connection), ==, before);
    }

  outcome = test_workspace_run_done (fixture->workspace, self->make (fixture, VERSION));
  g_assert_cmpint (look (connection), !=, before);

  entente_connection_close (connection);
}

static gboolean
takes_version (const EntenteCommandSpec *spec)
{
  for (const EntenteParam *param = spec->params; param->name != NULL; param++)
    if (g_str_equal (param->name, "version"))
      return TRUE;

  return FALSE;
}

static void
test_every_command_with_a_version_is_here (void)
{
  const EntenteCommandSpec *const *commands = entente_command_table_get ();
  guint n = 0;

  for (guint c = 0; commands[c] != NULL; c++)
    if (takes_version (commands[c]))
      {
        gboolean found = FALSE;

        for (guint i = 0; i < G_N_ELEMENTS (versioned) && !found; i++)
          found = g_str_equal (versioned[i].command, commands[c]->name);

        g_test_message ("%s", commands[c]->name);
        g_assert_true (found);
        n++;
      }

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (versioned));
}

static void
test_every_maker_makes_its_command (Fixture       *fixture,
                                    gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (versioned); i++)
    {
      g_autoptr (EntenteCommand) command = versioned[i].make (fixture, VERSION);

      g_assert_cmpstr (entente_command_get_name (command), ==, versioned[i].command);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stale-versions/every-command-with-a-version-is-here", test_every_command_with_a_version_is_here);
  g_test_add ("/stale-versions/every-maker-makes-its-command", Fixture, NULL, set_up, test_every_maker_makes_its_command, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (versioned); i++)
    {
      g_autofree char *path = g_strconcat ("/stale-versions/", versioned[i].command, NULL);

      g_test_add (path, Fixture, &versioned[i], set_up, test_stale_version_is_refused, tear_down);
    }

  return g_test_run ();
}
