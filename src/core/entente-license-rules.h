/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <glib.h>

G_BEGIN_DECLS

/* Whether a license of a subscription can be assigned. The facts are gathered by whoever asks; all text in them is
 * borrowed. */
typedef struct
{
  const char *state;   /* of the subscription */
  const char *billing; /* of its offer: "license" or "usage" */
  const char *unit;    /* of its offer, as catalogs write it: "Licenses", "Gigabytes"; "" for licenses */
  gint64 quantity;
  gint64 assigned;
} EntenteLicenseFacts;

/* What concerns the subscription as a whole. Refuses WRONG_STATE and NOT_PER_USER. */
gboolean entente_license_check      (const EntenteLicenseFacts  *facts,
                                     const char                 *field,
                                     GError                    **error);

/* Whether @wanted more are left. Refuses TOO_MANY, with the number that is left. */
gboolean entente_license_check_left (const EntenteLicenseFacts  *facts,
                                     gint64                      wanted,
                                     const char                 *field,
                                     GError                    **error);

G_END_DECLS
