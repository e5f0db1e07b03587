/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-address.h"
#include "entente-validation.h"

G_BEGIN_DECLS

/* A customer to be, as it is written down. Borrowed text, cleaned by entente_text_clean();
 * NULL is "". */
typedef struct
{
  const char *country;
  const char *language;
  const char *name;
  const char *domain_prefix;
  const char *registration_id;
  const char *qualification; /* "" is "none" */
  const char *address_line1;
  const char *address_line2;
  const char *city;
  const char *state;
  const char *postal_code;
  const char *contact_first_name;
  const char *contact_last_name;
  const char *email;
  const char *phone;
  const char *reseller; /* id of the reseller that looks after it; "" for a direct customer */
} EntenteNewCustomer;

/* Who accepted the customer agreement for the customer, and when, as its provider attests. */
typedef struct
{
  const char *accepted_on; /* a date, not later than today */
  const char *first_name;
  const char *last_name;
  const char *email;
  const char *phone; /* may be "" */
} EntenteAttestation;

/* The fields of a customer to be, in the order in which they are asked for, ended by NULL: "country",
 * "language", "name", "domain-prefix", "registration-id", "qualification", "address-line1"… */
const char *const *entente_new_customer_get_fields  (void);

/* One field; @rule is that of the customer's country. @policy is the program's; with NULL only the form of an address
 * is judged, for those who do not know it and ask the workspace. Whether the domain is free, the country in the
 * provider's region and the reseller one of its partners, only the workspace can tell. */
gboolean           entente_new_customer_check_field (const EntenteNewCustomer  *self,
                                                     const EntenteAddressRule  *rule,
                                                     const EntenteMailPolicy   *policy,
                                                     const char                *field,
                                                     GError                   **error);
/* All fields; refuses the first thing wrong. */
gboolean           entente_new_customer_check       (const EntenteNewCustomer  *self,
                                                     const EntenteAddressRule  *rule,
                                                     const EntenteMailPolicy   *policy,
                                                     GError                   **error);

/* "agreement-date", "agreement-first-name", "agreement-last-name", "agreement-email" and
 * "agreement-phone", ended by NULL. */
const char *const *entente_attestation_get_fields   (void);
/* @now is an instant in µs UTC. */
gboolean           entente_attestation_check_field  (const EntenteAttestation  *self,
                                                     gint64                     now,
                                                     const char                *field,
                                                     GError                   **error);
gboolean           entente_attestation_check        (const EntenteAttestation  *self,
                                                     gint64                     now,
                                                     GError                   **error);

G_END_DECLS
