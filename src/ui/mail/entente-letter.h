/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A mail that goes out on paper. */

/* What stands above its subject there. */
typedef struct
{
  char *sender;    /* a line */
  char *recipient; /* with the address, a line each */
  char *date;      /* as the language of the mail writes it */
} EntenteLetterhead;

EntenteLetterhead *entente_letterhead_new  (const char *sender,
                                            const char *recipient,
                                            const char *date) G_GNUC_WARN_UNUSED_RESULT;
void               entente_letterhead_free (EntenteLetterhead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteLetterhead, entente_letterhead_free)

#define ENTENTE_TYPE_LETTER (entente_letter_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLetter, entente_letter, ENTENTE, LETTER, GtkPrintOperation)

/* The letter as it is now: it is not followed. To be run, with a dialog or into a file. */
GtkPrintOperation *entente_letter_new      (EntenteLetterhead *head,
                                            EntenteMailDraft  *draft) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
