/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "test-invitation.h"

G_BEGIN_DECLS

/* A program in which something can be sold. The provider TEST_PROVIDER and the reseller TEST_RESELLER are
 * partners, there is a small catalog, and the operator has published a customer agreement. Commands are the
 * provider's unless somebody else acts.
 *
 * The catalog, by ids:
 *   SUITE    1 to 300 licenses, a year, monthly or annual
 *   LARGE    1 to 10,000,000 licenses, a year, monthly or annual
 *   ARCHIVE  add-on of SUITE or LARGE (or of an offer that nobody knows)
 *   CHARITY  for nonprofit customers only
 *   TRIAL    25 licenses for a month, once in a lifetime
 *   TWICE    at most two at a time
 *   METERED  monthly only, without end
 *   OLD      not available any more
 *   ABROAD   of another country's catalog */

/* The customer that TEST_CUSTOMER administers is of neither partner. */
TestWorkspace      *test_trade_new                (void);
/* The same in a file. */
TestWorkspace      *test_trade_new_in_file        (const char               *path);

/* Organizations by name: "alpha", "bravo"… (transfer full) */
char               *test_trade_find_organization  (TestWorkspace            *self,
                                                   const char               *prefix);

/* A customer to be, good in every respect, without a reseller. */
EntenteNewCustomer  test_trade_customer           (const char               *prefix);
EntenteAttestation  test_trade_attestation        (void);

/* Adds such a customer as the provider; answers its id. @reseller may be NULL; @agreement is "attested" or
 * "missing". (transfer full) */
char               *test_trade_add_customer       (TestWorkspace            *self,
                                                   const char               *prefix,
                                                   const char               *reseller,
                                                   const char               *agreement);

/* order.place of one line, billed annually, nobody credited. */
EntenteCommand     *test_trade_order              (const char               *customer,
                                                   const char               *offer,
                                                   gint64                    quantity);
/* Places it and answers the subscription's id. (transfer full) */
char               *test_trade_subscribe          (TestWorkspace            *self,
                                                   const char               *customer,
                                                   const char               *offer,
                                                   gint64                    quantity);

G_END_DECLS
