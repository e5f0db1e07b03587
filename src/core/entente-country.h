/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <glib-object.h>

G_BEGIN_DECLS

/* The countries of the program, and what it makes of them: partners sell within their own region, in the
 * currency of the country, and some countries ask for a registration ID. */

typedef enum
{
  ENTENTE_REGION_AFRICA,
  ENTENTE_REGION_ASIA_PACIFIC,
  ENTENTE_REGION_AUSTRALIA,
  ENTENTE_REGION_BRAZIL,
  ENTENTE_REGION_CANADA,
  ENTENTE_REGION_EUROPE,
  ENTENTE_REGION_INDIA,
  ENTENTE_REGION_JAPAN,
  ENTENTE_REGION_KOREA,
  ENTENTE_REGION_LATIN_AMERICA,
  ENTENTE_REGION_MIDDLE_EAST, /* and Central and Eastern Europe */
  ENTENTE_REGION_NEW_ZEALAND,
  ENTENTE_REGION_RUSSIA,
  ENTENTE_REGION_TAIWAN,
  ENTENTE_REGION_UNITED_STATES,

  ENTENTE_N_REGIONS
} EntenteRegion;

typedef struct
{
  const char *code; /* ISO 3166-1, two capitals */
  const char *name; /* in English, as the gettext domain iso_3166-1 has it */
  EntenteRegion region;
  const char *currency; /* ISO 4217 */
} EntenteCountry;

typedef enum
{
  ENTENTE_REGISTRATION_UNSUPPORTED,
  ENTENTE_REGISTRATION_OPTIONAL,
  ENTENTE_REGISTRATION_REQUIRED,
} EntenteRegistration;

/* Longest registration ID, in characters. */
#define ENTENTE_REGISTRATION_ID_MAX 50

/* NULL when the program is not offered there. Codes are compared exactly. */
const EntenteCountry *entente_country_find                  (const char           *code);
/* In the order of their codes. */
const EntenteCountry *entente_country_get_all               (guint                *n);

const char           *entente_region_to_nick                (EntenteRegion         region);

/* Refuses REQUIRED or UNKNOWN_VALUE. */
gboolean              entente_country_check                 (const char           *code,
                                                             const char           *field,
                                                             GError              **error);

/* Whether partners of these countries, or a partner and a customer, may have to do with each other.
 * Refuses OTHER_REGION, with the nicks of the two regions, or as entente_country_check() does. */
gboolean              entente_country_check_same_region     (const char           *one,
                                                             const char           *other,
                                                             const char           *field,
                                                             GError              **error);

/* Whether an organization there states a registration ID; @kinds, if not NULL, is set to the names of
 * the numbers of which one does, such as "TIN, PESEL", or to "". */
EntenteRegistration   entente_country_get_registration      (const char           *code,
                                                             const char          **kinds);
/* Refuses REQUIRED (600049), NOT_SUPPORTED (600002) or MALFORMED with an example (600050). */
gboolean              entente_country_check_registration_id (const char           *code,
                                                             const char           *id,
                                                             const char           *field,
                                                             GError              **error);
/* Where a registration ID is required, so is the telephone number (600051). */
gboolean              entente_country_requires_phone        (const char           *code);

G_END_DECLS
