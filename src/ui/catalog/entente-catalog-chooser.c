/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-catalog-import.h"

#include <glib/gi18n.h>

#include "catalog/entente-prices-import.h"
#include "entente-widget.h"

/* Choosing the file, before there is a window about it. */

typedef struct
{
  GtkWidget *widget;
  EntenteWorkspace *workspace;
  EntenteDocumentKind kind;
  GtkFileChooserNative *chooser; /* (nullable) */
} Choosing;

static void
choosing_free (Choosing *self)
{
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_object (&self->workspace);
  g_clear_object (&self->widget);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choosing, choosing_free)

static void
imported_cb (GtkWidget  *widget,
             const char *text)
{
  entente_toast (widget, text);
}

static void
file_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Choosing) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  GtkRoot *root = gtk_widget_get_root (self->widget);
  GtkWidget *window;

  if (root == NULL)
    return;

  if (bytes == NULL)
    {
      entente_explain_error (self->widget, _("Nothing Was Imported"), error);
      return;
    }

  if (self->kind == ENTENTE_DOCUMENT_CATALOG && entente_prices_import_takes (name, bytes))
    window = entente_prices_import_new (self->workspace, name, bytes);
  else
    window = entente_catalog_import_new (self->workspace, self->kind, name, bytes);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (root));
  g_signal_connect_object (window, "imported", G_CALLBACK (imported_cb), self->widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

/* What is far too large is not even read. */
static void
size_known_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Choosing) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (gtk_widget_get_root (self->widget) == NULL)
    return;

  if (info != NULL && g_file_info_get_size (info) > ENTENTE_CSV_FILE_MAX)
    entente_refuse (&error, ENTENTE_REASON_FILE_TOO_LARGE, NULL, G_STRINGIFY (ENTENTE_CSV_FILE_MAX), NULL);

  if (error != NULL)
    entente_explain_error (self->widget, _("Nothing Was Imported"), error);
  else
    g_file_load_bytes_async (G_FILE (source), NULL, file_loaded_cb, g_steal_pointer (&self));
}

static void
read_file (Choosing *self,
           GFile    *file)
{
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, NULL,
                           size_known_cb, self);
}

static void
file_chosen_cb (GtkNativeDialog *chooser,
                int              response,
                gpointer         user_data)
{
  Choosing *self = user_data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (file != NULL)
    read_file (self, file);
  else
    choosing_free (self);
}

/* @suffix: of a second kind of file, or NULL. */
static void
add_filter (GtkFileChooser *chooser,
            const char     *name,
            const char     *pattern,
            const char     *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  if (suffix != NULL)
    gtk_file_filter_add_suffix (filter, suffix);
  gtk_file_chooser_add_filter (chooser, filter);
}

static Choosing *
choosing_new (GtkWidget           *widget,
              EntenteWorkspace    *workspace,
              EntenteDocumentKind  kind)
{
  Choosing *self = g_new0 (Choosing, 1);

  self->widget = g_object_ref (widget);
  self->workspace = g_object_ref (workspace);
  self->kind = kind;

  return self;
}

void
entente_catalog_import_file (GtkWidget           *widget,
                             EntenteWorkspace    *workspace,
                             EntenteDocumentKind  kind,
                             GFile               *file)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (G_IS_FILE (file));

  read_file (choosing_new (widget, workspace, kind), file);
}

void
entente_catalog_import_run (GtkWidget           *widget,
                            EntenteWorkspace    *workspace,
                            EntenteDocumentKind  kind)
{
  Choosing *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));

  self = choosing_new (widget, workspace, kind);
  self->chooser = gtk_file_chooser_native_new (kind == ENTENTE_DOCUMENT_CATALOG ? _("Import Catalog")
                                                                                : _("Import Country Rules"),
                                               GTK_WINDOW (gtk_widget_get_root (widget)), GTK_FILE_CHOOSER_ACTION_OPEN,
                                               _("_Open"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  if (kind == ENTENTE_DOCUMENT_CATALOG)
    add_filter (GTK_FILE_CHOOSER (self->chooser), _("Offers and Price Lists"), "*.json", "csv");
  else
    add_filter (GTK_FILE_CHOOSER (self->chooser), _("Partner Center Files"), "*.json", NULL);
  add_filter (GTK_FILE_CHOOSER (self->chooser), _("All Files"), "*", NULL);
  g_signal_connect (self->chooser, "response", G_CALLBACK (file_chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
