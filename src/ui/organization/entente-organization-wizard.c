/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-organization-wizard.h"

#include <glib/gi18n.h>

#include "enrollment/entente-customer-support-page.h"
#include "enrollment/entente-legal-profile-page.h"
#include "enrollment/entente-primary-contact-page.h"
#include "entente-widget.h"
#include "organization/entente-profile-review-page.h"

struct _EntenteOrganizationWizard
{
  EntenteProfileWizard parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteOrganizationWizard, entente_organization_wizard, ENTENTE_TYPE_PROFILE_WIZARD)

/* Whether it was changed meanwhile is asked at the end. */
static EntenteCommand *
entente_organization_wizard_new_command (EntenteProfileWizard    *wizard,
                                         const EntenteEnrollment *said)
{
  return entente_command_edit_organization (said, 0);
}

static void
entente_organization_wizard_class_init (EntenteOrganizationWizardClass *klass)
{
  ENTENTE_PROFILE_WIZARD_CLASS (klass)->new_command = entente_organization_wizard_new_command;
}

static void
entente_organization_wizard_init (EntenteOrganizationWizard *self)
{
}

/* Filled before it is shown: that is nothing to keep. */
static void
add_page (EntenteOrganizationWizard *self,
          GType                      type)
{
  EntenteWizardPage *page = g_object_new (type, NULL);

  entente_wizard_add_page (ENTENTE_WIZARD (self), page);
  entente_enrollment_form_page_follow (ENTENTE_ENROLLMENT_FORM_PAGE (page));
}

static void
show_wizard (EntenteOrganizationWizard *self)
{
  EntenteWizard *wizard = ENTENTE_WIZARD (self);
  EntenteOrganization *organization = entente_profile_wizard_get_organization (ENTENTE_PROFILE_WIZARD (self));
  EntenteKind kind = entente_kind_from_nick (entente_organization_get_kind (organization));
  gboolean supports = entente_organization_supports_customers (kind);

  add_page (self, ENTENTE_TYPE_LEGAL_PROFILE_PAGE);
  add_page (self, ENTENTE_TYPE_PRIMARY_CONTACT_PAGE);
  add_page (self, ENTENTE_TYPE_CUSTOMER_SUPPORT_PAGE);
  entente_wizard_add_page (wizard, g_object_new (ENTENTE_TYPE_PROFILE_REVIEW_PAGE, NULL));

  g_object_set (entente_wizard_get_page (wizard, "support"), "needed", supports, "commits", FALSE, "next-label", _("Next: Review"),
                "short-next-label", "", NULL);
  if (!supports)
    entente_wizard_page_set_next_label (entente_wizard_get_page (wizard, "contact"), _("Next: Review"));
  gtk_window_present (GTK_WINDOW (self));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  EntenteOrganizationWizard *self = ENTENTE_ORGANIZATION_WIZARD (source);
  g_autoptr (GError) error = NULL;

  if (entente_profile_wizard_load_finish (ENTENTE_PROFILE_WIZARD (self), result, &error))
    {
      show_wizard (self);
      return;
    }

  /* The window may be gone, and this one with it. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  entente_toast_error (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), error);
  gtk_window_destroy (GTK_WINDOW (self));
}

void
entente_organization_wizard_present (GtkWindow        *parent,
                                     EntenteWorkspace *workspace)
{
  EntenteOrganizationWizard *self;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));

  if (entente_window_present_open (parent, ENTENTE_TYPE_ORGANIZATION_WIZARD) != NULL)
    return;

  if (!entente_workspace_check (workspace, "organization.edit", &error))
    {
      entente_toast_error (GTK_WIDGET (parent), error);
      return;
    }

  self = g_object_new (ENTENTE_TYPE_ORGANIZATION_WIZARD, "transient-for", parent, "destroy-with-parent", TRUE, "workspace", workspace,
                       "title", _("Edit Organization"), "kind", "edit-organization", NULL);
  entente_profile_wizard_load_async (ENTENTE_PROFILE_WIZARD (self), entente_wizard_get_cancellable (ENTENTE_WIZARD (self)), loaded_cb,
                                     NULL);
}
