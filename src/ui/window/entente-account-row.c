/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-account-row.h"

#include "entente-names.h"
#include "rows/entente-record-row.h"

struct _EntenteAccountRow
{
  AdwBin parent_instance;

  EntenteAccount *account;  /* (nullable) */
  EntenteAccount *previous; /* (nullable) */
  gulong account_loaded_id;
  gulong previous_loaded_id;

  GtkLabel *heading;
  EntenteRecordRow *row;
  GtkWidget *check;
};

G_DEFINE_FINAL_TYPE (EntenteAccountRow, entente_account_row, ADW_TYPE_BIN)

static void
update_head (EntenteRecordHead *head,
             EntenteRecord     *record)
{
  EntenteAccount *account = ENTENTE_ACCOUNT (record);

  entente_record_head_set_avatar (head, entente_account_get_organization_name (account));
  entente_record_head_set_title (head, entente_account_get_organization_name (account));
  entente_record_head_set_subtitle (head, entente_account_get_name (account));
}

static gboolean
is_loaded (EntenteAccount *account)
{
  return account != NULL && entente_record_get_loaded (ENTENTE_RECORD (account));
}

static void
update_heading (EntenteAccountRow *self)
{
  EntenteKind kind = is_loaded (self->account) ? entente_account_get_kind (self->account) : ENTENTE_KIND_UNKNOWN;
  gboolean first = is_loaded (self->account) &&
                   (self->previous == NULL ||
                    (is_loaded (self->previous) && entente_account_get_kind (self->previous) != kind));

  gtk_widget_set_visible (GTK_WIDGET (self->heading), first);
  gtk_label_set_label (self->heading, entente_kind_get_plural (kind));
}

static void
entente_account_row_dispose (GObject *object)
{
  EntenteAccountRow *self = ENTENTE_ACCOUNT_ROW (object);

  if (self->row != NULL)
    entente_account_row_set_accounts (self, NULL, NULL, FALSE);
  self->row = NULL;

  G_OBJECT_CLASS (entente_account_row_parent_class)->dispose (object);
}

static void
entente_account_row_class_init (EntenteAccountRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_account_row_dispose;
}

static void
entente_account_row_init (EntenteAccountRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->heading = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_xalign (self->heading, 0.0);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "group-heading");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading));

  self->row = ENTENTE_RECORD_ROW (entente_record_row_new (update_head));
  self->check = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  entente_record_head_set_suffix (entente_record_row_get_head (self->row), self->check);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->row));

  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
entente_account_row_new (void)
{
  return g_object_new (ENTENTE_TYPE_ACCOUNT_ROW, NULL);
}

void
entente_account_row_set_accounts (EntenteAccountRow *self,
                                  EntenteAccount    *account,
                                  EntenteAccount    *previous,
                                  gboolean           current)
{
  g_return_if_fail (ENTENTE_IS_ACCOUNT_ROW (self));
  g_return_if_fail (account == NULL || ENTENTE_IS_ACCOUNT (account));

  g_clear_signal_handler (&self->account_loaded_id, self->account);
  g_clear_signal_handler (&self->previous_loaded_id, self->previous);
  g_set_object (&self->account, account);
  g_set_object (&self->previous, previous);

  if (account != NULL)
    self->account_loaded_id = g_signal_connect_swapped (account, "notify::loaded", G_CALLBACK (update_heading), self);
  if (previous != NULL)
    self->previous_loaded_id = g_signal_connect_swapped (previous, "notify::loaded", G_CALLBACK (update_heading), self);

  entente_record_row_set_record (self->row, (EntenteRecord *) account);
  gtk_widget_set_opacity (self->check, current ? 1.0 : 0.0);
  update_heading (self);
}
