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
#define N_AT_ONCE 3     /* invitations, messages, licenses or memberships of one command */

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
  ACCEPTANCES, /* of the customer agreement, each by a customer of its own */
  USERS,       /* of a customer that the provider administers */
  LICENSES,    /* for these */
  ENDINGS,     /* of the relationship with another customer, every second one undone */
  NEWCOMERS,   /* who make themselves an account each */
  REGISTRIES,  /* tables of memberships */
  EDITS,       /* of what the reseller says of itself, each with another address, to which mail goes */

  N_COUNTS
} Count;

typedef struct
{
  gint64 n[N_COUNTS];
} Progress;

gint64          progress_add_up          (const Progress *progress);
/* Goes on where the one before was killed. */
Count           progress_choose_next     (const Progress *progress);

/* The user name of the person whose command the @n-th of its kind is. (transfer full) */
char           *mixed_dup_actor          (Count           what,
                                          gint64          n);

/* The @n-th command of its kind, to be executed as that person, who acts already. (transfer full) (nullable) */
EntenteCommand *mixed_command_new        (TestWorkspace  *workspace,
                                          Count           what,
                                          gint64          n);

/* What the commands need: partners with messages between them, an invitation that gets other links, an agreement, the
 * subscription of a customer, and another customer without one. */
void            mixed_prepare            (TestWorkspace  *workspace);

/* The secret of the invitation that gets other links, after the @n-th. */
void            mixed_make_secret        (gint64          n,
                                          guint8         *secret);

G_END_DECLS
