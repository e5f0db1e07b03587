/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-recents.h"

#include <string.h>

#define FILES_MAX 10
#define SUFFIX ".entente"

struct _EntenteRecents
{
  GObject parent_instance;

  GSettings *settings;
  GPtrArray *files; /* of GFile */
  GFile *current;   /* (nullable) */
};

typedef enum
{
  PROP_CURRENT = 1,
} EntenteRecentsProperty;

static GParamSpec *properties[PROP_CURRENT + 1];

static GType
entente_recents_get_item_type (GListModel *model)
{
  return G_TYPE_FILE;
}

static guint
entente_recents_get_n_items (GListModel *model)
{
  return ENTENTE_RECENTS (model)->files->len;
}

static gpointer
entente_recents_get_item (GListModel *model,
                          guint       position)
{
  EntenteRecents *self = ENTENTE_RECENTS (model);

  return position < self->files->len ? g_object_ref (g_ptr_array_index (self->files, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_recents_get_item_type;
  iface->get_n_items = entente_recents_get_n_items;
  iface->get_item = entente_recents_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteRecents, entente_recents, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static gboolean
find (EntenteRecents *self,
      GFile          *file,
      guint          *position)
{
  return g_ptr_array_find_with_equal_func (self->files, file, (GEqualFunc) g_file_equal, position);
}

/* What is known of files that are not remembered any more is forgotten with them. */
static void
save_accounts (EntenteRecents *self,
               GFile          *file,
               const char     *account)
{
  g_autoptr (GVariant) known = g_settings_get_value (self->settings, "last-accounts");
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  for (guint i = 0; i < self->files->len; i++)
    {
      GFile *each = g_ptr_array_index (self->files, i);
      g_autofree char *uri = g_file_get_uri (each);
      const char *id = NULL;

      if (file != NULL && g_file_equal (each, file))
        id = account;
      else
        g_variant_lookup (known, uri, "&s", &id);

      if (id != NULL)
        g_variant_builder_add (&builder, "{ss}", uri, id);
    }

  g_settings_set_value (self->settings, "last-accounts", g_variant_builder_end (&builder));
}

static void
save (EntenteRecents *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) uris = NULL;

  for (guint i = 0; i < self->files->len; i++)
    {
      g_autofree char *uri = g_file_get_uri (g_ptr_array_index (self->files, i));

      g_strv_builder_add (builder, uri);
    }

  uris = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "recent-workspaces", (const char *const *) uris);
  save_accounts (self, NULL, NULL);
}

static void
load (EntenteRecents *self)
{
  g_auto (GStrv) uris = g_settings_get_strv (self->settings, "recent-workspaces");

  for (guint i = 0; uris[i] != NULL && i < FILES_MAX; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);
      g_autofree char *name = g_file_get_basename (file);

      /* Settings may say anything. */
      if (name != NULL && !find (self, file, NULL))
        g_ptr_array_add (self->files, g_steal_pointer (&file));
    }
}

static void
entente_recents_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  EntenteRecents *self = ENTENTE_RECENTS (object);

  switch ((EntenteRecentsProperty) property_id)
    {
    case PROP_CURRENT:
      g_value_set_object (value, self->current);
      break;
    }
}

static void
entente_recents_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  EntenteRecents *self = ENTENTE_RECENTS (object);

  switch ((EntenteRecentsProperty) property_id)
    {
    case PROP_CURRENT:
      entente_recents_set_current (self, g_value_get_object (value));
      break;
    }
}

static void
entente_recents_finalize (GObject *object)
{
  EntenteRecents *self = ENTENTE_RECENTS (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->current);
  g_clear_pointer (&self->files, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_recents_parent_class)->finalize (object);
}

static void
entente_recents_class_init (EntenteRecentsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_recents_get_property;
  object_class->set_property = entente_recents_set_property;
  object_class->finalize = entente_recents_finalize;

  properties[PROP_CURRENT] = g_param_spec_object ("current", NULL, NULL, G_TYPE_FILE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
entente_recents_init (EntenteRecents *self)
{
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
}

EntenteRecents *
entente_recents_new (GSettings *settings)
{
  EntenteRecents *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (ENTENTE_TYPE_RECENTS, NULL);
  self->settings = g_object_ref (settings);
  load (self);

  return self;
}

void
entente_recents_add (EntenteRecents *self,
                     GFile          *file)
{
  g_autoptr (GFile) added = NULL;
  guint before, position;

  g_return_if_fail (ENTENTE_IS_RECENTS (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->files->len > 0 && g_file_equal (g_ptr_array_index (self->files, 0), file))
    return;

  /* Of the caller, who may have got it from here. */
  added = g_object_ref (file);
  before = self->files->len;
  if (find (self, file, &position))
    g_ptr_array_remove_index (self->files, position);
  else if (before == FILES_MAX)
    g_ptr_array_remove_index (self->files, before - 1);
  g_ptr_array_insert (self->files, 0, g_steal_pointer (&added));

  save (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->files->len);
}

void
entente_recents_forget (EntenteRecents *self,
                        GFile          *file)
{
  guint position;

  g_return_if_fail (ENTENTE_IS_RECENTS (self));
  g_return_if_fail (G_IS_FILE (file));

  if (!find (self, file, &position))
    return;

  g_ptr_array_remove_index (self->files, position);
  save (self);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

void
entente_recents_rename (EntenteRecents *self,
                        GFile          *file,
                        GFile          *renamed)
{
  g_autofree char *account = NULL;
  guint position;

  g_return_if_fail (ENTENTE_IS_RECENTS (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (G_IS_FILE (renamed));

  /* What it replaced is not there any more. */
  entente_recents_forget (self, renamed);
  if (!find (self, file, &position))
    return;

  account = entente_recents_get_account (self, file);
  g_object_unref (g_ptr_array_steal_index (self->files, position));
  g_ptr_array_insert (self->files, position, g_object_ref (renamed));
  save (self);
  save_accounts (self, renamed, account);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
}

char *
entente_recents_get_account (EntenteRecents *self,
                             GFile          *file)
{
  g_autoptr (GVariant) known = NULL;
  g_autofree char *uri = NULL;
  char *account = NULL;

  g_return_val_if_fail (ENTENTE_IS_RECENTS (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  known = g_settings_get_value (self->settings, "last-accounts");
  uri = g_file_get_uri (file);
  g_variant_lookup (known, uri, "s", &account);

  return account != NULL ? account : g_strdup ("");
}

void
entente_recents_set_account (EntenteRecents *self,
                             GFile          *file,
                             const char     *account)
{
  g_return_if_fail (ENTENTE_IS_RECENTS (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (account != NULL);

  save_accounts (self, file, account);
}

static void
row_changed (EntenteRecents *self,
             GFile          *file)
{
  guint position;

  if (file != NULL && find (self, file, &position))
    g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
}

void
entente_recents_set_current (EntenteRecents *self,
                             GFile          *file)
{
  g_autoptr (GFile) before = NULL;

  g_return_if_fail (ENTENTE_IS_RECENTS (self));
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  before = self->current != NULL ? g_object_ref (self->current) : NULL;
  if (!g_set_object (&self->current, file))
    return;

  row_changed (self, before);
  row_changed (self, self->current);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

GFile *
entente_recents_get_current (EntenteRecents *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECENTS (self), NULL);

  return self->current;
}

static char *
display (const char *filename)
{
  return g_filename_display_name (filename);
}

char *
entente_workspace_name (GFile *file)
{
  g_autofree char *basename = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  basename = g_file_get_basename (file);
  if (basename == NULL)
    return g_file_get_parse_name (file);

  if (g_str_has_suffix (basename, SUFFIX) && strlen (basename) > strlen (SUFFIX))
    basename[strlen (basename) - strlen (SUFFIX)] = '\0';

  return display (basename);
}

char *
entente_workspace_place (GFile *file)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) home = NULL;
  g_autofree char *relative = NULL;
  g_autofree char *below = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  folder = g_file_get_parent (file);
  if (folder == NULL)
    return g_file_get_parse_name (file);

  home = g_file_new_for_path (g_get_home_dir ());
  if (g_file_equal (folder, home))
    return g_strdup ("~");

  relative = g_file_get_relative_path (home, folder);
  if (relative == NULL)
    return g_file_get_parse_name (folder);

  below = display (relative);

  return g_build_filename ("~", below, NULL);
}
