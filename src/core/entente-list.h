/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <gio/gio.h>

#include "entente-query.h"

G_BEGIN_DECLS

/* A live, lazy list of records: a GListModel whose rows may still be on their way ("loaded" of the
 * record tells). It follows the data by itself; rows keep their identity while something holds them. */

#define ENTENTE_TYPE_LIST (entente_list_get_type ())
G_DECLARE_INTERFACE (EntenteList, entente_list, ENTENTE, LIST, GListModel)

struct _EntenteListInterface
{
  GTypeInterface parent;

  EntenteQuery *(*get_query)   (EntenteList  *self);
  void          (*set_query)   (EntenteList  *self,
                                EntenteQuery *query);
  gboolean      (*get_loading) (EntenteList  *self);
  gboolean      (*get_complete) (EntenteList *self);
  const GError *(*get_error)   (EntenteList  *self);
  void          (*get_keys)    (EntenteList  *self,
                                guint         position,
                                guint         n,
                                guint32      *keys);
};

/* Properties of the interface: "query" (EntenteQuery); "loading", TRUE until the first rows of the present
 * query are in the model; "complete", TRUE while all of them are, and none that have gone; "error" (GError), why rows could not be read, NULL while all is well: a list that is
 * empty for that reason must not be shown as one that has nothing to show. */

EntenteQuery *entente_list_get_query   (EntenteList  *self);
/* Asks something else of the same list ("list" of both queries is equal). The present rows stay until
 * the new ones are there, and for good when the query is equal to the present one. */
void          entente_list_set_query   (EntenteList  *self,
                                        EntenteQuery *query);
gboolean      entente_list_get_loading (EntenteList  *self);
gboolean      entente_list_get_complete (EntenteList *self);
const GError *entente_list_get_error   (EntenteList  *self);

/* What tells each of @n rows, from @position on, from all others, whatever is known of their content and wherever they
 * move to: for entente_query_with_keys() in the same workspace. No record is made for that. */
void          entente_list_get_keys    (EntenteList  *self,
                                        guint         position,
                                        guint         n,
                                        guint32      *keys);

G_END_DECLS
