/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <string.h>

/* Runs a fuzzer where there is no libFuzzer: first over its corpus as it is, then over changes of it. The
 * changes come from a fixed seed, so that a run that fails does so again. */

#define SEED 20260302
#define LONGEST 4096

typedef struct
{
  GPtrArray *inputs; /* of GByteArray */
} Fixture;

static int
compare_names (const void *a,
               const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fuzz", "corpus", name, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  const char *file;

  g_assert_no_error (error);
  fixture->inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);

  while ((file = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_build_filename (path, file, NULL));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      GByteArray *input = g_byte_array_new ();
      g_autofree char *content = NULL;
      gsize length;

      g_file_get_contents (names->pdata[i], &content, &length, &error);
      g_assert_no_error (error);
      g_byte_array_append (input, (const guint8 *) content, length);
      g_ptr_array_add (fixture->inputs, input);
    }

  g_assert_cmpuint (fixture->inputs->len, >, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  name)
{
  g_ptr_array_unref (fixture->inputs);
}

/* A copy of exactly its size, so that a sanitizer sees a byte too many being read. */
static void
run (const GByteArray *input)
{
  g_autofree guint8 *data = g_memdup2 (input->data, input->len);

  g_assert_cmpint (LLVMFuzzerTestOneInput (data, input->len), ==, 0);
}

static void
insert (GByteArray   *input,
        guint         place,
        const guint8 *data,
        guint         length)
{
  guint tail = input->len - place;

  if (length == 0 || input->len + length > LONGEST)
    return;

  g_byte_array_set_size (input, input->len + length);
  memmove (input->data + place + length, input->data + place, tail);
  memcpy (input->data + place, data, length);
}

/* Pieces that have meaning to something that reads text. */
static void
insert_token (GByteArray *input,
              GRand      *rand,
              guint       place)
{
  static const char *const tokens[] = {
    "\"",
    "'",
    "*",
    "%",
    "\\",
    "\n",
    "\r\n",
    ",",
    ";",
    " ",
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "<",
    ">",
    "&",
    "=",
    "+",
    "-",
    "#",
    ":",
    "/",
    "0",
    "-1",
    "99999999999999999999",
    "\xff",
    "\xc3",
    "\xcc\x88",
    "\xe2\x80\xae",
    "\xef\xbb\xbf",
    "\xf0\x9f\x92\xb6",
    "\xc3\x9f",
    "\xd7\x90",
    "AND",
    "OR",
    "NEAR",
    "null",
    "true",
    "%00",
    "entente:",
  };
  const char *token = tokens[g_rand_int_range (rand, 0, G_N_ELEMENTS (tokens))];

  insert (input, place, (const guint8 *) token, strlen (token));
}

static void
change (GByteArray *input,
        GRand      *rand,
        GPtrArray  *inputs)
{
  guint place = input->len > 0 ? g_rand_int_range (rand, 0, input->len + 1) : 0;
  guint length = input->len > place ? g_rand_int_range (rand, 1, MIN (input->len - place, 16) + 1) : 0;
  const GByteArray *other = inputs->pdata[g_rand_int_range (rand, 0, inputs->len)];
  guint8 byte = g_rand_int_range (rand, 0, 256);

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      if (length > 0)
        input->data[place] = byte;
      break;

    case 1:
      if (length > 0)
        input->data[place] ^= 1u << (byte % 8);
      break;

    case 2:
      insert (input, place, &byte, 1);
      break;

    case 3:
      if (length > 0)
        g_byte_array_remove_range (input, place, length);
      break;

    case 4:
      insert (input, place, other->data, MIN (other->len, byte));
      break;

    default:
      insert_token (input, rand, place);
      break;
    }
}

static void
test_corpus (Fixture       *fixture,
             gconstpointer  name)
{
  for (guint i = 0; i < fixture->inputs->len; i++)
    run (fixture->inputs->pdata[i]);
}

static void
test_changes_of_the_corpus (Fixture       *fixture,
                            gconstpointer  name)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < FUZZ_ROUNDS; i++)
    {
      const GByteArray *start = fixture->inputs->pdata[g_rand_int_range (rand, 0, fixture->inputs->len)];
      g_autoptr (GByteArray) input = g_byte_array_new ();
      int n = g_rand_int_range (rand, 1, 6);

      g_byte_array_append (input, start->data, MIN (start->len, LONGEST));
      for (int j = 0; j < n; j++)
        change (input, rand, fixture->inputs);

      run (input);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/fuzz/" FUZZ_NAME "/corpus", Fixture, FUZZ_NAME, set_up, test_corpus, tear_down);
  g_test_add ("/fuzz/" FUZZ_NAME "/changes-of-the-corpus", Fixture, FUZZ_NAME, set_up, test_changes_of_the_corpus, tear_down);

  return g_test_run ();
}
