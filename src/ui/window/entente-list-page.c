/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-list-page-private.h"

static void entente_list_page_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (EntenteListPage, entente_list_page, ENTENTE_TYPE_PAGE, G_ADD_PRIVATE (EntenteListPage) G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, entente_list_page_buildable_init))

typedef enum
{
  PROP_LIST = 1,
  PROP_SEARCH_PLACEHOLDER,
  PROP_ACTION_LABEL,
  PROP_ACTION_ICON_NAME,
  PROP_ACTION_NAME,
  PROP_MENU_MODEL,
} EntenteListPageProperty;

static GParamSpec *properties[PROP_MENU_MODEL + 1];

static GtkBuildableIface *parent_buildable_iface;

static void
update_count (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);
  EntenteListPageClass *klass = ENTENTE_LIST_PAGE_GET_CLASS (self);
  guint n = priv->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (priv->list)) : 0;
  g_autofree char *count = NULL;

  /* The first rows come alone: what they are is not what there is. */
  if (n > 0 && !entente_list_get_complete (priv->list))
    return;

  if (n > 0 && klass->format_count != NULL)
    count = klass->format_count (self, n);

  entente_filter_bar_set_count (priv->filter_bar, count);
}

static gboolean
count_cb (gpointer user_data)
{
  EntenteListPage *self = ENTENTE_LIST_PAGE (user_data);
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  priv->count_id = 0;
  update_count (self);

  return G_SOURCE_REMOVE;
}

/* Many changes at once are counted once, before the next frame. */
static void
items_changed_cb (EntenteListPage *self,
                  guint            position,
                  guint            removed,
                  guint            added)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (priv->list));

  if (n == 0 || n == added)
    update_count (self);
  else if (priv->count_id == 0)
    priv->count_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, count_cb, self, NULL);
}

/* A selection is one of the list that is shown. */
static void
drop_list (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  if (priv->selecting != NULL)
    entente_selection_mode_set_list (priv->selecting, NULL);
  if (priv->list != NULL)
    g_signal_handlers_disconnect_by_data (priv->list, self);
  g_clear_object (&priv->list);
}

static void
open_list (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);
  g_autoptr (EntenteQuery) query = entente_list_page_make_query (priv);

  drop_list (self);
  priv->list = entente_workspace_open_list (entente_page_get_workspace (ENTENTE_PAGE (self)), query);

  entente_list_states_set_filtered (priv->states, entente_list_page_is_filtered (priv));
  entente_list_states_set_list (priv->states, priv->list);
  if (priv->selecting != NULL)
    entente_selection_mode_set_list (priv->selecting, priv->list);
  g_signal_connect_object (priv->list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->list, "notify::complete", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  update_count (self);
}

static void
query_changed_cb (EntenteListPage *self)
{
  entente_list_page_update_query (self);
}

static EntenteRecordList *
get_record_list (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  return entente_list_states_get_record_list (priv->states);
}

static void
clear_filters_cb (EntenteListPage *self)
{
  entente_list_page_clear_filters (self);
}

/* From the search to what it found. */
static void
enter_list_cb (EntenteListPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (get_record_list (self)));
}

static void
enter_list_action_cb (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  enter_list_cb (ENTENTE_LIST_PAGE (widget));
}

static void
try_again_cb (EntenteListPage *self)
{
  open_list (self);
}

static void
record_activated_cb (EntenteListPage *self,
                     EntenteRecord   *record)
{
  EntenteRecordList *record_list = get_record_list (self);
  const char *id = entente_record_get_id (record);

  if (entente_page_get_detail (ENTENTE_PAGE (self)) != NULL)
    return;

  if (ENTENTE_LIST_PAGE_GET_CLASS (self)->activate != NULL)
    ENTENTE_LIST_PAGE_GET_CLASS (self)->activate (self, record);
  else
    entente_record_list_set_expanded (record_list, id, !entente_record_list_get_expanded (record_list, id));
}

static GtkWidget *
create_details_cb (EntenteRecordRow *row,
                   EntenteRecord    *record,
                   gpointer          user_data)
{
  EntenteListPage *self = ENTENTE_LIST_PAGE (user_data);

  return ENTENTE_LIST_PAGE_GET_CLASS (self)->create_details (self, record);
}

static void
entente_list_page_take_focus (EntentePage *page)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (page));

  gtk_widget_grab_focus (GTK_WIDGET (priv->states));
}

static gboolean
entente_list_page_start_search (EntentePage *page)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (page));

  entente_page_pop_all (page);
  gtk_search_bar_set_search_mode (priv->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (priv->search_entry));

  return TRUE;
}

/* When it is first wanted. */
static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (user_data));
  g_autoptr (GMenu) menu = NULL;
  g_autoptr (GMenu) exporting = NULL;
  g_autoptr (GMenu) selecting = NULL;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  menu = g_menu_new ();
  if (priv->menu != NULL)
    g_menu_append_section (menu, NULL, priv->menu);
  if (priv->export_title != NULL)
    {
      exporting = entente_list_page_create_export_menu ();
      g_menu_append_section (menu, NULL, G_MENU_MODEL (exporting));
    }
  if (priv->selecting != NULL)
    {
      selecting = entente_selection_mode_create_menu ();
      g_menu_append_section (menu, NULL, G_MENU_MODEL (selecting));
    }
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static void
update_menu (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  gtk_menu_button_set_popover (priv->menu_button, NULL);
  gtk_menu_button_set_create_popup_func (priv->menu_button, create_popover_cb, self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (priv->menu_button), priv->menu != NULL || priv->selecting != NULL);
}

void
entente_list_page_add_selection_action (EntenteListPage *self,
                                        GtkButton       *button)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  if (priv->selecting == NULL)
    {
      priv->selecting = entente_selection_mode_new (ENTENTE_PAGE (self), priv->headers, priv->content, get_record_list (self));
      update_menu (self);
    }

  entente_selection_mode_add_action (priv->selecting, button);
}

static void
entente_list_page_add_child (GtkBuildable *buildable,
                             GtkBuilder   *builder,
                             GObject      *child,
                             const char   *type)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (buildable));

  if (ENTENTE_IS_FILTER_CHIP (child))
    entente_list_page_add_filter_chip (ENTENTE_LIST_PAGE (buildable), ENTENTE_FILTER_CHIP (child));
  else if (g_strcmp0 (type, "banner") == 0)
    gtk_box_insert_child_after (priv->content, GTK_WIDGET (child), GTK_WIDGET (priv->headers));
  else if (g_strcmp0 (type, "empty") == 0)
    entente_list_states_set_empty (priv->states, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "selection") == 0)
    entente_list_page_add_selection_action (ENTENTE_LIST_PAGE (buildable), GTK_BUTTON (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
entente_list_page_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);

  iface->add_child = entente_list_page_add_child;
}

static void
entente_list_page_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (object));

  switch ((EntenteListPageProperty) property_id)
    {
    case PROP_LIST:
      g_value_set_string (value, entente_query_get_list (priv->base));
      break;

    case PROP_SEARCH_PLACEHOLDER:
      g_object_get_property (G_OBJECT (priv->search_entry), "placeholder-text", value);
      break;

    case PROP_ACTION_LABEL:
      g_object_get_property (G_OBJECT (priv->action_button), "text", value);
      break;

    case PROP_ACTION_ICON_NAME:
      g_object_get_property (G_OBJECT (priv->action_button), "icon", value);
      break;

    case PROP_ACTION_NAME:
      g_value_set_string (value, gtk_actionable_get_action_name (GTK_ACTIONABLE (priv->action_button)));
      break;

    case PROP_MENU_MODEL:
      g_value_set_object (value, priv->menu);
      break;
    }
}

static void
entente_list_page_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (object));

  switch ((EntenteListPageProperty) property_id)
    {
    case PROP_LIST:
      g_clear_object (&priv->base);
      priv->base = entente_query_new (g_value_get_string (value));
      break;

    case PROP_SEARCH_PLACEHOLDER:
      g_object_set_property (G_OBJECT (priv->search_entry), "placeholder-text", value);
      break;

    case PROP_ACTION_LABEL:
      g_object_set_property (G_OBJECT (priv->action_button), "text", value);
      break;

    case PROP_ACTION_ICON_NAME:
      g_object_set_property (G_OBJECT (priv->action_button), "icon", value);
      break;

    case PROP_ACTION_NAME:
      gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (priv->action_button), g_value_get_string (value));
      break;

    case PROP_MENU_MODEL:
      g_set_object (&priv->menu, g_value_get_object (value));
      update_menu (ENTENTE_LIST_PAGE (object));
      break;
    }
}

static void
entente_list_page_constructed (GObject *object)
{
  EntenteListPage *self = ENTENTE_LIST_PAGE (object);
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);
  EntenteListPageClass *klass = ENTENTE_LIST_PAGE_GET_CLASS (self);

  G_OBJECT_CLASS (entente_list_page_parent_class)->constructed (object);

  g_assert (priv->base != NULL);
  if (priv->update_row == NULL)
    priv->update_row = klass->update_row;
  g_assert (priv->update_row != NULL);

  entente_record_list_set_rows (get_record_list (self), priv->update_row,
                                klass->create_details != NULL ? create_details_cb : NULL, self);
  g_signal_connect_object (get_record_list (self), "activate", G_CALLBACK (record_activated_cb), self, G_CONNECT_SWAPPED);
}

static void
entente_list_page_map (GtkWidget *widget)
{
  EntenteListPage *self = ENTENTE_LIST_PAGE (widget);
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  if (priv->list == NULL && !entente_list_states_has_error (priv->states))
    open_list (self);

  GTK_WIDGET_CLASS (entente_list_page_parent_class)->map (widget);
}

/* Typing anywhere in the window searches, while the list can be seen. */
static void
list_mapped_cb (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  gtk_search_bar_set_key_capture_widget (priv->search_bar, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
}

static void
list_unmapped_cb (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  gtk_search_bar_set_key_capture_widget (priv->search_bar, NULL);
}

static void
entente_list_page_dispose (GObject *object)
{
  EntenteListPage *self = ENTENTE_LIST_PAGE (object);
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_clear_handle_id (&priv->count_id, g_source_remove);
  drop_list (self);
  entente_list_page_stop_export (priv);
  g_clear_object (&priv->selecting);
  g_clear_object (&priv->menu);

  /* No gtk_widget_dispose_template(): in GTK 4.8 it looks up the children of the template of the
   * instance's own class, and stumbles when that is a subclass of this one. GtkWidget clears ours. */

  G_OBJECT_CLASS (entente_list_page_parent_class)->dispose (object);
}

static void
entente_list_page_finalize (GObject *object)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (object));

  g_clear_object (&priv->base);
  g_free (priv->export_title);
  g_free (priv->export_name);

  G_OBJECT_CLASS (entente_list_page_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_LIST] = g_param_spec_string ("list", NULL, NULL, NULL, flags);
  properties[PROP_SEARCH_PLACEHOLDER] = g_param_spec_string ("search-placeholder", NULL, NULL, NULL, flags);
  properties[PROP_ACTION_LABEL] = g_param_spec_string ("action-label", NULL, NULL, NULL, flags);
  properties[PROP_ACTION_ICON_NAME] = g_param_spec_string ("action-icon-name", NULL, NULL, NULL, flags);
  properties[PROP_ACTION_NAME] = g_param_spec_string ("action-name", NULL, NULL, NULL, flags);
  properties[PROP_MENU_MODEL] = g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_ACTION_BUTTON);
  g_type_ensure (ENTENTE_TYPE_FILTER_BAR);
  g_type_ensure (ENTENTE_TYPE_FILTER_CHIP);
  g_type_ensure (ENTENTE_TYPE_LIST_STATES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/window/entente-list-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, action_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, content);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, filter_bar);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, headers);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, menu_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, search_bar);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, search_entry);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, states);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_unmapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
}

static void
entente_list_page_class_init (EntenteListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_list_page_get_property;
  object_class->set_property = entente_list_page_set_property;
  object_class->constructed = entente_list_page_constructed;
  object_class->dispose = entente_list_page_dispose;
  object_class->finalize = entente_list_page_finalize;

  widget_class->map = entente_list_page_map;

  ENTENTE_PAGE_CLASS (klass)->start_search = entente_list_page_start_search;
  ENTENTE_PAGE_CLASS (klass)->take_focus = entente_list_page_take_focus;

  install_properties (object_class);
  gtk_widget_class_install_action (widget_class, "page.enter-list", NULL, enter_list_action_cb);
  entente_list_page_install_export (widget_class);
  entente_selection_mode_bind_keys (widget_class);
  bind_template (widget_class);
}

static void
entente_list_page_init (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (priv->search_bar, GTK_EDITABLE (priv->search_entry));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.export", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.export-selected", FALSE);
}

EntenteListPagePrivate *
entente_list_page_get_private (EntenteListPage *self)
{
  return entente_list_page_get_instance_private (self);
}

EntenteList *
entente_list_page_get_list (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_LIST_PAGE (self), NULL);

  return priv->list;
}

void
entente_list_page_set_update_row (EntenteListPage     *self,
                                  EntenteRecordUpdate  update)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));
  g_return_if_fail (priv->update_row == NULL);

  priv->update_row = update;
}

GtkWidget *
entente_list_page_get_action_button (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_LIST_PAGE (self), NULL);

  return GTK_WIDGET (priv->action_button);
}

void
entente_list_page_set_error (EntenteListPage *self,
                             const GError    *error)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));

  entente_list_states_set_error (priv->states, error);
}

EntenteSelection *
entente_list_page_get_selection (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_LIST_PAGE (self), NULL);

  return priv->selecting != NULL ? entente_selection_mode_get_selection (priv->selecting) : NULL;
}

void
entente_list_page_end_selection (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));

  if (priv->selecting != NULL)
    entente_selection_mode_end (priv->selecting);
}

EntenteRecord *
entente_list_page_get_selected (EntenteListPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_LIST_PAGE (self), NULL);

  return entente_record_list_get_selected (get_record_list (self));
}
