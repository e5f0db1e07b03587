/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_DATABASE_INSIDE) && !defined(ENTENTE_DATABASE_COMPILATION)
# error "Only <entente-database.h> can be included directly."
#endif

#include "entente-connection.h"

G_BEGIN_DECLS

/* Borrowed from the connection's cache: resets, forgets what was bound, and goes back. */
void        entente_statement_release         (EntenteStatement  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteStatement, entente_statement_release)

/* Parameters count from 1. Binding starts the statement afresh. What cannot be bound (text of a gigabyte)
 * is refused by the next step. */
void        entente_statement_bind_text       (EntenteStatement  *self,
                                               int                index,
                                               const char        *value);
/* The same of a text that outlives what is done with the statement until it is bound anew or released: no copy
 * is made of it. */
void        entente_statement_borrow_text     (EntenteStatement  *self,
                                               int                index,
                                               const char        *value);
void        entente_statement_bind_int64      (EntenteStatement  *self,
                                               int                index,
                                               gint64             value);
void        entente_statement_bind_boolean    (EntenteStatement  *self,
                                               int                index,
                                               gboolean           value);
void        entente_statement_bind_blob       (EntenteStatement  *self,
                                               int                index,
                                               GBytes            *value);
void        entente_statement_bind_null       (EntenteStatement  *self,
                                               int                index);

/* Binds every parameter, in order, a letter each: s const char * (NULL becomes an SQL NULL), i gint64 (cast
 * plain ints!), b gboolean, y GBytes * (may be NULL), n nothing: an SQL NULL.
 * The answer may be ignored: the next step refuses what could not be bound. */
gboolean    entente_statement_bind            (EntenteStatement  *self,
                                               const char        *format,
                                               ...);
/* Borrows the texts. */
gboolean    entente_statement_borrow_va       (EntenteStatement  *self,
                                               const char        *format,
                                               va_list            args);

/* To the next row. Once @row is FALSE it stays so until the statement is bound again or reset. */
gboolean    entente_statement_step            (EntenteStatement  *self,
                                               gboolean          *row,
                                               GError           **error);

/* To the end; ready to be bound and run again. */
gboolean    entente_statement_run             (EntenteStatement  *self,
                                               GError           **error);

/* Starts afresh, keeping what is bound. */
void        entente_statement_reset           (EntenteStatement  *self);

/* Columns count from 0. Text and bytes are valid until the next step, reset or release. Text is never NULL
 * and always valid UTF-8, whatever the file holds. */
const char *entente_statement_get_text        (EntenteStatement  *self,
                                               int                column);
gint64      entente_statement_get_int64       (EntenteStatement  *self,
                                               int                column);
gboolean    entente_statement_get_boolean     (EntenteStatement  *self,
                                               int                column);
GBytes     *entente_statement_get_bytes       (EntenteStatement  *self,
                                               int                column);
gboolean    entente_statement_is_integer      (EntenteStatement  *self,
                                               int                column);
gboolean    entente_statement_is_null         (EntenteStatement  *self,
                                               int                column);
int         entente_statement_get_n_columns   (EntenteStatement  *self);
const char *entente_statement_get_column_name (EntenteStatement  *self,
                                               int                column);

G_END_DECLS
