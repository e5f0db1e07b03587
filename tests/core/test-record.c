/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

typedef struct
{
  EntenteRecord parent_instance;

  char *name;
  gint64 seats;
  gboolean dap;
} Thing;

typedef struct
{
  EntenteRecordClass parent_class;
} ThingClass;

GType thing_get_type (void);

static const EntenteField fields[] = {
  ENTENTE_FIELD (Thing, name, TEXT),
  ENTENTE_FIELD (Thing, seats, INTEGER),
  ENTENTE_FIELD (Thing, dap, BOOLEAN),
};

ENTENTE_DEFINE_RECORD (Thing, thing, fields)

static EntenteRecord *
new_thing (const char *name,
           gint64      seats)
{
  EntenteRecord *record = g_object_new (thing_get_type (), NULL);

  entente_record_init_key (record, "t1", 1);
  entente_record_init_text (record, 0, name);
  entente_record_init_integer (record, 1, seats);
  entente_record_init_integer (record, 2, 7);

  return record;
}

static void
append_name_cb (GObject    *object,
                GParamSpec *pspec,
                GString    *names)
{
  g_string_append_printf (names, "%s ", pspec->name);
}

static void
test_fields_are_properties (void)
{
  EntenteRecord *record = new_thing ("Ada", 25);
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  gint64 seats = 0;
  gboolean dap = FALSE;

  g_object_get (record, "id", &id, "name", &name, "seats", &seats, "dap", &dap, NULL);
  g_assert_cmpstr (id, ==, "t1");
  g_assert_cmpstr (name, ==, "Ada");
  g_assert_cmpint (seats, ==, 25);
  g_assert_true (dap);

  g_assert_finalize_object (record);
}

static void
test_text_is_never_null (void)
{
  EntenteRecord *record = g_object_new (thing_get_type (), NULL);
  g_autofree char *name = NULL;

  g_object_get (record, "name", &name, NULL);
  g_assert_cmpstr (name, ==, "");
  g_assert_false (entente_record_get_loaded (record));

  entente_record_init_text (record, 0, NULL);
  g_free (name);
  g_object_get (record, "name", &name, NULL);
  g_assert_cmpstr (name, ==, "");

  g_assert_finalize_object (record);
}

static void
test_update_notifies_what_differs (void)
{
  EntenteRecord *record = new_thing ("Ada", 25);
  EntenteRecord *same = new_thing ("Ada", 25);
  EntenteRecord *other = new_thing ("Ada", 30);
  g_autoptr (GString) names = g_string_new (NULL);

  g_signal_connect (record, "notify", G_CALLBACK (append_name_cb), names);

  entente_record_update (record, same);
  g_assert_cmpstr (names->str, ==, "");

  entente_record_update (record, other);
  g_assert_cmpstr (names->str, ==, "seats ");

  g_assert_finalize_object (record);
  g_assert_finalize_object (same);
  g_assert_finalize_object (other);
}

static void
test_fields_are_found_by_column_or_property (void)
{
  g_autoptr (EntenteAccountClass) klass = g_type_class_ref (ENTENTE_TYPE_ACCOUNT);
  EntenteRecordClass *record_class = ENTENTE_RECORD_CLASS (klass);

  g_assert_cmpint (entente_record_class_find_field (record_class, "user_name"), ==, 1);
  g_assert_cmpint (entente_record_class_find_field (record_class, "user-name"), ==, 1);
  g_assert_cmpint (entente_record_class_find_field (record_class, "user_names"), ==, -1);
  g_assert_cmpint (entente_record_class_find_field (record_class, "user"), ==, -1);
}

static void
test_refusal_carries_reason_field_and_details (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;

  entente_refuse (&error, ENTENTE_REASON_OUT_OF_RANGE, "quantity", "1", "300", NULL);
  copy = g_error_copy (error);

  g_assert_error (copy, ENTENTE_ERROR, ENTENTE_ERROR_INVALID);
  g_assert_true (entente_error_is (copy, ENTENTE_REASON_OUT_OF_RANGE));
  g_assert_cmpstr (entente_error_get_field (copy), ==, "quantity");
  g_assert_cmpstr (entente_error_get_detail (copy, 1), ==, "300");
  g_assert_null (entente_error_get_detail (copy, 2));
  g_assert_cmpstr (copy->message, ==, "out-of-range (quantity), 1, 300");
}

static void
test_ids_are_version_7_and_sort_by_time (void)
{
  g_autofree char *early = entente_id_new (1000000);
  g_autofree char *late = entente_id_new (G_GINT64_CONSTANT (1790000000000000));

  g_assert_true (entente_id_is_valid (early));
  g_assert_true (entente_id_is_valid (late));
  g_assert_cmpint (late[14], ==, '7');
  g_assert_cmpstr (early, <, late);
}

static void
test_record_is_made_of_an_outcome (void)
{
  g_autoptr (GVariant) values = g_variant_ref_sink (g_variant_new_parsed (
    "{'name': <'Ada'>, 'seats': <'many'>, 'dap': <true>, 'color': <'red'>}"));
  EntenteRecord *record = entente_record_new_from_variant (thing_get_type (), "t9", values);

  g_assert_cmpstr (entente_record_get_id (record), ==, "t9");
  g_assert_true (entente_record_get_loaded (record));
  g_assert_cmpstr (((Thing *) record)->name, ==, "Ada");
  g_assert_cmpint (((Thing *) record)->seats, ==, 0);
  g_assert_true (((Thing *) record)->dap);

  g_assert_finalize_object (record);
}

static void
test_query_is_a_value (void)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("customers");
  g_autoptr (EntenteQuery) filtered = entente_query_with_filter (all, "dap", "yes");
  g_autoptr (EntenteQuery) searched = entente_query_with_search (filtered, "zurich");
  g_autofree const char **names = entente_query_dup_filters (searched);

  g_assert_null (entente_query_get_filter (all, "dap"));
  g_assert_cmpstr (entente_query_get_filter (searched, "dap"), ==, "yes");
  g_assert_cmpstr (entente_query_get_search (searched), ==, "zurich");
  g_assert_cmpstr (names[0], ==, "dap");
  g_assert_null (names[1]);
}

static void
test_queries_that_ask_for_the_same_are_equal (void)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("customers");
  g_autoptr (EntenteQuery) same = entente_query_with_search (all, "");
  g_autoptr (EntenteQuery) searched = entente_query_with_search (all, "zurich");
  g_autoptr (EntenteQuery) filtered = entente_query_with_filter (all, "dap", "yes");
  g_autoptr (EntenteQuery) otherwise = entente_query_with_filter (all, "dap", "no");
  g_autoptr (EntenteQuery) another = entente_query_with_filter (all, "state", "yes");
  g_autoptr (EntenteQuery) again = entente_query_with_filter (filtered, "dap", NULL);
  g_autoptr (EntenteQuery) sorted = entente_query_with_sort (all, "name", ENTENTE_QUERY_DEFAULT);
  g_autoptr (EntenteQuery) backwards = entente_query_with_sort (all, "name", ENTENTE_QUERY_DESCENDING);
  g_autoptr (EntenteQuery) offers = entente_query_new ("offers");

  g_assert_true (entente_query_equal (all, same));
  g_assert_true (entente_query_equal (all, again));
  g_assert_false (entente_query_equal (all, searched));
  g_assert_false (entente_query_equal (all, filtered));
  g_assert_false (entente_query_equal (filtered, all));
  g_assert_false (entente_query_equal (filtered, otherwise));
  g_assert_false (entente_query_equal (filtered, another));
  g_assert_false (entente_query_equal (all, sorted));
  g_assert_false (entente_query_equal (sorted, backwards));
  g_assert_false (entente_query_equal (all, offers));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/fields-are-properties", test_fields_are_properties);
  g_test_add_func ("/record/text-is-never-null", test_text_is_never_null);
  g_test_add_func ("/record/update-notifies-what-differs", test_update_notifies_what_differs);
  g_test_add_func ("/record/fields-are-found-by-column-or-property", test_fields_are_found_by_column_or_property);
  g_test_add_func ("/record/is-made-of-an-outcome", test_record_is_made_of_an_outcome);
  g_test_add_func ("/error/refusal-carries-reason-field-and-details", test_refusal_carries_reason_field_and_details);
  g_test_add_func ("/id/version-7-sorted-by-time", test_ids_are_version_7_and_sort_by_time);
  g_test_add_func ("/query/is-a-value", test_query_is_a_value);
  g_test_add_func ("/query/those-that-ask-for-the-same-are-equal", test_queries_that_ask_for_the_same_are_equal);

  return g_test_run ();
}
