/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#define ENTENTE_UI_INSIDE
#include "customers/entente-customers-page.h"
#include "entente-format.h"
#include "entente-names.h"
#include "entente-refusal-text.h"
#include "entente-widget.h"
#include "forms/entente-choice-row.h"
#include "forms/entente-date-row.h"
#include "forms/entente-field.h"
#include "forms/entente-field-message.h"
#include "forms/entente-form.h"
#include "forms/entente-picker-item.h"
#include "forms/entente-picker-row.h"
#include "forms/entente-quantity-row.h"
#include "forms/entente-switch-row.h"
#include "forms/entente-value-row.h"
#include "rows/entente-filter-chip.h"
#include "rows/entente-pill.h"
#include "rows/entente-record-head.h"
#include "rows/entente-record-list.h"
#include "rows/entente-record-row.h"
#include "window/entente-account-button.h"
#include "window/entente-account-row.h"
#include "window/entente-action-button.h"
#include "window/entente-content.h"
#include "window/entente-detail-page.h"
#include "window/entente-list-page.h"
#include "window/entente-page.h"
#include "window/entente-pages.h"
#include "window/entente-sidebar-row.h"
#include "window/entente-sidebar.h"
#include "window/entente-window.h"
#include "wizards/entente-draft.h"
#include "wizards/entente-summary-page.h"
#include "wizards/entente-wizard-page.h"
#include "wizards/entente-wizard.h"
#undef ENTENTE_UI_INSIDE
