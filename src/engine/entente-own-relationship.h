/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* The relationship with a customer that a command of the partner is about. */
typedef struct
{
  gint64 row;
  gint64 customer;
  gint64 through; /* 0 for none */
  char *customer_name;
  char *customer_id;
  char *state;
  gboolean reseller;
  gboolean dap;
  gint64 since;
  gint64 ended;
} EntenteOwnRelationship;

/* The one with the customer of the parameter "customer", whose name becomes the summary; else NOT_FOUND or
 * NOT_YOUR_CUSTOMER. */
gboolean entente_own_relationship_load  (EntenteOwnRelationship  *self,
                                         EntenteExecution        *execution,
                                         GError                 **error);
void     entente_own_relationship_clear (EntenteOwnRelationship  *self);

/* After its end: takes from both sides what it alone showed them. What delegated admin privileges show stays. */
gboolean entente_own_relationship_hide  (EntenteOwnRelationship  *self,
                                         EntenteExecution        *execution,
                                         GError                 **error);

/* Tells the customer by a message of @kind, and the partners that the customer shares with the actor's organization by one of
 * "customer-" and @kind. */
gboolean entente_own_relationship_tell  (EntenteOwnRelationship  *self,
                                         EntenteExecution        *execution,
                                         const char              *kind,
                                         GError                 **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteOwnRelationship, entente_own_relationship_clear)

G_END_DECLS
