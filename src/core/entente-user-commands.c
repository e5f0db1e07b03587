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

EntenteCommand *
entente_command_assign_license (const char        *subscription,
                                const char *const *users)
{
  g_return_val_if_fail (subscription != NULL, NULL);
  g_return_val_if_fail (users != NULL, NULL);

  return entente_command_new ("license.assign", g_variant_new_parsed ("{'subscription': <%s>, 'users': <%^as>}", subscription,
                                                                      users));
}
