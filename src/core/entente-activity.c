/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-activity.h"

struct _EntenteActivity
{
  EntenteRecord parent_instance;

  char *command;
  char *user_name;
  char *organization_name;
  gint64 at;
  char *summary;
  char *items;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteActivity, command, TEXT),
  ENTENTE_FIELD (EntenteActivity, user_name, TEXT),
  ENTENTE_FIELD (EntenteActivity, organization_name, TEXT),
  ENTENTE_FIELD (EntenteActivity, at, INTEGER),
  ENTENTE_FIELD (EntenteActivity, summary, TEXT),
  ENTENTE_FIELD (EntenteActivity, items, TEXT),
};

ENTENTE_DEFINE_RECORD (EntenteActivity, entente_activity, fields)

ENTENTE_RECORD_GETTER (EntenteActivity, entente_activity, const char *, command)
ENTENTE_RECORD_GETTER (EntenteActivity, entente_activity, const char *, user_name)
ENTENTE_RECORD_GETTER (EntenteActivity, entente_activity, const char *, organization_name)
ENTENTE_RECORD_GETTER (EntenteActivity, entente_activity, gint64, at)
ENTENTE_RECORD_GETTER (EntenteActivity, entente_activity, const char *, summary)
ENTENTE_RECORD_GETTER (EntenteActivity, entente_activity, const char *, items)

/* As the list "activity" joins them: neither stands in a printed variant. */
#define ITEM_SEPARATOR "\x1e"
#define PART_SEPARATOR "\x1f"

typedef struct
{
  EntenteActivityItem item;
  char **parts;
} OwnedItem;

static void
owned_item_free (gpointer data)
{
  OwnedItem *owned = data;

  g_clear_pointer (&owned->item.before, g_variant_unref);
  g_clear_pointer (&owned->item.after, g_variant_unref);
  g_strfreev (owned->parts);
  g_free (owned);
}

static GVariant *
parse (const char *text)
{
  return text[0] != '\0' ? g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL) : NULL;
}

GPtrArray *
entente_activity_dup_items (EntenteActivity *self)
{
  g_auto (GStrv) texts = NULL;
  GPtrArray *items;

  g_return_val_if_fail (ENTENTE_IS_ACTIVITY (self), NULL);

  items = g_ptr_array_new_with_free_func (owned_item_free);
  texts = g_strsplit (self->items, ITEM_SEPARATOR, -1);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (texts[i], PART_SEPARATOR, -1);
      OwnedItem *owned;

      if (g_strv_length (parts) != 5)
        continue;

      owned = g_new0 (OwnedItem, 1);
      owned->item = (EntenteActivityItem){ parts[0], parts[1], parts[2], parse (parts[3]), parse (parts[4]) };
      owned->parts = g_steal_pointer (&parts);
      g_ptr_array_add (items, owned);
    }

  return items;
}
