/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* A new edge between a partner and a customer, for the commands that make one. Organizations by their
 * rows; 0 where there is none. */
typedef struct
{
  gint64 partner;
  gint64 customer;
  gboolean reseller;
  gboolean dap;
  gint64 through; /* the other partner that came with it */
  gint64 invitation;
} EntenteRelationshipEdge;

/* Also makes what search and order of the customers need. Answers the row, or 0. */
gint64   entente_relationship_insert         (EntenteExecution               *execution,
                                              const EntenteRelationshipEdge  *edge,
                                              GError                        **error);

/* To be called when a customer's name, domain, address or contact changed. */
gboolean entente_relationship_refresh_search (EntenteExecution               *execution,
                                              gint64                          customer,
                                              GError                        **error);

G_END_DECLS
