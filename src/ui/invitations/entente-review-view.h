/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>
#include <entente-core.h>

G_BEGIN_DECLS

/* An invitation as it is put before whoever may answer it: who asks, what is granted in plain words, what else
 * has to be accepted, and the ticks for it.
 *
 * Signals "accept" (): all that has to be is ticked, and the person accepts; "decline" () and "read-agreement" ():
 * the person wants to. */

#define ENTENTE_TYPE_REVIEW_VIEW (entente_review_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReviewView, entente_review_view, ENTENTE, REVIEW_VIEW, GtkWidget)

/* @sender asks, and @provider with it (nullable). */
void entente_review_view_set_review    (EntenteReviewView       *self,
                                        EntenteInvitationReview *review,
                                        EntenteOrganization     *sender,
                                        EntenteOrganization     *provider);
/* @error says why the account may not accept, or decline; NULL when it may. */
void entente_review_view_allow_accept  (EntenteReviewView       *self,
                                        const GError            *error);
void entente_review_view_allow_decline (EntenteReviewView       *self,
                                        const GError            *error);

/* Why the answer was not taken; goes away with the next one. */
void entente_review_view_show_error    (EntenteReviewView       *self,
                                        const GError            *error);

G_END_DECLS
