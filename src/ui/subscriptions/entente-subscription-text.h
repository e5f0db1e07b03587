/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

#include "rows/entente-record-head.h"

G_BEGIN_DECLS

/* What subscriptions and offers say of themselves. Free what is returned with g_free(). */

/* "25 licenses", "25 gigabytes", by the catalog's word for what is counted. */
char *entente_format_quantity            (gint64               quantity,
                                          const char          *unit) G_GNUC_WARN_UNUSED_RESULT;
/* "1–300 licenses", "From 1 license" where there is no limit, "Exactly 25 licenses". */
char *entente_format_quantity_range      (gint64               minimum,
                                          gint64               maximum,
                                          const char          *unit) G_GNUC_WARN_UNUSED_RESULT;
/* "licenses", for a place beside the number. */
const char *entente_unit_get_name        (const char          *unit);
/* "Renews on Mar 3, 2027", "Ends on Mar 3, 2027", "Without end". */
char *entente_subscription_format_term   (EntenteSubscription *subscription) G_GNUC_WARN_UNUSED_RESULT;
/* The state as people read it; a trial that is active says that it is one. */
void  entente_subscription_get_state_text (EntenteSubscription  *subscription,
                                           const char          **text,
                                           EntenteMeaning       *meaning);

/* For EntenteRecordRow: among the subscriptions of several customers, and among those of one. */
void  entente_subscription_update_row        (EntenteRecordHead   *head,
                                              EntenteRecord       *record);
void  entente_subscription_update_row_of_one (EntenteRecordHead   *head,
                                              EntenteRecord       *record);

G_END_DECLS
