/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-record-list.h"

G_BEGIN_DECLS

struct _EntenteRecordList
{
  AdwBin parent_instance;

  GtkListView *list_view;
  GtkSingleSelection *selection_model;

  EntenteRecordUpdate update;
  EntenteRecordDetails details; /* (nullable) */
  gpointer details_data;

  gboolean selectable;
  EntenteSelection *selection; /* (nullable) */
  GPtrArray *items;            /* GtkListItem, those that there are */
  guint page_from;             /* where a page is selected from, until the focus has moved; or GTK_INVALID_LIST_POSITION */

  GHashTable *expanded; /* set of ids */
  char *selected;       /* (nullable) id */
  guint select_id;
  guint select_position;
};

/* Shows whether the row is selected. */
void     entente_record_list_update_check    (EntenteRecordList   *self,
                                              GtkListItem         *item);
void     entente_record_list_toggle_row      (EntenteRecordList   *self,
                                              EntenteRecordRow    *row);
/* The focus is on another row. */
void     entente_record_list_focus_moved     (EntenteRecordList   *self);
/* A key with Ctrl or Shift, on @row; answers whether it is used up. */
gboolean entente_record_list_press_to_select (EntenteRecordList   *self,
                                              EntenteRecordRow    *row,
                                              guint                key,
                                              GdkModifierType      modifiers);

void     entente_record_list_pressed_cb      (EntenteRecordList   *self,
                                              int                  n_press,
                                              double               x,
                                              double               y,
                                              GtkGestureClick     *gesture);
void     entente_record_list_long_pressed_cb (EntenteRecordList   *self,
                                              double               x,
                                              double               y,
                                              GtkGestureLongPress *gesture);

G_END_DECLS
