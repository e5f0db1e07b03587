/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-incomplete-import.h"

#include "entente-problem-pack.h"

struct _EntenteIncompleteImport
{
  EntenteRecord parent_instance;

  char *file;
  char *user_name;
  gint64 created;
  gint64 imported;
  gint64 left_out;
  char *problems; /* packed */
  gboolean problems_cut;
};

static const EntenteField fields[] = {
  ENTENTE_FIELD (EntenteIncompleteImport, file, TEXT),
  ENTENTE_FIELD (EntenteIncompleteImport, user_name, TEXT),
  ENTENTE_FIELD (EntenteIncompleteImport, created, INTEGER),
  ENTENTE_FIELD (EntenteIncompleteImport, imported, INTEGER),
  ENTENTE_FIELD (EntenteIncompleteImport, left_out, INTEGER),
  ENTENTE_FIELD (EntenteIncompleteImport, problems, TEXT),
  ENTENTE_FIELD (EntenteIncompleteImport, problems_cut, BOOLEAN),
};

ENTENTE_DEFINE_RECORD (EntenteIncompleteImport, entente_incomplete_import, fields)

ENTENTE_RECORD_GETTER (EntenteIncompleteImport, entente_incomplete_import, const char *, file)
ENTENTE_RECORD_GETTER (EntenteIncompleteImport, entente_incomplete_import, const char *, user_name)
ENTENTE_RECORD_GETTER (EntenteIncompleteImport, entente_incomplete_import, gint64, created)
ENTENTE_RECORD_GETTER (EntenteIncompleteImport, entente_incomplete_import, gint64, imported)
ENTENTE_RECORD_GETTER (EntenteIncompleteImport, entente_incomplete_import, gint64, left_out)
ENTENTE_RECORD_GETTER (EntenteIncompleteImport, entente_incomplete_import, gboolean, problems_cut)

GVariant *
entente_incomplete_import_dup_problems (EntenteIncompleteImport *self)
{
  g_return_val_if_fail (ENTENTE_IS_INCOMPLETE_IMPORT (self), NULL);

  return entente_problem_unpack (self->problems);
}

EntenteCommand *
entente_command_dismiss_import (const char *import,
                                gint64      version)
{
  g_return_val_if_fail (import != NULL, NULL);

  return entente_command_new ("import.dismiss", g_variant_new_parsed ("{'import': <%s>, 'version': <%x>}", import, version));
}

EntenteCommand *
entente_command_restore_import (const char *import,
                                gint64      version)
{
  g_return_val_if_fail (import != NULL, NULL);

  return entente_command_new ("import.restore", g_variant_new_parsed ("{'import': <%s>, 'version': <%x>}", import, version));
}
