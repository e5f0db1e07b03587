/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-file-import.h"
#include "../entente-member-registry.h"
#include "../tables/entente-tables.h"

/* The operator takes in profiles from a table. A profile that is known by its MPN ID is brought up to date, one that
 * belongs to another membership is left out, as is every row that breaks a rule. What the table does not hold stays. */

static const EntenteParam params[] = {
  { "name", "s" },  /* of the file, for the log */
  { "file", "ay" }, /* its bytes */
  { NULL },
};

typedef struct
{
  EntenteFileImport base;
  EntenteMemberTable *table;
  gint64 n_memberships;
  gint64 n_added;
  gint64 n_changed;
} Import;

/* A profile that is there already. */
typedef struct
{
  gint64 row;
  gint64 membership;
  gboolean same; /* as the row of the table says */
} Known;

static void
import_clear (Import *self)
{
  g_clear_pointer (&self->table, entente_member_table_free);
  entente_file_import_clear (&self->base);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

static gboolean
find_membership (Import      *self,
                 const char  *user_name,
                 gint64      *membership,
                 GError     **error)
{
  return entente_connection_query_int64 (entente_execution_get_connection (self->base.execution), membership, error,
                                         "SELECT row FROM membership WHERE user_name = ?1", "s", user_name);
}

static gboolean
find_profile (Import                  *self,
              const EntenteMemberRow  *row,
              Known                   *known,
              GError                 **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (self->base.execution),
                                          "SELECT row, membership, name = ?2 AND country = ?3 AND active = ?4 FROM member_profile "
                                          "WHERE mpn_id = ?1",
                                          error);
  if (statement == NULL)
    return FALSE;

  entente_statement_bind_text (statement, 1, row->profile.mpn_id);
  entente_statement_bind_text (statement, 2, row->profile.name);
  entente_statement_bind_text (statement, 3, row->profile.country);
  entente_statement_bind_int64 (statement, 4, row->active);
  if (!entente_statement_step (statement, &found, error))
    return FALSE;

  *known = (Known){ 0 };
  if (found)
    *known = (Known){ entente_statement_get_int64 (statement, 0), entente_statement_get_int64 (statement, 1),
                      entente_statement_get_int64 (statement, 2) != 0 };

  return TRUE;
}

static void
leave_out (Import                 *self,
           const EntenteMemberRow *row)
{
  g_ptr_array_add (self->base.problems, entente_problem_new_for_reason (row->line, row->profile.name, ENTENTE_REASON_TAKEN, "mpn-id", NULL));
  self->base.n_bad++;
}

static gboolean
add (Import                  *self,
     const EntenteMemberRow  *row,
     gint64                   membership,
     GError                 **error)
{
  g_autofree char *membership_id = entente_execution_new_id (self->base.execution);
  g_autofree char *id = entente_execution_new_id (self->base.execution);

  if (membership == 0)
    {
      membership = entente_member_registry_add (self->base.execution, membership_id, row->user_name, NULL, error);
      self->n_memberships++;
    }

  self->n_added++;

  return membership != 0 &&
         entente_member_registry_add_profile (self->base.execution, membership, id, &row->profile, row->active, error) != 0 &&
         entente_member_registry_index (self->base.execution, membership, error);
}

static gboolean
update (Import                  *self,
        const EntenteMemberRow  *row,
        const Known             *known,
        GError                 **error)
{
  g_autofree char *name_key = entente_text_sort_key (row->profile.name);

  if (known->same)
    return TRUE;

  self->n_changed++;

  return entente_table_update (self->base.execution, &entente_member_profile_table, known->row, 0, error,
                               "s:name", row->profile.name,
                               "s:name_key", name_key,
                               "s:country", row->profile.country,
                               "b:active", row->active,
                               NULL) &&
         entente_member_registry_index (self->base.execution, known->membership, error);
}

static gboolean
import_row (Import                  *self,
            const EntenteMemberRow  *row,
            GError                 **error)
{
  gint64 membership = 0;
  Known known;

  if (!find_membership (self, row->user_name, &membership, error) || !find_profile (self, row, &known, error))
    return FALSE;

  if (known.row != 0 && known.membership != membership)
    {
      leave_out (self, row);
      return TRUE;
    }

  self->base.n_good++;

  return known.row != 0 ? update (self, row, &known, error) : add (self, row, membership, error);
}

static gboolean
import_rows (Import  *self,
             GError **error)
{
  g_autoptr (GError) local_error = NULL;
  EntenteMemberRow row;
  EntenteMemberRowKind kind;

  while (entente_member_table_read (self->table, &row, &kind, self->base.problems, &local_error))
    {
      if (kind == ENTENTE_MEMBER_ROW_BAD)
        self->base.n_bad++;
      else if (kind == ENTENTE_MEMBER_ROW_GOOD && !import_row (self, &row, error))
        return FALSE;

      if (!entente_file_import_report (&self->base, entente_member_table_get_progress (self->table), error))
        return FALSE;
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static void
record (Import *self)
{
  static const char *const types[] = { "import", NULL };
  g_auto (GVariantDict) after = G_VARIANT_DICT_INIT (NULL);

  g_variant_dict_insert (&after, "added", "x", self->n_added);
  g_variant_dict_insert (&after, "changed", "x", self->n_changed);
  entente_file_import_record (&self->base, types, &after);
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (Import) self = { 0 };
  g_autoptr (GBytes) bytes = NULL;

  entente_file_import_init (&self.base, execution);
  bytes = entente_file_import_dup_bytes (&self.base);
  self.table = entente_member_table_new (bytes, error);
  if (self.table == NULL || !import_rows (&self, error))
    return FALSE;

  if (self.n_added + self.n_changed > 0)
    record (&self);

  entente_file_import_set_outcome (&self.base);
  entente_execution_set_outcome (execution, "memberships", g_variant_new_int64 (self.n_memberships));
  entente_execution_set_outcome (execution, "added", g_variant_new_int64 (self.n_added));
  entente_execution_set_outcome (execution, "changed", g_variant_new_int64 (self.n_changed));
  entente_execution_set_outcome (execution, "profiles", g_variant_new_int64 (self.base.n_good));

  return entente_execution_report (execution, 1.0, error);
}

const EntenteCommandSpec entente_memberships_import_command = {
  .name = "memberships.import",
  .permission = ENTENTE_PERMISSION_MANAGE_MEMBERS,
  .params = params,
  .apply = apply,
};
