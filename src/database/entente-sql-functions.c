/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-database"

#include "entente-connection-private.h"

/* A word of the program as a function of SQL: a text goes in, another comes out. */
typedef char *(*TextFunc) (const char *text);

static const struct
{
  const char *name;
  TextFunc func;
} functions[] = {
  { "entente_fold", entente_text_fold },
  { "entente_message_words", entente_message_dup_words },
  { "entente_phone_words", entente_phone_dup_words },
};

static void
text_function_cb (sqlite3_context  *context,
                  int               n_values,
                  sqlite3_value   **values)
{
  TextFunc func = *(TextFunc *) sqlite3_user_data (context);
  const char *text = (const char *) sqlite3_value_text (values[0]);

  if (text != NULL)
    sqlite3_result_text (context, func (text), -1, g_free);
}

int
entente_database_add_functions (sqlite3 *db)
{
  int rc = SQLITE_OK;

  for (guint i = 0; i < G_N_ELEMENTS (functions) && rc == SQLITE_OK; i++)
    rc = sqlite3_create_function_v2 (db, functions[i].name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                     (gpointer) &functions[i].func, text_function_cb, NULL, NULL, NULL);

  return rc;
}
