/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>

G_BEGIN_DECLS

/* A state in one or two words. Its color says what the state means, never what it is: the text does. */

typedef enum
{
  ENTENTE_MEANING_NEUTRAL,
  ENTENTE_MEANING_ACCENT,  /* new, waiting for somebody else */
  ENTENTE_MEANING_SUCCESS, /* as it should be */
  ENTENTE_MEANING_WARNING, /* needs attention */
  ENTENTE_MEANING_ERROR,   /* failed, refused, over */
} EntenteMeaning;

#define ENTENTE_TYPE_PILL (entente_pill_get_type ())
G_DECLARE_FINAL_TYPE (EntentePill, entente_pill, ENTENTE, PILL, AdwBin)

GtkWidget      *entente_pill_new         (void) G_GNUC_WARN_UNUSED_RESULT;

/* @text "" hides it. */
void            entente_pill_set         (EntentePill    *self,
                                          EntenteMeaning  meaning,
                                          const char     *text);
const char     *entente_pill_get_text    (EntentePill    *self);
EntenteMeaning  entente_pill_get_meaning (EntentePill    *self);

G_END_DECLS
