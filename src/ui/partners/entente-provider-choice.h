/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

#include "forms/entente-choice-row.h"

G_BEGIN_DECLS

/* Lets a row choose one of the indirect providers that a reseller works with at present, and follows them.
 *
 * Signal "changed" (): there are others to choose from. */

#define ENTENTE_TYPE_PROVIDER_CHOICE (entente_provider_choice_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProviderChoice, entente_provider_choice, ENTENTE, PROVIDER_CHOICE, GObject)

/* @providers is the list of that name. @chosen is the id of the one to begin with, "" for the first. */
EntenteProviderChoice *entente_provider_choice_new          (EntenteChoiceRow      *row,
                                                             EntenteList           *providers,
                                                             const char            *chosen) G_GNUC_WARN_UNUSED_RESULT;

/* The one that is chosen; NULL as long as there is none. (transfer full) */
EntentePartner        *entente_provider_choice_dup_provider (EntenteProviderChoice *self);

G_END_DECLS
