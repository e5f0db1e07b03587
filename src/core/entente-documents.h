/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads files of other programs into what commands take. The interface (ui) asks for it; the program
 * (app) has the formats. */

typedef enum
{
  ENTENTE_DOCUMENT_CATALOG,       /* offers, for "catalog.import" */
  ENTENTE_DOCUMENT_COUNTRY_RULES, /* rules, for "country-rules.import" */
} EntenteDocumentKind;

#define ENTENTE_TYPE_DOCUMENTS (entente_documents_get_type ())
G_DECLARE_INTERFACE (EntenteDocuments, entente_documents, ENTENTE, DOCUMENTS, GObject)

struct _EntenteDocumentsInterface
{
  GTypeInterface parent;

  void      (*read_async)  (EntenteDocuments     *self,
                            EntenteDocumentKind   kind,
                            GBytes               *bytes,
                            GCancellable         *cancellable,
                            GAsyncReadyCallback   callback,
                            gpointer              user_data);
  GVariant *(*read_finish) (EntenteDocuments     *self,
                            GAsyncResult         *result,
                            GPtrArray           **problems,
                            GError              **error);
};

/* Answers what was read, an `aa{sv}`; @problems, an array of EntenteProblem, is what was left out. */
void      entente_documents_read_async  (EntenteDocuments     *self,
                                         EntenteDocumentKind   kind,
                                         GBytes               *bytes,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GVariant *entente_documents_read_finish (EntenteDocuments     *self,
                                         GAsyncResult         *result,
                                         GPtrArray           **problems,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
