/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-sidebar.h"

#include "window/entente-sidebar-row.h"

struct _EntenteSidebar
{
  AdwBin parent_instance;

  EntenteWorkspace *workspace; /* (nullable) */
  const EntentePageEntry *entries;
  const EntentePageEntry *entry; /* (nullable) chosen */

  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (EntenteSidebar, entente_sidebar, ADW_TYPE_BIN)

typedef enum
{
  PROP_PAGE = 1,
} EntenteSidebarProperty;

static GParamSpec *properties[PROP_PAGE + 1];

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static EntenteSidebarRow *
get_row (EntenteSidebar *self,
         guint           n)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, n);

  return row != NULL ? ENTENTE_SIDEBAR_ROW (row) : NULL;
}

static EntenteSidebarRow *
find_row (EntenteSidebar *self,
          const char     *id)
{
  EntenteSidebarRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (g_str_equal (entente_sidebar_row_get_entry (row)->id, id))
      return row;

  return NULL;
}

static void
row_selected_cb (EntenteSidebar *self,
                 GtkListBoxRow  *row)
{
  const EntentePageEntry *entry = row != NULL ? entente_sidebar_row_get_entry (ENTENTE_SIDEBAR_ROW (row)) : NULL;

  if (self->entry == entry)
    return;

  self->entry = entry;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
row_activated_cb (EntenteSidebar *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* Keeps the page if the account has it; the first one else. */
static void
rebuild (EntenteSidebar *self)
{
  EntenteAccount *account = self->workspace != NULL ? entente_workspace_get_account (self->workspace) : NULL;
  g_autofree char *page = g_strdup (entente_sidebar_get_page (self));
  EntenteSidebarRow *row;

  g_object_freeze_notify (G_OBJECT (self));

  while ((row = get_row (self, 0)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));

  for (const EntentePageEntry *entry = self->entries; entry->id != NULL; entry++)
    if (entente_page_entry_is_for (entry, account))
      gtk_list_box_append (self->list_box, entente_sidebar_row_new (entry, self->workspace));

  row = page != NULL ? find_row (self, page) : NULL;
  if (row == NULL)
    row = get_row (self, 0);
  gtk_list_box_select_row (self->list_box, row != NULL ? GTK_LIST_BOX_ROW (row) : NULL);

  g_object_thaw_notify (G_OBJECT (self));
}

static void
entente_sidebar_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  EntenteSidebar *self = ENTENTE_SIDEBAR (object);

  switch ((EntenteSidebarProperty) property_id)
    {
    case PROP_PAGE:
      g_value_set_string (value, entente_sidebar_get_page (self));
      break;
    }
}

static void
entente_sidebar_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  EntenteSidebar *self = ENTENTE_SIDEBAR (object);

  switch ((EntenteSidebarProperty) property_id)
    {
    case PROP_PAGE:
      entente_sidebar_set_page (self, g_value_get_string (value));
      break;
    }
}

static void
entente_sidebar_dispose (GObject *object)
{
  EntenteSidebar *self = ENTENTE_SIDEBAR (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_SIDEBAR);

  G_OBJECT_CLASS (entente_sidebar_parent_class)->dispose (object);
}

/* Tab goes into the list and out of it; from page to page go the arrows, since whatever has the focus is shown. */
static gboolean
entente_sidebar_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (ENTENTE_SIDEBAR (widget)->list_box);

  if ((direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD) && row != NULL)
    return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (GTK_WIDGET (row));

  return GTK_WIDGET_CLASS (entente_sidebar_parent_class)->focus (widget, direction);
}

static void
entente_sidebar_class_init (EntenteSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_sidebar_get_property;
  object_class->set_property = entente_sidebar_set_property;
  object_class->dispose = entente_sidebar_dispose;

  widget_class->focus = entente_sidebar_focus;

  properties[PROP_PAGE] =
    g_param_spec_string ("page", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[ACTIVATED] = g_signal_new ("activated", ENTENTE_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/window/entente-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSidebar, list_box);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
entente_sidebar_init (EntenteSidebar *self)
{
  self->entries = entente_pages_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
entente_sidebar_new (void)
{
  return g_object_new (ENTENTE_TYPE_SIDEBAR, NULL);
}

void
entente_sidebar_set_entries (EntenteSidebar         *self,
                             const EntentePageEntry *entries)
{
  g_return_if_fail (ENTENTE_IS_SIDEBAR (self));
  g_return_if_fail (entries != NULL);

  self->entries = entries;
  rebuild (self);
}

void
entente_sidebar_set_workspace (EntenteSidebar   *self,
                               EntenteWorkspace *workspace)
{
  g_return_if_fail (ENTENTE_IS_SIDEBAR (self));
  g_return_if_fail (workspace == NULL || ENTENTE_IS_WORKSPACE (workspace));

  if (self->workspace == workspace)
    return;

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_set_object (&self->workspace, workspace);
  if (workspace != NULL)
    g_signal_connect_object (workspace, "notify::account", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);

  rebuild (self);
}

const char *
entente_sidebar_get_page (EntenteSidebar *self)
{
  g_return_val_if_fail (ENTENTE_IS_SIDEBAR (self), NULL);

  return self->entry != NULL ? self->entry->id : NULL;
}

void
entente_sidebar_set_page (EntenteSidebar *self,
                          const char     *id)
{
  EntenteSidebarRow *row;

  g_return_if_fail (ENTENTE_IS_SIDEBAR (self));

  row = id != NULL ? find_row (self, id) : NULL;
  if (row != NULL)
    gtk_list_box_select_row (self->list_box, GTK_LIST_BOX_ROW (row));
}

const EntentePageEntry *
entente_sidebar_get_nth (EntenteSidebar *self,
                         guint           n)
{
  EntenteSidebarRow *row;

  g_return_val_if_fail (ENTENTE_IS_SIDEBAR (self), NULL);

  row = get_row (self, n);

  return row != NULL ? entente_sidebar_row_get_entry (row) : NULL;
}
