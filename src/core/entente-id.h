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

#define ENTENTE_ID_LENGTH 36

/* A UUID version 7: sorts by the time it was made. @now is an instant in µs UTC. Unique, not secret. */
char     *entente_id_new      (gint64      now) G_GNUC_WARN_UNUSED_RESULT;

/* For many ids at once: those of a larger @n sort after those of a smaller one made with the same @now.
 * @n below 2^26. */
char     *entente_id_new_nth  (gint64      now,
                               guint       n) G_GNUC_WARN_UNUSED_RESULT;

gboolean  entente_id_is_valid (const char *id);

G_END_DECLS
