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

/* The text of a mail, with the personal link as a chip that is one piece: it can be deleted and undone, not
 * changed. Property "text": the text with the link itself where a chip is. */

#define ENTENTE_TYPE_MAIL_TEXT (entente_mail_text_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMailText, entente_mail_text, ENTENTE, MAIL_TEXT, GtkTextView)

GtkWidget *entente_mail_text_new          (void) G_GNUC_WARN_UNUSED_RESULT;

/* Before the text; "" for a mail that carries none. */
void       entente_mail_text_set_link     (EntenteMailText *self,
                                           const char      *link);
char      *entente_mail_text_dup_text     (EntenteMailText *self) G_GNUC_WARN_UNUSED_RESULT;
/* The link in @text becomes a chip, wherever it is. What could be undone cannot any more. */
void       entente_mail_text_set_text     (EntenteMailText *self,
                                           const char      *text);
/* Where the cursor is, in characters. */
int        entente_mail_text_get_position (EntenteMailText *self);
void       entente_mail_text_set_position (EntenteMailText *self,
                                           int              position);

G_END_DECLS
