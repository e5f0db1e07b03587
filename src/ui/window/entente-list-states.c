/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-list-states.h"

#include "entente-refusal-text.h"
#include "entente-widget.h"

/* A list that takes longer than this shows that it is on its way; a faster one must not flicker. */
#define PATIENCE_MS 200
#define N_SKELETON_ROWS 8

struct _EntenteListStates
{
  GtkWidget parent_instance;

  EntenteList *list; /* (nullable) */
  GError *error;     /* (nullable) */
  gboolean filtered;

  guint patience_id;
  guint focus_id;

  GtkStack *stack;
  GtkBox *skeleton;
  EntenteRecordList *record_list;
  AdwBin *empty_bin;
  AdwStatusPage *error_page;
};

G_DEFINE_FINAL_TYPE (EntenteListStates, entente_list_states, GTK_TYPE_WIDGET)

enum
{
  CLEAR_FILTERS,
  TRY_AGAIN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
choose_state (EntenteListStates *self)
{
  guint n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;

  if (self->error != NULL)
    return "error";
  if (n > 0)
    return "list";
  if (self->list == NULL || entente_list_get_loading (self->list))
    return self->patience_id != 0 ? NULL : "loading";

  return self->filtered ? "no-results" : "empty";
}

static void
fill_skeleton (EntenteListStates *self)
{
  if (gtk_widget_get_first_child (GTK_WIDGET (self->skeleton)) != NULL)
    return;

  for (guint i = 0; i < N_SKELETON_ROWS; i++)
    {
      GtkWidget *head = entente_record_head_new ();

      entente_record_head_set_avatar (ENTENTE_RECORD_HEAD (head), "");
      entente_record_head_set_loading (ENTENTE_RECORD_HEAD (head), TRUE);
      gtk_box_append (self->skeleton, head);
    }
}

static gboolean
focus_cb (gpointer user_data)
{
  EntenteListStates *self = ENTENTE_LIST_STATES (user_data);

  self->focus_id = 0;
  if (gtk_widget_is_focus (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* Later: the list is still about to tell of its change, and rows are not there yet. */
static void
focus_what_is_shown (EntenteListStates *self)
{
  if (self->focus_id == 0)
    self->focus_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, focus_cb, self, NULL);
}

static void
update (EntenteListStates *self)
{
  const char *state = choose_state (self);

  if (self->stack == NULL || state == NULL)
    return;

  if (g_str_equal (state, "loading"))
    fill_skeleton (self);
  else if (gtk_widget_is_focus (GTK_WIDGET (self)))
    focus_what_is_shown (self);
  entente_stack_show (self->stack, state);
}

static gboolean
patience_ended_cb (gpointer user_data)
{
  EntenteListStates *self = ENTENTE_LIST_STATES (user_data);

  self->patience_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
start_patience (EntenteListStates *self)
{
  g_clear_handle_id (&self->patience_id, g_source_remove);
  self->patience_id = g_timeout_add (PATIENCE_MS, patience_ended_cb, self);
}

static void
items_changed_cb (EntenteListStates *self,
                  guint              position,
                  guint              removed,
                  guint              added)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  if (n == 0 || n == added)
    update (self);
}

static void
error_changed_cb (EntenteListStates *self)
{
  entente_list_states_set_error (self, entente_list_get_error (self->list));
}

static void
clear_filters_cb (EntenteListStates *self)
{
  g_signal_emit (self, signals[CLEAR_FILTERS], 0);
}

static void
try_again_cb (EntenteListStates *self)
{
  g_signal_emit (self, signals[TRY_AGAIN], 0);
}

static void
drop_list (EntenteListStates *self)
{
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
}

/* Until something is shown that can take it, the focus waits here. So GTK gives a window that is shown meanwhile no other,
 * and a person who goes elsewhere takes it along. */
static gboolean
entente_list_states_grab_focus (GtkWidget *widget)
{
  EntenteListStates *self = ENTENTE_LIST_STATES (widget);
  const char *state = choose_state (self);

  if (g_strcmp0 (state, gtk_stack_get_visible_child_name (self->stack)) == 0 &&
      gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD))
    return TRUE;

  return GTK_WIDGET_CLASS (entente_list_states_parent_class)->grab_focus (widget);
}

/* Tab leads through what is shown, and does not wait. */
static gboolean
entente_list_states_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (ENTENTE_LIST_STATES (widget)->stack), direction);
}

static void
entente_list_states_dispose (GObject *object)
{
  EntenteListStates *self = ENTENTE_LIST_STATES (object);

  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  if (self->record_list != NULL)
    entente_record_list_set_model (self->record_list, NULL);
  drop_list (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_LIST_STATES);

  G_OBJECT_CLASS (entente_list_states_parent_class)->dispose (object);
}

static void
entente_list_states_finalize (GObject *object)
{
  g_clear_error (&ENTENTE_LIST_STATES (object)->error);

  G_OBJECT_CLASS (entente_list_states_parent_class)->finalize (object);
}

static void
entente_list_states_class_init (EntenteListStatesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_list_states_dispose;
  object_class->finalize = entente_list_states_finalize;

  widget_class->focus = entente_list_states_focus;
  widget_class->grab_focus = entente_list_states_grab_focus;

  signals[CLEAR_FILTERS] = g_signal_new ("clear-filters", ENTENTE_TYPE_LIST_STATES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[TRY_AGAIN] = g_signal_new ("try-again", ENTENTE_TYPE_LIST_STATES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);

  g_type_ensure (ENTENTE_TYPE_RECORD_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/window/entente-list-states.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteListStates, empty_bin);
  gtk_widget_class_bind_template_child (widget_class, EntenteListStates, error_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteListStates, record_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteListStates, skeleton);
  gtk_widget_class_bind_template_child (widget_class, EntenteListStates, stack);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
entente_list_states_init (EntenteListStates *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

EntenteRecordList *
entente_list_states_get_record_list (EntenteListStates *self)
{
  g_return_val_if_fail (ENTENTE_IS_LIST_STATES (self), NULL);

  return self->record_list;
}

void
entente_list_states_set_empty (EntenteListStates *self,
                               GtkWidget         *empty)
{
  g_return_if_fail (ENTENTE_IS_LIST_STATES (self));
  g_return_if_fail (GTK_IS_WIDGET (empty));

  adw_bin_set_child (self->empty_bin, empty);
}

void
entente_list_states_set_list (EntenteListStates *self,
                              EntenteList       *list)
{
  g_return_if_fail (ENTENTE_IS_LIST_STATES (self));
  g_return_if_fail (list == NULL || ENTENTE_IS_LIST (list));

  g_clear_error (&self->error);
  drop_list (self);
  if (list != NULL)
    {
      self->list = g_object_ref (list);
      start_patience (self);
    }

  entente_record_list_set_model (self->record_list, G_LIST_MODEL (list));
  if (list != NULL)
    {
      g_signal_connect_object (list, "notify::query", G_CALLBACK (start_patience), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (list, "notify::loading", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (list, "notify::error", G_CALLBACK (error_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

void
entente_list_states_set_filtered (EntenteListStates *self,
                                  gboolean           filtered)
{
  g_return_if_fail (ENTENTE_IS_LIST_STATES (self));

  self->filtered = filtered;
  update (self);
}

void
entente_list_states_set_error (EntenteListStates *self,
                               const GError      *error)
{
  g_autofree char *text = NULL;
  g_autofree char *escaped = NULL;

  g_return_if_fail (ENTENTE_IS_LIST_STATES (self));

  g_clear_error (&self->error);
  if (error != NULL)
    {
      self->error = g_error_copy (error);
      text = entente_refusal_to_text (error);
      escaped = g_markup_escape_text (text, -1);
      adw_status_page_set_description (self->error_page, escaped);
    }

  update (self);
}

gboolean
entente_list_states_has_error (EntenteListStates *self)
{
  g_return_val_if_fail (ENTENTE_IS_LIST_STATES (self), FALSE);

  return self->error != NULL;
}
