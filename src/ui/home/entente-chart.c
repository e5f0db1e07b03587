/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-chart.h"

#include "entente-widget.h"

struct _EntenteChart
{
  AdwBin parent_instance;

  gboolean beside;
  GtkSizeGroup *labels;
  GtkSizeGroup *values;

  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (EntenteChart, entente_chart, ADW_TYPE_BIN)

enum
{
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_activated_cb (EntenteChart  *self,
                  EntenteBarRow *row)
{
  g_signal_emit (self, signals[ACTIVATE], 0, entente_bar_row_get_key (row), entente_bar_row_get_label (row));
}

static void
entente_chart_dispose (GObject *object)
{
  EntenteChart *self = ENTENTE_CHART (object);

  g_clear_object (&self->labels);
  g_clear_object (&self->values);

  G_OBJECT_CLASS (entente_chart_parent_class)->dispose (object);
}

static void
entente_chart_class_init (EntenteChartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_chart_dispose;

  signals[ACTIVATE] = g_signal_new ("activate", ENTENTE_TYPE_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
entente_chart_init (EntenteChart *self)
{
  self->labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->values = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->list_box = g_object_new (GTK_TYPE_LIST_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE,
                                 "selection-mode", GTK_SELECTION_NONE,
                                 NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list_box), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->list_box), "chart");
  g_signal_connect_object (self->list_box, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list_box));
}

GtkWidget *
entente_chart_new (const char *name,
                   gboolean    beside)
{
  EntenteChart *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_CHART, NULL);
  self->beside = beside;
  entente_set_accessible_name (self->list_box, name);

  return GTK_WIDGET (self);
}

static void
append_row (EntenteChart *self)
{
  GtkWidget *row = entente_bar_row_new (self->beside);

  entente_bar_row_join (ENTENTE_BAR_ROW (row), self->labels, self->values);
  gtk_list_box_append (self->list_box, row);
}

void
entente_chart_set_bars (EntenteChart            *self,
                        const EntenteBarContent *bars,
                        guint                    n)
{
  g_return_if_fail (ENTENTE_IS_CHART (self));
  g_return_if_fail (bars != NULL || n == 0);

  while (entente_chart_get_n_bars (self) > n)
    gtk_list_box_remove (self->list_box, gtk_widget_get_last_child (GTK_WIDGET (self->list_box)));
  while (entente_chart_get_n_bars (self) < n)
    append_row (self);

  for (guint i = 0; i < n; i++)
    entente_bar_row_set (entente_chart_get_bar (self, i), &bars[i]);
}

guint
entente_chart_get_n_bars (EntenteChart *self)
{
  guint n = 0;

  g_return_val_if_fail (ENTENTE_IS_CHART (self), 0);

  while (gtk_list_box_get_row_at_index (self->list_box, n) != NULL)
    n++;

  return n;
}

EntenteBarRow *
entente_chart_get_bar (EntenteChart *self,
                       guint         n)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (ENTENTE_IS_CHART (self), NULL);

  row = gtk_list_box_get_row_at_index (self->list_box, n);

  return row != NULL ? ENTENTE_BAR_ROW (row) : NULL;
}
