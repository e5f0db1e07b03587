/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-command.h"
#include "entente-customer-mapping.h"
#include "entente-new-customer.h"
#include "entente-order-commands.h"

G_BEGIN_DECLS

/* customer.add. Without @attestation the customer is asked to accept the agreement itself, and until then
 * nothing can be ordered for it. Without @order it begins with no subscription. The outcome: "customer" (id),
 * "user-name" and "password" of its administrator (the password is nowhere else), "agreement", and "orders"
 * and "subscriptions" as with order.place. */
EntenteCommand *entente_command_add_customer     (const EntenteNewCustomer *customer,
                                                  const EntenteAttestation *attestation,
                                                  const EntenteNewOrder    *order) G_GNUC_WARN_UNUSED_RESULT;

/* customer.attest-agreement, for the customer with that id. */
EntenteCommand *entente_command_attest_agreement (const char               *customer,
                                                  const EntenteAttestation *attestation) G_GNUC_WARN_UNUSED_RESULT;

/* customers.import: the table in @file, called @name, with columns as @mapping says. The outcome: "imported" and
 * "left-out", how many rows (`x`), and "problems", an array of ENTENTE_PROBLEM_VARIANT_TYPE. */
EntenteCommand *entente_command_import_customers (const char               *name,
                                                  GBytes                   *file,
                                                  EntenteCustomerMapping   *mapping) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
