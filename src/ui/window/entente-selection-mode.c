/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-selection-mode.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"
#include "entente-widget.h"

struct _EntenteSelectionMode
{
  GObject parent_instance;

  EntentePage *page; /* not owned: it owns this */
  GtkStack *headers;
  GtkBox *content;
  EntenteRecordList *record_list;

  EntenteList *list;           /* (nullable) */
  EntenteSelection *selection; /* (nullable) */
  GtkBox *buttons;
  GSimpleActionGroup *actions;

  GtkWidget *header; /* (nullable) until it first begins */
  GtkLabel *title;
  GtkWidget *all_button;
  GtkActionBar *bar;
};

G_DEFINE_FINAL_TYPE (EntenteSelectionMode, entente_selection_mode, G_TYPE_OBJECT)

static char *
format_title (EntenteSelection *selection)
{
  guint n = entente_selection_get_n_selected (selection);
  g_autofree char *count = entente_format_count (n);

  if (n == 0)
    return g_strdup (_("Nothing Selected"));

  if (n > 1 && entente_selection_is_whole (selection))
    /* Translators: title while rows of a list are selected, and none is left out; %s is a number, 2 or more */
    return entente_sentence (ngettext ("All %s Selected", "All %s Selected", n), count);

  /* Translators: title while rows of a list are selected; %s is a number */
  return entente_sentence (ngettext ("%s Selected", "%s Selected", n), count);
}

static void
selection_changed_cb (EntenteSelectionMode *self)
{
  g_autofree char *title = format_title (self->selection);
  const char *all = entente_selection_is_whole (self->selection) ? _("Select None") : _("Select All");

  gtk_label_set_label (self->title, title);
  gtk_widget_set_tooltip_text (self->all_button, all);
  entente_set_accessible_name (self->all_button, all);
  gtk_widget_set_sensitive (GTK_WIDGET (self->buttons), entente_selection_get_n_selected (self->selection) > 0);
}

static void
create_header (EntenteSelectionMode *self)
{
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->header = adw_header_bar_new ();
  g_object_bind_property (self->page, "folded", self->header, "show-start-title-buttons", G_BINDING_SYNC_CREATE);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "selection.end");
  adw_header_bar_pack_start (ADW_HEADER_BAR (self->header), cancel);

  self->title = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "single-line-mode", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "title");
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (self->header), GTK_WIDGET (self->title));

  gtk_stack_add_named (self->headers, self->header, "selection");
}

static void
create_bar (EntenteSelectionMode *self)
{
  self->bar = GTK_ACTION_BAR (gtk_action_bar_new ());
  gtk_action_bar_set_revealed (self->bar, FALSE);

  self->all_button = gtk_button_new_from_icon_name ("edit-select-all-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->all_button), "selection.toggle-all");
  gtk_action_bar_pack_start (self->bar, self->all_button);

  gtk_action_bar_set_center_widget (self->bar, GTK_WIDGET (self->buttons));
  gtk_box_append (self->content, GTK_WIDGET (self->bar));
}

/* What had the focus goes out of sight. */
static void
keep_focus (EntenteSelectionMode *self,
            GtkWidget            *header)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->page));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || gtk_widget_is_ancestor (focus, header) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->bar)))
    gtk_widget_grab_focus (GTK_WIDGET (self->record_list));
}

static void
set_enabled (EntenteSelectionMode *self,
             const char           *action,
             gboolean              enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), action)), enabled);
}

static void
update_actions (EntenteSelectionMode *self)
{
  gboolean rows = self->list != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0;

  set_enabled (self, "begin", rows);
  set_enabled (self, "all", rows);
  set_enabled (self, "toggle-all", self->selection != NULL);
  set_enabled (self, "end", self->selection != NULL);
}

static void
begin (EntenteSelectionMode *self)
{
  if (self->selection != NULL || self->list == NULL)
    return;

  if (self->header == NULL)
    {
      create_header (self);
      create_bar (self);
    }

  self->selection = entente_selection_new (self->list);
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  selection_changed_cb (self);
  entente_record_list_set_selection (self->record_list, self->selection);
  update_actions (self);

  gtk_stack_set_visible_child (self->headers, self->header);
  gtk_action_bar_set_revealed (self->bar, TRUE);
  keep_focus (self, gtk_stack_get_child_by_name (self->headers, "list"));
}

static void
begin_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  begin (ENTENTE_SELECTION_MODE (user_data));
}

/* Of a detail on top of the list it is not asked for. */
static void
all_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  EntenteSelectionMode *self = ENTENTE_SELECTION_MODE (user_data);

  if (entente_page_get_detail (self->page) == NULL)
    entente_record_list_select_all (self->record_list);
}

static void
toggle_all_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  EntenteSelection *selection = ENTENTE_SELECTION_MODE (user_data)->selection;

  if (entente_selection_is_whole (selection))
    entente_selection_clear (selection);
  else
    entente_selection_select_all (selection);
}

static void
end_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  entente_selection_mode_end (ENTENTE_SELECTION_MODE (user_data));
}

static const GActionEntry entries[] = {
  { "begin", begin_cb },
  { "all", all_cb },
  { "toggle-all", toggle_all_cb },
  { "end", end_cb },
};

static void
drop_list (EntenteSelectionMode *self)
{
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
}

static void
entente_selection_mode_dispose (GObject *object)
{
  EntenteSelectionMode *self = ENTENTE_SELECTION_MODE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->buttons);
  g_clear_object (&self->actions);
  drop_list (self);

  G_OBJECT_CLASS (entente_selection_mode_parent_class)->dispose (object);
}

static void
entente_selection_mode_class_init (EntenteSelectionModeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_selection_mode_dispose;
}

static void
entente_selection_mode_init (EntenteSelectionMode *self)
{
  self->buttons = g_object_ref_sink (GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6)));

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  update_actions (self);
}

EntenteSelectionMode *
entente_selection_mode_new (EntentePage       *page,
                            GtkStack          *headers,
                            GtkBox            *content,
                            EntenteRecordList *record_list)
{
  EntenteSelectionMode *self;

  g_return_val_if_fail (ENTENTE_IS_PAGE (page), NULL);
  g_return_val_if_fail (GTK_IS_STACK (headers), NULL);
  g_return_val_if_fail (GTK_IS_BOX (content), NULL);
  g_return_val_if_fail (ENTENTE_IS_RECORD_LIST (record_list), NULL);

  self = g_object_new (ENTENTE_TYPE_SELECTION_MODE, NULL);
  self->page = page;
  self->headers = headers;
  self->content = content;
  self->record_list = record_list;
  entente_record_list_set_selectable (record_list, TRUE);
  g_signal_connect_object (record_list, "begin-selection", G_CALLBACK (begin), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_action_group (GTK_WIDGET (page), "selection", G_ACTION_GROUP (self->actions));

  return self;
}

void
entente_selection_mode_add_action (EntenteSelectionMode *self,
                                   GtkButton            *button)
{
  g_return_if_fail (ENTENTE_IS_SELECTION_MODE (self));
  g_return_if_fail (GTK_IS_BUTTON (button));

  entente_button_wrap (button);
  gtk_box_append (self->buttons, GTK_WIDGET (button));
}

void
entente_selection_mode_set_list (EntenteSelectionMode *self,
                                 EntenteList          *list)
{
  g_return_if_fail (ENTENTE_IS_SELECTION_MODE (self));
  g_return_if_fail (list == NULL || ENTENTE_IS_LIST (list));

  entente_selection_mode_end (self);
  drop_list (self);
  if (list != NULL)
    {
      self->list = g_object_ref (list);
      g_signal_connect_object (list, "items-changed", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
    }
  update_actions (self);
}

void
entente_selection_mode_end (EntenteSelectionMode *self)
{
  g_return_if_fail (ENTENTE_IS_SELECTION_MODE (self));

  if (self->selection == NULL)
    return;

  keep_focus (self, self->header);
  entente_record_list_set_selection (self->record_list, NULL);
  g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  update_actions (self);

  gtk_stack_set_visible_child_name (self->headers, "list");
  gtk_action_bar_set_revealed (self->bar, FALSE);
}

EntenteSelection *
entente_selection_mode_get_selection (EntenteSelectionMode *self)
{
  g_return_val_if_fail (ENTENTE_IS_SELECTION_MODE (self), NULL);

  return self->selection;
}

GMenu *
entente_selection_mode_create_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuItem) all = g_menu_item_new (_("Select A_ll"), "selection.all");

  g_menu_append (menu, _("_Select…"), "selection.begin");
  g_menu_item_set_attribute (all, "accel", "s", "<Control>a");
  g_menu_append_item (menu, all);

  return menu;
}

/* An entry without text has nothing to select, and passes the key on: that is not about the rows. */
static gboolean
select_all_cb (GtkWidget *page,
               GVariant  *parameter,
               gpointer   user_data)
{
  if (entente_widget_is_text (gtk_root_get_focus (gtk_widget_get_root (page))))
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (page, "selection.all", NULL);
}

void
entente_selection_mode_bind_keys (GtkWidgetClass *page_class)
{
  gtk_widget_class_add_binding (page_class, GDK_KEY_a, GDK_CONTROL_MASK, select_all_cb, NULL);
  gtk_widget_class_add_binding_action (page_class, GDK_KEY_Escape, 0, "selection.end", NULL);
}
