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

/* What customers, their users and licenses say of themselves. Free what is returned with g_free(). */

/* "adatum.example · Lyon, France" */
char *entente_customer_format_subtitle (EntenteCustomer   *customer) G_GNUC_WARN_UNUSED_RESULT;
/* The one state that matters most: an agreement that is missing, or delegated admin privileges. */
void  entente_customer_get_state_text  (EntenteCustomer   *customer,
                                        const char       **text,
                                        EntenteMeaning    *meaning);
char *entente_customer_format_address  (EntenteCustomer   *customer) G_GNUC_WARN_UNUSED_RESULT;

/* For EntenteRecordRow. */
void  entente_customer_update_row      (EntenteRecordHead *head,
                                        EntenteRecord     *record);
void  entente_user_update_row          (EntenteRecordHead *head,
                                        EntenteRecord     *record);
void  entente_license_update_row       (EntenteRecordHead *head,
                                        EntenteRecord     *record);
/* A relationship that is over. */
void  entente_relationship_period_update_row (EntenteRecordHead *head,
                                              EntenteRecord     *record);

G_END_DECLS
