/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-sidebar-row.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"
#include "entente-widget.h"

struct _EntenteSidebarRow
{
  GtkListBoxRow parent_instance;

  const EntentePageEntry *entry;
  EntenteList *waiting; /* (nullable) */

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (EntenteSidebarRow, entente_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
waiting_changed_cb (EntenteSidebarRow *self)
{
  guint n = self->waiting != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->waiting)) : 0;
  g_autofree char *count = entente_format_count (n);
  g_autofree char *name = NULL;

  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n > 0);

  if (n > 0)
    /* Translators: a page of the sidebar and how many things wait there, read by screen readers: “Invitations, 3 waiting” */
    name = entente_sentence (ngettext ("%1$s, %2$s waiting", "%1$s, %2$s waiting", n), _(self->entry->title), count);

  entente_set_accessible_name (self, name != NULL ? name : _(self->entry->title));
}

static void
entente_sidebar_row_dispose (GObject *object)
{
  EntenteSidebarRow *self = ENTENTE_SIDEBAR_ROW (object);

  if (self->waiting != NULL)
    g_signal_handlers_disconnect_by_data (self->waiting, self);
  g_clear_object (&self->waiting);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (entente_sidebar_row_parent_class)->dispose (object);
}

static void
entente_sidebar_row_class_init (EntenteSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_sidebar_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/window/entente-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, EntenteSidebarRow, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteSidebarRow, count);
}

static void
entente_sidebar_row_init (EntenteSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
entente_sidebar_row_new (const EntentePageEntry *entry,
                         EntenteWorkspace       *workspace)
{
  EntenteSidebarRow *self;

  g_return_val_if_fail (entry != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (ENTENTE_TYPE_SIDEBAR_ROW, NULL);
  self->entry = entry;
  gtk_image_set_from_icon_name (self->icon, entry->icon_name);
  gtk_label_set_label (self->title, _(entry->title));

  if (entry->waiting_list != NULL)
    {
      g_autoptr (EntenteQuery) all = entente_query_new (entry->waiting_list);
      g_autoptr (EntenteQuery) query = entry->waiting_filter != NULL
                                         ? entente_query_with_filter (all, entry->waiting_filter, entry->waiting_value)
                                         : g_object_ref (all);

      self->waiting = entente_workspace_open_list (workspace, query);
      g_signal_connect_object (self->waiting, "items-changed", G_CALLBACK (waiting_changed_cb), self, G_CONNECT_SWAPPED);
    }

  waiting_changed_cb (self);

  return GTK_WIDGET (self);
}

const EntentePageEntry *
entente_sidebar_row_get_entry (EntenteSidebarRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_SIDEBAR_ROW (self), NULL);

  return self->entry;
}
