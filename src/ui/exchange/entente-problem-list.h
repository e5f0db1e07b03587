/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

G_BEGIN_DECLS

/* A GListModel of EntenteProblems, each made when it is asked for: of a hundred thousand, those in sight. */

#define ENTENTE_TYPE_PROBLEM_LIST (entente_problem_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProblemList, entente_problem_list, ENTENTE, PROBLEM_LIST, GObject)

/* @problems: an array of ENTENTE_PROBLEM_VARIANT_TYPE. */
EntenteProblemList *entente_problem_list_new (GVariant *problems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
