/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-organization-text.h"

#include "entente-format.h"

char *
entente_organization_format_address (EntenteOrganization *self)
{
  EntenteAddress address;

  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (self), NULL);

  address = (EntenteAddress){
    .line1 = entente_organization_get_address_line1 (self),
    .line2 = entente_organization_get_address_line2 (self),
    .city = entente_organization_get_city (self),
    .state = entente_organization_get_state (self),
    .postal_code = entente_organization_get_postal_code (self),
    .country = entente_organization_get_country (self),
    .phone = "",
  };

  return entente_format_address (&address);
}

char *
entente_organization_format_contact (EntenteOrganization *self)
{
  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (self), NULL);

  return g_strstrip (g_strdup_printf ("%s %s", entente_organization_get_contact_first_name (self),
                                      entente_organization_get_contact_last_name (self)));
}
