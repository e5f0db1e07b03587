/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-session.h"

G_BEGIN_DECLS

/* What is done with the file of the workspace that is open: app.back-up, app.copy-workspace, app.move-workspace; and
 * app.restore, which makes a workspace of a backup. One at a time; who closes the window gives it up. */

#define ENTENTE_TYPE_FILE_ACTIONS (entente_file_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFileActions, entente_file_actions, ENTENTE, FILE_ACTIONS, GObject)

/* Adds them to @application. */
EntenteFileActions *entente_file_actions_new (GApplication   *application,
                                              EntenteSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
