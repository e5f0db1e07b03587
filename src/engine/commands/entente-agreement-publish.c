/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../tables/entente-tables.h"

/* The operator publishes the text of an agreement in one language. It replaces the one of the same kind and
 * language; who accepted that one has accepted it. */

#define TITLE_LENGTH 200
#define TEXT_LENGTH 200000

static const EntenteParam params[] = {
  { "kind", "s" },
  { "title", "s" },
  { "language", "s" },
  { "text", "s" },
  { NULL },
};

static gboolean
check (EntenteExecution  *execution,
       const char        *title,
       const char        *text,
       GError           **error)
{
  const char *kind = entente_execution_get_text (execution, "kind");
  const char *language = entente_execution_get_text (execution, "language");

  if (!g_str_equal (kind, "customer") && !g_str_equal (kind, "partner"))
    {
      entente_refuse (error, ENTENTE_REASON_UNKNOWN_VALUE, "kind", kind, NULL);
      return FALSE;
    }

  return entente_text_check (title, 1, TITLE_LENGTH, ENTENTE_TEXT_SINGLE_LINE, "title", error) &&
         entente_validate_language (language, "language", error) &&
         entente_text_check (text, 1, TEXT_LENGTH, ENTENTE_TEXT_MULTI_LINE, "text", error);
}

static gboolean
replace_present (EntenteExecution  *execution,
                 GError           **error)
{
  gint64 row = 0;

  if (!entente_connection_query_int64 (entente_execution_get_connection (execution), &row, error,
                                       "SELECT row FROM agreement WHERE kind = ?1 AND language = ?2 AND state = 'published'",
                                       "ss", entente_execution_get_text (execution, "kind"),
                                       entente_execution_get_text (execution, "language")))
    return FALSE;

  return row == 0 || entente_table_update (execution, &entente_agreement_table, row, 0, error,
                                           "s:state", "replaced", NULL);
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_autofree char *id = entente_execution_new_id (execution);
  g_autofree char *title = entente_text_clean (entente_execution_get_text (execution, "title"));
  g_autofree char *title_key = entente_text_sort_key (title);
  g_autofree char *text = entente_text_clean (entente_execution_get_text (execution, "text"));

  if (!check (execution, title, text, error) ||
      !replace_present (execution, error) ||
      entente_table_insert (execution, &entente_agreement_table, id, error,
                            "s:kind", entente_execution_get_text (execution, "kind"),
                            "s:title", title,
                            "s:title_key", title_key,
                            "s:language", entente_execution_get_text (execution, "language"),
                            "s:text", text,
                            "s:state", "published",
                            "i:published", entente_execution_get_now (execution),
                            NULL) == 0)
    return FALSE;

  entente_execution_set_summary (execution, title);
  entente_execution_set_outcome (execution, "agreement", g_variant_new_string (id));

  return TRUE;
}

const EntenteCommandSpec entente_agreement_publish_command = {
  .name = "agreement.publish",
  .permission = ENTENTE_PERMISSION_PUBLISH_AGREEMENT,
  .params = params,
  .apply = apply,
};
