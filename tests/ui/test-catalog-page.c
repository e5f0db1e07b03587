/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-ui.h"
#include "test-workspace.h"

#define BASE "{'id': <'BASE'>, 'name': <'Office Suite'>, 'country': <'US'>, 'minimum': <int64 1>, 'maximum': <int64 300>}"
#define ADD_ON                                                                     \
 "{'id': <'PLUS'>, 'name': <'Archive'>, 'country': <'US'>, 'minimum': <int64 1>, " \
 "'maximum': <int64 300>, 'add-on': <true>, 'prerequisites': <['BASE', 'NOWHERE']>}"

/* A reader that knows what every file holds. */
#define TEST_TYPE_DOCUMENTS (test_documents_get_type ())
G_DECLARE_FINAL_TYPE (TestDocuments, test_documents, TEST, DOCUMENTS, GObject)

struct _TestDocuments
{
  GObject parent_instance;
};

static void
test_documents_read_async (EntenteDocuments    *documents,
                           EntenteDocumentKind  kind,
                           GBytes              *bytes,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (documents, cancellable, callback, user_data);
  GError *error = NULL;

  if (g_bytes_get_size (bytes) == 0)
    {
      entente_refuse (&error, ENTENTE_REASON_FILE_EMPTY, NULL, NULL);
      g_task_return_error (task, error);
      return;
    }

  g_task_return_pointer (task, g_variant_ref_sink (g_variant_new_parsed ("[" BASE ", " ADD_ON "]")),
                         (GDestroyNotify) g_variant_unref);
}

static GVariant *
test_documents_read_finish (EntenteDocuments  *documents,
                            GAsyncResult      *result,
                            GPtrArray        **problems,
                            GError           **error)
{
  *problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (*problems, entente_problem_new_for_reason (2, "BROKEN", ENTENTE_REASON_REQUIRED, "name", NULL));

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
documents_iface_init (EntenteDocumentsInterface *iface)
{
  iface->read_async = test_documents_read_async;
  iface->read_finish = test_documents_read_finish;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestDocuments, test_documents, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_DOCUMENTS, documents_iface_init))

static void
test_documents_class_init (TestDocumentsClass *klass)
{
}

static void
test_documents_init (TestDocuments *self)
{
}

static TestWorkspace *
new_workspace (void)
{
  TestWorkspace *workspace = test_workspace_new ();
  g_autoptr (TestDocuments) documents = g_object_new (TEST_TYPE_DOCUMENTS, NULL);

  entente_local_workspace_set_documents (workspace->local, ENTENTE_DOCUMENTS (documents));

  return workspace;
}

static GtkWidget *
new_page (TestWorkspace *workspace,
          GType          type)
{
  return g_object_new (type, "workspace", workspace->workspace, "title", "Page", NULL);
}

static void
test_operator_may_import_and_others_look (void)
{
  TestWorkspace *workspace = new_workspace ();
  g_autofree char *alpha = test_workspace_add_organization (workspace, "provider", "alpha", "global-admin");
  GtkWidget *page = new_page (workspace, ENTENTE_TYPE_OFFERS_PAGE);
  GtkWindow *window = test_ui_show (page, 900, 600);

  test_ui_wait_for (test_ui_shows (page, "No Offers Yet"));
  g_assert_true (test_ui_shows (page, "Import Catalog…"));
  test_ui_assert_named (page);
  entente_page_set_folded (ENTENTE_PAGE (page), TRUE);
  test_ui_settle (page);
  test_ui_assert_fits (page, 360);
  test_ui_close (window);

  test_workspace_act_as (workspace, "admin@alpha.program.example");
  page = new_page (workspace, ENTENTE_TYPE_OFFERS_PAGE);
  window = test_ui_show (page, 900, 600);
  test_ui_wait_for (test_ui_shows (page, "No Offers Yet"));
  g_assert_false (test_ui_shows (page, "Import Catalog…"));
  test_ui_close (window);

  test_workspace_free (workspace);
}

static void
test_offer_tells_what_it_needs (void)
{
  TestWorkspace *workspace = new_workspace ();
  g_autoptr (GVariant) outcome = test_workspace_do (workspace, "catalog.import", "{'offers': <[" BASE ", " ADD_ON "]>}");
  GtkWidget *page = new_page (workspace, ENTENTE_TYPE_OFFERS_PAGE);
  GtkWindow *window = test_ui_show (page, 900, 600);
  g_autoptr (EntenteOffer) offer = NULL;
  GtkWidget *detail;

  test_ui_wait_for (test_ui_shows (page, "2 offers"));
  offer = g_list_model_get_item (G_LIST_MODEL (entente_list_page_get_list (ENTENTE_LIST_PAGE (page))), 0);
  detail = entente_offer_page_new (workspace->workspace, offer);
  entente_page_push (ENTENTE_PAGE (page), detail);

  test_ui_wait_for (test_ui_shows (detail, "Needs One of These") && test_ui_shows (detail, "Office Suite"));
  g_assert_true (test_ui_shows (detail, "… or 1 offer that this catalog does not hold."));
  test_ui_assert_named (detail);
  test_ui_assert_fits (detail, 360);

  g_clear_object (&offer);
  test_ui_close (window);
  test_workspace_free (workspace);
}

static void
test_import_says_what_it_will_do (void)
{
  TestWorkspace *workspace = new_workspace ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  GtkWidget *window = entente_catalog_import_new (workspace->workspace, ENTENTE_DOCUMENT_CATALOG, "offers.json", bytes);
  GtkWindow *shown = test_ui_show (window, 560, 480);
  g_autofree char *names = NULL;

  test_ui_wait_for (test_ui_shows (window, "2 new offers, 0 changed"));
  g_assert_true (test_ui_shows (window, "1 Left Out"));
  g_assert_true (test_ui_shows (window, "BROKEN"));
  test_ui_assert_named (window);
  test_ui_assert_fits (window, 360);

  /* Enter imports. */
  g_assert_true (gtk_window_get_focus (shown) == test_ui_find (window, GTK_TYPE_BUTTON, "_Import"));
  g_signal_emit_by_name (test_ui_find (window, GTK_TYPE_BUTTON, "_Import"), "clicked");
  test_ui_wait_for (!gtk_widget_get_visible (window));
  test_ui_close (shown);

  names = test_workspace_join (workspace, "offers", "name");
  g_assert_cmpstr (names, ==, "Archive, Office Suite");
  test_workspace_free (workspace);
}

static EntenteChoiceRow *
find_sold_in (GtkWidget *window)
{
  return ENTENTE_CHOICE_ROW (test_ui_find (window, ENTENTE_TYPE_CHOICE_ROW, NULL));
}

/* A file for the United States, and a catalog that is sold everywhere and of which the file holds all. */
static void
test_import_takes_no_country_away_unless_that_is_chosen (void)
{
  TestWorkspace *workspace = new_workspace ();
  g_autoptr (GVariant) before = test_workspace_do (workspace, "catalog.import",
                                                   "{'offers': <[" BASE "]>, 'sold-in': <'everywhere'>}");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  GtkWidget *window = entente_catalog_import_new (workspace->workspace, ENTENTE_DOCUMENT_CATALOG, "offers.json", bytes);
  GtkWindow *shown = test_ui_show (window, 560, 480);
  g_autofree char *countries = NULL;

  test_ui_wait_for (test_ui_shows (window, "1 new offer, 0 changed"));
  g_assert_cmpstr (entente_choice_row_get_value (find_sold_in (window)), ==, ENTENTE_SOLD_EVERYWHERE);
  g_assert_false (test_ui_shows (window, "will no longer be sold"));

  entente_choice_row_set_value (find_sold_in (window), "file-only");
  test_ui_wait_for (test_ui_shows (window, "1 offer will no longer be sold in any country but United States"));
  test_ui_assert_named (window);
  test_ui_assert_fits (window, 360);

  g_signal_emit_by_name (test_ui_find (window, GTK_TYPE_BUTTON, "_Import"), "clicked");
  test_ui_wait_for (!gtk_widget_get_visible (window));
  test_ui_close (shown);

  countries = test_workspace_join (workspace, "offers", "sold-in");
  g_assert_cmpstr (countries, ==, "US, US");
  test_workspace_free (workspace);
}

/* A file for the United States, and a catalog that is sold everywhere and of which the file holds a part. */
static void
test_import_ends_no_other_offer_unless_that_is_chosen (void)
{
  TestWorkspace *workspace = new_workspace ();
  g_autoptr (GVariant) before = test_workspace_do (workspace, "catalog.import",
                                                   "{'offers': <[" BASE ", {'id': <'OTHER'>, 'name': <'Other'>, 'minimum': "
                                                   "<int64 1>, 'maximum': <int64 9>}]>, 'sold-in': <'everywhere'>}");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  GtkWidget *window = entente_catalog_import_new (workspace->workspace, ENTENTE_DOCUMENT_CATALOG, "offers.json", bytes);
  GtkWindow *shown = test_ui_show (window, 560, 480);

  test_ui_wait_for (test_ui_shows (window, "1 new offer, 0 changed"));
  g_assert_cmpstr (entente_choice_row_get_value (find_sold_in (window)), ==, "file");
  g_assert_false (test_ui_shows (window, "will no longer be sold"));

  entente_choice_row_set_value (find_sold_in (window), ENTENTE_SOLD_EVERYWHERE);
  test_ui_wait_for (test_ui_shows (window, "1 offer will no longer be sold"));
  g_assert_true (test_ui_shows (window, "Not in the file."));

  test_ui_close (shown);
  test_workspace_free (workspace);
}

static void
test_file_that_is_none_is_said_to_be_none (void)
{
  TestWorkspace *workspace = new_workspace ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("", 0);
  GtkWidget *window = entente_catalog_import_new (workspace->workspace, ENTENTE_DOCUMENT_CATALOG, "offers.json", bytes);
  GtkWindow *shown = test_ui_show (window, 560, 480);

  test_ui_wait_for (test_ui_shows (window, "Nothing Was Imported"));
  test_ui_close (shown);
  test_workspace_free (workspace);
}

#define PRICES(rows) "Offer ID;Offer Display Name;List Price;ERP Price;Billing Cycle\n" rows

static GtkWidget *
new_prices_import (TestWorkspace *workspace,
                   const char    *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return entente_prices_import_new (workspace->workspace, "prices.csv", bytes);
}

static void
test_price_list_says_what_it_will_do (void)
{
  TestWorkspace *workspace = new_workspace ();
  g_autoptr (GVariant) outcome = test_workspace_do (workspace, "catalog.import", "{'offers': <[" BASE ", " ADD_ON "]>}");
  GtkWidget *window = new_prices_import (workspace, PRICES ("BASE;Office Suite;4,00;5,00;Monthly\n"
                                                            "PLUS;Archive;one;2,00;Monthly\n"
                                                            "LATER;Later;1,00;2,00;Monthly\n"));
  GtkWindow *shown = test_ui_show (window, 560, 480);
  GtkWidget *page;
  GtkWindow *page_window;
  g_autoptr (EntenteOffer) offer = NULL;
  GtkWidget *detail;

  test_ui_wait_for (test_ui_shows (window, "2 new prices, 0 updated, 0 removed"));
  g_assert_true (test_ui_shows (window, "Currency"));
  g_assert_true (test_ui_shows (window, "1 Row Left Out"));
  g_assert_true (test_ui_shows (window, "1 Offer Kept Aside"));
  g_assert_true (test_ui_shows (window, "Later"));
  test_ui_wait_for (test_ui_shows (window, "Line 3: Archive · List price"));
  test_ui_assert_named (window);
  test_ui_assert_fits (window, 360);

  /* Enter imports. */
  g_assert_true (gtk_window_get_focus (shown) == test_ui_find (window, GTK_TYPE_BUTTON, "_Import"));
  g_signal_emit_by_name (test_ui_find (window, GTK_TYPE_BUTTON, "_Import"), "clicked");
  test_ui_wait_for (!gtk_widget_get_visible (window));
  test_ui_close (shown);

  page = new_page (workspace, ENTENTE_TYPE_OFFERS_PAGE);
  page_window = test_ui_show (page, 900, 600);
  test_ui_wait_for (test_ui_shows (page, "EUR 4.00 a month") && test_ui_shows (page, "No price"));

  offer = g_list_model_get_item (G_LIST_MODEL (entente_list_page_get_list (ENTENTE_LIST_PAGE (page))), 1);
  detail = entente_offer_page_new (workspace->workspace, offer);
  entente_page_push (ENTENTE_PAGE (page), detail);
  test_ui_wait_for (test_ui_shows (detail, "ERP price for the customer: EUR 5.00"));
  test_ui_assert_named (detail);
  test_ui_assert_fits (detail, 360);

  g_clear_object (&offer);
  test_ui_close (page_window);
  test_workspace_free (workspace);
}

static void
test_table_that_is_no_price_list_is_refused (void)
{
  TestWorkspace *workspace = new_workspace ();
  GtkWidget *window = new_prices_import (workspace, "name,domain\nAdatum,adatum\n");
  GtkWindow *shown = test_ui_show (window, 560, 480);

  test_ui_wait_for (test_ui_shows (window, "Nothing Was Imported"));
  g_assert_true (test_ui_shows (window, "The table has no column “Offer ID”"));
  test_ui_close (shown);
  test_workspace_free (workspace);
}

static gboolean
takes (const char *name,
       const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return entente_prices_import_takes (name, bytes);
}

static void
test_file_decides_what_it_is (void)
{
  g_assert_true (takes ("prices.csv", "Offer ID,List Price\n"));
  g_assert_true (takes ("prices.txt", "Offer ID\tList Price\n"));
  g_assert_true (takes ("prices", ""));
  g_assert_false (takes ("offers.json", "{}"));
  g_assert_false (takes ("offers.csv", "\xef\xbb\xbf\n [1]"));
  g_assert_false (takes ("offers.JSON", "Offer ID,List Price\n"));
}

static void
test_prices_are_for_those_who_may_see_them (void)
{
  TestWorkspace *workspace = new_workspace ();
  g_autofree char *bravo = test_workspace_add_organization (workspace, "reseller", "bravo", "global-admin");
  g_autoptr (GVariant) outcome = test_workspace_do (workspace, "catalog.import", "{'offers': <[" BASE "]>}");
  g_autoptr (GBytes) list = g_bytes_new_static ("Offer ID,List Price,ERP Price\nBASE,4,5\n", 39);
  g_autoptr (GVariant) imported = test_workspace_run_done (workspace, entente_command_import_prices ("list.csv", list, "USD",
                                                                                                     "monthly"));
  g_autoptr (EntenteOffer) offer = NULL;
  GtkWidget *page;
  GtkWindow *window;
  GtkWidget *detail;

  test_workspace_act_as (workspace, "admin@bravo.program.example");
  page = new_page (workspace, ENTENTE_TYPE_OFFERS_PAGE);
  window = test_ui_show (page, 900, 600);
  test_ui_wait_for (test_ui_shows (page, "Office Suite"));
  g_assert_false (test_ui_shows (page, "USD"));
  g_assert_false (test_ui_shows (page, "No price"));

  offer = g_list_model_get_item (G_LIST_MODEL (entente_list_page_get_list (ENTENTE_LIST_PAGE (page))), 0);
  detail = entente_offer_page_new (workspace->workspace, offer);
  entente_page_push (ENTENTE_PAGE (page), detail);
  test_ui_settle (detail);
  g_assert_false (test_ui_shows (detail, "USD"));

  g_clear_object (&offer);
  test_ui_close (window);
  test_workspace_free (workspace);
}

static void
test_agreement_is_written_published_and_read (void)
{
  TestWorkspace *workspace = new_workspace ();
  GtkWidget *page = new_page (workspace, ENTENTE_TYPE_AGREEMENTS_PAGE);
  GtkWindow *window = test_ui_show (page, 900, 600);
  GtkWidget *editor;
  GtkWindow *editor_window;
  GtkTextView *view;

  test_ui_wait_for (test_ui_shows (page, "No Agreements Yet"));
  test_ui_assert_named (page);
  test_ui_assert_fits (page, 360);

  editor = entente_agreement_editor_new (workspace->workspace);
  editor_window = test_ui_show (editor, 640, 680);
  test_ui_assert_named (editor);
  test_ui_assert_fits (editor, 360);
  g_assert_true (gtk_window_get_focus (editor_window) == test_ui_find (editor, ENTENTE_TYPE_CHOICE_ROW, "Agreement"));

  /* Without a title and a text it says so, and nothing is published. */
  g_signal_emit_by_name (test_ui_find (editor, GTK_TYPE_BUTTON, "_Publish"), "clicked");
  test_ui_settle (editor);
  g_assert_true (gtk_widget_get_visible (editor));

  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (editor, ADW_TYPE_ENTRY_ROW, NULL)), "Customer Agreement");
  view = GTK_TEXT_VIEW (test_ui_find (editor, GTK_TYPE_TEXT_VIEW, NULL));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "You buy. We sell.", -1);
  g_signal_emit_by_name (test_ui_find (editor, GTK_TYPE_BUTTON, "_Publish"), "clicked");
  test_ui_wait_for (!gtk_widget_get_visible (editor));
  test_ui_close (editor_window);

  test_ui_wait_for (test_ui_shows (page, "Customer Agreement") && test_ui_shows (page, "Published"));
  test_ui_close (window);
  test_workspace_free (workspace);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_ui_init (&argc, &argv))
    return 0;

  g_test_add_func ("/catalog-page/operator-may-import-and-others-look", test_operator_may_import_and_others_look);
  g_test_add_func ("/catalog-page/offer-tells-what-it-needs", test_offer_tells_what_it_needs);
  g_test_add_func ("/catalog-page/import-says-what-it-will-do", test_import_says_what_it_will_do);
  g_test_add_func ("/catalog-page/import-takes-no-country-away-unless-that-is-chosen",
                   test_import_takes_no_country_away_unless_that_is_chosen);
  g_test_add_func ("/catalog-page/import-ends-no-other-offer-unless-that-is-chosen",
                   test_import_ends_no_other_offer_unless_that_is_chosen);
  g_test_add_func ("/catalog-page/file-that-is-none-is-said-to-be-none", test_file_that_is_none_is_said_to_be_none);
  g_test_add_func ("/catalog-page/price-list-says-what-it-will-do", test_price_list_says_what_it_will_do);
  g_test_add_func ("/catalog-page/table-that-is-no-price-list-is-refused", test_table_that_is_no_price_list_is_refused);
  g_test_add_func ("/catalog-page/file-decides-what-it-is", test_file_decides_what_it_is);
  g_test_add_func ("/catalog-page/prices-are-for-those-who-may-see-them", test_prices_are_for_those_who_may_see_them);
  g_test_add_func ("/agreements-page/agreement-is-written-published-and-read", test_agreement_is_written_published_and_read);

  return g_test_run ();
}
