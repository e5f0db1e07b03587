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

#include "mail/entente-letter.h"

G_BEGIN_DECLS

/* A mail to look over, change, and take into one's own e-mail program: recipient, subject, language, text
 * with the personal link as a chip, a warning when it is missing, *Open in E-mail* and *Copy to Clipboard*.
 *
 * When the language is changed the draft's "language" changes; who made the draft writes its subject and
 * body anew. Property "used" (read only): it was opened, copied or
 * printed. */

#define ENTENTE_TYPE_MAIL_DRAFT_VIEW (entente_mail_draft_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMailDraftView, entente_mail_draft_view, ENTENTE, MAIL_DRAFT_VIEW, GtkWidget)

GtkWidget        *entente_mail_draft_view_new           (void) G_GNUC_WARN_UNUSED_RESULT;

/* A language that the draft can be written in, before the draft is set; without any there is no choice. */
void              entente_mail_draft_view_add_language  (EntenteMailDraftView *self,
                                                         const char           *code);
/* @link: what the marker in the body stands for; "" when the mail carries none. */
void              entente_mail_draft_view_set_draft     (EntenteMailDraftView *self,
                                                         EntenteMailDraft     *draft,
                                                         const char           *link);
/* The mail can go out on paper, too, by *Print…*. Takes @head. */
void              entente_mail_draft_view_take_head     (EntenteMailDraftView *self,
                                                         EntenteLetterhead    *head);
EntenteMailDraft *entente_mail_draft_view_get_draft     (EntenteMailDraftView *self);
gboolean          entente_mail_draft_view_get_used      (EntenteMailDraftView *self);

G_END_DECLS
