/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-sort-button.h"

#include <glib/gi18n.h>

#include "entente-widget.h"

typedef struct
{
  const char *sort; /* interned */
  EntenteQueryFlags flags;
} Choice;

struct _EntenteSortButton
{
  GtkWidget parent_instance;

  GArray *choices;
  GMenu *menu;
  GSimpleAction *action; /* its state is the number of the choice */
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (EntenteSortButton, entente_sort_button, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
choice_changed_cb (EntenteSortButton *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Few lists are ever sorted otherwise. */
static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  EntenteSortButton *self = ENTENTE_SORT_BUTTON (user_data);

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (self->menu)));
}

static void
entente_sort_button_dispose (GObject *object)
{
  EntenteSortButton *self = ENTENTE_SORT_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->menu);
  g_clear_object (&self->action);

  G_OBJECT_CLASS (entente_sort_button_parent_class)->dispose (object);
}

static void
entente_sort_button_finalize (GObject *object)
{
  EntenteSortButton *self = ENTENTE_SORT_BUTTON (object);

  g_clear_pointer (&self->choices, g_array_unref);

  G_OBJECT_CLASS (entente_sort_button_parent_class)->finalize (object);
}

static void
entente_sort_button_class_init (EntenteSortButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_sort_button_dispose;
  object_class->finalize = entente_sort_button_finalize;

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_SORT_BUTTON, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
entente_sort_button_init (EntenteSortButton *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  self->menu = g_menu_new ();

  self->action = g_simple_action_new_stateful ("by", G_VARIANT_TYPE_UINT32, g_variant_new_uint32 (0));
  g_signal_connect_object (self->action, "notify::state", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "sort", G_ACTION_GROUP (group));

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "view-sort-descending-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popover_cb, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_tooltip_text (self->button, _("Sort"));
  entente_set_accessible_name (self->button, _("Sort"));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

void
entente_sort_button_add_choice (EntenteSortButton *self,
                                const char        *sort,
                                EntenteQueryFlags  flags,
                                const char        *label)
{
  Choice choice = { g_intern_string (sort), flags };
  g_autoptr (GMenuItem) item = NULL;

  g_return_if_fail (ENTENTE_IS_SORT_BUTTON (self));
  g_return_if_fail (sort != NULL);
  g_return_if_fail (label != NULL);

  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "sort.by", "u", self->choices->len);
  g_menu_append_item (self->menu, item);
  g_array_append_val (self->choices, choice);
}

guint
entente_sort_button_get_choice (EntenteSortButton *self)
{
  g_autoptr (GVariant) state = NULL;

  g_return_val_if_fail (ENTENTE_IS_SORT_BUTTON (self), 0);

  state = g_action_get_state (G_ACTION (self->action));

  return g_variant_get_uint32 (state);
}

void
entente_sort_button_set_choice (EntenteSortButton *self,
                                guint              choice)
{
  g_return_if_fail (ENTENTE_IS_SORT_BUTTON (self));
  g_return_if_fail (choice < self->choices->len);

  g_action_change_state (G_ACTION (self->action), g_variant_new_uint32 (choice));
}

const char *
entente_sort_button_get_sort (EntenteSortButton *self)
{
  guint choice = entente_sort_button_get_choice (self);

  return choice > 0 ? g_array_index (self->choices, Choice, choice).sort : NULL;
}

EntenteQueryFlags
entente_sort_button_get_flags (EntenteSortButton *self)
{
  guint choice = entente_sort_button_get_choice (self);

  return choice > 0 ? g_array_index (self->choices, Choice, choice).flags : ENTENTE_QUERY_DEFAULT;
}
