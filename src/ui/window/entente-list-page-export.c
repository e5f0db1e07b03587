/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-list-page-private.h"

#include <glib/gi18n.h>

#include "entente-widget.h"

/* What a page shows, or what is selected of it, as a table in a file. */

/* What the rows were selected for was done. */
static void
finished_cb (EntenteListPage *self,
             gboolean         done)
{
  if (done)
    entente_list_page_end_selection (self);
}

static gboolean
check (EntenteListPage  *self,
       const char       *list,
       GError          **error)
{
  g_autofree char *name = g_strconcat ("export:", list, NULL);

  return entente_workspace_check (entente_page_get_workspace (ENTENTE_PAGE (self)), name, error);
}

static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  EntenteListPage *self = ENTENTE_LIST_PAGE (widget);
  EntenteListPagePrivate *priv = entente_list_page_get_private (self);

  if (priv->list != NULL)
    entente_list_page_export (self, entente_list_get_query (priv->list), priv->export_title, priv->export_name);
}

static void
export_selected_cb (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  EntenteListPage *self = ENTENTE_LIST_PAGE (widget);
  EntenteListPagePrivate *priv = entente_list_page_get_private (self);
  g_autoptr (EntenteQuery) query = entente_selection_dup_query (entente_list_page_get_selection (self));

  entente_list_page_export (self, query, priv->export_title, priv->export_name);
}

void
entente_list_page_install_export (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "page.export-selected", NULL, export_selected_cb);
}

GMenu *
entente_list_page_create_export_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("_Export…"), "page.export");

  return menu;
}

void
entente_list_page_stop_export (EntenteListPagePrivate *priv)
{
  if (priv->job != NULL)
    entente_export_job_cancel (priv->job);
  g_clear_object (&priv->job);
}

void
entente_list_page_add_export (EntenteListPage *self,
                              const char      *title,
                              const char      *file_name)
{
  EntenteListPagePrivate *priv = entente_list_page_get_private (self);
  GtkWidget *button;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));
  g_return_if_fail (title != NULL && file_name != NULL);
  g_return_if_fail (priv->export_title == NULL);

  priv->export_title = g_strdup (title);
  priv->export_name = g_strdup (file_name);

  button = gtk_button_new_with_mnemonic (_("_Export…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.export-selected");
  entente_list_page_add_selection_action (self, GTK_BUTTON (button));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.export", TRUE);
  check (self, entente_query_get_list (priv->base), &error);
  entente_action_explain (GTK_WIDGET (self), "page.export-selected", button, error);
}

void
entente_list_page_export (EntenteListPage *self,
                          EntenteQuery    *query,
                          const char      *title,
                          const char      *file_name)
{
  EntenteListPagePrivate *priv = entente_list_page_get_private (self);
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));
  g_return_if_fail (ENTENTE_IS_QUERY (query));
  g_return_if_fail (title != NULL && file_name != NULL);

  if (!check (self, entente_query_get_list (query), &error))
    {
      entente_explain_error (GTK_WIDGET (self), _("Nothing Was Exported"), error);
      return;
    }

  entente_list_page_stop_export (priv);
  priv->job = entente_export_job_new (GTK_WIDGET (self), entente_page_get_workspace (ENTENTE_PAGE (self)), query);
  g_signal_connect_object (priv->job, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
  entente_export_job_choose (priv->job, title, file_name);
}
