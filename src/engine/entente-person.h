/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* The person of the actor's own organization whom a command is about. */
typedef struct
{
  gint64 row;
  char *name;
  char *user_name;
  EntenteRoles roles;
  gint64 removed; /* 0 for who is not */
  gboolean only_global_admin;
  const char *next_state;
} EntentePerson;

/* The one of the parameter "user", if their state allows @event of its life cycle. The name becomes the summary. */
gboolean entente_person_load (EntentePerson *self,
                              EntenteExecution *execution,
                              const char *event,
                              GError **error);
void entente_person_clear (EntentePerson *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntentePerson, entente_person_clear)

/* Whether the actor may change the person's roles to @after, and somebody is left who can do everything. */
gboolean entente_person_check_roles (const EntentePerson *self,
                                     EntenteExecution *execution,
                                     EntenteRoles after,
                                     GError **error);

/* Of a person "t" of the table "user", as conditions of SQL. */

/* Is there, or was removed so short a time before @now that they can be restored. */
#define ENTENTE_PERSON_IS_KEPT(now) "(t.state = 'active' OR t.removed > " now " - " G_STRINGIFY (ENTENTE_USER_KEPT_SPAN) ")"

#define ENTENTE_PERSON_IS_GLOBAL_ADMIN(alias) \
 alias ".state = 'active' AND instr (',' || " alias ".roles || ',', ',global-admin,') > 0"

#define ENTENTE_PERSON_IS_ONLY_GLOBAL_ADMIN                                     \
 ENTENTE_PERSON_IS_GLOBAL_ADMIN ("t")                                           \
 " AND NOT EXISTS (SELECT 1 FROM user x WHERE x.organization = t.organization " \
 "AND x.row <> t.row AND " ENTENTE_PERSON_IS_GLOBAL_ADMIN ("x") ")"

G_END_DECLS
