/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

G_BEGIN_DECLS

/* What invitations say of themselves, in words for people. Free what is called dup. */

/* Whom it went to, or who sent it. */
const char *entente_invitation_text_get_other_side (EntenteInvitation       *invitation);
/* "jean@example.fr · Partnership" */
char       *entente_invitation_text_dup_subtitle   (EntenteInvitation       *invitation) G_GNUC_WARN_UNUSED_RESULT;
/* "Expires on Mar 16, 2026", "Accepted on …": the date that matters now. */
char       *entente_invitation_text_dup_when       (EntenteInvitation       *invitation) G_GNUC_WARN_UNUSED_RESULT;
/* "Opened by Bo Chen, Contoso IT" */
char       *entente_invitation_text_dup_event      (EntenteInvitationEvent  *event) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
