/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-customer-support-page.h"

#include <glib/gi18n.h>

#include "enrollment/entente-enrollment-wizard-private.h"

struct _EntenteCustomerSupportPage
{
  EntenteEnrollmentFormPage parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget *email_row;
  GtkWidget *phone_row;
  GtkWidget *website_row;
};

G_DEFINE_FINAL_TYPE (EntenteCustomerSupportPage, entente_customer_support_page, ENTENTE_TYPE_ENROLLMENT_FORM_PAGE)

static void
entente_customer_support_page_shown (EntenteWizardPage *page)
{
  EntenteCustomerSupportPage *self = ENTENTE_CUSTOMER_SUPPORT_PAGE (page);
  EntenteWizard *wizard = entente_wizard_find (GTK_WIDGET (page));

  /* In an enrollment this is the page that submits it. */
  if (entente_wizard_page_get_commits (page) && entente_enrollment_wizard_is_enrolled (ENTENTE_ENROLLMENT_WIZARD (wizard)))
    {
      entente_wizard_page_set_next_label (page, _("Save"));
      adw_preferences_group_set_description (self->group,
                                             _("Your organization is enrolled already. All that is asked for is where its customers "
                                               "get help."));
    }

  ENTENTE_WIZARD_PAGE_CLASS (entente_customer_support_page_parent_class)->shown (page);
}

static void
entente_customer_support_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_CUSTOMER_SUPPORT_PAGE);

  G_OBJECT_CLASS (entente_customer_support_page_parent_class)->dispose (object);
}

static void
entente_customer_support_page_class_init (EntenteCustomerSupportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_customer_support_page_dispose;
  ENTENTE_WIZARD_PAGE_CLASS (klass)->shown = entente_customer_support_page_shown;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/enrollment/entente-customer-support-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerSupportPage, email_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerSupportPage, group);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerSupportPage, phone_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomerSupportPage, website_row);
}

static void
entente_customer_support_page_init (EntenteCustomerSupportPage *self)
{
  EntenteEnrollmentFormPage *page = ENTENTE_ENROLLMENT_FORM_PAGE (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  entente_enrollment_form_page_add (page, "support-email", "support-email", self->email_row);
  entente_enrollment_form_page_add (page, "support-phone", "support-phone", self->phone_row);
  entente_enrollment_form_page_add (page, "website", "website", self->website_row);
}
