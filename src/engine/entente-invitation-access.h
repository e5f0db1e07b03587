/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* An invitation as its commands need it: found by those who may touch it, checked, with its history. */
typedef struct
{
  gint64 row;
  char *id;
  char *kind;
  char *state; /* what it is now: entente_invitation_get_state_at() */
  gboolean dap;
  gint64 created;
  gint64 sent;
  gint64 opened;
  gint64 expires;
  char *language;
  char *recipient_name;
  char *recipient_email;
  char *secret_hash;

  gint64 sender; /* row of the organization */
  char *sender_id;
  char *sender_name;
  char *sender_country;
  char *sender_user; /* the person's name */

  gint64 provider;   /* of a joint one: row of the organization that it names; 0 of any other */
  char *provider_name;
  char *partnership; /* state of that between the two; "" for none */

  gint64 recipient; /* row of the organization that opened it; 0 before */
} EntenteInvitationAccess;

void     entente_invitation_access_clear         (EntenteInvitationAccess  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteInvitationAccess, entente_invitation_access_clear)

/* The one that the parameter "invitation" names, if the actor's organization made it; NOT_FOUND otherwise. */
gboolean entente_invitation_access_load_own      (EntenteExecution         *execution,
                                                  EntenteInvitationAccess  *self,
                                                  GError                  **error);
/* The same, if the actor may also ask for what it asks: for what goes on asking. Refuses NOT_YOUR_KIND or MISSING_ROLE
 * besides, and NOT_YOUR_PROVIDER. */
gboolean entente_invitation_access_load_to_ask   (EntenteExecution         *execution,
                                                  EntenteInvitationAccess  *self,
                                                  GError                  **error);
/* The one with @id, made by the actor's organization or received by it; NOT_FOUND, naming @field, otherwise. */
gboolean entente_invitation_access_load_any      (EntenteExecution         *execution,
                                                  const char               *id,
                                                  const char               *field,
                                                  EntenteInvitationAccess  *self,
                                                  GError                  **error);
/* The one whose link the parameters "invitation" and "secret" hold, if the actor's organization may take the
 * step @event ("open", "accept", "decline"). Without a secret, only for an organization that has opened the
 * link before. Refuses INVITATION_FOREIGN, INVITATION_ALTERED, INVITATION_RENEWED, what entente_invitation_check()
 * refuses, and OTHER_REGION. */
gboolean entente_invitation_access_load_received (EntenteExecution         *execution,
                                                  const char               *event,
                                                  EntenteInvitationAccess  *self,
                                                  GError                  **error);

/* The row of the provider with @id, if the actor's organization may ask together with it; else 0 and a refusal for "provider",
 * NOT_FOUND or NOT_YOUR_PROVIDER. */
gint64   entente_invitation_find_provider        (EntenteExecution         *execution,
                                                  const char               *id,
                                                  GError                  **error);

/* Whether the parameter "secret-hash" can be one; MALFORMED otherwise. */
gboolean entente_invitation_check_secret_hash    (EntenteExecution         *execution,
                                                  GError                  **error);

/* Takes an invitation of the actor's organization back: its link stops working. @version as for
 * entente_table_update(). Refuses what the life cycle refuses. */
gboolean entente_invitation_access_withdraw      (EntenteExecution         *execution,
                                                  EntenteInvitationAccess  *self,
                                                  gint64                    version,
                                                  GError                  **error);

/* Throws away what was written for its mail: nothing of it is to be sent any more. */
gboolean entente_invitation_access_discard_mail  (EntenteExecution         *execution,
                                                  EntenteInvitationAccess  *self,
                                                  GError                  **error);

/* Writes a line of the history. */
gboolean entente_invitation_access_add_event     (EntenteExecution         *execution,
                                                  EntenteInvitationAccess  *self,
                                                  const char               *event,
                                                  const char               *detail,
                                                  GError                  **error);

G_END_DECLS
