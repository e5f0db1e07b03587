/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-change-set.h"
#include "entente-command-spec.h"
#include "entente-execution.h"

G_BEGIN_DECLS

/* For the executor and the tables only; commands use entente-execution.h. */

struct _EntenteExecution
{
  EntenteConnection *connection; /* (unowned) */
  EntenteCommand *command;       /* (unowned) */
  const EntenteCommandSpec *spec;
  GPtrArray *values;             /* of its parameters */
  gboolean rehearsal;
  gboolean cheap_passwords;
  gboolean nobody_listens;
  GCancellable *cancellable; /* (unowned) (nullable) */

  gint64 user; /* 0 as long as nobody acts */
  char *user_id;
  char *user_name;
  gint64 organization;
  char *organization_id;
  char *organization_name;
  EntenteKind kind;
  EntenteRoles roles;
  char *status; /* of the organization, in the program */
  gboolean must_change_password;

  char *today; /* NULL until it is asked for */
  char *summary;
  guint n_summarized; /* names in it */
  GVariantDict *outcome; /* NULL while there is nothing in it */
  EntenteChangeSet *changes;
  GHashTable *audience;  /* set of rows of organizations, as gint64 keys */
  GPtrArray *items;      /* EntenteChangeItem */
};

/* One thing that the command changed, as the change log keeps it. */
typedef struct
{
  const char *type;
  char *id;
  const char *event;
  char *before; /* `a{sv}` as text; "" when there was nothing */
  char *after;  /* likewise */
} EntenteChangeItem;

/* Takes both texts; NULL is nothing. */
void entente_execution_record_change (EntenteExecution *self,
                                      const char       *type,
                                      const char       *id,
                                      gint64            row,
                                      const char       *event,
                                      char             *before,
                                      char             *after);

G_END_DECLS
