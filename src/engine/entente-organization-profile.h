/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* What an organization says of itself, by the parameters of a command. */

#define ENTENTE_ORGANIZATION_PROFILE_PARAMS                                                                     \
 { "name", "s", TRUE }, { "address-line1", "s", TRUE }, { "address-line2", "s", TRUE }, { "city", "s", TRUE }, \
 { "state", "s", TRUE }, { "postal-code", "s", TRUE }, { "registration-id", "s", TRUE },                       \
 { "contact-first-name", "s", TRUE }, { "contact-last-name", "s", TRUE }, { "email", "s", TRUE },              \
 { "phone", "s", TRUE }, { "support-email", "s", TRUE }, { "support-phone", "s", TRUE }, { "website", "s", TRUE }

/* Cleaned; the texts live in @texts. What is no parameter stays as it is. */
void     entente_organization_profile_read   (EntenteEnrollment        *self,
                                              EntenteExecution         *execution,
                                              GStringChunk             *texts);
/* The actor's organization says it from now on, and is @status in the program. Customers are found by it, and the
 * customers of a partner by its name. @version as of entente_table_update(). */
gboolean entente_organization_profile_write  (const EntenteEnrollment  *self,
                                              EntenteExecution         *execution,
                                              const char               *status,
                                              gint64                    version,
                                              GError                  **error);

G_END_DECLS
