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

/* How long what was bought runs. */

/* What comes to its end within so many days is looked after now. */
#define ENTENTE_TERM_SOON_DAYS 30

/* Whether @text is an ISO date and nothing else ("2026-03-31"); fills @date. */
gboolean entente_date_parse (const char *text,
                             GDate      *date);

/* Whether a term of @length @unit ("day", "month", "year") comes to an end: not when there is none, its unit is
 * unknown, or it runs for a hundred years and more, which is how catalogs write "without end". */
gboolean entente_term_has_end (gint64      length,
                               const char *unit);

/* @n months as "2026-03", the first one that of @now, in µs UTC; ended by NULL. Free with g_strfreev(). */
GStrv entente_months_dup_next (gint64 now,
                               guint  n) G_GNUC_WARN_UNUSED_RESULT;

/* The day on which a term of @length @unit ("day", "month", "year") that starts on @starts_on is over and,
 * where it renews, the next one starts. "" for a term without end. Dates are ISO texts. Free with g_free(). */
char *entente_term_get_end (const char *starts_on,
                            gint64      length,
                            const char *unit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
