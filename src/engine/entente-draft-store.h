/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-database.h>

G_BEGIN_DECLS

/* Half-filled wizards, one for each user and kind. @user is the id of one, or "" for who has no account yet. */

/* Returns TRUE through @task. @content NULL discards. */
void entente_draft_store_save (EntenteWorker *writer,
                               GTask         *task,
                               const char    *user,
                               const char    *kind,
                               GVariant      *content,
                               gint64         now);
/* Returns a variant, or NULL, through @task. */
void entente_draft_store_load (EntenteWorker *writer,
                               GTask         *task,
                               const char    *user,
                               const char    *kind);

/* Discards the drafts of that kind, whosever they are, within the present transaction: what they were for is done. */
gboolean entente_draft_store_discard     (EntenteConnection  *connection,
                                          const char         *kind,
                                          GError            **error);
/* Discards the one of @user, likewise. */
gboolean entente_draft_store_discard_own (EntenteConnection  *connection,
                                          const char         *user,
                                          const char         *kind,
                                          GError            **error);
/* Gives the draft of @user to @other, who has none. */
gboolean entente_draft_store_hand_over   (EntenteConnection  *connection,
                                          const char         *user,
                                          const char         *other,
                                          const char         *kind,
                                          GError            **error);

G_END_DECLS
