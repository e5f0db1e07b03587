/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-workspace.h"

/* Far longer than any thread needs to let go. */
#define PATIENCE (10 * G_USEC_PER_SEC)

static gboolean
wake_up_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

void
test_assert_finalizes (gpointer object)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;
  gpointer weak = object;
  guint id = g_timeout_add (1, wake_up_cb, NULL);

  g_object_add_weak_pointer (object, &weak);
  g_object_unref (object);
  while (weak != NULL && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (id);
  g_assert_null (weak);
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static TestWorkspace *
open_with_flags (const char                  *path,
                 EntenteLocalWorkspaceFlags   flags,
                 GError                     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  EntenteManualClock *clock = entente_manual_clock_new (TEST_NOW);
  EntenteLocalWorkspace *local;
  TestWorkspace *self;

  entente_local_workspace_open_async (path, flags | ENTENTE_LOCAL_WORKSPACE_CREATE | ENTENTE_LOCAL_WORKSPACE_CHEAP_PASSWORDS,
                                      ENTENTE_CLOCK (clock), NULL, NULL, store_result_cb, &result);
  wait_for (&result);

  local = entente_local_workspace_open_finish (result, error);
  if (local == NULL)
    {
      g_assert_nonnull (error);
      g_object_unref (clock);
      return NULL;
    }

  self = g_new0 (TestWorkspace, 1);
  self->clock = clock;
  self->local = local;
  self->workspace = ENTENTE_WORKSPACE (local);
  self->passwords = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  test_workspace_act_as (self, "operator@operator.program.example");

  return self;
}

TestWorkspace *
test_workspace_new (void)
{
  return test_workspace_open (":memory:", NULL);
}

TestWorkspace *
test_workspace_open (const char  *path,
                     GError     **error)
{
  return open_with_flags (path, ENTENTE_LOCAL_WORKSPACE_DEFAULT, error);
}

TestWorkspace *
test_workspace_open_unheard (const char  *path,
                             GError     **error)
{
  return open_with_flags (path, ENTENTE_LOCAL_WORKSPACE_NOBODY_LISTENS, error);
}

void
test_workspace_add_sample (TestWorkspace *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  entente_local_workspace_add_sample_async (self->local, NULL, store_result_cb, &result);
  wait_for (&result);
  entente_local_workspace_add_sample_finish (self->local, result, &error);
  g_assert_no_error (error);
}

void
test_workspace_free (TestWorkspace *self)
{
  entente_local_workspace_close (self->local);
  test_assert_finalizes (self->local);
  test_assert_finalizes (self->clock);
  g_hash_table_unref (self->passwords);
  g_free (self);
}

/* As everybody has to who is told a password. */
static void
choose_password (TestWorkspace *self)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);
  const char *told = g_hash_table_lookup (self->passwords, entente_account_get_user_name (account));
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (EntenteRecord) after = NULL;

  g_assert_nonnull (told);
  outcome = test_workspace_run_done (self, entente_command_change_password (told, TEST_PASSWORD));
  after = test_workspace_load (self, "accounts", entente_record_get_id (ENTENTE_RECORD (account)));
  entente_workspace_set_account (self->workspace, ENTENTE_ACCOUNT (after));
}

void
test_workspace_act_as_told (TestWorkspace *self,
                            const char    *user_name)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("accounts");
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, user_name);
  EntenteList *list = test_workspace_list (self, query);
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)) && !found; i++)
    {
      g_autoptr (EntenteAccount) account = g_list_model_get_item (G_LIST_MODEL (list), i);

      found = g_str_equal (entente_account_get_user_name (account), user_name);
      if (found)
        entente_workspace_set_account (self->workspace, account);
    }

  g_assert_true (found);
  test_assert_finalizes (list);
}

void
test_workspace_act_as (TestWorkspace *self,
                       const char    *user_name)
{
  test_workspace_act_as_told (self, user_name);
  if (entente_account_get_must_change_password (entente_workspace_get_account (self->workspace)))
    choose_password (self);
}

static void
remember_password (TestWorkspace *self,
                   GVariant      *outcome)
{
  const char *user_name, *password;

  if (outcome != NULL && g_variant_lookup (outcome, "user-name", "&s", &user_name) &&
      g_variant_lookup (outcome, "password", "&s", &password))
    g_hash_table_insert (self->passwords, g_strdup (user_name), g_strdup (password));
}

static GVariant *
run_command (TestWorkspace   *self,
             EntenteCommand  *command,
             gboolean         rehearse,
             GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GVariant *outcome;

  if (rehearse)
    entente_workspace_rehearse_async (self->workspace, command, NULL, store_result_cb, &result);
  else
    entente_workspace_execute_async (self->workspace, command, NULL, store_result_cb, &result);
  wait_for (&result);

  if (rehearse)
    return entente_workspace_rehearse_finish (self->workspace, result, error);

  outcome = entente_workspace_execute_finish (self->workspace, result, error);
  remember_password (self, outcome);

  return outcome;
}

static GVariant *
run (TestWorkspace  *self,
     const char     *name,
     gboolean        rehearse,
     GVariant       *params,
     GError        **error)
{
  g_autoptr (EntenteCommand) command = entente_command_new (name, params);

  return run_command (self, command, rehearse, error);
}

GVariant *
test_workspace_execute (TestWorkspace  *self,
                        const char     *command,
                        GError        **error,
                        const char     *params,
                        ...)
{
  GVariant *parsed;
  va_list args;

  va_start (args, params);
  parsed = g_variant_new_parsed_va (params, &args);
  va_end (args);

  return run (self, command, FALSE, parsed, error);
}

GVariant *
test_workspace_rehearse (TestWorkspace  *self,
                         const char     *command,
                         GError        **error,
                         const char     *params,
                         ...)
{
  GVariant *parsed;
  va_list args;

  va_start (args, params);
  parsed = g_variant_new_parsed_va (params, &args);
  va_end (args);

  return run (self, command, TRUE, parsed, error);
}

GVariant *
test_workspace_do (TestWorkspace *self,
                   const char    *command,
                   const char    *params,
                   ...)
{
  g_autoptr (GError) error = NULL;
  GVariant *outcome;
  GVariant *parsed;
  va_list args;

  va_start (args, params);
  parsed = g_variant_new_parsed_va (params, &args);
  va_end (args);

  outcome = run (self, command, FALSE, parsed, &error);
  g_assert_no_error (error);

  return outcome;
}

static void
assert_refused (const GError  *error,
                EntenteReason  reason,
                const char    *field)
{
  g_assert_nonnull (error);
  g_assert_cmpstr (entente_reason_get_nick (entente_error_get_reason (error)), ==, entente_reason_get_nick (reason));
  if (field != NULL)
    g_assert_cmpstr (entente_error_get_field (error), ==, field);
}

void
test_workspace_refuse (TestWorkspace *self,
                       const char    *command,
                       EntenteReason  reason,
                       const char    *field,
                       const char    *params,
                       ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = NULL;
  GVariant *parsed;
  va_list args;

  va_start (args, params);
  parsed = g_variant_new_parsed_va (params, &args);
  va_end (args);

  outcome = run (self, command, FALSE, parsed, &error);
  g_assert_null (outcome);
  assert_refused (error, reason, field);
}

GVariant *
test_workspace_run (TestWorkspace   *self,
                    EntenteCommand  *command,
                    GError         **error)
{
  g_autoptr (EntenteCommand) owned = command;

  return run_command (self, owned, FALSE, error);
}

GVariant *
test_workspace_run_done (TestWorkspace  *self,
                         EntenteCommand *command)
{
  g_autoptr (GError) error = NULL;
  GVariant *outcome = test_workspace_run (self, command, &error);

  g_assert_no_error (error);

  return outcome;
}

void
test_workspace_run_refused (TestWorkspace  *self,
                            EntenteReason   reason,
                            const char     *field,
                            EntenteCommand *command)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = test_workspace_run (self, command, &error);

  g_assert_null (outcome);
  assert_refused (error, reason, field);
}

gssize
test_workspace_verify (TestWorkspace *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gssize n;

  entente_local_workspace_verify_async (self->local, NULL, store_result_cb, &result);
  wait_for (&result);
  n = entente_local_workspace_verify_finish (self->local, result, &error);
  g_assert_no_error (error);

  return n;
}

static char *
register_organization (TestWorkspace *self,
                       const char    *kind,
                       const char    *prefix,
                       const char    *roles,
                       gboolean       is_signed)
{
  g_autoptr (EntenteAccount) before = g_object_ref (entente_workspace_get_account (self->workspace));
  g_autofree char *name = g_strdup_printf ("%c%s Ltd", g_ascii_toupper (prefix[0]), prefix + 1);
  g_autofree char *mpn_id = g_strdup_printf ("%07u", g_str_hash (prefix) % 10000000);
  g_autoptr (GVariant) outcome = NULL;
  char *id;

  test_workspace_act_as (self, "operator@operator.program.example");
  outcome = test_workspace_do (self, "organization.register",
                               "{'kind': <%s>, 'name': <%s>, 'domain-prefix': <%s>, 'country': <'US'>, "
                               "'address-line1': <'1 Main Street'>, 'city': <'Springfield'>, 'state': <'IL'>, "
                               "'postal-code': <'62701'>, 'contact-first-name': <'Ada'>, "
                               "'contact-last-name': <'Martin'>, 'email': <'ada.martin@example.com'>, "
                               "'phone': <'2175550100'>, 'mpn-id': <%s>, 'partner-agreement-signed': <%b>, "
                               "'admin-name': <'Ada Martin'>, 'admin-user': <'admin'>, 'admin-roles': <%s>}",
                               kind, name, prefix, g_str_equal (kind, "customer") ? "" : mpn_id, is_signed, roles);
  id = g_strdup (test_outcome_get_text (outcome, "organization"));
  entente_workspace_set_account (self->workspace, before);

  return id;
}

char *
test_workspace_add_organization (TestWorkspace *self,
                                 const char    *kind,
                                 const char    *prefix,
                                 const char    *roles)
{
  return register_organization (self, kind, prefix, roles, TRUE);
}

char *
test_workspace_add_qualified (TestWorkspace *self,
                              const char    *kind,
                              const char    *prefix,
                              const char    *roles)
{
  return register_organization (self, kind, prefix, roles, FALSE);
}

#define CUSTOMER_HEADINGS \
 "Company name,Domain,Relationship,Country,Address line 1,City,State,Postal code,First name,Last name,E-mail,Phone\n"

/* A row that is left out. */
static void
append_nowhere (GString *table,
                int      i)
{
  g_string_append_printf (table, "Nowhere %d,,,US,1 Main Street,Springfield,IL,62701,Ada,Martin,ada@customer.example,\n", i);
}

static GBytes *
write_customers (const char *prefix,
                 int         n)
{
  GString *table = g_string_new (CUSTOMER_HEADINGS);

  for (int i = 0; i < n; i++)
    g_string_append_printf (table,
                            "Customer %d of %s,%sx%d,reseller,US,1 Main Street,Springfield,IL,62701,"
                            "Ada,Martin,ada@customer.example,2175550100\n",
                            i, prefix, prefix, i);
  append_nowhere (table, 0);

  return g_string_free_to_bytes (table);
}

static GVariant *
import_table (TestWorkspace  *self,
              const char     *name,
              GBytes         *table,
              GError        **error)
{
  static const char *const columns[] = { "name", "domain", "relationship", "country", "address-line1", "city", "state", "postal-code",
                                         "contact-first-name", "contact-last-name", "email", "phone", NULL };

  return test_workspace_execute (self, "customers.import", error, "{'name': <%s>, 'file': <%@ay>, 'columns': <%^as>}", name,
                                 g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, table, TRUE), columns);
}

gboolean
test_workspace_import_customers (TestWorkspace  *self,
                                 const char     *prefix,
                                 int             n,
                                 GError        **error)
{
  g_autoptr (GBytes) table = write_customers (prefix, n);
  g_autoptr (GVariant) outcome = import_table (self, "customers.csv", table, error);
  gint64 imported = 0;

  return outcome != NULL && g_variant_lookup (outcome, "imported", "x", &imported) && imported == n;
}

char *
test_workspace_import_refused (TestWorkspace *self,
                               const char    *file,
                               int            n)
{
  g_autoptr (GString) text = g_string_new (CUSTOMER_HEADINGS);
  g_autoptr (EntenteQuery) query = entente_query_new ("incomplete-imports");
  g_autoptr (GBytes) table = NULL;
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *ids = NULL;

  for (int i = 0; i < n; i++)
    append_nowhere (text, i);
  table = g_string_free_to_bytes (g_steal_pointer (&text));
  outcome = import_table (self, file, table, &error);
  g_assert_no_error (error);

  /* The newest comes first. */
  ids = test_workspace_join_ids (self, query);

  return g_strndup (ids, strcspn (ids, ","));
}

EntenteRecord *
test_workspace_load (TestWorkspace *self,
                     const char    *list,
                     const char    *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  EntenteRecord *record;

  entente_workspace_load_async (self->workspace, list, id, NULL, store_result_cb, &result);
  wait_for (&result);

  record = entente_workspace_load_finish (self->workspace, result, &error);
  if (record == NULL)
    g_assert_true (entente_error_is (error, ENTENTE_REASON_NOT_FOUND));

  return record;
}

char *
test_workspace_join_ids (TestWorkspace *self,
                         EntenteQuery  *query)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;

  entente_workspace_find_ids_async (self->workspace, query, NULL, store_result_cb, &result);
  wait_for (&result);

  ids = entente_workspace_find_ids_finish (self->workspace, result, &error);
  g_assert_no_error (error);

  return g_strjoinv (", ", ids);
}

EntenteSummary *
test_workspace_summarize (TestWorkspace *self,
                          EntenteQuery  *query,
                          const char    *by)
{
  g_autoptr (GAsyncResult) result = NULL;

  entente_workspace_summarize_async (self->workspace, query, by, NULL, store_result_cb, &result);
  wait_for (&result);

  return entente_workspace_summarize_finish (self->workspace, result, NULL);
}

EntenteList *
test_workspace_list (TestWorkspace *self,
                     EntenteQuery  *query)
{
  EntenteList *list = entente_workspace_open_list (self->workspace, query);

  test_list_settle (list);

  return list;
}

static gboolean
rests (EntenteList *list)
{
  if (entente_list_get_loading (list))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (!entente_record_get_loaded (record))
        return FALSE;
    }

  return TRUE;
}

void
test_list_settle (EntenteList *list)
{
  while (!rests (list))
    g_main_context_iteration (NULL, TRUE);
}

char *
test_list_join (EntenteList *list,
                const char  *property)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) string = G_VALUE_INIT;

      g_value_init (&string, G_TYPE_STRING);
      g_object_get_property (G_OBJECT (record), property, &value);
      g_value_transform (&value, &string);
      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", g_value_get_string (&string));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
test_workspace_join (TestWorkspace *self,
                     const char    *list,
                     const char    *property)
{
  g_autoptr (EntenteQuery) query = entente_query_new (list);
  EntenteList *opened = test_workspace_list (self, query);
  char *text = test_list_join (opened, property);

  test_assert_finalizes (opened);

  return text;
}

const char *
test_outcome_get_text (GVariant   *outcome,
                       const char *name)
{
  const char *text = NULL;

  g_assert_true (g_variant_lookup (outcome, name, "&s", &text));

  return text;
}

gint64
test_outcome_get_count (GVariant   *outcome,
                        const char *name)
{
  gint64 n = -1;

  g_assert_true (g_variant_lookup (outcome, name, "x", &n));

  return n;
}
