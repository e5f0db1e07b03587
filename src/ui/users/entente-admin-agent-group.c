/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-admin-agent-group.h"

#include <glib/gi18n.h>

#include "rows/entente-step-row.h"
#include "users/entente-own-roles-button.h"

struct _EntenteAdminAgentGroup
{
  AdwPreferencesGroup parent_instance;

  EntenteStepRow *row;
  EntenteOwnRolesButton *button;
};

G_DEFINE_FINAL_TYPE (EntenteAdminAgentGroup, entente_admin_agent_group, ADW_TYPE_PREFERENCES_GROUP)

static void
account_changed_cb (EntenteAdminAgentGroup *self,
                    GParamSpec             *pspec,
                    EntenteWorkspace       *workspace)
{
  EntenteAccount *account = entente_workspace_get_account (workspace);
  gboolean is_agent;

  gtk_widget_set_visible (GTK_WIDGET (self),
                          account != NULL && (entente_kind_get_roles (entente_account_get_kind (account)) & ENTENTE_ROLE_ADMIN_AGENT) != 0);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  is_agent = (entente_account_get_roles (account) & ENTENTE_ROLE_ADMIN_AGENT) != 0;
  if (is_agent)
    {
      /* Translators: the state of a role that one has */
      entente_step_row_set_state (self->row, ENTENTE_MEANING_SUCCESS, C_("role", "In place"), 0);
      entente_step_row_set_sentence (self->row, _("With it you can administer the accounts of customers."), "");
    }
  else
    {
      /* Translators: the state of a role that one does not have */
      entente_step_row_set_state (self->row, ENTENTE_MEANING_WARNING, C_("role", "Missing"), 0);
      entente_step_row_set_sentence (self->row, _("Without it you cannot administer the accounts of customers."), "");
    }

  gtk_widget_set_visible (GTK_WIDGET (self->button), !is_agent);
}

static void
entente_admin_agent_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_ADMIN_AGENT_GROUP);

  G_OBJECT_CLASS (entente_admin_agent_group_parent_class)->dispose (object);
}

static void
entente_admin_agent_group_class_init (EntenteAdminAgentGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_admin_agent_group_dispose;

  g_type_ensure (ENTENTE_TYPE_OWN_ROLES_BUTTON);
  g_type_ensure (ENTENTE_TYPE_STEP_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/users/entente-admin-agent-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAdminAgentGroup, button);
  gtk_widget_class_bind_template_child (widget_class, EntenteAdminAgentGroup, row);
}

static void
entente_admin_agent_group_init (EntenteAdminAgentGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
entente_admin_agent_group_set_workspace (EntenteAdminAgentGroup *self,
                                         EntenteWorkspace       *workspace)
{
  g_return_if_fail (ENTENTE_IS_ADMIN_AGENT_GROUP (self));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));

  entente_own_roles_button_set_workspace (self->button, workspace);
  g_signal_connect_object (workspace, "notify::account", G_CALLBACK (account_changed_cb), self, G_CONNECT_SWAPPED);
  account_changed_cb (self, NULL, workspace);
}
