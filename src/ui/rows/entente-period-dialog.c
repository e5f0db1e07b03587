/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-period-dialog.h"

#include <glib/gi18n.h>

#include "forms/entente-date-row.h"

struct _EntentePeriodDialog
{
  AdwMessageDialog parent_instance;

  EntenteDateRow *from_row;
  EntenteDateRow *to_row;
};

G_DEFINE_FINAL_TYPE (EntentePeriodDialog, entente_period_dialog, ADW_TYPE_MESSAGE_DIALOG)

/* ISO dates are in order as texts, too. */
static gboolean
is_in_order (EntentePeriodDialog *self)
{
  return strcmp (entente_date_row_get_value (self->from_row), entente_date_row_get_value (self->to_row)) <= 0;
}

static void
from_changed_cb (EntentePeriodDialog *self)
{
  if (!is_in_order (self))
    entente_date_row_set_value (self->to_row, entente_date_row_get_value (self->from_row));
}

static void
to_changed_cb (EntentePeriodDialog *self)
{
  if (!is_in_order (self))
    entente_date_row_set_value (self->from_row, entente_date_row_get_value (self->to_row));
}

static void
entente_period_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_PERIOD_DIALOG);

  G_OBJECT_CLASS (entente_period_dialog_parent_class)->dispose (object);
}

static void
entente_period_dialog_class_init (EntentePeriodDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_period_dialog_dispose;

  g_type_ensure (ENTENTE_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/rows/entente-period-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePeriodDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePeriodDialog, to_row);
  gtk_widget_class_bind_template_callback (widget_class, from_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, to_changed_cb);
}

static void
entente_period_dialog_init (EntentePeriodDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
entente_period_dialog_new (GtkWidget  *parent,
                           const char *from,
                           const char *to)
{
  GtkRoot *root;
  EntentePeriodDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  root = gtk_widget_get_root (parent);
  self = g_object_new (ENTENTE_TYPE_PERIOD_DIALOG, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);
  entente_date_row_set_value (self->to_row, to);
  entente_date_row_set_value (self->from_row, from);

  return GTK_WIDGET (self);
}

const char *
entente_period_dialog_get_from (EntentePeriodDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_PERIOD_DIALOG (self), NULL);

  return entente_date_row_get_value (self->from_row);
}

const char *
entente_period_dialog_get_to (EntentePeriodDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_PERIOD_DIALOG (self), NULL);

  return entente_date_row_get_value (self->to_row);
}
