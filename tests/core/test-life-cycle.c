/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

static const EntenteLifeCycle *const life_cycles[] = {
  &entente_agreement_life_cycle,
  &entente_agreement_text_life_cycle,
  &entente_invitation_life_cycle,
  &entente_message_life_cycle,
  &entente_partnership_life_cycle,
  &entente_program_life_cycle,
  &entente_relationship_life_cycle,
  &entente_subscription_life_cycle,
  &entente_user_life_cycle,
  &entente_vetting_life_cycle,
};

/* What the page says of one state: "event>state" and "event!reason", by event. */
static GHashTable *
parse_line (const char  *line,
            char       **state)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  GHashTable *outcomes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  *state = g_strdup (words[0]);

  for (guint i = 1; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      {
        gsize length = strcspn (words[i], ">!");

        g_assert_true (g_hash_table_insert (outcomes, g_strndup (words[i], length), g_strdup (words[i] + length)));
      }

  return outcomes;
}

static void
assert_outcome (const EntenteLifeCycle *life_cycle,
                const char             *state,
                const char             *event,
                const char             *outcome)
{
  g_autoptr (GError) error = NULL;
  const char *next = NULL;
  g_autofree char *shown = g_strescape (state, NULL);
  gboolean allowed = entente_life_cycle_step (life_cycle, state, event, &next, &error);

  g_test_message ("%s: %s", entente_life_cycle_get_name (life_cycle), shown);
  g_assert_cmpint (entente_life_cycle_allows (life_cycle, state, event), ==, allowed);

  if (outcome != NULL && outcome[0] == '>')
    {
      g_assert_no_error (error);
      g_assert_true (allowed);
      g_assert_cmpstr (next, ==, outcome + 1);
      g_assert_true (entente_life_cycle_has_state (life_cycle, next));
      return;
    }

  g_assert_false (allowed);
  g_assert_null (next);

  if (outcome != NULL)
    g_assert_cmpstr (entente_reason_get_nick (entente_error_get_reason (error)), ==, outcome + 1);
  else
    {
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT);
      g_assert_true (entente_error_is (error, ENTENTE_REASON_WRONG_STATE));
      g_assert_cmpstr (entente_error_get_detail (error, 0), ==, state);
      g_assert_cmpstr (entente_error_get_detail (error, 1), ==, event);
    }
}

/* Returns how many of the line's outcomes were met. */
static guint
assert_state (const EntenteLifeCycle *life_cycle,
              const char             *state,
              GHashTable             *outcomes)
{
  const char *const *events = entente_life_cycle_get_events (life_cycle);
  guint n = 0;

  g_assert_true (entente_life_cycle_has_state (life_cycle, state));

  for (guint i = 0; events[i] != NULL; i++)
    {
      const char *outcome = g_hash_table_lookup (outcomes, events[i]);

      assert_outcome (life_cycle, state, events[i], outcome);
      if (outcome != NULL)
        n++;
    }

  return n;
}

static const EntenteLifeCycle *
find_life_cycle (const char *heading)
{
  for (guint i = 0; i < G_N_ELEMENTS (life_cycles); i++)
    {
      g_autofree char *expected = g_strdup_printf ("[%s]", entente_life_cycle_get_name (life_cycles[i]));

      if (g_str_equal (heading, expected))
        return life_cycles[i];
    }

  g_error ("There is no life cycle %s", heading);
}

static char **
load_lines (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "life-cycles.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return g_strsplit (text, "\n", -1);
}

static void
test_each_event_in_each_state (void)
{
  g_auto (GStrv) lines = load_lines ();
  const EntenteLifeCycle *life_cycle = NULL;
  guint n_states = 0;
  guint n_states_there = 0;

  for (guint i = 0; i < G_N_ELEMENTS (life_cycles); i++)
    n_states_there += g_strv_length ((char **) entente_life_cycle_get_states (life_cycles[i]));

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GHashTable) outcomes = NULL;
      g_autofree char *state = NULL;

      if (lines[i][0] == '\0' || lines[i][0] == '#')
        continue;

      if (lines[i][0] == '[')
        {
          life_cycle = find_life_cycle (lines[i]);
          continue;
        }

      outcomes = parse_line (lines[i], &state);
      g_assert_cmpuint (assert_state (life_cycle, state, outcomes), ==, g_hash_table_size (outcomes));
      n_states++;
    }

  g_assert_cmpuint (n_states, ==, n_states_there);
}

static void
test_unknown_words_are_refused (void)
{
  static const char *const words[] = { "", "none", "ACTIVE", " active", "zzz", "sent\n", "\xff", "événement" };

  for (guint i = 0; i < G_N_ELEMENTS (life_cycles); i++)
    for (guint j = 0; j < G_N_ELEMENTS (words); j++)
      {
        const char *state = entente_life_cycle_get_initial (life_cycles[i]);
        const char *const *events = entente_life_cycle_get_events (life_cycles[i]);

        g_assert_false (entente_life_cycle_has_state (life_cycles[i], words[j]));
        assert_outcome (life_cycles[i], state, words[j], NULL);
        for (guint k = 0; events[k] != NULL; k++)
          assert_outcome (life_cycles[i], words[j], events[k], NULL);
      }
}

/* Every state is reached from the initial one, so that none is there in vain. */
static void
test_each_state_can_be_reached (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (life_cycles); i++)
    {
      const char *const *states = entente_life_cycle_get_states (life_cycles[i]);
      const char *const *events = entente_life_cycle_get_events (life_cycles[i]);
      g_autoptr (GHashTable) reached = g_hash_table_new (g_str_hash, g_str_equal);
      guint before;

      g_assert_cmpstr (entente_life_cycle_get_initial (life_cycles[i]), ==, states[0]);
      g_hash_table_add (reached, (gpointer) states[0]);

      do
        {
          before = g_hash_table_size (reached);

          for (guint j = 0; states[j] != NULL; j++)
            for (guint k = 0; events[k] != NULL && g_hash_table_contains (reached, states[j]); k++)
              {
                const char *next = NULL;

                if (entente_life_cycle_step (life_cycles[i], states[j], events[k], &next, NULL))
                  g_hash_table_add (reached, (gpointer) next);
              }
        }
      while (g_hash_table_size (reached) > before);

      g_test_message ("%s", entente_life_cycle_get_name (life_cycles[i]));
      g_assert_cmpuint (g_hash_table_size (reached), ==, g_strv_length ((char **) states));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/life-cycle/each-event-in-each-state", test_each_event_in_each_state);
  g_test_add_func ("/life-cycle/unknown-words-are-refused", test_unknown_words_are_refused);
  g_test_add_func ("/life-cycle/each-state-can-be-reached", test_each_state_can_be_reached);

  return g_test_run ();
}
