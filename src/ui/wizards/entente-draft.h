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

/* Keeps what is half filled in, as a draft of the account, a moment after each change and when it is let
 * go of. */

#define ENTENTE_TYPE_DRAFT (entente_draft_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDraft, entente_draft, ENTENTE, DRAFT, GObject)

/* Makes the present content, a floating `a{sv}`. */
typedef GVariant *(*EntenteDraftContent) (gpointer user_data);

EntenteDraft *entente_draft_new         (EntenteWorkspace    *workspace,
                                         const char          *kind,
                                         EntenteDraftContent  content,
                                         gpointer             user_data) G_GNUC_WARN_UNUSED_RESULT;

/* Answers NULL without an error when there is none. */
void          entente_draft_load_async  (EntenteDraft        *self,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
GVariant     *entente_draft_load_finish (EntenteDraft        *self,
                                         GAsyncResult        *result,
                                         GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* Something was changed. */
void          entente_draft_touch       (EntenteDraft        *self);
/* Whether @window, which what is kept was filled in at, may be closed now. What is not saved yet is saved first, and the
 * window closed then; where it cannot be kept the person is asked, and nothing is lost until they say so. */
gboolean      entente_draft_may_close   (EntenteDraft        *self,
                                         GtkWindow           *window);
/* Saves what was not saved yet; @content is not asked afterwards. */
void          entente_draft_close       (EntenteDraft        *self);
/* Before @command is executed, which is what was filled in: the draft goes with it. */
void          entente_draft_give        (EntenteDraft        *self,
                                         EntenteCommand      *command);
/* Throws the draft away; nothing is saved afterwards. */
void          entente_draft_discard     (EntenteDraft        *self);
/* Throws the draft away; what is changed from now on is saved. */
void          entente_draft_restart     (EntenteDraft        *self);

G_END_DECLS
