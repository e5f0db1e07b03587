/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "enrollment/entente-enrollment-form-page.h"

G_BEGIN_DECLS

/* Where customers get help. On the way on an enrollment is submitted. */

#define ENTENTE_TYPE_CUSTOMER_SUPPORT_PAGE (entente_customer_support_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCustomerSupportPage, entente_customer_support_page, ENTENTE, CUSTOMER_SUPPORT_PAGE, EntenteEnrollmentFormPage)

G_END_DECLS
