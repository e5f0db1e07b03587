/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-step-row.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "rows/entente-aside.h"

struct _EntenteStepRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *title;
  EntentePill *pill;
  GtkLabel *since;
  GtkLabel *sentence;
  GtkLabel *quote;
  GtkWidget *actions;
};

static GtkBuildableIface *parent_buildable_iface;

static void
entente_step_row_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteStepRow, entente_step_row, ADW_TYPE_PREFERENCES_ROW, G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, entente_step_row_buildable_init))

/* All that a screen reader says of the row, when it comes there. */
static void
update_name (EntenteStepRow *self)
{
  g_autofree char *state = entente_sentence (_("%s: %s"), gtk_label_get_label (self->title), entente_pill_get_text (self->pill));
  g_autofree char *text = g_strjoin (" ", gtk_label_get_label (self->sentence), gtk_label_get_label (self->quote), NULL);

  entente_set_accessible_name (self, state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
title_changed_cb (EntenteStepRow *self)
{
  gtk_label_set_label (self->title, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  update_name (self);
}

/* Where there is no button there is no room for one. */
static void
update_actions (EntenteStepRow *self)
{
  gboolean any = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (self->actions); child != NULL; child = gtk_widget_get_next_sibling (child))
    any = any || gtk_widget_get_visible (child);

  gtk_widget_set_visible (self->actions, any);
}

static void
add_action (EntenteStepRow *self,
            GtkWidget      *button)
{
  gtk_box_append (GTK_BOX (self->actions), button);
  g_signal_connect_object (button, "notify::visible", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  update_actions (self);
}

static void
entente_step_row_add_child (GtkBuildable *buildable,
                            GtkBuilder   *builder,
                            GObject      *child,
                            const char   *type)
{
  if (g_strcmp0 (type, "action") == 0)
    add_action (ENTENTE_STEP_ROW (buildable), GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
entente_step_row_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);

  iface->add_child = entente_step_row_add_child;
}

static void
entente_step_row_class_init (EntenteStepRowClass *klass)
{
}

static GtkLabel *
new_label (const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (""));

  gtk_label_set_xalign (label, 0.0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (label), css_class);

  return label;
}

/* What it is, with the state at the end. */
static GtkWidget *
build_head (EntenteStepRow *self)
{
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = entente_aside_new (names);

  self->title = new_label ("step-title");
  self->since = new_label ("step-since");
  gtk_box_append (GTK_BOX (names), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (names), GTK_WIDGET (self->since));

  self->pill = ENTENTE_PILL (entente_pill_new ());
  entente_aside_add (ENTENTE_ASIDE (head), GTK_WIDGET (self->pill));

  return head;
}

/* What there is to say, with what can be done at the end. */
static GtkWidget *
build_body (EntenteStepRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *body = entente_aside_new (texts);

  self->sentence = new_label (NULL);
  self->quote = new_label ("step-quote");
  gtk_label_set_selectable (self->quote, TRUE);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->quote));

  self->actions = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_visible (self->actions, FALSE);
  entente_aside_add (ENTENTE_ASIDE (body), self->actions);

  return body;
}

static void
entente_step_row_init (EntenteStepRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (box), build_body (self));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "step-row");

  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
}

void
entente_step_row_set_state (EntenteStepRow *self,
                            EntenteMeaning  meaning,
                            const char     *state,
                            gint64          since)
{
  g_return_if_fail (ENTENTE_IS_STEP_ROW (self));
  g_return_if_fail (state != NULL);

  entente_pill_set (self->pill, meaning, state);
  gtk_widget_set_visible (GTK_WIDGET (self->since), since != 0);
  if (since != 0)
    {
      g_autofree char *when = entente_format_instant (since);
      /* Translators: %s is a date with a time */
      g_autofree char *text = entente_sentence (_("Since %s"), when);

      gtk_label_set_label (self->since, text);
    }

  update_name (self);
}

void
entente_step_row_set_sentence (EntenteStepRow *self,
                               const char     *sentence,
                               const char     *quote)
{
  g_return_if_fail (ENTENTE_IS_STEP_ROW (self));
  g_return_if_fail (sentence != NULL);
  g_return_if_fail (quote != NULL);

  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->quote, quote);
  gtk_widget_set_visible (GTK_WIDGET (self->quote), quote[0] != '\0');
  update_name (self);
}
