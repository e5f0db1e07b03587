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

/* Where an offer is sold: codes of countries in their order, with commas between, or "" for every country. A list
 * of offers is that of one country: it says nothing about the others. */

gboolean  entente_sold_in_holds  (const char *sold_in,
                                  const char *country);
/* Where an offer is sold that is sold in either. */
char     *entente_sold_in_add    (const char *sold_in,
                                  const char *other) G_GNUC_WARN_UNUSED_RESULT;
/* (nullable) What is left without @country; NULL when nothing is. Of every country none is taken away. */
char     *entente_sold_in_remove (const char *sold_in,
                                  const char *country) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
