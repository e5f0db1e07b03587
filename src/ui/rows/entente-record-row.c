/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-record-row.h"

#include <glib/gi18n.h>

#include "entente-sentence.h"
#include "entente-widget.h"

struct _EntenteRecordRow
{
  GtkWidget parent_instance;

  EntenteRecordUpdate update;
  EntenteRecord *record; /* (nullable) */
  gulong notify_id;
  guint update_id;

  EntenteRecordHead *head;
  GtkCheckButton *check;  /* (nullable) unless the row can be ticked */
  GtkToggleButton *arrow; /* (nullable) without details */
  GtkRevealer *revealer;  /* (nullable) until the row is first expanded */
  GtkWidget *content;     /* (nullable) owned by revealer */

  EntenteRecordDetails details; /* (nullable) */
  gpointer details_data;
};

G_DEFINE_FINAL_TYPE (EntenteRecordRow, entente_record_row, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_RECORD = 1,
  PROP_EXPANDED,
} EntenteRecordRowProperty;

static GParamSpec *properties[PROP_EXPANDED + 1];

enum
{
  ACTIVATED,
  TICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_loading (EntenteRecordRow *self)
{
  return self->record != NULL && !entente_record_get_loaded (self->record);
}

/* The item that the list made around the row: it has the focus, and no name of its own. */
static GtkWidget *
find_item (EntenteRecordRow *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  while (item != NULL && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (item)) != GTK_ACCESSIBLE_ROLE_LIST_ITEM)
    item = gtk_widget_get_parent (item);

  return item;
}

static void
describe (EntenteRecordRow *self)
{
  g_autofree char *description = entente_record_head_dup_description (self->head);
  GtkWidget *item = find_item (self);

  if (item == NULL)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (item),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, is_loading (self) ? _("Loading") : description, -1);

  if (self->details != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (item),
                                 GTK_ACCESSIBLE_STATE_EXPANDED, entente_record_row_get_expanded (self), -1);
}

static void
describe_check (EntenteRecordRow *self)
{
  /* Translators: name of the check button of a row of a list, read by screen readers; %s is what the row is about */
  g_autofree char *name = entente_sentence (_("Select %s"), entente_record_head_get_title (self->head));
  GtkWidget *item = find_item (self);

  entente_set_accessible_name (self->check, name);
  if (item != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_STATE_CHECKED,
                                 gtk_check_button_get_active (self->check), -1);
}

static void
refresh (EntenteRecordRow *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);

  entente_record_head_set_loading (self->head, is_loading (self));
  if (self->record != NULL && !is_loading (self))
    self->update (self->head, self->record);

  describe (self);
  if (self->check != NULL)
    describe_check (self);
}

static gboolean
refresh_cb (gpointer user_data)
{
  EntenteRecordRow *self = ENTENTE_RECORD_ROW (user_data);

  self->update_id = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

/* A record that is filled notifies each of its properties: one update before the next frame is enough. */
static void
record_notify_cb (EntenteRecordRow *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refresh_cb, self, NULL);
}

static void
clear_content (EntenteRecordRow *self)
{
  self->content = NULL;
  if (self->revealer != NULL)
    gtk_revealer_set_child (self->revealer, NULL);
}

static void
child_revealed_cb (EntenteRecordRow *self)
{
  if (!gtk_revealer_get_reveal_child (self->revealer) && !gtk_revealer_get_child_revealed (self->revealer))
    clear_content (self);
}

static void
arrow_toggled_cb (EntenteRecordRow *self)
{
  entente_record_row_set_expanded (self, gtk_toggle_button_get_active (self->arrow));
}

/* Who listens says what it has to be; until then it is as it was. */
static void
check_toggled_cb (EntenteRecordRow *self)
{
  g_signal_handlers_block_by_func (self->check, check_toggled_cb, self);
  gtk_check_button_set_active (self->check, !gtk_check_button_get_active (self->check));
  g_signal_handlers_unblock_by_func (self->check, check_toggled_cb, self);

  g_signal_emit (self, signals[TICKED], 0);
}

static gboolean
is_on (EntenteRecordRow *self,
       gpointer          child,
       double            x,
       double            y)
{
  double child_x, child_y;

  return child != NULL && gtk_widget_translate_coordinates (GTK_WIDGET (self), child, x, y, &child_x, &child_y) &&
         gtk_widget_contains (child, child_x, child_y);
}

static void
released_cb (EntenteRecordRow *self,
             int               n_press,
             double            x,
             double            y,
             GtkGestureClick  *gesture)
{
  if (n_press == 1 && is_on (self, self->head, x, y) && !is_on (self, self->arrow, x, y))
    g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
entente_record_row_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  EntenteRecordRow *self = ENTENTE_RECORD_ROW (object);

  switch ((EntenteRecordRowProperty) property_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;

    case PROP_EXPANDED:
      g_value_set_boolean (value, entente_record_row_get_expanded (self));
      break;
    }
}

static void
entente_record_row_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  EntenteRecordRow *self = ENTENTE_RECORD_ROW (object);

  switch ((EntenteRecordRowProperty) property_id)
    {
    case PROP_RECORD:
      entente_record_row_set_record (self, g_value_get_object (value));
      break;

    case PROP_EXPANDED:
      entente_record_row_set_expanded (self, g_value_get_boolean (value));
      break;
    }
}

static void
entente_record_row_dispose (GObject *object)
{
  EntenteRecordRow *self = ENTENTE_RECORD_ROW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_signal_handler (&self->notify_id, self->record);
  g_clear_object (&self->record);

  self->content = NULL;
  self->arrow = NULL;
  self->check = NULL;
  if (self->head != NULL)
    {
      gtk_widget_unparent (GTK_WIDGET (self->head));
      self->head = NULL;
    }
  if (self->revealer != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->revealer, self);
      gtk_widget_unparent (GTK_WIDGET (self->revealer));
      self->revealer = NULL;
    }

  G_OBJECT_CLASS (entente_record_row_parent_class)->dispose (object);
}

static void
entente_record_row_class_init (EntenteRecordRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_record_row_get_property;
  object_class->set_property = entente_record_row_set_property;
  object_class->dispose = entente_record_row_dispose;

  properties[PROP_RECORD] =
    g_param_spec_object ("record", NULL, NULL, ENTENTE_TYPE_RECORD,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[ACTIVATED] = g_signal_new ("activated", ENTENTE_TYPE_RECORD_ROW, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TICKED] = g_signal_new ("ticked", ENTENTE_TYPE_RECORD_ROW, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "recordrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
add_arrow (EntenteRecordRow *self)
{
  self->arrow = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_button_set_icon_name (GTK_BUTTON (self->arrow), "pan-down-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->arrow), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->arrow), "circular");
  gtk_widget_add_css_class (GTK_WIDGET (self->arrow), "expander-arrow");
  /* Translators: name of the arrow that expands a row of a list, read by screen readers */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->arrow), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Details"), -1);
  g_signal_connect_swapped (self->arrow, "toggled", G_CALLBACK (arrow_toggled_cb), self);
  entente_record_head_set_suffix (self->head, GTK_WIDGET (self->arrow));
}

/* The whole head is to be clicked, and the row has the focus: the button shows, and tells a screen reader. */
static void
add_check (EntenteRecordRow *self)
{
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_can_target (GTK_WIDGET (self->check), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self->check), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->check), "selection-mode");
  g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (check_toggled_cb), self);
  entente_record_head_set_leading (self->head, GTK_WIDGET (self->check));
  describe_check (self);
}

static void
remove_check (EntenteRecordRow *self)
{
  GtkWidget *item = find_item (self);

  self->check = NULL;
  entente_record_head_set_leading (self->head, NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "checked");
  if (item != NULL)
    gtk_accessible_reset_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_STATE_CHECKED);
}

static void
add_revealer (EntenteRecordRow *self)
{
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_transition_type (self->revealer, GTK_REVEALER_TRANSITION_TYPE_SLIDE_DOWN);
  gtk_revealer_set_transition_duration (self->revealer, 180);
  g_signal_connect_swapped (self->revealer, "notify::child-revealed", G_CALLBACK (child_revealed_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->revealer), GTK_WIDGET (self));
}

static void
entente_record_row_init (EntenteRecordRow *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);

  self->head = ENTENTE_RECORD_HEAD (entente_record_head_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->head), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->head), GTK_WIDGET (self));

  g_signal_connect_swapped (gesture, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

GtkWidget *
entente_record_row_new (EntenteRecordUpdate update)
{
  EntenteRecordRow *self;

  g_return_val_if_fail (update != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_RECORD_ROW, NULL);
  self->update = update;

  return GTK_WIDGET (self);
}

EntenteRecordHead *
entente_record_row_get_head (EntenteRecordRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_ROW (self), NULL);

  return self->head;
}

void
entente_record_row_set_record (EntenteRecordRow *self,
                               EntenteRecord    *record)
{
  g_return_if_fail (ENTENTE_IS_RECORD_ROW (self));
  g_return_if_fail (record == NULL || ENTENTE_IS_RECORD (record));

  if (self->record == record)
    return;

  g_clear_signal_handler (&self->notify_id, self->record);
  if (self->arrow != NULL)
    gtk_toggle_button_set_active (self->arrow, FALSE);
  clear_content (self);

  g_set_object (&self->record, record);
  if (record != NULL)
    self->notify_id = g_signal_connect_swapped (record, "notify", G_CALLBACK (record_notify_cb), self);

  refresh (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

EntenteRecord *
entente_record_row_get_record (EntenteRecordRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_ROW (self), NULL);

  return self->record;
}

void
entente_record_row_set_details (EntenteRecordRow     *self,
                                EntenteRecordDetails  details,
                                gpointer              user_data)
{
  g_return_if_fail (ENTENTE_IS_RECORD_ROW (self));

  self->details = details;
  self->details_data = user_data;

  if (details != NULL && self->arrow == NULL)
    add_arrow (self);
  if (self->arrow != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->arrow), details != NULL);
}

gboolean
entente_record_row_is_expandable (EntenteRecordRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_ROW (self), FALSE);

  return self->details != NULL;
}

void
entente_record_row_set_expanded (EntenteRecordRow *self,
                                 gboolean          expanded)
{
  g_return_if_fail (ENTENTE_IS_RECORD_ROW (self));

  expanded = expanded && self->details != NULL && self->record != NULL;

  if (entente_record_row_get_expanded (self) == expanded)
    return;

  if (expanded && self->revealer == NULL)
    add_revealer (self);

  if (expanded && self->content == NULL)
    {
      self->content = self->details (self, self->record, self->details_data);
      gtk_revealer_set_child (self->revealer, self->content);
    }

  gtk_revealer_set_reveal_child (self->revealer, expanded);
  gtk_toggle_button_set_active (self->arrow, expanded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->arrow), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
  describe (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

gboolean
entente_record_row_get_expanded (EntenteRecordRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_ROW (self), FALSE);

  return self->revealer != NULL && gtk_revealer_get_reveal_child (self->revealer);
}

GtkWidget *
entente_record_row_get_content (EntenteRecordRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_ROW (self), NULL);

  return self->content;
}

void
entente_record_row_set_checkable (EntenteRecordRow *self,
                                  gboolean          checkable)
{
  g_return_if_fail (ENTENTE_IS_RECORD_ROW (self));

  if (checkable && self->check == NULL)
    add_check (self);
  else if (!checkable && self->check != NULL)
    remove_check (self);
}

void
entente_record_row_set_checked (EntenteRecordRow *self,
                                gboolean          checked)
{
  g_return_if_fail (ENTENTE_IS_RECORD_ROW (self));
  g_return_if_fail (self->check != NULL);

  if (gtk_check_button_get_active (self->check) == checked)
    return;

  g_signal_handlers_block_by_func (self->check, check_toggled_cb, self);
  gtk_check_button_set_active (self->check, checked);
  g_signal_handlers_unblock_by_func (self->check, check_toggled_cb, self);

  if (checked)
    gtk_widget_add_css_class (GTK_WIDGET (self), "checked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "checked");
  describe_check (self);
}
