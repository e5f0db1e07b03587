/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-membership-wizard.h"

#include <glib/gi18n.h>

#include "credentials/entente-credentials-page.h"
#include "entente-widget.h"
#include "members/entente-member-sign-in-page.h"
#include "wizards/entente-wizard.h"

static void
present (EntenteWizard     *wizard,
         EntenteMembership *membership)
{
  EntenteWizardPage *credentials = g_object_new (ENTENTE_TYPE_CREDENTIALS_PAGE, "name", "credentials",
                                                 "title", _("Confirmation"), "next-label", _("Done"), NULL);

  /* The registry's passwords stay until the operator makes another. */
  entente_credentials_page_set_lasting (ENTENTE_CREDENTIALS_PAGE (credentials));
  entente_wizard_add_page (wizard, entente_member_sign_in_page_new (membership));
  entente_wizard_add_page (wizard, credentials);
  gtk_window_present (GTK_WINDOW (wizard));
}

void
entente_add_membership (GtkWindow        *parent,
                        EntenteWorkspace *workspace)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));

  if (entente_window_present_open (parent, ENTENTE_TYPE_WIZARD) == NULL)
    present (entente_wizard_new (parent, workspace, _("Add Membership"), "add-membership"), NULL);
}

void
entente_reset_membership_password (GtkWindow         *parent,
                                   EntenteWorkspace  *workspace,
                                   EntenteMembership *membership)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (ENTENTE_IS_MEMBERSHIP (membership));

  if (entente_window_present_open (parent, ENTENTE_TYPE_WIZARD) == NULL)
    present (entente_wizard_new (parent, workspace, _("Reset Password"), NULL), membership);
}
