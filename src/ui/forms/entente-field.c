/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-field.h"

#include "entente-refusal-text.h"
#include "forms/entente-field-message.h"
#include "forms/entente-text-row.h"

/* What is left free below a message, in pixels. */
#define MARGIN 12

static EntenteFieldMessage *
find_message (GtkWidget *row)
{
  GtkWidget *next = gtk_widget_get_next_sibling (row);

  return ENTENTE_IS_FIELD_MESSAGE (next) ? ENTENTE_FIELD_MESSAGE (next) : NULL;
}

static EntenteFieldMessage *
ensure_message (GtkWidget *row)
{
  EntenteFieldMessage *message = find_message (row);
  GtkWidget *list_box = gtk_widget_get_parent (row);

  if (message == NULL)
    {
      message = ENTENTE_FIELD_MESSAGE (entente_field_message_new ());
      gtk_list_box_insert (GTK_LIST_BOX (list_box), GTK_WIDGET (message),
                           gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);
      g_object_bind_property (row, "visible", message, "visible", G_BINDING_SYNC_CREATE);
    }

  return message;
}

/* GTK brings what has the focus into sight, not what is said below it. */
static gboolean
scroll_to_message (GtkWidget     *message,
                   GdkFrameClock *clock,
                   gpointer       user_data)
{
  GtkWidget *scrolled_window = gtk_widget_get_ancestor (message, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *row = gtk_widget_get_prev_sibling (message);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double top;

  /* It is laid out in the first frame. */
  if (gtk_widget_get_mapped (message) && gtk_widget_get_height (message) == 0)
    return G_SOURCE_CONTINUE;

  if (!gtk_widget_get_mapped (message) || scrolled_window == NULL || row == NULL ||
      (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0 ||
      !gtk_widget_compute_bounds (message, scrolled_window, &bounds))
    return G_SOURCE_REMOVE;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled_window));
  top = gtk_adjustment_get_value (adjustment) + bounds.origin.y;
  gtk_adjustment_clamp_page (adjustment, top, top + bounds.size.height + MARGIN);

  return G_SOURCE_REMOVE;
}

/* What has the focus in an entry row is the text inside, and in a row with a tick or a switch that. */
static void
mark (GtkWidget  *row,
      const char *text)
{
  GtkAccessible *accessibles[] = { GTK_ACCESSIBLE (row), NULL };

  if (GTK_IS_EDITABLE (row) && gtk_editable_get_delegate (GTK_EDITABLE (row)) != NULL)
    accessibles[1] = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row)));
  else if (ENTENTE_IS_TEXT_ROW (row))
    accessibles[1] = GTK_ACCESSIBLE (entente_text_row_get_view (ENTENTE_TEXT_ROW (row)));
  else if (ADW_IS_ACTION_ROW (row) && adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)) != NULL)
    accessibles[1] = GTK_ACCESSIBLE (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));

  for (guint i = 0; i < G_N_ELEMENTS (accessibles) && accessibles[i] != NULL; i++)
    if (text != NULL)
      {
        gtk_accessible_update_state (accessibles[i], GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
        gtk_accessible_update_property (accessibles[i], GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
      }
    else
      {
        gtk_accessible_reset_state (accessibles[i], GTK_ACCESSIBLE_STATE_INVALID);
        gtk_accessible_reset_property (accessibles[i], GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      }
}

void
entente_field_set_message (GtkWidget  *row,
                           const char *text)
{
  g_return_if_fail (GTK_IS_LIST_BOX_ROW (row));
  g_return_if_fail (GTK_IS_LIST_BOX (gtk_widget_get_parent (row)));

  if (text != NULL)
    {
      EntenteFieldMessage *message = ensure_message (row);

      entente_field_message_set_text (message, text);
      gtk_widget_add_tick_callback (GTK_WIDGET (message), scroll_to_message, NULL, NULL);
      gtk_widget_add_css_class (row, "error");
      gtk_widget_add_css_class (row, "has-message");
      mark (row, text);
    }
  else if (find_message (row) != NULL)
    {
      gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (row)), GTK_WIDGET (find_message (row)));
      gtk_widget_remove_css_class (row, "error");
      gtk_widget_remove_css_class (row, "has-message");
      mark (row, NULL);
    }
}

void
entente_field_set_error (GtkWidget    *row,
                         const GError *error)
{
  g_autofree char *text = error != NULL ? entente_refusal_to_text (error) : NULL;

  entente_field_set_message (row, text);
}

const char *
entente_field_get_message (GtkWidget *row)
{
  EntenteFieldMessage *message;

  g_return_val_if_fail (GTK_IS_WIDGET (row), NULL);

  message = find_message (row);

  return message != NULL ? entente_field_message_get_text (message) : NULL;
}
