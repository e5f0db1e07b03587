/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>

G_BEGIN_DECLS

/* A list as a query, in pieces of constant SQL. The main table goes by "t" and every list has one row of
 * it per item, so that "t.row" names the item inside this file. In every piece but the links ?1 is the row
 * of the account's organization, ?2 that of its user, and ?3 the present instant. */

typedef struct
{
  const char *name;
  const char *sql; /* a condition; each ":value" stands for the filter's value, a text */
} EntenteListFilter;

typedef struct
{
  const char *name;
  const char *sql; /* one expression or several with commas; all in one direction */
} EntenteListSort;

/* What rows of a list have in common, by expressions that are the same for each row of a group. The name is that of the filter
 * that finds the rows of one group by its key. */
typedef struct
{
  const char *name;
  const char *group;
  const char *key;
  const char *label; /* "''" for none */
} EntenteListSummary;

/* How a change of something leads to the rows that show it: a SELECT of t.row for the changed row ?1. */
typedef struct
{
  const char *type;
  const char *sql; /* NULL: the changed row itself is an item of the main table */
} EntenteListLink;

typedef struct
{
  const char *name;
  GType (*get_type) (void);
  EntentePermission permission; /* ENTENTE_N_PERMISSIONS: everybody */

  const char *id;         /* expression: id of the record */
  const char *version;    /* expression */
  const char *columns;    /* "expression AS field, …" by the names of the record's fields */
  const char *from;       /* all that the columns need */
  const char *index_from; /* all that conditions and order need; NULL: the same */
  const char *where;
  /* (nullable) Which of them are listed unless a query says by the filter @unless which ones it wants. One by its id is
   * found without. */
  const char *usual;
  const char *unless;
  gboolean lookup_only; /* one by its id can be loaded, but never the whole of it */

  const EntenteListSort *sorts; /* the first one is the list's own order */
  gboolean descending;          /* the direction of the list's own order */
  const EntenteListFilter *filters; /* (nullable) */
  const char *amount; /* (nullable) expression: what one row amounts to; not without @summaries */
  const EntenteListSummary *summaries; /* (nullable) */
  const EntenteListLink *links;

  /* Search: in a text, folded or made of sort keys; with two FTS tables of it where there are many rows (words of
   * three characters and more, beginnings of words). */
  const char *search_text; /* expression */
  const char *trigram;     /* (nullable) */
  const char *prefix;      /* NULL with it */
} EntenteListDefinition;

/* NULL when there is no such list. */
const EntenteListDefinition        *entente_list_table_find (const char *name);
/* Every list, ended by NULL. */
const EntenteListDefinition *const *entente_list_table_get  (void);

G_END_DECLS
