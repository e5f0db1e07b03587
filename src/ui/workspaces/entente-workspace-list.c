/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-workspace-list.h"

#include <glib/gi18n.h>

#include "entente-sentence.h"
#include "entente-widget.h"

struct _EntenteWorkspaceList
{
  GtkWidget parent_instance;

  EntenteRecents *recents; /* (nullable) */

  GtkWidget *group;
  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (EntenteWorkspaceList, entente_workspace_list, GTK_TYPE_WIDGET)

static void
n_changed_cb (EntenteWorkspaceList *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), g_list_model_get_n_items (G_LIST_MODEL (self->recents)) > 0);
}

/* GTK would find something for the focus far away: the row that takes the place is next. */
static void
keep_focus (EntenteWorkspaceList *self,
            int                   index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, index);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list_box, index - 1);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
}

static void
forget_clicked_cb (GtkButton            *button,
                   EntenteWorkspaceList *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autoptr (GFile) file = g_list_model_get_item (G_LIST_MODEL (self->recents), index);

  entente_recents_forget (self->recents, file);
  keep_focus (self, index);
}

static GtkWidget *
create_forget_button (EntenteWorkspaceList *self,
                      const char           *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  /* Translators: %s is the name of a workspace, which is taken off the list of those that were open last */
  g_autofree char *label = entente_sentence (_("Forget “%s”"), name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Forget, and leave the file where it is"));
  entente_set_accessible_name (button, label);
  g_signal_connect_object (button, "clicked", G_CALLBACK (forget_clicked_cb), self, 0);

  return button;
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  EntenteWorkspaceList *self = user_data;
  GFile *current = entente_recents_get_current (self->recents);
  g_autofree char *name = entente_workspace_name (item);
  g_autofree char *place = entente_workspace_place (item);
  g_autofree char *uri = g_file_get_uri (item);
  GtkWidget *row = entente_plain_row_new (name, place);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);

  if (current != NULL && g_file_equal (item, current))
    {
      GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

      gtk_widget_set_tooltip_text (mark, C_("workspace", "Open"));
      entente_set_accessible_name (mark, C_("workspace", "Open"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }
  else
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_forget_button (self, name));
    }

  return row;
}

static void
entente_workspace_list_dispose (GObject *object)
{
  EntenteWorkspaceList *self = ENTENTE_WORKSPACE_LIST (object);

  if (self->list_box != NULL)
    gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_WORKSPACE_LIST);
  g_clear_object (&self->recents);

  G_OBJECT_CLASS (entente_workspace_list_parent_class)->dispose (object);
}

static void
entente_workspace_list_class_init (EntenteWorkspaceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_workspace_list_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/workspaces/entente-workspace-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkspaceList, group);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkspaceList, list_box);
}

static void
entente_workspace_list_init (EntenteWorkspaceList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
entente_workspace_list_set_recents (EntenteWorkspaceList *self,
                                    EntenteRecents       *recents)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE_LIST (self));
  g_return_if_fail (ENTENTE_IS_RECENTS (recents));
  g_return_if_fail (self->recents == NULL);

  self->recents = g_object_ref (recents);
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (recents), create_row, self, NULL);
  g_signal_connect_object (recents, "items-changed", G_CALLBACK (n_changed_cb), self, G_CONNECT_SWAPPED);
  n_changed_cb (self);
}
