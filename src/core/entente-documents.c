/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-documents.h"

G_DEFINE_INTERFACE (EntenteDocuments, entente_documents, G_TYPE_OBJECT)

static void
entente_documents_default_init (EntenteDocumentsInterface *iface)
{
}

void
entente_documents_read_async (EntenteDocuments    *self,
                              EntenteDocumentKind  kind,
                              GBytes              *bytes,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_DOCUMENTS (self));
  g_return_if_fail (bytes != NULL);

  ENTENTE_DOCUMENTS_GET_IFACE (self)->read_async (self, kind, bytes, cancellable, callback, user_data);
}

GVariant *
entente_documents_read_finish (EntenteDocuments  *self,
                               GAsyncResult      *result,
                               GPtrArray        **problems,
                               GError           **error)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENTS (self), NULL);
  g_return_val_if_fail (problems != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return ENTENTE_DOCUMENTS_GET_IFACE (self)->read_finish (self, result, problems, error);
}
