/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-roles-view.h"

#include <glib/gi18n.h>

#include "entente-names.h"
#include "entente-widget.h"
#include "forms/entente-switch-row.h"

struct _EntenteRolesView
{
  AdwBin parent_instance;

  EntenteKind kind;
  EntenteRoles actor;
  EntenteRoles before;
  gboolean only_global_admin;
  gboolean is_setting;

  GtkBox *groups;
  EntenteSwitchRow *rows[ENTENTE_N_ROLES]; /* (nullable) where the kind of organization does not have it; owned by their groups */
};

G_DEFINE_FINAL_TYPE (EntenteRolesView, entente_roles_view, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define AGENTS (ENTENTE_ROLE_ADMIN_AGENT | ENTENTE_ROLE_SALES_AGENT | ENTENTE_ROLE_HELPDESK_AGENT)

static const struct
{
  const char *title;
  EntenteRoles roles;
} parts[] = {
  { N_("Agents"), AGENTS },
  { N_("Administrators"), ENTENTE_DIRECTORY_ROLES & ~AGENTS },
  { N_("Company"), ~ENTENTE_DIRECTORY_ROLES },
};

static void
switched_cb (EntenteRolesView *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_row (EntenteRolesView    *self,
         AdwPreferencesGroup *group,
         guint                bit)
{
  EntenteRoles role = 1u << bit;
  GtkWidget *row = entente_switch_row_new (entente_role_get_name (role));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), entente_role_get_allowance (role));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  g_signal_connect_object (row, "notify::value", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  self->rows[bit] = ENTENTE_SWITCH_ROW (row);
}

static void
add_groups (EntenteRolesView *self)
{
  EntenteRoles possible = entente_kind_get_roles (self->kind);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GtkWidget *group;

      if ((possible & parts[i].roles) == 0)
        continue;

      group = adw_preferences_group_new ();
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _(parts[i].title));
      for (guint bit = 0; bit < ENTENTE_N_ROLES; bit++)
        if (possible & parts[i].roles & (1u << bit))
          add_row (self, ADW_PREFERENCES_GROUP (group), bit);
      gtk_box_append (self->groups, group);
    }
}

static void
explain (EntenteRolesView *self)
{
  for (guint bit = 0; bit < ENTENTE_N_ROLES; bit++)
    if (self->rows[bit] != NULL)
      {
        EntenteRoles after = self->before ^ (1u << bit);
        g_autoptr (GError) error = NULL;

        if (entente_user_check_change_of_roles (self->kind, self->actor, self->before, after, &error))
          entente_user_check_admin_is_left (self->only_global_admin, after, &error);
        entente_insensitive_explain (GTK_WIDGET (self->rows[bit]), error);
      }
}

static void
entente_roles_view_class_init (EntenteRolesViewClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_ROLES_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_roles_view_init (EntenteRolesView *self)
{
  self->groups = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->groups));
}

GtkWidget *
entente_roles_view_new (EntenteAccount *account)
{
  EntenteRolesView *self;

  g_return_val_if_fail (ENTENTE_IS_ACCOUNT (account), NULL);

  self = g_object_new (ENTENTE_TYPE_ROLES_VIEW, NULL);
  self->kind = entente_account_get_kind (account);
  self->actor = entente_account_get_roles (account);
  add_groups (self);
  explain (self);

  return GTK_WIDGET (self);
}

EntenteRoles
entente_roles_view_get_roles (EntenteRolesView *self)
{
  EntenteRoles roles = 0;

  g_return_val_if_fail (ENTENTE_IS_ROLES_VIEW (self), 0);

  for (guint bit = 0; bit < ENTENTE_N_ROLES; bit++)
    if (self->rows[bit] != NULL && entente_switch_row_get_value (self->rows[bit]))
      roles |= 1u << bit;

  return roles;
}

void
entente_roles_view_set_roles (EntenteRolesView *self,
                              EntenteRoles      roles,
                              gboolean          only_global_admin)
{
  g_return_if_fail (ENTENTE_IS_ROLES_VIEW (self));

  self->before = roles;
  self->only_global_admin = only_global_admin;
  self->is_setting = TRUE;
  entente_roles_view_choose (self, roles);
  self->is_setting = FALSE;
  explain (self);
}

void
entente_roles_view_choose (EntenteRolesView *self,
                           EntenteRoles      roles)
{
  g_return_if_fail (ENTENTE_IS_ROLES_VIEW (self));

  for (guint bit = 0; bit < ENTENTE_N_ROLES; bit++)
    if (self->rows[bit] != NULL)
      entente_switch_row_set_value (self->rows[bit], (roles & (1u << bit)) != 0);
}
