/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-catalog-import.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-refusal-text.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "forms/entente-choice-row.h"

struct _EntenteCatalogImport
{
  EntenteImportDialog parent_instance;

  EntenteDocumentKind kind;
  GVariant *items; /* `aa{sv}`; NULL before the file was read */
  char *country;   /* where all of them are sold, or "" if they differ or do not say */
  gboolean judged; /* the first outcome has told what the catalog holds */
  GCancellable *cancellable;

  AdwPreferencesGroup *summary_group;
  EntenteChoiceRow *sold_in_row;
  AdwPreferencesGroup *ends_group;
  AdwActionRow *retired_row;
  AdwActionRow *elsewhere_row;
  AdwPreferencesGroup *problems_group;
};

G_DEFINE_FINAL_TYPE (EntenteCatalogImport, entente_catalog_import, ENTENTE_TYPE_IMPORT_DIALOG)

/* Choices besides ENTENTE_SOLD_EVERYWHERE and the code of a country. */
#define AS_THE_FILE_SAYS "file"
#define ONLY_AS_THE_FILE_SAYS "file-only"

/* More things left out than this are counted, not listed. */
#define MANY_PROBLEMS 50

/* Whether any of the offers says where it is sold. */
static gboolean
says_country (GVariant *items)
{
  for (gsize i = 0; i < g_variant_n_children (items); i++)
    {
      g_autoptr (GVariant) item = g_variant_get_child_value (items, i);
      const char *country = "";

      if (g_variant_lookup (item, "country", "&s", &country) && country[0] != '\0')
        return TRUE;
    }

  return FALSE;
}

/* Where the offers are sold, if they all say the same. */
static char *
dup_country (GVariant *items)
{
  g_autofree char *country = g_strdup ("");

  for (gsize i = 0; i < g_variant_n_children (items); i++)
    {
      g_autoptr (GVariant) item = g_variant_get_child_value (items, i);
      const char *other = "";

      g_variant_lookup (item, "country", "&s", &other);
      if (i > 0 && !g_str_equal (country, other))
        return g_strdup ("");

      g_free (country);
      country = g_strdup (other);
    }

  return g_steal_pointer (&country);
}

static EntenteCommand *
create_catalog_command (EntenteCatalogImport *self)
{
  const char *sold_in = entente_choice_row_get_value (self->sold_in_row);

  if (g_str_equal (sold_in, AS_THE_FILE_SAYS))
    return entente_command_import_catalog (self->items, NULL, ENTENTE_CATALOG_DEFAULT);
  if (g_str_equal (sold_in, ONLY_AS_THE_FILE_SAYS))
    return entente_command_import_catalog (self->items, NULL, ENTENTE_CATALOG_NOWHERE_ELSE);

  return entente_command_import_catalog (self->items, sold_in, ENTENTE_CATALOG_DEFAULT);
}

static EntenteCommand *
entente_catalog_import_create_command (EntenteImportDialog *dialog)
{
  EntenteCatalogImport *self = ENTENTE_CATALOG_IMPORT (dialog);

  if (self->items == NULL)
    return NULL;

  switch (self->kind)
    {
    case ENTENTE_DOCUMENT_CATALOG:
      return create_catalog_command (self);

    case ENTENTE_DOCUMENT_COUNTRY_RULES:
      return entente_command_import_country_rules (self->items);
    }

  return NULL;
}

/* "227 new offers, 47 changed" */
static char *
format_effect (EntenteCatalogImport *self,
               GVariant             *outcome)
{
  gint64 added = entente_import_outcome_get_count (outcome, "added");
  gint64 changed = entente_import_outcome_get_count (outcome, "changed");
  g_autofree char *count = NULL;
  g_autofree char *number = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (self->kind == ENTENTE_DOCUMENT_COUNTRY_RULES)
    {
      gint64 n = entente_import_outcome_get_count (outcome, "countries");

      count = entente_format_count (n);
      return entente_sentence (ngettext ("The rules of %s country", "The rules of %s countries", n), count);
    }

  if (added + changed == 0)
    return g_strdup (_("The catalog holds all of these offers already"));

  count = entente_format_count (added);
  first = entente_sentence (ngettext ("%s new offer", "%s new offers", added), count);
  number = entente_format_count (changed);
  second = entente_sentence (ngettext ("%s changed", "%s changed", changed), number);

  /* Translators: a list of two counts, as in “227 new offers, 47 changed” */
  return entente_sentence (_("%1$s, %2$s"), first, second);
}

/* What the catalog holds and the file does not: "3 offers will no longer be sold in France". */
static void
show_retired (EntenteCatalogImport *self,
              gint64                n)
{
  const char *sold_in = entente_choice_row_get_value (self->sold_in_row);
  const char *country = entente_country_find (sold_in) != NULL ? sold_in : self->country;
  g_autofree char *count = entente_format_count (n);
  g_autofree char *text = NULL;

  if (country[0] != '\0' && !g_str_equal (sold_in, ENTENTE_SOLD_EVERYWHERE))
    /* Translators: %1$s is a number, %2$s the name of a country */
    text = entente_sentence (ngettext ("%1$s offer will no longer be sold in %2$s",
                                       "%1$s offers will no longer be sold in %2$s", n),
                             count, entente_country_get_name (country));
  else
    text = entente_sentence (ngettext ("%s offer will no longer be sold", "%s offers will no longer be sold", n), count);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->retired_row), text);
  gtk_widget_set_visible (GTK_WIDGET (self->retired_row), n > 0);
}

/* What is sold in more countries than those of the file, and shall not be any more. */
static void
show_elsewhere (EntenteCatalogImport *self,
                gint64                n)
{
  g_autofree char *count = entente_format_count (n);
  /* Translators: %1$s is a number, %2$s the name of a country */
  g_autofree char *text = entente_sentence (ngettext ("%1$s offer will no longer be sold in any country but %2$s",
                                                      "%1$s offers will no longer be sold in any country but %2$s", n),
                                            count, entente_country_get_name (self->country));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->elsewhere_row), text);
  gtk_widget_set_visible (GTK_WIDGET (self->elsewhere_row), n > 0);
}

static void
show_ends (EntenteCatalogImport *self,
           GVariant             *outcome)
{
  gboolean only = g_str_equal (entente_choice_row_get_value (self->sold_in_row), ONLY_AS_THE_FILE_SAYS);
  gint64 retired = entente_import_outcome_get_count (outcome, "retired");
  gint64 elsewhere = only ? entente_import_outcome_get_count (outcome, "elsewhere") : 0;

  show_retired (self, retired);
  show_elsewhere (self, elsewhere);
  gtk_widget_set_visible (GTK_WIDGET (self->ends_group), retired + elsewhere > 0);
}

/* Presets where the offers are sold by what the catalog tells. A file that holds all that the catalog does is the same
 * list again: where the operator does not tell countries apart, it goes on like that. Otherwise it is what the file
 * says, and for a file that says nothing what the catalog has. Answers whether that is another choice than before. */
static gboolean
preset_sold_in (EntenteCatalogImport *self,
                GVariant             *outcome)
{
  g_autofree char *before = g_strdup (entente_choice_row_get_value (self->sold_in_row));
  const char *were_sold_in = NULL;

  if (self->country[0] != '\0' && entente_import_outcome_get_count (outcome, "elsewhere") > 0)
    {
      /* Translators: %s is the name of a country: offers are sold there, and nowhere else */
      g_autofree char *label = entente_sentence (_("Only %s"), entente_country_get_name (self->country));

      entente_choice_row_add (self->sold_in_row, ONLY_AS_THE_FILE_SAYS, label);
    }

  if (g_variant_lookup (outcome, "were-sold-in", "&s", &were_sold_in))
    {
      gboolean country = entente_country_find (were_sold_in) != NULL && !says_country (self->items);

      if (country)
        entente_choice_row_add (self->sold_in_row, were_sold_in, entente_country_get_name (were_sold_in));
      if (country || (were_sold_in[0] == '\0' && entente_import_outcome_get_count (outcome, "unlisted") == 0))
        entente_choice_row_set_value (self->sold_in_row, country ? were_sold_in : ENTENTE_SOLD_EVERYWHERE);
    }

  return !g_str_equal (before, entente_choice_row_get_value (self->sold_in_row));
}

static gboolean
entente_catalog_import_show_outcome (EntenteImportDialog *dialog,
                                     GVariant            *outcome)
{
  EntenteCatalogImport *self = ENTENTE_CATALOG_IMPORT (dialog);
  g_autofree char *text = format_effect (self, outcome);

  /* With another choice there will be another outcome. */
  if (self->kind == ENTENTE_DOCUMENT_CATALOG && !self->judged)
    {
      self->judged = TRUE;
      if (preset_sold_in (self, outcome))
        return FALSE;
    }

  entente_import_dialog_set_effect (dialog, text);
  if (self->kind == ENTENTE_DOCUMENT_CATALOG)
    show_ends (self, outcome);

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

  title = entente_sentence (ngettext ("%s Left Out", "%s Left Out", problems->len), count);
  adw_preferences_group_set_title (self->problems_group, title);
  for (guint i = 0; i < MIN (problems->len, MANY_PROBLEMS); i++)
    add_problem (self, g_ptr_array_index (problems, i));
  gtk_widget_set_visible (GTK_WIDGET (self->problems_group), TRUE);
}

static void
show_summary (EntenteCatalogImport *self)
{
  gsize n = g_variant_n_children (self->items);
  g_autofree char *count = entente_format_count (n);
  g_autofree char *text = NULL;

  if (self->kind == ENTENTE_DOCUMENT_CATALOG)
    {
      if (says_country (self->items))
        entente_choice_row_add (self->sold_in_row, AS_THE_FILE_SAYS,
                                self->country[0] != '\0' ? entente_country_get_name (self->country) : _("As the file says"));
      entente_choice_row_add (self->sold_in_row, ENTENTE_SOLD_EVERYWHERE, _("Every country"));
      text = entente_sentence (ngettext ("%s Offer", "%s Offers", n), count);
    }
  else
    {
      text = entente_sentence (ngettext ("Rules of %s Country", "Rules of %s Countries", n), count);
    }

  adw_preferences_group_set_title (self->summary_group, text);
  gtk_widget_set_visible (GTK_WIDGET (self->sold_in_row), self->kind == ENTENTE_DOCUMENT_CATALOG);
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
  self->country = self->kind == ENTENTE_DOCUMENT_CATALOG ? dup_country (self->items) : g_strdup ("");
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
  g_clear_pointer (&self->country, g_free);

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
  gtk_widget_class_bind_template_child (widget_class, EntenteCatalogImport, elsewhere_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCatalogImport, ends_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteCatalogImport, problems_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteCatalogImport, retired_row);
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
