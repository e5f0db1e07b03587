/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-record-reader.h"

EntenteRecord *
entente_record_reader_read (EntenteStatement *statement,
                            GType             type,
                            int               first)
{
  EntenteRecord *record = g_object_new (type, NULL);
  EntenteRecordClass *klass = ENTENTE_RECORD_GET_CLASS (record);
  int n = entente_statement_get_n_columns (statement);

  entente_record_init_key (record, entente_statement_get_text (statement, first),
                           entente_statement_get_int64 (statement, first + 1));

  for (int i = first + 2; i < n; i++)
    {
      int field = entente_record_class_find_field (klass, entente_statement_get_column_name (statement, i));

      g_assert (field >= 0);

      if (klass->fields[field].kind == ENTENTE_FIELD_TEXT)
        entente_record_init_text (record, field, entente_statement_get_text (statement, i));
      else
        entente_record_init_integer (record, field, entente_statement_get_int64 (statement, i));
    }

  return record;
}
