/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-ui.h>

#include "entente-opener.h"

G_BEGIN_DECLS

/* The window and the workspace in it: opens one, and another in its place. What is open over the window is closed
 * first, as a person would close it: what was filled in is kept, and where something would be lost they are asked,
 * and it stays as it is. */

#define ENTENTE_TYPE_SESSION (entente_session_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSession, entente_session, ENTENTE, SESSION, GObject)

EntenteSession   *entente_session_new           (GtkApplication     *application,
                                                 GSettings          *settings) G_GNUC_WARN_UNUSED_RESULT;

/* Answers whether there was no window before. */
gboolean          entente_session_ensure_window (EntenteSession     *self);
/* NULL before, and after it was closed. */
EntenteWindow    *entente_session_get_window    (EntenteSession     *self);
EntenteRecents   *entente_session_get_recents   (EntenteSession     *self);
/* NULL while there is none. */
EntenteWorkspace *entente_session_get_workspace (EntenteSession     *self);
/* That is open, being opened, or cannot be; NULL when none was asked for. */
GFile            *entente_session_get_file      (EntenteSession     *self);

/* Nothing happens when it is open or being opened. */
void              entente_session_open          (EntenteSession     *self,
                                                 GFile              *file,
                                                 EntenteOpenerFlags  flags);
/* The workspace of last time, or how to begin. */
void              entente_session_open_last     (EntenteSession     *self);
void              entente_session_open_again    (EntenteSession     *self);
void              entente_session_begin_anew    (EntenteSession     *self);
void              entente_session_close         (EntenteSession     *self);
/* Closes it for a while: another one will be opened, or it again. */
void              entente_session_leave         (EntenteSession     *self);
/* While something is done with the file, no other takes its place: it would be closed under whoever reads it, and its log left
 * beside it. What is wanted meanwhile is opened at the end. */
void              entente_session_hold          (EntenteSession     *self);
void              entente_session_release       (EntenteSession     *self);
/* What is being opened is of no use any more. */
void              entente_session_give_up       (EntenteSession     *self);

/* An invitation, shown in the workspace as soon as there is one. */
void              entente_session_show_link     (EntenteSession     *self,
                                                 const char         *link);

/* A new workspace, and an organization of that kind in it, a nick. */
void              entente_session_set_up        (EntenteSession     *self,
                                                 GFile              *file,
                                                 const char         *kind);

/* Shows the window; while a file is being opened, a moment later, when its first frame may show what is in it. */
void              entente_session_present       (EntenteSession     *self);
void              entente_session_present_now   (EntenteSession     *self);

G_END_DECLS
