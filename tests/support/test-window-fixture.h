/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "test-ui.h"
#include "test-workspace.h"

G_BEGIN_DECLS

/* A fixture of tests that need the whole window: a workspace, and the window that shows it. */
typedef struct
{
  TestWorkspace *workspace;
  GtkWindow *window;
} TestWindow;

/* Takes over @workspace; whoever acts in it sees the window. */
void         test_window_open             (TestWindow    *self,
                                           TestWorkspace *workspace,
                                           int            width);
/* For g_test_add(). */
void         test_window_tear_down        (TestWindow    *self,
                                           gconstpointer  data);

EntentePage *test_window_get_page         (TestWindow    *self);
/* Shows the page @id as @user_name sees it; @record is what of it, or NULL. */
void         test_window_show_page        (TestWindow    *self,
                                           const char    *user_name,
                                           const char    *id,
                                           const char    *record);
/* Narrow windows fold, and pages know. */
void         test_window_assert_page_fits (TestWindow    *self);

G_END_DECLS
