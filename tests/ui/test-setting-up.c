/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-newcomer.h"
#include "test-ui.h"
#include "test-window-fixture.h"

/* Setting up a provider and a customer: the pages of the enrollment, but for what is not theirs. */

#define NEWCOMER "ada.martin@contosoit.program.example"

typedef struct
{
  TestWindow base;
  EntenteWizard *wizard; /* (nullable) weak */
} Fixture;

static void
find_wizard (Fixture *fixture)
{
  test_ui_wait_for (test_ui_find_window (ENTENTE_TYPE_ENROLLMENT_WIZARD) != NULL);
  fixture->wizard = test_ui_find_window (ENTENTE_TYPE_ENROLLMENT_WIZARD);
  g_object_add_weak_pointer (G_OBJECT (fixture->wizard), (gpointer *) &fixture->wizard);
  test_ui_wait_for_start (fixture->wizard);
  test_ui_settle (GTK_WIDGET (fixture->wizard));
}

static void
open_wizard (Fixture    *fixture,
             const char *kind)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->base.window), "win.set-up", "s", kind));
  find_wizard (fixture);
}

/* What was filled in is kept. */
static void
close_wizard (Fixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->wizard));
  test_ui_wait_for (fixture->wizard == NULL);
}

static void
open_workspace_again (Fixture *fixture)
{
  entente_window_set_workspace (ENTENTE_WINDOW (fixture->base.window), NULL);
  entente_window_set_workspace (ENTENTE_WINDOW (fixture->base.window), fixture->base.workspace->workspace);
  find_wizard (fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  TestWorkspace *workspace = test_workspace_new ();

  test_workspace_act_as (workspace, TEST_OPERATOR);
  test_window_open (&fixture->base, workspace, 900);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->wizard != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->wizard));
  test_ui_wait_for (fixture->wizard == NULL);
  test_window_tear_down (&fixture->base, data);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return test_ui_shows (fixture->wizard, text);
}

static gboolean
is_at (Fixture    *fixture,
       const char *name)
{
  EntenteWizardPage *page = fixture->wizard != NULL ? entente_wizard_get_current (fixture->wizard) : NULL;

  return page != NULL && g_str_equal (entente_wizard_page_get_name (page), name);
}

static GtkWidget *
get_row (Fixture    *fixture,
         const char *page,
         const char *field)
{
  return entente_form_get_row (entente_wizard_page_get_form (entente_wizard_get_page (fixture->wizard, page)), field);
}

static void
type (Fixture    *fixture,
      const char *page,
      const char *field,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, page, field)), text);
}

static const char *
read_text (Fixture    *fixture,
           const char *page,
           const char *field)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_row (fixture, page, field)));
}

static gboolean
complains (Fixture    *fixture,
           const char *page,
           const char *field)
{
  return entente_field_get_message (get_row (fixture, page, field)) != NULL;
}

/* The page is whole: every part of it has a name, and room. */
static void
check_page (Fixture *fixture)
{
  test_ui_settle (GTK_WIDGET (fixture->wizard));
  test_ui_assert_named (GTK_WIDGET (fixture->wizard));
  test_ui_assert_fits (GTK_WIDGET (fixture->wizard), 360);
}

static void
go_on (Fixture    *fixture,
       const char *to)
{
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (is_at (fixture, to));
  check_page (fixture);
}

static void
choose_to_create (Fixture *fixture)
{
  GtkWidget *page = GTK_WIDGET (entente_wizard_get_page (fixture->wizard, "account"));
  GtkWidget *row = test_ui_find (page, ADW_TYPE_ACTION_ROW, "Create one");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (test_ui_find (row, GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
}

static void
fill_in_account (Fixture *fixture)
{
  type (fixture, "new-account", "organization-name", "Contoso IT");
  entente_picker_row_set_value (ENTENTE_PICKER_ROW (get_row (fixture, "new-account", "country")), "US");
  type (fixture, "new-account", "first-name", "Ada");
  type (fixture, "new-account", "last-name", "Martin");
  type (fixture, "new-account", "password", TEST_NEWCOMER_PASSWORD);
  type (fixture, "new-account", "password-again", TEST_NEWCOMER_PASSWORD);
}

static void
fill_in_legal_profile (Fixture *fixture)
{
  type (fixture, "legal", "address-line1", "1 Main Street");
  type (fixture, "legal", "city", "Springfield");
  type (fixture, "legal", "state", "IL");
  type (fixture, "legal", "postal-code", "62701");
  type (fixture, "legal", "registration-id", "12-3456789");
}

static void
fill_in_contact (Fixture *fixture)
{
  type (fixture, "contact", "contact-first-name", "Ada");
  type (fixture, "contact", "contact-last-name", "Martin");
  type (fixture, "contact", "email", "ada.martin@contoso.example");
}

/* As far as the page after the work account. */
static void
make_provider (Fixture *fixture)
{
  open_wizard (fixture, "provider");
  go_on (fixture, "account");
  choose_to_create (fixture);
  go_on (fixture, "new-account");
  fill_in_account (fixture);
  go_on (fixture, "legal");
}

static void
make_customer (Fixture *fixture)
{
  open_wizard (fixture, "customer");
  go_on (fixture, "new-account");
  fill_in_account (fixture);
  go_on (fixture, "legal");
}

static EntenteAccount *
get_account (Fixture *fixture)
{
  return entente_workspace_get_account (fixture->base.workspace->workspace);
}

static void
assert_account (Fixture     *fixture,
                EntenteKind  kind,
                const char  *status)
{
  g_assert_cmpstr (entente_account_get_user_name (get_account (fixture)), ==, NEWCOMER);
  g_assert_cmpint (entente_account_get_kind (get_account (fixture)), ==, kind);
  g_assert_cmpstr (entente_account_get_status (get_account (fixture)), ==, status);
}

static void
assert_organization (Fixture    *fixture,
                     const char *property,
                     const char *expected)
{
  g_autofree char *text = test_workspace_join (fixture->base.workspace, "organizations", property);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_provider_comes_into_the_program (Fixture       *fixture,
                                      gconstpointer  data)
{
  open_wizard (fixture, "provider");
  check_page (fixture);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->wizard)), ==, "Set Up as an Indirect Provider");
  g_assert_true (shows (fixture, "as an indirect provider"));
  g_assert_true (shows (fixture, "Customer support"));
  g_assert_false (shows (fixture, "Your membership"));
  gtk_window_destroy (GTK_WINDOW (fixture->wizard));
  test_ui_wait_for (fixture->wizard == NULL);

  make_provider (fixture);
  assert_account (fixture, ENTENTE_KIND_PROVIDER, "enrolling");
  g_assert_false (shows (fixture, "MPN ID"));
  fill_in_legal_profile (fixture);
  go_on (fixture, "contact");
  fill_in_contact (fixture);
  type (fixture, "contact", "phone", "2175550100");
  go_on (fixture, "support");
  type (fixture, "support", "support-email", "help@contoso.example");
  type (fixture, "support", "support-phone", "2175550101");
  go_on (fixture, "status");
  test_ui_wait_for (shows (fixture, "Your Enrollment Was Submitted"));

  test_newcomer_confirm (fixture->base.workspace);
  test_ui_wait_for (shows (fixture, "Your Organization Is Qualified"));
  g_assert_true (shows (fixture, "Until then nothing can be ordered for your customers."));
  check_page (fixture);
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (fixture->wizard == NULL);
  assert_organization (fixture, "support-email", "help@contoso.example");
  assert_organization (fixture, "status", "qualified");
}

static void
test_customer_is_set_up (Fixture       *fixture,
                         gconstpointer  data)
{
  open_wizard (fixture, "customer");
  check_page (fixture);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->wizard)), ==, "Set Up as a Customer");
  g_assert_true (shows (fixture, "Your organization becomes a customer"));
  g_assert_false (shows (fixture, "Your membership"));
  g_assert_false (shows (fixture, "Customer support"));
  g_assert_false (shows (fixture, "Then you verify"));
  gtk_window_destroy (GTK_WINDOW (fixture->wizard));
  test_ui_wait_for (fixture->wizard == NULL);

  make_customer (fixture);
  assert_account (fixture, ENTENTE_KIND_CUSTOMER, "active");
  fill_in_legal_profile (fixture);
  go_on (fixture, "contact");
  g_assert_true (shows (fixture, "Set Up"));
  fill_in_contact (fixture);
  go_on (fixture, "status");
  g_assert_true (shows (fixture, "Your Organization Is Set Up"));
  g_assert_false (shows (fixture, "Your role as an admin agent"));
  test_ui_assert_narrow (fixture->wizard);
  assert_organization (fixture, "email", "ada.martin@contoso.example");
  assert_organization (fixture, "city", "Springfield");

  /* There is nothing to go on with. */
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (fixture->wizard == NULL);
  open_wizard (fixture, "customer");
  g_assert_true (is_at (fixture, "welcome"));
}

static void
test_last_page_leads_to_an_invitation (Fixture       *fixture,
                                       gconstpointer  data)
{
  make_customer (fixture);
  fill_in_legal_profile (fixture);
  go_on (fixture, "contact");
  fill_in_contact (fixture);
  go_on (fixture, "status");
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->wizard), ENTENTE_TYPE_PILL_BUTTON, "_Open Invitation…"), "clicked");
  test_ui_wait_for (fixture->wizard == NULL);
  gtk_window_destroy (test_ui_wait_for_dialog (fixture->base.window));
}

/* As in an enrollment; a customer need not have a telephone. */
static void
test_customer_is_refused_beside_its_fields (Fixture       *fixture,
                                            gconstpointer  data)
{
  make_customer (fixture);
  entente_wizard_next (fixture->wizard);
  g_assert_true (complains (fixture, "legal", "city"));
  fill_in_legal_profile (fixture);
  go_on (fixture, "contact");
  entente_wizard_next (fixture->wizard);
  g_assert_true (complains (fixture, "contact", "contact-last-name"));
  g_assert_false (complains (fixture, "contact", "phone"));

  fill_in_contact (fixture);
  type (fixture, "contact", "email", "ada.martin@gmail.com");
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (complains (fixture, "contact", "email"));
  g_assert_true (is_at (fixture, "contact"));
  assert_organization (fixture, "email", "");

  fill_in_contact (fixture);
  go_on (fixture, "status");
}

/* Whoever opens the workspace goes on, before and after there is an account; passwords are not kept. */
static void
test_customer_goes_on_where_it_was_left (Fixture       *fixture,
                                         gconstpointer  data)
{
  open_wizard (fixture, "customer");
  go_on (fixture, "new-account");
  fill_in_account (fixture);
  close_wizard (fixture);

  open_workspace_again (fixture);
  g_assert_true (is_at (fixture, "new-account"));
  g_assert_cmpstr (read_text (fixture, "new-account", "organization-name"), ==, "Contoso IT");
  g_assert_cmpstr (read_text (fixture, "new-account", "password"), ==, "");
  fill_in_account (fixture);
  go_on (fixture, "legal");
  fill_in_legal_profile (fixture);
  close_wizard (fixture);

  open_workspace_again (fixture);
  g_assert_true (is_at (fixture, "legal"));
  g_assert_cmpstr (read_text (fixture, "legal", "city"), ==, "Springfield");
  close_wizard (fixture);

  /* So does whoever asks for it. */
  open_wizard (fixture, "customer");
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->wizard), ENTENTE_TYPE_PILL_BUTTON, "_Continue Where You Left Off"),
                         "clicked");
  test_ui_wait_for (is_at (fixture, "legal"));
  go_on (fixture, "contact");
  fill_in_contact (fixture);
  go_on (fixture, "status");
}

static void
test_provider_goes_on_where_it_was_left (Fixture       *fixture,
                                         gconstpointer  data)
{
  make_provider (fixture);
  fill_in_legal_profile (fixture);
  close_wizard (fixture);

  open_workspace_again (fixture);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->wizard)), ==, "Set Up as an Indirect Provider");
  g_assert_true (is_at (fixture, "legal"));
  g_assert_cmpstr (read_text (fixture, "legal", "city"), ==, "Springfield");
  close_wizard (fixture);

  /* It is its enrollment that is gone on with. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->base.window), "win.enroll", NULL));
  find_wizard (fixture);
  g_assert_true (is_at (fixture, "legal"));
  close_wizard (fixture);

  /* And another organization is another one. */
  open_wizard (fixture, "customer");
  g_assert_true (is_at (fixture, "welcome"));
}

/* Only with an account of the kind that is set up. */
static void
test_reseller_does_not_sign_in_as_a_provider (Fixture       *fixture,
                                              gconstpointer  data)
{
  TestWorkspace *workspace = fixture->base.workspace;

  test_newcomer_create (workspace);
  test_workspace_act_as (workspace, TEST_OPERATOR);
  open_wizard (fixture, "provider");
  go_on (fixture, "account");
  type (fixture, "account", "user-name", TEST_NEWCOMER);
  type (fixture, "account", "password", TEST_NEWCOMER_PASSWORD);
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (complains (fixture, "account", "user-name"));
  g_assert_true (shows (fixture, "This work account is of another kind of organization."));
  g_assert_true (is_at (fixture, "account"));
  g_assert_cmpstr (entente_account_get_user_name (get_account (fixture)), ==, TEST_OPERATOR);
}

/* Nothing of a registry that knows nothing of it. */
static void
test_operator_looks_at_a_provider (Fixture       *fixture,
                                   gconstpointer  data)
{
  TestWorkspace *workspace = fixture->base.workspace;
  EntenteNewWorkAccount account = test_newcomer_account;
  g_autoptr (GVariant) made = NULL;
  g_autoptr (GVariant) submitted = NULL;
  g_autoptr (EntenteVetting) vetting = NULL;
  GtkWidget *detail;

  account.kind = "provider";
  made = test_workspace_run_done (workspace, entente_command_create_work_account (&account));
  test_workspace_act_as (workspace, TEST_NEWCOMER);
  submitted = test_workspace_run_done (workspace, entente_command_submit_enrollment (&test_newcomer_enrollment));
  vetting = test_newcomer_load_vetting (workspace);

  test_window_show_page (&fixture->base, TEST_OPERATOR, "enrollments", NULL);
  test_ui_wait_for (test_ui_shows (fixture->base.window, test_newcomer_enrollment.name));
  g_assert_false (test_ui_shows (fixture->base.window, "MPN ID"));

  test_window_show_page (&fixture->base, TEST_OPERATOR, "enrollments", entente_record_get_id (ENTENTE_RECORD (vetting)));
  test_ui_wait_for (entente_page_get_detail (test_window_get_page (&fixture->base)) != NULL);
  detail = entente_page_get_detail (test_window_get_page (&fixture->base));
  test_ui_wait_for (test_ui_shows (detail, "Kind|Indirect provider"));
  g_assert_false (test_ui_shows (detail, "registry"));
  g_assert_false (test_ui_shows (detail, "MPN ID"));
}

static void
test_menu_of_accounts_leads_there (Fixture       *fixture,
                                   gconstpointer  data)
{
  static const struct
  {
    const char *label;
    const char *title;
  } ways[] = {
    { "_Enroll an Indirect Reseller…", "Enroll as an Indirect Reseller" },
    { "_Set Up an Indirect Provider…", "Set Up as an Indirect Provider" },
    { "Set Up a _Customer…", "Set Up as a Customer" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->base.window), GTK_TYPE_BUTTON, ways[i].label), "clicked");
      find_wizard (fixture);
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->wizard)), ==, ways[i].title);
      gtk_window_destroy (GTK_WINDOW (fixture->wizard));
      test_ui_wait_for (fixture->wizard == NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/setting-up/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("provider-comes-into-the-program", test_provider_comes_into_the_program);
  ADD ("customer-is-set-up", test_customer_is_set_up);
  ADD ("last-page-leads-to-an-invitation", test_last_page_leads_to_an_invitation);
  ADD ("customer-is-refused-beside-its-fields", test_customer_is_refused_beside_its_fields);
  ADD ("customer-goes-on-where-it-was-left", test_customer_goes_on_where_it_was_left);
  ADD ("provider-goes-on-where-it-was-left", test_provider_goes_on_where_it_was_left);
  ADD ("reseller-does-not-sign-in-as-a-provider", test_reseller_does_not_sign_in_as_a_provider);
  ADD ("operator-looks-at-a-provider", test_operator_looks_at_a_provider);
  ADD ("menu-of-accounts-leads-there", test_menu_of_accounts_leads_there);
#undef ADD

  return g_test_run ();
}
