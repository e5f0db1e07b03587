/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <glib-object.h>

G_BEGIN_DECLS

/* A value of an EntentePickerRow and what people call it. Immutable. Property "label". */

#define ENTENTE_TYPE_PICKER_ITEM (entente_picker_item_get_type ())
G_DECLARE_FINAL_TYPE (EntentePickerItem, entente_picker_item, ENTENTE, PICKER_ITEM, GObject)

EntentePickerItem *entente_picker_item_new       (const char        *value,
                                                  const char        *label) G_GNUC_WARN_UNUSED_RESULT;

const char        *entente_picker_item_get_value (EntentePickerItem *self);
const char        *entente_picker_item_get_label (EntentePickerItem *self);
/* Whether a word of the label begins with @folded, text from entente_text_fold(), or it is the value. */
gboolean           entente_picker_item_matches   (EntentePickerItem *self,
                                                  const char        *folded);

G_END_DECLS
