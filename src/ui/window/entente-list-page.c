/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-list-page.h"

#include <glib/gi18n.h>

#include "entente-refusal-text.h"
#include "entente-widget.h"
#include "rows/entente-record-list.h"
#include "rows/entente-sort-button.h"
#include "window/entente-action-button.h"

/* A list that takes longer than this shows that it is on its way; a faster one must not flicker. */
#define PATIENCE_MS 200
#define N_SKELETON_ROWS 8

typedef struct
{
  EntenteQuery *base;             /* list, fixed filters and order */
  EntenteList *list;              /* (nullable) before the page was shown */
  GError *error;                  /* (nullable) */
  EntenteRecordUpdate update_row; /* (nullable) */
  guint patience_id;
  guint count_id;
  guint focus_id;
  gboolean awaited;     /* the focus is to go to what is shown, once something is */
  GtkWidget *came_with; /* (nullable) weak: what had the focus when that was asked for */

  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  EntenteSortButton *sort_button;
  EntenteActionButton *action_button;
  GtkMenuButton *menu_button;
  GtkWidget *filter_bar;
  GtkBox *chips;
  GtkLabel *count_label;
  GtkStack *stack;
  GtkBox *skeleton;
  EntenteRecordList *record_list;
  AdwBin *empty_bin;
  AdwStatusPage *error_page;
} EntenteListPagePrivate;

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

static EntenteFilterChip *
first_chip (EntenteListPagePrivate *priv)
{
  return (EntenteFilterChip *) gtk_widget_get_first_child (GTK_WIDGET (priv->chips));
}

static EntenteFilterChip *
next_chip (EntenteFilterChip *chip)
{
  return (EntenteFilterChip *) gtk_widget_get_next_sibling (GTK_WIDGET (chip));
}

static gboolean
is_filtered (EntenteListPagePrivate *priv)
{
  if (gtk_editable_get_text (GTK_EDITABLE (priv->search_entry))[0] != '\0')
    return TRUE;

  for (EntenteFilterChip *chip = first_chip (priv); chip != NULL; chip = next_chip (chip))
    if (entente_filter_chip_get_value (chip) != NULL)
      return TRUE;

  return FALSE;
}

static EntenteQuery *
make_query (EntenteListPagePrivate *priv)
{
  g_autofree char *search = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (priv->search_entry))));
  g_autoptr (EntenteQuery) sorted = entente_query_with_sort (priv->base, entente_sort_button_get_sort (priv->sort_button),
                                                             entente_sort_button_get_flags (priv->sort_button));
  EntenteQuery *query = entente_query_with_search (sorted, search);

  for (EntenteFilterChip *chip = first_chip (priv); chip != NULL; chip = next_chip (chip))
    if (entente_filter_chip_get_value (chip) != NULL)
      {
        g_autoptr (EntenteQuery) previous = query;

        query = entente_query_with_filter (previous, entente_filter_chip_get_filter (chip),
                                           entente_filter_chip_get_value (chip));
      }

  return query;
}

static const char *
choose_state (EntenteListPagePrivate *priv)
{
  guint n = priv->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (priv->list)) : 0;

  if (priv->error != NULL)
    return "error";
  if (n > 0)
    return "list";
  if (priv->list == NULL || entente_list_get_loading (priv->list))
    return priv->patience_id != 0 ? NULL : "loading";

  return is_filtered (priv) ? "no-results" : "empty";
}

static void
update_count (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);
  EntenteListPageClass *klass = ENTENTE_LIST_PAGE_GET_CLASS (self);
  guint n = priv->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (priv->list)) : 0;
  g_autofree char *count = NULL;

  if (n > 0 && klass->format_count != NULL)
    count = klass->format_count (self, n);

  gtk_label_set_label (priv->count_label, count != NULL ? count : "");
  gtk_widget_set_visible (priv->filter_bar, first_chip (priv) != NULL || count != NULL);
}

static void
fill_skeleton (EntenteListPagePrivate *priv)
{
  if (gtk_widget_get_first_child (GTK_WIDGET (priv->skeleton)) != NULL)
    return;

  for (guint i = 0; i < N_SKELETON_ROWS; i++)
    {
      GtkWidget *head = entente_record_head_new ();

      entente_record_head_set_avatar (ENTENTE_RECORD_HEAD (head), "");
      entente_record_head_set_loading (ENTENTE_RECORD_HEAD (head), TRUE);
      gtk_box_append (priv->skeleton, head);
    }
}

/* Unless the person has gone elsewhere meanwhile. */
static gboolean
focus_cb (gpointer user_data)
{
  GtkWidget *widget = GTK_WIDGET (user_data);
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (user_data));

  priv->focus_id = 0;
  priv->awaited = FALSE;
  if (gtk_widget_get_mapped (widget) && gtk_root_get_focus (gtk_widget_get_root (widget)) == priv->came_with)
    gtk_widget_child_focus (gtk_stack_get_visible_child (priv->stack), GTK_DIR_TAB_FORWARD);
  g_clear_weak_pointer (&priv->came_with);

  return G_SOURCE_REMOVE;
}

/* Later: the list is still about to tell of its change, and rows are not there yet. */
static void
focus_what_is_shown (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  if (priv->focus_id == 0)
    priv->focus_id = g_idle_add (focus_cb, self);
}

static void
entente_list_page_take_focus (EntentePage *page)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (page));
  const char *state = choose_state (priv);

  priv->awaited = state == NULL || g_str_equal (state, "loading");
  g_set_weak_pointer (&priv->came_with, priv->awaited ? gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (page))) : NULL);
  if (!priv->awaited)
    gtk_widget_child_focus (gtk_stack_get_visible_child (priv->stack), GTK_DIR_TAB_FORWARD);
}

static void
update_state (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);
  const char *state = choose_state (priv);

  if (priv->stack == NULL)
    return;

  if (state != NULL)
    {
      if (g_str_equal (state, "loading"))
        fill_skeleton (priv);
      else if (priv->awaited)
        focus_what_is_shown (self);
      entente_stack_show (priv->stack, state);
    }
  update_count (self);
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
    update_state (self);
  else if (priv->count_id == 0)
    priv->count_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, count_cb, self, NULL);
}

static gboolean
patience_ended_cb (gpointer user_data)
{
  EntenteListPage *self = ENTENTE_LIST_PAGE (user_data);
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  priv->patience_id = 0;
  update_state (self);

  return G_SOURCE_REMOVE;
}

static void
start_patience (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_clear_handle_id (&priv->patience_id, g_source_remove);
  priv->patience_id = g_timeout_add (PATIENCE_MS, patience_ended_cb, self);
}

static void
error_changed_cb (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  entente_list_page_set_error (self, entente_list_get_error (priv->list));
}

static void
open_list (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);
  g_autoptr (EntenteQuery) query = make_query (priv);

  g_clear_error (&priv->error);
  if (priv->list != NULL)
    g_signal_handlers_disconnect_by_data (priv->list, self);
  g_clear_object (&priv->list);
  priv->list = entente_workspace_open_list (entente_page_get_workspace (ENTENTE_PAGE (self)), query);

  start_patience (self);
  entente_record_list_set_model (priv->record_list, G_LIST_MODEL (priv->list));
  g_signal_connect_object (priv->list, "notify::loading", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->list, "notify::error", G_CALLBACK (error_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  update_state (self);
}

static void
query_changed_cb (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);
  g_autoptr (EntenteQuery) query = NULL;

  if (priv->list == NULL)
    return;

  query = make_query (priv);
  start_patience (self);
  entente_list_set_query (priv->list, query);
  update_state (self);
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
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  gtk_widget_grab_focus (GTK_WIDGET (priv->record_list));
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
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);
  const char *id = entente_record_get_id (record);

  if (entente_page_get_detail (ENTENTE_PAGE (self)) != NULL)
    return;

  if (ENTENTE_LIST_PAGE_GET_CLASS (self)->activate != NULL)
    ENTENTE_LIST_PAGE_GET_CLASS (self)->activate (self, record);
  else
    entente_record_list_set_expanded (priv->record_list, id, !entente_record_list_get_expanded (priv->record_list, id));
}

static GtkWidget *
create_details_cb (EntenteRecordRow *row,
                   EntenteRecord    *record,
                   gpointer          user_data)
{
  EntenteListPage *self = ENTENTE_LIST_PAGE (user_data);

  return ENTENTE_LIST_PAGE_GET_CLASS (self)->create_details (self, record);
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

static void
entente_list_page_add_child (GtkBuildable *buildable,
                             GtkBuilder   *builder,
                             GObject      *child,
                             const char   *type)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (buildable));

  if (ENTENTE_IS_FILTER_CHIP (child))
    entente_list_page_add_filter_chip (ENTENTE_LIST_PAGE (buildable), ENTENTE_FILTER_CHIP (child));
  else if (g_strcmp0 (type, "empty") == 0)
    adw_bin_set_child (priv->empty_bin, GTK_WIDGET (child));
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
      g_value_set_object (value, gtk_menu_button_get_menu_model (priv->menu_button));
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
      gtk_menu_button_set_menu_model (priv->menu_button, g_value_get_object (value));
      gtk_widget_set_visible (GTK_WIDGET (priv->menu_button), g_value_get_object (value) != NULL);
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

  entente_record_list_set_rows (priv->record_list, priv->update_row,
                                klass->create_details != NULL ? create_details_cb : NULL, self);
}

static void
entente_list_page_map (GtkWidget *widget)
{
  EntenteListPage *self = ENTENTE_LIST_PAGE (widget);
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  if (priv->list == NULL && priv->error == NULL)
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

  g_clear_handle_id (&priv->patience_id, g_source_remove);
  g_clear_handle_id (&priv->count_id, g_source_remove);
  g_clear_handle_id (&priv->focus_id, g_source_remove);
  g_clear_weak_pointer (&priv->came_with);
  if (priv->list != NULL)
    g_signal_handlers_disconnect_by_data (priv->list, self);
  if (priv->record_list != NULL)
    entente_record_list_set_model (priv->record_list, NULL);
  g_clear_object (&priv->list);

  /* No gtk_widget_dispose_template(): in GTK 4.8 it looks up the children of the template of the
   * instance's own class, and stumbles when that is a subclass of this one. GtkWidget clears ours. */

  G_OBJECT_CLASS (entente_list_page_parent_class)->dispose (object);
}

static void
entente_list_page_finalize (GObject *object)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (object));

  g_clear_object (&priv->base);
  g_clear_error (&priv->error);

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
  g_type_ensure (ENTENTE_TYPE_FILTER_CHIP);
  g_type_ensure (ENTENTE_TYPE_RECORD_LIST);
  g_type_ensure (ENTENTE_TYPE_SORT_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/window/entente-list-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, action_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, chips);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, count_label);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, empty_bin);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, error_page);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, filter_bar);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, menu_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, record_list);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, search_bar);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, search_entry);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, skeleton);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, sort_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_unmapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, record_activated_cb);
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
  bind_template (widget_class);
}

static void
entente_list_page_init (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (priv->search_bar, GTK_EDITABLE (priv->search_entry));
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

void
entente_list_page_set_filter (EntenteListPage *self,
                              const char      *filter,
                              const char      *value)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);
  g_autoptr (EntenteQuery) previous = NULL;

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));
  g_return_if_fail (filter != NULL);

  previous = g_steal_pointer (&priv->base);
  priv->base = entente_query_with_filter (previous, filter, value);
  query_changed_cb (self);
}

void
entente_list_page_add_sort (EntenteListPage   *self,
                            const char        *sort,
                            EntenteQueryFlags  flags,
                            const char        *label)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));

  entente_sort_button_add_choice (priv->sort_button, sort, flags, label);
  gtk_widget_set_visible (GTK_WIDGET (priv->sort_button), TRUE);
}

void
entente_list_page_add_sort_by_name (EntenteListPage *self)
{
  entente_list_page_add_sort (self, "name", ENTENTE_QUERY_DEFAULT, C_("order of a list", "Name"));
}

void
entente_list_page_add_sort_by_time (EntenteListPage *self,
                                    const char      *sort)
{
  entente_list_page_add_sort (self, sort, ENTENTE_QUERY_DESCENDING, C_("order of a list", "Newest First"));
  entente_list_page_add_sort (self, sort, ENTENTE_QUERY_DEFAULT, C_("order of a list", "Oldest First"));
}

void
entente_list_page_add_filter_chip (EntenteListPage   *self,
                                   EntenteFilterChip *chip)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));
  g_return_if_fail (ENTENTE_IS_FILTER_CHIP (chip));

  gtk_box_append (priv->chips, GTK_WIDGET (chip));
  g_signal_connect_object (chip, "notify::value", G_CALLBACK (query_changed_cb), self, G_CONNECT_SWAPPED);
  update_count (self);
}

const char *
entente_list_page_get_search (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_LIST_PAGE (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (priv->search_entry));
}

void
entente_list_page_set_search (EntenteListPage *self,
                              const char      *text)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));
  g_return_if_fail (text != NULL);

  gtk_search_bar_set_search_mode (priv->search_bar, text[0] != '\0');
  gtk_editable_set_text (GTK_EDITABLE (priv->search_entry), text);
}

void
entente_list_page_clear_filters (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));

  for (EntenteFilterChip *chip = first_chip (priv); chip != NULL; chip = next_chip (chip))
    entente_filter_chip_set_value (chip, NULL);
  entente_list_page_set_search (self, "");
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
  g_autofree char *text = NULL;
  g_autofree char *escaped = NULL;

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));

  g_clear_error (&priv->error);
  if (error != NULL)
    {
      priv->error = g_error_copy (error);
      text = entente_refusal_to_text (error);
      escaped = g_markup_escape_text (text, -1);
      adw_status_page_set_description (priv->error_page, escaped);
    }

  update_state (self);
}

EntenteRecord *
entente_list_page_get_selected (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_LIST_PAGE (self), NULL);

  return entente_record_list_get_selected (priv->record_list);
}
