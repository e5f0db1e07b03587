/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-window-fixture.h"

void
test_window_open (TestWindow    *self,
                  TestWorkspace *workspace,
                  int            width)
{
  self->workspace = workspace;
  self->window = GTK_WINDOW (entente_window_new (NULL, NULL));
  entente_window_set_workspace (ENTENTE_WINDOW (self->window), workspace->workspace);
  test_ui_show (GTK_WIDGET (self->window), width, 700);
}

void
test_window_open_sample (TestWindow *self,
                         int         width)
{
  TestWorkspace *workspace = test_workspace_new ();

  test_workspace_add_sample (workspace);
  test_window_open (self, workspace, width);
}

void
test_window_tear_down (TestWindow    *self,
                       gconstpointer  data)
{
  test_ui_close (self->window);
  test_workspace_free (self->workspace);
  g_free (self->subject);
}

EntentePage *
test_window_get_page (TestWindow *self)
{
  return entente_window_get_page (ENTENTE_WINDOW (self->window));
}

void
test_window_show_page (TestWindow *self,
                       const char *user_name,
                       const char *id,
                       const char *record)
{
  test_workspace_act_as (self->workspace, user_name);
  entente_window_show_page (ENTENTE_WINDOW (self->window), id, record);
  test_ui_settle (GTK_WIDGET (self->window));
}

void
test_window_assert_page_fits (TestWindow *self)
{
  EntentePage *page = test_window_get_page (self);

  test_ui_assert_named (GTK_WIDGET (page));
  entente_page_set_folded (page, TRUE);
  test_ui_assert_fits (GTK_WIDGET (page), 360);
  entente_page_set_folded (page, FALSE);
}
