/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-admin-agent-banner.h"

#include "entente-widget.h"
#include "users/entente-roles-dialog.h"
#include "window/entente-page.h"

struct _EntenteAdminAgentBanner
{
  GtkWidget parent_instance;

  EntenteWorkspace *workspace; /* (nullable) */
  EntenteList *list;           /* (nullable) of those who are admin agents */
  GCancellable *cancellable;

  GtkRevealer *revealer;
  GtkWidget *button;
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

static void
user_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) user = entente_workspace_load_finish (ENTENTE_WORKSPACE (source), result, &error);
  GtkWidget *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = GTK_WIDGET (user_data);
  if (user == NULL)
    entente_toast_error (self, error);
  else if (gtk_widget_get_root (self) != NULL)
    entente_roles_dialog_present (GTK_WINDOW (gtk_widget_get_root (self)), ENTENTE_WORKSPACE (source), ENTENTE_USER (user));
}

static void
clicked_cb (EntenteAdminAgentBanner *self)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);

  if (account != NULL)
    entente_workspace_load_async (self->workspace, "own-users", entente_record_get_id (ENTENTE_RECORD (account)),
                                  self->cancellable, user_loaded_cb, self);
}

/* Customers and operators have no agents. Somebody who may not be helped here learns who may. */
static void
open_list (EntenteAdminAgentBanner *self)
{
  EntentePage *page = ENTENTE_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), ENTENTE_TYPE_PAGE));
  EntenteAccount *account = page != NULL ? entente_workspace_get_account (entente_page_get_workspace (page)) : NULL;
  g_autoptr (EntenteQuery) all = NULL;
  g_autoptr (EntenteQuery) present = NULL;
  g_autoptr (EntenteQuery) agents = NULL;
  g_autoptr (GError) error = NULL;
  EntenteKind kind;

  if (account == NULL)
    return;

  kind = entente_account_get_kind (account);
  if (kind != ENTENTE_KIND_PROVIDER && kind != ENTENTE_KIND_RESELLER)
    return;

  self->workspace = g_object_ref (entente_page_get_workspace (page));
  if (entente_workspace_check (self->workspace, "user.set-roles", &error))
    entente_user_check_change_of_roles (kind, entente_account_get_roles (account), 0, ENTENTE_ROLE_ADMIN_AGENT, &error);
  entente_insensitive_explain (self->button, error);

  all = entente_query_new ("own-users");
  present = entente_query_with_filter (all, "state", "active");
  agents = entente_query_with_filter (present, "role", "admin-agent");
  self->list = entente_workspace_open_list (self->workspace, agents);
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

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->list);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_ADMIN_AGENT_BANNER);

  G_OBJECT_CLASS (entente_admin_agent_banner_parent_class)->dispose (object);
}

static void
entente_admin_agent_banner_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_ADMIN_AGENT_BANNER (object)->cancellable);

  G_OBJECT_CLASS (entente_admin_agent_banner_parent_class)->finalize (object);
}

static void
entente_admin_agent_banner_class_init (EntenteAdminAgentBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_admin_agent_banner_dispose;
  object_class->finalize = entente_admin_agent_banner_finalize;

  widget_class->map = entente_admin_agent_banner_map;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/users/entente-admin-agent-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAdminAgentBanner, button);
  gtk_widget_class_bind_template_child (widget_class, EntenteAdminAgentBanner, revealer);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
entente_admin_agent_banner_init (EntenteAdminAgentBanner *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}
