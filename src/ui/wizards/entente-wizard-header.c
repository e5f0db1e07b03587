/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-wizard-private.h"

#include <glib/gi18n.h>

#include "entente-sentence.h"
#include "entente-widget.h"
#include "wizards/entente-wizard-pages-private.h"

/* What is always shown of the way on, in characters. */
#define NEXT_WIDTH 8

gboolean
entente_wizard_can_go_back (EntenteWizardPrivate *priv)
{
  EntenteWizardPage *before;

  if (priv->current == NULL || priv->committed || priv->applying)
    return FALSE;
  if (priv->edited != NULL)
    return TRUE;

  before = entente_wizard_pages_step (priv->pages, priv->current, -1);

  return before != NULL && before != priv->sealed;
}

/* Nothing is done yet, and a page follows. */
static gboolean
leads_on (EntenteWizardPrivate *priv)
{
  return !entente_wizard_page_get_commits (priv->current) &&
         entente_wizard_pages_step (priv->pages, priv->current, 1) != NULL;
}

static void
update_next (EntenteWizardPrivate *priv)
{
  const char *label = priv->edited != NULL ? _("Back to Review") : entente_wizard_page_get_next_label (priv->current);
  const char *short_label = entente_wizard_page_get_short_next_label (priv->current);

  /* What the last step does is not said in a word less. */
  if (priv->edited != NULL)
    short_label = _("Review");
  else if (short_label[0] == '\0')
    short_label = leads_on (priv) ? _("Next") : label;

  gtk_label_set_label (priv->next_label, label);
  gtk_label_set_label (priv->short_next_label, short_label);
  /* In large letters the title gives way first. */
  gtk_label_set_width_chars (priv->short_next_label, MIN (g_utf8_strlen (short_label, -1), NEXT_WIDTH));
  /* As wide as characters are on the average is too narrow for a few wide ones. */
  gtk_label_set_ellipsize (priv->short_next_label,
                           g_utf8_strlen (short_label, -1) <= NEXT_WIDTH ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  entente_set_accessible_name (priv->next_button, label);
}

void
entente_wizard_header_update (EntenteWizard        *self,
                              EntenteWizardPrivate *priv)
{
  g_autofree char *subtitle = NULL;
  guint nth, n;

  gtk_widget_set_visible (GTK_WIDGET (priv->next_button), priv->current != NULL);
  gtk_widget_set_visible (GTK_WIDGET (priv->progress_bar), priv->current != NULL && priv->pages->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (priv->cancel_button), !priv->committed);
  /* What is done cannot be given up, only left. */
  adw_header_bar_set_show_end_title_buttons (priv->header_bar, priv->committed);
  gtk_widget_set_visible (GTK_WIDGET (priv->back_button), entente_wizard_can_go_back (priv));
  gtk_widget_set_visible (GTK_WIDGET (priv->spinner), priv->applying);
  gtk_spinner_set_spinning (priv->spinner, priv->applying);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wizard.back", entente_wizard_can_go_back (priv));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wizard.next",
                                 priv->current != NULL && !priv->applying &&
                                   entente_wizard_page_get_complete (priv->current));

  gtk_widget_set_visible (GTK_WIDGET (priv->subtitle), priv->current != NULL);
  if (priv->current == NULL)
    return;

  if (entente_wizard_page_get_suggested (priv->current))
    gtk_widget_add_css_class (GTK_WIDGET (priv->next_button), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (priv->next_button), "suggested-action");

  entente_wizard_pages_count (priv->pages, priv->current, &nth, &n);
  /* Translators: the title of a wizard's page, its number, and how many there are, as in “Account info (1 of 4)” */
  subtitle = n > 1 ? entente_sentence (_("%1$s (%2$u of %3$u)"), entente_wizard_page_get_title (priv->current), nth, n)
                   : g_strdup (entente_wizard_page_get_title (priv->current));
  gtk_label_set_label (priv->subtitle, subtitle);
  gtk_progress_bar_set_fraction (priv->progress_bar, (double) nth / n);

  update_next (priv);

  /* Enter goes on; GTK forgets it whenever the button is hidden or insensitive. */
  gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (priv->next_button));
}
