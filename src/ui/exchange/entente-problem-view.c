/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-problem-view.h"

#include <glib/gi18n.h>

#include "catalog/entente-price-text.h"
#include "customers/entente-import-mapping-page.h"
#include "entente-format.h"
#include "entente-refusal-text.h"
#include "entente-sentence.h"
#include "entente-widget.h"

/* A few take as much room as they need, many are scrolled. In lines of text, so that large text has the room that it
 * needs. */
#define PROBLEM_LINES 4
#define LEAST_LINES 14
#define MOST_LINES 18

struct _EntenteProblemView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled_window;
  GtkNoSelection *selection;
  GtkWidget *limit_label;
};

G_DEFINE_FINAL_TYPE (EntenteProblemView, entente_problem_view, ADW_TYPE_BIN)

/* "Line 12: contoso.example · Country or region" */
static char *
format_heading (EntenteProblem *problem)
{
  const char *field = entente_problem_get_field_label (problem);
  g_autofree char *place = entente_problem_format_place (problem);

  if (field[0] == '\0')
    return g_steal_pointer (&place);

  return entente_sentence (_("%1$s · %2$s"), place, field);
}

static GtkWidget *
new_label (const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "css-classes", (const char *const[]){ css_class, NULL }, NULL);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), new_label ("heading"));
  gtk_box_append (GTK_BOX (box), new_label ("body"));
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  EntenteProblem *problem = gtk_list_item_get_item (item);
  g_autofree char *heading = format_heading (problem);
  g_autofree char *why = entente_refusal_to_text (entente_problem_get_error (problem));
  g_autofree char *short_heading = entente_text_shorten (heading, ENTENTE_SHOWN_MAX);
  g_autofree char *short_why = entente_text_shorten (why, ENTENTE_SHOWN_MAX);
  g_autofree char *name = g_strdup_printf ("%s, %s", short_heading, short_why);

  /* What the list made around it has the focus, and no name of its own. */
  entente_set_accessible_name (gtk_widget_get_parent (box), name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), short_heading);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), short_why);
}

static int
measure_line (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static guint
count_problems (EntenteProblemView *self)
{
  GListModel *problems = gtk_no_selection_get_model (self->selection);

  return problems != NULL ? g_list_model_get_n_items (problems) : 0;
}

static void
update_height (EntenteProblemView *self)
{
  guint n = count_problems (self);
  int line = measure_line (GTK_WIDGET (self));

  /* GTK takes no least height above the most. */
  gtk_scrolled_window_set_min_content_height (self->scrolled_window, -1);
  gtk_scrolled_window_set_max_content_height (self->scrolled_window, MOST_LINES * line);
  gtk_scrolled_window_set_min_content_height (self->scrolled_window,
                                              (int) MIN (n * PROBLEM_LINES, LEAST_LINES) * line);
}

static void
entente_problem_view_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (entente_problem_view_parent_class)->css_changed (widget, change);

  update_height (ENTENTE_PROBLEM_VIEW (widget));
}

static void
entente_problem_view_class_init (EntenteProblemViewClass *klass)
{
  GTK_WIDGET_CLASS (klass)->css_changed = entente_problem_view_css_changed;
}

static void
entente_problem_view_init (EntenteProblemView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  self->selection = gtk_no_selection_new (NULL);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory);
  gtk_widget_add_css_class (list, "problems");
  entente_set_accessible_name (list, _("Rows left out"));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), list);
  gtk_widget_add_css_class (window, "card");
  self->scrolled_window = GTK_SCROLLED_WINDOW (window);

  self->limit_label = new_label ("caption");
  gtk_widget_set_visible (self->limit_label, FALSE);

  gtk_widget_set_vexpand (window, TRUE);
  gtk_box_append (GTK_BOX (box), window);
  gtk_box_append (GTK_BOX (box), self->limit_label);
  adw_bin_set_child (ADW_BIN (self), box);

  /* Where it is put says whether it takes what room is left. */
  gtk_widget_set_vexpand (GTK_WIDGET (self), FALSE);
}

GtkWidget *
entente_problem_view_new (void)
{
  return g_object_new (ENTENTE_TYPE_PROBLEM_VIEW, NULL);
}

void
entente_problem_view_set_problems (EntenteProblemView *self,
                                   EntenteProblemList *problems)
{
  g_return_if_fail (ENTENTE_IS_PROBLEM_VIEW (self));
  g_return_if_fail (problems == NULL || ENTENTE_IS_PROBLEM_LIST (problems));

  gtk_no_selection_set_model (self->selection, (GListModel *) problems);
  gtk_widget_set_visible (self->limit_label, FALSE);
  if (count_problems (self) >= ENTENTE_PROBLEMS_MAX)
    entente_problem_view_show_limit (self);
  update_height (self);
}

void
entente_problem_view_show_limit (EntenteProblemView *self)
{
  g_autofree char *count = NULL;
  g_autofree char *limit = NULL;

  g_return_if_fail (ENTENTE_IS_PROBLEM_VIEW (self));

  count = entente_format_count (count_problems (self));
  /* Translators: below a list of problems that would be too long to be listed in full */
  limit = entente_sentence (_("Only the first %s problems are listed."), count);
  gtk_label_set_label (GTK_LABEL (self->limit_label), limit);
  gtk_widget_set_visible (self->limit_label, TRUE);
}

char *
entente_problem_format_place (EntenteProblem *problem)
{
  g_autofree char *line = NULL;
  const char *subject;

  g_return_val_if_fail (ENTENTE_IS_PROBLEM (problem), NULL);

  line = entente_format_count (entente_problem_get_position (problem));
  subject = entente_problem_get_subject (problem);

  if (subject[0] == '\0')
    /* Translators: where in a file something stands */
    return entente_sentence (_("Line %s"), line);

  /* Translators: where in a file something stands, and what it calls itself: “Line 12: contoso.example” */
  return entente_sentence (_("Line %1$s: %2$s"), line, subject);
}

const char *
entente_problem_get_field_label (EntenteProblem *problem)
{
  const char *nick;
  const char *label;
  EntenteCustomerField field;

  g_return_val_if_fail (ENTENTE_IS_PROBLEM (problem), NULL);

  nick = entente_error_get_field (entente_problem_get_error (problem));
  field = nick != NULL ? entente_customer_field_from_nick (nick) : ENTENTE_CUSTOMER_FIELD_NONE;

  label = field != ENTENTE_CUSTOMER_FIELD_NONE ? entente_customer_field_get_label (field)
                                               : entente_price_field_get_label (nick);

  return label != NULL ? label : "";
}
