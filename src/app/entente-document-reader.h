/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>

G_BEGIN_DECLS

/* The formats of `protocol`, read on a thread of their own. */

#define ENTENTE_TYPE_DOCUMENT_READER (entente_document_reader_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDocumentReader, entente_document_reader, ENTENTE, DOCUMENT_READER, GObject)

EntenteDocuments *entente_document_reader_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
