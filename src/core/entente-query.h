/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <glib-object.h>

G_BEGIN_DECLS

/* What a list shows: which list ("customers"), the search text as typed, filters, and the order.
 * Immutable; make another one to ask something else. The names of lists, filters and sorts are those
 * of the definitions in engine/queries. */

#define ENTENTE_TYPE_QUERY (entente_query_get_type ())
G_DECLARE_FINAL_TYPE (EntenteQuery, entente_query, ENTENTE, QUERY, GObject)

typedef enum
{
  ENTENTE_QUERY_DEFAULT    = 0,
  ENTENTE_QUERY_DESCENDING = 1 << 0,
} EntenteQueryFlags;

typedef enum
{
  ENTENTE_QUERY_ONLY,
  ENTENTE_QUERY_EXCEPT,
} EntenteQueryKeys;

EntenteQuery      *entente_query_new         (const char        *list) G_GNUC_WARN_UNUSED_RESULT;

EntenteQuery      *entente_query_with_search (EntenteQuery      *self,
                                              const char        *search) G_GNUC_WARN_UNUSED_RESULT;
/* @value NULL takes the filter away. */
EntenteQuery      *entente_query_with_filter (EntenteQuery      *self,
                                              const char        *filter,
                                              const char        *value) G_GNUC_WARN_UNUSED_RESULT;
/* @sort NULL: the list's own order. */
EntenteQuery      *entente_query_with_sort   (EntenteQuery      *self,
                                              const char        *sort,
                                              EntenteQueryFlags  flags) G_GNUC_WARN_UNUSED_RESULT;
/* Of what would be found, only the rows that have one of the @keys (entente_list_get_keys()), or all but those. In the
 * place of keys that the query had before. */
EntenteQuery      *entente_query_with_keys   (EntenteQuery      *self,
                                              EntenteQueryKeys   which,
                                              const guint32     *keys,
                                              guint              n_keys) G_GNUC_WARN_UNUSED_RESULT;

const char        *entente_query_get_list    (EntenteQuery      *self);
const char        *entente_query_get_search  (EntenteQuery      *self);
const char        *entente_query_get_sort    (EntenteQuery      *self);
EntenteQueryFlags  entente_query_get_flags   (EntenteQuery      *self);
/* Whether both ask for the same. */
gboolean           entente_query_equal       (EntenteQuery      *self,
                                              EntenteQuery      *other);
/* NULL when the filter is not set. */
const char        *entente_query_get_filter  (EntenteQuery      *self,
                                              const char        *filter);
/* An array of guint32, or NULL when the query does not go by keys. */
GArray            *entente_query_get_keys    (EntenteQuery      *self,
                                              EntenteQueryKeys  *which);
/* The names of the filters that are set, in alphabetical order, ended by NULL. Free with g_free(). */
const char       **entente_query_dup_filters (EntenteQuery      *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
