/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "test-ui.h"
#include "test-workspace.h"

G_BEGIN_DECLS

/* People of the sample. */
#define TEST_SAMPLE_OPERATOR "operator@operator.program.example"
#define TEST_SAMPLE_PROVIDER "camille@meridian.program.example"
#define TEST_SAMPLE_RESELLER "noemie@atelier-nuage.program.example"
#define TEST_SAMPLE_CUSTOMER "claire@verlaine.program.example"

/* A fixture of tests that need the whole window: a workspace, and the window that shows it. */
typedef struct
{
  TestWorkspace *workspace;
  GtkWindow *window;
  char *subject; /* (nullable) id of what the test is about */
} TestWindow;

/* Takes over @workspace; whoever acts in it sees the window. */
void         test_window_open             (TestWindow    *self,
                                           TestWorkspace *workspace,
                                           int            width);
/* The same with the sample. */
void         test_window_open_sample      (TestWindow    *self,
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
/* And has a name for everything in it. Narrow windows fold, and pages know. */
void         test_window_assert_page_fits (TestWindow    *self);

G_END_DECLS
