/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the window can do about invitations, wherever one is: the actions win.invite (s: kind),
 * win.invite-jointly (s: id of a provider, "" to choose one), win.open-invitation (s: the link, or a text with it; "" asks
 * for it), win.request-delegated-admin (s: id of the customer), win.reinstate-relationship (s: id of a
 * former one), and win.review-invitation (s: id of one that was opened before). */
void        entente_invitation_actions_install (GtkWidgetClass *widget_class);

/* The link of an invitation that was made in the window that @widget is in; NULL when it is not known. */
const char *entente_invitation_lookup_link     (GtkWidget      *widget,
                                                const char     *invitation);
/* Makes a new link for one that was made here or elsewhere; see entente-request-wizard.h. */
void        entente_invitation_renew_link      (GtkWidget         *widget,
                                                EntenteInvitation *invitation);
/* Goes on with the mail of a draft. */
void        entente_invitation_continue_mail   (GtkWidget         *widget,
                                                EntenteInvitation *invitation);

G_END_DECLS
