/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-admin-agent-banner.h"

#include "users/entente-own-roles-button.h"
#include "window/entente-page.h"

struct _EntenteAdminAgentBanner
{
  GtkWidget parent_instance;

  EntenteList *list; /* (nullable) of those who are admin agents */

  GtkRevealer *revealer;
  EntenteOwnRolesButton *button;
};

G_DEFINE_FINAL_TYPE (EntenteAdminAgentBanner, entente_admin_agent_banner, GTK_TYPE_WIDGET)

static void
list_changed_cb (EntenteAdminAgentBanner *self)
{
  gboolean is_due = g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0;

  if (entente_list_get_loading (self->list))
    return;

  if (is_due)
    gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, is_due);
}

/* What is rolled up takes no room and no part in the order of the focus. */
static void
child_revealed_cb (EntenteAdminAgentBanner *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->revealer),
                          gtk_revealer_get_reveal_child (self->revealer) || gtk_revealer_get_child_revealed (self->revealer));
}

/* Customers and operators have no agents. */
static void
open_list (EntenteAdminAgentBanner *self)
{
  EntentePage *page = ENTENTE_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), ENTENTE_TYPE_PAGE));
  EntenteAccount *account = page != NULL ? entente_workspace_get_account (entente_page_get_workspace (page)) : NULL;
  g_autoptr (EntenteQuery) all = NULL;
  g_autoptr (EntenteQuery) present = NULL;
  g_autoptr (EntenteQuery) agents = NULL;

  if (account == NULL)
    return;

  if ((entente_kind_get_roles (entente_account_get_kind (account)) & ENTENTE_ROLE_ADMIN_AGENT) == 0)
    return;

  entente_own_roles_button_set_workspace (self->button, entente_page_get_workspace (page));

  all = entente_query_new ("own-users");
  present = entente_query_with_filter (all, "state", "active");
  agents = entente_query_with_filter (present, "role", "admin-agent");
  self->list = entente_workspace_open_list (entente_page_get_workspace (page), agents);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  list_changed_cb (self);
}

static void
entente_admin_agent_banner_map (GtkWidget *widget)
{
  EntenteAdminAgentBanner *self = ENTENTE_ADMIN_AGENT_BANNER (widget);

  GTK_WIDGET_CLASS (entente_admin_agent_banner_parent_class)->map (widget);

  if (self->list == NULL)
    open_list (self);
}

static void
entente_admin_agent_banner_dispose (GObject *object)
{
  EntenteAdminAgentBanner *self = ENTENTE_ADMIN_AGENT_BANNER (object);

  g_clear_object (&self->list);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_ADMIN_AGENT_BANNER);

  G_OBJECT_CLASS (entente_admin_agent_banner_parent_class)->dispose (object);
}

static void
entente_admin_agent_banner_class_init (EntenteAdminAgentBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_admin_agent_banner_dispose;
  widget_class->map = entente_admin_agent_banner_map;

  g_type_ensure (ENTENTE_TYPE_OWN_ROLES_BUTTON);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/users/entente-admin-agent-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAdminAgentBanner, button);
  gtk_widget_class_bind_template_child (widget_class, EntenteAdminAgentBanner, revealer);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed_cb);
}

static void
entente_admin_agent_banner_init (EntenteAdminAgentBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
