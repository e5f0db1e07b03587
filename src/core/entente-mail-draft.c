/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-error.h"
#include "entente-mail-draft.h"

#include <string.h>

struct _EntenteMailDraft
{
  GObject parent_instance;

  char *to;
  char *subject;
  char *language;
  char *body;
  gboolean has_link;
};

G_DEFINE_FINAL_TYPE (EntenteMailDraft, entente_mail_draft, G_TYPE_OBJECT)

typedef enum
{
  PROP_TO = 1,
  PROP_SUBJECT,
  PROP_LANGUAGE,
  PROP_BODY,
  PROP_HAS_LINK,
} EntenteMailDraftProperty;

static GParamSpec *properties[PROP_HAS_LINK + 1];

static char *
replace_all (const char *text,
             const char *from,
             const char *to)
{
  GString *replaced = g_string_new (text);

  g_string_replace (replaced, from, to, 0);

  return g_string_free (replaced, FALSE);
}

/* @text with every kind of line end as @line_end. */
static char *
set_line_ends (const char *text,
               const char *line_end)
{
  GString *lines = g_string_new (text);

  g_string_replace (lines, "\r\n", "\n", 0);
  g_string_replace (lines, "\r", "\n", 0);
  if (!g_str_equal (line_end, "\n"))
    g_string_replace (lines, "\n", line_end, 0);

  return g_string_free (lines, FALSE);
}

/* A subject of one line: a line end in it could begin another header in a careless mail program. */
static char *
escape_subject (const char *subject)
{
  g_autofree char *line = g_strdup (subject);

  for (char *c = line; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';

  return g_uri_escape_string (line, NULL, FALSE);
}

static char *
escape_addresses (const char *to)
{
  g_auto (GStrv) addresses = g_strsplit_set (to, ",;\r\n", -1);
  GString *escaped = g_string_new (NULL);

  for (guint i = 0; addresses[i] != NULL; i++)
    {
      g_strstrip (addresses[i]);
      if (addresses[i][0] == '\0')
        continue;

      if (escaped->len > 0)
        g_string_append_c (escaped, ',');
      g_string_append_uri_escaped (escaped, addresses[i], "@", FALSE);
    }

  return g_string_free (escaped, FALSE);
}

static gboolean
set_text (EntenteMailDraft          *self,
          char                     **member,
          const char                *value,
          EntenteMailDraftProperty   property)
{
  if (g_str_equal (*member, value))
    return FALSE;

  g_free (*member);
  *member = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);

  return TRUE;
}

static void
entente_mail_draft_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  EntenteMailDraft *self = ENTENTE_MAIL_DRAFT (object);

  switch ((EntenteMailDraftProperty) property_id)
    {
    case PROP_TO:
      g_value_set_string (value, self->to);
      break;

    case PROP_SUBJECT:
      g_value_set_string (value, self->subject);
      break;

    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;

    case PROP_BODY:
      g_value_set_string (value, self->body);
      break;

    case PROP_HAS_LINK:
      g_value_set_boolean (value, self->has_link);
      break;
    }
}

static void
entente_mail_draft_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  EntenteMailDraft *self = ENTENTE_MAIL_DRAFT (object);
  const char *text = g_value_get_string (value);

  if (text == NULL)
    text = "";

  switch ((EntenteMailDraftProperty) property_id)
    {
    case PROP_TO:
      entente_mail_draft_set_to (self, text);
      break;

    case PROP_SUBJECT:
      entente_mail_draft_set_subject (self, text);
      break;

    case PROP_LANGUAGE:
      entente_mail_draft_set_language (self, text);
      break;

    case PROP_BODY:
      entente_mail_draft_set_body (self, text);
      break;

    case PROP_HAS_LINK:
      g_assert_not_reached ();
    }
}

static void
entente_mail_draft_finalize (GObject *object)
{
  EntenteMailDraft *self = ENTENTE_MAIL_DRAFT (object);

  g_clear_pointer (&self->to, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->body, g_free);

  G_OBJECT_CLASS (entente_mail_draft_parent_class)->finalize (object);
}

static void
entente_mail_draft_class_init (EntenteMailDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = entente_mail_draft_get_property;
  object_class->set_property = entente_mail_draft_set_property;
  object_class->finalize = entente_mail_draft_finalize;

  properties[PROP_TO] = g_param_spec_string ("to", NULL, NULL, "", writable);
  properties[PROP_SUBJECT] = g_param_spec_string ("subject", NULL, NULL, "", writable);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "", writable);
  properties[PROP_BODY] = g_param_spec_string ("body", NULL, NULL, "", writable);
  properties[PROP_HAS_LINK] =
    g_param_spec_boolean ("has-link", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
entente_mail_draft_init (EntenteMailDraft *self)
{
  self->to = g_strdup ("");
  self->subject = g_strdup ("");
  self->language = g_strdup ("");
  self->body = g_strdup ("");
}

EntenteMailDraft *
entente_mail_draft_new (void)
{
  return g_object_new (ENTENTE_TYPE_MAIL_DRAFT, NULL);
}

EntenteMailDraft *
entente_mail_draft_new_from_variant (GVariant *content)
{
  EntenteMailDraft *self = entente_mail_draft_new ();
  const char *text;

  g_return_val_if_fail (content != NULL, self);

  if (!g_variant_is_of_type (content, G_VARIANT_TYPE_VARDICT))
    return self;

  if (g_variant_lookup (content, "to", "&s", &text))
    entente_mail_draft_set_to (self, text);
  if (g_variant_lookup (content, "subject", "&s", &text))
    entente_mail_draft_set_subject (self, text);
  if (g_variant_lookup (content, "language", "&s", &text))
    entente_mail_draft_set_language (self, text);
  if (g_variant_lookup (content, "body", "&s", &text))
    entente_mail_draft_set_body (self, text);

  return self;
}

GVariant *
entente_mail_draft_to_variant (EntenteMailDraft *self)
{
  GVariantDict dict;

  g_return_val_if_fail (ENTENTE_IS_MAIL_DRAFT (self), NULL);

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "to", "s", self->to);
  g_variant_dict_insert (&dict, "subject", "s", self->subject);
  g_variant_dict_insert (&dict, "language", "s", self->language);
  g_variant_dict_insert (&dict, "body", "s", self->body);

  return g_variant_dict_end (&dict);
}

char *
entente_mail_draft_dup_kind (const char *invitation)
{
  g_return_val_if_fail (invitation != NULL, NULL);

  return g_strconcat ("invitation-mail/", invitation, NULL);
}

const char *
entente_mail_draft_get_to (EntenteMailDraft *self)
{
  g_return_val_if_fail (ENTENTE_IS_MAIL_DRAFT (self), NULL);

  return self->to;
}

void
entente_mail_draft_set_to (EntenteMailDraft *self,
                           const char       *to)
{
  g_return_if_fail (ENTENTE_IS_MAIL_DRAFT (self));
  g_return_if_fail (to != NULL);

  set_text (self, &self->to, to, PROP_TO);
}

const char *
entente_mail_draft_get_subject (EntenteMailDraft *self)
{
  g_return_val_if_fail (ENTENTE_IS_MAIL_DRAFT (self), NULL);

  return self->subject;
}

void
entente_mail_draft_set_subject (EntenteMailDraft *self,
                                const char       *subject)
{
  g_return_if_fail (ENTENTE_IS_MAIL_DRAFT (self));
  g_return_if_fail (subject != NULL);

  set_text (self, &self->subject, subject, PROP_SUBJECT);
}

const char *
entente_mail_draft_get_language (EntenteMailDraft *self)
{
  g_return_val_if_fail (ENTENTE_IS_MAIL_DRAFT (self), NULL);

  return self->language;
}

void
entente_mail_draft_set_language (EntenteMailDraft *self,
                                 const char       *language)
{
  g_return_if_fail (ENTENTE_IS_MAIL_DRAFT (self));
  g_return_if_fail (language != NULL);

  set_text (self, &self->language, language, PROP_LANGUAGE);
}

const char *
entente_mail_draft_get_body (EntenteMailDraft *self)
{
  g_return_val_if_fail (ENTENTE_IS_MAIL_DRAFT (self), NULL);

  return self->body;
}

void
entente_mail_draft_set_body (EntenteMailDraft *self,
                             const char       *body)
{
  gboolean has_link;

  g_return_if_fail (ENTENTE_IS_MAIL_DRAFT (self));
  g_return_if_fail (body != NULL);

  /* Who hears of one property shall see the other one as it is now, too. */
  g_object_freeze_notify (G_OBJECT (self));

  has_link = strstr (body, ENTENTE_MAIL_DRAFT_LINK) != NULL;
  if (set_text (self, &self->body, body, PROP_BODY) && self->has_link != has_link)
    {
      self->has_link = has_link;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_LINK]);
    }

  g_object_thaw_notify (G_OBJECT (self));
}

void
entente_mail_draft_take_text (EntenteMailDraft *self,
                              const char       *text,
                              const char       *link)
{
  g_autofree char *body = NULL;

  g_return_if_fail (ENTENTE_IS_MAIL_DRAFT (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail (link != NULL && link[0] != '\0');

  body = replace_all (text, link, ENTENTE_MAIL_DRAFT_LINK);
  entente_mail_draft_set_body (self, body);
}

gboolean
entente_mail_draft_get_has_link (EntenteMailDraft *self)
{
  g_return_val_if_fail (ENTENTE_IS_MAIL_DRAFT (self), FALSE);

  return self->has_link;
}

static char *
insert_link_at (const char *body,
                int         position)
{
  const char *at = g_utf8_offset_to_pointer (body, position);
  gboolean touches_before = at > body && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (at)));
  gboolean touches_after = *at != '\0' && !g_unichar_isspace (g_utf8_get_char (at));
  g_autofree char *head = g_strndup (body, at - body);

  return g_strconcat (head, touches_before ? " " : "", ENTENTE_MAIL_DRAFT_LINK, touches_after ? " " : "", at, NULL);
}

static char *
append_link (const char *body)
{
  const char *gap = "\n\n";

  if (body[0] == '\0' || g_str_has_suffix (body, "\n\n"))
    gap = "";
  else if (g_str_has_suffix (body, "\n"))
    gap = "\n";

  return g_strconcat (body, gap, ENTENTE_MAIL_DRAFT_LINK, "\n", NULL);
}

int
entente_mail_draft_insert_link (EntenteMailDraft *self,
                                int               position)
{
  g_return_val_if_fail (ENTENTE_IS_MAIL_DRAFT (self), -1);

  if (!self->has_link)
    {
      g_autofree char *body = NULL;

      if (position >= 0 && position < g_utf8_strlen (self->body, -1))
        body = insert_link_at (self->body, position);
      else
        body = append_link (self->body);

      entente_mail_draft_set_body (self, body);
    }

  return (int) g_utf8_pointer_to_offset (self->body, strstr (self->body, ENTENTE_MAIL_DRAFT_LINK));
}

char *
entente_mail_draft_dup_text (EntenteMailDraft *self,
                             const char       *link)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (ENTENTE_IS_MAIL_DRAFT (self), NULL);

  text = replace_all (self->body, ENTENTE_MAIL_DRAFT_LINK, link != NULL ? link : "");

  return set_line_ends (text, "\n");
}

char *
entente_mail_draft_dup_uri (EntenteMailDraft  *self,
                            const char        *link,
                            GError           **error)
{
  g_autofree char *text = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *to = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *body = NULL;
  g_autofree char *uri = NULL;

  g_return_val_if_fail (ENTENTE_IS_MAIL_DRAFT (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (link != NULL && !self->has_link)
    {
      entente_refuse (error, ENTENTE_REASON_DRAFT_WITHOUT_LINK, "body", NULL);
      return NULL;
    }

  text = entente_mail_draft_dup_text (self, link);
  lines = set_line_ends (text, "\r\n");
  to = escape_addresses (self->to);
  subject = escape_subject (self->subject);
  body = g_uri_escape_string (lines, NULL, FALSE);
  uri = g_strconcat ("mailto:", to, "?subject=", subject, "&body=", body, NULL);

  if (strlen (uri) > ENTENTE_MAIL_DRAFT_URI_MAX)
    {
      g_autofree char *length = g_strdup_printf ("%" G_GSIZE_FORMAT, strlen (uri));

      entente_refuse (error, ENTENTE_REASON_DRAFT_TOO_LONG, "body", length, G_STRINGIFY (ENTENTE_MAIL_DRAFT_URI_MAX),
                      NULL);
      return NULL;
    }

  return g_steal_pointer (&uri);
}
