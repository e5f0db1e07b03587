/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-command.h"
#include "entente-new-invitation.h"

G_BEGIN_DECLS

/* The sender's side. The link is made by whoever calls, of @id and @secret (see entente-invitation-link.h);
 * the command holds the secret's hash alone. An invitation begins as a draft; once it is marked as sent its
 * link works, for as many days as were asked for. @version is the one that the actor saw, 0 not to mind. */

/* invitation.create. The outcome: "invitation" (id), and "expires" (µs UTC) if it is sent at once. */
EntenteCommand *entente_command_create_invitation    (const char                 *id,
                                                      const guint8               *secret,
                                                      const EntenteNewInvitation *invitation) G_GNUC_WARN_UNUSED_RESULT;
/* invitation.send. The outcome: "expires" (µs UTC). */
EntenteCommand *entente_command_send_invitation      (const char                 *invitation) G_GNUC_WARN_UNUSED_RESULT;
/* invitation.renew-link: the link of @secret takes the place of the one before, which is known to nobody any more,
 * or to somebody who should not know it. */
EntenteCommand *entente_command_renew_invitation_link (const char                *invitation,
                                                       gint64                     version,
                                                       const guint8              *secret) G_GNUC_WARN_UNUSED_RESULT;
/* invitation.edit-note */
EntenteCommand *entente_command_edit_invitation_note (const char                 *invitation,
                                                      gint64                      version,
                                                      const char                 *note) G_GNUC_WARN_UNUSED_RESULT;
/* invitation.withdraw */
EntenteCommand *entente_command_withdraw_invitation  (const char                 *invitation,
                                                      gint64                      version) G_GNUC_WARN_UNUSED_RESULT;
/* invitations.withdraw, for all of those that their state lets be withdrawn; the others stay as they are. The outcome:
 * "withdrawn" (x), how many, and "left" (`a(ss)`): of each other one the name of the other side and why, its state or
 * "received" when somebody else made it. */
EntenteCommand *entente_command_withdraw_invitations (const char *const          *invitations) G_GNUC_WARN_UNUSED_RESULT;

/* The side of whoever holds the link. @secret is that of the link, ENTENTE_INVITATION_SECRET_SIZE bytes; an
 * organization that has opened the link can do without: NULL. */

/* invitation.open. The outcome: what EntenteInvitationReview shows, by its properties. */
EntenteCommand *entente_command_open_invitation      (const char                 *invitation,
                                                      const guint8               *secret) G_GNUC_WARN_UNUSED_RESULT;
/* invitation.accept. @consent says that the person has ticked what is granted; @agreement is the id of the
 * customer agreement that they have accepted in the same act, "" where none had to be. The outcome: "partner",
 * id of the organization that asked. */
EntenteCommand *entente_command_accept_invitation    (const char                 *invitation,
                                                      const guint8               *secret,
                                                      gboolean                    consent,
                                                      const char                 *agreement) G_GNUC_WARN_UNUSED_RESULT;
/* invitation.decline. @reason may be "". */
EntenteCommand *entente_command_decline_invitation   (const char                 *invitation,
                                                      const guint8               *secret,
                                                      const char                 *reason) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
