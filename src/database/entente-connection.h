/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_DATABASE_INSIDE) && !defined(ENTENTE_DATABASE_COMPILATION)
# error "Only <entente-database.h> can be included directly."
#endif

#include <entente-core.h>

G_BEGIN_DECLS

typedef enum
{
  ENTENTE_OPEN_NONE = 0,
  ENTENTE_OPEN_READ_ONLY = 1 << 0,
  ENTENTE_OPEN_CREATE = 1 << 1, /* make the file, and its folders, when there is none */
  ENTENTE_OPEN_MEMORY = 1 << 2, /* the path is ":memory:" or a "file:NAME?mode=memory&cache=shared" URI */
  ENTENTE_OPEN_UNCHANGING = 1 << 3, /* with READ_ONLY: nobody writes it, and there is no log: nothing is made beside it */
} EntenteOpenFlags;

/* A connection belongs to the thread that uses it first after opening, and asserts it. */
#define ENTENTE_TYPE_CONNECTION (entente_connection_get_type ())
G_DECLARE_FINAL_TYPE (EntenteConnection, entente_connection, ENTENTE, CONNECTION, GObject)

typedef struct _EntenteStatement EntenteStatement;

/* Opening looks and does not touch: nothing is written to an existing file before entente_migrate() has
 * recognized it. An empty file is a damaged one: files are made whole, under another name first. */
EntenteConnection *entente_connection_open             (const char         *path,
                                                        EntenteOpenFlags    flags,
                                                        GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void               entente_connection_close            (EntenteConnection  *self);
gboolean           entente_connection_is_read_only     (EntenteConnection  *self);

/* How long another program's lock is waited for; 5 s unless told. */
void               entente_connection_set_busy_timeout (EntenteConnection  *self,
                                                        guint               milliseconds);

/* Statements end with G_IO_ERROR_CANCELLED once @cancellable is; a commit or a rollback never does. */
void               entente_connection_set_cancellable  (EntenteConnection  *self,
                                                        GCancellable       *cancellable);

/* One statement or several, constant text. */
gboolean           entente_connection_execute          (EntenteConnection  *self,
                                                        const char         *sql,
                                                        GError            **error);

/* Prepared statements are kept by their text. To be released before the connection is closed. */
EntenteStatement  *entente_connection_prepare          (EntenteConnection  *self,
                                                        const char         *sql,
                                                        GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/* Prepares, binds as entente_statement_bind() and runs to the end. */
gboolean           entente_connection_run              (EntenteConnection  *self,
                                                        GError            **error,
                                                        const char         *sql,
                                                        const char         *format,
                                                        ...);

/* The first column of the first row. Without a row @value stays as it is and the answer is TRUE;
 * an SQL NULL gives 0. */
gboolean           entente_connection_query_int64      (EntenteConnection  *self,
                                                        gint64             *value,
                                                        GError            **error,
                                                        const char         *sql,
                                                        const char         *format,
                                                        ...);

/* The same for text; @value is to be freed and is NULL without a row and for an SQL NULL. */
gboolean           entente_connection_query_text       (EntenteConnection  *self,
                                                        char              **value,
                                                        GError            **error,
                                                        const char         *sql,
                                                        const char         *format,
                                                        ...);

gint64             entente_connection_get_last_row     (EntenteConnection  *self);
int                entente_connection_get_changes      (EntenteConnection  *self);

/* -1 when the file cannot be read. */
gint64             entente_connection_get_user_version (EntenteConnection  *self);

/* A write transaction (BEGIN IMMEDIATE), or on a read-only connection one view of the data. */
gboolean           entente_connection_begin            (EntenteConnection  *self,
                                                        GError            **error);

/* A commit that fails is rolled back. */
gboolean           entente_connection_commit           (EntenteConnection  *self,
                                                        GError            **error);

/* Does nothing when SQLite has rolled back already, as it does when a write is cancelled or the disk is full. */
void               entente_connection_rollback         (EntenteConnection  *self);
gboolean           entente_connection_in_transaction   (EntenteConnection  *self);

/* Savepoints nest; the last one that was set is the one released or rolled back. */
gboolean           entente_connection_savepoint        (EntenteConnection  *self,
                                                        GError            **error);
gboolean           entente_connection_release          (EntenteConnection  *self,
                                                        GError            **error);
gboolean           entente_connection_rollback_to      (EntenteConnection  *self,
                                                        GError            **error);

/* A whole copy, 0600, in place at once or not at all; of one moment, though others write meanwhile. @progress may be
 * NULL. */
gboolean           entente_connection_backup_to        (EntenteConnection  *self,
                                                        const char         *path,
                                                        EntenteProgress    *progress,
                                                        GError            **error);

/* Whether all of it can be read, and fits together: refuses DAMAGED. */
gboolean           entente_connection_check_whole      (EntenteConnection  *self,
                                                        GError            **error);

G_END_DECLS
