/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "entente-item.h"

static void
test_item_is_read_and_what_it_lacks_reads_as_nothing (void)
{
  g_autoptr (GVariant) item = g_variant_ref_sink (g_variant_new_parsed ("{'name': <'Suite'>, 'rank': <int64 3>, "
                                                                        "'trial': <true>, 'cycles': <['monthly', 'annual']>}"));
  g_autofree char *cycles = entente_item_join_texts (item, "cycles");
  g_autofree char *nothing = entente_item_join_texts (item, "languages");
  g_autofree char *mistaken = entente_item_join_texts (item, "name");

  g_assert_cmpstr (entente_item_get_text (item, "name"), ==, "Suite");
  g_assert_cmpint (entente_item_get_integer (item, "rank"), ==, 3);
  g_assert_true (entente_item_get_boolean (item, "trial", FALSE));
  g_assert_cmpstr (cycles, ==, "monthly,annual");

  g_assert_cmpstr (entente_item_get_text (item, "locale"), ==, "");
  g_assert_cmpint (entente_item_get_integer (item, "minimum"), ==, 0);
  g_assert_true (entente_item_get_boolean (item, "available", TRUE));
  g_assert_false (entente_item_get_boolean (item, "add-on", FALSE));
  g_assert_cmpstr (nothing, ==, "");

  g_assert_cmpstr (entente_item_get_text (item, "rank"), ==, "");
  g_assert_cmpint (entente_item_get_integer (item, "name"), ==, 0);
  g_assert_true (entente_item_get_boolean (item, "rank", TRUE));
  g_assert_cmpstr (mistaken, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/item/is-read-and-what-it-lacks-reads-as-nothing", test_item_is_read_and_what_it_lacks_reads_as_nothing);

  return g_test_run ();
}
