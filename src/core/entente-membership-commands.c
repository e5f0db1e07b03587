/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-membership-commands.h"

static void
insert_profile (GVariantDict            *params,
                const EntenteNewProfile *profile)
{
  g_variant_dict_insert (params, "mpn-id", "s", profile->mpn_id);
  g_variant_dict_insert (params, "name", "s", profile->name);
  g_variant_dict_insert (params, "country", "s", profile->country);
}

EntenteCommand *
entente_command_add_membership (const char              *user_name,
                                const EntenteNewProfile *profile)
{
  g_auto (GVariantDict) params = G_VARIANT_DICT_INIT (NULL);

  g_return_val_if_fail (user_name != NULL, NULL);
  g_return_val_if_fail (profile != NULL, NULL);

  g_variant_dict_insert (&params, "user-name", "s", user_name);
  insert_profile (&params, profile);

  return entente_command_new ("membership.add", g_variant_dict_end (&params));
}

EntenteCommand *
entente_command_reset_membership_password (const char *membership,
                                           gint64      version)
{
  g_return_val_if_fail (membership != NULL, NULL);

  return entente_command_new ("membership.reset-password",
                              g_variant_new_parsed ("{'membership': <%s>, 'version': <%x>}", membership, version));
}

EntenteCommand *
entente_command_import_memberships (const char *name,
                                    GBytes     *file)
{
  g_auto (GVariantDict) params = G_VARIANT_DICT_INIT (NULL);

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  g_variant_dict_insert (&params, "name", "s", name);
  g_variant_dict_insert_value (&params, "file",
                               g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, file, /* trusted= */ TRUE));

  return entente_command_new ("memberships.import", g_variant_dict_end (&params));
}

EntenteCommand *
entente_command_add_profile (const char              *membership,
                             const EntenteNewProfile *profile)
{
  g_auto (GVariantDict) params = G_VARIANT_DICT_INIT (NULL);

  g_return_val_if_fail (membership != NULL, NULL);
  g_return_val_if_fail (profile != NULL, NULL);

  g_variant_dict_insert (&params, "membership", "s", membership);
  insert_profile (&params, profile);

  return entente_command_new ("profile.add", g_variant_dict_end (&params));
}

EntenteCommand *
entente_command_edit_profile (const char              *profile,
                              gint64                   version,
                              const EntenteNewProfile *values)
{
  g_auto (GVariantDict) params = G_VARIANT_DICT_INIT (NULL);

  g_return_val_if_fail (profile != NULL, NULL);
  g_return_val_if_fail (values != NULL, NULL);

  g_variant_dict_insert (&params, "profile", "s", profile);
  g_variant_dict_insert (&params, "version", "x", version);
  insert_profile (&params, values);

  return entente_command_new ("profile.edit", g_variant_dict_end (&params));
}

EntenteCommand *
entente_command_set_profile_active (const char *profile,
                                    gint64      version,
                                    gboolean    active)
{
  g_return_val_if_fail (profile != NULL, NULL);

  return entente_command_new ("profile.set-active",
                              g_variant_new_parsed ("{'profile': <%s>, 'version': <%x>, 'active': <%b>}", profile, version,
                                                    active));
}
