/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>
#include <entente-core.h>

#include "rows/entente-record-row.h"

G_BEGIN_DECLS

/* The first rows of a list inside something larger, and the way to all of them when there are more.
 *
 * Property "empty-text": what stands there when there are none. Signals "activate" (EntenteRecord *record)
 * and "show-all" (). */

#define ENTENTE_TYPE_RECORD_BOX (entente_record_box_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRecordBox, entente_record_box, ENTENTE, RECORD_BOX, AdwBin)

GtkWidget   *entente_record_box_new      (EntenteRecordUpdate  update) G_GNUC_WARN_UNUSED_RESULT;

/* For one that comes from a template, before the list is set. */
void         entente_record_box_set_rows (EntenteRecordBox    *self,
                                          EntenteRecordUpdate  update);
/* NULL: empty, without the text for it. */
void         entente_record_box_set_list (EntenteRecordBox    *self,
                                          EntenteList         *list,
                                          guint                limit);
EntenteList *entente_record_box_get_list (EntenteRecordBox    *self);

G_END_DECLS
