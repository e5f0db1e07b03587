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

/* What of a file was or would be left out: where it stands, what it is, and why. Of any length. */

#define ENTENTE_TYPE_PROBLEM_VIEW (entente_problem_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProblemView, entente_problem_view, ENTENTE, PROBLEM_VIEW, AdwBin)

GtkWidget *entente_problem_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

void entente_problem_view_set_problems (EntenteProblemView *self,
                                        EntenteProblemList *problems);

/* There are more problems than these; of ENTENTE_PROBLEMS_MAX it says so by itself. */
void entente_problem_view_show_limit (EntenteProblemView *self);

/* What @problem says, in one line: "Line 12: contoso.example". */
char *entente_problem_format_place (EntenteProblem *problem) G_GNUC_WARN_UNUSED_RESULT;

/* The column of the table that it is about, as the window names it; "" when it is about none. */
const char *entente_problem_get_field_label (EntenteProblem *problem);

G_END_DECLS
