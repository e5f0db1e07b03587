/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente"

#include "entente-workspace-chooser.h"

#include <glib/gi18n.h>

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) workspaces = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (workspaces, _("Workspaces of Entente"));
  gtk_file_filter_add_suffix (workspaces, "entente");
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");

  gtk_file_chooser_add_filter (chooser, workspaces);
  gtk_file_chooser_add_filter (chooser, all);
}

static void
set_folder (GtkFileChooser *chooser,
            GFile          *beside)
{
  g_autoptr (GFile) folder = NULL;

  if (beside != NULL)
    folder = g_file_get_parent (beside);
  else
    folder = g_file_new_build_filename (g_get_user_data_dir (), "entente", NULL);

  /* It may be gone: the chooser has one of its own then. */
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
}

GtkFileChooserNative *
entente_workspace_chooser_new (GtkWindow            *parent,
                               const char           *title,
                               GtkFileChooserAction  action,
                               const char           *accept,
                               GFile                *beside)
{
  GtkFileChooserNative *chooser;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  chooser = gtk_file_chooser_native_new (title, parent, action, accept, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  add_filters (GTK_FILE_CHOOSER (chooser));
  set_folder (GTK_FILE_CHOOSER (chooser), beside);

  return chooser;
}
