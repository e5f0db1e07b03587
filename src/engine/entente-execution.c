/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-execution-private.h"

#include "entente-secret.h"

/* So many are named; that there are more is said. */
#define SUMMARY_NAMES 3

EntenteConnection *
entente_execution_get_connection (EntenteExecution *self)
{
  return self->connection;
}

gint64
entente_execution_get_user (EntenteExecution *self)
{
  return self->user;
}

const char *
entente_execution_get_user_name (EntenteExecution *self)
{
  return self->user_name;
}

gint64
entente_execution_get_organization (EntenteExecution *self)
{
  return self->organization;
}

const char *
entente_execution_get_organization_id (EntenteExecution *self)
{
  return self->organization_id;
}

const char *
entente_execution_get_organization_name (EntenteExecution *self)
{
  return self->organization_name;
}

EntenteKind
entente_execution_get_kind (EntenteExecution *self)
{
  return self->kind;
}

EntenteRoles
entente_execution_get_roles (EntenteExecution *self)
{
  return self->roles;
}

gboolean
entente_execution_become (EntenteExecution  *self,
                          const char        *user,
                          GError           **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  g_return_val_if_fail (self->user == 0, FALSE);

  statement = entente_connection_prepare (self->connection,
                                          "SELECT u.row, u.id, u.name, u.roles, o.row, o.id, o.name, o.kind, o.status, "
                                          "u.must_change_password "
                                          "FROM user u JOIN organization o ON o.row = u.organization "
                                          "WHERE u.id = ?1 AND u.state = 'active'",
                                          error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind_text (statement, 1, user);
  if (!entente_statement_step (statement, &found, error))
    return FALSE;

  if (!found)
    {
      entente_refuse (error, ENTENTE_REASON_UNKNOWN_ACTOR, NULL, NULL);
      return FALSE;
    }

  self->user = entente_statement_get_int64 (statement, 0);
  self->user_id = g_strdup (entente_statement_get_text (statement, 1));
  self->user_name = g_strdup (entente_statement_get_text (statement, 2));
  self->roles = entente_roles_from_text (entente_statement_get_text (statement, 3));
  self->organization = entente_statement_get_int64 (statement, 4);
  self->organization_id = g_strdup (entente_statement_get_text (statement, 5));
  self->organization_name = g_strdup (entente_statement_get_text (statement, 6));
  self->kind = entente_kind_from_nick (entente_statement_get_text (statement, 7));
  self->status = g_strdup (entente_statement_get_text (statement, 8));
  self->must_change_password = entente_statement_get_boolean (statement, 9);

  return TRUE;
}

gboolean
entente_execution_check_permission (EntenteExecution   *self,
                                    EntentePermission   permission,
                                    GError            **error)
{
  return entente_permission_check (permission, self->kind, self->roles, error) &&
         entente_permission_check_enrolled (permission, self->status, error) &&
         entente_permission_check_password (permission, self->must_change_password, error);
}

gint64
entente_execution_get_now (EntenteExecution *self)
{
  return entente_command_get_time (self->command);
}

const char *
entente_execution_get_today (EntenteExecution *self)
{
  if (self->today == NULL)
    {
      g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (entente_execution_get_now (self) / G_USEC_PER_SEC);

      self->today = g_date_time_format (date, "%Y-%m-%d");
    }

  return self->today;
}

char *
entente_execution_new_id (EntenteExecution *self)
{
  return entente_id_new (entente_execution_get_now (self));
}

gboolean
entente_execution_is_rehearsal (EntenteExecution *self)
{
  return self->rehearsal;
}

gboolean
entente_execution_tells_password (EntenteExecution *self)
{
  return !self->nobody_listens;
}

static GVariant *
get_value (EntenteExecution *self,
           const char       *name)
{
  return entente_command_spec_get_value (self->spec, self->values, name);
}

gboolean
entente_execution_has_param (EntenteExecution *self,
                             const char       *name)
{
  return get_value (self, name) != NULL;
}

const char *
entente_execution_get_text (EntenteExecution *self,
                            const char       *name)
{
  GVariant *value = get_value (self, name);

  return value != NULL ? g_variant_get_string (value, NULL) : "";
}

gint64
entente_execution_get_integer (EntenteExecution *self,
                               const char       *name)
{
  GVariant *value = get_value (self, name);

  return value != NULL ? g_variant_get_int64 (value) : 0;
}

gboolean
entente_execution_get_boolean (EntenteExecution *self,
                               const char       *name)
{
  GVariant *value = get_value (self, name);

  return value != NULL && g_variant_get_boolean (value);
}

GVariant *
entente_execution_dup_variant (EntenteExecution *self,
                               const char       *name)
{
  GVariant *value = get_value (self, name);

  return value != NULL ? g_variant_ref (value) : NULL;
}

void
entente_execution_set_outcome (EntenteExecution *self,
                               const char       *name,
                               GVariant         *value)
{
  if (self->outcome == NULL)
    self->outcome = g_variant_dict_new (NULL);

  g_variant_dict_insert_value (self->outcome, name, value);
}

void
entente_execution_set_summary (EntenteExecution *self,
                               const char       *summary)
{
  g_free (self->summary);
  self->summary = g_strdup (summary);
}

void
entente_execution_add_to_summary (EntenteExecution *self,
                                  const char       *name)
{
  g_autofree char *before = g_steal_pointer (&self->summary);

  self->n_summarized++;
  if (self->n_summarized == 1)
    self->summary = g_strdup (name);
  else if (self->n_summarized <= SUMMARY_NAMES)
    self->summary = g_strconcat (before, ", ", name, NULL);
  else if (self->n_summarized == SUMMARY_NAMES + 1)
    self->summary = g_strconcat (before, ", …", NULL);
  else
    self->summary = g_steal_pointer (&before);
}

void
entente_execution_add_audience (EntenteExecution *self,
                                gint64            organization)
{
  gint64 *key = g_new (gint64, 1);

  *key = organization;
  g_hash_table_add (self->audience, key);
}

gboolean
entente_execution_report (EntenteExecution  *self,
                          double             fraction,
                          GError           **error)
{
  EntenteProgress *progress = entente_command_get_progress (self->command);

  if (progress != NULL)
    entente_progress_set_fraction (progress, fraction);

  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

void
entente_execution_record_bulk (EntenteExecution  *self,
                               const char *const *types,
                               GVariant          *after)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (after);

  entente_execution_record_change (self, types[0], entente_command_get_id (self->command), 0, "imported", NULL,
                                   g_variant_print (sunk, FALSE));

  for (guint i = 1; types[i] != NULL; i++)
    entente_change_set_add (self->changes, types[i], "*", 0);
}

char *
entente_execution_hash_password (EntenteExecution  *self,
                                 const char        *password,
                                 GError           **error)
{
  if (self->rehearsal)
    return g_strdup ("");

  return entente_secret_hash_password (password,
                                       self->cheap_passwords ? ENTENTE_SECRET_CHEAP : ENTENTE_SECRET_DEFAULT,
                                       error);
}

gint64
entente_execution_find (EntenteExecution  *self,
                        const char        *type,
                        const char        *id,
                        const char        *field,
                        GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT ifnull ((SELECT row FROM %s WHERE id = ?1), 0)", type);
  gint64 row = 0;

  if (!entente_connection_query_int64 (self->connection, &row, error, sql, "s", id))
    return 0;

  if (row == 0)
    entente_refuse (error, ENTENTE_REASON_NOT_FOUND, field, type, NULL);

  return row;
}

void
entente_execution_record_change (EntenteExecution *self,
                                 const char       *type,
                                 const char       *id,
                                 gint64            row,
                                 const char       *event,
                                 char             *before,
                                 char             *after)
{
  EntenteChangeItem *item = g_new0 (EntenteChangeItem, 1);

  item->type = type;
  item->id = g_strdup (id);
  item->event = event;
  item->before = before != NULL ? before : g_strdup ("");
  item->after = after != NULL ? after : g_strdup ("");

  g_ptr_array_add (self->items, item);
  entente_change_set_add (self->changes, type, id, row);
}
