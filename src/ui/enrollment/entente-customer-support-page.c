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

/* In an enrollment this is the page that submits it. */
static gboolean
submits (EntenteWizardPage *page)
{
  return entente_wizard_page_get_commits (page);
}

static void
entente_customer_support_page_shown (EntenteWizardPage *page)
{
  EntenteCustomerSupportPage *self = ENTENTE_CUSTOMER_SUPPORT_PAGE (page);
  EntenteWizard *wizard = entente_wizard_find (GTK_WIDGET (page));

  if (submits (page) && entente_enrollment_wizard_is_enrolled (ENTENTE_ENROLLMENT_WIZARD (wizard)))
    {
      entente_wizard_page_set_next_label (page, _("Save"));
      adw_preferences_group_set_description (self->group,
                                             _("Your organization is enrolled already. All that is asked for is where its customers "
                                               "get help."));
    }

  ENTENTE_WIZARD_PAGE_CLASS (entente_customer_support_page_parent_class)->shown (page);
}

static void
submitted_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (outcome != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
entente_customer_support_page_apply_async (EntenteWizardPage   *page,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data)
{
  EntenteWizard *wizard = entente_wizard_find (GTK_WIDGET (page));
  EntenteEnrollment said;
  g_autoptr (EntenteCommand) command = NULL;
  g_autoptr (GTask) task = NULL;

  if (!submits (page))
    {
      ENTENTE_WIZARD_PAGE_CLASS (entente_customer_support_page_parent_class)->apply_async (page, cancellable, callback, user_data);
      return;
    }

  said = entente_profile_wizard_read (ENTENTE_PROFILE_WIZARD (wizard));
  command = entente_profile_wizard_new_command (ENTENTE_PROFILE_WIZARD (wizard), &said);
  task = g_task_new (page, cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_customer_support_page_apply_async);
  /* Once it is done it is done, cancelled or not. */
  g_task_set_check_cancellable (task, FALSE);
  entente_workspace_execute_async (entente_wizard_get_workspace (wizard), command, cancellable, submitted_cb, g_steal_pointer (&task));
}

static gboolean
entente_customer_support_page_show_error (EntenteWizardPage *page,
                                          const GError      *error)
{
  EntenteProfileWizard *wizard = ENTENTE_PROFILE_WIZARD (entente_wizard_find (GTK_WIDGET (page)));

  return entente_profile_wizard_show_error (wizard, error) ||
         ENTENTE_WIZARD_PAGE_CLASS (entente_customer_support_page_parent_class)->show_error (page, error);
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
  EntenteWizardPageClass *page_class = ENTENTE_WIZARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_customer_support_page_dispose;

  page_class->shown = entente_customer_support_page_shown;
  page_class->apply_async = entente_customer_support_page_apply_async;
  page_class->show_error = entente_customer_support_page_show_error;

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
