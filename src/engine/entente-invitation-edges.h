/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-invitation-access.h"

G_BEGIN_DECLS

/* What there is already between the actor's organization and one that asks: a partnership or a relationship. */
typedef struct
{
  gint64 row;           /* 0 for none */
  char *state;          /* "" for none */
  gint64 since;
  gboolean reseller;
  gboolean dap;
  gint64 through;       /* row of the other partner that came with it; 0 for none */
  gint64 invitation;    /* row of the one by which it came about; 0 for none */
  gboolean suffices;    /* accepting adds nothing to it */
} EntenteInvitationEdge;

typedef struct
{
  EntenteInvitationEdge sender;
  EntenteInvitationEdge provider; /* that a joint invitation names */
} EntenteInvitationEdges;

void     entente_invitation_edges_clear (EntenteInvitationEdges   *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteInvitationEdges, entente_invitation_edges_clear)

/* Refuses ALREADY_PARTNERS when accepting would add nothing at all. */
gboolean entente_invitation_edges_load  (EntenteExecution         *execution,
                                         EntenteInvitationAccess  *access,
                                         EntenteInvitationEdges   *self,
                                         GError                  **error);

G_END_DECLS
