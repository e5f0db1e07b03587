/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-user-commands.h"

EntenteCommand *
entente_command_add_user (const EntenteNewUser *user)
{
  GVariantBuilder params;

  g_return_val_if_fail (user != NULL, NULL);

  g_variant_builder_init (&params, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&params, "{sv}", "name", g_variant_new_string (user->name));
  g_variant_builder_add (&params, "{sv}", "email", g_variant_new_string (user->email));
  g_variant_builder_add (&params, "{sv}", "user", g_variant_new_string (user->user));
  g_variant_builder_add (&params, "{sv}", "roles", g_variant_new_string (user->roles));
  if (user->customer != NULL && user->customer[0] != '\0')
    g_variant_builder_add (&params, "{sv}", "customer", g_variant_new_string (user->customer));

  return entente_command_new ("user.add", g_variant_builder_end (&params));
}

/* @roles may be NULL. */
static EntenteCommand *
make (const char *name,
      const char *user,
      gint64      version,
      const char *roles)
{
  GVariantBuilder params;

  g_variant_builder_init (&params, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&params, "{sv}", "user", g_variant_new_string (user));
  if (version != 0)
    g_variant_builder_add (&params, "{sv}", "version", g_variant_new_int64 (version));
  if (roles != NULL)
    g_variant_builder_add (&params, "{sv}", "roles", g_variant_new_string (roles));

  return entente_command_new (name, g_variant_builder_end (&params));
}

EntenteCommand *
entente_command_set_user_roles (const char   *user,
                                gint64        version,
                                EntenteRoles  roles)
{
  g_autofree char *nicks = NULL;

  g_return_val_if_fail (user != NULL, NULL);

  nicks = entente_roles_to_text (roles);

  return make ("user.set-roles", user, version, nicks);
}

EntenteCommand *
entente_command_remove_user (const char *user,
                             gint64      version)
{
  g_return_val_if_fail (user != NULL, NULL);

  return make ("user.remove", user, version, NULL);
}

EntenteCommand *
entente_command_restore_user (const char *user,
                              gint64      version)
{
  g_return_val_if_fail (user != NULL, NULL);

  return make ("user.restore", user, version, NULL);
}

EntenteCommand *
entente_command_reset_password (const char *user)
{
  g_return_val_if_fail (user != NULL, NULL);

  return make ("user.reset-password", user, 0, NULL);
}

EntenteCommand *
entente_command_change_password (const char *before,
                                 const char *password)
{
  g_return_val_if_fail (before != NULL, NULL);
  g_return_val_if_fail (password != NULL, NULL);

  return entente_command_new ("user.change-password", g_variant_new_parsed ("{'password': <%s>, 'new-password': <%s>}", before,
                                                                            password));
}

EntenteCommand *
entente_command_assign_license (const char        *subscription,
                                const char *const *users)
{
  g_return_val_if_fail (subscription != NULL, NULL);
  g_return_val_if_fail (users != NULL, NULL);

  return entente_command_new ("license.assign", g_variant_new_parsed ("{'subscription': <%s>, 'users': <%^as>}", subscription,
                                                                      users));
}
