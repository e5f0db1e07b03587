/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-filter-chip.h"

G_BEGIN_DECLS

struct _EntenteFilterChip
{
  GtkWidget parent_instance;

  char *filter;
  char *label;
  char *value; /* (nullable) any */
  char *value_label; /* (nullable) of the value, which need not be among the choices */
  GtkStringList *values;
  GtkStringList *labels; /* parallel to values */
  EntenteList *list;     /* (nullable) whose rows are the choices */
  GPtrArray *records;    /* of list, that they stay the same objects */
  char *list_label;
  guint follow_id;
  gboolean take_first;     /* Enter was pressed before the search has found anything */
  GtkListBoxRow *more_row; /* (nullable) the last one, which chooses nothing by itself */

  GtkMenuButton *button;
  GtkPopover *popover;
  GtkSearchEntry *search_entry;
  GtkListBox *list_box;
};

/* Of a chip that follows a list: whether the choices are those that the search has found. TRUE without a list. */
gboolean entente_filter_chip_has_found      (EntenteFilterChip *self);
/* The choices were made anew; @loaded: none of them is missing. */
void     entente_filter_chip_update_popover (EntenteFilterChip *self,
                                             gboolean           loaded);
/* Follows nothing any more. */
void     entente_filter_chip_let_go         (EntenteFilterChip *self);

G_END_DECLS
