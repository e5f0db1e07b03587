/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-add-user.h"

#include <glib/gi18n.h>

#include "credentials/entente-credentials-page.h"
#include "entente-widget.h"
#include "users/entente-new-user-page.h"

struct _EntenteAddUser
{
  EntenteWizard parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteAddUser, entente_add_user, ENTENTE_TYPE_WIZARD)

static void
entente_add_user_class_init (EntenteAddUserClass *klass)
{
}

static void
entente_add_user_init (EntenteAddUser *self)
{
}

void
entente_add_user_present (GtkWindow        *parent,
                          EntenteWorkspace *workspace)
{
  EntenteWizard *wizard;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));

  if (entente_window_present_open (parent, ENTENTE_TYPE_ADD_USER) != NULL)
    return;

  wizard = g_object_new (ENTENTE_TYPE_ADD_USER,
                         "transient-for", parent,
                         "workspace", workspace,
                         "title", _("Add User"),
                         "kind", "add-user",
                         NULL);
  entente_wizard_add_page (wizard, entente_new_user_page_new (workspace));
  entente_wizard_add_page (wizard, g_object_new (ENTENTE_TYPE_CREDENTIALS_PAGE, "name", "credentials",
                                                 "title", _("Confirmation"), "next-label", _("Done"), NULL));
  gtk_window_present (GTK_WINDOW (wizard));
}
