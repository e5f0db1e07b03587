/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-enrollment-welcome-page.h"

#include <glib/gi18n.h>

#include "enrollment/entente-enrollment-wizard-private.h"
#include "enrollment/entente-enrollment-words.h"

struct _EntenteEnrollmentWelcomePage
{
  EntenteWizardPage parent_instance;

  AdwPreferencesGroup *group;
  AdwActionRow *account_row;
  GtkWidget *membership_row;
  AdwActionRow *legal_row;
  AdwActionRow *contact_row;
  GtkWidget *support_row;
  GtkWidget *vetting_group;
};

G_DEFINE_FINAL_TYPE (EntenteEnrollmentWelcomePage, entente_enrollment_welcome_page, ENTENTE_TYPE_WIZARD_PAGE)

static void
entente_enrollment_welcome_page_shown (EntenteWizardPage *page)
{
  EntenteEnrollmentWelcomePage *self = ENTENTE_ENROLLMENT_WELCOME_PAGE (page);
  EntenteKind kind = entente_enrollment_wizard_get_kind (ENTENTE_ENROLLMENT_WIZARD (entente_wizard_find (GTK_WIDGET (page))));
  const EntenteEnrollmentWords *words = entente_enrollment_words_get (kind);

  adw_preferences_group_set_description (self->group, _(words->intro));
  adw_action_row_set_subtitle (self->account_row, _(words->account));
  adw_action_row_set_subtitle (self->legal_row, _(words->legal));
  adw_action_row_set_subtitle (self->contact_row, _(words->contact));
  gtk_widget_set_visible (self->membership_row, entente_enrollment_needs_profile (kind));
  gtk_widget_set_visible (self->support_row, entente_organization_supports_customers (kind));
  gtk_widget_set_visible (self->vetting_group, entente_vetting_is_for (kind));
}

static void
entente_enrollment_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_ENROLLMENT_WELCOME_PAGE);

  G_OBJECT_CLASS (entente_enrollment_welcome_page_parent_class)->dispose (object);
}

static void
entente_enrollment_welcome_page_class_init (EntenteEnrollmentWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_enrollment_welcome_page_dispose;
  ENTENTE_WIZARD_PAGE_CLASS (klass)->shown = entente_enrollment_welcome_page_shown;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/enrollment/entente-enrollment-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentWelcomePage, account_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentWelcomePage, contact_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentWelcomePage, group);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentWelcomePage, legal_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentWelcomePage, membership_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentWelcomePage, support_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentWelcomePage, vetting_group);
}

static void
entente_enrollment_welcome_page_init (EntenteEnrollmentWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
