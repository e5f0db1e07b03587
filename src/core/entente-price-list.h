/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-csv.h"

G_BEGIN_DECLS

/* Reads a price list from a table, whose columns are found by their headings, in any order and case: "Offer
 * ID", "List Price" and "ERP Price" have to be there; "Offer Display Name", "Valid From Date", "Valid To Date",
 * "License Agreement Type", "End Customer Type", "Currency", "Billing Cycle" and "ADD/CHG/DEL/UNC" may be;
 * others are passed over. Dates are written as in 2026-03-31, with or without a time after them; amounts as
 * entente_money_parse() reads them. Rows that are marked as DEL are passed over. */

/* Longest id of an offer, in characters. */
#define ENTENTE_PRICE_OFFER_ID_MAX 200

typedef struct
{
  guint line; /* where the row begins */

  /* Gone with the next row; never NULL. */
  const char *offer;          /* id */
  const char *name;           /* of the offer, as the list has it */
  const char *currency;
  const char *billing_cycle;  /* "monthly", "annual" */
  const char *segment;        /* whom it is for: "none" (everybody), "education", "nonprofit", "government" */
  const char *valid_from;     /* ISO dates, or "" for no limit */
  const char *valid_to;       /* the last day */
  gint64 list_price;          /* what the partner pays for one license and one cycle */
  gint64 customer_price;      /* what the customer is expected to pay */
} EntentePriceRow;

typedef enum
{
  ENTENTE_PRICE_ROW_GOOD,
  ENTENTE_PRICE_ROW_BAD,
  ENTENTE_PRICE_ROW_EMPTY, /* to be passed over */
} EntentePriceRowKind;

/* What a list does not say of itself. */
typedef enum
{
  ENTENTE_PRICE_LIST_COMPLETE         = 0,
  ENTENTE_PRICE_LIST_WITHOUT_CURRENCY = 1 << 0,
  ENTENTE_PRICE_LIST_WITHOUT_CYCLE    = 1 << 1,
} EntentePriceListFlags;

typedef struct _EntentePriceList EntentePriceList;

/* Refuses as entente_csv_reader_new() does, and COLUMN_MISSING (detail: its heading). */
EntentePriceList      *entente_price_list_new          (GBytes               *bytes,
                                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void                   entente_price_list_free         (EntentePriceList     *self);

EntentePriceListFlags  entente_price_list_get_flags    (EntentePriceList     *self);
/* For lists that do not say it; "" for what a list says. Before the first row. Refuses for "currency" and
 * "billing-cycle" REQUIRED, where it is missing in both, and UNKNOWN_VALUE. */
gboolean               entente_price_list_set_defaults (EntentePriceList     *self,
                                                        const char           *currency,
                                                        const char           *billing_cycle,
                                                        GError              **error);

/* FALSE at the end, and with @error set when what comes after cannot be read. @row is good only when @kind says
 * so. Of a bad row all that is wrong is added to @problems, an EntenteProblem for each field, whose position is
 * the line and whose subject is the offer's name, or its id; @row has the offer then, if it could be read. The
 * fields are "offer", "currency", "billing-cycle", "segment", "list-price", "customer-price", "valid-from" and
 * "valid-to". */
gboolean               entente_price_list_read         (EntentePriceList     *self,
                                                        EntentePriceRow      *row,
                                                        EntentePriceRowKind  *kind,
                                                        GPtrArray            *problems,
                                                        GError              **error);
double                 entente_price_list_get_progress (EntentePriceList     *self);

/* The table that reads back as it is. */
void                   entente_price_list_export_begin  (GString               *text);
void                   entente_price_list_export_append (GString               *text,
                                                         const EntentePriceRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePriceList, entente_price_list_free)

G_END_DECLS
