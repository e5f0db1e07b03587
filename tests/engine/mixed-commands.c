/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mixed-commands.h"

/* Far from those that are made one after another. */
#define FIRST_IN_VAIN 0xf0000000
#define OF_THE_CUSTOMER 0xf1000000
#define OF_THE_OTHER_CUSTOMER 0xf3000000

#define OPERATOR "operator@operator.program.example"

gint64
progress_add_up (const Progress *progress)
{
  gint64 sum = 0;

  for (guint i = 0; i < N_COUNTS; i++)
    sum += progress->n[i];

  return sum;
}

/* Every second one is a customer. */
static EntenteCommand *
new_organization (gint64 n)
{
  g_autofree char *prefix = g_strdup_printf ("org%" G_GINT64_FORMAT, n);

  return entente_command_new ("organization.register",
                              g_variant_new_parsed ("{'kind': <%s>, 'name': <%s>, 'domain-prefix': <%s>, 'country': <'US'>, "
                                                    "'admin-name': <'Ada Martin'>, 'admin-user': <'admin'>, "
                                                    "'admin-roles': <'global-admin'>}",
                                                    n % 2 == 0 ? "customer" : "provider", prefix, prefix));
}

/* Every offer changes its name with every import. */
static EntenteCommand *
new_catalog (gint64 n)
{
  g_autofree char *name = g_strdup_printf ("Import %" G_GINT64_FORMAT, n);
  GVariantBuilder offers;

  g_variant_builder_init (&offers, G_VARIANT_TYPE ("aa{sv}"));
  for (int i = 0; i < N_OFFERS; i++)
    {
      g_autofree char *id = g_strdup_printf ("OFFER-%d", i);

      g_variant_builder_add_parsed (&offers, "{'id': <%s>, 'name': <%s>, 'country': <'US'>, 'minimum': <int64 1>, 'maximum': <int64 300>}",
                                    id, name);
    }

  return entente_command_new ("catalog.import", g_variant_new_parsed ("{'offers': <%*>}", g_variant_builder_end (&offers)));
}

/* Everything costs @n. */
static EntenteCommand *
new_price_list (gint64 n)
{
  GString *table = g_string_new ("Offer ID,List Price,ERP Price\n");
  g_autoptr (GBytes) bytes = NULL;

  for (int i = 0; i < N_PRICES; i++)
    g_string_append_printf (table, "OFFER-%d,%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT "\n", i, n, n);
  bytes = g_string_free_to_bytes (table);

  return entente_command_import_prices ("prices.csv", bytes, "JPY", "monthly");
}

/* The same for the program and each of its children. */
static char *
dup_invitation (gint64 n)
{
  return g_strdup_printf ("019cad26-9900-7000-8000-%012" G_GINT64_MODIFIER "x", n);
}

void
mixed_make_secret (gint64  n,
                   guint8 *secret)
{
  for (int i = 0; i < ENTENTE_INVITATION_SECRET_SIZE; i++)
    secret[i] = (guint8) (n >> (8 * (i % 8)));
}

/* A draft; the one of number 0 gets other links, the others are withdrawn. */
static EntenteCommand *
new_draft (gint64 n)
{
  EntenteNewInvitation request = test_invitation_request ("partnership");
  guint8 secret[ENTENTE_INVITATION_SECRET_SIZE];
  g_autofree char *id = dup_invitation (n);

  request.note = "";
  mixed_make_secret (n, secret);

  return entente_command_create_invitation (id, secret, &request);
}

static EntenteCommand *
new_withdrawal (gint64 n)
{
  const char *ids[N_AT_ONCE + 1] = { NULL };
  EntenteCommand *command;

  for (int i = 0; i < N_AT_ONCE; i++)
    ids[i] = dup_invitation ((n - 1) * N_AT_ONCE + i + 1);
  command = entente_command_withdraw_invitations (ids);
  for (int i = 0; i < N_AT_ONCE; i++)
    g_free ((char *) ids[i]);

  return command;
}

/* Read, unread, read… */
static EntenteCommand *
new_mark (TestWorkspace *workspace,
          gint64         n)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("messages");
  g_autofree char *joined = test_workspace_join_ids (workspace, query);
  g_auto (GStrv) ids = g_strsplit (joined, ", ", -1);

  return entente_command_mark_messages ((const char *const *) ids, n % 2 == 1 ? ENTENTE_MESSAGE_READ : ENTENTE_MESSAGE_UNREAD);
}

/* Each link makes the invitation's version one more, from 1 on. */
static EntenteCommand *
new_link (gint64 n)
{
  g_autofree char *id = dup_invitation (0);
  guint8 secret[ENTENTE_INVITATION_SECRET_SIZE];

  mixed_make_secret (n, secret);

  return entente_command_renew_invitation_link (id, n, secret);
}

/* What is still to be accepted by whoever acts. */
static EntenteCommand *
new_acceptance (TestWorkspace *workspace)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("agreements-to-accept");
  g_autofree char *id = test_workspace_join_ids (workspace, query);

  return entente_command_accept_agreement (id);
}

static char *
dup_one_id (TestWorkspace *workspace,
            const char    *list,
            const char    *search)
{
  g_autoptr (EntenteQuery) all = entente_query_new (list);
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, search);

  return test_workspace_join_ids (workspace, query);
}

static EntenteCommand *
new_user (TestWorkspace *workspace,
          gint64         n)
{
  g_autofree char *customer = dup_one_id (workspace, "customers", "charlie");
  g_autofree char *name = g_strdup_printf ("Person %06" G_GINT64_FORMAT, n);
  g_autofree char *user = g_strdup_printf ("p%06" G_GINT64_FORMAT, n);
  g_autofree char *email = g_strconcat (user, "@charlie.example", NULL);
  EntenteNewUser person = { .name = name, .email = email, .user = user, .roles = "", .customer = customer };

  return entente_command_add_user (&person);
}

static EntenteCommand *
new_licenses (TestWorkspace *workspace,
              gint64         n)
{
  g_autofree char *subscription = dup_one_id (workspace, "subscriptions", "charlie");
  g_auto (GStrv) users = g_new0 (char *, N_AT_ONCE + 1);

  for (gint64 i = 0; i < N_AT_ONCE; i++)
    {
      g_autofree char *number = g_strdup_printf ("%06" G_GINT64_FORMAT, (n - 1) * N_AT_ONCE + i + 1);

      users[i] = dup_one_id (workspace, "users", number);
    }

  return entente_command_assign_license (subscription, (const char *const *) users);
}

/* It ends, goes on, ends… */
static EntenteCommand *
new_ending (TestWorkspace *workspace,
            gint64         n)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("customers");
  g_autoptr (EntenteQuery) former = entente_query_with_filter (all, "state", "removed");
  g_autofree char *customer = n % 2 == 1 ? dup_one_id (workspace, "customers", "delta") : test_workspace_join_ids (workspace, former);

  return n % 2 == 1 ? entente_command_remove_relationship (customer, 0, /* consent= */ TRUE)
                    : entente_command_restore_relationship (customer, 0);
}

/* Nobody's command, whoever sits there. */
static EntenteCommand *
new_newcomer (gint64 n)
{
  g_autofree char *prefix = g_strdup_printf ("newcomer%" G_GINT64_FORMAT, n);
  EntenteNewWorkAccount account = {
    .organization_name = prefix,
    .country = "US",
    .domain_prefix = prefix,
    .first_name = "Ada",
    .last_name = "Martin",
    .user = "ada",
    .password = "correct horse battery",
  };

  return entente_command_create_work_account (&account);
}

static EntenteCommand *
new_registry (gint64 n)
{
  g_autoptr (GString) table = g_string_new ("User name,MPN ID,Name,Country\n");
  g_autoptr (GBytes) file = NULL;

  for (gint64 i = (n - 1) * N_AT_ONCE + 1; i <= n * N_AT_ONCE; i++)
    g_string_append_printf (table, "member%" G_GINT64_FORMAT "@members.example,%" G_GINT64_FORMAT ",Member,US\n", i, 9000000 + i);
  file = g_string_free_to_bytes (g_steal_pointer (&table));

  return entente_command_import_memberships ("members.csv", file);
}

static EntenteCommand *
new_edit (gint64 n)
{
  g_autofree char *email = g_strdup_printf ("bea%" G_GINT64_FORMAT "@bravo.example", n);
  EntenteEnrollment said = {
    .name = "Bravo Ltd",
    .address_line1 = "1 Main Street",
    .city = "Springfield",
    .state = "IL",
    .postal_code = "62701",
    .registration_id = "12-3456789",
    .contact_first_name = "Bea",
    .contact_last_name = "Cole",
    .email = email,
    .phone = "2175550100",
    .support_email = "support@bravo.example",
    .support_phone = "2175550199",
  };

  return entente_command_edit_organization (&said, 0);
}

char *
mixed_dup_actor (Count  what,
                 gint64 n)
{
  switch (what)
    {
    case ACCEPTANCES:
      return g_strdup_printf ("admin@org%" G_GINT64_FORMAT ".program.example", 2 * n);

    case DRAFTS:
    case WITHDRAWALS:
    case MARKS:
    case LINKS:
    case USERS:
    case LICENSES:
    case ENDINGS:
      return g_strdup (TEST_PROVIDER);

    case EDITS:
      return g_strdup (TEST_RESELLER);

    case ORGANIZATIONS:
    case CATALOGS:
    case TABLES:
    case PRICE_LISTS:
    case PREPARATIONS:
    case NEWCOMERS:
    case REGISTRIES:
    case N_COUNTS:
      break;
    }

  return g_strdup (OPERATOR);
}

EntenteCommand *
mixed_command_new (TestWorkspace *workspace,
                   Count          what,
                   gint64         n)
{
  switch (what)
    {
    case ORGANIZATIONS:
      return new_organization (n);

    case CATALOGS:
      return new_catalog (n);

    case PRICE_LISTS:
      return new_price_list (n);

    case DRAFTS:
      return new_draft (n);

    case WITHDRAWALS:
      return new_withdrawal (n);

    case MARKS:
      return new_mark (workspace, n);

    case LINKS:
      return new_link (n);

    case ACCEPTANCES:
      return new_acceptance (workspace);

    case USERS:
      return new_user (workspace, n);

    case LICENSES:
      return new_licenses (workspace, n);

    case ENDINGS:
      return new_ending (workspace, n);

    case NEWCOMERS:
      return new_newcomer (n);

    case REGISTRIES:
      return new_registry (n);

    case EDITS:
      return new_edit (n);

    case TABLES:
    case PREPARATIONS:
    case N_COUNTS:
      break;
    }

  return NULL;
}

static gboolean
needs_preparation (Count what)
{
  return what != ORGANIZATIONS && what != CATALOGS && what != PRICE_LISTS && what != NEWCOMERS && what != REGISTRIES;
}

Count
progress_choose_next (const Progress *progress)
{
  static const Count mix[] = { ORGANIZATIONS, DRAFTS, PRICE_LISTS, USERS, MARKS, DRAFTS, LINKS, ORGANIZATIONS, ACCEPTANCES,
                               USERS, CATALOGS, DRAFTS, ENDINGS, WITHDRAWALS, USERS, LICENSES, LINKS, MARKS, NEWCOMERS, REGISTRIES, EDITS };
  Count next = mix[progress_add_up (progress) % (gint64) G_N_ELEMENTS (mix)];

  if (next == WITHDRAWALS && progress->n[DRAFTS] < N_AT_ONCE * (progress->n[WITHDRAWALS] + 1))
    next = DRAFTS;
  else if (next == LICENSES && progress->n[USERS] < N_AT_ONCE * (progress->n[LICENSES] + 1))
    next = USERS;
  else if (next == ACCEPTANCES && progress->n[ORGANIZATIONS] < 2 * (progress->n[ACCEPTANCES] + 1))
    next = ORGANIZATIONS;

  return needs_preparation (next) && progress->n[PREPARATIONS] == 0 ? ORGANIZATIONS : next;
}

/* A message comes of each of them. The children have no random numbers of tests. */
static void
invite_in_vain (TestWorkspace *workspace,
                gint64         n)
{
  g_autoptr (GVariant) created = test_workspace_run_done (workspace, new_draft (n));
  g_autoptr (GVariant) sent = NULL;
  g_autoptr (GVariant) declined = NULL;
  g_autofree char *id = dup_invitation (n);
  guint8 secret[ENTENTE_INVITATION_SECRET_SIZE];

  mixed_make_secret (n, secret);
  sent = test_workspace_run_done (workspace, entente_command_send_invitation (id));
  test_workspace_act_as (workspace, TEST_RESELLER);
  declined = test_workspace_run_done (workspace, entente_command_decline_invitation (id, secret, ""));
  test_workspace_act_as (workspace, TEST_PROVIDER);
}

/* The provider administers the customer, too. */
static void
join_customer (TestWorkspace *workspace,
               gint64         n,
               const char    *user_name)
{
  EntenteNewInvitation request = test_invitation_request ("relationship");
  g_autofree char *id = dup_invitation (n);
  guint8 secret[ENTENTE_INVITATION_SECRET_SIZE];
  g_autoptr (GVariant) created = NULL;
  g_autoptr (GVariant) sent = NULL;
  g_autoptr (GVariant) agreed = NULL;
  g_autoptr (GVariant) joined = NULL;

  mixed_make_secret (n, secret);
  request.dap = TRUE;
  created = test_workspace_run_done (workspace, entente_command_create_invitation (id, secret, &request));
  sent = test_workspace_run_done (workspace, entente_command_send_invitation (id));

  test_workspace_act_as (workspace, user_name);
  agreed = test_workspace_run_done (workspace, new_acceptance (workspace));
  joined = test_workspace_run_done (workspace, entente_command_accept_invitation (id, secret, /* consent= */ TRUE, ""));
  test_workspace_act_as (workspace, TEST_PROVIDER);
}

/* More licenses than anybody assigns. */
static void
sell_to_customer (TestWorkspace *workspace)
{
  g_autofree char *customer = dup_one_id (workspace, "customers", "charlie");
  EntenteNewLine line = { "LICENSED", 1000000, NULL, NULL };
  EntenteNewOrder order = { "annual", NULL, &line, 1 };
  g_autoptr (GVariant) ordered = test_workspace_run_done (workspace, entente_command_place_order (customer, &order));
}

void
mixed_prepare (TestWorkspace *workspace)
{
  g_autoptr (GVariant) imported = NULL;
  g_autoptr (GVariant) published = NULL;
  g_autoptr (GVariant) draft = NULL;
  g_autofree char *other = NULL;

  test_workspace_act_as (workspace, OPERATOR);
  imported = test_workspace_do (workspace, "catalog.import",
                                "{'offers': <[{'id': <'LICENSED'>, 'name': <'Enterprise Suite'>, 'country': <'US'>, "
                                "'minimum': <int64 1>, 'maximum': <int64 10000000>, 'billing': <'license'>, "
                                "'term': <int64 1>, 'term-unit': <'year'>, 'cycles': <['annual']>}]>}");
  published = test_workspace_do (workspace, "agreement.publish",
                                 "{'kind': <'customer'>, 'title': <'Customer Agreement'>, 'language': <'en'>, "
                                 "'text': <'Be kind.'>}");

  test_invitation_workspace_fill (workspace);
  for (int i = 0; i < N_AT_ONCE; i++)
    invite_in_vain (workspace, FIRST_IN_VAIN + i);
  draft = test_workspace_run_done (workspace, new_draft (0));
  other = test_workspace_add_organization (workspace, "customer", "delta", "global-admin");
  join_customer (workspace, OF_THE_CUSTOMER, TEST_CUSTOMER);
  join_customer (workspace, OF_THE_OTHER_CUSTOMER, "admin@delta.program.example");
  sell_to_customer (workspace);
}
