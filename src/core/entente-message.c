/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-message.h"

struct _EntenteMessage
{
  EntenteRecord parent_instance;

  char *kind;
  char *subject;
  char *params;
  char *about_type;
  char *about_id;
  gint64 created;
  gboolean unread;
  char *code;
  char *link_secret;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteMessage, kind, TEXT),
  ENTENTE_FIELD (EntenteMessage, subject, TEXT),
  ENTENTE_FIELD (EntenteMessage, params, TEXT),
  ENTENTE_FIELD (EntenteMessage, about_type, TEXT),
  ENTENTE_FIELD (EntenteMessage, about_id, TEXT),
  ENTENTE_FIELD (EntenteMessage, created, INTEGER),
  ENTENTE_FIELD (EntenteMessage, unread, BOOLEAN),
  ENTENTE_FIELD (EntenteMessage, code, TEXT),
  ENTENTE_FIELD (EntenteMessage, link_secret, TEXT),
};

ENTENTE_DEFINE_RECORD (EntenteMessage, entente_message, fields)

ENTENTE_RECORD_GETTER (EntenteMessage, entente_message, const char *, kind)
ENTENTE_RECORD_GETTER (EntenteMessage, entente_message, const char *, subject)
ENTENTE_RECORD_GETTER (EntenteMessage, entente_message, const char *, params)
ENTENTE_RECORD_GETTER (EntenteMessage, entente_message, const char *, about_type)
ENTENTE_RECORD_GETTER (EntenteMessage, entente_message, const char *, about_id)
ENTENTE_RECORD_GETTER (EntenteMessage, entente_message, gint64, created)
ENTENTE_RECORD_GETTER (EntenteMessage, entente_message, gboolean, unread)
ENTENTE_RECORD_GETTER (EntenteMessage, entente_message, const char *, code)
ENTENTE_RECORD_GETTER (EntenteMessage, entente_message, const char *, link_secret)

/* In alphabetical order. */
static const char *const kinds[] = {
  "admin-access-removed",
  "agreement-accepted",
  "agreement-attested",
  "customer-added",
  "customer-joined",
  "customer-relationship-removed",
  "customer-relationship-restored",
  "customer-welcome",
  "email-verification",
  "enrollment-answered",
  "enrollment-asked",
  "enrollment-authorized",
  "enrollment-rejected",
  "enrollment-to-review",
  "invitation-accepted",
  "invitation-declined",
  "order-credited",
  "order-placed",
  "partner-agreement-signed",
  "partnership-removed",
  "relationship-removed",
  "relationship-restored",
  "support-contact-changed",
  "support-contact-designated",
  NULL,
};

const char *const *
entente_message_kinds_get (void)
{
  return kinds;
}

gboolean
entente_message_kind_is_known (const char *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  return g_strv_contains (kinds, kind);
}

static GVariant *
parse (const char *text)
{
  GVariant *params = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL);

  return params != NULL ? params : g_variant_ref_sink (g_variant_new ("a{sv}", NULL));
}

GVariant *
entente_message_dup_params (EntenteMessage *self)
{
  g_return_val_if_fail (ENTENTE_IS_MESSAGE (self), NULL);

  return parse (self->params);
}

/* Names of entries are no texts that anybody reads. */
static void
append_words (GString  *words,
              GVariant *value)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    {
      g_string_append_printf (words, words->len > 0 ? " %s" : "%s", g_variant_get_string (value, NULL));
      return;
    }

  if (!g_variant_is_container (value))
    return;

  for (gsize i = g_variant_is_of_type (value, G_VARIANT_TYPE_DICT_ENTRY) ? 1 : 0; i < g_variant_n_children (value); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (value, i);

      append_words (words, child);
    }
}

char *
entente_message_dup_words (const char *params)
{
  g_autoptr (GVariant) value = NULL;
  GString *words;

  g_return_val_if_fail (params != NULL, NULL);

  value = parse (params);
  words = g_string_new (NULL);
  append_words (words, value);

  return g_string_free (words, FALSE);
}
