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

/* Makes @widget insensitive and says why, to the eye as a tooltip and to a screen reader as its
 * description. @error NULL makes it sensitive again. */
void              entente_insensitive_explain (GtkWidget              *widget,
                                               const GError           *error);

/* The same for a button that activates the class action @action of @owner, which would make it sensitive again
 * by itself: the action is disabled, too. */
void              entente_action_explain      (GtkWidget              *owner,
                                               const char             *action,
                                               GtkWidget              *button,
                                               const GError           *error);

/* The same by what @account may do; nobody may do anything without one. */
void              entente_permission_explain  (GtkWidget              *owner,
                                               const char             *action,
                                               GtkWidget              *button,
                                               EntenteAccount         *account,
                                               EntentePermission       permission);

/* Says @text at the bottom of the window that @widget is or is in. */
void              entente_toast               (GtkWidget              *widget,
                                               const char             *text);
/* The same for what was done and can be undone. The button executes @inverse, which may be refused as any command is, and
 * is when somebody has changed the thing since: its version is the one that was changed, and one more. */
void              entente_toast_with_undo     (GtkWidget              *widget,
                                               const char             *text,
                                               EntenteWorkspace       *workspace,
                                               EntenteCommand         *inverse);
/* Says why something was refused. Nothing for an operation that was cancelled. */
void              entente_toast_error         (GtkWidget              *widget,
                                               const GError           *error);
/* The same in a dialog on top of the window that @widget is in, which stays until it was read: for what was asked
 * for in a menu or about a file, and what a person has to do something about elsewhere. @heading says what did not
 * happen. */
void              entente_explain_error       (GtkWidget              *widget,
                                               const char             *heading,
                                               const GError           *error);

/* Says @body in such a dialog. */
void              entente_tell                (GtkWidget              *widget,
                                               const char             *heading,
                                               const char             *body);

/* Asks in a dialog on top of the window that @widget is in, before something is done: "cancel", which Enter and Escape are,
 * too, or @response, whose button says @label, with a mnemonic. For g_signal_connect_object() to "response". */
AdwMessageDialog *entente_ask                 (GtkWidget              *widget,
                                               const char             *heading,
                                               const char             *body,
                                               const char             *response,
                                               const char             *label,
                                               AdwResponseAppearance   appearance);

/* What was chosen, NULL for nothing; the chooser has done its work, and goes. (transfer full) */
GFile            *entente_file_chooser_finish (GtkFileChooserNative  **chooser,
                                               int                     response) G_GNUC_WARN_UNUSED_RESULT;

/* As much as anybody reads of one text. A label that breaks a text of many thousands into lines takes minutes for it. */
#define ENTENTE_SHOWN_MAX 500

/* A row of texts that are not ours: neither is taken for markup, nor shown beyond ENTENTE_SHOWN_MAX. */
GtkWidget        *entente_plain_row_new       (const char             *title,
                                               const char             *subtitle) G_GNUC_WARN_UNUSED_RESULT;

/* Its label goes on in a second line where there is no room for the whole of it in one. */
void              entente_button_wrap         (GtkButton              *button);

/* One window for two presses: the one of exactly that @type that is there over @parent already, or NULL. It is presented, unless
 * it still waits for what it shows, and is not shown: it is presented then by whoever made it. */
GtkWindow        *entente_window_present_open (GtkWindow              *parent,
                                               GType                   type);

/* For a window that is being closed, and held a little longer by what it does: it forgets the one it belongs to when that
 * is destroyed. GTK does so only where the two do not go together. */
void              entente_window_let_go       (GtkWindow              *window);

/* Shows a page of @stack. What a template does not show at once is not visible in it until then: GTK makes styles for all
 * that is visible, and measures it, on the page that is shown or on another. */
void              entente_stack_show          (GtkStack               *stack,
                                               const char             *page);

/* Calls @func between frames, as long as it answers G_SOURCE_CONTINUE: for work in pieces, each of a part of a frame. An
 * idle source below redrawing would wait until there is nothing to draw; where something moves on a slow machine, there
 * always is. What takes no time is done before the next frame, with G_PRIORITY_HIGH_IDLE. */
guint             entente_add_between_frames  (GSourceFunc             func,
                                               gpointer                user_data) G_GNUC_WARN_UNUSED_RESULT;

/* Gives the focus to the first thing within @widget that can be done, as soon as it is laid out; where nothing can be done, to what
 * can be read. A focus that is within it stays. */
void              entente_focus_first         (GtkWidget              *widget);

/* Whether keys such as Ctrl+A are about a text while @widget, which may be NULL, has the focus. */
gboolean          entente_widget_is_text      (GtkWidget              *widget);

/* Sets the accessible name of a widget that shows none, such as a button with an icon only. */
void              entente_set_accessible_name (gpointer                widget,
                                               const char             *name);

G_END_DECLS
