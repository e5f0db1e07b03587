/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <glib.h>

G_BEGIN_DECLS

/* Whether the dates of mails can be written in @language ("fr"). */
gboolean  entente_mail_date_knows  (const char *language);

/* The day of @instant, in µs UTC, in the time zone of the desktop, as a mail in @language writes it, which need not be
 * the language of the interface: "March 3, 2026". In English when the language is not known. */
char     *entente_mail_date_format (gint64      instant,
                                    const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
