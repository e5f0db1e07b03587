/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-import-preview-page.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "exchange/entente-problem-view.h"

struct _EntenteImportPreviewPage
{
  EntenteImportRunPage parent_instance;

  AdwPreferencesGroup *count_group;
  AdwPreferencesGroup *sample_group;
  AdwPreferencesGroup *problem_group;
  EntenteProblemView *problem_view;
  GPtrArray *samples; /* rows; owned by the group */
};

G_DEFINE_FINAL_TYPE (EntenteImportPreviewPage, entente_import_preview_page, ENTENTE_TYPE_IMPORT_RUN_PAGE)

static EntenteCustomersImport *
get_import (EntenteImportPreviewPage *self)
{
  return entente_import_run_page_get_import (ENTENTE_IMPORT_RUN_PAGE (self));
}

static char *
format_sample (EntenteImportPreviewPage *self,
               guint                     n)
{
  static const EntenteCustomerField fields[] = { ENTENTE_CUSTOMER_FIELD_DOMAIN, ENTENTE_CUSTOMER_FIELD_CITY,
                                                 ENTENTE_CUSTOMER_FIELD_COUNTRY, ENTENTE_CUSTOMER_FIELD_EMAIL };
  char *text = g_strdup ("");

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *value = entente_customers_import_get_value (get_import (self), n, fields[i]);
      g_autofree char *before = g_steal_pointer (&text);

      if (before[0] != '\0' && value[0] != '\0')
        text = entente_sentence (_("%1$s · %2$s"), before, value);
      else
        text = g_strconcat (before, value, NULL);
    }

  return text;
}

static void
show_samples (EntenteImportPreviewPage *self)
{
  for (guint i = 0; i < self->samples->len; i++)
    adw_preferences_group_remove (self->sample_group, g_ptr_array_index (self->samples, i));
  g_ptr_array_set_size (self->samples, 0);

  for (guint i = 0; i < entente_customers_import_get_n_samples (get_import (self)); i++)
    {
      const char *name = entente_customers_import_get_value (get_import (self), i, ENTENTE_CUSTOMER_FIELD_NAME);
      g_autofree char *text = format_sample (self, i);
      const char *title = name[0] != '\0' ? name : entente_customers_import_get_value (get_import (self), i, ENTENTE_CUSTOMER_FIELD_DOMAIN);
      GtkWidget *row = entente_plain_row_new (title, text);

      g_ptr_array_add (self->samples, row);
      adw_preferences_group_add (self->sample_group, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->sample_group), self->samples->len > 0);
}

static void
entente_import_preview_page_shown (EntenteWizardPage *page)
{
  EntenteImportPreviewPage *self = ENTENTE_IMPORT_PREVIEW_PAGE (page);
  gint64 n = entente_customers_import_get_n_imported (get_import (self));
  gint64 n_bad = entente_customers_import_get_n_left_out (get_import (self));
  g_autofree char *count = entente_format_count (n);
  g_autofree char *bad_count = entente_format_count (n_bad);
  g_autofree char *title = n > 0 ? entente_sentence (ngettext ("%s customer will be imported",
                                                               "%s customers will be imported", n),
                                                     count)
                                 : g_strdup (_("No customer can be imported"));
  g_autofree char *bad_title = entente_sentence (ngettext ("%s row will be left out", "%s rows will be left out", n_bad),
                                                 bad_count);

  adw_preferences_group_set_title (self->count_group, title);
  adw_preferences_group_set_description (self->count_group, n > 0
                                                              ? _("Every row was checked. Nothing has been changed so far.")
                                                              : _("Look at the reasons below, change the file or the columns, and try again."));
  show_samples (self);

  adw_preferences_group_set_title (self->problem_group, bad_title);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_group), n_bad > 0);
  entente_problem_view_set_problems (self->problem_view, entente_customers_import_get_problems (get_import (self)));
  entente_wizard_page_set_complete (page, n > 0);
}

static void
entente_import_preview_page_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_IMPORT_PREVIEW_PAGE (object)->samples, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_import_preview_page_parent_class)->finalize (object);
}

static void
entente_import_preview_page_class_init (EntenteImportPreviewPageClass *klass)
{
  EntenteWizardPageClass *page_class = ENTENTE_WIZARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_import_preview_page_finalize;

  page_class->shown = entente_import_preview_page_shown;
}

static AdwPreferencesGroup *
add_group (EntenteImportPreviewPage *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  entente_wizard_page_add (ENTENTE_WIZARD_PAGE (self), group);

  return ADW_PREFERENCES_GROUP (group);
}

static void
entente_import_preview_page_init (EntenteImportPreviewPage *self)
{
  self->samples = g_ptr_array_new ();

  self->count_group = add_group (self);
  self->problem_group = add_group (self);
  self->problem_view = ENTENTE_PROBLEM_VIEW (entente_problem_view_new ());
  adw_preferences_group_add (self->problem_group, GTK_WIDGET (self->problem_view));
  self->sample_group = add_group (self);
  adw_preferences_group_set_title (self->sample_group, _("The first rows of the table"));
}

EntenteWizardPage *
entente_import_preview_page_new (EntenteCustomersImport *import)
{
  g_return_val_if_fail (ENTENTE_IS_CUSTOMERS_IMPORT (import), NULL);

  return g_object_new (ENTENTE_TYPE_IMPORT_PREVIEW_PAGE, "import", import, "executes", TRUE, "name", "preview",
                       "title", _("Preview"), "next-label", _("Import"), "commits", TRUE, NULL);
}
