/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-invitation.h"
#include "test-window-fixture.h"

/* Names are shown as they are, whatever is in them: a label that took one for markup would warn, which ends the test,
 * or would show something else. */

#define LONG_NAME                                      \
 "Gesellschaft für die Vermittlung von Lizenzen und " \
 "Abonnements an mittelständische Unternehmen der "   \
 "holzverarbeitenden Industrie in Norddeutschland, "   \
 "Zweigniederlassung Hamburg-Altona (Ost), KG & Co. X"

static const char *const names[] = {
  "O’Brien’s \"Fish 'n' Chips\"",
  "<b>Bold</b> &amp; <i>Söhne",
  "Crêperie 🥐 👩‍👩‍👧 Brûlée",
  "شركة الأمل <للتجارة> & שלום",
  LONG_NAME,
};

#define N_NAMES G_N_ELEMENTS (names)
#define ARABIC 3

typedef TestWindow Fixture;

static void
add_organization (TestWorkspace *workspace,
                  const char    *kind,
                  const char    *prefix,
                  const char    *name)
{
  g_autoptr (GVariant) outcome = NULL;

  test_workspace_act_as (workspace, "operator@operator.program.example");
  outcome = test_workspace_do (workspace, "organization.register",
                               "{'kind': <%s>, 'name': <%s>, 'domain-prefix': <%s>, 'country': <'US'>, "
                               "'address-line1': <'1 Main Street'>, 'city': <'Springfield'>, 'state': <'IL'>, "
                               "'postal-code': <'62701'>, 'contact-first-name': <'Ada'>, "
                               "'contact-last-name': <'Martin'>, 'email': <'ada.martin@example.com'>, "
                               "'phone': <'2175550100'>, 'mpn-id': <%s>, 'partner-agreement-signed': <true>, "
                               "'admin-name': <'Ada Martin'>, 'admin-user': <'admin'>, 'admin-roles': <'global-admin,admin-agent'>}",
                               kind, name, prefix, prefix + 1);
}

static char *
dup_user_name (const char *prefix)
{
  return g_strconcat ("admin@", prefix, ".program.example", NULL);
}

/* Each name has a reseller of its own, with prefix "r1000000" and so on. */
static char *
dup_prefix (guint i)
{
  return g_strdup_printf ("r%u", 1000000 + i);
}

/* Invites whoever has the name, as the provider. */
static EntenteInvitationLink
invite (TestWorkspace *workspace,
        const char    *name)
{
  EntenteNewInvitation request = test_invitation_request ("partnership");
  EntenteInvitationLink link;
  g_autofree char *id = entente_id_new (TEST_NOW);
  g_autoptr (GVariant) created = NULL;
  g_autoptr (GVariant) sent = NULL;

  g_strlcpy (link.id, id, sizeof link.id);
  for (guint i = 0; i < sizeof link.secret; i++)
    link.secret[i] = (guint8) g_test_rand_int ();

  request.recipient_name = name;
  test_workspace_act_as (workspace, TEST_PROVIDER);
  created = test_workspace_run_done (workspace, entente_command_create_invitation (link.id, link.secret, &request));
  sent = test_workspace_run_done (workspace, entente_command_send_invitation (link.id));

  return link;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  TestWorkspace *workspace = test_invitation_workspace_new ();

  for (guint i = 0; i < N_NAMES; i++)
    {
      g_autofree char *prefix = dup_prefix (i);

      add_organization (workspace, "reseller", prefix, names[i]);
    }

  test_workspace_act_as (workspace, TEST_PROVIDER);
  test_window_open (fixture, workspace, 1000);
}

/* An English sentence with an Arabic name runs from left to right still, in all its lines. */
static void
assert_direction (GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);

  if (strstr (text, names[ARABIC]) == NULL || g_str_equal (text, names[ARABIC]))
    return;

  for (GSList *line = pango_layout_get_lines_readonly (gtk_label_get_layout (label)); line != NULL; line = line->next)
    g_assert_cmpint (pango_layout_line_get_resolved_direction (line->data), ==, PANGO_DIRECTION_LTR);
}

/* As a person reads it, after markup. */
static void
collect_shown (GtkWidget *widget,
               GString   *shown)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return;

  if (GTK_IS_LABEL (widget))
    {
      assert_direction (GTK_LABEL (widget));
      g_string_append_printf (shown, "%s|", gtk_label_get_text (GTK_LABEL (widget)));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_shown (child, shown);
}

static gboolean
shows (gpointer    widget,
       const char *text)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  if (widget != NULL)
    collect_shown (widget, shown);

  return strstr (shown->str, text) != NULL;
}

static gboolean
shows_all_names (gpointer widget)
{
  for (guint i = 0; i < N_NAMES; i++)
    if (!shows (widget, names[i]))
      return FALSE;

  return TRUE;
}

static GtkWidget *
get_page (Fixture *fixture)
{
  return GTK_WIDGET (entente_window_get_page (ENTENTE_WINDOW (fixture->window)));
}

static GtkWidget *
show_page (Fixture    *fixture,
           const char *id)
{
  EntenteList *list;

  entente_window_show_page (ENTENTE_WINDOW (fixture->window), id, NULL);
  list = entente_list_page_get_list (ENTENTE_LIST_PAGE (get_page (fixture)));
  test_ui_wait_for (entente_list_get_complete (list));
  test_ui_settle (get_page (fixture));

  return get_page (fixture);
}

static void
select_all (GtkWidget *page)
{
  gtk_widget_activate_action (page, "selection.begin", NULL);
  gtk_widget_activate_action (page, "selection.toggle-all", NULL);
}

static GtkWindow *
wait_for_dialog (Fixture *fixture)
{
  GtkWindow *dialog = test_ui_wait_for_dialog (fixture->window);

  test_ui_assert_fits (GTK_WIDGET (dialog), 360);

  return dialog;
}

/* Every reseller declines, so that there is a message of each. */
static void
decline_all (Fixture *fixture)
{
  for (guint i = 0; i < N_NAMES; i++)
    {
      g_autofree char *prefix = dup_prefix (i);
      g_autofree char *user_name = dup_user_name (prefix);
      EntenteInvitationLink link = invite (fixture->workspace, names[i]);
      g_autoptr (GVariant) declined = NULL;

      test_workspace_act_as (fixture->workspace, user_name);
      declined = test_workspace_run_done (fixture->workspace, test_invitation_decline (&link));
    }
  test_workspace_act_as (fixture->workspace, TEST_PROVIDER);
}

static void
test_of_invitations_that_stay (Fixture       *fixture,
                               gconstpointer  data)
{
  GtkWidget *page;
  GtkWindow *dialog;

  decline_all (fixture);
  invite (fixture->workspace, names[1]);

  page = show_page (fixture, "invitations");
  test_ui_wait_for (shows_all_names (page));
  entente_page_set_folded (ENTENTE_PAGE (page), TRUE);
  test_ui_assert_fits (page, 360);
  entente_page_set_folded (ENTENTE_PAGE (page), FALSE);

  select_all (page);
  test_ui_assert_named (page);
  gtk_widget_activate_action (page, "page.withdraw-selected", NULL);
  dialog = wait_for_dialog (fixture);
  g_assert_true (shows (dialog, "Withdraw 1 Invitation?"));
  for (guint i = 0; i < N_NAMES; i++)
    {
      g_autofree char *line = entente_sentence ("%s: Declined", names[i]);

      g_assert_true (shows (dialog, line));
    }
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "withdraw");
  gtk_window_destroy (dialog);
  test_ui_wait_for (shows (fixture->window, "1 invitation withdrawn"));
}

static void
test_of_invitations (Fixture       *fixture,
                     gconstpointer  data)
{
  for (guint i = 0; i < N_NAMES; i++)
    {
      EntenteInvitationLink link = invite (fixture->workspace, names[i]);

      entente_window_show_page (ENTENTE_WINDOW (fixture->window), "invitations", link.id);
      test_ui_wait_for (entente_page_get_detail (ENTENTE_PAGE (get_page (fixture))) != NULL);
      test_ui_wait_for (shows (entente_page_get_detail (ENTENTE_PAGE (get_page (fixture))), names[i]));

      gtk_widget_activate_action (entente_page_get_detail (ENTENTE_PAGE (get_page (fixture))), "invitation.renew-link", NULL);
      {
        GtkWindow *dialog = wait_for_dialog (fixture);

        g_assert_true (shows (dialog, names[i]));
        adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "make");
        gtk_window_destroy (dialog);
      }
      test_ui_wait_for (ENTENTE_IS_WIZARD (test_ui_find_dialog (fixture->window)));
      {
        EntenteWizard *wizard = ENTENTE_WIZARD (wait_for_dialog (fixture));
        EntenteMailDraftPage *mail = ENTENTE_MAIL_DRAFT_PAGE (entente_wizard_get_page (wizard, "mail"));
        EntenteMailDraft *draft = entente_mail_draft_view_get_draft (entente_mail_draft_page_get_view (mail));

        g_assert_nonnull (strstr (entente_mail_draft_get_body (draft), names[i]));
        gtk_window_destroy (GTK_WINDOW (wizard));
      }
      entente_page_pop_all (ENTENTE_PAGE (get_page (fixture)));
    }
}

static void
test_of_messages (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *page;

  decline_all (fixture);
  page = show_page (fixture, "messages");
  test_ui_wait_for (shows_all_names (page));
  entente_page_set_folded (ENTENTE_PAGE (page), TRUE);
  test_ui_assert_fits (page, 360);
  entente_page_set_folded (ENTENTE_PAGE (page), FALSE);

  select_all (page);
  test_ui_assert_named (page);
  gtk_widget_activate_action (page, "page.mark-read", NULL);
  test_ui_wait_for (shows (fixture->window, "5 messages marked as read"));
  test_ui_wait_for (entente_list_page_get_selection (ENTENTE_LIST_PAGE (page)) == NULL);
  test_ui_wait_for (shows_all_names (page));

  /* The log has them as well; the first is below the others, out of sight. */
  page = show_page (fixture, "activity");
  for (guint i = 1; i < N_NAMES; i++)
    test_ui_wait_for (shows (page, names[i]));
}

static char *
dup_part (const char *uri,
          const char *begin)
{
  const char *at = strstr (uri, begin) + strlen (begin);

  return g_uri_unescape_segment (at, strchr (at, '&'), NULL);
}

/* The customers of a reseller have the names, and so has its provider. */
static void
test_of_mails_to_a_provider (Fixture       *fixture,
                             gconstpointer  data)
{
  for (guint i = 0; i < N_NAMES; i++)
    {
      g_autofree char *prefix = g_strdup_printf ("p%u", 2000000 + i);
      g_autofree char *user_name = dup_user_name (prefix);
      g_autofree char *greeting = g_strdup_printf ("Hello %s,\r\n", names[i]);
      g_autofree char *order = g_strdup_printf ("customer %s:", names[N_NAMES - 1 - i]);
      g_autofree char *uri = NULL;
      g_autofree char *subject = NULL;
      g_autofree char *body = NULL;
      g_autoptr (GError) error = NULL;
      EntenteWizard *wizard;
      EntenteMailDraft *draft;

      add_organization (fixture->workspace, "provider", prefix, names[i]);
      test_invitation_join (fixture->workspace, user_name, "partnership", FALSE, TEST_RESELLER);
      test_workspace_act_as (fixture->workspace, TEST_RESELLER);
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.ask-provider", "(ss)", "", names[N_NAMES - 1 - i]);
      wizard = ENTENTE_WIZARD (wait_for_dialog (fixture));
      draft = entente_mail_draft_view_get_draft (entente_mail_draft_page_get_view (ENTENTE_MAIL_DRAFT_PAGE (entente_wizard_get_page (wizard, "mail"))));

      /* Those of before are there to be chosen from. */
      test_ui_wait_for (test_ui_find (GTK_WIDGET (wizard), ENTENTE_TYPE_CHOICE_ROW, NULL) != NULL);
      test_ui_wait_for (entente_mail_draft_get_to (draft)[0] != '\0');
      if (i == 0)
        {
          uri = entente_mail_draft_dup_uri (draft, NULL, &error);
          g_assert_no_error (error);
          g_assert_true (g_uri_is_valid (uri, G_URI_FLAGS_NONE, NULL));
          subject = dup_part (uri, "?subject=");
          body = dup_part (uri, "&body=");
          g_assert_nonnull (strstr (subject, names[N_NAMES - 1 - i]));
          g_assert_nonnull (strstr (body, greeting));
          g_assert_nonnull (strstr (body, order));
        }
      gtk_window_destroy (GTK_WINDOW (wizard));
    }
}

/* Names of a price list, in rows that are left out and of offers that nobody knows. */
static void
test_of_offers_in_a_price_list (Fixture       *fixture,
                                gconstpointer  data)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  GtkWindow *window;

  entente_csv_append_row (text, (const char *const[]){ "Offer ID", "Offer Display Name", "List Price", "ERP Price", "Currency", "Billing Cycle" }, 6);
  for (guint i = 0; i < N_NAMES; i++)
    {
      entente_csv_append_row (text, (const char *const[]){ "A", names[i], "six", "7", "EUR", "Annual" }, 6);
      entente_csv_append_row (text, (const char *const[]){ names[i], i % 2 == 0 ? names[i] : "", "6", "7", "EUR", "Annual" }, 6);
    }
  bytes = g_string_free_to_bytes (text);

  test_workspace_act_as (fixture->workspace, "operator@operator.program.example");
  window = test_ui_show (entente_prices_import_new (fixture->workspace->workspace, names[1], bytes), 560, 2000);
  test_ui_wait_for (shows (window, "5 Rows Left Out"));
  test_ui_wait_for (shows (window, "5 Offers Kept Aside"));
  test_ui_assert_fits (GTK_WIDGET (window), 360);
  g_assert_true (shows (window, names[1]));
  for (guint i = 0; i < N_NAMES; i++)
    {
      GtkWidget *row = test_ui_find (GTK_WIDGET (window), ADW_TYPE_ACTION_ROW, names[i]);
      g_autofree char *place = entente_sentence ("Line %u: %s · List price", 2 * i + 2, names[i]);

      g_assert_true (shows (row, names[i]));
      test_ui_wait_for (shows (window, place));
    }
  test_ui_close (window);
}

static void
test_of_an_offer (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GVariant) imported = NULL;
  EntenteList *list;
  GtkWidget *page;

  test_workspace_act_as (fixture->workspace, "operator@operator.program.example");
  imported = test_workspace_do (fixture->workspace, "catalog.import",
                                "{'offers': <[{'id': <'A'>, 'name': <%s>, 'description': <%s>, 'country': <'US'>, "
                                "'minimum': <int64 1>, 'maximum': <int64 300>}]>}",
                                names[1], names[3]);
  page = show_page (fixture, "catalog");
  list = entente_list_page_get_list (ENTENTE_LIST_PAGE (page));
  {
    g_autoptr (EntenteOffer) offer = g_list_model_get_item (G_LIST_MODEL (list), 0);
    GtkWidget *detail = entente_offer_page_new (fixture->workspace->workspace, offer);

    entente_page_push (ENTENTE_PAGE (page), detail);
    test_ui_settle (detail);
    g_assert_true (shows (detail, names[1]));
    g_assert_true (shows (detail, names[3]));
  }
}

static void
test_of_a_file_that_cannot_be_opened (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = g_strdup_printf ("“%s” Cannot Be Opened", names[1]);

  entente_refuse (&error, ENTENTE_REASON_INPUT_OUTPUT, NULL, names[3], NULL);
  entente_window_show_error (ENTENTE_WINDOW (fixture->window), names[1], error);
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_true (shows (fixture->window, title));
  g_assert_true (shows (fixture->window, names[3]));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/names/" name, Fixture, NULL, set_up, test, test_window_tear_down)
  ADD ("of-invitations", test_of_invitations);
  ADD ("of-invitations-that-stay", test_of_invitations_that_stay);
  ADD ("of-messages", test_of_messages);
  ADD ("of-mails-to-a-provider", test_of_mails_to_a_provider);
  ADD ("of-offers-in-a-price-list", test_of_offers_in_a_price_list);
  ADD ("of-an-offer", test_of_an_offer);
  ADD ("of-a-file-that-cannot-be-opened", test_of_a_file_that_cannot_be_opened);
#undef ADD

  return g_test_run ();
}
