/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente"

#include "entente-document-reader.h"

#include <entente-protocol.h>

struct _EntenteDocumentReader
{
  GObject parent_instance;
};

typedef struct
{
  EntenteDocumentKind kind;
  GBytes *bytes;
  GPtrArray *problems;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self);
}

static void
read_on_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Reading *reading = task_data;
  GError *error = NULL;
  GVariant *items = NULL;

  switch (reading->kind)
    {
    case ENTENTE_DOCUMENT_CATALOG:
      items = entente_catalog_reader_read (reading->bytes, reading->problems, &error);
      break;

    case ENTENTE_DOCUMENT_COUNTRY_RULES:
      items = entente_country_rules_reader_read (reading->bytes, reading->problems, &error);
      break;
    }

  if (items != NULL)
    g_task_return_pointer (task, g_variant_ref_sink (items), (GDestroyNotify) g_variant_unref);
  else
    g_task_return_error (task, error);
}

static void
entente_document_reader_read_async (EntenteDocuments    *documents,
                                    EntenteDocumentKind  kind,
                                    GBytes              *bytes,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (documents, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);

  reading->kind = kind;
  reading->bytes = g_bytes_ref (bytes);
  reading->problems = g_ptr_array_new_with_free_func (g_object_unref);

  g_task_set_source_tag (task, entente_document_reader_read_async);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_on_thread);
}

static GVariant *
entente_document_reader_read_finish (EntenteDocuments  *documents,
                                     GAsyncResult      *result,
                                     GPtrArray        **problems,
                                     GError           **error)
{
  Reading *reading = g_task_get_task_data (G_TASK (result));

  *problems = g_ptr_array_ref (reading->problems);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
documents_iface_init (EntenteDocumentsInterface *iface)
{
  iface->read_async = entente_document_reader_read_async;
  iface->read_finish = entente_document_reader_read_finish;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteDocumentReader, entente_document_reader, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_DOCUMENTS, documents_iface_init))

static void
entente_document_reader_class_init (EntenteDocumentReaderClass *klass)
{
}

static void
entente_document_reader_init (EntenteDocumentReader *self)
{
}

EntenteDocuments *
entente_document_reader_new (void)
{
  return g_object_new (ENTENTE_TYPE_DOCUMENT_READER, NULL);
}
