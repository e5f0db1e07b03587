/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-enrollment-status-page.h"

#include <glib/gi18n.h>

#include "enrollment/entente-enrollment-wizard-private.h"
#include "entente-sentence.h"

struct _EntenteEnrollmentStatusPage
{
  EntenteWizardPage parent_instance;

  AdwStatusPage *status_page;
};

G_DEFINE_FINAL_TYPE (EntenteEnrollmentStatusPage, entente_enrollment_status_page, ENTENTE_TYPE_WIZARD_PAGE)

static void
entente_enrollment_status_page_shown (EntenteWizardPage *page)
{
  EntenteEnrollmentStatusPage *self = ENTENTE_ENROLLMENT_STATUS_PAGE (page);
  EntenteEnrollmentWizard *wizard = ENTENTE_ENROLLMENT_WIZARD (entente_wizard_find (GTK_WIDGET (self)));
  EntenteEnrollment enrollment = entente_enrollment_wizard_read (wizard);
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  if (enrollment.enrolled)
    {
      adw_status_page_set_title (self->status_page, _("Customer Support Was Saved"));
      adw_status_page_set_description (self->status_page, _("Your organization is enrolled already. There is nothing more to do."));
      return;
    }

  /* Translators: %1$s is the name of an organization, %2$s an e-mail address */
  text = entente_sentence (_("The operator of the program looks at what you said about %1$s, which can take several days. Questions go to "
                             "your primary contact, %2$s. Until the enrollment is approved you can look after your own users, and the "
                             "page of your organization shows how it stands."),
                           enrollment.name, enrollment.email);
  markup = g_markup_escape_text (text, -1);
  adw_status_page_set_description (self->status_page, markup);
}

static void
entente_enrollment_status_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_ENROLLMENT_STATUS_PAGE);

  G_OBJECT_CLASS (entente_enrollment_status_page_parent_class)->dispose (object);
}

static void
entente_enrollment_status_page_class_init (EntenteEnrollmentStatusPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_enrollment_status_page_dispose;
  ENTENTE_WIZARD_PAGE_CLASS (klass)->shown = entente_enrollment_status_page_shown;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/enrollment/entente-enrollment-status-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentStatusPage, status_page);
}

static void
entente_enrollment_status_page_init (EntenteEnrollmentStatusPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
