/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>
#include <entente-database.h>

G_BEGIN_DECLS

/* A command while it is carried out: on the writer's thread, inside one transaction. What a command file
 * needs is here: who acts, the parameters, the time, the database, and a place for the outcome. */

typedef struct _EntenteExecution EntenteExecution;

EntenteConnection *entente_execution_get_connection (EntenteExecution *self);

/* The actor. */
gint64 entente_execution_get_user (EntenteExecution *self);
const char *entente_execution_get_user_name (EntenteExecution *self);
gint64 entente_execution_get_organization (EntenteExecution *self);
const char *entente_execution_get_organization_id (EntenteExecution *self);
const char *entente_execution_get_organization_name (EntenteExecution *self);
EntenteKind entente_execution_get_kind (EntenteExecution *self);
EntenteRoles entente_execution_get_roles (EntenteExecution *self);
/* For what somebody does who has no account: from now on the actor is that user, who was made by the same command. Refuses
 * UNKNOWN_ACTOR. */
gboolean entente_execution_become (EntenteExecution *self,
                                   const char *user,
                                   GError **error);
gboolean entente_execution_check_permission (EntenteExecution *self,
                                             EntentePermission permission,
                                             GError **error);

/* When, in µs UTC; the same for the whole command. The date is that of UTC, as everywhere in the program. */
gint64 entente_execution_get_now (EntenteExecution *self);
const char *entente_execution_get_today (EntenteExecution *self);
char *entente_execution_new_id (EntenteExecution *self) G_GNUC_WARN_UNUSED_RESULT;
/* Nothing will stay: skip what costs time and decides nothing (hashing a password). */
gboolean entente_execution_is_rehearsal (EntenteExecution *self);

/* Whether somebody gets to know a temporary password by the outcome: only then has it to be changed at the first
 * sign-in. */
gboolean entente_execution_tells_password (EntenteExecution *self);

/* The parameters, checked already. Those that are left out read as "", 0, FALSE, NULL. */
gboolean entente_execution_has_param (EntenteExecution *self,
                                      const char *name);
const char *entente_execution_get_text (EntenteExecution *self,
                                        const char *name);
gint64 entente_execution_get_integer (EntenteExecution *self,
                                      const char *name);
gboolean entente_execution_get_boolean (EntenteExecution *self,
                                        const char *name);
/* (transfer full) (nullable) */
GVariant *entente_execution_dup_variant (EntenteExecution *self,
                                         const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* What the caller gets to know; @value is sunk. Outcomes are not stored, so a secret may be in there. */
void entente_execution_set_outcome (EntenteExecution *self,
                                    const char *name,
                                    GVariant *value);
/* What the entry in Activity is about: the name of a party or thing. */
void entente_execution_set_summary (EntenteExecution *self,
                                    const char *summary);
/* The same for a command that is about many: the first few names, one after another. */
void entente_execution_add_to_summary (EntenteExecution *self,
                                       const char *name);

/* Shows the entry in Activity to an organization that sees none of the things that changed. */
void entente_execution_add_audience (EntenteExecution *self,
                                     gint64 organization);

/* For commands that take long: tells how far it is; FALSE with G_IO_ERROR_CANCELLED when the caller does not
 * want it any more. */
gboolean entente_execution_report (EntenteExecution *self,
                                   double fraction,
                                   GError **error);

/* For commands that write many rows by statements of their own: one item of the log for all of them, and
 * everything of the @types may have changed. @types ends with NULL; @after is sunk. */
void entente_execution_record_bulk (EntenteExecution *self,
                                    const char *const *types,
                                    GVariant *after);

/* Hash of a password, Argon2id; "" in a rehearsal. (transfer full) (nullable) with @error */
char *entente_execution_hash_password (EntenteExecution *self,
                                       const char *password,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The row of the @type with @id; 0 and a refusal NOT_FOUND naming @field if there is none. */
gint64 entente_execution_find (EntenteExecution *self,
                               const char *type,
                               const char *id,
                               const char *field,
                               GError **error);

G_END_DECLS
