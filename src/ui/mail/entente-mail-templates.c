/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-mail-templates.h"

#include <string.h>

#define FOLDER "/io/github/entente/Entente/mail/"

struct _EntenteMailTemplates
{
  GObject parent_instance;

  GKeyFile *file;
  GPtrArray *languages; /* ended by NULL */
};

G_DEFINE_FINAL_TYPE (EntenteMailTemplates, entente_mail_templates, G_TYPE_OBJECT)

static void
entente_mail_templates_finalize (GObject *object)
{
  EntenteMailTemplates *self = ENTENTE_MAIL_TEMPLATES (object);

  g_clear_pointer (&self->file, g_key_file_unref);
  g_clear_pointer (&self->languages, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_mail_templates_parent_class)->finalize (object);
}

static void
entente_mail_templates_class_init (EntenteMailTemplatesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_mail_templates_finalize;
}

static void
entente_mail_templates_init (EntenteMailTemplates *self)
{
  self->file = g_key_file_new ();
  self->languages = g_ptr_array_new_with_free_func (g_free);
}

static char *
dup_key (const char *key,
         const char *language)
{
  return g_str_equal (language, "en") ? g_strdup (key) : g_strdup_printf ("%s[%s]", key, language);
}

static gboolean
is_whole (EntenteMailTemplates *self,
          const char           *language)
{
  g_auto (GStrv) mails = g_key_file_get_groups (self->file, NULL);
  g_autofree char *subject = dup_key ("Subject", language);
  g_autofree char *body = dup_key ("Body", language);

  for (guint i = 0; mails[i] != NULL; i++)
    if (!g_key_file_has_key (self->file, mails[i], subject, NULL) || !g_key_file_has_key (self->file, mails[i], body, NULL))
      return FALSE;

  return TRUE;
}

/* "fr" of "Subject[fr]"; NULL for other keys. */
static char *
dup_language (const char *key)
{
  if (!g_str_has_prefix (key, "Subject[") || !g_str_has_suffix (key, "]"))
    return NULL;

  return g_strndup (key + strlen ("Subject["), strlen (key) - strlen ("Subject[]"));
}

static void
find_languages (EntenteMailTemplates *self)
{
  g_autofree char *first = g_key_file_get_start_group (self->file);
  g_auto (GStrv) keys = g_key_file_get_keys (self->file, first, NULL, NULL);

  g_ptr_array_add (self->languages, g_strdup ("en"));
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *language = dup_language (keys[i]);

      if (language != NULL && is_whole (self, language))
        g_ptr_array_add (self->languages, g_steal_pointer (&language));
    }
  g_ptr_array_add (self->languages, NULL);
}

EntenteMailTemplates *
entente_mail_templates_new (const char *name)
{
  EntenteMailTemplates *self;
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean is_read;

  g_return_val_if_fail (name != NULL, NULL);

  path = g_strconcat (FOLDER, name, ".ini", NULL);
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_MAIL_TEMPLATES, NULL);
  is_read = g_key_file_load_from_bytes (self->file, bytes, G_KEY_FILE_KEEP_TRANSLATIONS, NULL);
  g_assert (is_read);
  find_languages (self);

  return self;
}

const char *const *
entente_mail_templates_get_languages (EntenteMailTemplates *self)
{
  g_return_val_if_fail (ENTENTE_IS_MAIL_TEMPLATES (self), NULL);

  return (const char *const *) self->languages->pdata;
}

const char *
entente_mail_templates_choose (EntenteMailTemplates *self,
                               const char           *language)
{
  const char *const *languages;
  gsize length;

  g_return_val_if_fail (ENTENTE_IS_MAIL_TEMPLATES (self), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  languages = entente_mail_templates_get_languages (self);
  length = strcspn (language, "-_.@");
  for (guint i = 0; languages[i] != NULL; i++)
    if (strlen (languages[i]) == length && strncmp (languages[i], language, length) == 0)
      return languages[i];

  return languages[0];
}

/* One pass, so that what was filled in is not read again. */
static char *
fill_in (const char *text,
         GHashTable *values)
{
  GString *filled = g_string_new (NULL);
  const char *open;

  while ((open = strchr (text, '{')) != NULL)
    {
      const char *close = strchr (open, '}');
      g_autofree char *name = close != NULL ? g_strndup (open + 1, close - open - 1) : NULL;
      const char *value = name != NULL ? g_hash_table_lookup (values, name) : NULL;

      g_string_append_len (filled, text, open - text);
      if (value != NULL)
        {
          g_string_append (filled, value);
          text = close + 1;
        }
      else
        {
          g_string_append_c (filled, '{');
          text = open + 1;
        }
    }
  g_string_append (filled, text);

  return g_string_free (filled, FALSE);
}

static char *
dup_filled (EntenteMailTemplates *self,
            const char           *mail,
            const char           *key,
            const char           *language,
            GHashTable           *values)
{
  g_autofree char *whole_key = dup_key (key, language);
  g_autofree char *text = g_key_file_get_string (self->file, mail, whole_key, NULL);

  return fill_in (text, values);
}

void
entente_mail_templates_write (EntenteMailTemplates *self,
                              const char           *mail,
                              EntenteMailDraft     *draft,
                              ...)
{
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *subject = NULL;
  g_autofree char *body = NULL;
  const char *language;
  const char *name;
  va_list args;

  g_return_if_fail (ENTENTE_IS_MAIL_TEMPLATES (self));
  g_return_if_fail (g_key_file_has_group (self->file, mail));
  g_return_if_fail (ENTENTE_IS_MAIL_DRAFT (draft));

  va_start (args, draft);
  while ((name = va_arg (args, const char *)) != NULL)
    g_hash_table_insert (values, (gpointer) name, va_arg (args, char *));
  va_end (args);

  language = entente_mail_templates_choose (self, entente_mail_draft_get_language (draft));
  subject = dup_filled (self, mail, "Subject", language, values);
  body = dup_filled (self, mail, "Body", language, values);
  entente_mail_draft_set_subject (draft, subject);
  entente_mail_draft_set_body (draft, body);
}
