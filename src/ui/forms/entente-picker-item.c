/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-picker-item.h"

#include <entente-core.h>
#include <string.h>

struct _EntentePickerItem
{
  GObject parent_instance;

  char *value;
  char *label;
  char *folded;
};

G_DEFINE_FINAL_TYPE (EntentePickerItem, entente_picker_item, G_TYPE_OBJECT)

static void
entente_picker_item_finalize (GObject *object)
{
  EntentePickerItem *self = ENTENTE_PICKER_ITEM (object);

  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->folded, g_free);

  G_OBJECT_CLASS (entente_picker_item_parent_class)->finalize (object);
}

static void
entente_picker_item_class_init (EntentePickerItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_picker_item_finalize;
}

static void
entente_picker_item_init (EntentePickerItem *self)
{
}

EntentePickerItem *
entente_picker_item_new (const char *value,
                         const char *label)
{
  EntentePickerItem *self;

  g_return_val_if_fail (value != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_PICKER_ITEM, NULL);
  self->value = g_strdup (value);
  self->label = g_strdup (label);
  self->folded = entente_text_fold (label);

  return self;
}

const char *
entente_picker_item_get_value (EntentePickerItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_PICKER_ITEM (self), NULL);

  return self->value;
}

const char *
entente_picker_item_get_label (EntentePickerItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_PICKER_ITEM (self), NULL);

  return self->label;
}

gboolean
entente_picker_item_matches (EntentePickerItem *self,
                             const char        *folded)
{
  gsize length;

  g_return_val_if_fail (ENTENTE_IS_PICKER_ITEM (self), FALSE);
  g_return_val_if_fail (folded != NULL, FALSE);

  length = strlen (folded);
  if (length == 0 || g_ascii_strcasecmp (self->value, folded) == 0)
    return TRUE;

  for (const char *at = strstr (self->folded, folded); at != NULL; at = strstr (at + 1, folded))
    if (at == self->folded || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))))
      return TRUE;

  return FALSE;
}
