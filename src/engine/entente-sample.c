/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-sample.h"

#include <gio/gio.h>

#include "entente-secret.h"

#define SAMPLE_PATH "/io/github/entente/Entente/sample/"

typedef struct
{
  EntenteConnection *connection;
  gint64 now;
  EntenteExecutorFlags flags;
  EntenteChangeSet *changes;
  GHashTable *outcomes; /* group → GVariant */
  GHashTable *secrets;  /* name → guint8[ENTENTE_INVITATION_SECRET_SIZE] */
} Player;

/* "-12d 4h 30m" in µs; all of it goes back. */
static gboolean
parse_distance (const char  *text,
                gint64      *distance,
                GError     **error)
{
  const char *c = text;

  *distance = 0;
  while (*c == '-' || *c == ' ')
    c++;

  while (*c != '\0')
    {
      char *end;
      gint64 n = g_ascii_strtoll (c, &end, 10);
      gint64 unit = *end == 'd' ? G_TIME_SPAN_DAY : *end == 'h' ? G_TIME_SPAN_HOUR
                                                  : *end == 'm' ? G_TIME_SPAN_MINUTE
                                                                : 0;

      if (end == c || unit == 0)
        {
          entente_refuse (error, ENTENTE_REASON_MALFORMED, "at", text, NULL);
          return FALSE;
        }

      *distance += n * unit;
      c = end + 1;
      while (*c == ' ')
        c++;
    }

  return TRUE;
}

static guint8 *
find_secret (Player     *player,
             const char *name)
{
  guint8 *secret = g_hash_table_lookup (player->secrets, name);

  if (secret == NULL)
    {
      secret = g_malloc (ENTENTE_INVITATION_SECRET_SIZE);
      entente_secret_random_bytes (secret, ENTENTE_INVITATION_SECRET_SIZE);
      g_hash_table_insert (player->secrets, g_strdup (name), secret);
    }

  return secret;
}

/* "GROUP.NAME", or "GROUP.NAME.N" of a list of texts. */
static char *
refer_to_outcome (Player      *player,
                  const char  *reference,
                  GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (reference, ".", 3);
  guint n_parts = g_strv_length (parts);
  GVariant *outcome = n_parts > 0 ? g_hash_table_lookup (player->outcomes, parts[0]) : NULL;
  g_auto (GStrv) texts = NULL;
  char *text = NULL;

  if (outcome != NULL && n_parts == 2)
    g_variant_lookup (outcome, parts[1], "s", &text);
  else if (outcome != NULL && n_parts == 3 && g_variant_lookup (outcome, parts[1], "^as", &texts))
    {
      guint64 n = g_ascii_strtoull (parts[2], NULL, 10);

      text = n < g_strv_length (texts) ? g_strdup (texts[n]) : NULL;
    }

  if (text == NULL)
    entente_refuse (error, ENTENTE_REASON_NOT_FOUND, NULL, reference, NULL);

  return text;
}

static char *
find_organization (Player      *player,
                   const char  *prefix,
                   GError     **error)
{
  char *id = NULL;

  if (!entente_connection_query_text (player->connection, &id, error,
                                      "SELECT id FROM organization WHERE domain = ?1 || '.' || "
                                      "(SELECT value FROM workspace WHERE key = 'domain-suffix')",
                                      "s", prefix))
    return NULL;

  if (id == NULL)
    entente_refuse (error, ENTENTE_REASON_NOT_FOUND, NULL, prefix, NULL);

  return id;
}

static char *
find_code (Player      *player,
           const char  *prefix,
           GError     **error)
{
  g_autofree char *organization = find_organization (player, prefix, error);
  char *code = NULL;

  if (organization == NULL ||
      !entente_connection_query_text (player->connection, &code, error,
                                      "SELECT c.code FROM email_code c JOIN organization o ON o.row = c.organization WHERE o.id = ? "
                                      "ORDER BY c.sent DESC LIMIT 1",
                                      "s", organization))
    return NULL;

  if (code == NULL)
    entente_refuse (error, ENTENTE_REASON_NOT_FOUND, NULL, prefix, NULL);

  return code;
}

/* (transfer full) */
static GVariant *
load_value (const char  *name,
            GError     **error)
{
  g_autofree char *path = g_strconcat (SAMPLE_PATH, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL)
    return NULL;

  if (!g_str_has_suffix (name, ".gvariant"))
    return g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, bytes, TRUE));

  return g_variant_parse (NULL, g_bytes_get_data (bytes, NULL),
                          (const char *) g_bytes_get_data (bytes, NULL) + g_bytes_get_size (bytes), NULL, error);
}

static char *
resolve_text (Player      *player,
              const char  *text,
              GError     **error)
{
  gint64 distance;

  switch (text[0])
    {
    case '$':
      return refer_to_outcome (player, text + 1, error);

    case '@':
      {
        g_autoptr (GDateTime) date = NULL;

        if (!parse_distance (text + 1, &distance, error))
          return NULL;

        date = g_date_time_new_from_unix_utc ((player->now - distance) / G_USEC_PER_SEC);
        return g_date_time_format (date, "%Y-%m-%d");
      }

    case '&':
      return find_organization (player, text + 1, error);

    case '#':
      return entente_invitation_secret_hash (find_secret (player, text + 1));

    case '!':
      return entente_invitation_secret_to_text (find_secret (player, text + 1));

    case '~':
      return find_code (player, text + 1, error);

    default:
      return g_strdup (text);
    }
}

/* The same value with every text in it resolved, however deep. (transfer floating) */
static GVariant *
resolve (Player    *player,
         GVariant  *value,
         GError   **error)
{
  g_autoptr (GPtrArray) children = NULL;
  GVariantBuilder builder;

  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    {
      char *text = resolve_text (player, g_variant_get_string (value, NULL), error);

      return text != NULL ? g_variant_new_take_string (text) : NULL;
    }

  if (!g_variant_is_container (value) || g_variant_is_of_type (value, G_VARIANT_TYPE_BYTESTRING))
    return value;

  g_variant_builder_init (&builder, g_variant_get_type (value));
  for (gsize i = 0; i < g_variant_n_children (value); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (value, i);
      GVariant *resolved = resolve (player, child, error);

      if (resolved == NULL)
        {
          g_variant_builder_clear (&builder);
          return NULL;
        }

      g_variant_builder_add_value (&builder, resolved);
    }

  return g_variant_builder_end (&builder);
}

/* The parameters of a group: all keys but "as", "at" and "do". (transfer floating) */
static GVariant *
read_params (Player      *player,
             GKeyFile    *file,
             const char  *group,
             GError     **error)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, error);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *text = NULL;
      g_autoptr (GVariant) value = NULL;
      GVariant *resolved;

      if (g_str_equal (keys[i], "as") || g_str_equal (keys[i], "at") || g_str_equal (keys[i], "do"))
        continue;

      text = g_key_file_get_value (file, group, keys[i], error);
      if (text != NULL && text[0] == '%')
        value = load_value (text + 1, error);
      else
        value = text != NULL ? g_variant_parse (NULL, text, NULL, NULL, error) : NULL;
      resolved = value != NULL ? resolve (player, value, error) : NULL;
      if (resolved == NULL)
        {
          g_prefix_error (error, "[%s] %s: ", group, keys[i]);
          return NULL;
        }

      g_variant_dict_insert_value (&dict, keys[i], resolved);
    }

  return keys != NULL ? g_variant_dict_end (&dict) : NULL;
}

static char *
find_user (Player      *player,
           const char  *user_name,
           GError     **error)
{
  char *id = NULL;

  if (!entente_connection_query_text (player->connection, &id, error, "SELECT id FROM user WHERE user_name = ?1", "s",
                                      user_name))
    return NULL;

  if (id == NULL)
    entente_refuse (error, ENTENTE_REASON_UNKNOWN_ACTOR, NULL, user_name, NULL);

  return id;
}

static gboolean
play_group (Player      *player,
            GKeyFile    *file,
            const char  *group,
            GError     **error)
{
  g_autofree char *as = g_key_file_get_value (file, group, "as", error);
  g_autofree char *at = g_key_file_get_value (file, group, "at", as != NULL ? error : NULL);
  g_autofree char *name = g_key_file_get_value (file, group, "do", at != NULL ? error : NULL);
  g_autoptr (EntenteCommand) command = NULL;
  g_autoptr (EntenteChangeSet) changes = NULL;
  g_autofree char *user = NULL;
  GVariant *params;
  GVariant *outcome;
  gint64 distance;

  if (name == NULL || !parse_distance (at, &distance, error) || (user = find_user (player, as, error)) == NULL)
    return FALSE;

  params = read_params (player, file, group, error);
  if (params == NULL)
    return FALSE;

  command = entente_command_new (name, params);
  entente_command_stamp (command, user, player->now - distance);
  outcome = entente_executor_run (player->connection, command, player->flags, NULL, &changes, error);
  if (outcome == NULL)
    {
      g_prefix_error (error, "[%s]: ", group);
      return FALSE;
    }

  g_hash_table_insert (player->outcomes, g_strdup (group), outcome);
  for (guint i = 0; changes != NULL && i < entente_change_set_size (changes); i++)
    {
      const EntenteChange *change = entente_change_set_get (changes, i);

      entente_change_set_add (player->changes, change->type, change->id, change->row);
    }

  return TRUE;
}

static gboolean
play (Player    *player,
      GKeyFile  *file,
      GError   **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    if (!play_group (player, file, groups[i], error))
      return FALSE;

  return TRUE;
}

gboolean
entente_sample_play (EntenteConnection     *connection,
                     GBytes                *story,
                     gint64                 now,
                     EntenteExecutorFlags   flags,
                     EntenteChangeSet      *changes,
                     GError               **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GHashTable) outcomes = NULL;
  g_autoptr (GHashTable) secrets = NULL;
  Player player;

  if (!g_key_file_load_from_bytes (file, story, G_KEY_FILE_NONE, error))
    return FALSE;

  outcomes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_variant_unref);
  secrets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  player = (Player){
    .connection = connection,
    .now = now,
    .flags = flags | ENTENTE_EXECUTOR_IN_TRANSACTION | ENTENTE_EXECUTOR_CHEAP_PASSWORDS | ENTENTE_EXECUTOR_NOBODY_LISTENS,
    .changes = changes,
    .outcomes = outcomes,
    .secrets = secrets,
  };

  if (!entente_connection_begin (connection, error))
    return FALSE;

  if (!play (&player, file, error))
    {
      entente_connection_rollback (connection);
      return FALSE;
    }

  return entente_connection_commit (connection, error);
}

GBytes *
entente_sample_load (GError **error)
{
  return g_resources_lookup_data (SAMPLE_PATH "story.ini", G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}
