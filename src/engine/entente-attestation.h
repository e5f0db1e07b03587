/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* The parameters of a command that may attest that a customer accepted the customer agreement. */
#define ENTENTE_ATTESTATION_PARAMS(are_optional)        \
  { "agreement-date", "s", are_optional },                \
  { "agreement-first-name", "s", are_optional },     \
  { "agreement-last-name", "s", are_optional },      \
  { "agreement-email", "s", are_optional },          \
  { "agreement-phone", "s", TRUE }

/* Attests for @customer (a row) with the parameters of the execution: checks them, writes the acceptance and
 * how it stands with the customer's agreement, and tells the customer. The same attestation twice is
 * ALREADY_ATTESTED. */
gboolean entente_attestation_record (EntenteExecution  *execution,
                                     gint64             customer,
                                     GError           **error);

G_END_DECLS
