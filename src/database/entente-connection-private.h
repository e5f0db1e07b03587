/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-connection.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* Turns an answer of SQLite into a refusal; the only place where the two meet.
 * @db may be NULL when there is none. */
void      entente_database_set_error         (sqlite3            *db,
                                              int                 rc,
                                              GError            **error);

/* The same for errno; @path is what was being opened or written. */
void      entente_database_set_system_error  (int                 number,
                                              GError            **error);

/* What the program adds to SQL: entente_fold(), which is entente_text_fold(), and entente_message_words() and
 * entente_phone_words(), which are the functions of those names. They only turn one text into another. */
int       entente_database_add_functions     (sqlite3            *db);

/* Says that the file is ours: from here on it may be written. Turns WAL on where it was off. */
gboolean  entente_connection_adopt           (EntenteConnection  *self,
                                              GError            **error);

/* While a transaction ends. */
void      entente_connection_set_uncancellable (EntenteConnection *self,
                                                gboolean           uncancellable);

sqlite3  *entente_connection_get_handle      (EntenteConnection  *self);

/* Asserts the owner thread; refuses when closed. */
gboolean  entente_connection_check           (EntenteConnection  *self,
                                              GError            **error);

/* Whether the statement may run: open, and not cancelled. */
gboolean  entente_connection_check_run       (EntenteConnection  *self,
                                              GError            **error);

/* Sleeps a little; FALSE when another's lock has been waited for long enough. */
gboolean  entente_connection_wait            (EntenteConnection  *self,
                                              int                 attempt);

/* entente_database_set_error(), knowing what was cancelled while it waited. */
void      entente_connection_set_error       (EntenteConnection  *self,
                                              int                 rc,
                                              GError            **error);

/* To be called when a statement has failed and was reset. */
void      entente_connection_settle          (EntenteConnection  *self);

/* Takes a statement back into the cache. */
void      entente_connection_give_back       (EntenteConnection  *self,
                                              EntenteStatement   *statement);

G_END_DECLS
