/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

G_BEGIN_DECLS

/* What is counted on Home and what is shown of it are narrowed by the same. */
typedef struct
{
  const char *name; /* (nullable) */
  const char *value;
} EntenteHomeFilter;

/* As many as there can be, those without a name last. */
#define ENTENTE_HOME_FILTERS 3

/* (transfer full) */
EntenteQuery *entente_home_filters_create_query (const EntenteHomeFilter *filters,
                                                 const char              *list) G_GNUC_WARN_UNUSED_RESULT;

/* What the action "win.show-list" takes, with one filter more when @name is not NULL; @label may be "". (transfer floating) */
GVariant     *entente_home_filters_show         (const EntenteHomeFilter *filters,
                                                 const char              *page,
                                                 const char              *name,
                                                 const char              *value,
                                                 const char              *label) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
