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

/* Values as people read them, in their language. Free what is returned with g_free() unless it is const. */

/* "1,204" */
char       *entente_format_count         (gint64             n) G_GNUC_WARN_UNUSED_RESULT;
/* "12.5 MB" */
char       *entente_format_bytes         (guint64            n) G_GNUC_WARN_UNUSED_RESULT;
/* "EUR 1,234.50", of the smallest units of the currency. */
char       *entente_format_money         (gint64             amount,
                                          const char        *currency) G_GNUC_WARN_UNUSED_RESULT;

/* @date is an ISO date; "" for what is none. "Mar 3, 2026" */
char       *entente_format_date          (const char        *date) G_GNUC_WARN_UNUSED_RESULT;
/* @month is as in "2026-03". "March 2026" */
char       *entente_format_month         (const char        *month) G_GNUC_WARN_UNUSED_RESULT;
/* @instant is in µs UTC, and shown in the time zone of the desktop. */
char       *entente_format_instant_date  (gint64             instant) G_GNUC_WARN_UNUSED_RESULT;
/* With the time of day, to the minute. */
char       *entente_format_instant       (gint64             instant) G_GNUC_WARN_UNUSED_RESULT;
/* "Just now", "5 minutes ago", "Yesterday", "In 3 days"; the date when it is more than a month away. */
char       *entente_format_relative      (gint64             instant,
                                          gint64             now) G_GNUC_WARN_UNUSED_RESULT;

/* Name of the program's country with the ISO 3166 code, in the user's language; the code itself when unknown. */
const char *entente_country_get_name     (const char        *code);
/* "France, Germany": names for codes with commas between. */
char       *entente_countries_format     (const char        *codes) G_GNUC_WARN_UNUSED_RESULT;
/* All the program's countries, in the order of their names, ended by NULL. Free with g_free(). */
const char **entente_country_dup_codes   (void) G_GNUC_WARN_UNUSED_RESULT;
/* Name of the language with the ISO 639 code, likewise. */
const char *entente_language_get_name    (const char        *code);

/* On lines, as a letter to that country has it, with the name of the country last. */
char       *entente_format_address       (const EntenteAddress *address) G_GNUC_WARN_UNUSED_RESULT;
/* "Lyon, France" */
char       *entente_format_place         (const char        *city,
                                          const char        *country) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
