/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-customers-exchange.h"

#include <glib/gi18n.h>

#include "customers/entente-customers-import-wizard.h"
#include "entente-widget.h"

struct _EntenteCustomersExchange
{
  GObject parent_instance;

  EntenteListPage *page; /* not owned: it owns this */
  GCancellable *cancellable;
  GtkFileChooserNative *chooser; /* (nullable) while it is open */
};

G_DEFINE_FINAL_TYPE (EntenteCustomersExchange, entente_customers_exchange, G_TYPE_OBJECT)

static GtkWindow *
get_window (EntenteCustomersExchange *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->page));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static EntenteWorkspace *
get_workspace (EntenteCustomersExchange *self)
{
  return entente_page_get_workspace (ENTENTE_PAGE (self->page));
}

static gboolean
check (EntenteCustomersExchange *self,
       EntentePermission         permission,
       const char               *heading)
{
  EntenteAccount *account = entente_workspace_get_account (get_workspace (self));
  g_autoptr (GError) error = NULL;

  if (entente_account_check_permission (account, permission, &error))
    return TRUE;

  entente_explain_error (GTK_WIDGET (self->page), heading, error);

  return FALSE;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (EntenteCustomersExchange) self = ENTENTE_CUSTOMERS_EXCHANGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autoptr (EntenteCustomersImport) import = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));

  if (self->page == NULL)
    return;

  if (bytes != NULL)
    import = entente_customers_import_new (name, bytes, &error);

  if (import == NULL)
    entente_explain_error (GTK_WIDGET (self->page), _("Nothing Was Imported"), error);
  else
    gtk_window_present (GTK_WINDOW (entente_customers_import_wizard_new (get_window (self), get_workspace (self), import)));
}

/* What is far too large is not even read. */
static void
size_known_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (EntenteCustomersExchange) self = ENTENTE_CUSTOMERS_EXCHANGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (self->page == NULL)
    return;

  if (info != NULL && g_file_info_get_size (info) > ENTENTE_CSV_FILE_MAX)
    entente_refuse (&error, ENTENTE_REASON_FILE_TOO_LARGE, NULL, G_STRINGIFY (ENTENTE_CSV_FILE_MAX), NULL);

  if (error != NULL)
    entente_explain_error (GTK_WIDGET (self->page), _("Nothing Was Imported"), error);
  else
    g_file_load_bytes_async (G_FILE (source), self->cancellable, loaded_cb, g_object_ref (self));
}

static void
chosen_cb (EntenteCustomersExchange *self,
           int                       response)
{
  g_autoptr (GFile) file = entente_file_chooser_finish (&self->chooser, response);

  if (file != NULL)
    entente_customers_exchange_import_file (self, file);
}

static void
entente_customers_exchange_finalize (GObject *object)
{
  EntenteCustomersExchange *self = ENTENTE_CUSTOMERS_EXCHANGE (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (entente_customers_exchange_parent_class)->finalize (object);
}

static void
entente_customers_exchange_class_init (EntenteCustomersExchangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_customers_exchange_finalize;
}

static void
entente_customers_exchange_init (EntenteCustomersExchange *self)
{
  self->cancellable = g_cancellable_new ();
}

EntenteCustomersExchange *
entente_customers_exchange_new (EntenteListPage *page)
{
  EntenteCustomersExchange *self;

  g_return_val_if_fail (ENTENTE_IS_LIST_PAGE (page), NULL);

  self = g_object_new (ENTENTE_TYPE_CUSTOMERS_EXCHANGE, NULL);
  self->page = page;

  return self;
}

void
entente_customers_exchange_import (EntenteCustomersExchange *self)
{
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  g_return_if_fail (ENTENTE_IS_CUSTOMERS_EXCHANGE (self));

  if (self->chooser != NULL || !check (self, ENTENTE_PERMISSION_IMPORT_CUSTOMERS, _("Nothing Was Imported")))
    return;

  gtk_file_filter_set_name (tables, _("Tables (CSV)"));
  gtk_file_filter_add_suffix (tables, "csv");
  gtk_file_filter_add_suffix (tables, "tsv");
  gtk_file_filter_add_suffix (tables, "txt");
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");

  self->chooser = gtk_file_chooser_native_new (_("Import Customers"), get_window (self), GTK_FILE_CHOOSER_ACTION_OPEN, NULL,
                                               NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), tables);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), all);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

void
entente_customers_exchange_import_file (EntenteCustomersExchange *self,
                                        GFile                    *file)
{
  g_return_if_fail (ENTENTE_IS_CUSTOMERS_EXCHANGE (self));
  g_return_if_fail (G_IS_FILE (file));

  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT,
                           self->cancellable, size_known_cb, g_object_ref (self));
}

void
entente_customers_exchange_close (EntenteCustomersExchange *self)
{
  g_return_if_fail (ENTENTE_IS_CUSTOMERS_EXCHANGE (self));

  g_cancellable_cancel (self->cancellable);
  if (self->chooser != NULL)
    gtk_native_dialog_hide (GTK_NATIVE_DIALOG (self->chooser));
  self->page = NULL;
}

gboolean
entente_customers_exchange_can_import (EntenteAccount *account)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (ENTENTE_IS_ACCOUNT (account), FALSE);

  return entente_account_check_permission (account, ENTENTE_PERMISSION_IMPORT_CUSTOMERS, &error) ||
         !entente_error_is (error, ENTENTE_REASON_NOT_YOUR_KIND);
}
