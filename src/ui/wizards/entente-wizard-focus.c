/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-wizard-private.h"

/* What can be done comes before what is only there to be read, though that can have the focus, too. */
static void
focus_first (GtkWindow *window,
             GtkWidget *page)
{
  GtkWidget *first;

  gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
  first = gtk_window_get_focus (window);
  while (GTK_IS_LABEL (gtk_window_get_focus (window)) && gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD))
    ;

  if (GTK_IS_LABEL (gtk_window_get_focus (window)))
    gtk_window_set_focus (window, first);
}

/* GTK finds the first place by where things are: not before the page was laid out. */
static gboolean
focus_page_cb (GtkWidget     *page,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  EntenteWizard *self = entente_wizard_find (page);
  GtkWidget *focus = self != NULL ? gtk_window_get_focus (GTK_WINDOW (self)) : NULL;

  if (gtk_widget_get_mapped (page) && gtk_widget_get_height (page) == 0)
    return G_SOURCE_CONTINUE;

  if (self != NULL && gtk_widget_get_mapped (page) && (focus == NULL || !gtk_widget_is_ancestor (focus, page)))
    focus_first (GTK_WINDOW (self), page);

  return G_SOURCE_REMOVE;
}

void
entente_wizard_focus_page (EntenteWizardPage *page)
{
  if (focus_page_cb (GTK_WIDGET (page), NULL, NULL) == G_SOURCE_CONTINUE)
    gtk_widget_add_tick_callback (GTK_WIDGET (page), focus_page_cb, NULL, NULL);
}
