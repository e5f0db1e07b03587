/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "entente-list-rows.h"

/* A model of rows, and a view of it that believes what it is told. */

#define TEST_TYPE_MODEL (test_model_get_type ())
G_DECLARE_FINAL_TYPE (TestModel, test_model, TEST, MODEL, GObject)

struct _TestModel
{
  GObject parent_instance;

  EntenteListRows *rows;
  GArray *view;    /* guint32, as told */
  GHashTable *put; /* of rows that came since the last change */
  guint told;

  /* As a list view, it holds the rows around one that it keeps its place by; 0: all of them. */
  guint32 anchor;
};

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return entente_list_rows_get_size (TEST_MODEL (model)->rows);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  return NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestModel, test_model, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* Takes what it is told, and finds that the model is as it was told at each step. */
static void
items_changed_cb (TestModel *self,
                  guint      position,
                  guint      removed,
                  guint      added)
{
  if (removed > 0)
    g_array_remove_range (self->view, position, removed);
  for (guint i = position; i < position + added; i++)
    {
      guint32 row = entente_list_rows_get (self->rows, i);

      g_array_insert_val (self->view, i, row);
      g_hash_table_add (self->put, GUINT_TO_POINTER (row));
    }

  g_assert_cmpuint (self->view->len, ==, entente_list_rows_get_size (self->rows));
  for (guint i = 0; i < self->view->len; i++)
    g_assert_cmpuint (g_array_index (self->view, guint32, i), ==, entente_list_rows_get (self->rows, i));
  self->told++;
}

static void
test_model_finalize (GObject *object)
{
  TestModel *self = TEST_MODEL (object);

  entente_list_rows_free (self->rows);
  g_array_unref (self->view);
  g_hash_table_unref (self->put);

  G_OBJECT_CLASS (test_model_parent_class)->finalize (object);
}

static void
test_model_class_init (TestModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_model_finalize;
}

#define HELD_AROUND 100

static guint
find_in_view (TestModel *self,
              guint32    row)
{
  for (guint i = 0; i < self->view->len; i++)
    if (g_array_index (self->view, guint32, i) == row)
      return i;

  return G_MAXUINT;
}

static gboolean
holds_cb (guint32  row,
          gpointer user_data)
{
  TestModel *self = user_data;

  return self->anchor == 0 ||
         ABS ((int) find_in_view (self, row) - (int) find_in_view (self, self->anchor)) <= HELD_AROUND;
}

static void
test_model_init (TestModel *self)
{
  self->rows = entente_list_rows_new (G_LIST_MODEL (self), holds_cb, self);
  self->view = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->put = g_hash_table_new (NULL, NULL);
  g_signal_connect (self, "items-changed", G_CALLBACK (items_changed_cb), NULL);
}

/* Some of the numbers below @n, in their order. */
static GArray *
make_rows (guint  n,
           double share)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 row = 1; row < n; row++)
    if (g_test_rand_double () < share)
      g_array_append_val (rows, row);

  return rows;
}

static void
mix (GArray *rows)
{
  for (guint i = 1; i < rows->len; i++)
    {
      guint j = g_test_rand_int_range (0, i + 1);
      guint32 row = g_array_index (rows, guint32, i);

      g_array_index (rows, guint32, i) = g_array_index (rows, guint32, j);
      g_array_index (rows, guint32, j) = row;
    }
}

static void
change (TestModel *model,
        GArray    *rows,
        GArray    *held,
        gint64     deadline)
{
  g_hash_table_remove_all (model->put);
  entente_list_rows_begin (model->rows, rows, held);
  while (!entente_list_rows_go_on (model->rows, deadline))
    ;

  g_assert_cmpmem (model->view->data, model->view->len * sizeof (guint32), rows->data, rows->len * sizeof (guint32));
  g_assert_true (entente_list_rows_peek (model->rows) == rows);
}

static void
test_any_become_any (void)
{
  g_autoptr (TestModel) model = g_object_new (TEST_TYPE_MODEL, NULL);

  for (int round = 0; round < 300; round++)
    {
      g_autoptr (GArray) rows = make_rows (40, g_test_rand_double ());
      g_autoptr (GArray) held = make_rows (50, g_test_rand_double ());

      if (round % 3 == 0)
        mix (rows);
      change (model, rows, round % 4 > 0 ? held : NULL, round % 2 - 1);
    }
}

/* Each of them, wherever the others come and go. */
static void
test_held_rows_stay (void)
{
  g_autoptr (TestModel) model = g_object_new (TEST_TYPE_MODEL, NULL);

  for (int round = 0; round < 100; round++)
    {
      g_autoptr (GArray) rows = make_rows (60, 0.7);
      g_autoptr (GArray) held = make_rows (60, 0.3);
      g_autoptr (GHashTable) present = g_hash_table_new (NULL, NULL);

      for (guint i = 0; i < model->view->len; i++)
        g_hash_table_add (present, GUINT_TO_POINTER (g_array_index (model->view, guint32, i)));
      change (model, rows, held, -1);

      for (guint i = 0; i < held->len; i++)
        {
          gpointer row = GUINT_TO_POINTER (g_array_index (held, guint32, i));

          if (g_hash_table_contains (present, row))
            g_assert_false (g_hash_table_contains (model->put, row));
        }
    }
}

static void
test_equal_rows_are_not_told (void)
{
  g_autoptr (TestModel) model = g_object_new (TEST_TYPE_MODEL, NULL);
  g_autoptr (GArray) rows = make_rows (40, 0.5);
  g_autoptr (GArray) same = g_array_copy (rows);
  g_autoptr (GArray) held = make_rows (40, 0.5);

  entente_list_rows_replace (model->rows, rows);
  g_assert_cmpuint (model->told, ==, 1);
  change (model, same, held, -1);
  g_assert_cmpuint (model->told, ==, 1);
}

/* One step for each time that there is no more time. */
static void
test_steps_can_be_made_one_by_one (void)
{
  g_autoptr (TestModel) model = g_object_new (TEST_TYPE_MODEL, NULL);
  g_autoptr (GArray) even = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint told;

  for (guint32 row = 1; row < 40; row++)
    {
      g_array_append_val (all, row);
      if (row % 2 == 0)
        g_array_append_val (even, row);
    }
  entente_list_rows_replace (model->rows, even);
  told = model->told;

  entente_list_rows_begin (model->rows, all, even);
  while (!entente_list_rows_go_on (model->rows, 0))
    {
      g_assert_cmpuint (model->told, <=, told + 1);
      told = model->told;
    }
  g_assert_cmpuint (model->told, >, 10);
  g_assert_cmpuint (model->view->len, ==, all->len);
}

/* Those that moved are told one by one, the others not at all. */
static void
test_moved_rows_are_told_by_themselves (void)
{
  static const guint32 before[] = { 1, 2, 3, 4, 5 };
  static const guint32 after[] = { 2, 5, 3, 6, 4 };
  static const guint32 moved[] = { 6, 5, 1 };
  g_autoptr (TestModel) model = g_object_new (TEST_TYPE_MODEL, NULL);
  g_autoptr (GArray) old = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (guint32)), before, G_N_ELEMENTS (before));
  g_autoptr (GArray) new = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (guint32)), after, G_N_ELEMENTS (after));
  g_autoptr (GArray) rows = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (guint32)), moved, G_N_ELEMENTS (moved));

  entente_list_rows_replace (model->rows, old);
  g_hash_table_remove_all (model->put);
  entente_list_rows_move (model->rows, rows, new);

  g_assert_cmpmem (model->view->data, model->view->len * sizeof (guint32), after, sizeof after);
  g_assert_cmpuint (model->told, ==, 1 + 2 + 2);
  g_assert_cmpuint (g_hash_table_size (model->put), ==, 2);
  g_assert_true (g_hash_table_contains (model->put, GUINT_TO_POINTER (5)));
  g_assert_true (g_hash_table_contains (model->put, GUINT_TO_POINTER (6)));
}

/* A hundred rows come between each two of a view's two hundred, wherever in them is the row that it keeps its place by. */
static void
test_few_steps_where_nobody_holds_the_rows (void)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) few = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 row = 1; row <= 40000; row++)
    {
      g_array_append_val (all, row);
      if (row % 100 == 50)
        g_array_append_val (few, row);
    }

  for (guint i = 0; i < few->len; i += 57)
    {
      g_autoptr (TestModel) model = g_object_new (TEST_TYPE_MODEL, NULL);
      guint first = MIN (i > HELD_AROUND ? i - HELD_AROUND : 0, few->len - 2 * HELD_AROUND);
      g_autoptr (GArray) held = g_array_new (FALSE, FALSE, sizeof (guint32));

      g_array_append_vals (held, &g_array_index (few, guint32, first), 2 * HELD_AROUND);
      entente_list_rows_replace (model->rows, few);
      model->anchor = g_array_index (few, guint32, i);
      model->told = 0;
      change (model, all, held, -1);

      g_assert_cmpuint (model->told, <, 40);
      g_assert_false (g_hash_table_contains (model->put, GUINT_TO_POINTER (model->anchor)));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/list-rows/any-become-any", test_any_become_any);
  g_test_add_func ("/list-rows/held-rows-stay", test_held_rows_stay);
  g_test_add_func ("/list-rows/equal-rows-are-not-told", test_equal_rows_are_not_told);
  g_test_add_func ("/list-rows/few-steps-where-nobody-holds-the-rows", test_few_steps_where_nobody_holds_the_rows);
  g_test_add_func ("/list-rows/steps-can-be-made-one-by-one", test_steps_can_be_made_one_by_one);
  g_test_add_func ("/list-rows/moved-rows-are-told-by-themselves", test_moved_rows_are_told_by_themselves);

  return g_test_run ();
}
