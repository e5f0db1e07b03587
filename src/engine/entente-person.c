/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-person.h"

void
entente_person_clear (EntentePerson *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->user_name, g_free);
}

gboolean
entente_person_load (EntentePerson     *self,
                     EntenteExecution  *execution,
                     const char        *event,
                     GError           **error)
{
  g_autoptr (EntenteStatement) statement = NULL;
  g_autofree char *state = NULL;
  gboolean found = FALSE;

  statement = entente_connection_prepare (entente_execution_get_connection (execution),
                                          "SELECT t.row, t.name, t.user_name, t.roles, t.state, t.removed, "
                                          "(" ENTENTE_PERSON_IS_ONLY_GLOBAL_ADMIN ") FROM user t WHERE t.id = ?1 AND "
                                          "t.organization = ?2",
                                          error);
  if (statement == NULL ||
      !entente_statement_bind (statement, "si", entente_execution_get_text (execution, "user"),
                               entente_execution_get_organization (execution)) ||
      !entente_statement_step (statement, &found, error))
    return FALSE;

  if (!found)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, "user", "user", NULL);
      return FALSE;
    }

  self->row = entente_statement_get_int64 (statement, 0);
  self->name = g_strdup (entente_statement_get_text (statement, 1));
  self->user_name = g_strdup (entente_statement_get_text (statement, 2));
  self->roles = entente_roles_from_text (entente_statement_get_text (statement, 3));
  state = g_strdup (entente_statement_get_text (statement, 4));
  self->removed = entente_statement_get_int64 (statement, 5);
  self->only_global_admin = entente_statement_get_boolean (statement, 6);

  entente_execution_set_summary (execution, self->name);

  return entente_life_cycle_step (&entente_user_life_cycle, state, event, &self->next_state, error);
}

gboolean
entente_person_check_roles (const EntentePerson  *self,
                            EntenteExecution     *execution,
                            EntenteRoles          after,
                            GError              **error)
{
  return entente_user_check_change_of_roles (entente_execution_get_kind (execution), entente_execution_get_roles (execution),
                                             self->roles, after, error) &&
         entente_user_check_admin_is_left (self->only_global_admin, after, error);
}
