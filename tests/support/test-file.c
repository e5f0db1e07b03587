/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-file.h"

static EntenteConnection *
open_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  EntenteConnection *connection = entente_connection_open (path, ENTENTE_OPEN_CREATE, &error);

  g_assert_no_error (error);

  return connection;
}

gint64
test_file_query (const char *path,
                 const char *sql)
{
  g_autoptr (EntenteConnection) connection = open_file (path);
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  entente_connection_query_int64 (connection, &value, &error, sql, NULL);
  g_assert_no_error (error);

  return value;
}

void
test_file_execute (const char *path,
                   const char *sql)
{
  g_autoptr (EntenteConnection) connection = open_file (path);
  g_autoptr (GError) error = NULL;

  entente_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

void
test_file_assert_whole (const char *path)
{
  g_assert_cmpint (test_file_query (path, "SELECT count (*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), ==, 0);
  g_assert_cmpint (test_file_query (path, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
}
