/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-summary-page.h"

#include <glib/gi18n.h>

#include "entente-sentence.h"
#include "entente-widget.h"
#include "rows/entente-value-row.h"
#include "wizards/entente-wizard.h"

typedef struct
{
  GtkBox *groups;
} EntenteSummaryPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteSummaryPage, entente_summary_page, ENTENTE_TYPE_WIZARD_PAGE)

static void
edit_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  EntenteWizard *wizard = entente_wizard_find (widget);

  if (wizard != NULL)
    entente_wizard_edit (wizard, g_variant_get_string (parameter, NULL));
}

static void
entente_summary_page_class_init (EntenteSummaryPageClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "summary.edit", "s", edit_cb);
}

static void
entente_summary_page_init (EntenteSummaryPage *self)
{
  EntenteSummaryPagePrivate *priv = entente_summary_page_get_instance_private (self);

  priv->groups = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  entente_wizard_page_add (ENTENTE_WIZARD_PAGE (self), GTK_WIDGET (priv->groups));
}

void
entente_summary_page_clear (EntenteSummaryPage *self)
{
  EntenteSummaryPagePrivate *priv = entente_summary_page_get_instance_private (self);
  GtkWidget *group;

  g_return_if_fail (ENTENTE_IS_SUMMARY_PAGE (self));

  while ((group = gtk_widget_get_first_child (GTK_WIDGET (priv->groups))) != NULL)
    gtk_box_remove (priv->groups, group);
}

AdwPreferencesGroup *
entente_summary_page_add_group (EntenteSummaryPage *self,
                                const char         *title,
                                const char         *page)
{
  EntenteSummaryPagePrivate *priv = entente_summary_page_get_instance_private (self);
  GtkWidget *group;

  g_return_val_if_fail (ENTENTE_IS_SUMMARY_PAGE (self), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);

  if (page != NULL)
    {
      GtkWidget *button = gtk_button_new_with_label (_("Update"));
      /* Translators: name of a button read by screen readers; %s is the title of a group, as in “Update: Company” */
      g_autofree char *name = entente_sentence (_("Update: %s"), title);

      gtk_widget_add_css_class (button, "flat");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "summary.edit");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", page);
      entente_set_accessible_name (button, name);
      adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), button);
    }

  gtk_box_append (priv->groups, group);

  return ADW_PREFERENCES_GROUP (group);
}

void
entente_summary_page_add_row (EntenteSummaryPage  *self,
                              AdwPreferencesGroup *group,
                              const char          *title,
                              const char          *value)
{
  g_return_if_fail (ENTENTE_IS_SUMMARY_PAGE (self));
  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));
  g_return_if_fail (title != NULL);

  if (value != NULL && value[0] != '\0')
    adw_preferences_group_add (group, entente_value_row_new (title, value));
}
