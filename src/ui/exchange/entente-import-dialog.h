/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>
#include <entente-core.h>

G_BEGIN_DECLS

/* Says what a file holds and what importing it would do, asks for what it does not say of itself, and imports it
 * with one command. The template of a class holds groups; the first is about the whole file, and ends with what
 * will change. */

#define ENTENTE_TYPE_IMPORT_DIALOG (entente_import_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteImportDialog, entente_import_dialog, ENTENTE, IMPORT_DIALOG, AdwWindow)

struct _EntenteImportDialogClass
{
  AdwWindowClass parent_class;

  /* (transfer full) (nullable) What imports the file with the choices that are made at present; NULL before it
   * was read. */
  EntenteCommand *(*create_command) (EntenteImportDialog *self);
  /* Shows what the command would do, by its outcome; FALSE when that is nothing. */
  gboolean        (*show_outcome)   (EntenteImportDialog *self,
                                     GVariant            *outcome);
  /* What a person is told when it is done. */
  const char     *(*get_done_text)  (EntenteImportDialog *self);
};

/* What it is about; before anything else. */
void   entente_import_dialog_set_file     (EntenteImportDialog *self,
                                           EntenteWorkspace    *workspace,
                                           const char          *title,
                                           const char          *file_name);

/* Shows the groups before it is known what importing would do. What is refused then is said in them. */
void   entente_import_dialog_show_summary (EntenteImportDialog *self);
/* Asks what importing would do, now and after each choice. */
void   entente_import_dialog_rehearse     (EntenteImportDialog *self);
/* One sentence that says it. */
void   entente_import_dialog_set_effect   (EntenteImportDialog *self,
                                           const char          *text);
/* The file as a whole cannot be imported. */
void   entente_import_dialog_fail         (EntenteImportDialog *self,
                                           const GError        *error);

/* How many things of the kind @name an outcome tells of. */
gint64 entente_import_outcome_get_count   (GVariant            *outcome,
                                           const char          *name);

/* Signal "imported" (char *): it is done; the text says so to a person. The window closes itself. */

G_END_DECLS
