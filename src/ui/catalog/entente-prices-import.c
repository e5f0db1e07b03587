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
#include "entente-refusal-text.h"
#include "exchange/entente-problem-view.h"
#include "forms/entente-choice-row.h"

struct _EntentePricesImport
{
  AdwWindow parent_instance;

  EntenteWorkspace *workspace;
  char *file_name;
  GBytes *bytes;
  EntentePriceListFlags flags;
  GCancellable *cancellable; /* of the rehearsal of the choice that is made at present */

  AdwWindowTitle *window_title;
  GtkButton *import_button;
  GtkStack *stack;
  AdwStatusPage *failed_page;
  AdwPreferencesGroup *summary_group;
  EntenteChoiceRow *currency_row;
  EntenteChoiceRow *cycle_row;
  AdwActionRow *effect_row;
  AdwPreferencesGroup *unknown_group;
  GtkListBox *unknown_list;
  AdwPreferencesGroup *problems_group;
  EntenteProblemView *problem_view;
};

G_DEFINE_FINAL_TYPE (EntentePricesImport, entente_prices_import, ADW_TYPE_WINDOW)

/* More offers that nobody knows than this are counted, not listed. */
#define MANY_UNKNOWN 50

/* Where neither the list nor the desktop says which. */
#define USUAL_CURRENCY "EUR"

enum
{
  IMPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static EntenteCommand *
create_command (EntentePricesImport *self)
{
  gboolean needs_currency = (self->flags & ENTENTE_PRICE_LIST_WITHOUT_CURRENCY) != 0;
  gboolean needs_cycle = (self->flags & ENTENTE_PRICE_LIST_WITHOUT_CYCLE) != 0;

  return entente_command_import_prices (self->file_name, self->bytes,
                                        needs_currency ? entente_choice_row_get_value (self->currency_row) : "",
                                        needs_cycle ? entente_choice_row_get_value (self->cycle_row) : "");
}

static gint64
look_up (GVariant   *outcome,
         const char *name)
{
  gint64 n = 0;

  g_variant_lookup (outcome, name, "x", &n);

  return n;
}

/* "12 new prices, 3 updated, 1 removed". */
static char *
format_effect (GVariant *outcome)
{
  gint64 n_added = look_up (outcome, "added");
  gint64 n_changed = look_up (outcome, "changed");
  gint64 n_removed = look_up (outcome, "removed");
  g_autofree char *added_count = entente_format_count (n_added);
  g_autofree char *changed_count = entente_format_count (n_changed);
  g_autofree char *removed_count = entente_format_count (n_removed);
  g_autofree char *added = g_strdup_printf (ngettext ("%s new price", "%s new prices", n_added), added_count);
  g_autofree char *changed = g_strdup_printf (ngettext ("%s updated", "%s updated", n_changed), changed_count);
  g_autofree char *removed = g_strdup_printf (ngettext ("%s removed", "%s removed", n_removed), removed_count);

  if (look_up (outcome, "prices") == 0)
    return g_strdup (_("No row can be imported"));
  if (n_added + n_changed + n_removed == 0)
    return g_strdup (_("All of these prices are known already"));

  /* Translators: a list of three counts, as in “274 new offers, 0 changed, 0 no longer sold” */
  return g_strdup_printf (_("%1$s, %2$s, %3$s"), added, changed, removed);
}

static void
show_failure (EntentePricesImport *self,
              const GError        *error)
{
  g_autofree char *text = entente_refusal_to_text (error);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_status_page_set_description (self->failed_page, markup);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
show_unknown (EntentePricesImport *self,
              GVariant            *outcome)
{
  g_autoptr (GVariant) unknown = g_variant_lookup_value (outcome, "unknown", G_VARIANT_TYPE (ENTENTE_UNKNOWN_OFFERS_TYPE));
  gsize n = unknown != NULL ? g_variant_n_children (unknown) : 0;
  g_autofree char *count = entente_format_count (n);
  g_autofree char *title = g_strdup_printf (ngettext ("%s Offer Kept Aside", "%s Offers Kept Aside", n), count);
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
      row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name[0] != '\0' ? name : offer, NULL);
      if (name[0] != '\0')
        adw_action_row_set_subtitle (ADW_ACTION_ROW (row), offer);
      gtk_list_box_append (self->unknown_list, row);
    }
}

static void
show_problems (EntentePricesImport *self,
               GVariant            *outcome)
{
  g_autoptr (GVariant) problems = g_variant_lookup_value (outcome, "problems", G_VARIANT_TYPE ("a" ENTENTE_PROBLEM_VARIANT_TYPE));
  g_autoptr (EntenteProblemList) list = problems != NULL ? entente_problem_list_new (problems) : NULL;
  gint64 n = look_up (outcome, "left-out");
  g_autofree char *count = entente_format_count (n);
  g_autofree char *title = g_strdup_printf (ngettext ("%s Row Left Out", "%s Rows Left Out", n), count);

  adw_preferences_group_set_title (self->problems_group, title);
  gtk_widget_set_visible (GTK_WIDGET (self->problems_group), n > 0);
  entente_problem_view_set_problems (self->problem_view, list);
}

static void
show_outcome (EntentePricesImport *self,
              GVariant            *outcome)
{
  gint64 n = look_up (outcome, "prices");
  g_autofree char *count = entente_format_count (n);
  g_autofree char *title = g_strdup_printf (ngettext ("%s Price", "%s Prices", n), count);
  g_autofree char *effect = format_effect (outcome);

  adw_preferences_group_set_title (self->summary_group, title);
  adw_action_row_set_subtitle (self->effect_row, effect);
  show_unknown (self, outcome);
  show_problems (self, outcome);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), n > 0);
  gtk_stack_set_visible_child_name (self->stack, "summary");
}

static void
rehearsed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_rehearse_finish (ENTENTE_WORKSPACE (source), result, &error);
  EntentePricesImport *self;
  GtkWidget *focus;

  /* The window cancels when it is disposed or another choice is made: user_data may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_PRICES_IMPORT (user_data);
  if (outcome == NULL)
    {
      show_failure (self, error);
      return;
    }

  show_outcome (self, outcome);

  /* Enter imports what is shown, unless the person is about to choose something else. */
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack)))
    gtk_widget_grab_focus (GTK_WIDGET (self->import_button));
}

static void
rehearse (EntentePricesImport *self)
{
  g_autoptr (EntenteCommand) command = NULL;

  if (self->bytes == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), FALSE);
  command = create_command (self);
  entente_workspace_rehearse_async (self->workspace, command, self->cancellable, rehearsed_cb, self);
}

static void
executed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (EntentePricesImport) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (outcome == NULL)
    {
      show_failure (self, error);
      return;
    }

  g_signal_emit (self, signals[IMPORTED], 0, _("Price list imported"));
  gtk_window_close (GTK_WINDOW (self));
}

static void
import_clicked_cb (EntentePricesImport *self)
{
  g_autoptr (EntenteCommand) command = create_command (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), FALSE);
  entente_workspace_execute_async (self->workspace, command, NULL, executed_cb, g_object_ref (self));
}

static void
choice_changed_cb (EntentePricesImport *self)
{
  rehearse (self);
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

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PRICES_IMPORT);
  g_clear_object (&self->workspace);
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

  object_class->dispose = entente_prices_import_dispose;
  object_class->finalize = entente_prices_import_finalize;

  signals[IMPORTED] = g_signal_new ("imported", ENTENTE_TYPE_PRICES_IMPORT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (ENTENTE_TYPE_CHOICE_ROW);
  g_type_ensure (ENTENTE_TYPE_PROBLEM_VIEW);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/catalog/entente-prices-import.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, currency_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, cycle_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, effect_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, failed_page);
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, import_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, problem_view);
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, problems_group);
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, stack);
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, summary_group);
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, unknown_group);
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, unknown_list);
  gtk_widget_class_bind_template_child (widget_class, EntentePricesImport, window_title);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
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
  self->workspace = g_object_ref (workspace);
  self->file_name = g_strdup (file_name);
  adw_window_title_set_subtitle (self->window_title, file_name);

  /* Only the headings are looked at here. */
  list = entente_price_list_new (bytes, &error);
  if (list == NULL)
    {
      show_failure (self, error);
      return GTK_WIDGET (self);
    }

  self->bytes = g_bytes_ref (bytes);
  self->flags = entente_price_list_get_flags (list);
  gtk_widget_set_visible (GTK_WIDGET (self->currency_row), (self->flags & ENTENTE_PRICE_LIST_WITHOUT_CURRENCY) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->cycle_row), (self->flags & ENTENTE_PRICE_LIST_WITHOUT_CYCLE) != 0);
  rehearse (self);

  return GTK_WIDGET (self);
}
