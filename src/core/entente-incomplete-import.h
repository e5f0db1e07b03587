/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-command.h"
#include "entente-record.h"

G_BEGIN_DECLS

/* A table of which rows were left out when it was imported, kept until somebody is done with them. Of an organization's, the
 * last so many are kept. */

#define ENTENTE_TYPE_INCOMPLETE_IMPORT (entente_incomplete_import_get_type ())
G_DECLARE_FINAL_TYPE (EntenteIncompleteImport, entente_incomplete_import, ENTENTE, INCOMPLETE_IMPORT, EntenteRecord)

#define ENTENTE_INCOMPLETE_IMPORTS_MAX 10

const char *entente_incomplete_import_get_file         (EntenteIncompleteImport *self);
const char *entente_incomplete_import_get_user_name    (EntenteIncompleteImport *self);
gint64      entente_incomplete_import_get_created      (EntenteIncompleteImport *self);
/* Rows. */
gint64      entente_incomplete_import_get_imported     (EntenteIncompleteImport *self);
gint64      entente_incomplete_import_get_left_out     (EntenteIncompleteImport *self);
/* Whether there were more problems than are kept. */
gboolean    entente_incomplete_import_get_problems_cut (EntenteIncompleteImport *self);

/* (transfer full) An array of ENTENTE_PROBLEM_VARIANT_TYPE; empty but for a record of the list "left-out-rows". */
GVariant   *entente_incomplete_import_dup_problems     (EntenteIncompleteImport *self) G_GNUC_WARN_UNUSED_RESULT;

/* import.dismiss: nobody needs the rows any more; import.restore: somebody does after all. */
EntenteCommand *entente_command_dismiss_import (const char *import,
                                                gint64      version) G_GNUC_WARN_UNUSED_RESULT;
EntenteCommand *entente_command_restore_import (const char *import,
                                                gint64      version) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
