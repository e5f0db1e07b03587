/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>

#include "exchange/entente-problem-list.h"

G_BEGIN_DECLS

/* The rows that were left out of a table, each with the reason, and a button that saves them as a list. */

#define ENTENTE_TYPE_PROBLEM_GROUP (entente_problem_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProblemGroup, entente_problem_group, ENTENTE, PROBLEM_GROUP, AdwPreferencesGroup)

typedef enum
{
  ENTENTE_PROBLEMS_WHOLE,
  ENTENTE_PROBLEMS_CUT, /* there are more than these */
} EntenteProblemsExtent;

GtkWidget *entente_problem_group_new          (void) G_GNUC_WARN_UNUSED_RESULT;

void       entente_problem_group_set_problems (EntenteProblemGroup   *self,
                                               gint64                 n_rows,
                                               EntenteProblemList    *problems,
                                               EntenteProblemsExtent  extent);
/* What the button does when a file was chosen. */
void       entente_problem_group_save         (EntenteProblemGroup   *self,
                                               GFile                 *file);

G_END_DECLS
