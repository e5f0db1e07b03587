/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-successor.h"

typedef struct
{
  EntenteWorkspace *workspace;
  EntenteList *accounts;
  gboolean is_last; /* all accounts are looked at */
} Choice;

static void
choice_free (Choice *self)
{
  g_clear_object (&self->accounts);
  g_clear_object (&self->workspace);
  g_free (self);
}

static void look_at (Choice *self,
                     const char *organization);

/* (transfer full) (nullable) */
static EntenteAccount *
choose (Choice *self)
{
  g_autoptr (EntenteAccount) chosen = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->accounts)); i++)
    {
      g_autoptr (EntenteAccount) account = g_list_model_get_item (G_LIST_MODEL (self->accounts), i);

      if (!entente_record_get_loaded (ENTENTE_RECORD (account)))
        break;
      if (entente_account_is_better (account, chosen))
        g_set_object (&chosen, account);
    }

  return g_steal_pointer (&chosen);
}

static void
loading_changed_cb (EntenteList *accounts,
                    GParamSpec  *pspec,
                    Choice      *self)
{
  g_autoptr (EntenteAccount) account = NULL;

  if (entente_list_get_loading (accounts))
    return;

  g_signal_handlers_disconnect_by_func (accounts, loading_changed_cb, self);
  account = choose (self);
  if (account == NULL && !self->is_last)
    {
      look_at (self, NULL);
      return;
    }

  if (entente_workspace_get_account (self->workspace) == NULL)
    entente_workspace_set_account (self->workspace, account);
  choice_free (self);
}

/* @organization NULL: at all of them. */
static void
look_at (Choice     *self,
         const char *organization)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("accounts");
  g_autoptr (EntenteQuery) query = NULL;

  query = organization != NULL ? entente_query_with_filter (all, "organization", organization) : g_object_ref (all);
  self->is_last = organization == NULL;
  g_clear_object (&self->accounts);
  self->accounts = entente_workspace_open_list (self->workspace, query);
  g_signal_connect (self->accounts, "notify::loading", G_CALLBACK (loading_changed_cb), self);
}

void
entente_successor_choose (EntenteWorkspace *workspace,
                          const char       *organization)
{
  Choice *self;

  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (organization != NULL);

  self = g_new0 (Choice, 1);
  self->workspace = g_object_ref (workspace);
  look_at (self, organization);
}
