/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "test-invitation.h"

G_BEGIN_DECLS

/* Commands of every size for a program that is killed or has no room left, told by their kind and number: what is there
 * afterwards tells which were kept. */

#define N_OFFERS 150    /* of one import of the catalog */
#define N_PRICES 150    /* of one price list */
#define N_AT_ONCE 3     /* invitations or messages of one command */

/* How much of what was answered so far. */
typedef enum
{
  ORGANIZATIONS,
  CATALOGS,
  TABLES, /* of customers */
  PRICE_LISTS,
  PREPARATIONS, /* commands that nothing was killed at */
  DRAFTS,       /* of invitations */
  WITHDRAWALS,
  MARKS, /* of messages */
  LINKS,

  N_COUNTS
} Count;

typedef struct
{
  gint64 n[N_COUNTS];
} Progress;

gint64          progress_add_up          (const Progress *progress);
/* Goes on where the one before was killed. */
Count           progress_choose_next     (const Progress *progress);

/* Commands of the provider; the others are the operator's. */
gboolean        mixed_is_of_provider    (Count           what);

/* The @n-th command of its kind. (transfer full) (nullable) */
EntenteCommand *mixed_command_new       (TestWorkspace  *workspace,
                                          Count           what,
                                          gint64          n);

/* What the commands need: partners with messages between them, and an invitation that gets other links. */
void            mixed_prepare            (TestWorkspace  *workspace);

/* The secret of the invitation that gets other links, after the @n-th. */
void            mixed_make_secret       (gint64          n,
                                          guint8         *secret);

G_END_DECLS
