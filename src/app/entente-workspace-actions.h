/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-session.h"

G_BEGIN_DECLS

/* What is done with workspaces as a whole, from the main menu, the welcome, and the list of workspaces: app.explore-sample,
 * app.open-workspace, app.recent-workspaces, app.open-recent (s: URI), app.try-again, app.begin-anew, app.forget-missing. */

#define ENTENTE_TYPE_WORKSPACE_ACTIONS (entente_workspace_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWorkspaceActions, entente_workspace_actions, ENTENTE, WORKSPACE_ACTIONS, GObject)

/* Adds them to @application. */
EntenteWorkspaceActions *entente_workspace_actions_new (GApplication   *application,
                                                        EntenteSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
