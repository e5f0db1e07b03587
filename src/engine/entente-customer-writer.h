/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* Writes many customers of the acting partner at once: statement by statement, without the single entries
 * in log and feed that a table makes for each row; the feed follows for all of them at the end. In a
 * rehearsal it looks and does not write. */

typedef struct _EntenteCustomerWriter EntenteCustomerWriter;

EntenteCustomerWriter *entente_customer_writer_new    (EntenteExecution           *execution) G_GNUC_WARN_UNUSED_RESULT;
void                   entente_customer_writer_free   (EntenteCustomerWriter      *self);

/* Whether it could be looked up and written. A customer that the workspace cannot take (its domain is taken,
 * its reseller is not a partner) is not written and adds an EntenteProblem instead. */
gboolean               entente_customer_writer_add    (EntenteCustomerWriter      *self,
                                                       const EntenteCustomerRow   *customer,
                                                       GPtrArray                  *problems,
                                                       GError                    **error);

/* To be called after the last one. */
gboolean               entente_customer_writer_finish (EntenteCustomerWriter      *self,
                                                       GError                    **error);

G_END_DECLS
