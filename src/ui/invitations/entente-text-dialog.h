/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks for a text of some lines: a note, a reason. Too long a text cannot be sent, and the dialog says so.
 *
 * Signal "response" of AdwMessageDialog: "cancel", or the response given. */

#define ENTENTE_TYPE_TEXT_DIALOG (entente_text_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTextDialog, entente_text_dialog, ENTENTE, TEXT_DIALOG, AdwMessageDialog)

/* @label, with a mnemonic, is that of the button for @response. @longest is in characters. */
GtkWidget *entente_text_dialog_new          (GtkWidget             *parent,
                                             const char            *heading,
                                             const char            *body,
                                             gsize                  longest) G_GNUC_WARN_UNUSED_RESULT;
void       entente_text_dialog_add_answer   (EntenteTextDialog     *self,
                                             const char            *response,
                                             const char            *label,
                                             AdwResponseAppearance  appearance);

/* Without blanks around it. */
char      *entente_text_dialog_dup_text     (EntenteTextDialog     *self) G_GNUC_WARN_UNUSED_RESULT;
void       entente_text_dialog_set_text     (EntenteTextDialog     *self,
                                             const char            *text);

G_END_DECLS
