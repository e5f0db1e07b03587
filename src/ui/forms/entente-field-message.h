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

/* The line under a field; made by entente_field_set_error(). */

#define ENTENTE_TYPE_FIELD_MESSAGE (entente_field_message_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFieldMessage, entente_field_message, ENTENTE, FIELD_MESSAGE, GtkListBoxRow)

GtkWidget  *entente_field_message_new      (void) G_GNUC_WARN_UNUSED_RESULT;

const char *entente_field_message_get_text (EntenteFieldMessage *self);
void        entente_field_message_set_text (EntenteFieldMessage *self,
                                            const char          *text);

G_END_DECLS
