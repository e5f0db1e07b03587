/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* What becomes of the licenses of somebody who is removed and restored. */

/* Others can have them. Answers the ids of their subscriptions, with commas between, or NULL with @error. */
char *entente_person_give_up_licenses (gint64 user,
                                       EntenteExecution *execution,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Those that were given up, as far as they are left. The outcome says how many are theirs again, and how many are not. */
gboolean entente_person_take_licenses (gint64 user,
                                       EntenteExecution *execution,
                                       GError **error);

G_END_DECLS
