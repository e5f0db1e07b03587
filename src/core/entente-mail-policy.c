/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-mail-policy.h"

#include <string.h>

#include "entente-error.h"
#include "entente-problem.h"
#include "entente-text.h"

#define DOMAIN_EXAMPLE "gmail.com"
#define WORD_EXAMPLE "info"

struct _EntenteMailPolicyRecord
{
  EntenteRecord parent_instance;

  char *web_mail_domains;
  char *mailbox_words;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteMailPolicyRecord, web_mail_domains, TEXT),
  ENTENTE_FIELD (EntenteMailPolicyRecord, mailbox_words, TEXT),
};

ENTENTE_DEFINE_RECORD (EntenteMailPolicyRecord, entente_mail_policy_record, fields)

ENTENTE_RECORD_GETTER (EntenteMailPolicyRecord, entente_mail_policy_record, const char *, web_mail_domains)
ENTENTE_RECORD_GETTER (EntenteMailPolicyRecord, entente_mail_policy_record, const char *, mailbox_words)

static const char *const *
split (const char *list)
{
  /* Of nothing there is no entry, and not one that is empty. */
  return (const char *const *) (list[0] != '\0' ? g_strsplit (list, ",", -1) : g_new0 (char *, 1));
}

EntenteMailPolicy *
entente_mail_policy_new (const char *web_mail_domains,
                         const char *mailbox_words)
{
  EntenteMailPolicy *self;

  g_return_val_if_fail (web_mail_domains != NULL, NULL);
  g_return_val_if_fail (mailbox_words != NULL, NULL);

  self = g_new0 (EntenteMailPolicy, 1);
  self->web_mail_domains = split (web_mail_domains);
  self->mailbox_words = split (mailbox_words);

  return self;
}

void
entente_mail_policy_free (EntenteMailPolicy *self)
{
  g_strfreev ((char **) self->web_mail_domains);
  g_strfreev ((char **) self->mailbox_words);
  g_free (self);
}

/* An address that would be there: "*" stands for one domain below, or for one ending, and for nothing else. */
static char *
make_address (EntenteMailList  list,
              const char      *entry)
{
  gsize length = strlen (entry);

  if (list == ENTENTE_MAIL_LIST_MAILBOXES)
    return g_strconcat (entry, "@example.com", NULL);

  if (g_str_has_prefix (entry, "*."))
    return g_strconcat ("ada@", entry + strlen ("*."), NULL);

  if (g_str_has_suffix (entry, ".*"))
    return g_strdup_printf ("ada@%.*s.com", (int) (length - strlen (".*")), entry);

  return g_strconcat ("ada@", entry, NULL);
}

/* In small letters and without the "@" of the address that it was taken from. */
static char *
clean (EntenteMailList  list,
       const char      *line)
{
  g_autofree char *text = entente_text_clean (line);
  g_autofree char *small = g_ascii_strdown (text, -1);
  gsize length = strlen (small);

  if (list == ENTENTE_MAIL_LIST_WEB_MAIL && small[0] == '@')
    return g_strdup (small + 1);

  if (list == ENTENTE_MAIL_LIST_MAILBOXES && length > 0 && small[length - 1] == '@')
    small[length - 1] = '\0';

  return g_steal_pointer (&small);
}

static gboolean
check (EntenteMailList   list,
       const char       *entry,
       const char       *field,
       GError          **error)
{
  g_autofree char *address = NULL;

  if (!entente_text_check (entry, 1, ENTENTE_EMAIL_MAX, ENTENTE_TEXT_SINGLE_LINE, field, error))
    return FALSE;

  address = make_address (list, entry);
  if (entente_validate_email (address, field, NULL))
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_MALFORMED, field,
                  list == ENTENTE_MAIL_LIST_WEB_MAIL ? DOMAIN_EXAMPLE : WORD_EXAMPLE, NULL);

  return FALSE;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GStrv
sort (GHashTable *entries)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, entries);
  while (g_hash_table_iter_next (&iter, &entry, NULL))
    g_ptr_array_add (sorted, g_strdup (entry));
  g_ptr_array_sort (sorted, compare);
  g_ptr_array_add (sorted, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&sorted), FALSE);
}

GStrv
entente_mail_policy_read (EntenteMailList    list,
                          const char *const *lines,
                          const char        *field,
                          GPtrArray         *problems)
{
  g_autoptr (GHashTable) entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean good = TRUE;

  g_return_val_if_fail (lines != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *entry = clean (list, lines[i]);
      g_autoptr (GError) error = NULL;

      if (entry[0] == '\0')
        continue;

      if (check (list, entry, field, &error))
        g_hash_table_add (entries, g_strdup (entry));

      if (error == NULL && g_hash_table_size (entries) > ENTENTE_MAIL_POLICY_MAX)
        {
          entente_refuse (&error, ENTENTE_REASON_TOO_MANY, field, G_STRINGIFY (ENTENTE_MAIL_POLICY_MAX), NULL);
          g_ptr_array_add (problems, entente_problem_new (i + 1, entry, error));
          return NULL;
        }

      if (error != NULL)
        {
          g_ptr_array_add (problems, entente_problem_new (i + 1, entry, error));
          good = FALSE;
        }
    }

  return good ? sort (entries) : NULL;
}
