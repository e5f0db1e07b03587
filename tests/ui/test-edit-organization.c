/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-newcomer.h"
#include "test-ui.h"
#include "test-window-fixture.h"

/* An organization says something else of itself, once it is in the program. */

#define NAME "Contoso IT Services, Inc."
#define MAIL "ada@contoso.example"
#define HELPER "kim@contoso.program.example"

typedef struct
{
  TestWindow base;
  TestMembership membership;
  EntenteWizard *wizard; /* (nullable) weak */
} Fixture;

/* A reseller that passed every check; of another @kind, one that was never vetted. */
static void
set_up (Fixture       *fixture,
        gconstpointer  kind)
{
  TestWorkspace *workspace = test_workspace_new ();

  test_membership_add (&fixture->membership, workspace, NAME);
  if (g_str_equal (kind, "reseller"))
    {
      test_newcomer_enroll (workspace, &fixture->membership);
      test_newcomer_confirm (workspace);
    }
  else
    {
      fixture->base.subject = test_workspace_add_organization (workspace, kind, "fabrikam", "global-admin");
      test_workspace_act_as (workspace, "admin@fabrikam.program.example");
    }
  test_window_open (&fixture->base, workspace, 900);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  kind)
{
  if (fixture->wizard != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->wizard));
  test_ui_wait_for (fixture->wizard == NULL);
  test_membership_clear (&fixture->membership);
  test_window_tear_down (&fixture->base, kind);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return test_ui_shows (fixture->wizard, text);
}

static gboolean
page_shows (Fixture    *fixture,
            const char *text)
{
  return test_ui_shows (fixture->base.window, text);
}

static const char *
get_account_name (Fixture *fixture)
{
  return entente_account_get_user_name (entente_workspace_get_account (fixture->base.workspace->workspace));
}

static GtkWidget *
find_button (gpointer    root,
             const char *label)
{
  GtkWidget *button = test_ui_find (GTK_WIDGET (root), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);

  return button;
}

static GtkWidget *
find_by_icon (GtkWidget  *root,
              const char *icon_name)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (root)), icon_name) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_icon (child, icon_name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_edit_button (Fixture *fixture)
{
  return find_by_icon (GTK_WIDGET (test_window_get_page (&fixture->base)), "document-edit-symbolic");
}

static GtkWidget *
show_organization (Fixture *fixture)
{
  test_window_show_page (&fixture->base, get_account_name (fixture), "organization", NULL);
  test_ui_wait_for (gtk_widget_get_mapped (find_edit_button (fixture)));

  return find_edit_button (fixture);
}

static void
open_wizard (Fixture *fixture)
{
  g_signal_emit_by_name (show_organization (fixture), "clicked");
  test_ui_wait_for (test_ui_find_window (ENTENTE_TYPE_ORGANIZATION_WIZARD) != NULL);
  fixture->wizard = test_ui_find_window (ENTENTE_TYPE_ORGANIZATION_WIZARD);
  g_object_add_weak_pointer (G_OBJECT (fixture->wizard), (gpointer *) &fixture->wizard);
  test_ui_wait_for_start (fixture->wizard);
  test_ui_settle (GTK_WIDGET (fixture->wizard));
}

static void
close_wizard (Fixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->wizard));
  test_ui_wait_for (fixture->wizard == NULL);
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

static void
go_on (Fixture    *fixture,
       const char *to)
{
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (is_at (fixture, to));
  test_ui_settle (GTK_WIDGET (fixture->wizard));
  test_ui_assert_named (GTK_WIDGET (fixture->wizard));
  test_ui_assert_narrow (fixture->wizard);
}

/* From the first page. */
static void
go_to_review (Fixture *fixture)
{
  go_on (fixture, "contact");
  go_on (fixture, "support");
  go_on (fixture, "review");
}

static void
save (Fixture *fixture)
{
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (fixture->wizard == NULL);
}

/* Somebody else did. */
static void
change_phone (Fixture    *fixture,
              const char *phone)
{
  EntenteEnrollment said = test_newcomer_enrollment;
  g_autoptr (GVariant) outcome = NULL;

  said.phone = phone;
  outcome = test_workspace_run_done (fixture->base.workspace, entente_command_edit_organization (&said, 0));
}

static char *
read_organization (Fixture    *fixture,
                   const char *property)
{
  return test_workspace_join (fixture->base.workspace, "organizations", property);
}

static void
test_pages_begin_with_what_is_said (Fixture       *fixture,
                                    gconstpointer  kind)
{
  open_wizard (fixture);
  g_assert_true (is_at (fixture, "legal"));
  g_assert_cmpstr (read_text (fixture, "legal", "name"), ==, NAME);
  g_assert_cmpstr (read_text (fixture, "legal", "postal-code"), ==, "62701");
  g_assert_true (shows (fixture, "4711001"));
  /* The profile of the membership stays. */
  g_assert_false (shows (fixture, "_Change…"));
  test_ui_assert_narrow (fixture->wizard);
  test_ui_assert_tab_leads_on (GTK_WIDGET (fixture->wizard));

  go_on (fixture, "contact");
  g_assert_cmpstr (read_text (fixture, "contact", "email"), ==, MAIL);
  go_on (fixture, "support");
  g_assert_cmpstr (read_text (fixture, "support", "website"), ==, "https://support.contoso.example");
  g_assert_false (shows (fixture, "Enroll Now"));

  go_on (fixture, "review");
  g_assert_true (shows (fixture, "Nothing Is Changed"));
  g_assert_false (entente_wizard_page_get_complete (entente_wizard_get_current (fixture->wizard)));
}

static void
test_what_nobody_verifies_can_be_taken_back (Fixture       *fixture,
                                             gconstpointer  kind)
{
  g_autofree char *phone = NULL;
  g_autofree char *before = NULL;

  open_wizard (fixture);
  go_on (fixture, "contact");
  type (fixture, "contact", "phone", " 2175550177 ");
  go_on (fixture, "support");
  type (fixture, "support", "website", "");
  go_on (fixture, "review");
  g_assert_true (shows (fixture, "Phone|2175550100 → 2175550177"));
  g_assert_true (shows (fixture, "Website|https://support.contoso.example → nothing"));
  g_assert_false (shows (fixture, "Legal Profile"));
  g_assert_false (shows (fixture, "Verified Again"));

  save (fixture);
  test_ui_wait_for (page_shows (fixture, "2175550177"));
  phone = read_organization (fixture, "phone");
  g_assert_cmpstr (phone, ==, "2175550177");

  g_signal_emit_by_name (find_button (fixture->base.window, "_Undo"), "clicked");
  test_ui_wait_for (page_shows (fixture, "https://support.contoso.example"));
  before = read_organization (fixture, "phone");
  g_assert_cmpstr (before, ==, "2175550100");
}

static void
test_what_is_verified_again_is_told (Fixture       *fixture,
                                     gconstpointer  kind)
{
  open_wizard (fixture);
  type (fixture, "legal", "name", "Contoso Group");
  go_to_review (fixture);
  g_assert_true (shows (fixture, "Name|" NAME " → Contoso Group"));
  g_assert_true (shows (fixture, "Verified Again"));
  g_assert_true (shows (fixture, "Your organization stays in the program meanwhile, and all goes on as before."));
  g_assert_true (shows (fixture, "Business|Is the organization the company that it says it is?"));
  g_assert_false (shows (fixture, "Employment|"));

  save (fixture);
  test_ui_wait_for (page_shows (fixture, "Saved. What you changed is verified again."));
  test_ui_wait_for (page_shows (fixture, "The operator looks at whether the organization is the company"));
  g_assert_true (page_shows (fixture, "Contoso Group"));
  g_assert_true (page_shows (fixture, "Qualified"));
  g_assert_null (test_ui_find (GTK_WIDGET (fixture->base.window), GTK_TYPE_BUTTON, "_Undo"));
}

static void
test_another_address_is_sent_a_code (Fixture       *fixture,
                                     gconstpointer  kind)
{
  open_wizard (fixture);
  go_on (fixture, "contact");
  type (fixture, "contact", "email", "eve@contoso.example");
  go_on (fixture, "support");
  go_on (fixture, "review");
  g_assert_true (shows (fixture, "E-mail ownership|A mail with a code is sent to eve@contoso.example"));
  g_assert_true (shows (fixture, "Employment|"));
  g_assert_false (shows (fixture, "Business|"));

  save (fixture);
  test_ui_wait_for (page_shows (fixture, "A mail was sent to eve@contoso.example"));
  g_assert_true (page_shows (fixture, "Enter Code"));
  test_window_assert_page_fits (&fixture->base);
}

/* Only the workspace knows which addresses the operator refuses. */
static void
test_refused_beside_the_field (Fixture       *fixture,
                               gconstpointer  kind)
{
  open_wizard (fixture);
  type (fixture, "legal", "city", "");
  entente_wizard_next (fixture->wizard);
  g_assert_true (complains (fixture, "legal", "city"));
  type (fixture, "legal", "city", "Springfield");
  go_on (fixture, "contact");
  type (fixture, "contact", "email", "ada@gmail.com");
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (complains (fixture, "contact", "email"));
  g_assert_true (is_at (fixture, "contact"));
}

static void
test_provider_keeps_its_name (Fixture       *fixture,
                              gconstpointer  kind)
{
  open_wizard (fixture);
  type (fixture, "legal", "name", "Another Ltd");
  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (complains (fixture, "legal", "name"));
  g_assert_true (is_at (fixture, "legal"));
}

static void
test_what_was_typed_is_kept (Fixture       *fixture,
                             gconstpointer  kind)
{
  /* Nothing was. */
  open_wizard (fixture);
  close_wizard (fixture);

  open_wizard (fixture);
  g_assert_true (is_at (fixture, "legal"));
  type (fixture, "legal", "name", "Contoso Group");
  go_on (fixture, "contact");
  close_wizard (fixture);
  change_phone (fixture, "2175550133");

  open_wizard (fixture);
  g_assert_true (shows (fixture, "Continue Where You Left Off?"));
  g_signal_emit_by_name (test_ui_find (GTK_WIDGET (fixture->wizard), ENTENTE_TYPE_PILL_BUTTON, "_Continue Where You Left Off"),
                         "clicked");
  test_ui_wait_for (is_at (fixture, "contact"));
  g_assert_cmpstr (read_text (fixture, "legal", "name"), ==, "Contoso Group");
  /* What nobody touched is as it is now. */
  g_assert_cmpstr (read_text (fixture, "contact", "phone"), ==, "2175550133");

  go_on (fixture, "support");
  go_on (fixture, "review");
  g_assert_false (shows (fixture, "Phone|"));
  save (fixture);

  /* It is done, and nothing to continue. */
  open_wizard (fixture);
  g_assert_true (is_at (fixture, "legal"));
}

static void
test_stale_is_told_and_nothing_is_lost (Fixture       *fixture,
                                        gconstpointer  kind)
{
  g_autofree char *phone = NULL;
  g_autofree char *city = NULL;

  open_wizard (fixture);
  type (fixture, "legal", "city", "Shelbyville");
  go_to_review (fixture);
  change_phone (fixture, "2175550133");

  entente_wizard_next (fixture->wizard);
  test_ui_wait_for (shows (fixture, "This was changed meanwhile."));
  g_assert_true (shows (fixture, "City|Springfield → Shelbyville"));
  test_ui_wait_for (g_str_equal (read_text (fixture, "contact", "phone"), "2175550133"));
  g_assert_false (shows (fixture, "Phone|"));
  test_ui_assert_narrow (fixture->wizard);

  save (fixture);
  phone = read_organization (fixture, "phone");
  city = read_organization (fixture, "city");
  g_assert_cmpstr (phone, ==, "2175550133");
  g_assert_cmpstr (city, ==, "Shelbyville");
}

static void
test_review_leads_back_to_each_page (Fixture       *fixture,
                                     gconstpointer  kind)
{
  open_wizard (fixture);
  type (fixture, "legal", "city", "Shelbyville");
  go_to_review (fixture);
  g_signal_emit_by_name (find_button (entente_wizard_get_current (fixture->wizard), "Update"), "clicked");
  test_ui_wait_for (is_at (fixture, "legal"));
  type (fixture, "legal", "city", "Springfield");
  go_on (fixture, "review");
  g_assert_true (shows (fixture, "Nothing Is Changed"));
}

static void
test_who_may_not_learns_why (Fixture       *fixture,
                             gconstpointer  kind)
{
  static const EntenteNewUser user = {
    .name = "Kim Park",
    .email = "kim@contoso.example",
    .user = "kim",
    .roles = "admin-agent",
  };
  g_autoptr (GVariant) added = test_workspace_run_done (fixture->base.workspace, entente_command_add_user (&user));
  GtkWidget *button;

  test_workspace_act_as (fixture->base.workspace, HELPER);
  button = show_organization (fixture);
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (button), "Your roles do not allow this."));
  test_window_assert_page_fits (&fixture->base);
}

/* Who is in the program already has no enrollment to submit again. */
static void
test_rejected_change_is_corrected (Fixture       *fixture,
                                   gconstpointer  kind)
{
  EntenteEnrollment said = test_newcomer_enrollment;
  g_autoptr (GVariant) edited = NULL;
  g_autoptr (GVariant) rejected = NULL;
  g_autoptr (EntenteVetting) vetting = NULL;

  said.name = "Contoso Group";
  edited = test_workspace_run_done (fixture->base.workspace, entente_command_edit_organization (&said, 0));
  vetting = test_newcomer_load_vetting (fixture->base.workspace);
  test_workspace_act_as (fixture->base.workspace, TEST_OPERATOR);
  rejected = test_workspace_run_done (fixture->base.workspace,
                                      entente_command_reject_vetting (entente_record_get_id (ENTENTE_RECORD (vetting)), 0, "business",
                                                                      "Nobody knows a group."));
  test_workspace_act_as (fixture->base.workspace, TEST_NEWCOMER);
  show_organization (fixture);
  test_ui_wait_for (page_shows (fixture, "Correct what this says; it is checked again then:"));
  test_window_assert_page_fits (&fixture->base);

  open_wizard (fixture);
  test_ui_wait_for (shows (fixture, "The operator was not convinced, for this reason: “Nobody knows a group.”"));
  type (fixture, "legal", "name", NAME);
  go_to_review (fixture);
  save (fixture);
  test_ui_wait_for (page_shows (fixture, "Verified on "));
}

/* It has no support of its own, is not vetted, and need not be called. */
static void
test_customer_edits_what_it_has (Fixture       *fixture,
                                 gconstpointer  kind)
{
  open_wizard (fixture);
  g_assert_false (shows (fixture, "Membership"));
  type (fixture, "legal", "name", "Zebra Bakery");
  go_on (fixture, "contact");
  type (fixture, "contact", "phone", "");
  go_on (fixture, "review");
  g_assert_true (shows (fixture, "→ Zebra Bakery"));
  g_assert_false (shows (fixture, "Verified Again"));
  save (fixture);
  test_ui_wait_for (page_shows (fixture, "Zebra Bakery"));
}

/* Who enrolls says it there. */
static void
test_newcomer_has_nothing_to_edit (Fixture       *fixture,
                                   gconstpointer  kind)
{
  static const EntenteNewWorkAccount newcomer = {
    .organization_name = "Northwind",
    .country = "US",
    .domain_prefix = "northwind",
    .first_name = "Ada",
    .last_name = "Martin",
    .user = "admin",
    .password = TEST_NEWCOMER_PASSWORD,
  };
  g_autoptr (GVariant) outcome = test_workspace_run_done (fixture->base.workspace, entente_command_create_work_account (&newcomer));

  test_window_show_page (&fixture->base, "admin@northwind.program.example", "organization", NULL);
  test_ui_wait_for (page_shows (fixture, "northwind.program.example"));
  g_assert_false (gtk_widget_get_visible (find_edit_button (fixture)));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, kind, test) g_test_add ("/edit-organization/" name, Fixture, kind, set_up, test, tear_down)
  ADD ("pages-begin-with-what-is-said", "reseller", test_pages_begin_with_what_is_said);
  ADD ("what-nobody-verifies-can-be-taken-back", "reseller", test_what_nobody_verifies_can_be_taken_back);
  ADD ("what-is-verified-again-is-told", "reseller", test_what_is_verified_again_is_told);
  ADD ("another-address-is-sent-a-code", "reseller", test_another_address_is_sent_a_code);
  ADD ("refused-beside-the-field", "reseller", test_refused_beside_the_field);
  ADD ("provider-keeps-its-name", "provider", test_provider_keeps_its_name);
  ADD ("what-was-typed-is-kept", "reseller", test_what_was_typed_is_kept);
  ADD ("stale-is-told-and-nothing-is-lost", "reseller", test_stale_is_told_and_nothing_is_lost);
  ADD ("review-leads-back-to-each-page", "reseller", test_review_leads_back_to_each_page);
  ADD ("who-may-not-learns-why", "reseller", test_who_may_not_learns_why);
  ADD ("rejected-change-is-corrected", "reseller", test_rejected_change_is_corrected);
  ADD ("customer-edits-what-it-has", "customer", test_customer_edits_what_it_has);
  ADD ("newcomer-has-nothing-to-edit", "reseller", test_newcomer_has_nothing_to_edit);
#undef ADD

  return g_test_run ();
}
