/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-link-keeper.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

struct _EntenteLinkKeeper
{
  GObject parent_instance;

  GHashTable *links; /* id of the invitation → link */
};

G_DEFINE_FINAL_TYPE (EntenteLinkKeeper, entente_link_keeper, G_TYPE_OBJECT)

static void
link_free (gpointer data)
{
  char *link = data;

  explicit_bzero (link, strlen (link));
  g_free (link);
}

static void
entente_link_keeper_finalize (GObject *object)
{
  EntenteLinkKeeper *self = ENTENTE_LINK_KEEPER (object);

  g_clear_pointer (&self->links, g_hash_table_unref);

  G_OBJECT_CLASS (entente_link_keeper_parent_class)->finalize (object);
}

static void
entente_link_keeper_class_init (EntenteLinkKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_link_keeper_finalize;
}

static void
entente_link_keeper_init (EntenteLinkKeeper *self)
{
  self->links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, link_free);
}

EntenteLinkKeeper *
entente_link_keeper_new (void)
{
  return g_object_new (ENTENTE_TYPE_LINK_KEEPER, NULL);
}

void
entente_link_keeper_keep (EntenteLinkKeeper *self,
                          const char        *invitation,
                          const char        *link)
{
  g_return_if_fail (ENTENTE_IS_LINK_KEEPER (self));
  g_return_if_fail (invitation != NULL);
  g_return_if_fail (link != NULL);

  g_hash_table_replace (self->links, g_strdup (invitation), g_strdup (link));
}

const char *
entente_link_keeper_lookup (EntenteLinkKeeper *self,
                            const char        *invitation)
{
  g_return_val_if_fail (ENTENTE_IS_LINK_KEEPER (self), NULL);
  g_return_val_if_fail (invitation != NULL, NULL);

  return g_hash_table_lookup (self->links, invitation);
}

gboolean
entente_link_keeper_make_secret (guint8  *secret,
                                 GError **error)
{
  g_return_val_if_fail (secret != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (getentropy (secret, ENTENTE_INVITATION_SECRET_SIZE) == 0)
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_INPUT_OUTPUT, NULL, g_strerror (errno), NULL);

  return FALSE;
}
