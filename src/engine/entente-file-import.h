/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* What commands that take in a table row by row do alike. Their parameter "file" holds the bytes, "name" what the
 * person calls the file. A row that breaks a rule is left out and told of, all others come in. */

typedef struct
{
  EntenteExecution *execution;
  GPtrArray *problems; /* EntenteProblem; of one row there may be several */
  guint n_rows;        /* that were reported */
  guint n_good;
  guint n_bad;
} EntenteFileImport;

void      entente_file_import_init        (EntenteFileImport   *self,
                                           EntenteExecution    *execution);
void      entente_file_import_clear       (EntenteFileImport   *self);

GBytes   *entente_file_import_dup_bytes   (EntenteFileImport   *self) G_GNUC_WARN_UNUSED_RESULT;

/* After each row, @progress of the file: lets go of more problems than are told. FALSE when nobody wants to go on. */
gboolean  entente_file_import_report      (EntenteFileImport   *self,
                                           double               progress,
                                           GError             **error);

/* The rows that were left out: "problems" and "left-out". */
void      entente_file_import_set_outcome (EntenteFileImport   *self);
/* One item of the log for all rows: which file it was, what was left out, and what @after says besides. @types as of
 * entente_execution_record_bulk(). */
void      entente_file_import_record      (EntenteFileImport   *self,
                                           const char *const   *types,
                                           GVariantDict        *after);

G_END_DECLS
