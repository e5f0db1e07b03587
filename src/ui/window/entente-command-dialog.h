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

#include "entente-deed.h"

G_BEGIN_DECLS

/* A dialog in which one thing is read or filled in and then done: Cancel, a title that gives way to the buttons, the
 * button that does it, and what was refused below all else. It closes when it is done. Closed earlier it says nothing
 * more, and what is under way is done or not.
 *
 * Properties for templates: "body" (GtkWidget), "submit-label" and "cancel-label" (with mnemonics; "Cancel" unless something is
 * there to be read alone). */

#define ENTENTE_TYPE_COMMAND_DIALOG (entente_command_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteCommandDialog, entente_command_dialog, ENTENTE, COMMAND_DIALOG, AdwWindow)

struct _EntenteCommandDialogClass
{
  AdwWindowClass parent_class;

  /* The button was pressed. */
  void     (*submit)  (EntenteCommandDialog *self);
  /* It was refused: whether the dialog has shown the reason where it belongs. The other reasons stand below. */
  gboolean (*refused) (EntenteCommandDialog *self,
                       const GError         *error);
};

/* The window that it belongs to, if any, and the data; before anything else. */
void              entente_command_dialog_set_up        (EntenteCommandDialog *self,
                                                        GtkWindow            *parent,
                                                        EntenteWorkspace     *workspace);
EntenteWorkspace *entente_command_dialog_get_workspace (EntenteCommandDialog *self);
GtkWidget        *entente_command_dialog_get_submit    (EntenteCommandDialog *self);
/* From the command to its answer. */
gboolean          entente_command_dialog_is_executing  (EntenteCommandDialog *self);
/* It was done: the dialog closes for that. */
gboolean          entente_command_dialog_get_done      (EntenteCommandDialog *self);

void              entente_command_dialog_set_subtitle  (EntenteCommandDialog *self,
                                                        const char           *text);
/* A sentence, or NULL to take it away. */
void              entente_command_dialog_set_message   (EntenteCommandDialog *self,
                                                        const char           *text);
void              entente_command_dialog_set_error     (EntenteCommandDialog *self,
                                                        const GError         *error);

/* Does it. That it is done is said in the window that the dialog belongs to. */
void              entente_command_dialog_execute       (EntenteCommandDialog *self,
                                                        const EntenteDeed    *deed);

G_END_DECLS
