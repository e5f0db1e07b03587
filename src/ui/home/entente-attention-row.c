/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-attention-row.h"

#include <glib/gi18n.h>

#include "entente-widget.h"
#include "window/entente-page.h"

/* As many are named as fit on a line. */
#define N_NAMED 3

struct _EntenteAttentionRow
{
  AdwActionRow parent_instance;

  const EntenteAttention *thing;
  EntenteWorkspace *workspace;
  EntenteList *list;
  EntenteRecord *named[N_NAMED]; /* (nullable) held, so that they are filled */

  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (EntenteAttentionRow, entente_attention_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_LOADING = 1,
} EntenteAttentionRowProperty;

static GParamSpec *properties[PROP_LOADING + 1];

static guint
get_n (EntenteAttentionRow *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

/* (nullable) What is filled. */
static EntenteRecord *
get_named (EntenteAttentionRow *self,
           guint                i)
{
  return self->named[i] != NULL && entente_record_get_loaded (self->named[i]) ? self->named[i] : NULL;
}

/* "Contoso, Fabrikam, …" */
static char *
dup_names (EntenteAttentionRow *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < N_NAMED; i++)
    if (get_named (self, i) != NULL)
      {
        g_autofree char *name = self->thing->dup_name (get_named (self, i));

        g_strv_builder_add (builder, name);
      }
  if (get_n (self) > N_NAMED)
    g_strv_builder_add (builder, "…");

  names = g_strv_builder_end (builder);

  return g_strjoinv (_(", "), names);
}

/* Rather than one after the other. */
static gboolean
is_alone (EntenteAttentionRow *self)
{
  return self->thing->dup_name == NULL || get_n (self) == 1;
}

static void
update_button (EntenteAttentionRow *self)
{
  g_autoptr (GError) error = NULL;

  gtk_button_set_label (self->button, self->thing->label != NULL && is_alone (self) ? _(self->thing->label) : _("View"));
  if (self->thing->command == NULL)
    return;

  entente_workspace_check (self->workspace, self->thing->command, &error);
  entente_insensitive_explain (GTK_WIDGET (self->button), error);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), error == NULL);
}

/* Whoever did away with the last one goes on at what is left. */
static void
set_visible (EntenteAttentionRow *self,
             gboolean             visible)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), ENTENTE_TYPE_PAGE);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean had_focus = focus != NULL && (focus == GTK_WIDGET (self) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)));

  gtk_widget_set_visible (GTK_WIDGET (self), visible);
  if (!visible && had_focus && page != NULL)
    entente_page_take_focus (ENTENTE_PAGE (page));
}

static void
update (EntenteAttentionRow *self)
{
  guint n = get_n (self);

  if (n > 0)
    {
      g_autofree char *title = self->thing->say (n, get_named (self, 0));
      g_autofree char *names = self->thing->why == NULL ? dup_names (self) : NULL;

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self), names != NULL ? names : _(self->thing->why));
      update_button (self);
    }
  set_visible (self, n > 0);
}

static void
let_named_go (EntenteAttentionRow *self)
{
  for (guint i = 0; i < N_NAMED; i++)
    {
      if (self->named[i] != NULL)
        g_signal_handlers_disconnect_by_func (self->named[i], update, self);
      g_clear_object (&self->named[i]);
    }
}

/* All are let go before any is taken: one may only have moved up. */
static void
list_changed_cb (EntenteAttentionRow *self)
{
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < MIN (N_NAMED, get_n (self)); i++)
    g_ptr_array_add (held, g_list_model_get_item (G_LIST_MODEL (self->list), i));

  let_named_go (self);
  for (guint i = 0; i < held->len; i++)
    {
      self->named[i] = g_object_ref (g_ptr_array_index (held, i));
      g_signal_connect_object (self->named[i], "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }

  update (self);
}

static void
loading_changed_cb (EntenteAttentionRow *self)
{
  if (!entente_list_get_loading (self->list) && entente_list_get_error (self->list) == NULL)
    list_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* One that is alone, itself; several, as a list. */
static void
go_there (EntenteAttentionRow *self)
{
  const EntenteAttention *thing = self->thing;

  if (thing->dup_name == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", thing->page);
      return;
    }

  if (get_n (self) == 1 && get_named (self, 0) != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ss)", thing->page,
                                  entente_record_get_id (get_named (self, 0)));
      return;
    }

  gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.show-list",
                                      entente_home_filters_show (thing->filters, thing->page, NULL, NULL, NULL));
}

static void
clicked_cb (EntenteAttentionRow *self)
{
  if (self->thing->action == NULL || !is_alone (self))
    go_there (self);
  else if (!self->thing->takes_id)
    gtk_widget_activate_action (GTK_WIDGET (self), self->thing->action, NULL);
  else if (get_named (self, 0) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), self->thing->action, "s", entente_record_get_id (get_named (self, 0)));
}

static void
entente_attention_row_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  EntenteAttentionRow *self = ENTENTE_ATTENTION_ROW (object);

  switch ((EntenteAttentionRowProperty) property_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, entente_attention_row_get_loading (self));
      break;
    }
}

static void
let_list_go (EntenteAttentionRow *self)
{
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
}

static void
entente_attention_row_dispose (GObject *object)
{
  EntenteAttentionRow *self = ENTENTE_ATTENTION_ROW (object);

  let_list_go (self);
  let_named_go (self);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_attention_row_parent_class)->dispose (object);
}

static void
entente_attention_row_class_init (EntenteAttentionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_attention_row_get_property;
  object_class->dispose = entente_attention_row_dispose;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
entente_attention_row_init (EntenteAttentionRow *self)
{
  self->button = GTK_BUTTON (gtk_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
}

GtkWidget *
entente_attention_row_new (const EntenteAttention *thing,
                           EntenteWorkspace       *workspace)
{
  EntenteAttentionRow *self;

  g_return_val_if_fail (thing != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (ENTENTE_TYPE_ATTENTION_ROW, NULL);
  self->thing = thing;
  self->workspace = g_object_ref (workspace);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (self), thing->icon_name);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  entente_attention_row_refresh (self);

  return GTK_WIDGET (self);
}

/* What is shown stays until the answer is there. */
void
entente_attention_row_refresh (EntenteAttentionRow *self)
{
  g_autoptr (EntenteQuery) query = NULL;

  g_return_if_fail (ENTENTE_IS_ATTENTION_ROW (self));

  let_list_go (self);
  query = entente_home_filters_create_query (self->thing->filters, self->thing->list);
  self->list = entente_workspace_open_list (self->workspace, query);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (loading_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::error", G_CALLBACK (loading_changed_cb), self, G_CONNECT_SWAPPED);
  loading_changed_cb (self);
}

gboolean
entente_attention_row_get_loading (EntenteAttentionRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_ATTENTION_ROW (self), FALSE);

  return entente_list_get_loading (self->list);
}

const GError *
entente_attention_row_get_error (EntenteAttentionRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_ATTENTION_ROW (self), NULL);

  return entente_list_get_error (self->list);
}
