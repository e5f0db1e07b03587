/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-newcomer.h"
#include "test-trade.h"

#include "entente-execution-private.h"
#include "tables/entente-tables.h"
#include "test-system.h"

/* Who gets to know of a change: for each table, the organizations into whose feed a changed row goes.
 *
 * Adatum is a customer of the provider Alpha, which sells it a subscription and has no delegated admin privileges, and
 * of the resellers Bravo, with them, Delta, without, and once of Golf, with them as well. Bravo is a partner of Alpha,
 * and was one of the providers Foxtrot, whose administrator access it took back, and Hotel, whose it did not. Charlie
 * is a customer of nobody that Bravo has invited. Echo has nothing to do with anybody. */

typedef struct
{
  TestPlace place;
  EntenteConnection *connection;
} Fixture;

typedef struct
{
  const EntenteTable *table;
  const char *where; /* which row */
  const char *audience;
} Expectation;

#define ORGANIZATION(prefix) "(SELECT row FROM organization WHERE domain = '" prefix ".program.example')"
#define EVENT(name) "event = '" name "' AND invitation = (SELECT row FROM invitation WHERE recipient = " ORGANIZATION ("charlie") ")"

static const Expectation expectations[] = {
  /* Oneself, and who is a partner at present: on either side, and of either kind. */
  { &entente_organization_table, "row = " ORGANIZATION ("adatum"), "adatum, alpha, bravo, delta, golf" },
  { &entente_organization_table, "row = " ORGANIZATION ("alpha"), "adatum, alpha, bravo" },
  { &entente_organization_table, "row = " ORGANIZATION ("bravo"), "adatum, alpha, bravo" },
  { &entente_organization_table, "row = " ORGANIZATION ("delta"), "adatum, delta" },
  { &entente_organization_table, "row = " ORGANIZATION ("charlie"), "charlie" },
  { &entente_organization_table, "row = " ORGANIZATION ("echo"), "echo" },
  { &entente_organization_table, "row = " ORGANIZATION ("foxtrot"), "foxtrot" },
  /* Whom administrator access was left stays in sight. */
  { &entente_organization_table, "row = " ORGANIZATION ("golf"), "adatum, golf" },
  { &entente_organization_table, "row = " ORGANIZATION ("hotel"), "bravo, hotel" },

  /* Persons of a customer, and what they have, are for who administers it, also after the relationship has ended. */
  { &entente_user_table, "organization = " ORGANIZATION ("adatum"), "adatum, bravo, golf" },
  { &entente_user_table, "organization = " ORGANIZATION ("alpha"), "alpha" },
  { &entente_user_table, "organization = " ORGANIZATION ("bravo"), "bravo" },
  { &entente_license_table, "TRUE", "adatum, bravo, golf" },

  /* Both sides, also afterwards. */
  { &entente_partnership_table, "provider = " ORGANIZATION ("alpha"), "alpha, bravo" },
  { &entente_partnership_table, "provider = " ORGANIZATION ("foxtrot"), "bravo, foxtrot" },
  { &entente_relationship_table, "partner = " ORGANIZATION ("alpha"), "adatum, alpha" },
  { &entente_relationship_table, "partner = " ORGANIZATION ("delta"), "adatum, delta" },
  { &entente_relationship_table, "partner = " ORGANIZATION ("golf"), "adatum, golf" },
  { &entente_relationship_period_table, "TRUE", "adatum, golf" },

  /* Nobody but the sender before the link was opened; and never its notes. */
  { &entente_invitation_table, "recipient = " ORGANIZATION ("charlie"), "bravo, charlie" },
  { &entente_invitation_table, "recipient IS NULL AND provider IS NULL", "bravo" },
  { &entente_invitation_table, "provider = " ORGANIZATION ("alpha"), "bravo" },
  { &entente_invitation_note_table, "recipient = " ORGANIZATION ("charlie"), "bravo" },
  { &entente_invitation_event_table, EVENT ("sent"), "bravo" },
  { &entente_invitation_event_table, EVENT ("note"), "bravo" },
  { &entente_invitation_event_table, EVENT ("opened"), "bravo, charlie" },
  { &entente_invitation_event_table, EVENT ("withdrawn"), "bravo, charlie" },

  /* What is published is in no feed: everybody sees it. */
  { &entente_offer_table, "id = 'SUITE'", "" },
  { &entente_country_rule_table, "TRUE", "" },
  { &entente_agreement_table, "TRUE", "" },
  { &entente_mail_policy_table, "TRUE", "" },

  /* The registry is the operator's. */
  { &entente_membership_table, "TRUE", "operator" },
  { &entente_member_profile_table, "mpn_id = '4711001'", "operator" },

  /* How it stands with the vetting is known to who is vetted and to who vets. */
  { &entente_vetting_table, "TRUE", "contoso, operator" },
  { &entente_vetting_policy_table, "TRUE", "operator" },
  { &entente_email_code_table, "TRUE", "contoso" },

  /* What a customer has goes to each of its partners, and to who sold it; what it has got from them, to who administers it. */
  { &entente_acceptance_table, "TRUE", "adatum, alpha, bravo, delta" },
  { &entente_purchase_table, "provider = " ORGANIZATION ("alpha"), "adatum, alpha, bravo, delta" },
  { &entente_purchase_table, "provider = " ORGANIZATION ("hotel"), "adatum, alpha, bravo, delta, hotel" },
  { &entente_subscription_table, "provider = " ORGANIZATION ("alpha"), "adatum, alpha, bravo, delta, golf" },
  { &entente_subscription_table, "provider = " ORGANIZATION ("hotel"), "adatum, alpha, bravo, delta, golf, hotel" },

  /* What was left out of an import is known to whose import it was. */
  { &entente_incomplete_import_table, "TRUE", "alpha" },

  { &entente_message_table, "organization = " ORGANIZATION ("bravo"), "bravo" },
};

static void
change_item_free (gpointer data)
{
  EntenteChangeItem *item = data;

  g_free (item->id);
  g_free (item->before);
  g_free (item->after);
  g_free (item);
}

/* What a write needs of the command that it belongs to. */
static void
execution_begin (EntenteExecution  *self,
                 EntenteConnection *connection)
{
  g_autoptr (GError) error = NULL;

  *self = (EntenteExecution){
    .connection = connection,
    .changes = entente_change_set_new (),
    .audience = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
    .items = g_ptr_array_new_with_free_func (change_item_free),
  };

  g_assert_true (entente_connection_begin (connection, &error));
  g_assert_no_error (error);
}

static void
execution_clear (EntenteExecution *self)
{
  entente_change_set_unref (self->changes);
  g_hash_table_unref (self->audience);
  g_ptr_array_unref (self->items);
}

static gint64
query_row (EntenteConnection *connection,
           const char        *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 row = 0;

  g_assert_true (entente_connection_query_int64 (connection, &row, &error, sql, ""));
  g_assert_no_error (error);

  return row;
}

static char *
query_text (EntenteConnection *connection,
            const char        *sql)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_assert_true (entente_connection_query_text (connection, &text, &error, sql, ""));
  g_assert_no_error (error);

  return text;
}

static void
run_sql (EntenteConnection *connection,
         const char        *sql)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_connection_execute (connection, sql, &error));
  g_assert_no_error (error);
}

static void
part (TestWorkspace *workspace,
      const char    *provider,
      gboolean       access_too)
{
  g_autofree char *id = test_trade_find_organization (workspace, provider);
  g_autoptr (GVariant) removed = NULL;
  g_autoptr (GVariant) taken = NULL;

  test_workspace_act_as (workspace, TEST_RESELLER);
  removed = test_workspace_run_done (workspace, entente_command_remove_partnership (id, 0));
  if (access_too)
    taken = test_workspace_run_done (workspace, entente_command_remove_admin_access (id, 0));
}

/* Bravo's: one that Charlie has opened and that is withdrawn again, with a note, and two that nobody knows of, of which one is
 * joint. */
static void
invite (TestWorkspace *workspace)
{
  g_autofree char *alpha = test_trade_find_organization (workspace, "alpha");
  EntenteInvitationLink link;
  g_autoptr (GVariant) opened = NULL;
  g_autoptr (GVariant) noted = NULL;
  g_autoptr (GVariant) withdrawn = NULL;

  test_workspace_act_as (workspace, TEST_RESELLER);
  test_invitation_send (workspace, "relationship", FALSE);
  test_invitation_send_jointly (workspace, alpha, FALSE);
  link = test_invitation_send (workspace, "relationship", TRUE);
  noted = test_workspace_run_done (workspace, entente_command_edit_invitation_note (link.id, 0, "Rings on Friday"));

  test_workspace_act_as (workspace, TEST_CUSTOMER);
  opened = test_workspace_run_done (workspace, test_invitation_open (&link));
  test_workspace_act_as (workspace, TEST_RESELLER);
  withdrawn = test_workspace_run_done (workspace, entente_command_withdraw_invitation (link.id, 0));
}

static void
add_organizations (TestWorkspace *workspace)
{
  static const char *const organizations[][2] = {
    { "reseller", "delta" }, { "reseller", "echo" }, { "provider", "foxtrot" }, { "reseller", "golf" }, { "provider", "hotel" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (organizations); i++)
    {
      g_autofree char *id = test_workspace_add_organization (workspace, organizations[i][0], organizations[i][1], "global-admin");
    }
}

static void
add_newcomer (TestWorkspace *workspace)
{
  TestMembership membership = { NULL };

  test_membership_add (&membership, workspace, "Contoso IT");
  test_newcomer_enroll (workspace, &membership);
  test_membership_clear (&membership);
}

/* What no command does yet. */
static void
add_rows (EntenteConnection *connection)
{
  EntenteExecution execution;
  g_autoptr (GError) error = NULL;

  execution_begin (&execution, connection);
  g_assert_cmpint (entente_table_insert (&execution, &entente_license_table, "license", &error,
                                         "r:subscription", query_row (connection, "SELECT row FROM subscription"),
                                         "r:user", query_row (connection, "SELECT row FROM user WHERE organization = " ORGANIZATION ("adatum")),
                                         "i:assigned", (gint64) 1,
                                         NULL),
                   !=, 0);
  g_assert_cmpint (entente_table_insert (&execution, &entente_country_rule_table, "US", &error, NULL), !=, 0);
  g_assert_cmpint (entente_table_insert (&execution, &entente_incomplete_import_table, "import", &error,
                                         "r:organization", query_row (connection, "SELECT " ORGANIZATION ("alpha")),
                                         "r:user", query_row (connection, "SELECT row FROM user WHERE organization = " ORGANIZATION ("alpha")),
                                         "i:created", (gint64) 1,
                                         "s:file", "customers.csv",
                                         "i:imported", (gint64) 1,
                                         "i:left_out", (gint64) 1,
                                         "s:problems", "",
                                         "b:problems_cut", FALSE,
                                         NULL),
                   !=, 0);
  g_assert_true (entente_connection_commit (connection, &error));
  g_assert_no_error (error);
  execution_clear (&execution);

  /* Sold by a provider who has left since. */
  run_sql (connection, "INSERT INTO purchase (id, customer, provider, state, billing_cycle, placed, user) SELECT 'old', customer, " ORGANIZATION ("hotel") ", state, billing_cycle, placed, user FROM purchase");
  run_sql (connection, "INSERT INTO subscription (id, purchase, customer, provider, offer, name, name_key, quantity, state, billing_cycle, "
                       "auto_renew, created, starts_on, ends_on, support_contact, search) SELECT 'old', purchase, customer, " ORGANIZATION ("hotel") ", offer, name, name_key, quantity, state, billing_cycle, auto_renew, created, starts_on, "
                                                                                                                                                     "ends_on, support_contact, search FROM subscription");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char adatum[] = "admin@adatum.program.example";
  g_autoptr (GError) error = NULL;
  g_autofree char *customer = NULL;
  g_autofree char *subscription = NULL;
  g_autoptr (GVariant) ended = NULL;
  TestWorkspace *workspace;

  test_place_set_up (&fixture->place, NULL);
  workspace = test_trade_new_in_file (fixture->place.path);
  add_organizations (workspace);
  add_newcomer (workspace);

  test_invitation_join (workspace, "admin@foxtrot.program.example", "partnership", FALSE, TEST_RESELLER);
  part (workspace, "foxtrot", TRUE);
  test_invitation_join (workspace, "admin@hotel.program.example", "partnership", FALSE, TEST_RESELLER);
  part (workspace, "hotel", FALSE);

  customer = test_trade_add_customer (workspace, "adatum", "bravo", "attested");
  test_invitation_join (workspace, "admin@golf.program.example", "relationship", TRUE, adatum);
  test_workspace_act_as (workspace, "admin@golf.program.example");
  ended = test_workspace_run_done (workspace, entente_command_remove_relationship (customer, 0, /* consent= */ TRUE));
  test_workspace_act_as (workspace, TEST_PROVIDER);
  subscription = test_trade_subscribe (workspace, customer, "SUITE", 10);
  invite (workspace);
  test_invitation_join (workspace, "admin@delta.program.example", "relationship", FALSE, adatum);
  test_workspace_act_as (workspace, "admin@echo.program.example");
  test_workspace_free (workspace);

  fixture->connection = entente_connection_open (fixture->place.path, ENTENTE_OPEN_NONE, &error);
  g_assert_no_error (error);
  add_rows (fixture->connection);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  entente_connection_close (fixture->connection);
  g_object_unref (fixture->connection);
  test_place_tear_down (&fixture->place, NULL);
}

/* Who has it in the feed, or had it until now. */
static void
assert_fed (Fixture           *fixture,
            const Expectation *expectation,
            const char        *id,
            gboolean           gone)
{
  g_autofree char *sql = g_strdup_printf ("SELECT ifnull (group_concat (name, ', '), '') FROM (SELECT substr (o.domain, 1, instr (o.domain, "
                                          "'.') - 1) AS name FROM feed f JOIN organization o ON o.row = f.organization WHERE f.type = '%s' "
                                          "AND f.entity = '%s' AND f.gone = %d ORDER BY 1)",
                                          expectation->table->name, id, gone);
  g_autofree char *who = query_text (fixture->connection, sql);

  g_assert_cmpstr (who, ==, expectation->audience);

  /* And of nothing else. */
  g_free (sql);
  sql = g_strdup_printf ("SELECT count (*) FROM feed WHERE NOT (type = '%s' AND entity = '%s' AND gone = %d)", expectation->table->name, id, gone);
  g_assert_cmpint (query_row (fixture->connection, sql), ==, 0);
}

/* Changes the row, or deletes it, looks, and takes it back. */
static void
check (Fixture           *fixture,
       const Expectation *expectation,
       gboolean           gone)
{
  g_autofree char *find_row = g_strdup_printf ("SELECT row FROM %s WHERE %s", expectation->table->name, expectation->where);
  g_autofree char *find_id = g_strdup_printf ("SELECT id FROM %s WHERE %s", expectation->table->name, expectation->where);
  gint64 row = query_row (fixture->connection, find_row);
  g_autofree char *id = query_text (fixture->connection, find_id);
  g_autoptr (GError) error = NULL;
  EntenteExecution execution;

  g_test_message ("%s of %s where %s", gone ? "end" : "change", expectation->table->name, expectation->where);
  g_assert_cmpint (row, !=, 0);

  execution_begin (&execution, fixture->connection);
  run_sql (fixture->connection, "DELETE FROM feed; PRAGMA defer_foreign_keys = ON");
  if (gone)
    g_assert_true (entente_table_delete (&execution, expectation->table, row, &error));
  else
    g_assert_true (entente_table_update (&execution, expectation->table, row, 0, &error, NULL));
  g_assert_no_error (error);

  /* An organization that is gone has no name any more; the others still have it. */
  if (!gone || expectation->table != &entente_organization_table)
    assert_fed (fixture, expectation, id, gone);

  entente_connection_rollback (fixture->connection);
  execution_clear (&execution);
}

static void
test_who_gets_what (Fixture       *fixture,
                    gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (expectations); i++)
    {
      check (fixture, &expectations[i], FALSE);
      check (fixture, &expectations[i], TRUE);
    }
}

/* Each table that counts the versions of its rows. */
static void
test_every_table_is_expected (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *names = query_text (fixture->connection, "SELECT group_concat (name) FROM sqlite_schema m WHERE type = 'table' AND EXISTS "
                                                            "(SELECT 1 FROM pragma_table_info (m.name) c WHERE c.name = 'version')");
  g_auto (GStrv) tables = g_strsplit (names, ",", -1);

  g_assert_cmpuint (g_strv_length (tables), >=, 14);
  for (guint t = 0; tables[t] != NULL; t++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (expectations) && !found; i++)
        found = g_str_equal (expectations[i].table->name, tables[t]);

      g_test_message ("%s", tables[t]);
      g_assert_true (found);
    }
}

/* Who opens the link after another takes its place; the other is told that it is gone. */
static void
test_who_sees_it_no_more_is_told (Fixture       *fixture,
                                  gconstpointer  data)
{
  const Expectation now = { &entente_invitation_table, NULL, "adatum, bravo" };
  const Expectation before = { &entente_invitation_table, NULL, "charlie" };
  gint64 row = query_row (fixture->connection, "SELECT row FROM invitation WHERE recipient = " ORGANIZATION ("charlie"));
  g_autofree char *id = query_text (fixture->connection, "SELECT id FROM invitation WHERE recipient = " ORGANIZATION ("charlie"));
  g_autoptr (GError) error = NULL;
  EntenteExecution execution;

  execution_begin (&execution, fixture->connection);
  run_sql (fixture->connection, "DELETE FROM feed");
  g_assert_true (entente_table_update (&execution, &entente_invitation_table, row, 0, &error,
                                       "r:recipient", query_row (fixture->connection, "SELECT " ORGANIZATION ("adatum")),
                                       NULL));
  g_assert_no_error (error);

  run_sql (fixture->connection, "SAVEPOINT told; DELETE FROM feed WHERE gone");
  assert_fed (fixture, &now, id, FALSE);
  run_sql (fixture->connection, "ROLLBACK TO told; DELETE FROM feed WHERE NOT gone");
  assert_fed (fixture, &before, id, TRUE);

  entente_connection_rollback (fixture->connection);
  execution_clear (&execution);
}

/* What of Adatum is in the feed of @prefix, by its type. */
static void
assert_sees (Fixture    *fixture,
             const char *prefix,
             const char *expected)
{
  g_autofree char *sql = g_strdup_printf ("SELECT group_concat (type, ', ') FROM (SELECT DISTINCT type FROM feed WHERE organization = (SELECT row "
                                          "FROM organization WHERE domain = '%s.program.example') AND NOT gone AND (entity = 'license' OR "
                                          "entity IN (SELECT id FROM subscription) OR entity IN (SELECT id FROM purchase) OR entity IN (SELECT id "
                                          "FROM acceptance) OR entity = (SELECT id FROM organization WHERE row = " ORGANIZATION ("adatum") ") OR entity IN "
                                                                                                                                           "(SELECT id FROM user WHERE organization = " ORGANIZATION ("adatum") ")) ORDER BY 1)",
                                          prefix);
  g_autofree char *types = query_text (fixture->connection, sql);

  g_assert_cmpstr (types, ==, expected);
}

static void
join (Fixture    *fixture,
      const char *prefix,
      gboolean    dap)
{
  g_autofree char *sender = g_strdup_printf ("admin@%s.program.example", prefix);
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace;

  entente_connection_close (fixture->connection);
  g_object_unref (fixture->connection);

  workspace = test_workspace_open (fixture->place.path, &error);
  g_assert_no_error (error);
  test_invitation_join (workspace, sender, "relationship", dap, "admin@adatum.program.example");
  test_workspace_free (workspace);

  fixture->connection = entente_connection_open (fixture->place.path, ENTENTE_OPEN_NONE, &error);
  g_assert_no_error (error);
}

/* Who becomes a partner, or an administrator, later than things came to be is shown them then. */
static void
test_what_was_there_before_is_shown (Fixture       *fixture,
                                     gconstpointer  data)
{
  assert_sees (fixture, "delta", "acceptance, organization, purchase, subscription");
  join (fixture, "delta", TRUE);
  assert_sees (fixture, "delta", "acceptance, license, organization, purchase, subscription, user");

  join (fixture, "echo", TRUE);
  assert_sees (fixture, "echo", "acceptance, license, organization, purchase, subscription, user");

  /* Again, after a time in which it saw nothing. */
  run_sql (fixture->connection, "UPDATE feed SET gone = 1 WHERE organization = " ORGANIZATION ("golf"));
  join (fixture, "golf", FALSE);
  assert_sees (fixture, "golf", "acceptance, license, organization, purchase, subscription, user");
}

/* How much a list of a customer's people, or of their licenses, shows to the present account. */
static guint
count_people (TestWorkspace *workspace,
              const char    *customer,
              const char    *list,
              const char    *filter)
{
  g_autoptr (EntenteQuery) all = entente_query_new (list);
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, filter, customer);
  EntenteList *people = test_workspace_list (workspace, query);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (people));

  test_assert_finalizes (people);

  return n;
}

static void
assert_people_shown_to (Fixture    *fixture,
                        const char *expected)
{
  static const char *const prefixes[] = { "adatum", "alpha", "bravo", "delta", "echo", "golf" };
  g_autoptr (GString) shown = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *customer = query_text (fixture->connection, "SELECT id FROM organization WHERE row = " ORGANIZATION ("adatum"));
  TestWorkspace *workspace = test_workspace_open (fixture->place.path, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      g_autofree char *administrator = g_strdup_printf ("admin@%s.program.example", prefixes[i]);
      guint n;

      test_workspace_act_as (workspace, administrator);
      n = count_people (workspace, customer, "users", "organization");
      g_assert_cmpuint (count_people (workspace, customer, "licenses", "customer"), ==, n);
      if (n > 0)
        g_string_append_printf (shown, "%s%s", shown->len > 0 ? ", " : "", prefixes[i]);
    }
  test_workspace_free (workspace);

  g_assert_cmpstr (shown->str, ==, expected);
}

/* Adatum has one person, who has one license. */
static void
test_lists_show_people_to_whom_the_feed_gives_them (Fixture       *fixture,
                                                    gconstpointer  data)
{
  assert_people_shown_to (fixture, "adatum, bravo, golf");
  join (fixture, "delta", TRUE);
  assert_people_shown_to (fixture, "adatum, bravo, delta, golf");

  run_sql (fixture->connection, "UPDATE relationship SET dap = 0 WHERE partner = " ORGANIZATION ("bravo"));
  assert_people_shown_to (fixture, "adatum, delta, golf");
  run_sql (fixture->connection, "UPDATE relationship SET state = 'removed' WHERE partner = " ORGANIZATION ("delta"));
  assert_people_shown_to (fixture, "adatum, delta, golf");
  run_sql (fixture->connection, "UPDATE relationship SET dap = 0");
  assert_people_shown_to (fixture, "adatum");
}

/* Whether the other is in its feed: there, or gone from there. */
static void
assert_fed_with (Fixture    *fixture,
                 const char *viewer,
                 const char *other,
                 gboolean    gone)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM feed f JOIN organization v ON v.row = f.organization JOIN organization o ON o.id = "
                                          "f.entity WHERE f.type = 'organization' AND f.gone = %d AND v.domain = '%s.program.example' AND "
                                          "o.domain = '%s.program.example'",
                                          gone, viewer, other);

  g_test_message ("%s %s %s", viewer, gone ? "knows no more" : "knows", other);
  g_assert_cmpint (query_row (fixture->connection, sql), ==, 1);
}

static void
assert_knows (Fixture    *fixture,
              const char *viewer,
              const char *other)
{
  assert_fed_with (fixture, viewer, other, FALSE);
}

static void
test_both_sides_get_to_know_each_other (Fixture       *fixture,
                                        gconstpointer  data)
{
  assert_knows (fixture, "alpha", "bravo");
  assert_knows (fixture, "bravo", "alpha");
  assert_knows (fixture, "adatum", "delta");
  assert_knows (fixture, "delta", "adatum");
}

/* Unless there is another reason to know each other: whoever gave administrator access sees who has it until it is taken back. */
static void
test_who_part_know_each_other_no_more (Fixture       *fixture,
                                       gconstpointer  data)
{
  assert_fed_with (fixture, "foxtrot", "bravo", TRUE);
  assert_fed_with (fixture, "bravo", "foxtrot", TRUE);
  assert_fed_with (fixture, "hotel", "bravo", TRUE);
  assert_knows (fixture, "bravo", "hotel");
  assert_knows (fixture, "bravo", "alpha");
}

static void
test_no_number_of_a_feed_is_given_twice (Fixture       *fixture,
                                         gconstpointer  data)
{
  join (fixture, "delta", TRUE);
  g_assert_cmpint (query_row (fixture->connection,
                              "SELECT count (*) FROM organization o JOIN feed f ON f.organization = o.row WHERE "
                              "f.sequence > o.feed_sequence OR f.sequence IN (SELECT sequence FROM feed g WHERE g.organization = "
                              "o.row AND (g.type <> f.type OR g.entity <> f.entity))"),
                   ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/feed/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("who-gets-what", test_who_gets_what);
  ADD ("every-table-is-expected", test_every_table_is_expected);
  ADD ("who-sees-it-no-more-is-told", test_who_sees_it_no_more_is_told);
  ADD ("what-was-there-before-is-shown", test_what_was_there_before_is_shown);
  ADD ("lists-show-people-to-whom-the-feed-gives-them", test_lists_show_people_to_whom_the_feed_gives_them);
  ADD ("both-sides-get-to-know-each-other", test_both_sides_get_to_know_each_other);
  ADD ("who-part-know-each-other-no-more", test_who_part_know_each_other_no_more);
  ADD ("no-number-of-a-feed-is-given-twice", test_no_number_of_a_feed_is_given_twice);

  return g_test_run ();
}
