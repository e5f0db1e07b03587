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

/* Telephone numbers are kept as they were written, and everybody writes them in another way: with the calling code
 * of the country or without, in groups of two or of three, with blanks, dots or hyphens. */

/* The number without signs between its digits, once with the calling code and once as it is dialed inside its country:
 * "33472009010 0472009010" for "+33 4 72 00 90 10". Only the second where it was written so. "" for no number. */
char *entente_phone_dup_words (const char *phone) G_GNUC_WARN_UNUSED_RESULT;

/* What all ways to write one number have in common: "472009010" of the above, and of "0033 (0)4.72.00.90.10". NULL when
 * @text holds anything but digits and the signs of telephone numbers. */
char *entente_phone_dup_common (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
