/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-executor.h"

#include "entente-change-log.h"
#include "entente-draft-store.h"
#include "entente-execution-private.h"

static void
change_item_free (gpointer data)
{
  EntenteChangeItem *item = data;

  g_free (item->id);
  g_free (item->before);
  g_free (item->after);
  g_free (item);
}

static void
execution_init (EntenteExecution     *self,
                EntenteConnection    *connection,
                EntenteCommand       *command,
                EntenteExecutorFlags  flags)
{
  *self = (EntenteExecution){
    .connection = connection,
    .command = command,
    .rehearsal = (flags & ENTENTE_EXECUTOR_REHEARSE) != 0,
    .cheap_passwords = (flags & ENTENTE_EXECUTOR_CHEAP_PASSWORDS) != 0,
    .nobody_listens = (flags & ENTENTE_EXECUTOR_NOBODY_LISTENS) != 0,
    .summary = g_strdup (""),
    .changes = entente_change_set_new (),
    .audience = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
    .items = g_ptr_array_new_with_free_func (change_item_free),
  };
}

static void
execution_clear (EntenteExecution *self)
{
  g_clear_pointer (&self->outcome, g_variant_dict_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_pointer (&self->user_id, g_free);
  g_clear_pointer (&self->user_name, g_free);
  g_clear_pointer (&self->organization_id, g_free);
  g_clear_pointer (&self->organization_name, g_free);
  g_clear_pointer (&self->status, g_free);
  g_clear_pointer (&self->today, g_free);
  g_clear_pointer (&self->summary, g_free);
  g_clear_pointer (&self->changes, entente_change_set_unref);
  g_clear_pointer (&self->audience, g_hash_table_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteExecution, execution_clear)

/* Who acts, and whether they may. */
static gboolean
admit (EntenteExecution  *self,
       GError           **error)
{
  if (self->spec->newcomer)
    return TRUE;

  return entente_execution_become (self, entente_command_get_actor (self->command), error) &&
         entente_execution_check_permission (self,
                                             entente_command_spec_get_permission (self->spec,
                                                                                  entente_command_get_params (self->command)),
                                             error);
}

/* What was done by nobody cannot be told of anybody. */
static gboolean
check_actor (EntenteExecution  *self,
             GError           **error)
{
  if (self->user != 0)
    return TRUE;

  g_critical ("The command “%s” has not become anybody", self->spec->name);
  entente_refuse (error, ENTENTE_REASON_UNKNOWN_ACTOR, NULL, NULL);

  return FALSE;
}

/* In the same transaction: whoever is stopped at that moment finds it done and no draft, or the draft. A newcomer goes on with it. */
static gboolean
settle_draft (EntenteExecution  *self,
              GError           **error)
{
  const char *kind = entente_command_get_draft (self->command);

  if (kind == NULL)
    return TRUE;

  return self->spec->newcomer
           ? entente_draft_store_hand_over (self->connection, entente_command_get_actor (self->command), self->user_id, kind, error)
           : entente_draft_store_discard_own (self->connection, self->user_id, kind, error);
}

/* The outcome, or NULL. (transfer full) */
static GVariant *
carry_out (EntenteExecution  *self,
           GError           **error)
{
  const EntenteCommandSpec *spec = entente_command_table_find (entente_command_get_name (self->command));

  self->spec = spec;
  if (spec == NULL)
    {
      entente_refuse (error, ENTENTE_REASON_UNKNOWN_COMMAND, NULL, entente_command_get_name (self->command), NULL);
      return NULL;
    }

  if (!admit (self, error) ||
      (self->values = entente_command_spec_read (spec, entente_command_get_params (self->command), error)) == NULL ||
      !spec->apply (self, error) ||
      !check_actor (self, error) ||
      !settle_draft (self, error))
    return NULL;

  if (self->items->len > 0)
    {
      entente_execution_add_audience (self, self->organization);
      if (!entente_change_log_append (self, error))
        return NULL;
    }

  return g_variant_ref_sink (self->outcome != NULL ? g_variant_dict_end (self->outcome) : g_variant_new_array (G_VARIANT_TYPE ("{sv}"), NULL, 0));
}

static gboolean
begin (EntenteConnection     *connection,
       EntenteExecutorFlags   flags,
       GError               **error)
{
  if (flags & ENTENTE_EXECUTOR_IN_TRANSACTION)
    return entente_connection_savepoint (connection, error);

  return entente_connection_begin (connection, error);
}

static void
take_back (EntenteConnection    *connection,
           EntenteExecutorFlags  flags)
{
  if (flags & ENTENTE_EXECUTOR_IN_TRANSACTION)
    entente_connection_rollback_to (connection, NULL);
  else
    entente_connection_rollback (connection);
}

static gboolean
keep (EntenteConnection     *connection,
      EntenteExecutorFlags   flags,
      GError               **error)
{
  if (flags & ENTENTE_EXECUTOR_IN_TRANSACTION)
    return entente_connection_release (connection, error);

  return entente_connection_commit (connection, error);
}

GVariant *
entente_executor_run (EntenteConnection     *connection,
                      EntenteCommand        *command,
                      EntenteExecutorFlags   flags,
                      GCancellable          *cancellable,
                      EntenteChangeSet     **changes,
                      GError               **error)
{
  g_auto (EntenteExecution) execution = { NULL };
  g_autoptr (GVariant) outcome = NULL;

  g_return_val_if_fail (entente_command_get_actor (command) != NULL, NULL);

  execution_init (&execution, connection, command, flags);
  execution.cancellable = cancellable;

  if (!begin (connection, flags, error))
    return NULL;

  outcome = carry_out (&execution, error);
  if (outcome == NULL || execution.rehearsal)
    {
      take_back (connection, flags);
      return g_steal_pointer (&outcome);
    }

  if (!keep (connection, flags, error))
    {
      take_back (connection, flags);
      return NULL;
    }

  if (changes != NULL)
    *changes = entente_change_set_ref (execution.changes);

  return g_steal_pointer (&outcome);
}
