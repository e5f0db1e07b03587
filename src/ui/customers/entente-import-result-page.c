/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-import-result-page.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"
#include "exchange/entente-problem-group.h"

struct _EntenteImportResultPage
{
  EntenteWizardPage parent_instance;

  EntenteCustomersImport *import;
  AdwPreferencesGroup *count_group;
  EntenteProblemGroup *problem_group;
};

G_DEFINE_FINAL_TYPE (EntenteImportResultPage, entente_import_result_page, ENTENTE_TYPE_WIZARD_PAGE)

static void
entente_import_result_page_shown (EntenteWizardPage *page)
{
  EntenteImportResultPage *self = ENTENTE_IMPORT_RESULT_PAGE (page);
  gint64 n = entente_customers_import_get_n_imported (self->import);
  gint64 n_bad = entente_customers_import_get_n_left_out (self->import);
  g_autofree char *count = entente_format_count (n);
  g_autofree char *title = entente_sentence (ngettext ("%s customer imported", "%s customers imported", n), count);

  adw_preferences_group_set_title (self->count_group, title);
  adw_preferences_group_set_description (self->count_group, n_bad > 0
                                                              ? _("Save the list, mend these rows in your table, and import it again: those that are in already are told of and left alone.")
                                                              : _("Every row of the table came in."));
  gtk_widget_set_visible (GTK_WIDGET (self->problem_group), n_bad > 0);
  entente_problem_group_set_problems (self->problem_group, n_bad, entente_customers_import_get_problems (self->import),
                                      ENTENTE_PROBLEMS_WHOLE);
}

static void
entente_import_result_page_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_IMPORT_RESULT_PAGE (object)->import);

  G_OBJECT_CLASS (entente_import_result_page_parent_class)->dispose (object);
}

static void
entente_import_result_page_class_init (EntenteImportResultPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_import_result_page_dispose;

  ENTENTE_WIZARD_PAGE_CLASS (klass)->shown = entente_import_result_page_shown;
}

static void
entente_import_result_page_init (EntenteImportResultPage *self)
{
  self->count_group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->problem_group = ENTENTE_PROBLEM_GROUP (entente_problem_group_new ());

  entente_wizard_page_add (ENTENTE_WIZARD_PAGE (self), GTK_WIDGET (self->count_group));
  entente_wizard_page_add (ENTENTE_WIZARD_PAGE (self), GTK_WIDGET (self->problem_group));
}

EntenteWizardPage *
entente_import_result_page_new (EntenteCustomersImport *import)
{
  EntenteImportResultPage *self;

  g_return_val_if_fail (ENTENTE_IS_CUSTOMERS_IMPORT (import), NULL);

  self = g_object_new (ENTENTE_TYPE_IMPORT_RESULT_PAGE, "name", "result", "title", _("Result"), "next-label", _("Done"), NULL);
  self->import = g_object_ref (import);

  return ENTENTE_WIZARD_PAGE (self);
}
