/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "invitations/entente-link-keeper.h"
#include "wizards/entente-wizard.h"

G_BEGIN_DECLS

/* Asks a reseller for a partnership, or a customer for a relationship: whom, and the mail with the link. The
 * invitation counts as sent once the mail was opened or copied, or with *Done*; until then it is a draft, and what was written
 * is kept. */

#define ENTENTE_TYPE_REQUEST_WIZARD (entente_request_wizard_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRequestWizard, entente_request_wizard, ENTENTE, REQUEST_WIZARD, EntenteWizard)

/* @kind: "partnership" or "relationship". @links remembers the link that is made. */
EntenteWizard *entente_request_wizard_new (GtkWindow         *parent,
                                           EntenteWorkspace  *workspace,
                                           const char        *kind,
                                           EntenteLinkKeeper *links) G_GNUC_WARN_UNUSED_RESULT;

/* Presents one for a request for delegated admin privileges to the customer with that id: with its name, address and language, and
 * a draft of its own. Why there is none is said on @parent. */
void           entente_request_wizard_present_to_administer (GtkWindow         *parent,
                                                             EntenteWorkspace  *workspace,
                                                             const char        *customer,
                                                             EntenteLinkKeeper *links);

/* The same for a request to a former customer to be its reseller again. */
void           entente_request_wizard_present_to_reinstate  (GtkWindow         *parent,
                                                             EntenteWorkspace  *workspace,
                                                             const char        *customer,
                                                             EntenteLinkKeeper *links);

/* Presents one for a request of a reseller together with a provider. @provider is the id of the one to begin with, "" for the
 * first of those that it works with. That there is none is said on top of @parent. */
void           entente_request_wizard_present_jointly       (GtkWindow         *parent,
                                                             EntenteWorkspace  *workspace,
                                                             const char        *provider,
                                                             EntenteLinkKeeper *links);

/* Makes a new link for an invitation whose link is lost, and presents the mail to send with it. What went wrong is
 * said on top of @parent. */
void           entente_request_wizard_renew_link (GtkWindow         *parent,
                                                  EntenteWorkspace  *workspace,
                                                  EntenteInvitation *invitation,
                                                  EntenteLinkKeeper *links);
/* Presents the mail of a draft as it was left, with its link, or with a new one when that is not known any more: nobody
 * has the old one. */
void           entente_request_wizard_continue   (GtkWindow         *parent,
                                                  EntenteWorkspace  *workspace,
                                                  EntenteInvitation *invitation,
                                                  EntenteLinkKeeper *links);

G_END_DECLS
