/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-enums.h"

G_BEGIN_DECLS

/* What binds an organization: customers accept the customer agreement, partners sign the partner agreement. */

/* The person who signs for an organization, as they write their name. Borrowed text, cleaned by entente_text_clean(); NULL
 * is "". */
typedef struct
{
  const char *first_name;
  const char *last_name;
} EntenteSignatory;

/* The kind of text that an organization of @kind is bound by: "customer" or "partner"; "" for the operator, who publishes
 * both. */
const char *entente_kind_get_agreement      (EntenteKind              kind);

/* Whether an organization of @kind can be bound by a text of the kind @agreement that is @state in
 * entente_agreement_text_life_cycle. Refuses NOT_FOUND (detail: "agreement") for a text that is none of its own, and
 * AGREEMENT_REPLACED. */
gboolean    entente_agreement_check_text    (EntenteKind              kind,
                                             const char              *agreement,
                                             const char              *state,
                                             const char              *field,
                                             GError                 **error);

/* What stands before the last blank of a whole name, and what stands after it, for those of whom only that is known: a proposal,
 * since where a family name begins nobody can tell. Free both with g_free(). */
void        entente_name_split              (const char              *name,
                                             char                   **first,
                                             char                   **last);

/* One field, "first-name" or "last-name", by the rules of a person's name. */
gboolean    entente_signatory_check_field   (const EntenteSignatory  *self,
                                             const char              *field,
                                             GError                 **error);
/* Both; refuses the first thing wrong. */
gboolean    entente_signatory_check         (const EntenteSignatory  *self,
                                             GError                 **error);

G_END_DECLS
