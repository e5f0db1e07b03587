/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/entente-export-job.h"
#include "window/entente-action-button.h"
#include "window/entente-filter-bar.h"
#include "window/entente-list-page.h"
#include "window/entente-list-states.h"
#include "window/entente-selection-mode.h"

G_BEGIN_DECLS

typedef struct
{
  EntenteQuery *base;              /* list, fixed filters and order */
  EntenteList *list;               /* (nullable) before the page was shown */
  EntenteRecordUpdate update_row;  /* (nullable) */
  EntenteSelectionMode *selecting; /* (nullable) when nothing can be done with several rows at once */
  GMenuModel *menu;                /* (nullable) the page's own */
  char *export_title;              /* (nullable) when nothing can be exported */
  char *export_name;               /* of the file */
  EntenteExportJob *job;           /* (nullable) */
  guint count_id;

  GtkBox *content;
  GtkStack *headers;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  EntenteActionButton *action_button;
  GtkMenuButton *menu_button;
  EntenteFilterBar *filter_bar;
  EntenteListStates *states;
} EntenteListPagePrivate;

EntenteListPagePrivate *entente_list_page_get_private  (EntenteListPage        *self);

/* What the list is asked for: what the page is about, with the search, the chips and the order of a person. */
EntenteQuery           *entente_list_page_make_query   (EntenteListPagePrivate *priv) G_GNUC_WARN_UNUSED_RESULT;
/* It was changed. */
void                    entente_list_page_update_query (EntenteListPage        *self);
/* Whether a person has taken anything out of it. */
gboolean                entente_list_page_is_filtered  (EntenteListPagePrivate *priv);

/* A button for the bar at the bottom; with the first one, rows can be selected. */
void                    entente_list_page_add_selection_action (EntenteListPage        *self,
                                                                GtkButton              *button);

/* Of exports: the actions, the item of the menu, and the end of what is under way. */
void                    entente_list_page_install_export       (GtkWidgetClass         *widget_class);
GMenu                  *entente_list_page_create_export_menu   (void) G_GNUC_WARN_UNUSED_RESULT;
void                    entente_list_page_stop_export          (EntenteListPagePrivate *priv);

G_END_DECLS
