/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-protocol"

#include "entente-json-private.h"

#include <math.h>
#include <string.h>

#define MOST_TEXTS 5000

/* The largest number up to which every whole number has a double of its own. */
#define LARGEST_EXACT 9007199254740992.0

static gboolean
refuse_type (const EntenteJsonMember  *member,
             const char               *type,
             GError                  **error)
{
  entente_refuse (error, ENTENTE_REASON_WRONG_TYPE, member->key, member->path, type, NULL);

  return FALSE;
}

static guint
hash_name (gconstpointer name)
{
  guint hash = 5381;

  for (const char *c = name; *c != '\0'; c++)
    hash = hash * 33 + (guchar) g_ascii_tolower (*c);

  return hash;
}

static gboolean
name_equal (gconstpointer a,
            gconstpointer b)
{
  return g_ascii_strcasecmp (a, b) == 0;
}

/* The members of @object by name in any case; of several the first that is written. Null is left out. */
static GHashTable *
index_members (JsonObject *object)
{
  GHashTable *index = g_hash_table_new (hash_name, name_equal);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!JSON_NODE_HOLDS_NULL (node) && !g_hash_table_contains (index, name))
      g_hash_table_insert (index, (gpointer) name, node);

  return index;
}

/* Finds "name", or "object.name"; an object that is something else counts as missing. */
static JsonNode *
find_node (GHashTable *index,
           const char *path)
{
  const char *dot = strchr (path, '.');
  g_autofree char *first = dot != NULL ? g_strndup (path, (gsize) (dot - path)) : g_strdup (path);
  g_autoptr (GHashTable) inner = NULL;
  JsonNode *node = g_hash_table_lookup (index, first);

  if (dot == NULL || node == NULL)
    return node;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  inner = index_members (json_node_get_object (node));

  return g_hash_table_lookup (inner, dot + 1);
}

static gboolean
is_guid (const char *text)
{
  return strlen (text) == ENTENTE_ID_LENGTH && g_uuid_string_is_valid (text);
}

static char *
make_nick (const char *text)
{
  GString *nick = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      if (g_ascii_isupper (*c) && c > text && (g_ascii_islower (c[-1]) || g_ascii_isdigit (c[-1])))
        g_string_append_c (nick, '-');

      g_string_append_c (nick, *c == '_' || *c == ' ' ? '-' : g_ascii_tolower (*c));
    }

  return g_string_free (nick, FALSE);
}

/* Answers what a value says as text; NULL when it says none. */
static char *
node_to_text (JsonNode *node)
{
  if (!JSON_NODE_HOLDS_VALUE (node))
    return NULL;

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return entente_text_clean (json_node_get_string (node));

  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

  return NULL;
}

static gboolean
check_text (const EntenteJsonMember  *member,
            const char               *text,
            gsize                     shortest,
            GError                  **error)
{
  EntenteTextFlags flags = member->kind == ENTENTE_JSON_PARAGRAPHS ? ENTENTE_TEXT_MULTI_LINE : ENTENTE_TEXT_SINGLE_LINE;

  return entente_text_check (text, shortest, (gsize) member->largest, flags, member->key, error);
}

/* Takes over @text. */
static char *
give_form (EntenteJsonKind  kind,
           char            *text)
{
  g_autofree char *given = text;

  if (kind == ENTENTE_JSON_NICK || kind == ENTENTE_JSON_NICKS)
    return make_nick (given);

  if ((kind == ENTENTE_JSON_REFERENCE || kind == ENTENTE_JSON_REFERENCES) && is_guid (given))
    return g_ascii_strup (given, -1);

  return g_steal_pointer (&given);
}

static GVariant *
read_text (const EntenteJsonMember  *member,
           JsonNode                 *node,
           GError                  **error)
{
  g_autofree char *text = node_to_text (node);

  if (text == NULL)
    {
      refuse_type (member, "text", error);
      return NULL;
    }

  if (!check_text (member, text, (gsize) member->smallest, error))
    return NULL;

  return g_variant_new_take_string (give_form (member->kind, g_steal_pointer (&text)));
}

static gboolean
parse_number (JsonNode *node,
              gint64   *number)
{
  GType type = json_node_get_value_type (node);
  double real;

  if (type == G_TYPE_INT64)
    {
      *number = json_node_get_int (node);
      return TRUE;
    }

  if (type == G_TYPE_STRING)
    {
      g_autofree char *text = node_to_text (node);

      return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, number, NULL);
    }

  if (type != G_TYPE_DOUBLE)
    return FALSE;

  real = json_node_get_double (node);
  if (!isfinite (real) || fabs (real) > LARGEST_EXACT || real != floor (real))
    return FALSE;

  *number = (gint64) real;

  return TRUE;
}

static GVariant *
read_number (const EntenteJsonMember  *member,
             JsonNode                 *node,
             GError                  **error)
{
  gint64 number = 0;

  if (!JSON_NODE_HOLDS_VALUE (node) || !parse_number (node, &number))
    {
      refuse_type (member, "number", error);
      return NULL;
    }

  if (number < member->smallest || number > member->largest)
    {
      g_autofree char *smallest = g_strdup_printf ("%" G_GINT64_FORMAT, member->smallest);
      g_autofree char *largest = g_strdup_printf ("%" G_GINT64_FORMAT, member->largest);

      entente_refuse (error, ENTENTE_REASON_OUT_OF_RANGE, member->key, smallest, largest, NULL);
      return NULL;
    }

  return g_variant_new_int64 (number);
}

static GVariant *
read_flag (const EntenteJsonMember  *member,
           JsonNode                 *node,
           GError                  **error)
{
  g_autofree char *text = NULL;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return g_variant_new_boolean (json_node_get_boolean (node));

  text = node_to_text (node);
  if (text != NULL && (g_ascii_strcasecmp (text, "true") == 0 || g_str_equal (text, "1")))
    return g_variant_new_boolean (TRUE);
  if (text != NULL && (g_ascii_strcasecmp (text, "false") == 0 || g_str_equal (text, "0")))
    return g_variant_new_boolean (FALSE);

  refuse_type (member, "flag", error);

  return NULL;
}

/* Adds what @node says, unless it says nothing. */
static gboolean
add_text (const EntenteJsonMember  *member,
          GVariantBuilder          *texts,
          JsonNode                 *node,
          GError                  **error)
{
  g_autofree char *text = node_to_text (node);

  if (text == NULL || text[0] == '\0')
    return TRUE;

  if (!check_text (member, text, 0, error))
    return FALSE;

  g_variant_builder_add_value (texts, g_variant_new_take_string (give_form (member->kind, g_steal_pointer (&text))));

  return TRUE;
}

static GVariant *
read_texts (const EntenteJsonMember  *member,
            JsonNode                 *node,
            GError                  **error)
{
  g_auto (GVariantBuilder) texts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);
  JsonArray *array;

  if (JSON_NODE_HOLDS_VALUE (node))
    return add_text (member, &texts, node, error) ? g_variant_builder_end (&texts) : NULL;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      refuse_type (member, "list", error);
      return NULL;
    }

  array = json_node_get_array (node);
  if (json_array_get_length (array) > MOST_TEXTS)
    {
      entente_refuse (error, ENTENTE_REASON_TOO_MANY, member->key, G_STRINGIFY (MOST_TEXTS), NULL);
      return NULL;
    }

  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!add_text (member, &texts, json_array_get_element (array, i), error))
      return NULL;

  return g_variant_builder_end (&texts);
}

/* What stands for a member that is not there. */
static GVariant *
get_missing (const EntenteJsonMember  *member,
             GError                  **error)
{
  if (member->required)
    {
      entente_refuse (error, ENTENTE_REASON_REQUIRED, member->key, NULL);
      return NULL;
    }

  switch (member->kind)
    {
    case ENTENTE_JSON_TEXT:
    case ENTENTE_JSON_PARAGRAPHS:
    case ENTENTE_JSON_NICK:
    case ENTENTE_JSON_REFERENCE:
      return g_variant_new_string ("");

    case ENTENTE_JSON_NUMBER:
      return g_variant_new_int64 (member->missing);

    case ENTENTE_JSON_FLAG:
      return g_variant_new_boolean (member->missing != 0);

    case ENTENTE_JSON_TEXTS:
    case ENTENTE_JSON_NICKS:
    case ENTENTE_JSON_REFERENCES:
      return g_variant_new_strv (NULL, 0);
    }

  g_return_val_if_reached (NULL);
}

static GVariant *
read_member (const EntenteJsonMember  *member,
             JsonNode                 *node,
             GError                  **error)
{
  if (node == NULL)
    return get_missing (member, error);

  switch (member->kind)
    {
    case ENTENTE_JSON_TEXT:
    case ENTENTE_JSON_PARAGRAPHS:
    case ENTENTE_JSON_NICK:
    case ENTENTE_JSON_REFERENCE:
      return read_text (member, node, error);

    case ENTENTE_JSON_NUMBER:
      return read_number (member, node, error);

    case ENTENTE_JSON_FLAG:
      return read_flag (member, node, error);

    case ENTENTE_JSON_TEXTS:
    case ENTENTE_JSON_NICKS:
    case ENTENTE_JSON_REFERENCES:
      return read_texts (member, node, error);
    }

  g_return_val_if_reached (NULL);
}

/* Answers an `a{sv}`; NULL with @error, and with as much of the subject as can be read in @subject. */
static GVariant *
read_record (JsonNode                  *node,
             const EntenteJsonRecords  *records,
             char                     **subject,
             GError                   **error)
{
  g_auto (GVariantBuilder) record = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autoptr (GHashTable) index = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      entente_refuse (error, ENTENTE_REASON_WRONG_TYPE, NULL, "item", "object", NULL);
      return NULL;
    }

  index = index_members (json_node_get_object (node));
  for (guint i = 0; i < records->n_members; i++)
    {
      const EntenteJsonMember *member = &records->members[i];
      GVariant *value = read_member (member, find_node (index, member->path), error);

      if (value == NULL)
        return NULL;

      if (g_str_equal (member->key, records->subject))
        *subject = g_variant_dup_string (value, NULL);
      g_variant_builder_add (&record, "{sv}", member->key, value);
    }

  return g_variant_builder_end (&record);
}

static gboolean
is_repeated (GHashTable  *subjects,
             const char  *subject,
             guint        position,
             GError     **error)
{
  g_autofree char *folded = g_ascii_strdown (subject, -1);
  gpointer first = NULL;

  if (g_hash_table_lookup_extended (subjects, folded, NULL, &first))
    {
      g_autofree char *detail = g_strdup_printf ("%u", GPOINTER_TO_UINT (first));

      entente_refuse (error, ENTENTE_REASON_REPEATED, NULL, detail, NULL);
      return TRUE;
    }

  g_hash_table_insert (subjects, g_steal_pointer (&folded), GUINT_TO_POINTER (position));

  return FALSE;
}

/* Answers the list in @root as an array, with a reference; NULL when there is none. */
static JsonArray *
find_list (JsonNode   *root,
           const char *single_mark)
{
  g_autoptr (GHashTable) index = NULL;
  JsonNode *items;
  JsonArray *alone;

  if (JSON_NODE_HOLDS_ARRAY (root))
    return json_array_ref (json_node_get_array (root));

  if (!JSON_NODE_HOLDS_OBJECT (root))
    return NULL;

  index = index_members (json_node_get_object (root));
  items = g_hash_table_lookup (index, "items");
  if (items != NULL && JSON_NODE_HOLDS_ARRAY (items))
    return json_array_ref (json_node_get_array (items));

  if (single_mark == NULL || !g_hash_table_contains (index, single_mark))
    return NULL;

  alone = json_array_new ();
  json_array_add_element (alone, json_node_copy (root));

  return alone;
}

GVariant *
entente_json_read_records (JsonNode                  *root,
                           const EntenteJsonRecords  *records,
                           GPtrArray                 *problems,
                           GError                   **error)
{
  g_auto (GVariantBuilder) good = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));
  g_autoptr (GHashTable) subjects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (JsonArray) list = find_list (root, records->single_mark);
  guint n = list != NULL ? json_array_get_length (list) : 0;

  if (list == NULL || n == 0)
    {
      entente_refuse (error, list == NULL ? ENTENTE_REASON_FILE_UNEXPECTED : ENTENTE_REASON_FILE_EMPTY, NULL, NULL);
      return NULL;
    }

  if (n > records->most)
    {
      g_autofree char *most = g_strdup_printf ("%u", records->most);

      entente_refuse (error, ENTENTE_REASON_TOO_MANY, NULL, most, NULL);
      return NULL;
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) problem = NULL;
      g_autofree char *subject = NULL;
      g_autoptr (GVariant) record = read_record (json_array_get_element (list, i), records, &subject, &problem);

      if (record != NULL)
        g_variant_ref_sink (record);

      if (record != NULL && (records->check == NULL || records->check (record, &problem)) &&
          !is_repeated (subjects, subject, i, &problem))
        g_variant_builder_add_value (&good, record);
      else
        g_ptr_array_add (problems, entente_problem_new (i, subject != NULL ? subject : "", problem));
    }

  if (g_hash_table_size (subjects) == 0)
    {
      entente_refuse (error, ENTENTE_REASON_FILE_UNEXPECTED, NULL, NULL);
      return NULL;
    }

  return g_variant_ref_sink (g_variant_builder_end (&good));
}
