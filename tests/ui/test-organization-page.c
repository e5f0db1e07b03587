/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-ui.h"
#include "test-workspace.h"

#include <string.h>

typedef struct
{
  TestWorkspace *workspace;
  EntentePage *page;
  GtkWindow *window;
} Fixture;

static void
create_account (TestWorkspace *workspace)
{
  static const EntenteNewWorkAccount newcomer = {
    .organization_name = "Fabrikam",
    .country = "US",
    .domain_prefix = "fabrikam",
    .first_name = "Ada",
    .last_name = "Martin",
    .user = "admin",
    .password = "correct horse battery",
  };
  g_autoptr (GVariant) outcome = test_workspace_run_done (workspace, entente_command_create_work_account (&newcomer));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *organization = NULL;

  fixture->workspace = test_workspace_new ();
  if (g_str_equal (data, "newcomer"))
    create_account (fixture->workspace);
  else
    organization = test_workspace_add_organization (fixture->workspace, data, "fabrikam", "user-admin");
  test_workspace_act_as (fixture->workspace, "admin@fabrikam.program.example");
  fixture->page = g_object_new (ENTENTE_TYPE_ORGANIZATION_PAGE, "workspace", fixture->workspace->workspace,
                                "title", "Organization", NULL);
  fixture->window = test_ui_show (GTK_WIDGET (fixture->page), 900, 700);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  test_workspace_free (fixture->workspace);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return test_ui_shows (fixture->page, text);
}

static void
test_shows_facts_of_the_own_organization (Fixture       *fixture,
                                          gconstpointer  data)
{
  test_ui_wait_for (shows (fixture, "fabrikam.program.example"));
  g_assert_true (shows (fixture, "Indirect provider"));
  g_assert_true (shows (fixture, "Partner agreement"));
  g_assert_false (shows (fixture, "Customer agreement"));
  test_ui_settle (GTK_WIDGET (fixture->page));
  test_ui_assert_named (GTK_WIDGET (fixture->page));
  test_ui_assert_fits (GTK_WIDGET (fixture->page), 360);
}

static void
test_customer_sees_its_own_agreement (Fixture       *fixture,
                                      gconstpointer  data)
{
  test_ui_wait_for (shows (fixture, "Customer agreement"));
  g_assert_false (shows (fixture, "Partner agreement"));
}

static void
test_permissions_tell_whom_to_ask (Fixture       *fixture,
                                   gconstpointer  data)
{
  test_ui_wait_for (shows (fixture, "fabrikam.program.example"));
  entente_permissions_page_show (fixture->page);
  g_assert_true (ENTENTE_IS_PERMISSIONS_PAGE (entente_page_get_detail (fixture->page)));
  test_ui_settle (GTK_WIDGET (fixture->page));

  g_assert_true (shows (fixture, "See the activity"));
  /* Nothing in the window does that yet. */
  g_assert_false (shows (fixture, "Register organizations"));
  g_assert_true (shows (fixture, "Manage users of the organization"));
  g_assert_true (shows (fixture, "Place orders|Your roles do not allow this. Ask "));
  /* Not something that a provider does. */
  g_assert_false (shows (fixture, "Authorize indirect providers"));
  test_ui_assert_named (GTK_WIDGET (fixture->page));
  test_ui_assert_fits (GTK_WIDGET (fixture->page), 360);
}

/* The roles allow it, and nobody else could do it either. */
static void
test_permissions_tell_what_comes_with_enrollment (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_autofree char *texts = NULL;
  const char *later;

  test_ui_wait_for (shows (fixture, "fabrikam.program.example"));
  entente_permissions_page_show (fixture->page);
  test_ui_settle (GTK_WIDGET (fixture->page));

  texts = test_ui_dup_texts (GTK_WIDGET (entente_page_get_detail (fixture->page)));
  later = strstr (texts, "You Can Once Your Organization Is Enrolled");
  g_assert_nonnull (later);
  g_assert_nonnull (strstr (later, "See customers"));
  g_assert_null (strstr (later, "See the activity"));
  g_assert_nonnull (strstr (texts, "See the activity"));
  g_assert_false (shows (fixture, "Others Can"));
  test_ui_assert_fits (GTK_WIDGET (fixture->page), 360);
}

static void
test_every_permission_has_its_words (void)
{
  /* Nothing in the window does these yet. */
  static const EntentePermission unused[] = {
    ENTENTE_PERMISSION_ASSIGN_CUSTOMER_GLOBAL_ADMIN,
    ENTENTE_PERMISSION_ASSIGN_LICENSES,
    ENTENTE_PERMISSION_ENROLL,
    ENTENTE_PERMISSION_MANAGE_CUSTOMER_USERS,
    ENTENTE_PERMISSION_REGISTER_ORGANIZATION,
  };

  for (int permission = 0; permission < ENTENTE_N_PERMISSIONS; permission++)
    {
      gboolean is_used = TRUE;

      for (guint i = 0; i < G_N_ELEMENTS (unused); i++)
        is_used = is_used && (int) unused[i] != permission;
      if (is_used != (entente_permission_get_name ((EntentePermission) permission) != NULL))
        g_error ("words for “%s”?", entente_permission_to_nick ((EntentePermission) permission));
    }
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, kind, test) g_test_add ("/organization-page/" name, Fixture, kind, set_up, test, tear_down)
  ADD ("shows-facts-of-the-own-organization", "provider", test_shows_facts_of_the_own_organization);
  ADD ("customer-sees-its-own-agreement", "customer", test_customer_sees_its_own_agreement);
  ADD ("permissions-tell-whom-to-ask", "provider", test_permissions_tell_whom_to_ask);
  ADD ("permissions-tell-what-comes-with-enrollment", "newcomer", test_permissions_tell_what_comes_with_enrollment);
#undef ADD

  g_test_add_func ("/permissions-page/every-permission-has-its-words", test_every_permission_has_its_words);

  return g_test_run ();
}
