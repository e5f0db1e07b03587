/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-prices-import.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "exchange/entente-problem-view.h"
#include "forms/entente-choice-row.h"

struct _EntentePricesImport
{
  EntenteImportDialog parent_instance;

  char *file_name;
  GBytes *bytes; /* NULL before the headings were looked at */
  EntentePriceListFlags flags;

  AdwPreferencesGroup *summary_group;
  EntenteChoiceRow *currency_row;
  EntenteChoiceRow *cycle_row;
  AdwPreferencesGroup *unknown_group;
  GtkListBox *unknown_list;
  AdwPreferencesGroup *problems_group;
  EntenteProblemView *problem_view;
};

G_DEFINE_FINAL_TYPE (EntentePricesImport, entente_prices_import, ENTENTE_TYPE_IMPORT_DIALOG)

/* More offers that nobody knows than this are counted, not listed. */
#define MANY_UNKNOWN 50

/* Where neither the list nor the desktop says which. */
#define USUAL_CURRENCY "EUR"

static EntenteCommand *
entente_prices_import_create_command (EntenteImportDialog *dialog)
{
  EntentePricesImport *self = ENTENTE_PRICES_IMPORT (dialog);
  gboolean needs_currency = (self->flags & ENTENTE_PRICE_LIST_WITHOUT_CURRENCY) != 0;
  gboolean needs_cycle = (self->flags & ENTENTE_PRICE_LIST_WITHOUT_CYCLE) != 0;

  if (self->bytes == NULL)
    return NULL;

  return entente_command_import_prices (self->file_name, self->bytes,
                                        needs_currency ? entente_choice_row_get_value (self->currency_row) : "",
                                        needs_cycle ? entente_choice_row_get_value (self->cycle_row) : "");
}

/* "12 new prices, 3 updated, 1 removed". */
static char *
format_effect (GVariant *outcome)
{
  gint64 n_added = entente_import_outcome_get_count (outcome, "added");
  gint64 n_changed = entente_import_outcome_get_count (outcome, "changed");
  gint64 n_removed = entente_import_outcome_get_count (outcome, "removed");
  g_autofree char *added_count = entente_format_count (n_added);
  g_autofree char *changed_count = entente_format_count (n_changed);
  g_autofree char *removed_count = entente_format_count (n_removed);
  g_autofree char *added = entente_sentence (ngettext ("%s new price", "%s new prices", n_added), added_count);
  g_autofree char *changed = entente_sentence (ngettext ("%s updated", "%s updated", n_changed), changed_count);
  g_autofree char *removed = entente_sentence (ngettext ("%s removed", "%s removed", n_removed), removed_count);

  if (entente_import_outcome_get_count (outcome, "prices") == 0)
    return g_strdup (_("No row can be imported"));
  if (n_added + n_changed + n_removed == 0)
    return g_strdup (_("All of these prices are known already"));

  /* Translators: a list of three counts, as in “1 new price, 2 updated, 37 removed” */
  return entente_sentence (_("%1$s, %2$s, %3$s"), added, changed, removed);
}

static void
show_unknown (EntentePricesImport *self,
              GVariant            *outcome)
{
  g_autoptr (GVariant) unknown = g_variant_lookup_value (outcome, "unknown", G_VARIANT_TYPE (ENTENTE_UNKNOWN_OFFERS_TYPE));
  gsize n = unknown != NULL ? g_variant_n_children (unknown) : 0;
  g_autofree char *count = entente_format_count (n);
  g_autofree char *title = entente_sentence (ngettext ("%s Offer Kept Aside", "%s Offers Kept Aside", n), count);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->unknown_list))) != NULL)
    gtk_list_box_remove (self->unknown_list, row);

  adw_preferences_group_set_title (self->unknown_group, title);
  gtk_widget_set_visible (GTK_WIDGET (self->unknown_group), n > 0);

  for (gsize i = 0; i < MIN (n, MANY_UNKNOWN); i++)
    {
      const char *name;
      const char *offer;
      guint line;

      g_variant_get_child (unknown, i, "(u&s&s)", &line, &name, &offer);
      row = name[0] != '\0' ? entente_plain_row_new (name, offer) : entente_plain_row_new (offer, "");
      gtk_list_box_append (self->unknown_list, row);
    }
}

static void
show_problems (EntentePricesImport *self,
               GVariant            *outcome)
{
  g_autoptr (GVariant) problems = g_variant_lookup_value (outcome, "problems", G_VARIANT_TYPE ("a" ENTENTE_PROBLEM_VARIANT_TYPE));
  g_autoptr (EntenteProblemList) list = problems != NULL ? entente_problem_list_new (problems) : NULL;
  gint64 n = entente_import_outcome_get_count (outcome, "left-out");
  g_autofree char *count = entente_format_count (n);
  g_autofree char *title = entente_sentence (ngettext ("%s Row Left Out", "%s Rows Left Out", n), count);

  adw_preferences_group_set_title (self->problems_group, title);
  gtk_widget_set_visible (GTK_WIDGET (self->problems_group), n > 0);
  entente_problem_view_set_problems (self->problem_view, list);
}

static gboolean
entente_prices_import_show_outcome (EntenteImportDialog *dialog,
                                    GVariant            *outcome)
{
  EntentePricesImport *self = ENTENTE_PRICES_IMPORT (dialog);
  gint64 n = entente_import_outcome_get_count (outcome, "prices");
  g_autofree char *count = entente_format_count (n);
  g_autofree char *title = entente_sentence (ngettext ("%s Price", "%s Prices", n), count);
  g_autofree char *effect = format_effect (outcome);

  adw_preferences_group_set_title (self->summary_group, title);
  entente_import_dialog_set_effect (dialog, effect);
  show_unknown (self, outcome);
  show_problems (self, outcome);

  return n > 0;
}

static const char *
entente_prices_import_get_done_text (EntenteImportDialog *dialog)
{
  return _("Price list imported");
}

static void
choice_changed_cb (EntentePricesImport *self)
{
  entente_import_dialog_rehearse (ENTENTE_IMPORT_DIALOG (self));
}

/* The currency of the desktop's language and country, where the program sells in it. */
static const char *
guess_currency (void)
{
  g_autofree char *currency = g_strndup (localeconv ()->int_curr_symbol, 3);

  return entente_currency_check (currency, "currency", NULL) ? g_intern_string (currency) : USUAL_CURRENCY;
}

static void
add_choices (EntentePricesImport *self)
{
  g_autofree const char **currencies = entente_currency_dup_all ();

  for (guint i = 0; currencies[i] != NULL; i++)
    entente_choice_row_add (self->currency_row, currencies[i], currencies[i]);
  entente_choice_row_set_value (self->currency_row, guess_currency ());

  entente_choice_row_add (self->cycle_row, "monthly", entente_word_get_name ("billing-cycle", "monthly", NULL));
  entente_choice_row_add (self->cycle_row, "annual", entente_word_get_name ("billing-cycle", "annual", NULL));
}

static void
entente_prices_import_dispose (GObject *object)
{
  EntentePricesImport *self = ENTENTE_PRICES_IMPORT (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PRICES_IMPORT);
  g_clear_pointer (&self->bytes, g_bytes_unref);

  G_OBJECT_CLASS (entente_prices_import_parent_class)->dispose (object);
}

static void
entente_prices_import_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_PRICES_IMPORT (object)->file_name, g_free);

  G_OBJECT_CLASS (entente_prices_import_parent_class)->finalize (object);
}

static void
entente_prices_import_class_init (EntentePricesImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteImportDialogClass *dialog_class = ENTENTE_IMPORT_DIALOG_CLASS (klass);

  object_class->dispose = entente_prices_import_dispose;
  object_class->finalize = entente_prices_import_finalize;

  dialog_class->create_command = entente_prices_import_create_command;
  dialog_class->show_outcome = entente_prices_import_show_outcome;
  dialog_class->get_done_text = entente_prices_import_get_done_text;

  g_type_ensure (ENTENTE_TYPE_CHOICE_ROW);
  g_type_ensure (ENTENTE_TYPE_PROBLEM_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/catalog/entente-prices-import.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, currency_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, cycle_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, problem_view);
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, problems_group);
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, summary_group);
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, unknown_group);
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, unknown_list);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
}

static void
entente_prices_import_init (EntentePricesImport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_choices (self);
}

/* JSON begins with one of two signs, which no table does. */
gboolean
entente_prices_import_takes (const char *file_name,
                             GBytes     *bytes)
{
  g_autofree char *small = NULL;
  const char *text;
  gsize size = 0;

  g_return_val_if_fail (file_name != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  text = g_bytes_get_data (bytes, &size);
  if (size >= 3 && memcmp (text, ENTENTE_CSV_BOM, 3) == 0)
    {
      text += 3;
      size -= 3;
    }
  while (size > 0 && g_ascii_isspace (*text))
    {
      text++;
      size--;
    }

  if (size > 0 && (*text == '{' || *text == '['))
    return FALSE;

  small = g_ascii_strdown (file_name, -1);

  return !g_str_has_suffix (small, ".json");
}

GtkWidget *
entente_prices_import_new (EntenteWorkspace *workspace,
                           const char       *file_name,
                           GBytes           *bytes)
{
  EntentePricesImport *self;
  g_autoptr (EntentePriceList) list = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (file_name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_PRICES_IMPORT, NULL);
  self->file_name = g_strdup (file_name);
  entente_import_dialog_set_file (ENTENTE_IMPORT_DIALOG (self), workspace, _("Import Price List"), file_name);

  /* Only the headings are looked at here. */
  list = entente_price_list_new (bytes, &error);
  if (list == NULL)
    {
      entente_import_dialog_fail (ENTENTE_IMPORT_DIALOG (self), error);
      return GTK_WIDGET (self);
    }

  self->bytes = g_bytes_ref (bytes);
  self->flags = entente_price_list_get_flags (list);
  gtk_widget_set_visible (GTK_WIDGET (self->currency_row), (self->flags & ENTENTE_PRICE_LIST_WITHOUT_CURRENCY) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->cycle_row), (self->flags & ENTENTE_PRICE_LIST_WITHOUT_CYCLE) != 0);
  entente_import_dialog_rehearse (ENTENTE_IMPORT_DIALOG (self));

  return GTK_WIDGET (self);
}
