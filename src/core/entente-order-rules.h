/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-enums.h"

G_BEGIN_DECLS

/* What may be ordered for whom. The facts are gathered by whoever asks (the engine from its tables); all
 * text in them is borrowed. Ids are compared without regard to case. */

/* No order has more lines. */
#define ENTENTE_ORDER_LINES_MAX 100
/* Where an offer has no largest quantity of its own. */
#define ENTENTE_QUANTITY_MAX    10000000

/* Whether @maximum, the largest quantity of an offer, is a limit at all: catalogs write "as many as you like" as
 * none (0) or as a number of at least ENTENTE_QUANTITY_MAX. */
gboolean    entente_quantity_is_limited (gint64                     maximum);

typedef struct
{
  const char *id;
  gint64 minimum;
  gint64 maximum;             /* 0 = none of its own */
  const char *limit_unit;     /* "none", "lifetime", "concurrent" */
  gint64 limit_count;
  const char *cycles;         /* "annual,monthly" */
  const char *qualifications; /* "nonprofit"; "" or "none" for everybody */
  const char *sold_in;        /* as in entente-sold-in.h */
  const char *const *prerequisites; /* ids of offers, ended by NULL; (nullable) */
  gboolean prerequisite_sold; /* the customer can have one of them, by entente_offer_check_sold() */
  gboolean trial;
  gboolean available;
} EntenteOfferFacts;

typedef struct
{
  const char *id;
  const char *offer;
  const char *state;
  gboolean deprovisioned; /* nothing is left of it: its data are gone */
} EntenteSubscriptionFacts;

/* A partner as it stands to the provider and the customer. */
typedef struct
{
  EntenteKind kind;
  const char *country;
  gboolean is_provider;      /* it is the provider itself */
  gboolean has_partnership;  /* active, with the provider */
  gboolean has_relationship; /* active reseller relationship with the customer */
  gboolean has_dap;          /* delegated admin privileges at the customer */
  gboolean has_agreement;    /* signed the partner agreement */
} EntentePartnerFacts;

typedef struct
{
  const EntenteOfferFacts *offer; /* NULL when there is no such offer */
  gint64 quantity;
  const char *billing_cycle;
  const char *parent; /* id of the subscription that an add-on is for; "" = any that will do */
} EntenteOrderLine;

typedef struct
{
  const EntentePartnerFacts *provider;
  const EntentePartnerFacts *partner_of_record; /* (nullable) */

  const char *customer_country;
  const char *customer_qualification;
  const char *customer_agreement; /* state of entente_agreement_life_cycle */
  const EntenteSubscriptionFacts *subscriptions; /* all that the customer ever had */
  guint n_subscriptions;

  const EntenteOrderLine *lines;
  guint n_lines;
} EntenteOrderFacts;

/* What concerns the order as a whole. Refuses, in this order: NOT_YOUR_CUSTOMER, OTHER_REGION,
 * PARTNER_AGREEMENT_UNSIGNED (detail: nick of whose kind), AGREEMENT_MISSING; for "partner-of-record"
 * NOT_A_RESELLER, NOT_A_PARTNER, NOT_THEIR_RESELLER, OTHER_REGION, PARTNER_AGREEMENT_UNSIGNED; for "lines"
 * REQUIRED or TOO_MANY (detail: the limit). */
gboolean    entente_order_check_head    (const EntenteOrderFacts   *order,
                                         GError                   **error);

/* What concerns one line, the others considered. Refuses, in this order: NOT_FOUND, NOT_AVAILABLE,
 * NOT_SOLD_IN (detail: the country), SEGMENT (detail: the offer's qualifications) for "offer"; OUT_OF_RANGE or TRIAL_QUANTITY
 * (detail: the quantity) for "quantity"; CYCLE (detail: those that are possible) for "billing-cycle";
 * REPEATED (detail: position of the first, from 1), USE_LIMIT (details: unit, limit) and
 * PREREQUISITE_MISSING or, when there is no way to have one, PREREQUISITE_NOT_SOLD (detail: ids of the offers
 * of which any one would do, with commas between) for "offer". */
gboolean    entente_order_check_line    (const EntenteOrderFacts   *order,
                                         guint                      line,
                                         GError                   **error);

/* Everything. The first refusal of a line comes with the field "lines/N/FIELD", N from 0. @line_errors, if
 * not NULL, is set to one GError, or NULL, for each line, whatever the answer; free it with
 * g_ptr_array_unref(). */
gboolean    entente_order_check         (const EntenteOrderFacts   *order,
                                         GPtrArray                **line_errors,
                                         GError                   **error);

/* Whether a customer with @customer may buy an offer made for @offer. */
gboolean    entente_segment_allows      (EntenteQualifications      offer,
                                         EntenteQualifications      customer);

/* Whether a customer can have the offer at all: it is sold, and in the countries of both. Looks at "available" and
 * "sold_in" of @offer. Refuses NOT_AVAILABLE or NOT_SOLD_IN (detail: the country) for "offer". */
gboolean    entente_offer_check_sold    (const EntenteOfferFacts   *offer,
                                         const char                *customer_country,
                                         const char                *provider_country,
                                         GError                   **error);

/* How many of an offer, by itself: minimum, maximum and trial of @offer are looked at. Refuses OUT_OF_RANGE or
 * TRIAL_QUANTITY for "quantity". */
gboolean    entente_offer_check_quantity (const EntenteOfferFacts *offer,
                                          gint64                   quantity,
                                          GError                 **error);

/* The billing cycle that an offer is bought with when @wanted is asked for: that one, or the only one
 * there is; NULL when neither. Free with g_free(). */
char       *entente_offer_pick_cycle    (const char                *cycles,
                                         const char                *wanted) G_GNUC_WARN_UNUSED_RESULT;

/* Who may answer the customer for a subscription: the provider, or a reseller of the customer that holds
 * delegated admin privileges. Refuses NOT_THEIR_RESELLER or NEEDS_DELEGATED_ADMIN. */
gboolean    entente_support_contact_check (const EntentePartnerFacts  *partner,
                                           const char                 *field,
                                           GError                    **error);

G_END_DECLS
