/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-ui.h"
#include "test-workspace.h"

typedef struct
{
  TestWorkspace *workspace;
  EntentePage *page;
  GtkWindow *window;
} Fixture;

/* The provider of the sample workspace, who was answered to some invitations. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_workspace_new ();
  test_workspace_add_sample (fixture->workspace);
  test_workspace_act_as (fixture->workspace, "camille@meridian.program.example");
  fixture->page = g_object_new (ENTENTE_TYPE_MESSAGES_PAGE, "workspace", fixture->workspace->workspace,
                                "title", "Messages", NULL);
  fixture->window = test_ui_show (GTK_WIDGET (fixture->page), 900, 600);
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

static EntenteMessage *
dup_first (Fixture *fixture)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("messages");
  g_autoptr (EntenteList) list = test_workspace_list (fixture->workspace, query);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), >, 0);

  return g_list_model_get_item (G_LIST_MODEL (list), 0);
}

static gboolean
is_unread (Fixture    *fixture,
           const char *id)
{
  g_autoptr (EntenteRecord) message = test_workspace_load (fixture->workspace, "messages", id);

  return entente_message_get_unread (ENTENTE_MESSAGE (message));
}

static void
test_messages_are_in_words (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (EntenteMessage) message = dup_first (fixture);
  g_autofree char *title = entente_message_format_title (message);

  test_ui_wait_for (shows (fixture, title));
  g_assert_true (shows (fixture, "messages"));
  test_ui_assert_named (GTK_WIDGET (fixture->page));
  test_ui_assert_fits (GTK_WIDGET (fixture->page), 360);
}

static void
test_opening_marks_as_read_and_can_be_taken_back (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_autoptr (EntenteMessage) message = dup_first (fixture);
  const char *id = entente_record_get_id (ENTENTE_RECORD (message));
  g_autoptr (GVariant) outcome = NULL;
  g_autofree char *text = NULL;

  outcome = test_workspace_do (fixture->workspace, "message.mark", "{'message': <%s>, 'unread': <true>}", id);
  g_assert_true (is_unread (fixture, id));

  entente_page_show_record (fixture->page, id);
  test_ui_wait_for (entente_page_get_detail (fixture->page) != NULL);
  text = entente_message_format_text (message);
  g_assert_true (shows (fixture, text));
  test_ui_assert_named (GTK_WIDGET (fixture->page));
  test_ui_assert_fits (GTK_WIDGET (fixture->page), 360);
  test_ui_wait_for (!is_unread (fixture, id));

  gtk_widget_activate_action (entente_page_get_detail (fixture->page), "message.mark-unread", NULL);
  test_ui_wait_for (is_unread (fixture, id));
}

static void
test_every_kind_has_its_words (void)
{
  const char *const *kinds = entente_message_kinds_get ();

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (GVariant) values = g_variant_ref_sink (g_variant_new_parsed (
        "{'kind': <%s>, 'subject': <'Contoso'>, 'params': <'{}'>}", kinds[i]));
      g_autoptr (EntenteRecord) message = entente_record_new_from_variant (ENTENTE_TYPE_MESSAGE, "m", values);
      g_autofree char *title = entente_message_format_title (ENTENTE_MESSAGE (message));
      g_autofree char *text = entente_message_format_text (ENTENTE_MESSAGE (message));

      if (!entente_message_has_words (kinds[i]))
        g_error ("no words for mail of the kind “%s”", kinds[i]);
      g_assert_nonnull (strstr (title, "Contoso"));
      g_assert_cmpstr (text, !=, "");
    }

  g_assert_false (entente_message_has_words ("rocket-launched"));
}

static void
test_text_tells_what_the_parameters_say (void)
{
  static const struct
  {
    const char *kind;
    const char *params;
    const char *text;
  } cases[] = {
    { "order-placed", "{'lines': <[('Mail', int64 25), ('Office', int64 1)]>}",
      "Contoso placed this order for your organization:\n\n25 × Mail\n1 × Office" },
    { "invitation-declined", "{'person': <'Ana'>, 'reason': <'Not now'>}",
      "Ana declined for Contoso and gave this reason:\n\n“Not now”" },
    { "invitation-declined", "{'person': <'Ana'>, 'reason': <''>}", "Ana declined for Contoso and gave no reason." },
    { "invitation-accepted", "{'person': <'Ana'>, 'kind': <'relationship'>, 'dap': <true>}",
      "Ana accepted the relationship for Contoso and granted delegated admin privileges." },
    { "agreement-attested", "{'person': <'Ana'>, 'accepted-on': <'2026-03-02'>}",
      "Contoso stated that Ana accepted the customer agreement for your organization on Mar 2, 2026. "
      "If that is not so, tell them." },
    { "partner-agreement-signed", "{'person': <'Ana'>}",
      "Ana signed the partner agreement for Contoso. From now on orders can be placed with this reseller." },
    { "relationship-removed", "{'person': <'Ana'>, 'dap': <true>}",
      "Ana of Contoso ended the reseller relationship with your organization. The delegated admin privileges that you granted them "
      "stay." },
    { "relationship-removed", "{'person': <'Ana'>, 'dap': <false>}", "Ana of Contoso ended the reseller relationship with your organization." },
    { "customer-relationship-removed", "{'person': <'Ana'>, 'partner': <'Bravo'>}",
      "Ana of Bravo ended the reseller relationship with Contoso. Your own relationship with this customer, and its subscriptions, stay "
      "as they are." },
    { "email-verification", "{'organization': <'Fabrikam'>}",
      "Fabrikam says that Contoso is the address of its primary contact. Show that mail reaches it: enter the code where the program "
      "asks for it." },
    { "enrollment-authorized", "{'person': <''>, 'note': <''>}",
      "Contoso has passed every check and is qualified for the program.\n\nOne thing is left: a global admin of your organization signs "
      "the partner agreement. Until then nothing can be ordered for your customers." },
    { "enrollment-authorized", "{'person': <'Ana'>, 'note': <'Seen by telephone'>}",
      "Ana has approved the enrollment of Contoso, which is qualified for the program, and wrote:\n\n“Seen by telephone”\n\nOne thing is "
      "left: a global admin of your organization signs the partner agreement. Until then nothing can be ordered for your customers." },
    { "enrollment-rejected", "{'step': <'employment'>, 'reason': <'Unknown'>}",
      "The operator was not convinced that the primary contact works for Contoso, and gave this reason:\n\n“Unknown”\n\nCorrect what this "
      "says and submit the enrollment again. What has passed is not checked a second time, unless you change it." },
    { "enrollment-authorized", "{'status': <'qualified'>, 'person': <''>, 'note': <''>}",
      "Contoso has passed every check and is qualified for the program.\n\nOne thing is left: a global admin of your organization signs "
      "the partner agreement. Until then nothing can be ordered for your customers." },
    { "enrollment-authorized", "{'status': <'active'>, 'person': <''>, 'note': <''>}",
      "What Contoso says of itself has passed every check again.\n\nThere is nothing left to do: your organization was in the program all "
      "the time." },
    { "enrollment-authorized", "{'status': <'active'>, 'person': <'Ana'>, 'note': <'Bought'>}",
      "Ana has approved what Contoso says of itself, and wrote:\n\n“Bought”\n\nThere is nothing left to do: your organization was in the "
      "program all the time." },
    { "enrollment-rejected", "{'status': <'rejected'>, 'step': <'employment'>, 'reason': <'Unknown'>}",
      "The operator was not convinced that the primary contact works for Contoso, and gave this reason:\n\n“Unknown”\n\nCorrect what this "
      "says and submit the enrollment again. What has passed is not checked a second time, unless you change it." },
    { "enrollment-rejected", "{'status': <'active'>, 'step': <'business'>, 'reason': <'Unknown'>}",
      "The operator was not convinced that Contoso is the company that it says it is, and gave this reason:\n\n“Unknown”\n\nYour "
      "organization stays in the program. Correct what this says: it is checked again then." },
    { "enrollment-asked", "{'step': <'business'>, 'question': <'Who?'>}",
      "Before the operator can decide about Contoso, a question about the organization has to be answered:\n\n“Who?”" },
    { "enrollment-answered", "{'step': <'employment'>, 'answer': <'Ada'>}",
      "Contoso has answered what you asked about its primary contact:\n\n“Ada”" },
    { "enrollment-to-review", "{'findings': <['name-differs', 'domain-differs']>}",
      "Contoso waits for you to decide. The program found:\n\n"
      "• Legal name differs from the registered one\n• E-mail address at another domain than the membership" },
    { "enrollment-to-review", "{'findings': <@as []>}",
      "Contoso waits for you to decide. The program found nothing that speaks against it." },
    { "rocket-launched", "{}", "A later version of Entente wrote this message; this one has no words for it." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GVariant) values = g_variant_ref_sink (g_variant_new_parsed (
        "{'kind': <%s>, 'subject': <'Contoso'>, 'params': <%s>}", cases[i].kind, cases[i].params));
      g_autoptr (EntenteRecord) message = entente_record_new_from_variant (ENTENTE_TYPE_MESSAGE, "m", values);
      g_autofree char *text = entente_message_format_text (ENTENTE_MESSAGE (message));

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_message_leads_to_what_it_is_about (void)
{
  g_autoptr (GVariant) values = g_variant_ref_sink (g_variant_new_parsed (
    "{'kind': <'partnership-removed'>, 'about-type': <'organization'>, 'about-id': <'o1'>}"));
  g_autoptr (EntenteRecord) message = entente_record_new_from_variant (ENTENTE_TYPE_MESSAGE, "m", values);
  const char *label = NULL;

  g_assert_cmpstr (entente_message_get_page (ENTENTE_MESSAGE (message), ENTENTE_KIND_PROVIDER, &label), ==, "resellers");
  g_assert_cmpstr (entente_message_get_page (ENTENTE_MESSAGE (message), ENTENTE_KIND_RESELLER, &label), ==, "providers");
  g_assert_null (entente_message_get_page (ENTENTE_MESSAGE (message), ENTENTE_KIND_CUSTOMER, &label));
}

static void
test_vetting_leads_each_to_their_own_page (void)
{
  g_autoptr (GVariant) values = g_variant_ref_sink (g_variant_new_parsed (
    "{'kind': <'enrollment-asked'>, 'about-type': <'vetting'>, 'about-id': <'v1'>}"));
  g_autoptr (EntenteRecord) message = entente_record_new_from_variant (ENTENTE_TYPE_MESSAGE, "m", values);
  const char *label = NULL;

  g_assert_cmpstr (entente_message_get_page (ENTENTE_MESSAGE (message), ENTENTE_KIND_OPERATOR, &label), ==, "enrollments");
  g_assert_cmpstr (label, ==, "Review _Enrollment");
  g_assert_cmpstr (entente_message_get_page (ENTENTE_MESSAGE (message), ENTENTE_KIND_RESELLER, &label), ==, "organization");
  g_assert_cmpstr (label, ==, "Show _Verification");
}

/* Where the partner agreement is signed; the steps are not shown any more. */
static void
test_what_was_authorized_leads_to_the_organization (void)
{
  g_autoptr (GVariant) values = g_variant_ref_sink (g_variant_new_parsed (
    "{'kind': <'enrollment-authorized'>, 'about-type': <'vetting'>, 'about-id': <'v1'>}"));
  g_autoptr (EntenteRecord) message = entente_record_new_from_variant (ENTENTE_TYPE_MESSAGE, "m", values);
  const char *label = NULL;

  g_assert_cmpstr (entente_message_get_page (ENTENTE_MESSAGE (message), ENTENTE_KIND_RESELLER, &label), ==, "organization");
  g_assert_cmpstr (label, ==, "Show _Organization");
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/messages-page/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("messages-are-in-words", test_messages_are_in_words);
  ADD ("opening-marks-as-read-and-can-be-taken-back", test_opening_marks_as_read_and_can_be_taken_back);
#undef ADD

  g_test_add_func ("/message-text/every-kind-has-its-words", test_every_kind_has_its_words);
  g_test_add_func ("/message-text/tells-what-the-parameters-say", test_text_tells_what_the_parameters_say);
  g_test_add_func ("/message-text/leads-to-what-it-is-about", test_message_leads_to_what_it_is_about);
  g_test_add_func ("/message-text/vetting-leads-each-to-their-own-page", test_vetting_leads_each_to_their_own_page);
  g_test_add_func ("/message-text/what-was-authorized-leads-to-the-organization", test_what_was_authorized_leads_to_the_organization);

  return g_test_run ();
}
