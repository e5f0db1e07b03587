/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-record-head.h"

G_BEGIN_DECLS

struct _EntenteRecordHead
{
  GtkWidget parent_instance;

  GtkWidget *leading; /* (nullable) */
  GtkWidget *prefix;  /* (nullable) an EntenteAvatar or a GtkImage */
  GtkLabel *title;
  GtkLabel *subtitle;
  EntentePill *pill;                            /* (nullable) until there is a state */
  GtkLabel *facts[ENTENTE_RECORD_HEAD_N_FACTS]; /* (nullable) until there is one */
  GtkWidget *suffix;                            /* (nullable) */

  gboolean loading;
  int height;
  int unit; /* the height of the title; 0 when it has to be measured */
};

/* Where its parts stand. */
void entente_record_head_layout_measure  (EntenteRecordHead *self,
                                          GtkOrientation     orientation,
                                          int                for_size,
                                          int               *minimum,
                                          int               *natural);
void entente_record_head_layout_allocate (EntenteRecordHead *self,
                                          int                width,
                                          int                height);

G_END_DECLS
