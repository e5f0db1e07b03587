/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-attestation.h"
#include "../entente-relationship.h"

/* A provider attests that its customer has accepted the customer agreement. */

static const EntenteParam params[] = {
  { "customer", "s" },
  ENTENTE_ATTESTATION_PARAMS (FALSE),
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  gint64 customer = entente_relationship_find_customer (execution, entente_execution_get_text (execution, "customer"),
                                                        "customer", error);

  return customer != 0 && entente_attestation_record (execution, customer, error);
}

const EntenteCommandSpec entente_customer_attest_agreement_command = {
  .name = "customer.attest-agreement",
  .permission = ENTENTE_PERMISSION_ATTEST_AGREEMENT,
  .params = params,
  .apply = apply,
};
