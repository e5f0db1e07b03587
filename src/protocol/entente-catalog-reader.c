/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-protocol"

#include "entente-catalog-reader.h"
#include "entente-json-private.h"

#define ID_LENGTH 200
#define NAME_LENGTH 300
#define DESCRIPTION_LENGTH 10000
#define WORD_LENGTH 100

#define TEXT(path, key, length)                     \
 {                                                  \
  path, key, ENTENTE_JSON_TEXT, FALSE, 0, length, 0 \
 }
#define NICK(path, key)                                  \
 {                                                       \
  path, key, ENTENTE_JSON_NICK, FALSE, 0, WORD_LENGTH, 0 \
 }
#define NUMBER(path, key, required)                          \
 {                                                           \
  path, key, ENTENTE_JSON_NUMBER, required, 0, G_MAXINT32, 0 \
 }
#define FLAG(path, key, missing)                     \
 {                                                   \
  path, key, ENTENTE_JSON_FLAG, FALSE, 0, 0, missing \
 }
#define LIST(path, key, kind, length)                 \
 {                                                    \
  path, key, ENTENTE_JSON_##kind, FALSE, 0, length, 0 \
 }

static const EntenteJsonMember offer_members[] = {
  { "id", "id", ENTENTE_JSON_REFERENCE, TRUE, 1, ID_LENGTH, 0 },
  { "name", "name", ENTENTE_JSON_TEXT, TRUE, 1, NAME_LENGTH, 0 },
  { "description", "description", ENTENTE_JSON_PARAGRAPHS, FALSE, 0, DESCRIPTION_LENGTH, 0 },
  TEXT ("category.id", "category-id", ID_LENGTH),
  TEXT ("category.name", "category", NAME_LENGTH),
  NUMBER ("minimumQuantity", "minimum", TRUE),
  NUMBER ("maximumQuantity", "maximum", TRUE),
  NUMBER ("limit", "limit", FALSE),
  NICK ("limitUnitOfMeasure", "limit-unit"),
  NUMBER ("term", "term", FALSE),
  NICK ("termUnitOfMeasure", "term-unit"),
  LIST ("prerequisiteOffers", "prerequisites", REFERENCES, ID_LENGTH),
  FLAG ("isAddOn", "add-on", FALSE),
  FLAG ("hasAddOns", "has-add-ons", FALSE),
  FLAG ("isAvailableForPurchase", "available", TRUE),
  NICK ("billing", "billing"),
  LIST ("supportedBillingCycles", "cycles", NICKS, WORD_LENGTH),
  FLAG ("isAutoRenewable", "auto-renewable", FALSE),
  LIST ("conversionTargetOffers", "conversion-targets", REFERENCES, ID_LENGTH),
  LIST ("upgradeTargetOffers", "upgrade-targets", REFERENCES, ID_LENGTH),
  LIST ("resellerQualifications", "reseller-qualifications", NICKS, WORD_LENGTH),
  LIST ("reselleeQualifications", "resellee-qualifications", NICKS, WORD_LENGTH),
  TEXT ("salesGroupId", "sales-group", ID_LENGTH),
  FLAG ("isTrial", "trial", FALSE),
  NICK ("acquisitionType", "acquisition-type"),
  { "product.id", "product-id", ENTENTE_JSON_REFERENCE, FALSE, 0, ID_LENGTH, 0 },
  TEXT ("product.name", "product-name", NAME_LENGTH),
  TEXT ("unitType", "unit-type", WORD_LENGTH),
  TEXT ("country", "country", WORD_LENGTH),
  TEXT ("locale", "locale", WORD_LENGTH),
  { "rank", "rank", ENTENTE_JSON_NUMBER, FALSE, G_MININT32, G_MAXINT32, 0 },
};

static gboolean
check_offer (GVariant  *offer,
             GError   **error)
{
  gint64 minimum = 0;
  gint64 maximum = 0;

  g_variant_lookup (offer, "minimum", "x", &minimum);
  g_variant_lookup (offer, "maximum", "x", &maximum);

  if (maximum < minimum)
    {
      g_autofree char *smallest = g_strdup_printf ("%" G_GINT64_FORMAT, minimum);
      g_autofree char *largest = g_strdup_printf ("%d", G_MAXINT32);

      entente_refuse (error, ENTENTE_REASON_OUT_OF_RANGE, "maximum", smallest, largest, NULL);
      return FALSE;
    }

  return TRUE;
}

GVariant *
entente_catalog_reader_read (GBytes     *bytes,
                             GPtrArray  *problems,
                             GError    **error)
{
  static const EntenteJsonRecords offers = {
    offer_members,
    G_N_ELEMENTS (offer_members),
    "id",
    "minimumQuantity",
    ENTENTE_CATALOG_OFFERS_MAX,
    check_offer,
  };
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  root = entente_json_parse (bytes, error);

  return root != NULL ? entente_json_read_records (root, &offers, problems, error) : NULL;
}
