/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-trade.h"

/* Lists as tables, for whoever may take them out. */

typedef struct
{
  TestWorkspace *workspace;
  char *customer;
  char *subscription;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = test_trade_new ();
  fixture->customer = test_trade_add_customer (fixture->workspace, "alphaworks", NULL, "attested");
  fixture->subscription = test_trade_subscribe (fixture->workspace, fixture->customer, "SUITE", 5);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->customer);
  g_free (fixture->subscription);
  test_workspace_free (fixture->workspace);
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* The lines of the table, or NULL and why not. */
static GStrv
export_query (Fixture       *fixture,
              EntenteQuery  *query,
              GError       **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *text = NULL;
  gssize n;

  entente_workspace_export_async (fixture->workspace->workspace, query, stream, NULL, NULL, store_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  n = entente_workspace_export_finish (fixture->workspace->workspace, result, error);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  if (n < 0)
    return NULL;

  text = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));

  return g_strsplit (text, "\r\n", -1);
}

static GStrv
export_list (Fixture    *fixture,
             const char *list)
{
  g_autoptr (EntenteQuery) query = entente_query_new (list);
  g_autoptr (GError) error = NULL;
  GStrv lines = export_query (fixture, query, &error);

  g_assert_no_error (error);

  return lines;
}

static void
rename_subscription (Fixture    *fixture,
                     const char *name)
{
  g_autoptr (GVariant) outcome = NULL;

  outcome = test_workspace_run_done (fixture->workspace, entente_command_rename_subscription (fixture->subscription, 1, name));
}

static void
test_subscriptions_are_lines (Fixture       *fixture,
                              gconstpointer  data)
{
  g_auto (GStrv) lines = export_list (fixture, "subscriptions");
  g_autofree char *id = g_strconcat (fixture->subscription, ",", NULL);

  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_cmpstr (lines[0], ==,
                   "Subscription ID,Subscription,Offer ID,Offer,Customer ID,Customer,Provider,Reseller,MPN ID,Support contact,"
                   "Base subscription ID,Quantity,Assigned,Unit,Status,Billing cycle,Renews by itself,Trial,Add-on,Ordered,"
                   "Starts on,Ends on");
  g_assert_true (g_str_has_prefix (lines[1], id));
  g_assert_nonnull (strstr (lines[1], ",Adatum Bakery,"));
  g_assert_nonnull (strstr (lines[1], ",5,0,"));
  g_assert_true (g_str_has_suffix (lines[1], ",active,annual,yes,no,no,2026-03-02T09:00:00Z,2026-03-02,2027-03-02"));
  g_assert_cmpstr (lines[2], ==, "");
}

static void
test_rights_are_lines (Fixture       *fixture,
                       gconstpointer  data)
{
  g_auto (GStrv) lines = export_list (fixture, "rights");

  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_cmpstr (lines[0], ==,
                   "Customer ID,Customer,Primary domain,Partner ID,Partner,Reseller,Delegated admin privileges,Since");
  g_assert_true (g_str_has_prefix (lines[1], fixture->customer));
  g_assert_nonnull (strstr (lines[1], ",Adatum Bakery,alphaworks.program.example,"));
  g_assert_true (g_str_has_suffix (lines[1], ",Alpha Ltd,yes,no,2026-03-02T09:00:00Z"));
}

/* Former customers are taken out when they are shown, and as what they are. */
static void
test_former_customers_are_told_apart (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autofree char *customer = test_trade_add_customer (fixture->workspace, "fabrikam", NULL, "missing");
  g_autoptr (EntenteQuery) all = entente_query_new ("customers");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "state", "removed");
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = NULL;
  g_auto (GStrv) current = NULL;
  g_auto (GStrv) former = NULL;

  outcome = test_workspace_run_done (fixture->workspace, entente_command_remove_relationship (customer, 0, /* consent= */ TRUE));
  current = export_list (fixture, "customers");
  former = export_query (fixture, query, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (g_strv_length (current), ==, 3);
  g_assert_nonnull (strstr (current[1], "alphaworks.program.example,reseller,"));
  g_assert_cmpuint (g_strv_length (former), ==, 3);
  g_assert_nonnull (strstr (former[1], "fabrikam.program.example,none,"));
}

static void
test_formulas_stay_text (Fixture       *fixture,
                         gconstpointer  data)
{
  g_auto (GStrv) lines = NULL;

  rename_subscription (fixture, "=HYPERLINK(1,2)");
  lines = export_list (fixture, "subscriptions");
  g_assert_nonnull (strstr (lines[1], ",\"'=HYPERLINK(1,2)\","));
}

static void
test_what_is_left_out_is_not_exported (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autofree char *other = test_trade_subscribe (fixture->workspace, fixture->customer, "LARGE", 7);
  g_autoptr (EntenteQuery) all = entente_query_new ("subscriptions");
  g_autoptr (EntenteQuery) searched = entente_query_with_search (all, "bakery archive");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "offer", "LARGE");
  g_auto (GStrv) lines = export_query (fixture, query, NULL);
  g_auto (GStrv) none = export_query (fixture, searched, NULL);

  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_prefix (lines[1], other));
  g_assert_cmpuint (g_strv_length (none), ==, 2);
}

static void
test_prices_are_for_who_sees_them (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_auto (GStrv) plain = export_list (fixture, "offers");
  g_auto (GStrv) priced = export_list (fixture, "priced-offers");
  g_autoptr (EntenteQuery) query = entente_query_new ("priced-offers");
  g_autoptr (GError) error = NULL;

  g_assert_null (strstr (plain[0], "price"));
  g_assert_true (g_str_has_suffix (priced[0], ",Currency,Price for,List price,Customer price"));
  g_assert_cmpuint (g_strv_length (plain), ==, g_strv_length (priced));

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  g_assert_null (export_query (fixture, query, &error));
  g_assert_true (entente_error_is (error, ENTENTE_REASON_NOT_YOUR_KIND));
}

static void
test_note_is_the_senders (Fixture       *fixture,
                          gconstpointer  data)
{
  g_auto (GStrv) sent = NULL;
  g_auto (GStrv) received = NULL;
  g_autoptr (EntenteQuery) query = entente_query_new ("invitations");
  g_autoptr (EntenteList) list = test_workspace_list (fixture->workspace, query);
  g_autoptr (EntenteRecord) invitation = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr (GVariant) outcome = NULL;

  outcome = test_workspace_run_done (fixture->workspace,
                                     entente_command_edit_invitation_note (entente_record_get_id (invitation),
                                                                           entente_record_get_version (invitation),
                                                                           "From the fair"));
  sent = export_list (fixture, "invitations");
  g_assert_true (g_str_has_suffix (sent[1], ",From the fair"));

  test_workspace_act_as (fixture->workspace, TEST_RESELLER);
  received = export_list (fixture, "invitations");
  g_assert_cmpuint (g_strv_length (received), >=, 3);
  for (guint i = 0; received[i] != NULL; i++)
    g_assert_null (strstr (received[i], "From the fair"));
}

/* A heading of a field that is none would say so here, and a line with fewer cells than headings. */
static void
test_every_table_is_whole (Fixture       *fixture,
                           gconstpointer  data)
{
  static const char *const people[] = { TEST_PROVIDER, TEST_RESELLER, TEST_CUSTOMER, "operator@operator.program.example" };
  static const char *const lists[] = { "activity", "customers", "invitations", "offers", "partners", "priced-offers", "prices",
                                       "providers", "resellers", "subscriptions" };

  for (guint p = 0; p < G_N_ELEMENTS (people); p++)
    for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
      {
        g_autofree char *name = g_strconcat ("export:", lists[l], NULL);
        g_auto (GStrv) lines = NULL;

        test_workspace_act_as (fixture->workspace, people[p]);
        if (!entente_workspace_check (fixture->workspace->workspace, name, NULL))
          continue;

        g_test_message ("%s, %s", people[p], name);
        lines = export_list (fixture, lists[l]);
        g_assert_cmpuint (g_strv_length (lines), >=, 2);
      }
}

static void
test_who_may_not_gets_nothing (Fixture       *fixture,
                               gconstpointer  data)
{
  static const char *const lists[] = { "customers", "subscriptions" };
  g_autoptr (GVariant) outcome = NULL;

  outcome = test_workspace_do (fixture->workspace, "user.add",
                               "{'name': <'Hugo Petit'>, 'email': <'hugo@alpha.example'>, 'user': <'hugo'>, "
                               "'roles': <'sales-agent'>}");
  test_workspace_act_as (fixture->workspace, "hugo@alpha.program.example");

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (EntenteQuery) query = entente_query_new (lists[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (export_query (fixture, query, &error));
      g_assert_true (entente_error_is (error, ENTENTE_REASON_MISSING_ROLE));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/exports/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("subscriptions-are-lines", test_subscriptions_are_lines);
  ADD ("rights-are-lines", test_rights_are_lines);
  ADD ("former-customers-are-told-apart", test_former_customers_are_told_apart);
  ADD ("formulas-stay-text", test_formulas_stay_text);
  ADD ("what-is-left-out-is-not-exported", test_what_is_left_out_is_not_exported);
  ADD ("prices-are-for-who-sees-them", test_prices_are_for_who_sees_them);
  ADD ("note-is-the-senders", test_note_is_the_senders);
  ADD ("every-table-is-whole", test_every_table_is_whole);
  ADD ("who-may-not-gets-nothing", test_who_may_not_gets_nothing);
#undef ADD

  return g_test_run ();
}
