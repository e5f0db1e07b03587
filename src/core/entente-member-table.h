/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-csv.h"

G_BEGIN_DECLS

/* What the membership registry asks of a profile, and the table that profiles are read from. */

/* Borrowed text, cleaned. */
typedef struct
{
  const char *mpn_id;
  const char *name;
  const char *country;
} EntenteNewProfile;

/* What a person signs in to the registry with: written like an address, in small letters. REQUIRED, TOO_LONG, MALFORMED. */
char       *entente_member_user_name_clean      (const char               *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean    entente_member_user_name_check      (const char               *user_name,
                                                 const char               *field,
                                                 GError                  **error);

/* One field: "mpn-id", "name" or "country". */
gboolean    entente_new_profile_check_field     (const EntenteNewProfile  *self,
                                                 const char               *field,
                                                 GError                  **error);
/* All of them; refuses the first thing wrong. */
gboolean    entente_new_profile_check           (const EntenteNewProfile  *self,
                                                 GError                  **error);

/* One profile a row, whose columns are found by their headings in any order and case: "User Name", "MPN ID", "Legal Name"
 * and "Country" have to be there, "Active" may be; others are passed over. Rows with the same user name are of the same
 * membership. A country is written as its code or its English name; active as yes or no, or not at all. */

typedef struct
{
  guint line; /* where the row begins */

  /* Gone with the next row; never NULL. */
  const char *user_name;
  EntenteNewProfile profile;
  gboolean active;
} EntenteMemberRow;

typedef enum
{
  ENTENTE_MEMBER_ROW_GOOD,
  ENTENTE_MEMBER_ROW_BAD,
  ENTENTE_MEMBER_ROW_EMPTY, /* to be passed over */
} EntenteMemberRowKind;

typedef struct _EntenteMemberTable EntenteMemberTable;

/* Refuses as entente_csv_reader_new() does, and COLUMN_MISSING (detail: its heading). */
EntenteMemberTable *entente_member_table_new          (GBytes                *bytes,
                                                       GError               **error) G_GNUC_WARN_UNUSED_RESULT;
void                entente_member_table_free         (EntenteMemberTable    *self);

/* FALSE at the end, and with @error set when what comes after cannot be read. @row is good only when @kind says so. Of a bad
 * row all that is wrong is added to @problems, an EntenteProblem for each field, whose position is the line and whose subject
 * is the organization's name, or its MPN ID. The fields are "user-name", "mpn-id", "name", "country" and "active"; an MPN ID
 * that a good row before has is REPEATED (detail: its line). */
gboolean            entente_member_table_read         (EntenteMemberTable    *self,
                                                       EntenteMemberRow      *row,
                                                       EntenteMemberRowKind  *kind,
                                                       GPtrArray             *problems,
                                                       GError               **error);
double              entente_member_table_get_progress (EntenteMemberTable    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMemberTable, entente_member_table_free)

G_END_DECLS
