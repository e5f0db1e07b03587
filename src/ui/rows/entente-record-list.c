/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-record-list-private.h"

#include "entente-widget.h"

G_DEFINE_FINAL_TYPE (EntenteRecordList, entente_record_list, ADW_TYPE_BIN)

enum
{
  ACTIVATE,
  BEGIN_SELECTION,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_expanded_cb (EntenteRecordRow *row,
                 GParamSpec       *pspec,
                 gpointer          user_data)
{
  EntenteRecordList *self = ENTENTE_RECORD_LIST (user_data);
  const char *id = entente_record_get_id (entente_record_row_get_record (row));

  if (entente_record_row_get_expanded (row))
    g_hash_table_add (self->expanded, g_strdup (id));
  else
    g_hash_table_remove (self->expanded, id);
}

static void
row_ticked_cb (EntenteRecordRow *row,
               gpointer          user_data)
{
  entente_record_list_toggle_row (ENTENTE_RECORD_LIST (user_data), row);
}

static void
row_activated_cb (EntenteRecordRow *row,
                  gpointer          user_data)
{
  EntenteRecordList *self = ENTENTE_RECORD_LIST (user_data);
  EntenteRecord *record = entente_record_row_get_record (row);

  if (self->selection != NULL)
    entente_record_list_toggle_row (self, row);
  else if (record != NULL && entente_record_get_loaded (record))
    g_signal_emit (self, signals[ACTIVATE], 0, record);
}

static gboolean
select_cb (gpointer user_data)
{
  EntenteRecordList *self = ENTENTE_RECORD_LIST (user_data);

  self->select_id = 0;
  gtk_single_selection_set_selected (self->selection_model, self->select_position);

  return G_SOURCE_REMOVE;
}

/* What is known of a record by its id, which a row whose content is still on its way does not have. */
static void
restore_state (EntenteRecordList *self,
               GtkListItem       *item)
{
  EntenteRecordRow *row = ENTENTE_RECORD_ROW (gtk_list_item_get_child (item));
  EntenteRecord *record = gtk_list_item_get_item (item);
  const char *id = entente_record_get_id (record);

  if (!entente_record_get_loaded (record))
    return;

  if (g_hash_table_contains (self->expanded, id))
    entente_record_row_set_expanded (row, TRUE);

  /* Later, because rows are bound while the model is telling about its changes. */
  if (g_strcmp0 (self->selected, id) == 0 && gtk_single_selection_get_selected_item (self->selection_model) == NULL)
    {
      self->select_position = gtk_list_item_get_position (item);
      if (self->select_id == 0)
        self->select_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, select_cb, self, NULL);
    }
}

static void
record_loaded_cb (EntenteRecord *record,
                  GParamSpec    *pspec,
                  gpointer       user_data)
{
  GtkListItem *item = GTK_LIST_ITEM (user_data);
  GtkWidget *row = gtk_list_item_get_child (item);

  restore_state (ENTENTE_RECORD_LIST (gtk_widget_get_ancestor (row, ENTENTE_TYPE_RECORD_LIST)), item);
}

static void
setup_cb (EntenteRecordList *self,
          GtkListItem       *item)
{
  GtkWidget *row = entente_record_row_new (self->update);

  entente_record_row_set_details (ENTENTE_RECORD_ROW (row), self->details, self->details_data);
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect (row, "ticked", G_CALLBACK (row_ticked_cb), self);

  /* A click and Enter are handled here: GTK would activate on a double click only. */
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
  g_ptr_array_add (self->items, item);
}

static void
teardown_cb (EntenteRecordList *self,
             GtkListItem       *item)
{
  g_ptr_array_remove_fast (self->items, item);
}

static void
bind_cb (EntenteRecordList *self,
         GtkListItem       *item)
{
  EntenteRecordRow *row = ENTENTE_RECORD_ROW (gtk_list_item_get_child (item));
  EntenteRecord *record = gtk_list_item_get_item (item);

  entente_record_row_set_record (row, record);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (row_expanded_cb), self);
  g_signal_connect (record, "notify::loaded", G_CALLBACK (record_loaded_cb), item);
  restore_state (self, item);
  entente_record_list_update_check (self, item);
}

/* The row keeps its record: GTK unbinds and binds anew whenever a row is selected, and what the row shows
 * expanded has to outlive that. */
static void
unbind_cb (EntenteRecordList *self,
           GtkListItem       *item)
{
  EntenteRecordRow *row = ENTENTE_RECORD_ROW (gtk_list_item_get_child (item));

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), record_loaded_cb, item);
  g_signal_handlers_disconnect_by_func (row, row_expanded_cb, self);
}

static void
selected_cb (EntenteRecordList *self)
{
  EntenteRecord *record = entente_record_list_get_selected (self);

  entente_record_list_focus_moved (self);

  /* No selection means that the row went away, not that it was given up. */
  if (record == NULL || !entente_record_get_loaded (record))
    return;

  g_free (self->selected);
  self->selected = g_strdup (entente_record_get_id (record));
}

/* The row that @focus is on or in, and in @item the list's own widget around it. */
static EntenteRecordRow *
find_row (EntenteRecordList  *self,
          GtkWidget          *focus,
          GtkWidget         **item)
{
  while (focus != NULL && gtk_widget_get_parent (focus) != GTK_WIDGET (self->list_view))
    focus = gtk_widget_get_parent (focus);

  if (focus == NULL || !ENTENTE_IS_RECORD_ROW (gtk_widget_get_first_child (focus)))
    return NULL;

  *item = focus;

  return ENTENTE_RECORD_ROW (gtk_widget_get_first_child (focus));
}

static gboolean
key_pressed_on_row (EntenteRecordList *self,
                    EntenteRecordRow  *row,
                    guint              key)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter)
    {
      row_activated_cb (row, self);
      return GDK_EVENT_STOP;
    }

  if (!entente_record_row_is_expandable (row))
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_space || key == GDK_KEY_KP_Space)
    entente_record_row_set_expanded (row, !entente_record_row_get_expanded (row));
  else if (key == (rtl ? GDK_KEY_Left : GDK_KEY_Right))
    entente_record_row_set_expanded (row, TRUE);
  else if (key == (rtl ? GDK_KEY_Right : GDK_KEY_Left))
    entente_record_row_set_expanded (row, FALSE);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* What a list does with a key while rows can be ticked; with others as ever. */
static gboolean
key_pressed_on_ticked (EntenteRecordList *self,
                       EntenteRecordRow  *row,
                       guint              key)
{
  if (key != GDK_KEY_space && key != GDK_KEY_KP_Space)
    return key_pressed_on_row (self, row, key);

  entente_record_list_toggle_row (self, row);

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (EntenteRecordList *self,
                guint              key,
                guint              code,
                GdkModifierType    modifiers)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *item = NULL;
  EntenteRecordRow *row;

  modifiers &= gtk_accelerator_get_default_mod_mask ();

  if (self->selectable && modifiers == GDK_CONTROL_MASK && (key == GDK_KEY_a || key == GDK_KEY_A) && !entente_widget_is_text (focus))
    {
      entente_record_list_select_all (self);
      return GDK_EVENT_STOP;
    }

  row = find_row (self, focus, &item);
  if (row == NULL || focus != item)
    return GDK_EVENT_PROPAGATE;

  if (modifiers != 0)
    return self->selectable ? entente_record_list_press_to_select (self, row, key, modifiers) : GDK_EVENT_PROPAGATE;
  if (self->selection != NULL)
    return key_pressed_on_ticked (self, row, key);

  return key_pressed_on_row (self, row, key);
}

/* The row where the focus was, or the first. */
static gboolean
entente_record_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ENTENTE_RECORD_LIST (widget)->list_view));
}

/* GTK's Tab goes from row to row, of which there may be a million: the arrows do that. Tab goes through what
 * is in the row, and then on to what comes after the list. */
static gboolean
entente_record_list_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  EntenteRecordList *self = ENTENTE_RECORD_LIST (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *item = NULL;
  EntenteRecordRow *row = find_row (self, focus, &item);

  if (row != NULL && direction == GTK_DIR_TAB_FORWARD)
    return gtk_widget_child_focus (GTK_WIDGET (row), direction);

  if (row != NULL && direction == GTK_DIR_TAB_BACKWARD)
    return focus != item && (gtk_widget_child_focus (GTK_WIDGET (row), direction) || gtk_widget_grab_focus (item));

  return GTK_WIDGET_CLASS (entente_record_list_parent_class)->focus (widget, direction);
}

static void
entente_record_list_dispose (GObject *object)
{
  EntenteRecordList *self = ENTENTE_RECORD_LIST (object);

  g_clear_handle_id (&self->select_id, g_source_remove);
  entente_record_list_set_selection (self, NULL);
  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_RECORD_LIST);

  G_OBJECT_CLASS (entente_record_list_parent_class)->dispose (object);
}

static void
entente_record_list_finalize (GObject *object)
{
  EntenteRecordList *self = ENTENTE_RECORD_LIST (object);

  g_clear_pointer (&self->expanded, g_hash_table_unref);
  g_clear_pointer (&self->selected, g_free);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_record_list_parent_class)->finalize (object);
}

static void
entente_record_list_class_init (EntenteRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_record_list_dispose;
  object_class->finalize = entente_record_list_finalize;

  widget_class->focus = entente_record_list_focus;
  widget_class->grab_focus = entente_record_list_grab_focus;

  signals[ACTIVATE] = g_signal_new ("activate", ENTENTE_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_RECORD);
  signals[BEGIN_SELECTION] = g_signal_new ("begin-selection", ENTENTE_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/rows/entente-record-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordList, list_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordList, selection_model);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entente_record_list_long_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entente_record_list_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, teardown_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
entente_record_list_init (EntenteRecordList *self)
{
  self->expanded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->items = g_ptr_array_new ();
  self->page_from = GTK_INVALID_LIST_POSITION;

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
entente_record_list_new (void)
{
  return g_object_new (ENTENTE_TYPE_RECORD_LIST, NULL);
}

void
entente_record_list_set_rows (EntenteRecordList    *self,
                              EntenteRecordUpdate   update,
                              EntenteRecordDetails  details,
                              gpointer              user_data)
{
  g_return_if_fail (ENTENTE_IS_RECORD_LIST (self));
  g_return_if_fail (update != NULL);
  g_return_if_fail (gtk_single_selection_get_model (self->selection_model) == NULL);

  self->update = update;
  self->details = details;
  self->details_data = user_data;
}

void
entente_record_list_set_model (EntenteRecordList *self,
                               GListModel        *model)
{
  g_return_if_fail (ENTENTE_IS_RECORD_LIST (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));
  g_return_if_fail (model == NULL || self->update != NULL);

  gtk_single_selection_set_model (self->selection_model, model);
}

EntenteRecord *
entente_record_list_get_selected (EntenteRecordList *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_LIST (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection_model);
}

void
entente_record_list_set_expanded (EntenteRecordList *self,
                                  const char        *id,
                                  gboolean           expanded)
{
  g_return_if_fail (ENTENTE_IS_RECORD_LIST (self));
  g_return_if_fail (id != NULL);

  if (expanded)
    g_hash_table_add (self->expanded, g_strdup (id));
  else
    g_hash_table_remove (self->expanded, id);

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list_view));
       item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);
      EntenteRecord *record = ENTENTE_IS_RECORD_ROW (row) ? entente_record_row_get_record (ENTENTE_RECORD_ROW (row)) : NULL;

      if (record != NULL && g_str_equal (entente_record_get_id (record), id))
        entente_record_row_set_expanded (ENTENTE_RECORD_ROW (row), expanded);
    }
}

gboolean
entente_record_list_get_expanded (EntenteRecordList *self,
                                  const char        *id)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_LIST (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return g_hash_table_contains (self->expanded, id);
}

void
entente_record_list_scroll_to (EntenteRecordList *self,
                               guint              position)
{
  g_return_if_fail (ENTENTE_IS_RECORD_LIST (self));

  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}
