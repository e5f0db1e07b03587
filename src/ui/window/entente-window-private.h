/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "enrollment/entente-enrollment-watch.h"
#include "users/entente-password-watch.h"
#include "window/entente-account-button.h"
#include "window/entente-content.h"
#include "window/entente-sidebar.h"
#include "window/entente-window.h"
#include "workspaces/entente-workspace-list.h"

G_BEGIN_DECLS

struct _EntenteWindow
{
  AdwApplicationWindow parent_instance;

  EntenteWorkspace *workspace; /* (nullable) */
  GSettings *settings;         /* (nullable) */
  const EntentePageEntry *entries;
  EntenteLinkKeeper *links;
  EntenteEnrollmentWatch *enrollment;
  EntentePasswordWatch *password;
  EntenteAccount *account; /* (nullable) that the pages were made for */
  gboolean is_choosing;    /* the first page */

  GtkStack *states;
  AdwStatusPage *error_page;
  GtkWidget *forget_button;
  GtkWidget *restore_button;
  AdwStatusPage *loading_page;
  EntenteWorkspaceList *recent_list;
  AdwLeaflet *leaflet;
  GtkWidget *sidebar_box;
  AdwWindowTitle *name_title;
  EntenteAccountButton *account_button;
  EntenteSidebar *sidebar;
  EntenteContent *content;
  GtkStack *pages;
};

/* The actions of the window and their keys, among them those that other folders give it. */
void entente_window_install_actions (GtkWidgetClass *widget_class);
/* Without a workspace there is nothing that they could be done with. */
void entente_window_update_actions  (EntenteWindow  *self);

G_END_DECLS
