/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <glib-object.h>

#include "entente-error.h"

G_BEGIN_DECLS

/* Why one thing of a file was left out: where it stands, what it calls itself, and the refusal.
 * Immutable.
 *
 * Properties: "position" (line of a table counted from 1, or place in a list counted from 0), "subject"
 * (domain, id: whatever tells a person which thing it is; may be empty) and "error" (the refusal). */

#define ENTENTE_TYPE_PROBLEM (entente_problem_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProblem, entente_problem, ENTENTE, PROBLEM, GObject)

/* Of more than so many problems of one file, the first are told and the rest are counted. */
#define ENTENTE_PROBLEMS_MAX 100000

#define ENTENTE_PROBLEM_VARIANT_TYPE "(usssas)"

EntenteProblem *entente_problem_new              (guint           position,
                                                  const char     *subject,
                                                  const GError   *error) G_GNUC_WARN_UNUSED_RESULT;
/* Makes the refusal, too. @details are strings ended by NULL. */
EntenteProblem *entente_problem_new_for_reason   (guint           position,
                                                  const char     *subject,
                                                  EntenteReason   reason,
                                                  const char     *field,
                                                  ...) G_GNUC_WARN_UNUSED_RESULT G_GNUC_NULL_TERMINATED;

/* To hand a problem on with the outcome of a command: position, subject, reason's nick, field, details. */
EntenteProblem *entente_problem_new_from_variant (GVariant       *variant) G_GNUC_WARN_UNUSED_RESULT;
GVariant       *entente_problem_to_variant       (EntenteProblem *self) G_GNUC_WARN_UNUSED_RESULT;

guint           entente_problem_get_position     (EntenteProblem *self);
const char     *entente_problem_get_subject      (EntenteProblem *self);
const GError   *entente_problem_get_error        (EntenteProblem *self);
EntenteReason   entente_problem_get_reason       (EntenteProblem *self);

G_END_DECLS
