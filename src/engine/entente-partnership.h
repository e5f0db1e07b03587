/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* A partnership as the commands on it need it. */
typedef struct
{
  gint64 row;
  char *state;
  gboolean admin_access;
  gint64 partner;     /* row of the other side's organization */
  char *partner_name;
} EntentePartnership;

void     entente_partnership_clear (EntentePartnership  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntentePartnership, entente_partnership_clear)

/* The actor's one with the organization that the parameter "partner" names; NOT_FOUND when there never was. */
gboolean entente_partnership_load  (EntenteExecution    *execution,
                                    EntentePartnership  *self,
                                    GError             **error);

/* Tells the other side: "partnership-removed", "admin-access-removed". */
gboolean entente_partnership_tell  (EntenteExecution    *execution,
                                    EntentePartnership  *self,
                                    const char          *kind,
                                    GError             **error);

/* After something of it ended: neither side sees the other's organization any more, unless there is another reason to. */
gboolean entente_partnership_hide  (EntenteExecution    *execution,
                                    EntentePartnership  *self,
                                    GError             **error);

G_END_DECLS
