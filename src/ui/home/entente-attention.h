/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "home/entente-home-filter.h"

G_BEGIN_DECLS

/* A kind of things that somebody has to do something about: the rows of a list, narrowed by filters, and the words for them. */
typedef struct
{
  const char *list;
  EntenteHomeFilter filters[ENTENTE_HOME_FILTERS];

  const char *icon_name;
  /* @first is NULL until it is known. */
  char *(*say) (guint          n,
                EntenteRecord *first);
  const char *why;                      /* (nullable) what it is for; else the names of the first ones stand there */
  char *(*dup_name) (EntenteRecord *record); /* (nullable) */

  /* Where they are: on a page, which shows no others when the filters are chips of it. */
  const char *page;
  /* (nullable) What does away with one that is alone, where it is not done on the page; what that is called; and the command in
   * which it ends. */
  const char *action;
  gboolean takes_id;
  const char *label;
  const char *command;
} EntenteAttention;

/* All of them, the most urgent first, ended by one without a list. */
const EntenteAttention *entente_attention_get (void);

G_END_DECLS
