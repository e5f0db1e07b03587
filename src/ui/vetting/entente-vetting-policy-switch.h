/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "forms/entente-switch-row.h"

#include <entente-core.h>

G_BEGIN_DECLS

/* Has a switch set the policy of the operator, and follow it: whether the program lets in by itself who passes every
 * check. */

#define ENTENTE_TYPE_VETTING_POLICY_SWITCH (entente_vetting_policy_switch_get_type ())
G_DECLARE_FINAL_TYPE (EntenteVettingPolicySwitch, entente_vetting_policy_switch, ENTENTE, VETTING_POLICY_SWITCH, GObject)

/* @row outlives it. */
EntenteVettingPolicySwitch *entente_vetting_policy_switch_new (EntenteSwitchRow *row,
                                                               EntenteWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
