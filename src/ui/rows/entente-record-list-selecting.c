/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-record-list-private.h"

/* How rows are ticked: by keys, by the pointer, by a finger. */

/* The item around @row. */
static GtkListItem *
find_item (EntenteRecordList *self,
           EntenteRecordRow  *row)
{
  for (guint i = 0; i < self->items->len; i++)
    if (gtk_list_item_get_child (g_ptr_array_index (self->items, i)) == GTK_WIDGET (row))
      return g_ptr_array_index (self->items, i);

  g_return_val_if_reached (NULL);
}

static guint
get_position (EntenteRecordList *self,
              EntenteRecordRow  *row)
{
  return gtk_list_item_get_position (find_item (self, row));
}

void
entente_record_list_update_check (EntenteRecordList *self,
                                  GtkListItem       *item)
{
  EntenteRecordRow *row = ENTENTE_RECORD_ROW (gtk_list_item_get_child (item));

  entente_record_row_set_checkable (row, self->selection != NULL);
  if (self->selection != NULL)
    entente_record_row_set_checked (row, entente_selection_contains (self->selection, gtk_list_item_get_position (item)));
}

static void
selection_changed_cb (EntenteRecordList *self)
{
  for (guint i = 0; i < self->items->len; i++)
    if (gtk_list_item_get_item (g_ptr_array_index (self->items, i)) != NULL)
      entente_record_list_update_check (self, g_ptr_array_index (self->items, i));
}

/* The selection, which begins now if it has not; NULL when nothing can be selected. */
static EntenteSelection *
want_selection (EntenteRecordList *self)
{
  if (self->selectable && self->selection == NULL)
    g_signal_emit_by_name (self, "begin-selection");

  return self->selection;
}

void
entente_record_list_toggle_row (EntenteRecordList *self,
                                EntenteRecordRow  *row)
{
  EntenteSelection *selection = want_selection (self);

  if (selection != NULL)
    entente_selection_toggle (selection, get_position (self, row));
}

/* From where the focus is, when nothing was ticked before. */
static void
extend_to (EntenteRecordList *self,
           guint              from,
           guint              position)
{
  EntenteSelection *selection = want_selection (self);

  if (selection != NULL)
    entente_selection_extend (selection, from, position);
}

void
entente_record_list_focus_moved (EntenteRecordList *self)
{
  guint from = self->page_from;
  guint position = gtk_single_selection_get_selected (self->selection_model);

  self->page_from = GTK_INVALID_LIST_POSITION;
  if (from != GTK_INVALID_LIST_POSITION && position != GTK_INVALID_LIST_POSITION)
    extend_to (self, from, position);
}

/* With Ctrl or Shift. The focus moves by GTK's own keys; how far a page is, only GTK knows. */
gboolean
entente_record_list_press_to_select (EntenteRecordList *self,
                                     EntenteRecordRow  *row,
                                     guint              key,
                                     GdkModifierType    modifiers)
{
  guint position = get_position (self, row);
  guint n = g_list_model_get_n_items (gtk_single_selection_get_model (self->selection_model));

  self->page_from = GTK_INVALID_LIST_POSITION;
  if (modifiers == GDK_CONTROL_MASK && (key == GDK_KEY_space || key == GDK_KEY_KP_Space))
    {
      entente_record_list_toggle_row (self, row);
      return GDK_EVENT_STOP;
    }

  if (modifiers != GDK_SHIFT_MASK)
    return GDK_EVENT_PROPAGATE;

  if ((key == GDK_KEY_Up || key == GDK_KEY_KP_Up) && position > 0)
    extend_to (self, position, position - 1);
  else if ((key == GDK_KEY_Down || key == GDK_KEY_KP_Down) && position + 1 < n)
    extend_to (self, position, position + 1);
  else if (key == GDK_KEY_Home || key == GDK_KEY_KP_Home)
    extend_to (self, position, 0);
  else if (key == GDK_KEY_End || key == GDK_KEY_KP_End)
    extend_to (self, position, n - 1);
  else if (key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up || key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down)
    self->page_from = position;

  return GDK_EVENT_PROPAGATE;
}

/* The row of which the head is at a place, but not what it shows expanded. */
static EntenteRecordRow *
pick_row (EntenteRecordList *self,
          double             x,
          double             y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->list_view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *head = picked != NULL ? gtk_widget_get_ancestor (picked, ENTENTE_TYPE_RECORD_HEAD) : NULL;
  GtkWidget *row = head != NULL ? gtk_widget_get_parent (head) : NULL;

  if (!ENTENTE_IS_RECORD_ROW (row) || gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW) != GTK_WIDGET (self->list_view) ||
      !GTK_IS_LIST_VIEW (gtk_widget_get_parent (gtk_widget_get_parent (row))))
    return NULL;

  return ENTENTE_RECORD_ROW (row);
}

/* With Ctrl one more row, with Shift all up to it. */
void
entente_record_list_pressed_cb (EntenteRecordList *self,
                                int                n_press,
                                double             x,
                                double             y,
                                GtkGestureClick   *gesture)
{
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) &
                              gtk_accelerator_get_default_mod_mask ();
  gboolean one = modifiers == GDK_CONTROL_MASK;
  gboolean range = modifiers == GDK_SHIFT_MASK;
  EntenteRecordRow *row = self->selectable && (one || range) ? pick_row (self, x, y) : NULL;
  guint focused, position;

  if (row == NULL)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  position = get_position (self, row);
  focused = gtk_single_selection_get_selected (self->selection_model);
  if (one)
    entente_record_list_toggle_row (self, row);
  else
    extend_to (self, focused != GTK_INVALID_LIST_POSITION ? focused : position, position);
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
}

void
entente_record_list_long_pressed_cb (EntenteRecordList   *self,
                                     double               x,
                                     double               y,
                                     GtkGestureLongPress *gesture)
{
  EntenteRecordRow *row = self->selectable ? pick_row (self, x, y) : NULL;

  if (row == NULL)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  entente_record_list_toggle_row (self, row);
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
}

void
entente_record_list_set_selectable (EntenteRecordList *self,
                                    gboolean           selectable)
{
  g_return_if_fail (ENTENTE_IS_RECORD_LIST (self));

  self->selectable = selectable;
}

void
entente_record_list_set_selection (EntenteRecordList *self,
                                   EntenteSelection  *selection)
{
  g_return_if_fail (ENTENTE_IS_RECORD_LIST (self));
  g_return_if_fail (selection == NULL || ENTENTE_IS_SELECTION (selection));

  if (self->selection == selection)
    return;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    {
      g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_css_class (GTK_WIDGET (self->list_view), "selecting");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->list_view), "selecting");
    }

  selection_changed_cb (self);
}

void
entente_record_list_select_all (EntenteRecordList *self)
{
  EntenteSelection *selection;

  g_return_if_fail (ENTENTE_IS_RECORD_LIST (self));

  selection = want_selection (self);
  if (selection != NULL)
    entente_selection_select_all (selection);
}
