/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#define ENTENTE_CORE_INSIDE
#include "entente-account.h"
#include "entente-activity.h"
#include "entente-address.h"
#include "entente-agreement.h"
#include "entente-clock.h"
#include "entente-command.h"
#include "entente-country-rule.h"
#include "entente-country.h"
#include "entente-csv.h"
#include "entente-customer.h"
#include "entente-customer-import.h"
#include "entente-customer-mapping.h"
#include "entente-enums.h"
#include "entente-error.h"
#include "entente-id.h"
#include "entente-invitation-link.h"
#include "entente-invitation-rules.h"
#include "entente-license.h"
#include "entente-life-cycle.h"
#include "entente-list.h"
#include "entente-mail-draft.h"
#include "entente-message.h"
#include "entente-offer-link.h"
#include "entente-offer.h"
#include "entente-organization.h"
#include "entente-partner.h"
#include "entente-order-rules.h"
#include "entente-permissions.h"
#include "entente-problem.h"
#include "entente-progress.h"
#include "entente-query.h"
#include "entente-record.h"
#include "entente-subscription.h"
#include "entente-text.h"
#include "entente-user.h"
#include "entente-validation.h"
#include "entente-workspace.h"
#undef ENTENTE_CORE_INSIDE
