/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-change-set.h"
#include "entente-executor.h"

G_BEGIN_DECLS

/* A story told in commands, as resources/sample/ has them: a key file whose groups are carried out one
 * after the other, each by an account at a time before now, and none earlier than the one before it.
 *
 *   [alpine]                                  any name; later groups refer to its outcome by it
 *   as = admin@fabrikam.program.example       the user name of who acts
 *   at = -12d 4h                              how long before now: days, hours, minutes
 *   do = customer.add                         the command; all other keys are its parameters
 *   name = 'Alpine Works'                     in GVariant's text format
 *   reseller = '$contoso.organization'        the text "organization" of the outcome of [contoso]
 *   subscription = '$alpine.subscriptions.0'  the first of its texts "subscriptions"
 *   agreed-on = '@-12d'                       the date so long before now
 *   secret-hash = '#alpine'                   of a secret made for this run and called so …
 *   secret = '!alpine'                        … and that secret
 *   customer = '&alpine'                      the id of the organization of that domain prefix
 *   code = '~alpine'                          the one that was mailed to that organization last
 *   file = %customers.csv                     the bytes of a resource beside the story …
 *   offers = %offers.gvariant                 … or the value that one with this ending holds
 *
 * All of it is one transaction. Nobody is told a temporary password, so nobody waits for a first sign-in with one. */
gboolean entente_sample_play (EntenteConnection     *connection,
                              GBytes                *story,
                              gint64                 now,
                              EntenteExecutorFlags   flags,
                              EntenteChangeSet      *changes,
                              GError               **error);

/* The story of the sample workspace. (transfer full) */
GBytes  *entente_sample_load (GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
