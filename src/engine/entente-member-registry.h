/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* What the commands about the membership registry do alike. */

/* A membership nobody can sign in to, unless @password (nullable, a hash) is given. Refuses TAKEN for "user-name". 0 with
 * @error set. */
gint64   entente_member_registry_add         (EntenteExecution         *execution,
                                              const char               *id,
                                              const char               *user_name,
                                              const char               *password,
                                              GError                  **error);
/* Refuses TAKEN for "mpn-id". 0 with @error set. */
gint64   entente_member_registry_add_profile (EntenteExecution         *execution,
                                              gint64                    membership,
                                              const char               *id,
                                              const EntenteNewProfile  *profile,
                                              gboolean                  active,
                                              GError                  **error);
/* Whether no other profile than @row (0: none at all) has the MPN ID. */
gboolean entente_member_registry_check_free  (EntenteExecution         *execution,
                                              const char               *mpn_id,
                                              gint64                    row,
                                              GError                  **error);
/* Whether no organization of the program has the MPN ID, "" for none. Refuses TAKEN. */
gboolean entente_member_registry_check_unused (EntenteExecution       *execution,
                                              const char               *mpn_id,
                                              const char               *field,
                                              GError                  **error);
/* After a change of a membership or of one of its profiles: what it is found by. */
gboolean entente_member_registry_index       (EntenteExecution         *execution,
                                              gint64                    membership,
                                              GError                  **error);

/* The parameters "mpn-id", "name" and "country", cleaned into @texts, which are freed by the caller; checked. */
typedef struct
{
  EntenteNewProfile profile;
  char *mpn_id;
  char *name;
  char *country;
} EntenteProfileParams;

gboolean entente_profile_params_read         (EntenteProfileParams     *self,
                                              EntenteExecution         *execution,
                                              GError                  **error);
void     entente_profile_params_clear        (EntenteProfileParams     *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteProfileParams, entente_profile_params_clear)

G_END_DECLS
