/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* The subscription that a command of its provider is about. */
typedef struct
{
  gint64 row;
  gint64 customer;
  gint64 offer;
  char *id;
  char *name;
  char *customer_name;
  gint64 support_contact;
} EntenteOwnSubscription;

/* The one of the parameter "subscription", if the actor's organization sold it and its state allows @event of
 * its life cycle. Its name becomes the summary. */
gboolean entente_own_subscription_load  (EntenteOwnSubscription  *self,
                                         EntenteExecution        *execution,
                                         const char              *event,
                                         GError                 **error);
void     entente_own_subscription_clear (EntenteOwnSubscription  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteOwnSubscription, entente_own_subscription_clear)

G_END_DECLS
