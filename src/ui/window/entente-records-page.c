/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-records-page.h"

#include "rows/entente-record-list.h"

struct _EntenteRecordsPage
{
  AdwBin parent_instance;

  EntenteQuery *query;
  EntenteList *list;

  AdwWindowTitle *window_title;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  EntenteRecordList *record_list;
};

G_DEFINE_FINAL_TYPE (EntenteRecordsPage, entente_records_page, ADW_TYPE_BIN)

enum
{
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
list_changed_cb (EntenteRecordsPage *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0 && !entente_list_get_loading (self->list);

  gtk_stack_set_visible_child_name (self->stack, empty ? "no-results" : "list");
}

static void
search_changed_cb (EntenteRecordsPage *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));
  g_autoptr (EntenteQuery) query = entente_query_with_search (self->query, text);

  entente_list_set_query (self->list, query);
}

static void
record_activated_cb (EntenteRecordsPage *self,
                     EntenteRecord      *record)
{
  g_signal_emit (self, signals[ACTIVATE], 0, record);
}

static void
entente_records_page_dispose (GObject *object)
{
  EntenteRecordsPage *self = ENTENTE_RECORDS_PAGE (object);

  if (self->record_list != NULL)
    entente_record_list_set_model (self->record_list, NULL);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
  g_clear_object (&self->query);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_RECORDS_PAGE);

  G_OBJECT_CLASS (entente_records_page_parent_class)->dispose (object);
}

static void
entente_records_page_class_init (EntenteRecordsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_records_page_dispose;

  signals[ACTIVATE] = g_signal_new ("activate", ENTENTE_TYPE_RECORDS_PAGE, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_RECORD);

  g_type_ensure (ENTENTE_TYPE_RECORD_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/window/entente-records-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordsPage, record_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordsPage, window_title);
  gtk_widget_class_bind_template_callback (widget_class, record_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.back", NULL);
}

static void
entente_records_page_init (EntenteRecordsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

GtkWidget *
entente_records_page_new (EntenteWorkspace    *workspace,
                          const char          *title,
                          EntenteQuery        *query,
                          EntenteRecordUpdate  update)
{
  EntenteRecordsPage *self;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_QUERY (query), NULL);

  self = g_object_new (ENTENTE_TYPE_RECORDS_PAGE, NULL);
  adw_window_title_set_title (self->window_title, title);
  self->query = g_object_ref (query);
  self->list = entente_workspace_open_list (workspace, query);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  entente_record_list_set_rows (self->record_list, update, NULL, NULL);
  entente_record_list_set_model (self->record_list, G_LIST_MODEL (self->list));

  return GTK_WIDGET (self);
}
