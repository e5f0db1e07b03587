/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-export-columns.h"

#define MOST_COLUMNS 32

/* The headings are part of the form of a file, in one language: who reads it with a program of their own relies on
 * them. */
typedef struct
{
  const char *heading;
  const char *property; /* of the record; NULL: its id */
  gboolean is_instant;  /* of µs, which are written as ISO 8601 has them; nothing for none */
} Column;

struct _EntenteExportColumns
{
  const char *list;
  const Column *columns;
  const Column *more;  /* (nullable) to the right of those */
  gboolean has_prices; /* columns and lines for those of an offer, too */
};

static const Column invitation_columns[] = {
  { "Invitation ID" },
  { "Direction", "direction" },
  { "Kind", "kind" },
  { "Delegated admin privileges", "dap" },
  { "Status", "state" },
  { "Sender", "sender-name" },
  { "Sent by", "sender-user" },
  { "Provider", "provider-name" },
  { "Recipient", "recipient-name" },
  { "E-mail", "recipient-email" },
  { "Organization", "recipient-organization" },
  { "Language", "language" },
  { "Created", "created", TRUE },
  { "Sent", "sent", TRUE },
  { "Opened", "opened", TRUE },
  { "Expires", "expires", TRUE },
  { "Ended", "ended", TRUE },
  { "Reason", "reason" },
  { "Note", "note" },
  { NULL },
};

static const Column offer_columns[] = {
  { "Offer ID" },
  { "Offer", "name" },
  { "Product ID", "product-id" },
  { "Product", "product-name" },
  { "Category", "category" },
  { "Billing", "billing" },
  { "Billing cycles", "cycles" },
  { "Term", "term" },
  { "Term unit", "term-unit" },
  { "Minimum", "minimum" },
  { "Maximum", "maximum" },
  { "Unit", "unit" },
  { "Use limit", "limit-count" },
  { "Use limit unit", "limit-unit" },
  { "Add-on", "add-on" },
  { "Trial", "trial" },
  { "Renews by itself", "auto-renewable" },
  { "Qualifications", "qualifications" },
  { "Sold in", "sold-in" },
  { "Available", "available" },
  { "Description", "description" },
  { NULL },
};

/* Of everybody that an organization works with; what is told of some of them besides stands below. */
static const Column partner_columns[] = {
  { "Organization ID" },
  { "Name", "name" },
  { "Primary domain", "domain" },
  { "MPN ID", "mpn-id" },
  { "City", "city" },
  { "State", "state" },
  { "Country", "country" },
  { "E-mail", "email" },
  { "Phone", "phone" },
  { "Website", "website" },
  { "Status", "relation-state" },
  { "Since", "since", TRUE },
  { NULL },
};

static const Column customer_partner_columns[] = {
  { "Type", "partner-type" },
  { "Reseller", "reseller" },
  { "Delegated admin privileges", "dap" },
  { NULL },
};

static const Column provider_columns[] = {
  { "Administrator access", "admin-access" },
  { "Customers", "customers" },
  { NULL },
};

static const Column reseller_columns[] = {
  { "Administrator access", "admin-access" },
  { "Partner agreement signed", "partner-agreement", TRUE },
  { "Customers", "customers" },
  { NULL },
};

static const Column right_columns[] = {
  { "Customer ID", "customer" },
  { "Customer", "customer-name" },
  { "Primary domain", "customer-domain" },
  { "Partner ID", "partner" },
  { "Partner", "partner-name" },
  { "Reseller", "reseller" },
  { "Delegated admin privileges", "dap" },
  { "Since", "since", TRUE },
  { NULL },
};

static const Column subscription_columns[] = {
  { "Subscription ID" },
  { "Subscription", "name" },
  { "Offer ID", "offer" },
  { "Offer", "offer-name" },
  { "Customer ID", "customer" },
  { "Customer", "customer-name" },
  { "Provider", "provider-name" },
  { "Reseller", "partner-of-record-name" },
  { "MPN ID", "mpn-id" },
  { "Support contact", "support-contact-name" },
  { "Base subscription ID", "parent" },
  { "Quantity", "quantity" },
  { "Assigned", "assigned" },
  { "Unit", "unit" },
  { "Status", "state" },
  { "Billing cycle", "billing-cycle" },
  { "Renews by itself", "auto-renew" },
  { "Trial", "trial" },
  { "Add-on", "add-on" },
  { "Ordered", "created", TRUE },
  { "Starts on", "starts-on" },
  { "Ends on", "ends-on" },
  { NULL },
};

static const EntenteExportColumns tables[] = {
  { "invitations", invitation_columns },
  { "offers", offer_columns },
  { "partners", partner_columns, customer_partner_columns },
  { "priced-offers", offer_columns, .has_prices = TRUE },
  { "providers", partner_columns, provider_columns },
  { "resellers", partner_columns, reseller_columns },
  { "rights", right_columns },
  { "subscriptions", subscription_columns },
};

static const char *const price_headings[] = { "Currency", "Price for", "List price", "Customer price" };

const EntenteExportColumns *
entente_export_columns_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (tables[i].list, name))
      return &tables[i];

  return NULL;
}

static guint
collect_columns (const EntenteExportColumns  *self,
                 const Column               **collected)
{
  guint n = 0;

  for (const Column *column = self->columns; column->heading != NULL; column++)
    collected[n++] = column;
  for (const Column *column = self->more; column != NULL && column->heading != NULL; column++)
    collected[n++] = column;

  return n;
}

void
entente_export_columns_append_headings (const EntenteExportColumns *self,
                                        GString                    *text)
{
  const Column *columns[MOST_COLUMNS];
  const char *cells[MOST_COLUMNS];
  guint n = collect_columns (self, columns);

  for (guint i = 0; i < n; i++)
    cells[i] = columns[i]->heading;
  for (guint i = 0; self->has_prices && i < G_N_ELEMENTS (price_headings); i++)
    cells[n++] = price_headings[i];

  entente_csv_append_row (text, cells, n);
}

static char *
format_instant (gint64 instant)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (instant / G_USEC_PER_SEC);

  return instant != 0 ? g_date_time_format_iso8601 (time) : g_strdup ("");
}

static char *
dup_cell (EntenteRecord *record,
          const Column  *column)
{
  EntenteRecordClass *klass = ENTENTE_RECORD_GET_CLASS (record);
  char *text = NULL;
  gint64 number = 0;
  gboolean yes = FALSE;

  if (column->property == NULL)
    return g_strdup (entente_record_get_id (record));

  switch (klass->fields[entente_record_class_find_field (klass, column->property)].kind)
    {
    case ENTENTE_FIELD_TEXT:
      g_object_get (record, column->property, &text, NULL);
      break;

    case ENTENTE_FIELD_INTEGER:
      g_object_get (record, column->property, &number, NULL);
      text = column->is_instant ? format_instant (number) : g_strdup_printf ("%" G_GINT64_FORMAT, number);
      break;

    case ENTENTE_FIELD_BOOLEAN:
      g_object_get (record, column->property, &yes, NULL);
      text = g_strdup (yes ? "yes" : "no");
      break;
    }

  return text;
}

static void
append_prices (GString       *text,
               EntenteOffer  *offer,
               const char   **cells,
               guint          n)
{
  g_autoptr (GArray) prices = entente_offer_dup_prices (offer);

  for (guint i = 0; i < prices->len; i++)
    {
      const EntenteOfferPrice *price = &g_array_index (prices, EntenteOfferPrice, i);
      g_autofree char *list_price = entente_money_to_text (price->list_price, price->currency);
      g_autofree char *customer_price = entente_money_to_text (price->customer_price, price->currency);

      cells[n] = price->currency;
      cells[n + 1] = price->billing_cycle;
      cells[n + 2] = list_price;
      cells[n + 3] = customer_price;
      entente_csv_append_row (text, cells, n + G_N_ELEMENTS (price_headings));
    }

  if (prices->len > 0)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (price_headings); i++)
    cells[n + i] = "";
  entente_csv_append_row (text, cells, n + G_N_ELEMENTS (price_headings));
}

void
entente_export_columns_append (const EntenteExportColumns *self,
                               GString                    *text,
                               EntenteRecord              *record)
{
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  const Column *columns[MOST_COLUMNS];
  const char *cells[MOST_COLUMNS];
  guint n = collect_columns (self, columns);

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (owned, dup_cell (record, columns[i]));
      cells[i] = g_ptr_array_index (owned, i);
    }

  if (self->has_prices)
    append_prices (text, ENTENTE_OFFER (record), cells, n);
  else
    entente_csv_append_row (text, cells, n);
}
