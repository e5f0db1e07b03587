/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

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

G_END_DECLS
