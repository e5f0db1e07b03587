/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-catalog-import.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-refusal-text.h"
#include "entente-widget.h"
#include "forms/entente-choice-row.h"

struct _EntenteCatalogImport
{
  EntenteImportDialog parent_instance;

  EntenteDocumentKind kind;
  GVariant *items; /* `aa{sv}`; NULL before the file was read */
  GCancellable *cancellable;

  AdwPreferencesGroup *summary_group;
  EntenteChoiceRow *sold_in_row;
  AdwPreferencesGroup *problems_group;
};

G_DEFINE_FINAL_TYPE (EntenteCatalogImport, entente_catalog_import, ENTENTE_TYPE_IMPORT_DIALOG)

/* The choice "as the file says". */
#define AS_THE_FILE_SAYS "file"

/* More things left out than this are counted, not listed. */
#define MANY_PROBLEMS 50

static EntenteCommand *
entente_catalog_import_create_command (EntenteImportDialog *dialog)
{
  EntenteCatalogImport *self = ENTENTE_CATALOG_IMPORT (dialog);
  const char *sold_in = entente_choice_row_get_value (self->sold_in_row);

  if (self->items == NULL)
    return NULL;

  switch (self->kind)
    {
    case ENTENTE_DOCUMENT_CATALOG:
      return entente_command_import_catalog (self->items, g_str_equal (sold_in, AS_THE_FILE_SAYS) ? NULL : sold_in);

    case ENTENTE_DOCUMENT_COUNTRY_RULES:
      return entente_command_import_country_rules (self->items);
    }

  return NULL;
}

/* "12 offers are new, 3 change, 259 stay as they are." */
static char *
format_effect (EntenteCatalogImport *self,
               GVariant             *outcome)
{
  gint64 added = entente_import_outcome_get_count (outcome, "added");
  gint64 changed = entente_import_outcome_get_count (outcome, "changed");
  gint64 retired = entente_import_outcome_get_count (outcome, "retired");
  g_autofree char *count = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *number = NULL;
  g_autofree char *gone = NULL;

  if (self->kind == ENTENTE_DOCUMENT_COUNTRY_RULES)
    {
      gint64 n = entente_import_outcome_get_count (outcome, "countries");

      count = entente_format_count (n);
      return g_strdup_printf (ngettext ("The rules of %s country", "The rules of %s countries", n), count);
    }

  if (added + changed + retired == 0)
    return g_strdup (_("The catalog holds all of these offers already"));

  count = entente_format_count (added);
  first = g_strdup_printf (ngettext ("%s new offer", "%s new offers", added), count);
  number = entente_format_count (changed);
  second = g_strdup_printf (ngettext ("%s changed", "%s changed", changed), number);
  gone = entente_format_count (retired);
  third = g_strdup_printf (ngettext ("%s no longer sold", "%s no longer sold", retired), gone);

  /* Translators: a list of three counts, as in “274 new offers, 0 changed, 0 no longer sold” */
  return g_strdup_printf (_("%1$s, %2$s, %3$s"), first, second, third);
}

static gboolean
entente_catalog_import_show_outcome (EntenteImportDialog *dialog,
                                     GVariant            *outcome)
{
  g_autofree char *text = format_effect (ENTENTE_CATALOG_IMPORT (dialog), outcome);

  entente_import_dialog_set_effect (dialog, text);

  return TRUE;
}

static const char *
entente_catalog_import_get_done_text (EntenteImportDialog *dialog)
{
  return ENTENTE_CATALOG_IMPORT (dialog)->kind == ENTENTE_DOCUMENT_CATALOG ? _("Catalog imported") : _("Country rules imported");
}

static void
sold_in_changed_cb (EntenteCatalogImport *self)
{
  entente_import_dialog_rehearse (ENTENTE_IMPORT_DIALOG (self));
}

static void
add_problem (EntenteCatalogImport *self,
             EntenteProblem       *problem)
{
  g_autofree char *text = entente_refusal_to_text (entente_problem_get_error (problem));

  adw_preferences_group_add (self->problems_group, entente_plain_row_new (entente_problem_get_subject (problem), text));
}

static void
show_problems (EntenteCatalogImport *self,
               GPtrArray            *problems)
{
  g_autofree char *count = entente_format_count (problems->len);
  g_autofree char *title = NULL;

  if (problems->len == 0)
    return;

  title = g_strdup_printf (ngettext ("%s Left Out", "%s Left Out", problems->len), count);
  adw_preferences_group_set_title (self->problems_group, title);
  for (guint i = 0; i < MIN (problems->len, MANY_PROBLEMS); i++)
    add_problem (self, g_ptr_array_index (problems, i));
  gtk_widget_set_visible (GTK_WIDGET (self->problems_group), TRUE);
}

/* Where the offers are sold, if they all say the same. */
static const char *
find_country (GVariant *items)
{
  const char *country = "";

  for (gsize i = 0; i < g_variant_n_children (items); i++)
    {
      g_autoptr (GVariant) item = g_variant_get_child_value (items, i);
      const char *other = "";

      g_variant_lookup (item, "country", "&s", &other);
      if (i == 0)
        country = g_intern_string (other);
      else if (!g_str_equal (country, other))
        return "";
    }

  return country;
}

static void
show_summary (EntenteCatalogImport *self)
{
  gsize n = g_variant_n_children (self->items);
  g_autofree char *count = entente_format_count (n);
  g_autofree char *text = NULL;

  if (self->kind == ENTENTE_DOCUMENT_CATALOG)
    {
      const char *country = find_country (self->items);

      entente_choice_row_add (self->sold_in_row, AS_THE_FILE_SAYS,
                              country[0] != '\0' ? entente_country_get_name (country) : _("As the file says"));
      entente_choice_row_add (self->sold_in_row, ENTENTE_SOLD_EVERYWHERE, _("Every country"));
      text = g_strdup_printf (ngettext ("%s Offer", "%s Offers", n), count);
    }
  else
    {
      text = g_strdup_printf (ngettext ("Rules of %s Country", "Rules of %s Countries", n), count);
    }

  adw_preferences_group_set_title (self->summary_group, text);
  gtk_widget_set_visible (GTK_WIDGET (self->sold_in_row), self->kind == ENTENTE_DOCUMENT_CATALOG);
  entente_import_dialog_show_summary (ENTENTE_IMPORT_DIALOG (self));
  entente_import_dialog_rehearse (ENTENTE_IMPORT_DIALOG (self));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GVariant) items = entente_documents_read_finish (ENTENTE_DOCUMENTS (source), result, &problems, &error);
  EntenteCatalogImport *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_CATALOG_IMPORT (user_data);
  if (items == NULL)
    {
      entente_import_dialog_fail (ENTENTE_IMPORT_DIALOG (self), error);
      return;
    }

  self->items = g_steal_pointer (&items);
  show_problems (self, problems);
  show_summary (self);
}

static void
entente_catalog_import_dispose (GObject *object)
{
  EntenteCatalogImport *self = ENTENTE_CATALOG_IMPORT (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_CATALOG_IMPORT);
  g_clear_pointer (&self->items, g_variant_unref);

  G_OBJECT_CLASS (entente_catalog_import_parent_class)->dispose (object);
}

static void
entente_catalog_import_class_init (EntenteCatalogImportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteImportDialogClass *dialog_class = ENTENTE_IMPORT_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_catalog_import_dispose;

  dialog_class->create_command = entente_catalog_import_create_command;
  dialog_class->show_outcome = entente_catalog_import_show_outcome;
  dialog_class->get_done_text = entente_catalog_import_get_done_text;

  g_type_ensure (ENTENTE_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/catalog/entente-catalog-import.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteCatalogImport, problems_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteCatalogImport, sold_in_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCatalogImport, summary_group);
  gtk_widget_class_bind_template_callback (widget_class, sold_in_changed_cb);
}

static void
entente_catalog_import_init (EntenteCatalogImport *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
entente_catalog_import_new (EntenteWorkspace    *workspace,
                            EntenteDocumentKind  kind,
                            const char          *file_name,
                            GBytes              *bytes)
{
  EntenteCatalogImport *self;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (entente_workspace_get_documents (workspace) != NULL, NULL);
  g_return_val_if_fail (file_name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_CATALOG_IMPORT, NULL);
  self->kind = kind;
  entente_import_dialog_set_file (ENTENTE_IMPORT_DIALOG (self), workspace,
                                  kind == ENTENTE_DOCUMENT_CATALOG ? _("Import Catalog") : _("Import Country Rules"),
                                  file_name);

  entente_documents_read_async (entente_workspace_get_documents (workspace), kind, bytes, self->cancellable, read_cb, self);

  return GTK_WIDGET (self);
}
