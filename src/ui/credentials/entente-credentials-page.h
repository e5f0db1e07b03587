/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "wizards/entente-wizard-page.h"

G_BEGIN_DECLS

/* A user name and a temporary password, shown this once: the last page of a wizard. The way on is open when
 * the password was copied, saved, or ticked off as noted; closing the window before asks. The password is
 * nowhere but here, and goes with the page. */

#define ENTENTE_TYPE_CREDENTIALS_PAGE (entente_credentials_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCredentialsPage, entente_credentials_page, ENTENTE, CREDENTIALS_PAGE, EntenteWizardPage)

/* @heading says what was made ("Boulangerie Adatum Is a Customer Now"), @description for whom this is. */
void entente_credentials_page_set (EntenteCredentialsPage *self,
                                   const char             *heading,
                                   const char             *description,
                                   const char             *user_name,
                                   const char             *password);
/* The password is no temporary one: nobody has to change it at the first sign-in. */
void entente_credentials_page_set_lasting (EntenteCredentialsPage *self);

G_END_DECLS
