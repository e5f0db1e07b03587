/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-enrollment-welcome-page.h"

struct _EntenteEnrollmentWelcomePage
{
  EntenteWizardPage parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteEnrollmentWelcomePage, entente_enrollment_welcome_page, ENTENTE_TYPE_WIZARD_PAGE)

static void
entente_enrollment_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_ENROLLMENT_WELCOME_PAGE);

  G_OBJECT_CLASS (entente_enrollment_welcome_page_parent_class)->dispose (object);
}

static void
entente_enrollment_welcome_page_class_init (EntenteEnrollmentWelcomePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_enrollment_welcome_page_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/entente/Entente/ui/enrollment/entente-enrollment-welcome-page.ui");
}

static void
entente_enrollment_welcome_page_init (EntenteEnrollmentWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
