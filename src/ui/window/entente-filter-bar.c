/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-filter-bar.h"

#include <adwaita.h>

#include "rows/entente-sort-button.h"

struct _EntenteFilterBar
{
  GtkWidget parent_instance;

  GtkWidget *clamp;
  GtkBox *chips;
  GtkLabel *count_label;
  EntenteSortButton *sort_button;
};

G_DEFINE_FINAL_TYPE (EntenteFilterBar, entente_filter_bar, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static EntenteFilterChip *
first_chip (EntenteFilterBar *self)
{
  return (EntenteFilterChip *) gtk_widget_get_first_child (GTK_WIDGET (self->chips));
}

static EntenteFilterChip *
next_chip (EntenteFilterChip *chip)
{
  return (EntenteFilterChip *) gtk_widget_get_next_sibling (GTK_WIDGET (chip));
}

static void
update_visible (EntenteFilterBar *self)
{
  gboolean counted = gtk_label_get_label (self->count_label)[0] != '\0';

  gtk_widget_set_visible (GTK_WIDGET (self), first_chip (self) != NULL || counted);
}

static void
changed_cb (EntenteFilterBar *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
entente_filter_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_FILTER_BAR);

  G_OBJECT_CLASS (entente_filter_bar_parent_class)->dispose (object);
}

static void
entente_filter_bar_class_init (EntenteFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_filter_bar_dispose;

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ENTENTE_TYPE_SORT_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/window/entente-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterBar, chips);
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterBar, clamp);
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterBar, count_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterBar, sort_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
entente_filter_bar_init (EntenteFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_visible (self);
}

void
entente_filter_bar_add_chip (EntenteFilterBar  *self,
                             EntenteFilterChip *chip)
{
  g_return_if_fail (ENTENTE_IS_FILTER_BAR (self));
  g_return_if_fail (ENTENTE_IS_FILTER_CHIP (chip));

  gtk_box_append (self->chips, GTK_WIDGET (chip));
  g_signal_connect_object (chip, "notify::value", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update_visible (self);
}

void
entente_filter_bar_add_sort (EntenteFilterBar  *self,
                             const char        *sort,
                             EntenteQueryFlags  flags,
                             const char        *label)
{
  g_return_if_fail (ENTENTE_IS_FILTER_BAR (self));

  entente_sort_button_add_choice (self->sort_button, sort, flags, label);
  gtk_widget_set_visible (GTK_WIDGET (self->sort_button), TRUE);
}

void
entente_filter_bar_set_count (EntenteFilterBar *self,
                              const char       *count)
{
  g_return_if_fail (ENTENTE_IS_FILTER_BAR (self));

  gtk_label_set_label (self->count_label, count != NULL ? count : "");
  update_visible (self);
}

gboolean
entente_filter_bar_is_set (EntenteFilterBar *self)
{
  g_return_val_if_fail (ENTENTE_IS_FILTER_BAR (self), FALSE);

  for (EntenteFilterChip *chip = first_chip (self); chip != NULL; chip = next_chip (chip))
    if (entente_filter_chip_get_value (chip) != NULL)
      return TRUE;

  return FALSE;
}

EntenteQuery *
entente_filter_bar_apply (EntenteFilterBar *self,
                          EntenteQuery     *query)
{
  EntenteQuery *applied;

  g_return_val_if_fail (ENTENTE_IS_FILTER_BAR (self), NULL);
  g_return_val_if_fail (ENTENTE_IS_QUERY (query), NULL);

  applied = entente_query_with_sort (query, entente_sort_button_get_sort (self->sort_button),
                                     entente_sort_button_get_flags (self->sort_button));
  for (EntenteFilterChip *chip = first_chip (self); chip != NULL; chip = next_chip (chip))
    if (entente_filter_chip_get_value (chip) != NULL)
      {
        g_autoptr (EntenteQuery) previous = applied;

        applied = entente_query_with_filter (previous, entente_filter_chip_get_filter (chip),
                                             entente_filter_chip_get_value (chip));
      }

  return applied;
}

void
entente_filter_bar_choose (EntenteFilterBar *self,
                           const char       *filter,
                           const char       *value,
                           const char       *label)
{
  g_return_if_fail (ENTENTE_IS_FILTER_BAR (self));
  g_return_if_fail (filter != NULL);

  for (EntenteFilterChip *chip = first_chip (self); chip != NULL; chip = next_chip (chip))
    if (gtk_widget_get_visible (GTK_WIDGET (chip)) && g_str_equal (entente_filter_chip_get_filter (chip), filter))
      {
        if (label[0] != '\0')
          entente_filter_chip_choose (chip, value, label);
        else
          entente_filter_chip_set_value (chip, value);
        return;
      }

  g_return_if_reached ();
}

void
entente_filter_bar_clear (EntenteFilterBar *self)
{
  g_return_if_fail (ENTENTE_IS_FILTER_BAR (self));

  for (EntenteFilterChip *chip = first_chip (self); chip != NULL; chip = next_chip (chip))
    entente_filter_chip_set_value (chip, NULL);
}
