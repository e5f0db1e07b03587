/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "entente-list-plan.h"
#include "entente-schema.h"

/* Any text, typed into the search of every list. Nothing that is typed may be an error, and a list with
 * an index for it finds the rows in which the words stand, and no others. */

#define NOW G_GINT64_CONSTANT (1772442000000000)

static const char *const names[] = {
  "Zürich Versicherung AG",
  "O’Neil & Sons",
  "Łódź Tekstylia",
  "株式会社 東京",
  "Contoso \"North\" (2026)",
  "a b c",
  "100 % Coffee*",
  "Ελλάς AND Friends",
  "x-y-z NEAR/2",
  "Société d'Énergie",
};

typedef struct
{
  EntenteConnection *connection;
  EntenteClock *clock;
  char *texts[G_N_ELEMENTS (names)]; /* as they were folded */
} World;

static void
add_customer (World *world,
              guint  i)
{
  g_autofree char *id = g_strdup_printf ("customer-%u", i);
  g_autofree char *key = entente_text_sort_key (names[i]);
  g_autoptr (GError) error = NULL;

  world->texts[i] = entente_text_fold (names[i]);
  entente_connection_run (world->connection, &error,
                          "INSERT INTO organization (row, id, kind, name, name_key, domain, created) VALUES (?1, ?2, "
                          "'customer', ?3, ?4, ?2, 0)",
                          "isss", (gint64) (100 + i), id, names[i], key);
  g_assert_no_error (error);
  entente_connection_run (world->connection, &error,
                          "INSERT INTO relationship (row, id, partner, customer, reseller, dap, state, since, name_key, "
                          "search) VALUES (?1, ?2, 99, ?1, 1, 0, 'active', 0, ?3, ?4)",
                          "isss", (gint64) (100 + i), id, key, world->texts[i]);
  g_assert_no_error (error);
}

static World *
get_world (void)
{
  static World world;
  g_autoptr (GError) error = NULL;

  if (world.connection != NULL)
    return &world;

  world.clock = ENTENTE_CLOCK (entente_manual_clock_new (NOW));
  world.connection = entente_connection_open (":memory:", ENTENTE_OPEN_MEMORY | ENTENTE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  entente_schema_prepare (world.connection, NULL, NOW, NULL, &error);
  g_assert_no_error (error);
  entente_connection_execute (world.connection,
                              "INSERT INTO organization (row, id, kind, name, name_key, domain, created) VALUES (99, "
                              "'partner', 'provider', 'Partner', 'partner', 'partner', 0)",
                              &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_customer (&world, i);

  return &world;
}

static EntenteListPlan *
new_plan (World                       *world,
          const EntenteListDefinition *definition,
          const char                  *text)
{
  g_autoptr (EntenteQuery) all = entente_query_new (definition->name);
  g_autoptr (EntenteQuery) query = entente_query_with_search (all, text);
  g_autoptr (GError) error = NULL;
  EntenteListPlan *plan = entente_list_plan_new (definition, query, "partner", "nobody", world->clock, &error);

  g_assert_no_error (error);

  return plan;
}

static void
assert_no_list_fails (World      *world,
                      const char *text)
{
  const EntenteListDefinition *const *lists = entente_list_table_get ();

  for (guint i = 0; lists[i] != NULL; i++)
    {
      g_autoptr (EntenteListPlan) plan = new_plan (world, lists[i], text);
      g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_autoptr (GError) error = NULL;

      entente_list_plan_load_rows (plan, world->connection, rows, &error);
      g_assert_no_error (error);
    }
}

/* Short words are found where they begin a word. */
static gboolean
begins_word (const char *text,
             const char *beginning)
{
  g_auto (GStrv) words = entente_text_words (text);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], beginning))
      return TRUE;

  return FALSE;
}

static const char *
skip_signs (const char *word)
{
  while (*word != '\0' && !g_unichar_isalnum (g_utf8_get_char (word)))
    word = g_utf8_next_char (word);

  return word;
}

static gboolean
holds_word (const char *text,
            const char *word)
{
  if (entente_text_length (word) < 3 && entente_text_can_begin_word (skip_signs (word)))
    return begins_word (text, skip_signs (word));

  return strstr (text, word) != NULL;
}

static gboolean
holds_words (const char  *text,
             char       **words)
{
  for (guint i = 0; words[i] != NULL && i < 8; i++)
    if (!holds_word (text, words[i]))
      return FALSE;

  return TRUE;
}

/* What SQLite takes for a word differs from what we do in scripts where marks make letters, so that more may be found
 * there; and so it may where signs stand alone between the digits of a telephone number, "04 72 / 00 90 10". */
static gboolean
is_exact (const char  *folded,
          char       **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strspn (words[i], "+-./()") == strlen (words[i]) && strpbrk (folded, "0123456789") != NULL)
      return FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_ismark (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

static void
assert_finds_what_is_there (World      *world,
                            const char *text)
{
  g_autofree char *folded = entente_text_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (EntenteListPlan) plan = new_plan (world, entente_list_table_find ("customers"), text);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gboolean expected = holds_words (world->texts[i], words);
      gboolean has = FALSE;
      g_autoptr (GError) error = NULL;

      entente_list_plan_has_row (plan, world->connection, 100 + i, &has, &error);
      g_assert_no_error (error);
      if (has != expected && (expected || is_exact (folded, words)))
        g_error ("\"%s\" is %sfound in \"%s\"", folded, has ? "" : "not ", world->texts[i]);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  World *world = get_world ();
  g_autofree char *bytes = fuzz_take_string (data, size);
  g_autofree char *text = g_utf8_make_valid (bytes, -1);

  assert_no_list_fails (world, text);
  assert_finds_what_is_there (world, text);

  return 0;
}
