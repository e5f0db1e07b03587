/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../tables/entente-tables.h"

/* The operator says anew which mail addresses are nobody's work address: both lists whole, so that what is kept is what
 * was looked at. */

static const EntenteParam params[] = {
  { "version", "x", TRUE },
  { "web-mail-domains", "as" },
  { "mailbox-words", "as" },
  { NULL },
};

/* With commas, as it is kept; NULL with the first thing wrong in @error. */
static char *
read_list (EntenteExecution  *execution,
           EntenteMailList    list,
           const char        *param,
           GError           **error)
{
  g_autoptr (GVariant) value = entente_execution_dup_variant (execution, param);
  g_autofree const char **lines = g_variant_get_strv (value, NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) entries = entente_mail_policy_read (list, lines, param, problems);

  if (entries == NULL)
    {
      g_propagate_error (error, g_error_copy (entente_problem_get_error (g_ptr_array_index (problems, 0))));
      return NULL;
    }

  return g_strjoinv (",", entries);
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_autofree char *domains = read_list (execution, ENTENTE_MAIL_LIST_WEB_MAIL, "web-mail-domains", error);
  g_autofree char *words = NULL;
  gint64 row;

  if (domains == NULL)
    return FALSE;

  words = read_list (execution, ENTENTE_MAIL_LIST_MAILBOXES, "mailbox-words", error);
  if (words == NULL)
    return FALSE;

  row = entente_execution_find (execution, "mail_policy", ENTENTE_MAIL_POLICY_ID, NULL, error);

  return row != 0 && entente_table_update (execution, &entente_mail_policy_table, row,
                                           entente_execution_get_integer (execution, "version"), error,
                                           "s:web_mail_domains", domains,
                                           "s:mailbox_words", words,
                                           NULL);
}

const EntenteCommandSpec entente_mail_policy_set_command = {
  .name = "mail-policy.set",
  .permission = ENTENTE_PERMISSION_SET_MAIL_POLICY,
  .params = params,
  .apply = apply,
};
