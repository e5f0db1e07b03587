/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-tables.h"

/* What both sides of an invitation see of it. The provider that a joint one names is no side of it: it gets to know the
 * customer who accepts. */
const EntenteTable entente_invitation_table = {
  .name = "invitation",
  .snapshot = "SELECT id, version, sender, recipient, kind, state, (SELECT name FROM organization WHERE row "
              "= t.sender) AS sender, (SELECT name FROM organization WHERE row = t.provider) AS provider, dap, "
              "recipient_name, recipient_email, language, sent, opened, expires, ended, (SELECT name FROM organization "
              "WHERE row = t.recipient) AS recipient, reason FROM invitation t WHERE row = ?1",
  .n_viewers = 2,
};

/* The same rows, for changes of what is the sender's own: nobody else gets to know of them. */
const EntenteTable entente_invitation_note_table = {
  .name = "invitation",
  .snapshot = "SELECT id, version, sender, note FROM invitation WHERE row = ?1",
  .n_viewers = 1,
};
