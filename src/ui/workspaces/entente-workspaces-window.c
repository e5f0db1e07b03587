/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-workspaces-window.h"

#include "entente-widget.h"
#include "workspaces/entente-workspace-list.h"

struct _EntenteWorkspacesWindow
{
  AdwWindow parent_instance;

  EntenteWorkspaceList *list;
};

G_DEFINE_FINAL_TYPE (EntenteWorkspacesWindow, entente_workspaces_window, ADW_TYPE_WINDOW)

static void
entente_workspaces_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_WORKSPACES_WINDOW);

  G_OBJECT_CLASS (entente_workspaces_window_parent_class)->dispose (object);
}

static void
entente_workspaces_window_class_init (EntenteWorkspacesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_workspaces_window_dispose;

  g_type_ensure (ENTENTE_TYPE_WORKSPACE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/workspaces/entente-workspaces-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkspacesWindow, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_workspaces_window_init (EntenteWorkspacesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
entente_workspaces_window_present (GtkWindow      *parent,
                                   EntenteRecents *recents)
{
  EntenteWorkspacesWindow *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_RECENTS (recents));

  if (entente_window_present_open (parent, ENTENTE_TYPE_WORKSPACES_WINDOW) != NULL)
    return;

  /* Its actions are those of the application. */
  self = g_object_new (ENTENTE_TYPE_WORKSPACES_WINDOW, "transient-for", parent, "application", gtk_window_get_application (parent), NULL);
  entente_workspace_list_set_recents (self->list, recents);
  gtk_window_present (GTK_WINDOW (self));
}
