/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>
#include <entente-core.h>

G_BEGIN_DECLS

/* The code and the link of mail that an e-mail address is verified with: for as long as they are good for something, and
 * then why not any more. */

#define ENTENTE_TYPE_MESSAGE_CODE (entente_message_code_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMessageCode, entente_message_code, ENTENTE, MESSAGE_CODE, GtkWidget)

GtkWidget *entente_message_code_new         (EntenteWorkspace *workspace,
                                             EntenteMessage   *message) G_GNUC_WARN_UNUSED_RESULT;

/* "1234 5678", in groups that stay in their order and on one line. */
char      *entente_message_code_format      (const char       *code) G_GNUC_WARN_UNUSED_RESULT;
/* "1 2 3 4, 5 6 7 8": digit by digit, for who hears it. */
char      *entente_message_code_spell       (const char       *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
